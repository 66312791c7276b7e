// SPDX-License-Identifier: Apache-2.0
package org.moyal.simd;

import static org.moyal.simd.Lanes.SPECIES;

import jdk.incubator.vector.DoubleVector;
import org.moyal.core.transform.RootsOfUnity;

/** Butterflies of five rows a … e in one loop, with the factors w, v, u, z of b … e; they come out in the order of the roots. */
final class FiveRows {

    private static final double COSINE = RootsOfUnity.re(1, 5);
    private static final double COSINE_OF_TWICE = RootsOfUnity.re(2, 5);
    private static final double SINE = -RootsOfUnity.im(1, 5);
    private static final double SINE_OF_TWICE = -RootsOfUnity.im(2, 5);

    private FiveRows() {}

    static void forward(
            double[][] re,
            double[][] im,
            int row,
            int span,
            double[] factorsRe,
            double[] factorsIm,
            int at,
            int columns) {
        double wr = factorsRe[at];
        double wi = factorsIm[at];
        double vr = factorsRe[at + 1];
        double vi = factorsIm[at + 1];
        double ur = factorsRe[at + 2];
        double ui = factorsIm[at + 2];
        double zr = factorsRe[at + 3];
        double zi = factorsIm[at + 3];
        double k = COSINE;
        double l = COSINE_OF_TWICE;
        double s = SINE;
        double t = SINE_OF_TWICE;
        double[] ar = re[row];
        double[] ai = im[row];
        double[] br = re[row + span];
        double[] bi = im[row + span];
        double[] cr = re[row + 2 * span];
        double[] ci = im[row + 2 * span];
        double[] dr = re[row + 3 * span];
        double[] di = im[row + 3 * span];
        double[] er = re[row + 4 * span];
        double[] ei = im[row + 4 * span];
        int bound = SPECIES.loopBound(columns);
        var wrs = DoubleVector.broadcast(SPECIES, wr);
        var wis = DoubleVector.broadcast(SPECIES, wi);
        var minusWis = DoubleVector.broadcast(SPECIES, -wi);
        var vrs = DoubleVector.broadcast(SPECIES, vr);
        var vis = DoubleVector.broadcast(SPECIES, vi);
        var minusVis = DoubleVector.broadcast(SPECIES, -vi);
        var urs = DoubleVector.broadcast(SPECIES, ur);
        var uis = DoubleVector.broadcast(SPECIES, ui);
        var minusUis = DoubleVector.broadcast(SPECIES, -ui);
        var zrs = DoubleVector.broadcast(SPECIES, zr);
        var zis = DoubleVector.broadcast(SPECIES, zi);
        var minusZis = DoubleVector.broadcast(SPECIES, -zi);
        var ks = DoubleVector.broadcast(SPECIES, k);
        var ls = DoubleVector.broadcast(SPECIES, l);
        var ss = DoubleVector.broadcast(SPECIES, s);
        var minusSs = DoubleVector.broadcast(SPECIES, -s);
        var ts = DoubleVector.broadcast(SPECIES, t);
        for (int j = 0; j < bound; j += SPECIES.length()) {
            var aar = DoubleVector.fromArray(SPECIES, ar, j);
            var aai = DoubleVector.fromArray(SPECIES, ai, j);
            var bbr = DoubleVector.fromArray(SPECIES, br, j);
            var bbi = DoubleVector.fromArray(SPECIES, bi, j);
            var ccr = DoubleVector.fromArray(SPECIES, cr, j);
            var cci = DoubleVector.fromArray(SPECIES, ci, j);
            var ddr = DoubleVector.fromArray(SPECIES, dr, j);
            var ddi = DoubleVector.fromArray(SPECIES, di, j);
            var eer = DoubleVector.fromArray(SPECIES, er, j);
            var eei = DoubleVector.fromArray(SPECIES, ei, j);
            var xr = minusWis.fma(bbi, wrs.mul(bbr));
            var xi = wis.fma(bbr, wrs.mul(bbi));
            var yr = minusZis.fma(eei, zrs.mul(eer));
            var yi = zis.fma(eer, zrs.mul(eei));
            var mr = xr.add(yr);
            var mi = xi.add(yi);
            var nr = xr.sub(yr);
            var ni = xi.sub(yi);
            var xr2 = minusVis.fma(cci, vrs.mul(ccr));
            var xi2 = vis.fma(ccr, vrs.mul(cci));
            var yr2 = minusUis.fma(ddi, urs.mul(ddr));
            var yi2 = uis.fma(ddr, urs.mul(ddi));
            var or = xr2.add(yr2);
            var oi = xi2.add(yi2);
            var gr = xr2.sub(yr2);
            var gi = xi2.sub(yi2);
            aar.add(mr).add(or).intoArray(ar, j);
            aai.add(mi).add(oi).intoArray(ai, j);
            var pr = ks.fma(mr, ls.fma(or, aar));
            var pi = ks.fma(mi, ls.fma(oi, aai));
            var qr = ls.fma(mr, ks.fma(or, aar));
            var qi = ls.fma(mi, ks.fma(oi, aai));
            var fr = ss.fma(nr, ts.mul(gr));
            var fi = ss.fma(ni, ts.mul(gi));
            var hr = ts.fma(nr, minusSs.mul(gr));
            var hi = ts.fma(ni, minusSs.mul(gi));
            pr.add(fi).intoArray(br, j);
            pi.sub(fr).intoArray(bi, j);
            pr.sub(fi).intoArray(er, j);
            pi.add(fr).intoArray(ei, j);
            qr.add(hi).intoArray(cr, j);
            qi.sub(hr).intoArray(ci, j);
            qr.sub(hi).intoArray(dr, j);
            qi.add(hr).intoArray(di, j);
        }
        for (int j = bound; j < columns; j++) {
            double aar = ar[j];
            double aai = ai[j];
            double bbr = br[j];
            double bbi = bi[j];
            double ccr = cr[j];
            double cci = ci[j];
            double ddr = dr[j];
            double ddi = di[j];
            double eer = er[j];
            double eei = ei[j];
            double xr = Math.fma(-wi, bbi, wr * bbr);
            double xi = Math.fma(wi, bbr, wr * bbi);
            double yr = Math.fma(-zi, eei, zr * eer);
            double yi = Math.fma(zi, eer, zr * eei);
            double mr = xr + yr;
            double mi = xi + yi;
            double nr = xr - yr;
            double ni = xi - yi;
            double xr2 = Math.fma(-vi, cci, vr * ccr);
            double xi2 = Math.fma(vi, ccr, vr * cci);
            double yr2 = Math.fma(-ui, ddi, ur * ddr);
            double yi2 = Math.fma(ui, ddr, ur * ddi);
            double or = xr2 + yr2;
            double oi = xi2 + yi2;
            double gr = xr2 - yr2;
            double gi = xi2 - yi2;
            ar[j] = aar + mr + or;
            ai[j] = aai + mi + oi;
            double pr = Math.fma(k, mr, Math.fma(l, or, aar));
            double pi = Math.fma(k, mi, Math.fma(l, oi, aai));
            double qr = Math.fma(l, mr, Math.fma(k, or, aar));
            double qi = Math.fma(l, mi, Math.fma(k, oi, aai));
            double fr = Math.fma(s, nr, t * gr);
            double fi = Math.fma(s, ni, t * gi);
            double hr = Math.fma(t, nr, -s * gr);
            double hi = Math.fma(t, ni, -s * gi);
            br[j] = pr + fi;
            bi[j] = pi - fr;
            er[j] = pr - fi;
            ei[j] = pi + fr;
            cr[j] = qr + hi;
            ci[j] = qi - hr;
            dr[j] = qr - hi;
            di[j] = qi + hr;
        }
    }

