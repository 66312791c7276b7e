// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import java.util.Arrays;

/**
 * Constants of one complex transform at a time, by Stockham's self-sorting method: every stage goes from one pair of arrays to
 * another and leaves the modes in natural order, so that nothing is ever permuted. With r the radix, s the product of the
 * radices before, n the length that is left and m = n/r,
 *
 * <pre>  y[q + s(rp + k)] = e^(−2πipk/n) Σ_t e^(−2πikt/r) x[q + s(p + mt)],   p &lt; m, q &lt; s.</pre>
 *
 * <p>Immutable and shareable; the caller brings the arrays.
 */
final class StockhamPlan {

    private final int size;
    private final int[] radices;
    /** For each stage e^(−2πipk/n) at p(r − 1) + k − 1. */
    private final double[][] twiddleRe;

    private final double[][] twiddleIm;
    /** For each stage of a radix above 5, e^(−2πij/r). */
    private final double[][] rootRe;

    private final double[][] rootIm;

    StockhamPlan(int size) {
        this.size = size;
        this.radices = radices(size);
        int stages = radices.length;
        this.twiddleRe = new double[stages][];
        this.twiddleIm = new double[stages][];
        this.rootRe = new double[stages][];
        this.rootIm = new double[stages][];
        int length = size;
        for (int stage = 0; stage < stages; stage++) {
            int radix = radices[stage];
            int m = length / radix;
            twiddleRe[stage] = new double[m * (radix - 1)];
            twiddleIm[stage] = new double[m * (radix - 1)];
            for (int p = 0; p < m; p++) {
                for (int k = 1; k < radix; k++) {
                    twiddleRe[stage][p * (radix - 1) + k - 1] = RootsOfUnity.re((long) p * k, length);
                    twiddleIm[stage][p * (radix - 1) + k - 1] = RootsOfUnity.im((long) p * k, length);
                }
            }
            rootRe[stage] = new double[radix];
            rootIm[stage] = new double[radix];
            for (int j = 0; j < radix; j++) {
                rootRe[stage][j] = RootsOfUnity.re(j, radix);
                rootIm[stage][j] = RootsOfUnity.im(j, radix);
            }
            length = m;
        }
    }

    private static int[] radices(int size) {
        int[] found = new int[32];
        int count = 0;
        int twos = Integer.numberOfTrailingZeros(size);
        int rest = size >> twos;
        while (twos >= 2) {
            found[count++] = 4;
            twos -= 2;
        }
        if (twos == 1) {
            found[count++] = 2;
        }
        for (int divisor = 3; rest > 1; divisor += 2) {
            int prime = (long) divisor * divisor > rest ? rest : divisor;
            while (rest % prime == 0) {
                found[count++] = prime;
                rest /= prime;
            }
        }
        return Arrays.copyOf(found, count);
    }

    int size() {
        return size;
    }

    /**
     * Transforms (xr, xi), of length n, with (yr, yi) as second pair. The result is in the first pair if the number of
     * stages is even, in the second one otherwise. With real and imaginary parts exchanged this is the inverse times n.
     */
    void transform(double[] xr, double[] xi, double[] yr, double[] yi) {
        double[] ar = xr;
        double[] ai = xi;
        double[] br = yr;
        double[] bi = yi;
        int length = size;
        int stride = 1;
        for (int stage = 0; stage < radices.length; stage++) {
            int radix = radices[stage];
            int m = length / radix;
            double[] wr = twiddleRe[stage];
            double[] wi = twiddleIm[stage];
            switch (radix) {
                case 2 -> two(ar, ai, br, bi, wr, wi, m, stride);
                case 3 -> three(ar, ai, br, bi, wr, wi, m, stride);
                case 4 -> {
                    if (m == 1) {
                        lastFour(ar, ai, br, bi, stride);
                    } else if (stride == 1) {
                        firstFour(ar, ai, br, bi, wr, wi, m);
                    } else {
                        four(ar, ai, br, bi, wr, wi, m, stride);
                    }
                }
                case 5 -> five(ar, ai, br, bi, wr, wi, m, stride);
                default -> any(ar, ai, br, bi, wr, wi, rootRe[stage], rootIm[stage], m, stride);
            }
            length = m;
            stride *= radix;
            double[] swapRe = ar;
            double[] swapIm = ai;
            ar = br;
            ai = bi;
            br = swapRe;
            bi = swapIm;
        }
    }

    boolean endsInFirstPair() {
        return radices.length % 2 == 0;
    }

    private static void two(
            double[] xr, double[] xi, double[] yr, double[] yi, double[] wr, double[] wi, int m, int s) {
        for (int p = 0; p < m; p++) {
            double cr = wr[p];
            double ci = wi[p];
            for (int q = 0; q < s; q++) {
                int from = q + s * p;
                int to = q + 2 * s * p;
                double ar = xr[from];
                double ai = xi[from];
                double br = xr[from + s * m];
                double bi = xi[from + s * m];
                yr[to] = ar + br;
                yi[to] = ai + bi;
                double dr = ar - br;
                double di = ai - bi;
                yr[to + s] = Math.fma(cr, dr, -ci * di);
                yi[to + s] = Math.fma(cr, di, ci * dr);
            }
        }
    }

