// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.List;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.run.Stepper;
import org.moyal.core.transform.FourierEngine;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;
import org.moyal.wigner.propagation.WignerPropagator;

/** One Strang step of W with its half kicks merged: a kick along p and a drift along x. */
final class StepKernel implements Kernel {
    @Override
    public String word() {
        return "step";
    }

    @Override
    public String title() {
        return "Wigner step (one kick, one drift) on an N × N grid";
    }

    @Override
    public String unit() {
        return "grid point";
    }

    @Override
    public List<Task> tasks() {
        return List.of(new Task(256, 1), new Task(512, 1), new Task(1024, 1));
    }

    @Override
    public double units(Task task) {
        return (double) task.n() * task.n();
    }

    /** Twenty steps of four transforms, each good to some 1e-15 of the largest value. */
    @Override
    public double tolerance(Task task) {
        return 1e-12;
    }

    @Override
    public List<Contender> contenders(Peers peers) {
        return List.of(
                new Contender("library", task -> library(task, FourierEngine.vectorised())),
                new Contender("library, moyal-simd", task -> library(task, Problem.simd())),
                new Contender("JTransforms, tiles of 16", task -> handWritten(task, 16)),
                new Contender("JTransforms, one column", task -> handWritten(task, 1)),
                peers.c("C + FFTW, fused", "step-fused"),
                peers.c("C + FFTW, whole arrays", "step-plain"),
                peers.python("SciPy", "scipy", "step"),
                peers.python("NumPy", "numpy", "step"));
    }

    private static Engine library(Task task, FourierEngine engine) {
        PhaseSpaceGrid grid = Problem.grid(task.n());
        WignerFunction start = Problem.start(grid);
        WignerPropagator propagator =
                WignerPropagator.of(Problem.WELLS, Problem.SCHEME).withEngine(engine);
        return new LocalEngine(
                new Stepping(propagator.prepare(start)),
                steps -> stepped(propagator.prepare(start), steps).view().values());
    }

    /** The stepper after some steps. */
    static Stepper<WignerView, WignerFunction> stepped(Stepper<WignerView, WignerFunction> stepper, int steps) {
        Stepping stepping = new Stepping(stepper);
        for (int i = 0; i < steps; i++) {
            stepping.run();
        }
        return stepper;
    }

    private static Engine handWritten(Task task, int columns) {
        PhaseSpaceGrid grid = Problem.grid(task.n());
        HandWrittenMoyal moyal = new HandWrittenMoyal(
                grid, Problem.HBAR, Problem.WELLS, Problem.start(grid).values(), Problem.DT, columns);
        return new LocalEngine(moyal::step, moyal::strang);
    }
}
