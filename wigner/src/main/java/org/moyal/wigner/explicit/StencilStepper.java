// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.run.Stepper;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;
import org.moyal.wigner.internal.Tails;

/** Runge–Kutta steps with the rate by finite differences: W, two buffers, and a copy for {@link #retained}. */
final class StencilStepper implements Stepper<WignerView, WignerFunction> {

    /** The time loop divides its intervals with this slack. */
    private static final double SLACK = 1 + 1e-8;

    private final PhaseSpaceGrid grid;
    private final double hbar;
    private final FiniteDifferenceRate rate;
    private final double largestStep;
    private final double[] retained;
    private final WignerView view = new Running();
    private double[] w;
    private double[] stage;
    private double[] spare;
    private double now;
    private long steps;

    StencilStepper(WignerFunction initial, FiniteDifferenceRate rate, double largestStep) {
        this.grid = initial.grid();
        this.hbar = initial.hbar();
        this.rate = rate;
        this.largestStep = largestStep;
        this.w = initial.values();
        this.retained = initial.values();
        this.stage = new double[w.length];
        this.spare = new double[w.length];
    }

    void requireStable(String name, double step) {
        if (!(step <= largestStep * SLACK)) {
            throw new IllegalArgumentException(
                    name + " = " + step + ": must be at most " + largestStep + ", the limit of stability on " + grid);
        }
    }

    /** Horner's rule: y₄ = w + (Δt/4)Aw, y₃ = w + (Δt/3)Ay₄, y₂ = w + (Δt/2)Ay₃, w + ΔtAy₂. */
    @Override
    public void advance(double time, double step) {
        requireStable("step", step);
        rate.stage(w, step / 4, w, stage);
        rate.stage(w, step / 3, stage, spare);
        rate.stage(w, step / 2, spare, stage);
        rate.stage(w, step, stage, spare);
        double[] old = w;
        w = spare;
        spare = old;
        now = time + step;
        steps++;
    }

    PhaseSpaceField field() {
        return PhaseSpaceField.ofValues(grid, w);
    }

    @Override
    public WignerView view() {
        return view;
    }

    @Override
    public WignerFunction snapshot() {
        return WignerFunction.ofValues(grid, hbar, w);
    }

    @Override
    public void retain() {
        for (double value : w) {
            if (!Double.isFinite(value)) {
                throw new NumericalFailureException(now, steps, "|W|", Math.abs(value), Double.MAX_VALUE);
            }
        }
        double tail = Tails.of(grid, w).largest();
        if (!(tail <= WignerFunction.DEFAULT_TOLERANCE)) {
            throw new NumericalFailureException(
                    now, steps, "tail of W or of its spectra", tail, WignerFunction.DEFAULT_TOLERANCE);
        }
        System.arraycopy(w, 0, retained, 0, w.length);
    }

    @Override
    public WignerFunction retained() {
        return WignerFunction.ofValues(grid, hbar, retained);
    }

    /** What an observer sees: the running buffer. */
    private final class Running implements WignerView {
        @Override
        public PhaseSpaceGrid grid() {
            return grid;
        }

        @Override
        public double hbar() {
            return hbar;
        }

        @Override
        public double value(int i, int k) {
            return w[grid.index(i, k)];
        }

        @Override
        public double[] values() {
            return w.clone();
        }
    }
}