    private static void three(
            double[] xr, double[] xi, double[] yr, double[] yi, double[] wr, double[] wi, int m, int s) {
        double sine = -RootsOfUnity.im(1, 3);
        for (int p = 0; p < m; p++) {
            double c1 = wr[2 * p];
            double s1 = wi[2 * p];
            double c2 = wr[2 * p + 1];
            double s2 = wi[2 * p + 1];
            for (int q = 0; q < s; q++) {
                int from = q + s * p;
                int to = q + 3 * s * p;
                double ar = xr[from];
                double ai = xi[from];
                double er = xr[from + s * m] + xr[from + 2 * s * m];
                double ei = xi[from + s * m] + xi[from + 2 * s * m];
                double dr = sine * (xr[from + s * m] - xr[from + 2 * s * m]);
                double di = sine * (xi[from + s * m] - xi[from + 2 * s * m]);
                double tr = Math.fma(-0.5, er, ar);
                double ti = Math.fma(-0.5, ei, ai);
                yr[to] = ar + er;
                yi[to] = ai + ei;
                double br = tr + di;
                double bi = ti - dr;
                yr[to + s] = Math.fma(c1, br, -s1 * bi);
                yi[to + s] = Math.fma(c1, bi, s1 * br);
                double gr = tr - di;
                double gi = ti + dr;
                yr[to + 2 * s] = Math.fma(c2, gr, -s2 * gi);
                yi[to + 2 * s] = Math.fma(c2, gi, s2 * gr);
            }
        }
    }

    private static void four(
            double[] xr, double[] xi, double[] yr, double[] yi, double[] wr, double[] wi, int m, int s) {
        int quarter = s * m;
        for (int p = 0; p < m; p++) {
            double c1 = wr[3 * p];
            double s1 = wi[3 * p];
            double c2 = wr[3 * p + 1];
            double s2 = wi[3 * p + 1];
            double c3 = wr[3 * p + 2];
            double s3 = wi[3 * p + 2];
            int from = s * p;
            int to = 4 * s * p;
            for (int q = 0; q < s; q++, from++, to++) {
                double ar = xr[from];
                double ai = xi[from];
                double br = xr[from + quarter];
                double bi = xi[from + quarter];
                double cr = xr[from + 2 * quarter];
                double ci = xi[from + 2 * quarter];
                double dr = xr[from + 3 * quarter];
                double di = xi[from + 3 * quarter];
                double er = ar + cr;
                double ei = ai + ci;
                double fr = ar - cr;
                double fi = ai - ci;
                double gr = br + dr;
                double gi = bi + di;
                double hr = br - dr;
                double hi = bi - di;
                yr[to] = er + gr;
                yi[to] = ei + gi;
                double pr = fr + hi;
                double pi = fi - hr;
                yr[to + s] = Math.fma(c1, pr, -s1 * pi);
                yi[to + s] = Math.fma(c1, pi, s1 * pr);
                double kr = er - gr;
                double ki = ei - gi;
                yr[to + 2 * s] = Math.fma(c2, kr, -s2 * ki);
                yi[to + 2 * s] = Math.fma(c2, ki, s2 * kr);
                double lr = fr - hi;
                double li = fi + hr;
                yr[to + 3 * s] = Math.fma(c3, lr, -s3 * li);
                yi[to + 3 * s] = Math.fma(c3, li, s3 * lr);
            }
        }
    }

    /** {@link #four} with s = 1: no inner loop. */
    private static void firstFour(double[] xr, double[] xi, double[] yr, double[] yi, double[] wr, double[] wi, int m) {
        for (int p = 0; p < m; p++) {
            double er = xr[p] + xr[p + 2 * m];
            double ei = xi[p] + xi[p + 2 * m];
            double fr = xr[p] - xr[p + 2 * m];
            double fi = xi[p] - xi[p + 2 * m];
            double gr = xr[p + m] + xr[p + 3 * m];
            double gi = xi[p + m] + xi[p + 3 * m];
            double hr = xr[p + m] - xr[p + 3 * m];
            double hi = xi[p + m] - xi[p + 3 * m];
            yr[4 * p] = er + gr;
            yi[4 * p] = ei + gi;
            turned(yr, yi, 4 * p + 1, fr + hi, fi - hr, wr[3 * p], wi[3 * p]);
            turned(yr, yi, 4 * p + 2, er - gr, ei - gi, wr[3 * p + 1], wi[3 * p + 1]);
            turned(yr, yi, 4 * p + 3, fr - hi, fi + hr, wr[3 * p + 2], wi[3 * p + 2]);
        }
    }

