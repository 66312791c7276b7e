// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;

/**
 * A Moyal series in ∂p as one central difference for each row: all derivatives of the series, with their factors, are
 * collapsed to one set of weights for each x_i, even for the current Jp and odd for −∂Jp/∂p. Every derivative uses the whole
 * width, so that the highest has the stated accuracy and the lower ones a higher one. The rows are periodic.
 *
 * <p>r + 1 weights a row. Immutable; safe for any number of threads that write different rows.
 */
public final class MomentumStencil {
    private final int np;
    private final int r;
    /** w_{i,m} at i·(r + 1) + m. */
    private final double[] weights;

    private MomentumStencil(PhaseSpaceGrid grid, int halfWidth, double[] weights) {
        this.np = grid.np();
        this.r = halfWidth;
        this.weights = weights;
    }

    /**
     * The current, Jp(x_i, p_k) = w_{i,0} W_k + Σ_m w_{i,m} (W_{k+m} + W_{k−m}).
     *
     * @param series the series
     * @param grid the grid
     * @param accuracy order of the highest derivative, even, at least 2
     * @param hbar ħ, above 0
     * @return the stencil, of half-width accuracy/2 + terms − 2, or 0 for one term
     * @throws IllegalArgumentException naming x, if a derivative of V is not finite there
     */
    public static MomentumStencil current(FiniteSeries series, PhaseSpaceGrid grid, int accuracy, double hbar) {
        int halfWidth = series.terms() == 1 ? 0 : accuracy / 2 + series.terms() - 2;
        return new MomentumStencil(grid, halfWidth, table(series, grid, halfWidth, hbar, true));
    }

    /**
     * The rate of change by the force, −∂Jp/∂p(x_i, p_k) = Σ_m w_{i,m} (W_{k+m} − W_{k−m}).
     *
     * @param series the series
     * @param grid the grid
     * @param accuracy order of the highest derivative, even, at least 2
     * @param hbar ħ, above 0
     * @return the stencil, of half-width accuracy/2 + terms − 1
     * @throws IllegalArgumentException naming x, if a derivative of V is not finite there
     */
    public static MomentumStencil force(FiniteSeries series, PhaseSpaceGrid grid, int accuracy, double hbar) {
        int halfWidth = accuracy / 2 + series.terms() - 1;
        return new MomentumStencil(grid, halfWidth, table(series, grid, halfWidth, hbar, false));
    }

    private static double[] table(FiniteSeries series, PhaseSpaceGrid grid, int r, double hbar, boolean even) {
        Axis p = grid.p();
        if (p.size() < 2 * r + 1) {
            throw new IllegalArgumentException("np = " + p.size() + ": must be at least " + (2 * r + 1)
                    + ", the width of the stencil and of those that estimate its error");
        }
        var table = new double[grid.nx() * (r + 1)];
        double factor = even ? -1 : 1 / p.spacing();
        double ratio = hbar / (2 * p.spacing());
        for (int l = 0; l < series.terms(); l++) {
            if (l > 0) {
                factor *= -ratio * ratio / (2.0 * l * (2 * l + 1));
            }
            double[] difference = CentralWeights.of(even ? 2 * l : 2 * l + 1, r);
            for (int i = 0; i < grid.nx(); i++) {
                double x = grid.x().coordinate(i);
                double slope = factor * series.potential().derivative(2 * l + 1, x);
                if (!Double.isFinite(slope)) {
                    throw new IllegalArgumentException("potential: derivative " + (2 * l + 1) + " at x = " + x
                            + ", with its factor = " + slope + ": must be finite");
                }
                for (int m = 0; m <= r; m++) {
                    table[i * (r + 1) + m] = Math.fma(slope, difference[m], table[i * (r + 1) + m]);
                }
            }
        }
        return table;
    }

    /**
     * Returns the half-width.
     *
     * @return r: 2r + 1 nodes take part
     */
    public int halfWidth() {
        return r;
    }

    /**
     * Writes an even stencil of a row.
     *
     * @param w the field, row-major
     * @param out receives the row, at its place
     * @param i the row
     */
    public void assign(double[] w, double[] out, int i) {
        int at = i * (r + 1);
        int row = i * np;
        if (r == 0) {
            double c = weights[at];
            for (int k = row; k < row + np; k++) {
                out[k] = c * w[k];
            }
            return;
        }
        int first = row + r;
        int end = row + np - r;
        int near = Math.min(r, SymmetricRow.LARGEST);
        int done = SymmetricRow.assign(weights, at, near, w, out, first, end);
        for (int m = near + 1; m <= r; m++) {
            double c = weights[at + m];
            for (int k = first; k < done; k++) {
                out[k] = Math.fma(c, w[k + m] + w[k - m], out[k]);
            }
        }
        points(w, out, i, 0, r);
        points(w, out, i, done - row, np);
    }

    /** Node by node, across the ends of the row. The same operations in the same order as in the loops. */
    private void points(double[] w, double[] out, int i, int from, int to) {
        int at = i * (r + 1);
        int row = i * np;
        for (int k = from; k < to; k++) {
            double sum = weights[at] * w[row + k];
            for (int m = 1; m <= r; m++) {
                double right = w[row + (k + m < np ? k + m : k + m - np)];
                double left = w[row + (k >= m ? k - m : k - m + np)];
                sum = Math.fma(weights[at + m], right + left, sum);
            }
            out[row + k] = sum;
        }
    }

    /**
     * Adds a multiple of an odd stencil of row i to the results.
     *
     * @param scale the factor
     * @param ring stands at row i, with at least r wrapped nodes
     * @param i the row
     */
    public void add(double scale, RowRing ring, int i) {
        int at = i * (r + 1);
        double[] w = ring.row(i);
        double[] out = ring.sums();
        int end = ring.end();
        int near = Math.min(r, AntisymmetricRow.LARGEST);
        for (int k = AntisymmetricRow.add(weights, at, near, w, out, ring.first(), end, scale); k < end; k++) {
            for (int m = 1; m <= near; m++) {
                out[k] = Math.fma(scale * weights[at + m], w[k + m] - w[k - m], out[k]);
            }
        }
        for (int m = near + 1; m <= r; m++) {
            double c = scale * weights[at + m];
            for (int k = ring.first(); k < end; k++) {
                out[k] = Math.fma(c, w[k + m] - w[k - m], out[k]);
            }
        }
    }

    /**
     * The largest Σ_m |w_{i,m}| over all 2r + 1 nodes of a stencil: by how much it can amplify rounding in W.
     *
     * @return the largest sum of all rows
     */
    public double largestSum() {
        double largest = 0;
        for (int at = 0; at < weights.length; at += r + 1) {
            double sum = Math.abs(weights[at]);
            for (int m = 1; m <= r; m++) {
                sum += 2 * Math.abs(weights[at + m]);
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /**
     * The largest modulus of the eigenvalues of an odd stencil, i·2Σ_m w_{i,m} sin(2πmj/n_p), over rows and modes j.
     * O(n_x n_p r).
     *
     * @return the spectral radius, 1/time
     */
    public double spectralRadius() {
        var sine = new double[np];
        for (int j = 0; j < np; j++) {
            sine[j] = Math.sin(2 * Math.PI * j / np);
        }
        double largest = 0;
        for (int at = 0; at < weights.length; at += r + 1) {
            for (int j = 1; j <= np / 2; j++) {
                double sum = 0;
                for (int m = 1; m <= r; m++) {
                    sum += weights[at + m] * sine[(int) ((long) m * j % np)];
                }
                largest = Math.max(largest, 2 * Math.abs(sum));
            }
        }
        return largest;
    }
}
