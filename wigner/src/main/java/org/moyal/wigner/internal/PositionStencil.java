// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

import org.moyal.core.grid.PhaseSpaceGrid;

/**
 * −(p_k/M) ∂W/∂x by central differences across the rows, periodic in x.
 *
 * <p>Immutable; safe for any number of threads that write different rows.
 */
public final class PositionStencil {

    /** Rows that are made together. */
    public static final int ROWS = 4;

    private final int nx;
    private final int np;
    private final int s;
    private final double spectralRadius;
    /** −w_m/Δx at m. */
    private final double[] weights;
    /** p_k/M. */
    private final double[] velocity;
    /** Where row j − s starts, j = 0 … n_x + 2s + ROWS − 2, wrapped. */
    private final int[] starts;

    /**
     * The stencil for a grid.
     *
     * @param grid the grid
     * @param mass M
     * @param accuracy its order, even, at least 2; the half-width is s = accuracy/2
     * @throws IllegalArgumentException if the grid has fewer than accuracy + 1 positions
     */
    public PositionStencil(PhaseSpaceGrid grid, double mass, int accuracy) {
        this.nx = grid.nx();
        this.np = grid.np();
        this.s = accuracy / 2;
        if (nx < 2 * s + 1) {
            throw new IllegalArgumentException("nx = " + nx + ": must be at least " + (2 * s + 1)
                    + ", the width of the stencil and of those that estimate its error");
        }
        this.weights = CentralWeights.of(1, s);
        double symbol = 0;
        for (int j = 1; j <= nx / 2; j++) {
            double sum = 0;
            for (int m = 1; m <= s; m++) {
                sum += 2 * weights[m] * Math.sin(2 * Math.PI * m * j / nx);
            }
            symbol = Math.max(symbol, Math.abs(sum));
        }
        for (int m = 1; m <= s; m++) {
            weights[m] /= -grid.x().spacing();
        }
        this.velocity = new double[np];
        double fastest = 0;
        for (int k = 0; k < np; k++) {
            velocity[k] = grid.p().coordinate(k) / mass;
            fastest = Math.max(fastest, Math.abs(velocity[k]));
        }
        this.spectralRadius = fastest * symbol / grid.x().spacing();
        this.starts = new int[nx + 2 * s + ROWS - 1];
        for (int j = 0; j < starts.length; j++) {
            starts[j] = Math.floorMod(j - s, nx) * np;
        }
    }

    /**
     * Adds a multiple of −(p/M) ∂W/∂x to a part of up to four neighbouring rows.
     *
     * @param scale the factor
     * @param w the field, row-major
     * @param out rows i, i + 1, … are added to, at their place
     * @param i the first row; the last is min(i + 3, n_x − 1)
     * @param from the first k
     * @param to the end of k
     */
    public void add(double scale, double[] w, double[] out, int i, int from, int to) {
        if (i + ROWS <= nx && s <= FourRows.LARGEST) {
            FourRows.add(weights, s, scale, w, starts, i, velocity, from, to, out, i * np);
            return;
        }
        for (int row = i; row < Math.min(i + ROWS, nx); row++) {
            for (int k = from; k < to; k++) {
                double slope = 0;
                for (int m = 1; m <= s; m++) {
                    slope = Math.fma(
                            scale * weights[m], w[starts[row + s + m] + k] - w[starts[row + s - m] + k], slope);
                }
                out[row * np + k] = Math.fma(velocity[k], slope, out[row * np + k]);
            }
        }
    }

    /**
     * By how much rounding in W can be amplified: max|p|/M · Σ|w_m|/Δx over all 2s nodes.
     *
     * @return the sum, 1/time
     */
    public double largestSum() {
        double sum = 0;
        for (int m = 1; m <= s; m++) {
            sum += 2 * Math.abs(weights[m]);
        }
        double fastest = Math.max(Math.abs(velocity[0]), Math.abs(velocity[np - 1]));
        return fastest * sum;
    }

    /**
     * The largest modulus of the eigenvalues.
     *
     * @return the spectral radius, 1/time
     */
    public double spectralRadius() {
        return spectralRadius;
    }
}
