// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * Sines and cosines of many phases in loops that the compiler turns into vector instructions, which calls of {@link Math#sin} are not.
 *
 * <p>The phase is reduced by the nearest multiple of π, in two parts with fused products, to |r| ≤ π/2; there the Taylor polynomials of
 * degree 21 and 22 are exact to 2e-18. The absolute error is below 4e-16 for phases up to 1e6 (tested), and grows as the phase
 * times 2⁻¹⁰⁵ beyond.
 */
final class Oscillation {
    private static final double PI_HIGH = Math.PI;
    /** π − Math.PI. */
    private static final double PI_LOW = 1.2246467991473532e-16;

    private static final double INVERSE_PI = 1 / Math.PI;

    private static final double S3 = -1.0 / 6;
    private static final double S5 = 1.0 / 120;
    private static final double S7 = -1.0 / 5040;
    private static final double S9 = 1.0 / 362880;
    private static final double S11 = -1.0 / 39916800;
    private static final double S13 = 1.0 / 6227020800.0;
    private static final double S15 = -1.0 / 1307674368000.0;
    private static final double S17 = 1.0 / 355687428096000.0;
    private static final double S19 = -1.0 / 121645100408832000.0;
    private static final double S21 = 1.0 / 51090942171709440000.0;

    private static final double C2 = -1.0 / 2;
    private static final double C4 = 1.0 / 24;
    private static final double C6 = -1.0 / 720;
    private static final double C8 = 1.0 / 40320;
    private static final double C10 = -1.0 / 3628800;
    private static final double C12 = 1.0 / 479001600;
    private static final double C14 = -1.0 / 87178291200.0;
    private static final double C16 = 1.0 / 20922789888000.0;
    private static final double C18 = -1.0 / 6402373705728000.0;
    private static final double C20 = 1.0 / 2432902008176640000.0;
    private static final double C22 = -1.0 / 1.1240007277776077e21;

    private Oscillation() {}

    /** target[i] += factor · sin(wavenumber · x[i]). */
    static void addSines(double factor, double wavenumber, double[] x, double[] target, int count) {
        for (int i = 0; i < count; i++) {
            double phase = wavenumber * x[i];
            double k = Math.rint(phase * INVERSE_PI);
            double r = Math.fma(-k, PI_LOW, Math.fma(-k, PI_HIGH, phase));
            double odd = 0.5 * k - Math.rint(0.5 * k);
            double q = r * r;
            double s = Math.fma(q, S21, S19);
            s = Math.fma(q, s, S17);
            s = Math.fma(q, s, S15);
            s = Math.fma(q, s, S13);
            s = Math.fma(q, s, S11);
            s = Math.fma(q, s, S9);
            s = Math.fma(q, s, S7);
            s = Math.fma(q, s, S5);
            s = Math.fma(q, s, S3);
            // (−1)^k: odd is 0 or ±½
            double sign = Math.fma(-8 * odd, odd, 1);
            target[i] += factor * sign * Math.fma(q * r, s, r);
        }
    }

    /** target[i] += factor · cos(wavenumber · x[i]). */
    static void addCosines(double factor, double wavenumber, double[] x, double[] target, int count) {
        for (int i = 0; i < count; i++) {
            double phase = wavenumber * x[i];
            double k = Math.rint(phase * INVERSE_PI);
            double r = Math.fma(-k, PI_LOW, Math.fma(-k, PI_HIGH, phase));
            double odd = 0.5 * k - Math.rint(0.5 * k);
            double q = r * r;
            double c = Math.fma(q, C22, C20);
            c = Math.fma(q, c, C18);
            c = Math.fma(q, c, C16);
            c = Math.fma(q, c, C14);
            c = Math.fma(q, c, C12);
            c = Math.fma(q, c, C10);
            c = Math.fma(q, c, C8);
            c = Math.fma(q, c, C6);
            c = Math.fma(q, c, C4);
            c = Math.fma(q, c, C2);
            double sign = Math.fma(-8 * odd, odd, 1);
            target[i] += factor * sign * Math.fma(q, c, 1);
        }
    }
}
