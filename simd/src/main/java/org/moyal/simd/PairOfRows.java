// SPDX-License-Identifier: Apache-2.0
package org.moyal.simd;

import static org.moyal.simd.Lanes.SPECIES;

import jdk.incubator.vector.DoubleVector;

/** Butterflies of two rows, (a, b) → (a + wb, a − wb), and back up to the factor 2, (a, b) → (a + b, w*(a − b)). */
final class PairOfRows {

    private PairOfRows() {}

    /** w = 1, both ways. */
    static void plain(double[][] re, double[][] im, int row, int span, int columns) {
        double[] ar = re[row];
        double[] ai = im[row];
        double[] br = re[row + span];
        double[] bi = im[row + span];
        int bound = SPECIES.loopBound(columns);
        int c = 0;
        for (; c < bound; c += SPECIES.length()) {
            var xr = DoubleVector.fromArray(SPECIES, ar, c);
            var xi = DoubleVector.fromArray(SPECIES, ai, c);
            var yr = DoubleVector.fromArray(SPECIES, br, c);
            var yi = DoubleVector.fromArray(SPECIES, bi, c);
            xr.add(yr).intoArray(ar, c);
            xi.add(yi).intoArray(ai, c);
            xr.sub(yr).intoArray(br, c);
            xi.sub(yi).intoArray(bi, c);
        }
        for (; c < columns; c++) {
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

    static void forward(double[][] re, double[][] im, int row, int span, double wr, double wi, int columns) {
        double[] ar = re[row];
        double[] ai = im[row];
        double[] br = re[row + span];
        double[] bi = im[row + span];
        int bound = SPECIES.loopBound(columns);
        int c = 0;
        var u = DoubleVector.broadcast(SPECIES, wr);
        var v = DoubleVector.broadcast(SPECIES, wi);
        var minusV = v.neg();
        for (; c < bound; c += SPECIES.length()) {
            var xr = DoubleVector.fromArray(SPECIES, ar, c);
            var xi = DoubleVector.fromArray(SPECIES, ai, c);
            var yr = DoubleVector.fromArray(SPECIES, br, c);
            var yi = DoubleVector.fromArray(SPECIES, bi, c);
            var zr = minusV.fma(yi, u.fma(yr, xr));
            var zi = v.fma(yr, u.fma(yi, xi));
            zr.intoArray(ar, c);
            zi.intoArray(ai, c);
            xr.add(xr).sub(zr).intoArray(br, c);
            xi.add(xi).sub(zi).intoArray(bi, c);
        }
        for (; c < columns; c++) {
            double xr = ar[c];
            double xi = ai[c];
            double yr = br[c];
            double yi = bi[c];
            double zr = Math.fma(-wi, yi, Math.fma(wr, yr, xr));
            double zi = Math.fma(wi, yr, Math.fma(wr, yi, xi));
            ar[c] = zr;
            ai[c] = zi;
            br[c] = xr + xr - zr;
            bi[c] = xi + xi - zi;
        }
    }

    static void backward(double[][] re, double[][] im, int row, int span, double wr, double wi, int columns) {
        double[] ar = re[row];
        double[] ai = im[row];
        double[] br = re[row + span];
        double[] bi = im[row + span];
        int bound = SPECIES.loopBound(columns);
        int c = 0;
        var u = DoubleVector.broadcast(SPECIES, wr);
        var v = DoubleVector.broadcast(SPECIES, wi);
        var minusV = v.neg();
        for (; c < bound; c += SPECIES.length()) {
            var xr = DoubleVector.fromArray(SPECIES, ar, c);
            var xi = DoubleVector.fromArray(SPECIES, ai, c);
            var yr = DoubleVector.fromArray(SPECIES, br, c);
            var yi = DoubleVector.fromArray(SPECIES, bi, c);
            var dr = xr.sub(yr);
            var di = xi.sub(yi);
            xr.add(yr).intoArray(ar, c);
            xi.add(yi).intoArray(ai, c);
            v.fma(di, u.mul(dr)).intoArray(br, c);
            minusV.fma(dr, u.mul(di)).intoArray(bi, c);
        }
        for (; c < columns; c++) {
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
}
