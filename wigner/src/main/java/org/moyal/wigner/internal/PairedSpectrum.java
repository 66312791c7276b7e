// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.Tile;

/**
 * Looks at the modes of real lines that were transformed in pairs, see {@link org.moyal.core.transform.PairedColumns}: of both lines of all
 * columns, without taking them apart in place. Maxima are taken over the bits of numbers ≥ 0 read as integers, which have the same
 * order, NaN the highest, and compare faster.
 */
public final class PairedSpectrum {

    private PairedSpectrum() {}

    /**
     * The largest modulus of some modes; NaN if any is not a number.
     *
     * @param tile a tile after the forward transform
     * @param plan the transform, of even size n
     * @param from the first mode, at least 0
     * @param to the mode after the last, at most n/2 + 1
     * @param columns how many columns
     * @return the largest |X_k|, |Y_k| for from ≤ k &lt; to
     */
    public static double largest(Tile tile, BatchedTransform plan, int from, int to, int columns) {
        int n = plan.size();
        long square = 0;
        for (int k = from; k < to; k++) {
            int row = plan.rowOf(k);
            if (2 * k % n == 0) {
                double last = largestOfRow(tile, row, columns);
                square = Math.max(square, bits(last * last));
            } else {
                square = Math.max(square, largestSquare(tile, row, plan.rowOf(n - k), columns));
            }
        }
        return Math.sqrt(Double.longBitsToDouble(square));
    }

    private static long largestSquare(Tile tile, int row, int mirror, int columns) {
        double[] zr = tile.re()[row];
        double[] zi = tile.im()[row];
        double[] yr = tile.re()[mirror];
        double[] yi = tile.im()[mirror];
        long first = 0;
        long second = 0;
        for (int c = 0; c < columns; c++) {
            double p = zr[c] + yr[c];
            double q = zi[c] - yi[c];
            double g = zi[c] + yi[c];
            double h = yr[c] - zr[c];
            first = Math.max(first, bits(0.25 * (p * p + q * q)));
            second = Math.max(second, bits(0.25 * (g * g + h * h)));
        }
        return Math.max(first, second);
    }

    /**
     * The largest number of a row, real and imaginary parts taken alike; NaN if any is not a number.
     *
     * @param tile a tile
     * @param row the row
     * @param columns how many columns
     * @return the largest |re|, |im|
     */
    public static double largestOfRow(Tile tile, int row, int columns) {
        double[] re = tile.re()[row];
        double[] im = tile.im()[row];
        long largestRe = 0;
        long largestIm = 0;
        for (int c = 0; c < columns; c++) {
            largestRe = Math.max(largestRe, bits(re[c]));
            largestIm = Math.max(largestIm, bits(im[c]));
        }
        return Double.longBitsToDouble(Math.max(largestRe, largestIm));
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value) & Long.MAX_VALUE;
    }
}
