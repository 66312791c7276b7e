// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import java.util.Arrays;
import org.moyal.core.grid.PhaseSpaceGrid;

/**
 * The flow of the friction γ ∂(pW)/∂p: W(x, p) becomes e^(γh) W(x, p e^(γh)).
 *
 * <p>Exact for every function that the grid resolves: its lag function is contracted, C(x, y) becomes C(x, y e^(−γh)).
 * On the nodes this is one matrix for all rows, M_kl = D(p_k − p_l e^(−γh)) with D the periodic band-limited delta.
 * Each column of M sums to one, so the norm is kept to rounding; contracted points never leave a box that holds p = 0.
 *
 * <p>Friction does not commute with the drift, but the two together have the exact flow "drift for the time
 * (1 − e^(−γh))/γ, then dilate": momenta decay while they push.
 *
 * <p>Memory 8·n_p² bytes, cost 2·n_x·n_p² operations.
 */
final class Dilation {

    private final PhaseSpaceGrid grid;
    private final double friction;
    /** Row l holds what source node l contributes to all targets. */
    private final double[][] contributions;

    private final double[] target;

    Dilation(PhaseSpaceGrid grid, double friction) {
        this.grid = grid;
        this.friction = friction;
        this.contributions = new double[grid.np()][grid.np()];
        this.target = new double[grid.np()];
    }

    void prepare(double step) {
        int np = grid.np();
        double contraction = Math.exp(-friction * step);
        for (int l = 0; l < np; l++) {
            double source = grid.p().coordinate(l) * contraction;
            for (int k = 0; k < np; k++) {
                contributions[l][k] =
                        delta((grid.p().coordinate(k) - source) / grid.p().spacing(), np);
            }
        }
    }

    void apply(double[] w) {
        int np = grid.np();
        for (int i = 0; i < grid.nx(); i++) {
            int at = i * np;
            Arrays.fill(target, 0);
            for (int l = 0; l < np; l++) {
                double weight = w[at + l];
                double[] contribution = contributions[l];
                for (int k = 0; k < np; k++) {
                    target[k] += weight * contribution[k];
                }
            }
            System.arraycopy(target, 0, w, at, np);
        }
    }

    /** (1/n) Σ_j e^(2πiju/n) over the modes |j| ≤ n/2, the two outermost with weight one half. */
    private static double delta(double u, int n) {
        double whole = Math.rint(u);
        double rest = u - whole;
        // sin(πu) with the sign of the nearest integer taken out, so that nodes are hit exactly
        double sine = Math.sin(Math.PI * rest) * ((Math.abs(whole) % 2 == 0) ? 1 : -1);
        double half = Math.PI * u / n;
        double tangent = Math.tan(half);
        if (Math.abs(rest) < 1e-12 && Math.abs(Math.sin(half)) < 1e-9) {
            return 1;
        }
        return sine / (n * tangent);
    }
}
