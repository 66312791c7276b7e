// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

/**
 * out[k] += v_k Σ_m c_m (w[row i+m][k] − w[row i−m][k]) on four neighbouring rows i … i+3 at once: 2s + 4 loads for four
 * results. The starts of the rows i − s … i + 3 + s within w lie in a table.
 */
final class FourRows {

    /** The largest half-width with a loop of its own. */
    static final int LARGEST = 4;

    private FourRows() {}

    /**
     * Adds the slopes of four rows.
     *
     * @param c c₁ … c_s at 1 … s
     * @param s half-width, 1 to 4
     * @param scale a factor to all of them
     * @param w the field, rows of n_p
     * @param starts where the rows i − s … i + 3 + s start in w
     * @param at where this list starts in the table
     * @param v the factors v_k, one for each node of a row
     * @param from the first k
     * @param to the end of k
     * @param out receives the sums, rows of n_p
     * @param first where row i starts in out
     */
    static void add(
            double[] c,
            int s,
            double scale,
            double[] w,
            int[] starts,
            int at,
            double[] v,
            int from,
            int to,
            double[] out,
            int first) {
        switch (s) {
            case 1 -> width1(w, starts, at, v, from, to, out, first, scale * c[1]);
            case 2 -> width2(w, starts, at, v, from, to, out, first, scale * c[1], scale * c[2]);
            case 3 -> width3(w, starts, at, v, from, to, out, first, scale * c[1], scale * c[2], scale * c[3]);
            case 4 ->
                width4(w, starts, at, v, from, to, out, first, scale * c[1], scale * c[2], scale * c[3], scale * c[4]);
            default -> throw new IllegalArgumentException("s = " + s + ": must be 1 to 4");
        }
    }

    private static void width1(
            double[] w, int[] starts, int at, double[] v, int from, int to, double[] out, int first, double c1) {
        int r0 = starts[at + 0];
        int r1 = starts[at + 1];
        int r2 = starts[at + 2];
        int r3 = starts[at + 3];
        int r4 = starts[at + 4];
        int r5 = starts[at + 5];
        int q0 = first;
        int q1 = q0 + v.length;
        int q2 = q1 + v.length;
        int q3 = q2 + v.length;
        for (int k = from; k < to; k++) {
            double velocity = v[k];
            double w0 = w[r0 + k];
            double w1 = w[r1 + k];
            double w2 = w[r2 + k];
            double w3 = w[r3 + k];
            double w4 = w[r4 + k];
            double w5 = w[r5 + k];
            double s0 = c1 * (w2 - w0);
            double s1 = c1 * (w3 - w1);
            double s2 = c1 * (w4 - w2);
            double s3 = c1 * (w5 - w3);
            out[q0 + k] = Math.fma(velocity, s0, out[q0 + k]);
            out[q1 + k] = Math.fma(velocity, s1, out[q1 + k]);
            out[q2 + k] = Math.fma(velocity, s2, out[q2 + k]);
            out[q3 + k] = Math.fma(velocity, s3, out[q3 + k]);
        }
    }

    private static void width2(
            double[] w,
            int[] starts,
            int at,
            double[] v,
            int from,
            int to,
            double[] out,
            int first,
            double c1,
            double c2) {
        int r0 = starts[at + 0];
        int r1 = starts[at + 1];
        int r2 = starts[at + 2];
        int r3 = starts[at + 3];
        int r4 = starts[at + 4];
        int r5 = starts[at + 5];
        int r6 = starts[at + 6];
        int r7 = starts[at + 7];
        int q0 = first;
        int q1 = q0 + v.length;
        int q2 = q1 + v.length;
        int q3 = q2 + v.length;
        for (int k = from; k < to; k++) {
            double velocity = v[k];
            double w0 = w[r0 + k];
            double w1 = w[r1 + k];
            double w2 = w[r2 + k];
            double w3 = w[r3 + k];
            double w4 = w[r4 + k];
            double w5 = w[r5 + k];
            double w6 = w[r6 + k];
            double w7 = w[r7 + k];
            double s0 = c1 * (w3 - w1);
            s0 = Math.fma(c2, w4 - w0, s0);
            double s1 = c1 * (w4 - w2);
            s1 = Math.fma(c2, w5 - w1, s1);
            double s2 = c1 * (w5 - w3);
            s2 = Math.fma(c2, w6 - w2, s2);
            double s3 = c1 * (w6 - w4);
            s3 = Math.fma(c2, w7 - w3, s3);
            out[q0 + k] = Math.fma(velocity, s0, out[q0 + k]);
            out[q1 + k] = Math.fma(velocity, s1, out[q1 + k]);
            out[q2 + k] = Math.fma(velocity, s2, out[q2 + k]);
            out[q3 + k] = Math.fma(velocity, s3, out[q3 + k]);
        }
    }

