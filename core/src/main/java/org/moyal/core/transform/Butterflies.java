// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/**
 * The inner loops of {@link ColumnPlan}: butterflies between rows of a tile, one column in every turn of a loop.
 *
 * <p>The compiler turns a loop into vector instructions only if its body is short (fewer than some 60 operations, address
 * arithmetic included) and every array is a different object read and written at one shared index. Hence the shape of
 * all loops here: at most four rows, no offsets, and larger butterflies made of several loops. Fused multiply-adds are
 * exactly rounded, so vector and scalar code give the same bits.
 *
 * <p>Forward butterflies have the twiddle factor on their second input, (a, b) → (a + wb, a − wb); backward ones undo
 * them up to a factor 2, (a, b) → (a + b, w*(a − b)).
 */
final class Butterflies {

    private Butterflies() {}

    /** w = 1; its own inverse up to the factor. */
    static void plain(double[] ar, double[] ai, double[] br, double[] bi, int columns) {
        for (int c = 0; c < columns; c++) {
            double xr = ar[c];
            double xi = ai[c];
            double yr = br[c];
            double yi = bi[c];
            ar[c] = xr + yr;
            ai[c] = xi + yi;
            br[c] = xr - yr;
            bi[c] = xi - yi;
        }
    }

    /** w = −i, forward. */
    static void quarterTurn(double[] ar, double[] ai, double[] br, double[] bi, int columns) {
        for (int c = 0; c < columns; c++) {
            double xr = ar[c];
            double xi = ai[c];
            double yr = br[c];
            double yi = bi[c];
            ar[c] = xr + yi;
            ai[c] = xi - yr;
            br[c] = xr - yi;
            bi[c] = xi + yr;
        }
    }

    /** w = −i, backward. */
    static void quarterTurnBack(double[] ar, double[] ai, double[] br, double[] bi, int columns) {
        for (int c = 0; c < columns; c++) {
            double xr = ar[c];
            double xi = ai[c];
            double yr = br[c];
            double yi = bi[c];
            ar[c] = xr + yr;
            ai[c] = xi + yi;
            br[c] = yi - xi;
            bi[c] = xr - yr;
        }
    }

    /** Any w, forward, by six multiply-adds. */
    static void twiddled(double[] ar, double[] ai, double[] br, double[] bi, double wr, double wi, int columns) {
        for (int c = 0; c < columns; c++) {
            double xr = ar[c];
            double xi = ai[c];
            double yr = br[c];
            double yi = bi[c];
            double ur = Math.fma(-wi, yi, Math.fma(wr, yr, xr));
            double ui = Math.fma(wi, yr, Math.fma(wr, yi, xi));
            ar[c] = ur;
            ai[c] = ui;
            br[c] = Math.fma(2, xr, -ur);
            bi[c] = Math.fma(2, xi, -ui);
        }
    }

    /** Any w, backward. */
    static void twiddledBack(double[] ar, double[] ai, double[] br, double[] bi, double wr, double wi, int columns) {
        for (int c = 0; c < columns; c++) {
            double xr = ar[c];
            double xi = ai[c];
            double yr = br[c];
            double yi = bi[c];
            double dr = xr - yr;
            double di = xi - yi;
            ar[c] = xr + yr;
            ai[c] = xi + yi;
            br[c] = Math.fma(wi, di, wr * dr);
            bi[c] = Math.fma(-wi, dr, wr * di);
        }
    }

    /**
     * One part, real or imaginary, of two plain levels at once: rows a, b, c, d in order of position. The
     * sums a + c ± (b + d) are finished; the differences a − c and b − d wait in c and d for a quarter turn.
     */
    static void halfOfFour(double[] a, double[] b, double[] c, double[] d, int columns) {
        for (int j = 0; j < columns; j++) {
            double s = a[j] + c[j];
            double t = a[j] - c[j];
            double u = b[j] + d[j];
            double v = b[j] - d[j];
            a[j] = s + u;
            b[j] = s - u;
            c[j] = t;
            d[j] = v;
        }
    }

