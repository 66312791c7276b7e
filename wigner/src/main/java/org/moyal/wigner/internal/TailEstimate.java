// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

/**
 * The error of a difference formula from the two next orders: with D₁ = max|R_q − R_{q+2}| and D₂ = max|R_{q+2} − R_{q+4}|
 * the rest of the expansion is taken as a geometric series with twice the measured ratio, because the ratios grow along the
 * expansion: D₁/(1 − 2D₂/D₁).
 */
public final class TailEstimate {

    private TailEstimate() {}

    /**
     * The estimate.
     *
     * @param order results of order q
     * @param next of order q + 2
     * @param second of order q + 4
     * @param rounding what rounding can contribute to each of them
     * @return D₁/(1 − 2D₂/D₁) plus the rounding, or D₁ plus the rounding where D₁ is no larger than it; infinite if
     *     D₂ ≥ D₁/2 otherwise: the expansion does not converge on this grid
     */
    public static double of(double[] order, double[] next, double[] second, double rounding) {
        double first = difference(order, next);
        double rest = difference(next, second);
        if (first <= rounding) {
            return first + rounding;
        }
        double ratio = 2 * rest / first;
        return ratio < 1 ? first / (1 - ratio) + rounding : Double.POSITIVE_INFINITY;
    }

    private static double difference(double[] a, double[] b) {
        double largest = 0;
        for (int n = 0; n < a.length; n++) {
            largest = Math.max(largest, Math.abs(a[n] - b[n]));
        }
        return largest;
    }

    /**
     * Returns the largest modulus of some values.
     *
     * @param values the values
     * @return max|v|
     */
    public static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
