// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

/** Common zeros of two functions in and around a cell, from their values at its corners: where exact searches may start. */
final class BilinearCell {
    /** A zero counts up to half a cell outside. */
    private static final double MARGIN = 0.5;

    private static final double[][] STARTS = {{0.5, 0.5}, {0.1, 0.1}, {0.9, 0.1}, {0.1, 0.9}, {0.9, 0.9}};

    private BilinearCell() {}

    /** Values at (0,0), (0,1), (1,0), (1,1) of both; returns zeros (u, v) in units of the cell. */
    static double[][] zeros(double[] f, double[] g) {
        var found = new double[STARTS.length][];
        int count = 0;
        for (double[] start : STARTS) {
            double[] zero = newton(f, g, start[0], start[1]);
            boolean fresh = zero.length > 0;
            for (int m = 0; m < count && fresh; m++) {
                fresh = Math.abs(found[m][0] - zero[0]) > 1e-3 || Math.abs(found[m][1] - zero[1]) > 1e-3;
            }
            if (fresh) {
                found[count++] = zero;
            }
        }
        return java.util.Arrays.copyOf(found, count);
    }

    private static double[] newton(double[] f, double[] g, double u0, double v0) {
        double u = u0;
        double v = v0;
        for (int step = 0; step < 12; step++) {
            double fu = (1 - v) * (f[2] - f[0]) + v * (f[3] - f[1]);
            double fv = (1 - u) * (f[1] - f[0]) + u * (f[3] - f[2]);
            double gu = (1 - v) * (g[2] - g[0]) + v * (g[3] - g[1]);
            double gv = (1 - u) * (g[1] - g[0]) + u * (g[3] - g[2]);
            double f0 = (1 - u) * ((1 - v) * f[0] + v * f[1]) + u * ((1 - v) * f[2] + v * f[3]);
            double g0 = (1 - u) * ((1 - v) * g[0] + v * g[1]) + u * ((1 - v) * g[2] + v * g[3]);
            double det = fu * gv - fv * gu;
            double du = (fv * g0 - f0 * gv) / det;
            double dv = (f0 * gu - fu * g0) / det;
            if (!(Math.max(Math.abs(du), Math.abs(dv)) < 1e6)) {
                break;
            }
            u += du;
            v += dv;
            if (Math.max(Math.abs(du), Math.abs(dv)) < 1e-4) {
                boolean close = Math.abs(u - 0.5) <= 0.5 + MARGIN && Math.abs(v - 0.5) <= 0.5 + MARGIN;
                return close ? new double[] {u, v} : new double[0];
            }
        }
        return new double[0];
    }
}
