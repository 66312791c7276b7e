// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

/**
 * Even stencils along a row, out[k] = c₀w[k] + Σ_m c_m (w[k+m] + w[k−m]): one loop for each half-width, two nodes at a time so
 * that most loads are shared. No wrap: the caller keeps k ± r inside the row.
 */
final class SymmetricRow {

    /** The largest half-width with a loop of its own. */
    static final int LARGEST = 6;

    private SymmetricRow() {}

    /**
     * out[k] = c₀w[k] + Σ_m c_m (w[k+m] + w[k−m]) for the largest even number of nodes k = from, from + 1, … below to.
     *
     * @return the first node that was left out, to or to − 1
     */
    static int assign(double[] c, int at, int r, double[] w, double[] out, int from, int to) {
        return switch (r) {
            case 1 -> width1(w, out, from, to, c[at + 0], c[at + 1]);
            case 2 -> width2(w, out, from, to, c[at + 0], c[at + 1], c[at + 2]);
            case 3 -> width3(w, out, from, to, c[at + 0], c[at + 1], c[at + 2], c[at + 3]);
            case 4 -> width4(w, out, from, to, c[at + 0], c[at + 1], c[at + 2], c[at + 3], c[at + 4]);
            case 5 -> width5(w, out, from, to, c[at + 0], c[at + 1], c[at + 2], c[at + 3], c[at + 4], c[at + 5]);
            case 6 ->
                width6(w, out, from, to, c[at + 0], c[at + 1], c[at + 2], c[at + 3], c[at + 4], c[at + 5], c[at + 6]);
            default -> throw new IllegalArgumentException("r = " + r + ": must be 1 to 6");
        };
    }

    private static int width1(double[] w, double[] out, int from, int to, double c0, double c1) {
        int k = from;
        for (; k < to - 1; k += 2) {
            double v0 = w[k - 1];
            double v1 = w[k];
            double v2 = w[k + 1];
            double v3 = w[k + 2];
            double s0 = c0 * v1;
            s0 = Math.fma(c1, v2 + v0, s0);
            double s1 = c0 * v2;
            s1 = Math.fma(c1, v3 + v1, s1);
            out[k] = s0;
            out[k + 1] = s1;
        }
        return k;
    }

    private static int width2(double[] w, double[] out, int from, int to, double c0, double c1, double c2) {
        int k = from;
        for (; k < to - 1; k += 2) {
            double v0 = w[k - 2];
            double v1 = w[k - 1];
            double v2 = w[k];
            double v3 = w[k + 1];
            double v4 = w[k + 2];
            double v5 = w[k + 3];
            double s0 = c0 * v2;
            s0 = Math.fma(c1, v3 + v1, s0);
            s0 = Math.fma(c2, v4 + v0, s0);
            double s1 = c0 * v3;
            s1 = Math.fma(c1, v4 + v2, s1);
            s1 = Math.fma(c2, v5 + v1, s1);
            out[k] = s0;
            out[k + 1] = s1;
        }
        return k;
    }

    private static int width3(double[] w, double[] out, int from, int to, double c0, double c1, double c2, double c3) {
        int k = from;
        for (; k < to - 1; k += 2) {
            double v0 = w[k - 3];
            double v1 = w[k - 2];
            double v2 = w[k - 1];
            double v3 = w[k];
            double v4 = w[k + 1];
            double v5 = w[k + 2];
            double v6 = w[k + 3];
            double v7 = w[k + 4];
            double s0 = c0 * v3;
            s0 = Math.fma(c1, v4 + v2, s0);
            s0 = Math.fma(c2, v5 + v1, s0);
            s0 = Math.fma(c3, v6 + v0, s0);
            double s1 = c0 * v4;
            s1 = Math.fma(c1, v5 + v3, s1);
            s1 = Math.fma(c2, v6 + v2, s1);
            s1 = Math.fma(c3, v7 + v1, s1);
            out[k] = s0;
            out[k + 1] = s1;
        }
        return k;
    }

