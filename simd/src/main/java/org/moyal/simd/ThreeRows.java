// SPDX-License-Identifier: Apache-2.0
package org.moyal.simd;

import static org.moyal.simd.Lanes.SPECIES;

import jdk.incubator.vector.DoubleVector;
import org.moyal.core.transform.RootsOfUnity;

/** Butterflies of three rows a, b, c in one loop, with the factors w of b and v of c; they come out in the order of the roots. */
final class ThreeRows {

    private static final double COSINE = RootsOfUnity.re(1, 3);
    private static final double SINE = -RootsOfUnity.im(1, 3);

    private ThreeRows() {}

    static void forward(
            double[][] re, double[][] im, int row, int span, double wr, double wi, double vr, double vi, int columns) {
        double k = COSINE;
        double s = SINE;
        double[] ar = re[row];
        double[] ai = im[row];
        double[] br = re[row + span];
        double[] bi = im[row + span];
        double[] cr = re[row + 2 * span];
        double[] ci = im[row + 2 * span];
        int bound = SPECIES.loopBound(columns);
        var wrs = DoubleVector.broadcast(SPECIES, wr);
        var wis = DoubleVector.broadcast(SPECIES, wi);
        var minusWis = DoubleVector.broadcast(SPECIES, -wi);
        var vrs = DoubleVector.broadcast(SPECIES, vr);
        var vis = DoubleVector.broadcast(SPECIES, vi);
        var minusVis = DoubleVector.broadcast(SPECIES, -vi);
        var ks = DoubleVector.broadcast(SPECIES, k);
        var ss = DoubleVector.broadcast(SPECIES, s);
        for (int j = 0; j < bound; j += SPECIES.length()) {
            var aar = DoubleVector.fromArray(SPECIES, ar, j);
            var aai = DoubleVector.fromArray(SPECIES, ai, j);
            var bbr = DoubleVector.fromArray(SPECIES, br, j);
            var bbi = DoubleVector.fromArray(SPECIES, bi, j);
            var ccr = DoubleVector.fromArray(SPECIES, cr, j);
            var cci = DoubleVector.fromArray(SPECIES, ci, j);
            var xr = minusWis.fma(bbi, wrs.mul(bbr));
            var xi = wis.fma(bbr, wrs.mul(bbi));
            var yr = minusVis.fma(cci, vrs.mul(ccr));
            var yi = vis.fma(ccr, vrs.mul(cci));
            var er = xr.add(yr);
            var ei = xi.add(yi);
            var gr = xr.sub(yr);
            var gi = xi.sub(yi);
            aar.add(er).intoArray(ar, j);
            aai.add(ei).intoArray(ai, j);
            var pr = ks.fma(er, aar);
            var pi = ks.fma(ei, aai);
            var qr = ss.mul(gr);
            var qi = ss.mul(gi);
            pr.add(qi).intoArray(br, j);
            pi.sub(qr).intoArray(bi, j);
            pr.sub(qi).intoArray(cr, j);
            pi.add(qr).intoArray(ci, j);
        }
        for (int j = bound; j < columns; j++) {
            double aar = ar[j];
            double aai = ai[j];
            double bbr = br[j];
            double bbi = bi[j];
            double ccr = cr[j];
            double cci = ci[j];
            double xr = Math.fma(-wi, bbi, wr * bbr);
            double xi = Math.fma(wi, bbr, wr * bbi);
            double yr = Math.fma(-vi, cci, vr * ccr);
            double yi = Math.fma(vi, ccr, vr * cci);
            double er = xr + yr;
            double ei = xi + yi;
            double gr = xr - yr;
            double gi = xi - yi;
            ar[j] = aar + er;
            ai[j] = aai + ei;
            double pr = Math.fma(k, er, aar);
            double pi = Math.fma(k, ei, aai);
            double qr = s * gr;
            double qi = s * gi;
            br[j] = pr + qi;
            bi[j] = pi - qr;
            cr[j] = pr - qi;
            ci[j] = pi + qr;
        }
    }

    /** Undoes {@link #forward} up to the factor 3. */
    static void backward(
            double[][] re, double[][] im, int row, int span, double wr, double wi, double vr, double vi, int columns) {
        double k = COSINE;
        double s = SINE;
        double[] ar = re[row];
        double[] ai = im[row];
        double[] br = re[row + span];
        double[] bi = im[row + span];
        double[] cr = re[row + 2 * span];
        double[] ci = im[row + 2 * span];
        int bound = SPECIES.loopBound(columns);
        var wrs = DoubleVector.broadcast(SPECIES, wr);
        var wis = DoubleVector.broadcast(SPECIES, wi);
        var minusWis = DoubleVector.broadcast(SPECIES, -wi);
        var vrs = DoubleVector.broadcast(SPECIES, vr);
        var vis = DoubleVector.broadcast(SPECIES, vi);
        var minusVis = DoubleVector.broadcast(SPECIES, -vi);
        var ks = DoubleVector.broadcast(SPECIES, k);
        var ss = DoubleVector.broadcast(SPECIES, s);
        for (int j = 0; j < bound; j += SPECIES.length()) {
            var aar = DoubleVector.fromArray(SPECIES, ar, j);
            var aai = DoubleVector.fromArray(SPECIES, ai, j);
            var bbr = DoubleVector.fromArray(SPECIES, br, j);
            var bbi = DoubleVector.fromArray(SPECIES, bi, j);
            var ccr = DoubleVector.fromArray(SPECIES, cr, j);
            var cci = DoubleVector.fromArray(SPECIES, ci, j);
            var er = bbr.add(ccr);
            var ei = bbi.add(cci);
            var gr = bbr.sub(ccr);
            var gi = bbi.sub(cci);
            aar.add(er).intoArray(ar, j);
            aai.add(ei).intoArray(ai, j);
            var pr = ks.fma(er, aar);
            var pi = ks.fma(ei, aai);
            var qr = ss.mul(gr);
            var qi = ss.mul(gi);
            var xr = pr.sub(qi);
            var xi = pi.add(qr);
            var yr = pr.add(qi);
            var yi = pi.sub(qr);
            wis.fma(xi, wrs.mul(xr)).intoArray(br, j);
            minusWis.fma(xr, wrs.mul(xi)).intoArray(bi, j);
            vis.fma(yi, vrs.mul(yr)).intoArray(cr, j);
            minusVis.fma(yr, vrs.mul(yi)).intoArray(ci, j);
        }
        for (int j = bound; j < columns; j++) {
            double aar = ar[j];
            double aai = ai[j];
            double bbr = br[j];
            double bbi = bi[j];
            double ccr = cr[j];
            double cci = ci[j];
            double er = bbr + ccr;
            double ei = bbi + cci;
            double gr = bbr - ccr;
            double gi = bbi - cci;
            ar[j] = aar + er;
            ai[j] = aai + ei;
            double pr = Math.fma(k, er, aar);
            double pi = Math.fma(k, ei, aai);
            double qr = s * gr;
            double qi = s * gi;
            double xr = pr - qi;
            double xi = pi + qr;
            double yr = pr + qi;
            double yi = pi - qr;
            br[j] = Math.fma(wi, xi, wr * xr);
            bi[j] = Math.fma(-wi, xr, wr * xi);
            cr[j] = Math.fma(vi, yi, vr * yr);
            ci[j] = Math.fma(-vi, yr, vr * yi);
        }
    }
}
