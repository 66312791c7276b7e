// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/**
 * {@link PairedColumns} in loops that the compiler turns into vector instructions; see {@link Butterflies} on their shape. A
 * product in one loop would be too long: the rows are taken apart, X and Y multiplied, and the rows put together in four.
 */
enum PairedLoops implements PairedColumns {
    INSTANCE;

    @Override
    public void multiply(
            Tile tile,
            int row,
            int mirror,
            double[] fc,
            double[] fs,
            double fu,
            double fv,
            double[] gc,
            double[] gs,
            double gu,
            double gv,
            int columns) {
        double[] zr = tile.re()[row];
        double[] zi = tile.im()[row];
        double[] yr = tile.re()[mirror];
        double[] yi = tile.im()[mirror];
        apart(zr, zi, yr, yi, columns);
        turn(zr, zi, fc, fs, fu, fv, columns);
        turn(yr, yi, gc, gs, gu, gv, columns);
        together(zr, zi, yr, yi, columns);
    }

    @Override
    public void multiplyBySquare(
            Tile tile,
            int row,
            int mirror,
            double[] fc,
            double[] fs,
            double fu,
            double fv,
            double[] gc,
            double[] gs,
            double gu,
            double gv,
            int columns) {
        double[] zr = tile.re()[row];
        double[] zi = tile.im()[row];
        double[] yr = tile.re()[mirror];
        double[] yi = tile.im()[mirror];
        apart(zr, zi, yr, yi, columns);
        turnTwice(zr, zi, fc, fs, fu, fv, columns);
        turnTwice(yr, yi, gc, gs, gu, gv, columns);
        together(zr, zi, yr, yi, columns);
    }

    /** (Z_k, Z_(n−k)) → (2X_k, 2Y_k). */
    private static void apart(double[] zr, double[] zi, double[] yr, double[] yi, int columns) {
        for (int j = 0; j < columns; j++) {
            double ar = zr[j];
            double ai = zi[j];
            double br = yr[j];
            double bi = yi[j];
            zr[j] = ar + br;
            zi[j] = ai - bi;
            yr[j] = ai + bi;
            yi[j] = br - ar;
        }
    }

    /** (X_k, Y_k) → (Z_k, Z_(n−k)). */
    private static void together(double[] zr, double[] zi, double[] yr, double[] yi, int columns) {
        for (int j = 0; j < columns; j++) {
            double xr = zr[j];
            double xi = zi[j];
            double pr = yr[j];
            double pi = yi[j];
            zr[j] = xr - pi;
            zi[j] = xi + pr;
            yr[j] = xr + pi;
            yi[j] = pr - xi;
        }
    }

    /** x → (u + iv)(c + is)x. The numbers of the row come last: multiplied to the table first, they keep the loop scalar. */
    private static void turn(double[] re, double[] im, double[] c, double[] s, double u, double v, int columns) {
        for (int j = 0; j < columns; j++) {
            double x = re[j];
            double y = im[j];
            double cos = c[j];
            double sin = s[j];
            double a = x * cos - y * sin;
            double b = Math.fma(x, sin, y * cos);
            re[j] = u * a - v * b;
            im[j] = Math.fma(u, b, v * a);
        }
    }

    /** x → (u + iv)(c + is)²x. */
    private static void turnTwice(double[] re, double[] im, double[] c, double[] s, double u, double v, int columns) {
        for (int j = 0; j < columns; j++) {
            double x = re[j];
            double y = im[j];
            double cos = c[j];
            double sin = s[j];
            double a = x * cos - y * sin;
            double b = Math.fma(x, sin, y * cos);
            double d = a * cos - b * sin;
            double e = Math.fma(a, sin, b * cos);
            re[j] = u * d - v * e;
            im[j] = Math.fma(u, e, v * d);
        }
    }
}
