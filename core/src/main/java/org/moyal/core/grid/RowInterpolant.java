// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import java.util.Arrays;

/**
 * Rows f(x, p_k) of a field at any position: the same as {@link TrigonometricInterpolant#row} to about 1e-12 of the largest
 * modulus, at a cost of 14 n_p instead of n_x n_p.
 *
 * <p>The field is oversampled twice along x, once; see {@link LocalInterpolant} for the method. Outside the grid the periodic
 * continuation is returned. Immutable, safe for any number of threads.
 */
public final class RowInterpolant {
    private final Axis fineX;
    private final int np;
    /** Oversampled rows, x in rows. */
    private final double[] rows;

    private RowInterpolant(PhaseSpaceField field) {
        var grid = field.grid();
        this.fineX = grid.x().refined(2);
        this.np = grid.np();
        double[] columns =
                LocalInterpolant.oversampledRows(LocalInterpolant.transpose(field.sharedValues(), np), grid.nx());
        this.rows = LocalInterpolant.transpose(columns, fineX.size());
    }

    /**
     * The row interpolant of a field. O(n_x n_p log n_x), twice the memory of the field.
     *
     * @param field the field, at most 2³⁰ nodes
     * @return its row interpolant
     */
    public static RowInterpolant of(PhaseSpaceField field) {
        return new RowInterpolant(field);
    }

    /**
     * Writes f(x, p_k) for every p of the grid.
     *
     * @param x a position, finite
     * @param row receives n_p values
     * @throws IllegalArgumentException if x is not finite
     */
    public void row(double x, double[] row) {
        var weights = new double[BandKernel.WIDTH];
        var slopes = new double[BandKernel.WIDTH];
        // Sample 0 of a padded line would be number −WIDTH/2 of the period.
        int first = LocalInterpolant.weights(fineX, x, weights, slopes) - BandKernel.WIDTH / 2;
        Arrays.fill(row, 0, np, 0.0);
        for (int a = 0; a < weights.length; a++) {
            addScaled(weights[a], Math.floorMod(first + a, fineX.size()) * np, row);
        }
    }

    private void addScaled(double weight, int from, double[] row) {
        for (int k = 0; k < np; k++) {
            row[k] = Math.fma(weight, rows[from + k], row[k]);
        }
    }
}
