// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.RealTransform;

/**
 * The Moyal current and its derivatives on the nodes, by multiplication in the lag and wavenumber representations:
 * J_p has the symbol −[V(x+y) − V(x−y)]/(2y), ∂_p the symbol −2iy/ħ, ∂_x the symbol ik. The unpaired Nyquist modes of odd
 * symbols are zero, so that everything stays real.
 */
final class SpectralDerivatives {

    private final PhaseSpaceGrid grid;
    private final double hbar;
    private final double mass;
    private final RealTransform alongP;
    private final RealTransform alongX;
    /** [V(x_i+y_j) − V(x_i−y_j)]/(2y_j) at i·(n_p/2 + 1) + j. */
    private final double[] secants;

    private final double[] column;

    SpectralDerivatives(PhaseSpaceGrid grid, double hbar, Hamiltonian hamiltonian) {
        this.grid = grid;
        this.hbar = hbar;
        this.mass = hamiltonian.mass();
        this.alongP = FourierEngine.vectorised().real(grid.np());
        this.alongX = FourierEngine.vectorised().real(grid.nx());
        this.column = new double[grid.nx()];
        int lags = grid.np() / 2 + 1;
        this.secants = new double[grid.nx() * lags];
        Potential potential = hamiltonian.potential();
        for (int i = 0; i < grid.nx(); i++) {
            double x = grid.x().coordinate(i);
            for (int j = 0; j < lags; j++) {
                double y = lag(j);
                double secant = potential.secant(x, y);
                if (!Double.isFinite(secant)) {
                    throw new IllegalArgumentException(
                            "potential secant at x = " + x + ", lag y = " + y + " = " + secant + ": must be finite");
                }
                secants[i * lags + j] = secant;
            }
        }
    }

    private double lag(int j) {
        return j * grid.lagSpacing(hbar);
    }

    /** J_p. */
    double[] currentP(double[] w) {
        return alongP(w, true, false);
    }

    /** ∂J_p/∂p. */
    double[] divergenceP(double[] w) {
        return alongP(w, true, true);
    }

    /** ∂W/∂p. */
    double[] slopeP(double[] w) {
        return alongP(w, false, true);
    }

    private double[] alongP(double[] w, boolean current, boolean derivative) {
        int np = grid.np();
        int lags = np / 2 + 1;
        double[] result = w.clone();
        for (int i = 0; i < grid.nx(); i++) {
            int at = i * np;
            alongP.forward(result, at);
            for (int j = 0; j < lags; j++) {
                double even = current ? -secants[i * lags + j] : 1;
                // element j of the transform belongs to the lag −y_j: ∂_p is +2iy_j/ħ there
                double odd = 2 * lag(j) / hbar;
                if (j == 0) {
                    result[at] *= derivative ? 0 : even;
                } else if (j == lags - 1) {
                    result[at + 1] *= derivative ? 0 : even;
                } else {
                    double re = even * result[at + 2 * j];
                    double im = even * result[at + 2 * j + 1];
                    result[at + 2 * j] = derivative ? -odd * im : re;
                    result[at + 2 * j + 1] = derivative ? odd * re : im;
                }
            }
            alongP.inverse(result, at);
        }
        return result;
    }

    /** ∂J_x/∂x = (p/M) ∂W/∂x. */
    double[] divergenceX(double[] w) {
        int nx = grid.nx();
        int np = grid.np();
        double[] result = new double[w.length];
        for (int k = 0; k < np; k++) {
            double velocity = grid.p().coordinate(k) / mass;
            for (int i = 0; i < nx; i++) {
                column[i] = w[i * np + k];
            }
            alongX.forward(column);
            column[0] = 0;
            column[1] = 0;
            for (int j = 1; j < nx / 2; j++) {
                double factor = velocity * grid.x().wavenumber(j);
                double re = column[2 * j];
                column[2 * j] = -factor * column[2 * j + 1];
                column[2 * j + 1] = factor * re;
            }
            alongX.inverse(column);
            for (int i = 0; i < nx; i++) {
                result[i * np + k] = column[i];
            }
        }
        return result;
    }

    /** W − Δt ∇·J, iterated. */
    double[] eulerian(double[] initial, double dt, int steps) {
        double[] w = initial.clone();
        for (int s = 1; s <= steps; s++) {
            double[] x = divergenceX(w);
            double[] p = divergenceP(w);
            for (int n = 0; n < w.length; n++) {
                w[n] -= dt * (x[n] + p[n]);
                if (!Double.isFinite(w[n])) {
                    throw new NumericalFailureException(s * dt, s, "|W|", Math.abs(w[n]), Double.MAX_VALUE);
                }
            }
        }
        return w;
    }
}
