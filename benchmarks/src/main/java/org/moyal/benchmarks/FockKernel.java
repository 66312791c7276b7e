// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.state.WaveFunction;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerTransform;

/**
 * W of Σ_m e^(im²)|m⟩/√50, m = 0 … 49, from these amplitudes, on n × n nodes of a square of side √(πn), ħ = 1: there the momenta are those
 * that belong to the axis of ψ. */
final class FockKernel implements Kernel {
    private static final int LEVELS = 50;

    @Override
    public String word() {
        return "fock";
    }

    @Override
    public String title() {
        return "Wigner function of 50 number states on N × N";
    }

    @Override
    public String unit() {
        return "grid point";
    }

    @Override
    public List<Task> tasks() {
        return List.of(new Task(400, 1));
    }

    @Override
    public double units(Task task) {
        return (double) task.n() * task.n();
    }

    /** Sums of 2500 terms with Laguerre polynomials of degree 49; the iteration of QuTiP loses more, see the table. */
    @Override
    public double tolerance(Task task) {
        return 1e-5;
    }

    @Override
    public List<Contender> contenders(Peers peers) {
        return List.of(
                new Contender("library", FockKernel::library),
                new Contender("library, checked", FockKernel::checked),
                new Contender("library, any grid", FockKernel::anyGrid),
                peers.python("QuTiP, fft", "qutip", "fock-fft"),
                peers.python("QuTiP, clenshaw (default)", "qutip", "fock-clenshaw"),
                peers.python("QuTiP, iterative", "qutip", "fock-iterative"),
                peers.python("QuTiP, laguerre", "qutip", "fock-laguerre"));
    }

    /** From the levels to W, without a check, as QuTiP does it. */
    private static Engine library(Task task) {
        Axis axis = axis(task);
        WignerTransform transform = WignerTransform.on(axis, 1);
        double[] re = new double[task.n()];
        double[] im = new double[task.n()];
        double[] values = new double[task.n() * task.n()];
        Runnable call = () -> {
            superposition(axis, re, im);
            transform.into(re, im, values);
        };
        return new LocalEngine(call, steps -> {
            call.run();
            return values.clone();
        });
    }

    private static Engine checked(Task task) {
        Axis axis = axis(task);
        WignerTransform transform = WignerTransform.on(axis, 1);
        return new LocalEngine(
                () -> transform.of(superposition(axis)),
                steps -> transform.of(superposition(axis)).values());
    }

    private static Engine anyGrid(Task task) {
        Axis axis = axis(task);
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(axis, axis);
        return new LocalEngine(
                () -> WignerFunction.of(superposition(axis), grid),
                steps -> WignerFunction.of(superposition(axis), grid).values());
    }

    private static Axis axis(Task task) {
        double reach = 0.5 * Math.sqrt(Math.PI * task.n());
        return Axis.of(-reach, reach, task.n());
    }

    /** ψ by the recurrence of the normalised Hermite functions, √(m+1) φ_(m+1) = √2 x φ_m − √m φ_(m−1). */
    private static WaveFunction superposition(Axis axis) {
        double[] re = new double[axis.size()];
        double[] im = new double[axis.size()];
        superposition(axis, re, im);
        return WaveFunction.of(axis, 1, re, im);
    }

    private static void superposition(Axis axis, double[] re, double[] im) {
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        double[] cos = new double[LEVELS];
        double[] sin = new double[LEVELS];
        for (int m = 0; m < LEVELS; m++) {
            cos[m] = Math.cos(m * m) / Math.sqrt(LEVELS);
            sin[m] = Math.sin(m * m) / Math.sqrt(LEVELS);
        }
        for (int i = 0; i < re.length; i++) {
            double x = axis.coordinate(i);
            double before = 0;
            double now = Math.pow(Math.PI, -0.25) * Math.exp(-0.5 * x * x);
            for (int m = 0; m < LEVELS; m++) {
                re[i] += cos[m] * now;
                im[i] += sin[m] * now;
                double next = (Math.sqrt(2) * x * now - Math.sqrt(m) * before) / Math.sqrt(m + 1);
                before = now;
                now = next;
            }
        }
    }
}
