// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

/** Products of rows of complex numbers with phases, in loops that the compiler turns into vector instructions. */
final class RowPhases {

    private RowPhases() {}

    /** z → (c + is)z. */
    static void turn(double[] re, double[] im, double c, double s, int columns) {
        for (int j = 0; j < columns; j++) {
            double x = re[j];
            double y = im[j];
            re[j] = Math.fma(-s, y, c * x);
            im[j] = Math.fma(s, x, c * y);
        }
    }

    /** z_j → (c_j + is_j)z_j. */
    static void turn(double[] re, double[] im, double[] c, double[] s, int columns) {
        for (int j = 0; j < columns; j++) {
            double x = re[j];
            double y = im[j];
            re[j] = Math.fma(-s[j], y, c[j] * x);
            im[j] = Math.fma(s[j], x, c[j] * y);
        }
    }

    /** z_j → (c_j − is_j)z_j. */
    static void turnBack(double[] re, double[] im, double[] c, double[] s, int columns) {
        for (int j = 0; j < columns; j++) {
            double x = re[j];
            double y = im[j];
            re[j] = Math.fma(s[j], y, c[j] * x);
            im[j] = Math.fma(-s[j], x, c[j] * y);
        }
    }

    /** z_j → g_(first + j) z_j, one part. */
    static void damp(double[] part, double[] g, int first, int columns) {
        for (int j = 0; j < columns; j++) {
            part[j] *= g[first + j];
        }
    }
}
