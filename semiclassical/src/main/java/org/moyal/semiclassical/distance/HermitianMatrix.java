// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import org.moyal.core.transform.ComplexTransform;
import org.moyal.core.transform.FourierEngine;

/**
 * A Hermitian matrix of size n, both triangles kept, and the sum of the moduli of its eigenvalues.
 *
 * <p>Householder reflections bring it to tridiagonal form, (16/3)n³ operations in loops over rows; the implicit QL method
 * then finds the eigenvalues of the real tridiagonal matrix of the moduli, which has the same spectrum, O(n²).
 */
final class HermitianMatrix {
    private static final int MOST_SWEEPS = 60;

    private final double[][] re;
    private final double[][] im;

    /** Takes the arrays over. */
    HermitianMatrix(double[][] re, double[][] im) {
        this.re = re;
        this.im = im;
    }

    int size() {
        return re.length;
    }

    /** Without the given number of rows and columns at both ends. */
    HermitianMatrix inner(int band) {
        int n = size() - 2 * band;
        var innerRe = new double[n][n];
        var innerIm = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(re[i + band], band, innerRe[i], 0, n);
            System.arraycopy(im[i + band], band, innerIm[i], 0, n);
        }
        return new HermitianMatrix(innerRe, innerIm);
    }

    /** The same operator between plane waves, wavenumbers ascending from −n/2. */
    HermitianMatrix inWavenumbers() {
        int n = size();
        var halfRe = new double[n][];
        var halfIm = new double[n][];
        ComplexTransform transform = FourierEngine.vectorised().complex(n);
        // Rows first: A F†, kept transposed and conjugated, so that the second pass runs over rows again.
        for (int i = 0; i < n; i++) {
            halfRe[i] = re[i].clone();
            halfIm[i] = im[i].clone();
            conjugate(halfIm[i]);
            transform.forward(halfRe[i], halfIm[i]);
        }
        var resultRe = new double[n][n];
        var resultIm = new double[n][n];
        var columnRe = new double[n];
        var columnIm = new double[n];
        int shift = n / 2;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                columnRe[i] = halfRe[i][k];
                columnIm[i] = -halfIm[i][k];
            }
            transform.forward(columnRe, columnIm);
            int to = (k + shift) % n;
            for (int i = 0; i < n; i++) {
                resultRe[(i + shift) % n][to] = columnRe[i] / n;
                resultIm[(i + shift) % n][to] = columnIm[i] / n;
            }
        }
        return new HermitianMatrix(resultRe, resultIm);
    }

    private static void conjugate(double[] imaginary) {
        for (int i = 0; i < imaginary.length; i++) {
            imaginary[i] = -imaginary[i];
        }
    }

    /** Σ |λ|, the trace norm. */
    double traceNorm() {
        double sum = 0;
        for (double value : eigenvalues()) {
            sum += Math.abs(value);
        }
        return sum;
    }

    /** All eigenvalues, in no order. */
    double[] eigenvalues() {
        int n = size();
        var a = new double[n][];
        var b = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = re[i].clone();
            b[i] = im[i].clone();
        }
        var diagonal = new double[n];
        var beside = new double[n];
        var work = new double[4][n];
        for (int k = 0; k < n - 1; k++) {
            diagonal[k] = a[k][k];
            beside[k] = reflect(a, b, k, work);
        }
        diagonal[n - 1] = a[n - 1][n - 1];
        tridiagonal(diagonal, beside);
        return diagonal;
    }

    /** Clears row and column k beyond the first neighbour and returns the modulus of that. */
    private static double reflect(double[][] a, double[][] b, int k, double[][] work) {
        int n = a.length;
        double[] vr = work[0];
        double[] vi = work[1];
        double[] wr = work[2];
        double[] wi = work[3];
        double scale = 0;
        for (int i = k + 1; i < n; i++) {
            // column k is the conjugate of row k
            vr[i] = a[k][i];
            vi[i] = -b[k][i];
            scale = Math.max(scale, Math.max(Math.abs(vr[i]), Math.abs(vi[i])));
            wr[i] = 0;
            wi[i] = 0;
        }
        if (scale == 0) {
            return 0;
        }
        double square = 0;
        for (int i = k + 1; i < n; i++) {
            vr[i] /= scale;
            vi[i] /= scale;
            square += vr[i] * vr[i] + vi[i] * vi[i];
        }
        double length = Math.sqrt(square);
        double first = Math.hypot(vr[k + 1], vi[k + 1]);
        vr[k + 1] += first == 0 ? length : length * vr[k + 1] / first;
        vi[k + 1] += first == 0 ? 0 : length * vi[k + 1] / first;
        double tau = 1 / (square + first * length);
        for (int j = k + 1; j < n; j++) {
            addConjugate(a[j], b[j], vr[j], vi[j], wr, wi, k + 1);
        }
        double product = 0;
        for (int i = k + 1; i < n; i++) {
            product += vr[i] * wr[i] + vi[i] * wi[i];
        }
        double half = 0.5 * tau * tau * product;
        for (int i = k + 1; i < n; i++) {
            wr[i] = tau * wr[i] - half * vr[i];
            wi[i] = tau * wi[i] - half * vi[i];
        }
        for (int i = k + 1; i < n; i++) {
            subtract(a[i], b[i], vr[i], vi[i], wr[i], wi[i], work, k + 1);
        }
        return scale * length;
    }

    /** w += conj(row)·v, of which the sum over rows is A v. */
    private static void addConjugate(
            double[] rowRe, double[] rowIm, double vr, double vi, double[] wr, double[] wi, int from) {
        for (int i = from; i < rowRe.length; i++) {
            wr[i] = Math.fma(rowRe[i], vr, Math.fma(rowIm[i], vi, wr[i]));
            wi[i] = Math.fma(rowRe[i], vi, Math.fma(-rowIm[i], vr, wi[i]));
        }
    }

    /** row −= v_i w† + w_i v†. */
    private static void subtract(
            double[] rowRe, double[] rowIm, double vr, double vi, double wr, double wi, double[][] work, int from) {
        double[] allVr = work[0];
        double[] allVi = work[1];
        double[] allWr = work[2];
        double[] allWi = work[3];
        for (int j = from; j < rowRe.length; j++) {
            double real = rowRe[j] - vr * allWr[j] - vi * allWi[j];
            rowRe[j] = real - wr * allVr[j] - wi * allVi[j];
        }
        for (int j = from; j < rowIm.length; j++) {
            double imaginary = rowIm[j] - vi * allWr[j] + vr * allWi[j];
            rowIm[j] = imaginary - wi * allVr[j] + wr * allVi[j];
        }
    }

    /**
     * Replaces the diagonal of a real symmetric tridiagonal matrix by its eigenvalues: implicit QL with Wilkinson's shift.
     * Elements below the rounding of the largest one are taken for zero, which moves Σ|λ| by 2n·2⁻⁵² of that at most: matrices of
     * states have blocks of mere rounding at both ends, in which no smaller limit would ever be met.
     */
    private static void tridiagonal(double[] d, double[] e) {
        int n = d.length;
        double norm = 0;
        for (int i = 0; i < n; i++) {
            norm = Math.max(norm, Math.abs(d[i]) + Math.abs(e[i]));
        }
        double negligible = 0x1p-52 * norm;
        for (int l = 0; l < n; l++) {
            for (int sweep = 0; ; sweep++) {
                int m = l;
                while (m < n - 1 && Math.abs(e[m]) > negligible) {
                    m++;
                }
                if (m == l) {
                    break;
                }
                if (sweep == MOST_SWEEPS) {
                    throw new ArithmeticException("diagonalisation of a matrix of size " + n + ": must converge");
                }
                sweep(d, e, l, m);
            }
        }
    }

    private static void sweep(double[] d, double[] e, int l, int m) {
        double g = (d[l + 1] - d[l]) / (2 * e[l]);
        double r = Math.hypot(g, 1);
        g = d[m] - d[l] + e[l] / (g + Math.copySign(r, g));
        double s = 1;
        double c = 1;
        double p = 0;
        for (int i = m - 1; i >= l; i--) {
            double f = s * e[i];
            double h = c * e[i];
            r = Math.sqrt(f * f + g * g);
            e[i + 1] = r;
            if (r == 0) {
                // the matrix falls apart here
                d[i + 1] -= p;
                e[m] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = d[i + 1] - p;
            r = (d[i] - g) * s + 2 * c * h;
            p = s * r;
            d[i + 1] = g + p;
            g = c * r - h;
        }
        d[l] -= p;
        e[l] = g;
        e[m] = 0;
    }
}
