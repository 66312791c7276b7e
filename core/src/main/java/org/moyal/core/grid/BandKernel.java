// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

/**
 * The Kaiser–Bessel kernel φ(t) = I₀(β√(1 − (2t/w)²))/I₀(β), |t| ≤ w/2, in units of the spacing of a twice oversampled line.
 *
 * <p>A line that is sampled twice as finely as its band demands holds nothing above ω = π/2 per sample. If its modes are first
 * divided by the kernel's Fourier transform Φ(ω), then f(t) = Σ_j g_j φ(t − j) up to the images of the band around 2π, which the
 * kernel damps by about e^(−β) with β = (w/2)(3π/2). Between two samples each of the w pieces of φ is tabulated as a polynomial.
 */
final class BandKernel {
    /** The number of samples w that one evaluation uses. */
    static final int WIDTH = 14;

    private static final int DEGREE = 12;
    private static final double BETA = 0.75 * Math.PI * WIDTH;

    /** Coefficient d of piece a at index d·w + a; the variable is v = 2s − 1 with s the distance to the next sample. */
    private static final double[] COEFFICIENTS = tabulate();

    private BandKernel() {}

    /** The Fourier transform ∫ φ(t) e^(−iωt) dt for |ω| ≤ π/2. */
    static double transform(double omega) {
        double a = 0.5 * WIDTH * omega;
        double root = StrictMath.sqrt(BETA * BETA - a * a);
        return WIDTH * StrictMath.sinh(root) / (root * besselI0(BETA));
    }

    /**
     * Fills the weights of w neighbouring samples and their derivatives with respect to the position.
     *
     * @param s the distance from the point to the next sample above, 0 ≤ s &lt; 1; that sample is number w/2 − 1 … of the w
     */
    static void weights(double s, double[] w, double[] dw) {
        double v = 2 * s - 1;
        for (int a = 0; a < WIDTH; a++) {
            double value = COEFFICIENTS[DEGREE * WIDTH + a];
            double slope = 0;
            for (int d = DEGREE - 1; d >= 0; d--) {
                slope = Math.fma(slope, v, value);
                value = Math.fma(value, v, COEFFICIENTS[d * WIDTH + a]);
            }
            w[a] = value;
            dw[a] = -2 * slope;
        }
    }

    private static double kernel(double t) {
        double z = 2 * t / WIDTH;
        double inside = Math.max(0, (1 - z) * (1 + z));
        return besselI0(BETA * StrictMath.sqrt(inside)) / besselI0(BETA);
    }

    /** I₀(z) = Σ (z²/4)^k/(k!)², all terms positive. */
    private static double besselI0(double z) {
        double quarter = 0.25 * z * z;
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-18 * sum; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }

    /** Chebyshev interpolation of each piece, converted to powers of v by the recurrence of the Chebyshev polynomials. */
    private static double[] tabulate() {
        var table = new double[(DEGREE + 1) * WIDTH];
        int n = DEGREE + 1;
        for (int a = 0; a < WIDTH; a++) {
            var samples = new double[n];
            for (int j = 0; j < n; j++) {
                double v = StrictMath.cos(Math.PI * (j + 0.5) / n);
                samples[j] = kernel(0.5 * WIDTH - a - 0.5 * (v + 1));
            }
            var previous = new double[n];
            var current = new double[n];
            previous[0] = 1;
            current[1] = 1;
            for (int m = 0; m < n; m++) {
                double coefficient = 0;
                for (int j = 0; j < n; j++) {
                    coefficient += samples[j] * StrictMath.cos(Math.PI * m * (j + 0.5) / n);
                }
                coefficient *= (m == 0 ? 1.0 : 2.0) / n;
                for (int d = 0; d < n; d++) {
                    table[d * WIDTH + a] += coefficient * previous[d];
                }
                var next = new double[n];
                for (int d = 0; d < n; d++) {
                    next[d] = (d > 0 ? 2 * current[d - 1] : 0) - previous[d];
                }
                previous = current;
                current = next;
            }
        }
        return table;
    }
}
