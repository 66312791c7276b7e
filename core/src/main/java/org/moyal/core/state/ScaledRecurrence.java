// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

/**
 * Orthogonal polynomials by their three-term recurrences, in floating point with a wide exponent: at order 400 the
 * polynomial overflows a double where its weight underflows.
 */
final class ScaledRecurrence {
    private static final int SHIFT = 512;
    private static final double HIGH = 0x1p512;
    private static final double LN2 = Math.log(2);

    private ScaledRecurrence() {}

    /** e^(logWeight) times mantissa·2^exponent. */
    private static double weighted(double mantissa, long exponent, double logWeight) {
        return mantissa * Math.exp(logWeight + exponent * LN2);
    }

    /** π^(−1/4) (2ⁿn!)^(−1/2) H_n(ξ) e^(−ξ²/2), the normalised Hermite function. */
    static double hermiteFunction(int n, double xi) {
        if (xi * xi > 4 * (2.0 * n + 1) + 2000) {
            // Beyond twice the turning point √(2n+1) the decay e^(−0.43·Δξ²) is below the smallest double.
            return 0;
        }
        double previous = 0;
        double current = Math.pow(Math.PI, -0.25);
        long exponent = 0;
        for (int k = 0; k < n; k++) {
            double next = (Math.sqrt(2.0) * xi * current - Math.sqrt(k) * previous) / Math.sqrt(k + 1.0);
            previous = current;
            current = next;
            if (Math.abs(current) > HIGH) {
                current = Math.scalb(current, -SHIFT);
                previous = Math.scalb(previous, -SHIFT);
                exponent += SHIFT;
            }
        }
        return weighted(current, exponent, -0.5 * xi * xi);
    }

    /** e^(logWeight) L_n^(α)(z). */
    static double laguerre(int n, double alpha, double z, double logWeight) {
        double previous = 0;
        double current = 1;
        long exponent = 0;
        for (int k = 0; k < n; k++) {
            double next = ((2 * k + 1 + alpha - z) * current - (k + alpha) * previous) / (k + 1.0);
            previous = current;
            current = next;
            if (Math.abs(current) > HIGH) {
                current = Math.scalb(current, -SHIFT);
                previous = Math.scalb(previous, -SHIFT);
                exponent += SHIFT;
            }
        }
        return weighted(current, exponent, logWeight);
    }
}
