// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

/** Factors of small symmetric matrices in place, row by row, without allocation. */
final class SymmetricFactor {

    /** A pivot this far below zero, in units of the trace, is rounding of a singular matrix: the noise has no part in that direction. */
    static final double ROUNDING = 1e-12;

    private SymmetricFactor() {}

    /**
     * Replaces the lower triangle of A ≥ 0 by L, A = LLᵀ; a pivot that is zero to rounding gives a zero column.
     *
     * @return the least pivot, in units of the trace; below zero too if a zero pivot has a column that is not
     */
    static double cholesky(double[] a, int n) {
        double trace = 0;
        for (int i = 0; i < n; i++) {
            trace += a[i * n + i];
        }
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < n; j++) {
            double pivot = a[j * n + j];
            for (int k = 0; k < j; k++) {
                pivot -= a[j * n + k] * a[j * n + k];
            }
            least = Math.min(least, pivot);
            double diagonal = pivot > ROUNDING * trace ? Math.sqrt(pivot) : 0;
            a[j * n + j] = diagonal;
            for (int i = j + 1; i < n; i++) {
                double sum = a[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i * n + k] * a[j * n + k];
                }
                if (diagonal == 0 && Math.abs(sum) > 2 * Math.sqrt(ROUNDING) * trace) {
                    // A >= 0 would have sum^2 <= pivot * a_ii
                    least = Math.min(least, -Math.abs(sum));
                }
                a[i * n + j] = diagonal > 0 ? sum / diagonal : 0;
            }
        }
        return trace == 0 ? 0 : least / trace;
    }

    /** Whether the least pivot that {@link #cholesky} found is that of a matrix ≥ 0, up to rounding. */
    static boolean isPositive(double leastPivot) {
        return leastPivot >= -ROUNDING;
    }

    /** Replaces A &gt; 0 by its inverse, by Gauss–Jordan elimination, which needs no pivoting for such matrices. */
    static void invert(double[] a, int n) {
        for (int k = 0; k < n; k++) {
            double pivot = 1 / a[k * n + k];
            a[k * n + k] = 1;
            for (int j = 0; j < n; j++) {
                a[k * n + j] *= pivot;
            }
            for (int i = 0; i < n; i++) {
                if (i != k) {
                    double factor = a[i * n + k];
                    a[i * n + k] = 0;
                    for (int j = 0; j < n; j++) {
                        a[i * n + j] -= factor * a[k * n + j];
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double mean = 0.5 * (a[i * n + j] + a[j * n + i]);
                a[i * n + j] = mean;
                a[j * n + i] = mean;
            }
        }
    }
}
