// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import java.util.Arrays;

/**
 * Products of any matrix with one fixed matrix that is kept as one array per row.
 *
 * <p>Four rows are gathered at a time into one sum with one shared index: the form that the compiler turns into vector
 * instructions. Rows are padded so that rows of a power-of-two length do not fall on the same cache sets.
 */
final class RowProduct {
    private static final int PADDING = 6;

    private final double[][] rows;
    private final int columns;

    /** Keeps a copy of a row-major matrix with the given number of columns. */
    RowProduct(double[] matrix, int columns) {
        this.columns = columns;
        this.rows = new double[matrix.length / columns][];
        for (int j = 0; j < rows.length; j++) {
            rows[j] = new double[columns + PADDING];
            System.arraycopy(matrix, j * columns, rows[j], 0, columns);
        }
    }

    private RowProduct(double[][] rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** The product of the row-major matrix on the left, whose rows are as long as this one has rows, with this one. */
    double[] leftMultipliedBy(double[] left) {
        int inner = rows.length;
        int count = left.length / inner;
        var result = new double[Math.multiplyExact(count, columns)];
        var sum = new double[columns];
        for (int i = 0; i < count; i++) {
            Arrays.fill(sum, 0);
            int j = 0;
            for (; j + 4 <= inner; j += 4) {
                gather(left, i * inner + j, j, sum);
            }
            for (; j < inner; j++) {
                addScaled(left[i * inner + j], rows[j], sum);
            }
            System.arraycopy(sum, 0, result, i * columns, columns);
        }
        return result;
    }

    private void gather(double[] factors, int first, int row, double[] sum) {
        double fa = factors[first];
        double fb = factors[first + 1];
        double fc = factors[first + 2];
        double fd = factors[first + 3];
        double[] a = rows[row];
        double[] b = rows[row + 1];
        double[] c = rows[row + 2];
        double[] d = rows[row + 3];
        for (int k = 0; k < sum.length; k++) {
            sum[k] = Math.fma(fd, d[k], Math.fma(fc, c[k], Math.fma(fb, b[k], Math.fma(fa, a[k], sum[k]))));
        }
    }

    private static void addScaled(double factor, double[] row, double[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] = Math.fma(factor, row[k], sum[k]);
        }
    }

    /** Row j as it is kept; its first elements are those of the matrix. */
    double[] row(int j) {
        return rows[j];
    }

    /** The transposed matrix of a row-major one with the given number of columns. */
    static RowProduct ofTransposed(double[] matrix, int columns) {
        int count = matrix.length / columns;
        var rows = new double[columns][count + PADDING];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < columns; k++) {
                rows[k][i] = matrix[i * columns + k];
            }
        }
        return new RowProduct(rows, count);
    }
}