    /** Undoes {@link #halfOfFour} up to a factor 4, after a quarter turn back of c and d. */
    static void halfOfFourBack(double[] a, double[] b, double[] c, double[] d, int columns) {
        for (int j = 0; j < columns; j++) {
            double s = a[j] + b[j];
            double u = a[j] - b[j];
            double t = c[j];
            double v = d[j];
            a[j] = s + t;
            b[j] = u + v;
            c[j] = s - t;
            d[j] = u - v;
        }
    }

    /** (a, b) → (wa + vb, wa − vb): what a butterfly of odd radix begins with. */
    static void twiddledPair(
            double[] ar,
            double[] ai,
            double[] br,
            double[] bi,
            double wr,
            double wi,
            double vr,
            double vi,
            int columns) {
        for (int c = 0; c < columns; c++) {
            double xr = Math.fma(-wi, ai[c], wr * ar[c]);
            double xi = Math.fma(wi, ar[c], wr * ai[c]);
            double yr = Math.fma(-vi, bi[c], vr * br[c]);
            double yi = Math.fma(vi, br[c], vr * bi[c]);
            ar[c] = xr + yr;
            ai[c] = xi + yi;
            br[c] = xr - yr;
            bi[c] = xi - yi;
        }
    }

    /** (t, u) → (w*(t + iu), v*(t − iu)): what a backward butterfly of odd radix ends with. */
    static void twiddledPairBack(
            double[] tr,
            double[] ti,
            double[] ur,
            double[] ui,
            double wr,
            double wi,
            double vr,
            double vi,
            int columns) {
        for (int c = 0; c < columns; c++) {
            double xr = tr[c] - ui[c];
            double xi = ti[c] + ur[c];
            double yr = tr[c] + ui[c];
            double yi = ti[c] - ur[c];
            tr[c] = Math.fma(wi, xi, wr * xr);
            ti[c] = Math.fma(-wi, xr, wr * xi);
            ur[c] = Math.fma(vi, yi, vr * yr);
            ui[c] = Math.fma(-vi, yr, vr * yi);
        }
    }

    /** (x, e) → (x + e, x + ke), one part of a butterfly of radix 3. */
    static void sumOfThree(double[] x, double[] e, double k, int columns) {
        for (int c = 0; c < columns; c++) {
            double centre = x[c];
            double sum = e[c];
            x[c] = centre + sum;
            e[c] = Math.fma(k, sum, centre);
        }
    }

    /** a → ka. */
    static void scale(double[] a, double k, int columns) {
        for (int c = 0; c < columns; c++) {
            a[c] *= k;
        }
    }

    /** (x, e, f) → (x + e + f, x + ke + lf, x + le + kf), one part of a butterfly of radix 5. */
    static void sumOfFive(double[] x, double[] e, double[] f, double k, double l, int columns) {
        for (int c = 0; c < columns; c++) {
            double centre = x[c];
            double first = e[c];
            double second = f[c];
            x[c] = centre + first + second;
            e[c] = Math.fma(k, first, Math.fma(l, second, centre));
            f[c] = Math.fma(l, first, Math.fma(k, second, centre));
        }
    }

    /** (d, g) → (kd + lg, ld − kg), one part of a butterfly of radix 5. */
    static void differenceOfFive(double[] d, double[] g, double k, double l, int columns) {
        for (int c = 0; c < columns; c++) {
            double first = d[c];
            double second = g[c];
            d[c] = Math.fma(k, first, l * second);
            g[c] = Math.fma(l, first, -(k * second));
        }
    }

    /** a += kb. */
    static void add(double[] a, double k, double[] b, int columns) {
        for (int c = 0; c < columns; c++) {
            a[c] = Math.fma(k, b[c], a[c]);
        }
    }
}
