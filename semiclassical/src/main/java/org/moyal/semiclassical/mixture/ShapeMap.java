// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

/**
 * Möbius maps Z → (CZ + Sβ)(SγZ + C)⁻¹ of d × d complex symmetric matrices, the flows of Z′ = β − γZ² with a complex symmetric matrix
 * β and a number γ; work space of one thread.
 *
 * <p>e^(hA) of A = [[0, β], [γ, 0]] is [[C, Sβ], [Sγ, C]] with C = cosh, S = sinh of h√(γβ), over √(γβ). It is taken from the
 * diagonal Padé approximant of order [2/2] for h/2^k and squared k times. Diagonal Padé approximants are Gauss–Legendre Runge–Kutta
 * steps, which keep symplectic forms and never violate a quadratic inequality that the flow respects: purity and the bound on the
 * squeezing hold exactly, whatever the step.
 */
final class ShapeMap {

    /** |h√(γβ)| per squaring: leaves an error of 0.25⁵/720 = 1.4e-6 of a step that is itself of second order. */
    private static final double REACH = 0.25;

    private final int d;
    private final double[] cRe;
    private final double[] cIm;
    private final double[] sRe;
    private final double[] sIm;
    private final double[] gRe;
    private final double[] gIm;
    private final double[] uRe;
    private final double[] uIm;
    private final double[] vRe;
    private final double[] vIm;

    ShapeMap(int d) {
        this.d = d;
        int n = d * d;
        cRe = new double[n];
        cIm = new double[n];
        sRe = new double[n];
        sIm = new double[n];
        gRe = new double[n];
        gIm = new double[n];
        uRe = new double[n];
        uIm = new double[n];
        vRe = new double[n];
        vIm = new double[n];
    }

