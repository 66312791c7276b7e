// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.util.Arrays;
import org.moyal.core.ensemble.TrajectoryBlocks;

/**
 * Complex d × d matrices of the packets of a block, entry by entry: every operation is a loop over packets for each product of
 * entries, which the compiler vectorises. d is 2 or 3.
 */
final class MatrixBlock {
    final int d;
    /** [d·d][packets]. */
    final double[][] re;

    final double[][] im;

    MatrixBlock(int d) {
        this.d = d;
        this.re = new double[d * d][TrajectoryBlocks.LENGTH];
        this.im = new double[d * d][TrajectoryBlocks.LENGTH];
    }

    /** this = A·B; neither of them may be this. */
    void product(MatrixBlock a, MatrixBlock b, int count) {
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double[] tRe = re[i * d + j];
                double[] tIm = im[i * d + j];
                set(a.re[i * d], a.im[i * d], b.re[j], b.im[j], tRe, tIm, count);
                for (int k = 1; k < d; k++) {
                    add(a.re[i * d + k], a.im[i * d + k], b.re[k * d + j], b.im[k * d + j], tRe, tIm, count);
                }
            }
        }
    }

    private static void set(
            double[] aRe, double[] aIm, double[] bRe, double[] bIm, double[] tRe, double[] tIm, int count) {
        for (int n = 0; n < count; n++) {
            tRe[n] = aRe[n] * bRe[n] - aIm[n] * bIm[n];
            tIm[n] = aRe[n] * bIm[n] + aIm[n] * bRe[n];
        }
    }

    private static void add(
            double[] aRe, double[] aIm, double[] bRe, double[] bIm, double[] tRe, double[] tIm, int count) {
        for (int n = 0; n < count; n++) {
            tRe[n] += aRe[n] * bRe[n] - aIm[n] * bIm[n];
            tIm[n] += aRe[n] * bIm[n] + aIm[n] * bRe[n];
        }
    }

    private static void subtract(
            double[] aRe, double[] aIm, double[] bRe, double[] bIm, double[] tRe, double[] tIm, int count) {
        for (int n = 0; n < count; n++) {
            tRe[n] -= aRe[n] * bRe[n] - aIm[n] * bIm[n];
            tIm[n] -= aRe[n] * bIm[n] + aIm[n] * bRe[n];
        }
    }

    /** this = s·A + t·1 with complex numbers s and t. */
    void affine(double sRe, double sIm, MatrixBlock a, double tRe, double tIm, int count) {
        for (int k = 0; k < d * d; k++) {
            boolean diagonal = k % (d + 1) == 0;
            affine(sRe, sIm, a.re[k], a.im[k], diagonal ? tRe : 0, diagonal ? tIm : 0, re[k], im[k], count);
        }
    }

    private static void affine(
            double sRe,
            double sIm,
            double[] aRe,
            double[] aIm,
            double tRe,
            double tIm,
            double[] re,
            double[] im,
            int count) {
        for (int n = 0; n < count; n++) {
            double u = aRe[n];
            double v = aIm[n];
            re[n] = sRe * u - sIm * v + tRe;
            im[n] = sRe * v + sIm * u + tIm;
        }
    }

    /** this += s·A with a complex number s. */
    void plus(double sRe, double sIm, MatrixBlock a, int count) {
        for (int k = 0; k < d * d; k++) {
            plus(sRe, sIm, a.re[k], a.im[k], re[k], im[k], count);
        }
    }

    private static void plus(double sRe, double sIm, double[] aRe, double[] aIm, double[] re, double[] im, int count) {
        for (int n = 0; n < count; n++) {
            re[n] += sRe * aRe[n] - sIm * aIm[n];
            im[n] += sRe * aIm[n] + sIm * aRe[n];
        }
    }

    /** this *= 1/(largest |Re| + |Im| of any entry), packet by packet, and the same for another matrix. */
    void normaliseWith(MatrixBlock other, double[] scratch, int count) {
        Arrays.fill(scratch, 0, count, 0);
        for (int k = 0; k < d * d; k++) {
            for (int n = 0; n < count; n++) {
                scratch[n] = Math.max(scratch[n], Math.abs(re[k][n]) + Math.abs(im[k][n]));
            }
        }
        for (int k = 0; k < d * d; k++) {
            for (int n = 0; n < count; n++) {
                double inverse = 1 / scratch[n];
                re[k][n] *= inverse;
                im[k][n] *= inverse;
                other.re[k][n] *= inverse;
                other.im[k][n] *= inverse;
            }
        }
    }

    /** this = the adjugate of A; returns its determinant in the two arrays. */
    void adjugate(MatrixBlock a, double[] detRe, double[] detIm, int count) {
        if (d == 2) {
            copy(a, 3, 0, 1, count);
            copy(a, 0, 3, 1, count);
            copy(a, 1, 1, -1, count);
            copy(a, 2, 2, -1, count);
        } else {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    // cofactor of (j, i), by cyclic indices without signs
                    int r = (j + 1) % 3;
                    int s = (j + 2) % 3;
                    int u = (i + 1) % 3;
                    int v = (i + 2) % 3;
                    int k = i * 3 + j;
                    set(a.re[r * 3 + u], a.im[r * 3 + u], a.re[s * 3 + v], a.im[s * 3 + v], re[k], im[k], count);
                    subtract(a.re[r * 3 + v], a.im[r * 3 + v], a.re[s * 3 + u], a.im[s * 3 + u], re[k], im[k], count);
                }
            }
        }
        set(a.re[0], a.im[0], re[0], im[0], detRe, detIm, count);
        for (int k = 1; k < d; k++) {
            add(a.re[k], a.im[k], re[k * d], im[k * d], detRe, detIm, count);
        }
    }

    private void copy(MatrixBlock a, int source, int target, double sign, int count) {
        scale(sign, a.re[source], re[target], count);
        scale(sign, a.im[source], im[target], count);
    }

    private static void scale(double factor, double[] source, double[] target, int count) {
        for (int n = 0; n < count; n++) {
            target[n] = factor * source[n];
        }
    }

    /** this = this/det, made symmetric. */
    void divideAndSymmetrise(double[] detRe, double[] detIm, int count) {
        for (int n = 0; n < count; n++) {
            double inverse = 1 / (detRe[n] * detRe[n] + detIm[n] * detIm[n]);
            detRe[n] *= inverse;
            detIm[n] *= -inverse;
        }
        for (int i = 0; i < d; i++) {
            for (int j = i; j < d; j++) {
                symmetrise(re[i * d + j], im[i * d + j], re[j * d + i], im[j * d + i], detRe, detIm, count);
            }
        }
    }

    private static void symmetrise(
            double[] aRe, double[] aIm, double[] bRe, double[] bIm, double[] fRe, double[] fIm, int count) {
        for (int n = 0; n < count; n++) {
            double u = 0.5 * (aRe[n] + bRe[n]);
            double v = 0.5 * (aIm[n] + bIm[n]);
            double r = u * fRe[n] - v * fIm[n];
            double s = u * fIm[n] + v * fRe[n];
            aRe[n] = r;
            bRe[n] = r;
            aIm[n] = s;
            bIm[n] = s;
        }
    }
}