    /** Undoes {@link #forward} up to the factor 5. */
    static void backward(
            double[][] re,
            double[][] im,
            int row,
            int span,
            double[] factorsRe,
            double[] factorsIm,
            int at,
            int columns) {
        double wr = factorsRe[at];
        double wi = factorsIm[at];
        double vr = factorsRe[at + 1];
        double vi = factorsIm[at + 1];
        double ur = factorsRe[at + 2];
        double ui = factorsIm[at + 2];
        double zr = factorsRe[at + 3];
        double zi = factorsIm[at + 3];
        double k = COSINE;
        double l = COSINE_OF_TWICE;
        double s = SINE;
        double t = SINE_OF_TWICE;
        double[] ar = re[row];
        double[] ai = im[row];
        double[] br = re[row + span];
        double[] bi = im[row + span];
        double[] cr = re[row + 2 * span];
        double[] ci = im[row + 2 * span];
        double[] dr = re[row + 3 * span];
        double[] di = im[row + 3 * span];
        double[] er = re[row + 4 * span];
        double[] ei = im[row + 4 * span];
        int bound = SPECIES.loopBound(columns);
        var wrs = DoubleVector.broadcast(SPECIES, wr);
        var wis = DoubleVector.broadcast(SPECIES, wi);
        var minusWis = DoubleVector.broadcast(SPECIES, -wi);
        var vrs = DoubleVector.broadcast(SPECIES, vr);
        var vis = DoubleVector.broadcast(SPECIES, vi);
        var minusVis = DoubleVector.broadcast(SPECIES, -vi);
        var urs = DoubleVector.broadcast(SPECIES, ur);
        var uis = DoubleVector.broadcast(SPECIES, ui);
        var minusUis = DoubleVector.broadcast(SPECIES, -ui);
        var zrs = DoubleVector.broadcast(SPECIES, zr);
        var zis = DoubleVector.broadcast(SPECIES, zi);
        var minusZis = DoubleVector.broadcast(SPECIES, -zi);
        var ks = DoubleVector.broadcast(SPECIES, k);
        var ls = DoubleVector.broadcast(SPECIES, l);
        var ss = DoubleVector.broadcast(SPECIES, s);
        var minusSs = DoubleVector.broadcast(SPECIES, -s);
        var ts = DoubleVector.broadcast(SPECIES, t);
        for (int j = 0; j < bound; j += SPECIES.length()) {
            var aar = DoubleVector.fromArray(SPECIES, ar, j);
            var aai = DoubleVector.fromArray(SPECIES, ai, j);
            var bbr = DoubleVector.fromArray(SPECIES, br, j);
            var bbi = DoubleVector.fromArray(SPECIES, bi, j);
            var ccr = DoubleVector.fromArray(SPECIES, cr, j);
            var cci = DoubleVector.fromArray(SPECIES, ci, j);
            var ddr = DoubleVector.fromArray(SPECIES, dr, j);
            var ddi = DoubleVector.fromArray(SPECIES, di, j);
            var eer = DoubleVector.fromArray(SPECIES, er, j);
            var eei = DoubleVector.fromArray(SPECIES, ei, j);
            var mr = bbr.add(eer);
            var mi = bbi.add(eei);
            var nr = bbr.sub(eer);
            var ni = bbi.sub(eei);
            var or = ccr.add(ddr);
            var oi = cci.add(ddi);
            var gr = ccr.sub(ddr);
            var gi = cci.sub(ddi);
            aar.add(mr).add(or).intoArray(ar, j);
            aai.add(mi).add(oi).intoArray(ai, j);
            var pr = ks.fma(mr, ls.fma(or, aar));
            var pi = ks.fma(mi, ls.fma(oi, aai));
            var qr = ls.fma(mr, ks.fma(or, aar));
            var qi = ls.fma(mi, ks.fma(oi, aai));
            var fr = ss.fma(nr, ts.mul(gr));
            var fi = ss.fma(ni, ts.mul(gi));
            var hr = ts.fma(nr, minusSs.mul(gr));
            var hi = ts.fma(ni, minusSs.mul(gi));
            var xr = pr.sub(fi);
            var xi = pi.add(fr);
            var yr = pr.add(fi);
            var yi = pi.sub(fr);
            wis.fma(xi, wrs.mul(xr)).intoArray(br, j);
            minusWis.fma(xr, wrs.mul(xi)).intoArray(bi, j);
            zis.fma(yi, zrs.mul(yr)).intoArray(er, j);
            minusZis.fma(yr, zrs.mul(yi)).intoArray(ei, j);
            var xr2 = qr.sub(hi);
            var xi2 = qi.add(hr);
            var yr2 = qr.add(hi);
            var yi2 = qi.sub(hr);
            vis.fma(xi2, vrs.mul(xr2)).intoArray(cr, j);
            minusVis.fma(xr2, vrs.mul(xi2)).intoArray(ci, j);
            uis.fma(yi2, urs.mul(yr2)).intoArray(dr, j);
            minusUis.fma(yr2, urs.mul(yi2)).intoArray(di, j);
        }
        for (int j = bound; j < columns; j++) {
            double aar = ar[j];
            double aai = ai[j];
            double bbr = br[j];
            double bbi = bi[j];
            double ccr = cr[j];
            double cci = ci[j];
            double ddr = dr[j];
            double ddi = di[j];
            double eer = er[j];
            double eei = ei[j];
            double mr = bbr + eer;
            double mi = bbi + eei;
            double nr = bbr - eer;
            double ni = bbi - eei;
            double or = ccr + ddr;
            double oi = cci + ddi;
            double gr = ccr - ddr;
            double gi = cci - ddi;
            ar[j] = aar + mr + or;
            ai[j] = aai + mi + oi;
            double pr = Math.fma(k, mr, Math.fma(l, or, aar));
            double pi = Math.fma(k, mi, Math.fma(l, oi, aai));
            double qr = Math.fma(l, mr, Math.fma(k, or, aar));
            double qi = Math.fma(l, mi, Math.fma(k, oi, aai));
            double fr = Math.fma(s, nr, t * gr);
            double fi = Math.fma(s, ni, t * gi);
            double hr = Math.fma(t, nr, -s * gr);
            double hi = Math.fma(t, ni, -s * gi);
            double xr = pr - fi;
            double xi = pi + fr;
            double yr = pr + fi;
            double yi = pi - fr;
            br[j] = Math.fma(wi, xi, wr * xr);
            bi[j] = Math.fma(-wi, xr, wr * xi);
            er[j] = Math.fma(zi, yi, zr * yr);
            ei[j] = Math.fma(-zi, yr, zr * yi);
            double xr2 = qr - hi;
            double xi2 = qi + hr;
            double yr2 = qr + hi;
            double yi2 = qi - hr;
            cr[j] = Math.fma(vi, xi2, vr * xr2);
            ci[j] = Math.fma(-vi, xr2, vr * xi2);
            dr[j] = Math.fma(ui, yi2, ur * yr2);
            di[j] = Math.fma(-ui, yr2, ur * yi2);
        }
    }
}