    private static void width3(
            double[] w,
            int[] starts,
            int at,
            double[] v,
            int from,
            int to,
            double[] out,
            int first,
            double c1,
            double c2,
            double c3) {
        int r0 = starts[at + 0];
        int r1 = starts[at + 1];
        int r2 = starts[at + 2];
        int r3 = starts[at + 3];
        int r4 = starts[at + 4];
        int r5 = starts[at + 5];
        int r6 = starts[at + 6];
        int r7 = starts[at + 7];
        int r8 = starts[at + 8];
        int r9 = starts[at + 9];
        int q0 = first;
        int q1 = q0 + v.length;
        int q2 = q1 + v.length;
        int q3 = q2 + v.length;
        for (int k = from; k < to; k++) {
            double velocity = v[k];
            double w0 = w[r0 + k];
            double w1 = w[r1 + k];
            double w2 = w[r2 + k];
            double w3 = w[r3 + k];
            double w4 = w[r4 + k];
            double w5 = w[r5 + k];
            double w6 = w[r6 + k];
            double w7 = w[r7 + k];
            double w8 = w[r8 + k];
            double w9 = w[r9 + k];
            double s0 = c1 * (w4 - w2);
            s0 = Math.fma(c2, w5 - w1, s0);
            s0 = Math.fma(c3, w6 - w0, s0);
            double s1 = c1 * (w5 - w3);
            s1 = Math.fma(c2, w6 - w2, s1);
            s1 = Math.fma(c3, w7 - w1, s1);
            double s2 = c1 * (w6 - w4);
            s2 = Math.fma(c2, w7 - w3, s2);
            s2 = Math.fma(c3, w8 - w2, s2);
            double s3 = c1 * (w7 - w5);
            s3 = Math.fma(c2, w8 - w4, s3);
            s3 = Math.fma(c3, w9 - w3, s3);
            out[q0 + k] = Math.fma(velocity, s0, out[q0 + k]);
            out[q1 + k] = Math.fma(velocity, s1, out[q1 + k]);
            out[q2 + k] = Math.fma(velocity, s2, out[q2 + k]);
            out[q3 + k] = Math.fma(velocity, s3, out[q3 + k]);
        }
    }

    private static void width4(
            double[] w,
            int[] starts,
            int at,
            double[] v,
            int from,
            int to,
            double[] out,
            int first,
            double c1,
            double c2,
            double c3,
            double c4) {
        int r0 = starts[at + 0];
        int r1 = starts[at + 1];
        int r2 = starts[at + 2];
        int r3 = starts[at + 3];
        int r4 = starts[at + 4];
        int r5 = starts[at + 5];
        int r6 = starts[at + 6];
        int r7 = starts[at + 7];
        int r8 = starts[at + 8];
        int r9 = starts[at + 9];
        int r10 = starts[at + 10];
        int r11 = starts[at + 11];
        int q0 = first;
        int q1 = q0 + v.length;
        int q2 = q1 + v.length;
        int q3 = q2 + v.length;
        for (int k = from; k < to; k++) {
            double velocity = v[k];
            double w0 = w[r0 + k];
            double w1 = w[r1 + k];
            double w2 = w[r2 + k];
            double w3 = w[r3 + k];
            double w4 = w[r4 + k];
            double w5 = w[r5 + k];
            double w6 = w[r6 + k];
            double w7 = w[r7 + k];
            double w8 = w[r8 + k];
            double w9 = w[r9 + k];
            double w10 = w[r10 + k];
            double w11 = w[r11 + k];
            double s0 = c1 * (w5 - w3);
            s0 = Math.fma(c2, w6 - w2, s0);
            s0 = Math.fma(c3, w7 - w1, s0);
            s0 = Math.fma(c4, w8 - w0, s0);
            double s1 = c1 * (w6 - w4);
            s1 = Math.fma(c2, w7 - w3, s1);
            s1 = Math.fma(c3, w8 - w2, s1);
            s1 = Math.fma(c4, w9 - w1, s1);
            double s2 = c1 * (w7 - w5);
            s2 = Math.fma(c2, w8 - w4, s2);
            s2 = Math.fma(c3, w9 - w3, s2);
            s2 = Math.fma(c4, w10 - w2, s2);
            double s3 = c1 * (w8 - w6);
            s3 = Math.fma(c2, w9 - w5, s3);
            s3 = Math.fma(c3, w10 - w4, s3);
            s3 = Math.fma(c4, w11 - w3, s3);
            out[q0 + k] = Math.fma(velocity, s0, out[q0 + k]);
            out[q1 + k] = Math.fma(velocity, s1, out[q1 + k]);
            out[q2 + k] = Math.fma(velocity, s2, out[q2 + k]);
            out[q3 + k] = Math.fma(velocity, s3, out[q3 + k]);
        }
    }
}