    /** {@link #four} with m = 1: no twiddle factors. */
    private static void lastFour(double[] xr, double[] xi, double[] yr, double[] yi, int s) {
        for (int q = 0; q < s; q++) {
            double er = xr[q] + xr[q + 2 * s];
            double ei = xi[q] + xi[q + 2 * s];
            double fr = xr[q] - xr[q + 2 * s];
            double fi = xi[q] - xi[q + 2 * s];
            double gr = xr[q + s] + xr[q + 3 * s];
            double gi = xi[q + s] + xi[q + 3 * s];
            double hr = xr[q + s] - xr[q + 3 * s];
            double hi = xi[q + s] - xi[q + 3 * s];
            yr[q] = er + gr;
            yi[q] = ei + gi;
            yr[q + s] = fr + hi;
            yi[q + s] = fi - hr;
            yr[q + 2 * s] = er - gr;
            yi[q + 2 * s] = ei - gi;
            yr[q + 3 * s] = fr - hi;
            yi[q + 3 * s] = fi + hr;
        }
    }

    private static void five(
            double[] xr, double[] xi, double[] yr, double[] yi, double[] wr, double[] wi, int m, int s) {
        double k1 = RootsOfUnity.re(1, 5);
        double k2 = RootsOfUnity.re(2, 5);
        double l1 = -RootsOfUnity.im(1, 5);
        double l2 = -RootsOfUnity.im(2, 5);
        int fifth = s * m;
        for (int p = 0; p < m; p++) {
            int w = 4 * p;
            for (int q = 0; q < s; q++) {
                int from = q + s * p;
                int to = q + 5 * s * p;
                double ar = xr[from];
                double ai = xi[from];
                double er = xr[from + fifth] + xr[from + 4 * fifth];
                double ei = xi[from + fifth] + xi[from + 4 * fifth];
                double dr = xr[from + fifth] - xr[from + 4 * fifth];
                double di = xi[from + fifth] - xi[from + 4 * fifth];
                double fr = xr[from + 2 * fifth] + xr[from + 3 * fifth];
                double fi = xi[from + 2 * fifth] + xi[from + 3 * fifth];
                double gr = xr[from + 2 * fifth] - xr[from + 3 * fifth];
                double gi = xi[from + 2 * fifth] - xi[from + 3 * fifth];
                yr[to] = ar + er + fr;
                yi[to] = ai + ei + fi;
                double tr = Math.fma(k1, er, Math.fma(k2, fr, ar));
                double ti = Math.fma(k1, ei, Math.fma(k2, fi, ai));
                double ur = Math.fma(l1, dr, l2 * gr);
                double ui = Math.fma(l1, di, l2 * gi);
                turned(yr, yi, to + s, tr + ui, ti - ur, wr[w], wi[w]);
                turned(yr, yi, to + 4 * s, tr - ui, ti + ur, wr[w + 3], wi[w + 3]);
                double vr = Math.fma(k2, er, Math.fma(k1, fr, ar));
                double vi = Math.fma(k2, ei, Math.fma(k1, fi, ai));
                double zr = Math.fma(l2, dr, -l1 * gr);
                double zi = Math.fma(l2, di, -l1 * gi);
                turned(yr, yi, to + 2 * s, vr + zi, vi - zr, wr[w + 1], wi[w + 1]);
                turned(yr, yi, to + 3 * s, vr - zi, vi + zr, wr[w + 2], wi[w + 2]);
            }
        }
    }

    private static void turned(double[] yr, double[] yi, int at, double re, double im, double c, double s) {
        yr[at] = Math.fma(c, re, -s * im);
        yi[at] = Math.fma(c, im, s * re);
    }

    private static void any(
            double[] xr,
            double[] xi,
            double[] yr,
            double[] yi,
            double[] wr,
            double[] wi,
            double[] rootRe,
            double[] rootIm,
            int m,
            int s) {
        int radix = rootRe.length;
        for (int p = 0; p < m; p++) {
            for (int q = 0; q < s; q++) {
                int from = q + s * p;
                for (int k = 0; k < radix; k++) {
                    double re = 0;
                    double im = 0;
                    for (int t = 0, root = 0; t < radix; t++) {
                        double zr = xr[from + s * m * t];
                        double zi = xi[from + s * m * t];
                        re = Math.fma(rootRe[root], zr, Math.fma(-rootIm[root], zi, re));
                        im = Math.fma(rootRe[root], zi, Math.fma(rootIm[root], zr, im));
                        root += k;
                        root -= root >= radix ? radix : 0;
                    }
                    int to = q + s * (radix * p + k);
                    if (k == 0) {
                        yr[to] = re;
                        yi[to] = im;
                    } else {
                        int w = p * (radix - 1) + k - 1;
                        turned(yr, yi, to, re, im, wr[w], wi[w]);
                    }
                }
            }
        }
    }
}
