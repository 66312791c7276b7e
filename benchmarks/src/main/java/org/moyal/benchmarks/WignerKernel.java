// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.List;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.state.WaveFunction;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerTransform;

/** W of ψ on n nodes, on the n × n grid whose lags are multiples of the spacing of ψ. */
final class WignerKernel implements Kernel {
    @Override
    public String word() {
        return "wigner";
    }

    @Override
    public String title() {
        return "Wigner transform of ψ on N nodes to N × N";
    }

    @Override
    public String unit() {
        return "grid point";
    }

    @Override
    public List<Task> tasks() {
        return List.of(new Task(256, 1), new Task(512, 1));
    }

    @Override
    public double units(Task task) {
        return (double) task.n() * task.n();
    }

    /** Rounding of one transform, and of the library's shifts of ψ by whole nodes through its spectrum. */
    @Override
    public double tolerance(Task task) {
        return 1e-12;
    }

    @Override
    public List<Contender> contenders(Peers peers) {
        return List.of(
                new Contender("library", WignerKernel::library),
                new Contender("library, any grid, checked", WignerKernel::anyGrid),
                new Contender("JTransforms", WignerKernel::handWritten),
                peers.c("C + FFTW", "wigner"),
                peers.python("SciPy", "scipy", "wigner"),
                peers.python("NumPy", "numpy", "wigner"));
    }

    private static Engine library(Task task) {
        Axis axis = Problem.positions(task.n());
        double[] re = new double[task.n()];
        double[] im = new double[task.n()];
        for (int i = 0; i < task.n(); i++) {
            Complex value = Problem.packet(axis.coordinate(i), 0);
            re[i] = value.getReal();
            im[i] = value.getImaginary();
        }
        WignerTransform transform = WignerTransform.on(axis, Problem.HBAR);
        double[] w = new double[task.n() * task.n()];
        return new LocalEngine(() -> transform.into(re, im, w), steps -> {
            transform.into(re, im, w);
            return w.clone();
        });
    }

    private static Engine anyGrid(Task task) {
        Axis axis = Problem.positions(task.n());
        WaveFunction psi = WaveFunction.of(axis, Problem.HBAR, x -> Problem.packet(x, 0));
        double momentum = Math.PI * Problem.HBAR / (2 * axis.spacing());
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(axis, Axis.of(-momentum, momentum, task.n()));
        return new LocalEngine(
                () -> WignerFunction.of(psi, grid),
                steps -> WignerFunction.of(psi, grid).values());
    }

    private static Engine handWritten(Task task) {
        HandWrittenWigner wigner = new HandWrittenWigner(task.n());
        return new LocalEngine(wigner::transform, steps -> wigner.transform());
    }
}
