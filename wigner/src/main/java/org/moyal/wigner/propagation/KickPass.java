// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.RealTransform;

/**
 * The flow of the potential and of momentum diffusion: every row of W goes along p to the lag y, is multiplied by
 *
 * <pre>  exp(−i τ ΔU(x, y)/s) · exp(−½ D_pp (2y/s)² τ),</pre>
 *
 * <p>and comes back. Element j of the transformed row belongs to the lag −y_j (its kernel is e^(−2ipy/s)), so it takes the
 * complex conjugate phase. The phase of the unpaired Nyquist lag is zero, which keeps W real; ΔU is odd in y, so zero
 * is what a real field can take there.
 *
 * <p>8 bytes a node for each table of a constant symbol; a changing symbol refills one table at every kick.
 */
final class KickPass {

    private final PhaseSpaceGrid grid;
    private final double action;
    private final double momentumDiffusion;
    private final ForceSymbol symbol;
    private final @Nullable DoubleUnaryOperator force;
    private final RealTransform transform;
    private final LeakageMonitor monitor;

    /** Lags 1 … n_p/2 − 1, and the energies across them at one position. */
    private final double[] lags;

    private final double[] energies;
    /** One table a weight if the symbol is constant, else a single one. Layout as the packed rows of a real transform. */
    private final double[][] tables;
    /** Phases of the uniform force for one kick, packed in the same way. */
    private final double[] tilt;

    KickPass(PhaseSpaceGrid grid, PhaseSpaceLaw law, double momentumDiffusion, int weights, LeakageMonitor monitor) {
        this.grid = grid;
        this.action = law.action();
        this.momentumDiffusion = momentumDiffusion;
        this.symbol = law.symbol();
        this.force = symbol.uniformForce();
        this.transform = FourierEngine.jTransforms().real(grid.np());
        this.monitor = monitor;
        this.lags = new double[grid.np() / 2 - 1];
        for (int j = 0; j < lags.length; j++) {
            lags[j] = (j + 1) * grid.lagSpacing(law.action());
        }
        this.energies = new double[lags.length];
        this.tables = new double[symbol.isConstant() ? weights : 1][grid.size()];
        this.tilt = new double[force == null ? 0 : grid.np()];
    }

    /** Fills the tables of a constant symbol for kicks of the given durations. */
    void prepare(double[] durations) {
        if (symbol.isConstant()) {
            fill(0, durations, tables);
        }
    }

    /**
     * Acts for a duration: number {@code weight} of those prepared. The potential is taken at time t.
     *
     * @throws NumericalFailureException without a state, if a potential or force that changes in time is not finite at t
     */
    void apply(double[] w, int weight, double duration, double t, long step) {
        double[] table;
        if (symbol.isConstant()) {
            table = tables[weight];
        } else {
            table = tables[0];
            try {
                fill(t, duration, table);
            } catch (ForceSymbol.NotFiniteException e) {
                throw e.inRun(t, step);
            }
        }
        int np = grid.np();
        if (force == null) {
            for (int i = 0; i < grid.nx(); i++) {
                int at = i * np;
                transform.forward(w, at);
                monitor.lagSpectrum(w, at, np);
                multiply(w, table, at, np);
                transform.inverse(w, at);
                monitor.row(w, i, at, np);
            }
        } else {
            double slope = force.applyAsDouble(t);
            if (!Double.isFinite(slope)) {
                throw new NumericalFailureException(t, step, "uniform force F(t)", slope, Double.MAX_VALUE);
            }
            tilt(slope, duration);
            for (int i = 0; i < grid.nx(); i++) {
                int at = i * np;
                transform.forward(w, at);
                monitor.lagSpectrum(w, at, np);
                multiply(w, table, at, np);
                multiplyTilt(w, at, np);
                transform.inverse(w, at);
                monitor.row(w, i, at, np);
            }
        }
    }

    private static void multiply(double[] w, double[] table, int at, int np) {
        w[at + 1] *= table[at + 1];
        for (int j = at + 2; j < at + np; j += 2) {
            double re = w[j];
            double im = w[j + 1];
            double c = table[j];
            double s = table[j + 1];
            w[j] = re * c - im * s;
            w[j + 1] = re * s + im * c;
        }
    }

    private void multiplyTilt(double[] w, int at, int np) {
        for (int j = 2; j < np; j += 2) {
            double re = w[at + j];
            double im = w[at + j + 1];
            double c = tilt[j];
            double s = tilt[j + 1];
            w[at + j] = re * c - im * s;
            w[at + j + 1] = re * s + im * c;
        }
    }

    private void tilt(double slope, double duration) {
        for (int j = 0; j < lags.length; j++) {
            double angle = duration * 2 * lags[j] * slope / action;
            tilt[2 * j + 2] = Math.cos(angle);
            tilt[2 * j + 3] = Math.sin(angle);
        }
    }

    private void fill(double t, double[] durations, double[][] targets) {
        for (int i = 0; i < grid.nx(); i++) {
            symbol.fill(grid.x().coordinate(i), t, lags, energies);
            for (int n = 0; n < durations.length; n++) {
                fillRow(i * grid.np(), durations[n], targets[n]);
            }
        }
    }

    private void fill(double t, double duration, double[] target) {
        for (int i = 0; i < grid.nx(); i++) {
            symbol.fill(grid.x().coordinate(i), t, lags, energies);
            fillRow(i * grid.np(), duration, target);
        }
    }

    private void fillRow(int at, double duration, double[] table) {
        table[at] = 1;
        table[at + 1] = damping(grid.maximumLag(action), duration);
        for (int j = 0; j < lags.length; j++) {
            double angle = duration / action * energies[j];
            double damping = damping(lags[j], duration);
            table[at + 2 * j + 2] = damping * Math.cos(angle);
            table[at + 2 * j + 3] = damping * Math.sin(angle);
        }
    }

    private double damping(double lag, double duration) {
        if (momentumDiffusion == 0) {
            return 1;
        }
        double wavenumber = 2 * lag / action;
        return Math.exp(-0.5 * momentumDiffusion * wavenumber * wavenumber * duration);
    }
}
