// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.SmoothPotential;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.RealTransform;
import org.moyal.semiclassical.mixture.MixtureView;

/**
 * The residuals of a sample of packets as fields on a grid: the Wigner function of Σ w_n (i/ħ)[δV_n, τ̂_n], and −Σ w_n δV_n′ ∂_p τ_n.
 *
 * <p>In the representation (x, y) they are (i/ħ)([V(x+y) − V(x−y)] C − 2y G) and (2iy/ħ)(V′(x) C − G) with the sums C and G of
 * {@link LagAccumulator}.
 */
final class ResidualRates {
    private final PhaseSpaceGrid grid;
    private final double hbar;
    private final LagAccumulator sums;
    private final RealTransform transform;
    /** V(x+y) − V(x−y) at j·n_x + i. */
    private final double[] difference;
    /** V′(x). */
    private final double[] slope;

    private final double[] lags;
    private final double[] cos;
    private final double[] sin;

    ResidualRates(PhaseSpaceGrid grid, double hbar, SmoothPotential potential, boolean averaged) {
        this.grid = grid;
        this.hbar = hbar;
        this.sums = new LagAccumulator(grid, hbar, potential, averaged);
        this.transform = FourierEngine.vectorised().real(grid.np());
        int nx = grid.nx();
        int count = sums.lags();
        this.difference = new double[nx * count];
        this.slope = new double[nx];
        this.lags = new double[count];
        this.cos = new double[count];
        this.sin = new double[count];
        for (int j = 0; j < count; j++) {
            lags[j] = j * grid.lagSpacing(hbar);
            double angle = 2 * grid.p().min() * lags[j] / hbar;
            cos[j] = Math.cos(angle);
            sin[j] = Math.sin(angle);
            for (int i = 0; i < nx; i++) {
                difference[j * nx + i] = potential.difference(grid.x().coordinate(i), lags[j]);
            }
        }
        for (int i = 0; i < nx; i++) {
            slope[i] = potential.derivative(1, grid.x().coordinate(i));
        }
    }

    double hbar() {
        return hbar;
    }

    /** Sums packets from … to − 1 and gives the weight of what they have outside the grid. */
    double gather(MixtureView mixture, int from, int to) {
        sums.clear();
        for (int n = from; n < to; n++) {
            sums.add(mixture, n);
        }
        return sums.lost();
    }

    /** Adds the quantum residual of the packets gathered last, times a factor. */
    void addQuantum(double factor, double[] target) {
        add(factor / hbar, (i, j, c, g) -> difference[j * grid.nx() + i] * c - 2 * lags[j] * g, target);
    }

    /** Adds the classical residual of the packets gathered last, times a factor. */
    void addClassical(double factor, double[] target) {
        add(factor / hbar, (i, j, c, g) -> 2 * lags[j] * (slope[i] * c - g), target);
    }

    @FunctionalInterface
    private interface Combination {
        double of(int i, int j, double c, double g);
    }

    /** From i·(combination) in the lag to p. */
    private void add(double factor, Combination combination, double[] target) {
        int nx = grid.nx();
        int np = grid.np();
        int last = lags.length - 1;
        double scale = factor / grid.p().spacing();
        var row = new double[np];
        for (int i = 0; i < nx; i++) {
            for (int j = 0; j <= last; j++) {
                int at = j * nx + i;
                // times i: the real part becomes the imaginary part
                double real = -scale * combination.of(i, j, sums.im()[at], sums.slopeIm()[at]);
                double imaginary = scale * combination.of(i, j, sums.re()[at], sums.slopeRe()[at]);
                double inPhase = real * cos[j] + imaginary * sin[j];
                if (j == 0) {
                    row[0] = inPhase;
                } else if (j == last) {
                    row[1] = inPhase;
                } else {
                    row[2 * j] = inPhase;
                    row[2 * j + 1] = real * sin[j] - imaginary * cos[j];
                }
            }
            transform.inverse(row);
            for (int k = 0; k < np; k++) {
                target[i * np + k] += row[k];
            }
        }
    }
}