    /** The number k of squarings for |A|h ≤ reach. */
    static int squarings(double reach) {
        if (!(reach <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("reach = " + reach + ": must be finite");
        }
        return reach <= REACH ? 0 : (int) Math.ceil(Math.log(reach / REACH) / Math.log(2));
    }

    /**
     * Applies the map to Z in place.
     *
     * @param zRe d × d
     * @param zIm d × d
     * @param betaRe the real part of β, d × d symmetric
     * @param betaIm the imaginary part of β is this number times 1
     * @param gammaRe γ
     * @param gammaIm γ
     * @param step h
     * @param squarings k
     */
    void apply(
            double[] zRe,
            double[] zIm,
            double[] betaRe,
            double betaIm,
            double gammaRe,
            double gammaIm,
            double step,
            int squarings) {
        double h = Math.scalb(step, -squarings);
        // γβ
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                int k = i * d + j;
                double im = i == j ? betaIm : 0;
                gRe[k] = gammaRe * betaRe[k] - gammaIm * im;
                gIm[k] = gammaIm * betaRe[k] + gammaRe * im;
            }
        }
        // E = 1 + M/12, S = hE, C = E² + M/4 with M = h²γβ
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                int k = i * d + j;
                uRe[k] = (i == j ? 1 : 0) + h * h / 12 * gRe[k];
                uIm[k] = h * h / 12 * gIm[k];
                sRe[k] = h * uRe[k];
                sIm[k] = h * uIm[k];
            }
        }
        multiply(uRe, uIm, uRe, uIm, cRe, cIm);
        for (int k = 0; k < d * d; k++) {
            cRe[k] += h * h / 4 * gRe[k];
            cIm[k] += h * h / 4 * gIm[k];
        }
        for (int q = 0; q < squarings; q++) {
            square();
        }
        move(zRe, zIm, betaRe, betaIm, gammaRe, gammaIm);
    }

    /**
     * The contraction Z′ = 2iκ′(1 + Z²) for a time t, exact: Z ← (Z + iθ)(1 − iθZ)⁻¹ with θ = tanh 2κ′t.
     *
     * @param zRe d × d
     * @param zIm d × d
     * @param theta θ, 0 … 1
     */
    void contract(double[] zRe, double[] zIm, double theta) {
        for (int k = 0; k < d * d; k++) {
            boolean diagonal = k % (d + 1) == 0;
            cRe[k] = diagonal ? 1 : 0;
            cIm[k] = 0;
            sRe[k] = diagonal ? theta : 0;
            sIm[k] = 0;
            gRe[k] = 0;
        }
        move(zRe, zIm, gRe, 1, 0, -1);
    }

    /** C ← C² + γβS², S ← 2CS, over a common scale that drops out of the map. */
    private void square() {
        multiply(sRe, sIm, sRe, sIm, uRe, uIm);
        multiply(gRe, gIm, uRe, uIm, vRe, vIm);
        multiply(cRe, cIm, sRe, sIm, uRe, uIm);
        multiply(cRe, cIm, cRe, cIm, sRe, sIm);
        double scale = 0;
        for (int k = 0; k < d * d; k++) {
            cRe[k] = sRe[k] + vRe[k];
            cIm[k] = sIm[k] + vIm[k];
            scale = Math.max(scale, Math.abs(cRe[k]) + Math.abs(cIm[k]));
        }
        double inverse = 1 / scale;
        for (int k = 0; k < d * d; k++) {
            cRe[k] *= inverse;
            cIm[k] *= inverse;
            sRe[k] = 2 * inverse * uRe[k];
            sIm[k] = 2 * inverse * uIm[k];
        }
    }

    /** Z ← (CZ + Sβ)(SγZ + C)⁻¹; all factors but Z commute and the result is symmetric. */
    private void move(double[] zRe, double[] zIm, double[] betaRe, double betaIm, double gammaRe, double gammaIm) {
        // numerator in u
        multiply(cRe, cIm, zRe, zIm, uRe, uIm);
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double re = -sIm[i * d + j] * betaIm;
                double im = sRe[i * d + j] * betaIm;
                for (int k = 0; k < d; k++) {
                    re += sRe[i * d + k] * betaRe[k * d + j];
                    im += sIm[i * d + k] * betaRe[k * d + j];
                }
                uRe[i * d + j] += re;
                uIm[i * d + j] += im;
            }
        }
        // denominator in v
        multiply(sRe, sIm, zRe, zIm, vRe, vIm);
        for (int k = 0; k < d * d; k++) {
            double re = vRe[k];
            vRe[k] = gammaRe * re - gammaIm * vIm[k] + cRe[k];
            vIm[k] = gammaRe * vIm[k] + gammaIm * re + cIm[k];
        }
        divide(zRe, zIm);
    }

    private void multiply(double[] aRe, double[] aIm, double[] bRe, double[] bIm, double[] tRe, double[] tIm) {
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double re = 0;
                double im = 0;
                for (int k = 0; k < d; k++) {
                    re += aRe[i * d + k] * bRe[k * d + j] - aIm[i * d + k] * bIm[k * d + j];
                    im += aRe[i * d + k] * bIm[k * d + j] + aIm[i * d + k] * bRe[k * d + j];
                }
                tRe[i * d + j] = re;
                tIm[i * d + j] = im;
            }
        }
    }

    /** Z = U V⁻¹ by elimination on the columns of V with pivoting, then the mean of Z and its transpose. */
    private void divide(double[] zRe, double[] zIm) {
        for (int k = 0; k < d; k++) {
            int pivot = k;
            double best = -1;
            for (int j = k; j < d; j++) {
                double size = vRe[k * d + j] * vRe[k * d + j] + vIm[k * d + j] * vIm[k * d + j];
                if (size > best) {
                    best = size;
                    pivot = j;
                }
            }
            swapColumns(k, pivot);
            double re = vRe[k * d + k] / best;
            double im = -vIm[k * d + k] / best;
            scaleColumn(k, re, im);
            for (int j = 0; j < d; j++) {
                if (j != k) {
                    subtractColumn(j, k, vRe[k * d + j], vIm[k * d + j]);
                }
            }
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                zRe[i * d + j] = 0.5 * (uRe[i * d + j] + uRe[j * d + i]);
                zIm[i * d + j] = 0.5 * (uIm[i * d + j] + uIm[j * d + i]);
            }
        }
    }

    private void swapColumns(int a, int b) {
        if (a == b) {
            return;
        }
        for (int i = 0; i < d; i++) {
            swap(uRe, i * d + a, i * d + b);
            swap(uIm, i * d + a, i * d + b);
            swap(vRe, i * d + a, i * d + b);
            swap(vIm, i * d + a, i * d + b);
        }
    }

    private static void swap(double[] array, int a, int b) {
        double kept = array[a];
        array[a] = array[b];
        array[b] = kept;
    }

    private void scaleColumn(int j, double re, double im) {
        for (int i = 0; i < d; i++) {
            int k = i * d + j;
            double u = uRe[k];
            uRe[k] = u * re - uIm[k] * im;
            uIm[k] = u * im + uIm[k] * re;
            double v = vRe[k];
            vRe[k] = v * re - vIm[k] * im;
            vIm[k] = v * im + vIm[k] * re;
        }
    }

    private void subtractColumn(int j, int k, double re, double im) {
        for (int i = 0; i < d; i++) {
            int t = i * d + j;
            int s = i * d + k;
            uRe[t] -= uRe[s] * re - uIm[s] * im;
            uIm[t] -= uRe[s] * im + uIm[s] * re;
            vRe[t] -= vRe[s] * re - vIm[s] * im;
            vIm[t] -= vRe[s] * im + vIm[s] * re;
        }
    }
}
