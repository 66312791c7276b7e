// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

import org.moyal.core.grid.PhaseSpaceGrid;

/**
 * −(p_k/M) ∂W/∂x by central differences across the rows, periodic in x.
 *
 * <p>Immutable; safe for any number of threads that write different rows.
 */
public final class PositionStencil {

    private final int s;
    private final double spectralRadius;
    /** −w_m/Δx at m. */
    private final double[] weights;
    /** p_k/M at the index of node k in the rows of the ring. */
    private final double[] velocity;

    private final double fastest;

    /**
     * The stencil for a grid.
     *
     * @param grid the grid
     * @param mass M
     * @param accuracy its order, even, at least 2; the half-width is s = accuracy/2
     * @param ring the work rows it is used with
     * @throws IllegalArgumentException if the grid has fewer than accuracy + 1 positions
     */
    public PositionStencil(PhaseSpaceGrid grid, double mass, int accuracy, RowRing ring) {
        int nx = grid.nx();
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
        this.velocity = new double[ring.sums().length];
        double largest = 0;
        for (int k = 0; k < grid.np(); k++) {
            velocity[ring.first() + k] = grid.p().coordinate(k) / mass;
            largest = Math.max(largest, Math.abs(velocity[ring.first() + k]));
        }
        this.fastest = largest;
        this.spectralRadius = fastest * symbol / grid.x().spacing();
    }

    /**
     * Adds a multiple of −(p/M) ∂W/∂x of row i to the results: two pairs of rows in one loop, which is as many as the compiler
     * vectorises.
     *
     * @param scale the factor
     * @param ring stands at row i, with at least s rows on either side
     * @param i the row
     */
    public void add(double scale, RowRing ring, int i) {
        int m = 1;
        for (; m < s; m += 2) {
            twoPairs(ring, i, m, scale * weights[m], scale * weights[m + 1]);
        }
        if (m == s) {
            onePair(ring, i, m, scale * weights[m]);
        }
    }

    private void twoPairs(RowRing ring, int i, int m, double c, double d) {
        double[] a = ring.row(i + m);
        double[] b = ring.row(i - m);
        double[] e = ring.row(i + m + 1);
        double[] f = ring.row(i - m - 1);
        double[] v = velocity;
        double[] out = ring.sums();
        int end = ring.end();
        for (int k = ring.first(); k < end; k++) {
            out[k] = Math.fma(v[k], Math.fma(d, e[k] - f[k], c * (a[k] - b[k])), out[k]);
        }
    }

    private void onePair(RowRing ring, int i, int m, double c) {
        double[] a = ring.row(i + m);
        double[] b = ring.row(i - m);
        double[] v = velocity;
        double[] out = ring.sums();
        int end = ring.end();
        for (int k = ring.first(); k < end; k++) {
            out[k] = Math.fma(v[k], c * (a[k] - b[k]), out[k]);
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