    private static int width4(
            double[] w, double[] out, int from, int to, double c0, double c1, double c2, double c3, double c4) {
        int k = from;
        for (; k < to - 1; k += 2) {
            double v0 = w[k - 4];
            double v1 = w[k - 3];
            double v2 = w[k - 2];
            double v3 = w[k - 1];
            double v4 = w[k];
            double v5 = w[k + 1];
            double v6 = w[k + 2];
            double v7 = w[k + 3];
            double v8 = w[k + 4];
            double v9 = w[k + 5];
            double s0 = c0 * v4;
            s0 = Math.fma(c1, v5 + v3, s0);
            s0 = Math.fma(c2, v6 + v2, s0);
            s0 = Math.fma(c3, v7 + v1, s0);
            s0 = Math.fma(c4, v8 + v0, s0);
            double s1 = c0 * v5;
            s1 = Math.fma(c1, v6 + v4, s1);
            s1 = Math.fma(c2, v7 + v3, s1);
            s1 = Math.fma(c3, v8 + v2, s1);
            s1 = Math.fma(c4, v9 + v1, s1);
            out[k] = s0;
            out[k + 1] = s1;
        }
        return k;
    }

    private static int width5(
            double[] w,
            double[] out,
            int from,
            int to,
            double c0,
            double c1,
            double c2,
            double c3,
            double c4,
            double c5) {
        int k = from;
        for (; k < to - 1; k += 2) {
            double v0 = w[k - 5];
            double v1 = w[k - 4];
            double v2 = w[k - 3];
            double v3 = w[k - 2];
            double v4 = w[k - 1];
            double v5 = w[k];
            double v6 = w[k + 1];
            double v7 = w[k + 2];
            double v8 = w[k + 3];
            double v9 = w[k + 4];
            double v10 = w[k + 5];
            double v11 = w[k + 6];
            double s0 = c0 * v5;
            s0 = Math.fma(c1, v6 + v4, s0);
            s0 = Math.fma(c2, v7 + v3, s0);
            s0 = Math.fma(c3, v8 + v2, s0);
            s0 = Math.fma(c4, v9 + v1, s0);
            s0 = Math.fma(c5, v10 + v0, s0);
            double s1 = c0 * v6;
            s1 = Math.fma(c1, v7 + v5, s1);
            s1 = Math.fma(c2, v8 + v4, s1);
            s1 = Math.fma(c3, v9 + v3, s1);
            s1 = Math.fma(c4, v10 + v2, s1);
            s1 = Math.fma(c5, v11 + v1, s1);
            out[k] = s0;
            out[k + 1] = s1;
        }
        return k;
    }

    private static int width6(
            double[] w,
            double[] out,
            int from,
            int to,
            double c0,
            double c1,
            double c2,
            double c3,
            double c4,
            double c5,
            double c6) {
        int k = from;
        for (; k < to - 1; k += 2) {
            double v0 = w[k - 6];
            double v1 = w[k - 5];
            double v2 = w[k - 4];
            double v3 = w[k - 3];
            double v4 = w[k - 2];
            double v5 = w[k - 1];
            double v6 = w[k];
            double v7 = w[k + 1];
            double v8 = w[k + 2];
            double v9 = w[k + 3];
            double v10 = w[k + 4];
            double v11 = w[k + 5];
            double v12 = w[k + 6];
            double v13 = w[k + 7];
            double s0 = c0 * v6;
            s0 = Math.fma(c1, v7 + v5, s0);
            s0 = Math.fma(c2, v8 + v4, s0);
            s0 = Math.fma(c3, v9 + v3, s0);
            s0 = Math.fma(c4, v10 + v2, s0);
            s0 = Math.fma(c5, v11 + v1, s0);
            s0 = Math.fma(c6, v12 + v0, s0);
            double s1 = c0 * v7;
            s1 = Math.fma(c1, v8 + v6, s1);
            s1 = Math.fma(c2, v9 + v5, s1);
            s1 = Math.fma(c3, v10 + v4, s1);
            s1 = Math.fma(c4, v11 + v3, s1);
            s1 = Math.fma(c5, v12 + v2, s1);
            s1 = Math.fma(c6, v13 + v1, s1);
            out[k] = s0;
            out[k + 1] = s1;
        }
        return k;
    }
}
