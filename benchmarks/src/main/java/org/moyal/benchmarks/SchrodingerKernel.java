// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.moyal.core.grid.Axis;
import org.moyal.core.run.Stepper;
import org.moyal.core.schrodinger.SchrodingerPropagator;
import org.moyal.core.schrodinger.WaveFunctionsView;
import org.moyal.core.state.WaveFunction;
import org.moyal.core.transform.FourierEngine;

/** One Strang step of some wave functions with half kicks merged. */
final class SchrodingerKernel implements Kernel {
    @Override
    public String word() {
        return "schrodinger";
    }

    @Override
    public String title() {
        return "Schrödinger step (one kick, one drift) of a batch of ψ on N nodes";
    }

    @Override
    public String unit() {
        return "node and wave function";
    }

    @Override
    public List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (int batch : new int[] {1, 8, 32}) {
            for (int n : new int[] {256, 1024, 4096}) {
                tasks.add(new Task(n, batch));
            }
        }
        return tasks;
    }

    @Override
    public double units(Task task) {
        return (double) task.n() * task.batch();
    }

    /** Twenty steps of two transforms. */
    @Override
    public double tolerance(Task task) {
        return 1e-12;
    }

    @Override
    public List<Contender> contenders(Peers peers) {
        return List.of(
                new Contender("library", task -> library(task, FourierEngine.vectorised())),
                new Contender("library, moyal-simd", task -> library(task, Problem.simd())),
                new Contender("JTransforms", SchrodingerKernel::handWritten),
                peers.c("C + FFTW", "schrodinger"),
                peers.python("SciPy", "scipy", "schrodinger"),
                peers.python("NumPy", "numpy", "schrodinger"));
    }

    private static Engine library(Task task, FourierEngine engine) {
        Stepper<WaveFunctionsView, List<WaveFunction>> stepper = stepper(task, engine);
        return new LocalEngine(new Stepping(stepper), steps -> stepped(task, engine, steps));
    }

    private static Stepper<WaveFunctionsView, List<WaveFunction>> stepper(Task task, FourierEngine engine) {
        Axis axis = Problem.positions(task.n());
        List<WaveFunction> waves = new ArrayList<>();
        for (int b = 0; b < task.batch(); b++) {
            double shift = 0.05 * b;
            waves.add(WaveFunction.of(axis, Problem.HBAR, x -> Problem.packet(x, shift)));
        }
        return SchrodingerPropagator.of(Problem.WELLS, Problem.SCHEME)
                .withEngine(engine)
                .prepareAll(waves);
    }

    private static double[] stepped(Task task, FourierEngine engine, int steps) {
        Stepper<WaveFunctionsView, List<WaveFunction>> stepper = stepper(task, engine);
        Stepping stepping = new Stepping(stepper);
        for (int i = 0; i < steps; i++) {
            stepping.run();
        }
        double[] values = new double[2 * task.n() * task.batch()];
        int at = 0;
        for (WaveFunction wave : stepper.snapshot()) {
            for (int i = 0; i < task.n(); i++) {
                values[at++] = wave.re(i);
                values[at++] = wave.im(i);
            }
        }
        return values;
    }

    private static Engine handWritten(Task task) {
        HandWrittenWaves waves = new HandWrittenWaves(task.n(), task.batch());
        return new LocalEngine(waves::step, waves::strang);
    }
}
