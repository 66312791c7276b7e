// SPDX-License-Identifier: Apache-2.0
package org.moyal.simd;

import static org.moyal.simd.Lanes.SPECIES;

import jdk.incubator.vector.DoubleVector;

/**
 * Butterflies of four rows a, b, c, d in one loop: two steps of {@link PairOfRows}, (a, c) and (b, d) with the factor w, then (a, b) with v
 * and (c, d) with −iv.
 */
final class FourRows {

    private FourRows() {}

    /** w = v = 1. */
    static void plain(double[][] re, double[][] im, int row, int span, int columns) {
        double[] ar = re[row];
        double[] ai = im[row];
        double[] br = re[row + span];
        double[] bi = im[row + span];
        double[] cr = re[row + 2 * span];
        double[] ci = im[row + 2 * span];
        double[] dr = re[row + 3 * span];
        double[] di = im[row + 3 * span];
        int bound = SPECIES.loopBound(columns);
        for (int j = 0; j < bound; j += SPECIES.length()) {
            var pr = DoubleVector.fromArray(SPECIES, ar, j);
            var qr = DoubleVector.fromArray(SPECIES, cr, j);
            var rr = DoubleVector.fromArray(SPECIES, br, j);
            var sr = DoubleVector.fromArray(SPECIES, dr, j);
            var pi = DoubleVector.fromArray(SPECIES, ai, j);
            var qi = DoubleVector.fromArray(SPECIES, ci, j);
            var ri = DoubleVector.fromArray(SPECIES, bi, j);
            var si = DoubleVector.fromArray(SPECIES, di, j);
            var er = pr.add(qr);
            var fr = pr.sub(qr);
            var gr = rr.add(sr);
            var hr = rr.sub(sr);
            var ei = pi.add(qi);
            var fi = pi.sub(qi);
            var gi = ri.add(si);
            var hi = ri.sub(si);
            er.add(gr).intoArray(ar, j);
            ei.add(gi).intoArray(ai, j);
            er.sub(gr).intoArray(br, j);
            ei.sub(gi).intoArray(bi, j);
            fr.add(hi).intoArray(cr, j);
            fi.sub(hr).intoArray(ci, j);
            fr.sub(hi).intoArray(dr, j);
            fi.add(hr).intoArray(di, j);
        }
        for (int j = bound; j < columns; j++) {
            double er = ar[j] + cr[j];
            double fr = ar[j] - cr[j];
            double gr = br[j] + dr[j];
            double hr = br[j] - dr[j];
            double ei = ai[j] + ci[j];
            double fi = ai[j] - ci[j];
            double gi = bi[j] + di[j];
            double hi = bi[j] - di[j];
            ar[j] = er + gr;
            ai[j] = ei + gi;
            br[j] = er - gr;
            bi[j] = ei - gi;
            cr[j] = fr + hi;
            ci[j] = fi - hr;
            dr[j] = fr - hi;
            di[j] = fi + hr;
        }
    }

    /** w = v = 1. */
    static void plainBack(double[][] re, double[][] im, int row, int span, int columns) {
        double[] ar = re[row];
        double[] ai = im[row];
        double[] br = re[row + span];
        double[] bi = im[row + span];
        double[] cr = re[row + 2 * span];
        double[] ci = im[row + 2 * span];
        double[] dr = re[row + 3 * span];
        double[] di = im[row + 3 * span];
        int bound = SPECIES.loopBound(columns);
        for (int j = 0; j < bound; j += SPECIES.length()) {
            var pr = DoubleVector.fromArray(SPECIES, ar, j);
            var qr = DoubleVector.fromArray(SPECIES, br, j);
            var rr = DoubleVector.fromArray(SPECIES, cr, j);
            var sr = DoubleVector.fromArray(SPECIES, dr, j);
            var pi = DoubleVector.fromArray(SPECIES, ai, j);
            var qi = DoubleVector.fromArray(SPECIES, bi, j);
            var ri = DoubleVector.fromArray(SPECIES, ci, j);
            var si = DoubleVector.fromArray(SPECIES, di, j);
            var er = pr.add(qr);
            var gr = pr.sub(qr);
            var ei = pi.add(qi);
            var gi = pi.sub(qi);
            var fr = rr.add(sr);
            var fi = ri.add(si);
            var hr = si.sub(ri);
            var hi = rr.sub(sr);
            er.add(fr).intoArray(ar, j);
            ei.add(fi).intoArray(ai, j);
            gr.add(hr).intoArray(br, j);
            gi.add(hi).intoArray(bi, j);
            er.sub(fr).intoArray(cr, j);
            ei.sub(fi).intoArray(ci, j);
            gr.sub(hr).intoArray(dr, j);
            gi.sub(hi).intoArray(di, j);
        }
        for (int j = bound; j < columns; j++) {
            double er = ar[j] + br[j];
            double gr = ar[j] - br[j];
            double ei = ai[j] + bi[j];
            double gi = ai[j] - bi[j];
            double fr = cr[j] + dr[j];
            double fi = ci[j] + di[j];
            double hr = di[j] - ci[j];
            double hi = cr[j] - dr[j];
            ar[j] = er + fr;
            ai[j] = ei + fi;
            br[j] = gr + hr;
            bi[j] = gi + hi;
            cr[j] = er - fr;
            ci[j] = ei - fi;
            dr[j] = gr - hr;
            di[j] = gi - hi;
        }
    }

    static void forward(
            double[][] re, double[][] im, int row, int span, double wr, double wi, double vr, double vi, int columns) {
        double[] ar = re[row];
        double[] ai = im[row];
        double[] br = re[row + span];
        double[] bi = im[row + span];
        double[] cr = re[row + 2 * span];
        double[] ci = im[row + 2 * span];
        double[] dr = re[row + 3 * span];
        double[] di = im[row + 3 * span];
        int bound = SPECIES.loopBound(columns);
        var w = DoubleVector.broadcast(SPECIES, wr);
        var x = DoubleVector.broadcast(SPECIES, wi);
        var minusX = DoubleVector.broadcast(SPECIES, -wi);
        var v = DoubleVector.broadcast(SPECIES, vr);
        var y = DoubleVector.broadcast(SPECIES, vi);
        var minusV = DoubleVector.broadcast(SPECIES, -vr);
        var minusY = DoubleVector.broadcast(SPECIES, -vi);
        for (int j = 0; j < bound; j += SPECIES.length()) {
            var pr = DoubleVector.fromArray(SPECIES, ar, j);
            var pi = DoubleVector.fromArray(SPECIES, ai, j);
            var qr = DoubleVector.fromArray(SPECIES, cr, j);
            var qi = DoubleVector.fromArray(SPECIES, ci, j);
            var er = minusX.fma(qi, w.fma(qr, pr));
            var ei = x.fma(qr, w.fma(qi, pi));
            var fr = pr.add(pr).sub(er);
            var fi = pi.add(pi).sub(ei);
            var rr = DoubleVector.fromArray(SPECIES, br, j);
            var ri = DoubleVector.fromArray(SPECIES, bi, j);
            var sr = DoubleVector.fromArray(SPECIES, dr, j);
            var si = DoubleVector.fromArray(SPECIES, di, j);
            var gr = minusX.fma(si, w.fma(sr, rr));
            var gi = x.fma(sr, w.fma(si, ri));
            var hr = rr.add(rr).sub(gr);
            var hi = ri.add(ri).sub(gi);
            var kr = minusY.fma(gi, v.fma(gr, er));
            var ki = y.fma(gr, v.fma(gi, ei));
            kr.intoArray(ar, j);
            ki.intoArray(ai, j);
            er.add(er).sub(kr).intoArray(br, j);
            ei.add(ei).sub(ki).intoArray(bi, j);
            var lr = v.fma(hi, y.fma(hr, fr));
            var li = minusV.fma(hr, y.fma(hi, fi));
            lr.intoArray(cr, j);
            li.intoArray(ci, j);
            fr.add(fr).sub(lr).intoArray(dr, j);
            fi.add(fi).sub(li).intoArray(di, j);
        }
        for (int j = bound; j < columns; j++) {
            double er = Math.fma(-wi, ci[j], Math.fma(wr, cr[j], ar[j]));
            double ei = Math.fma(wi, cr[j], Math.fma(wr, ci[j], ai[j]));
            double fr = ar[j] + ar[j] - er;
            double fi = ai[j] + ai[j] - ei;
            double gr = Math.fma(-wi, di[j], Math.fma(wr, dr[j], br[j]));
            double gi = Math.fma(wi, dr[j], Math.fma(wr, di[j], bi[j]));
            double hr = br[j] + br[j] - gr;
            double hi = bi[j] + bi[j] - gi;
            double kr = Math.fma(-vi, gi, Math.fma(vr, gr, er));
            double ki = Math.fma(vi, gr, Math.fma(vr, gi, ei));
            ar[j] = kr;
            ai[j] = ki;
            br[j] = er + er - kr;
            bi[j] = ei + ei - ki;
            double lr = Math.fma(vr, hi, Math.fma(vi, hr, fr));
            double li = Math.fma(-vr, hr, Math.fma(vi, hi, fi));
            cr[j] = lr;
            ci[j] = li;
            dr[j] = fr + fr - lr;
            di[j] = fi + fi - li;
        }
    }

    static void backward(
            double[][] re, double[][] im, int row, int span, double wr, double wi, double vr, double vi, int columns) {
        double[] ar = re[row];
        double[] ai = im[row];
        double[] br = re[row + span];
        double[] bi = im[row + span];
        double[] cr = re[row + 2 * span];
        double[] ci = im[row + 2 * span];
        double[] dr = re[row + 3 * span];
        double[] di = im[row + 3 * span];
        int bound = SPECIES.loopBound(columns);
        var w = DoubleVector.broadcast(SPECIES, wr);
        var x = DoubleVector.broadcast(SPECIES, wi);
        var minusX = DoubleVector.broadcast(SPECIES, -wi);
        var v = DoubleVector.broadcast(SPECIES, vr);
        var y = DoubleVector.broadcast(SPECIES, vi);
        var minusV = DoubleVector.broadcast(SPECIES, -vr);
        var minusY = DoubleVector.broadcast(SPECIES, -vi);
        for (int j = 0; j < bound; j += SPECIES.length()) {
            var pr = DoubleVector.fromArray(SPECIES, ar, j);
            var pi = DoubleVector.fromArray(SPECIES, ai, j);
            var qr = DoubleVector.fromArray(SPECIES, br, j);
            var qi = DoubleVector.fromArray(SPECIES, bi, j);
            var er = pr.add(qr);
            var ei = pi.add(qi);
            var mr = pr.sub(qr);
            var mi = pi.sub(qi);
            var gr = y.fma(mi, v.mul(mr));
            var gi = minusY.fma(mr, v.mul(mi));
            var rr = DoubleVector.fromArray(SPECIES, cr, j);
            var ri = DoubleVector.fromArray(SPECIES, ci, j);
            var sr = DoubleVector.fromArray(SPECIES, dr, j);
            var si = DoubleVector.fromArray(SPECIES, di, j);
            var fr = rr.add(sr);
            var fi = ri.add(si);
            var nr = rr.sub(sr);
            var ni = ri.sub(si);
            var hr = minusV.fma(ni, y.mul(nr));
            var hi = v.fma(nr, y.mul(ni));
            er.add(fr).intoArray(ar, j);
            ei.add(fi).intoArray(ai, j);
            var kr = er.sub(fr);
            var ki = ei.sub(fi);
            x.fma(ki, w.mul(kr)).intoArray(cr, j);
            minusX.fma(kr, w.mul(ki)).intoArray(ci, j);
            gr.add(hr).intoArray(br, j);
            gi.add(hi).intoArray(bi, j);
            var lr = gr.sub(hr);
            var li = gi.sub(hi);
            x.fma(li, w.mul(lr)).intoArray(dr, j);
            minusX.fma(lr, w.mul(li)).intoArray(di, j);
        }
        for (int j = bound; j < columns; j++) {
            double er = ar[j] + br[j];
            double ei = ai[j] + bi[j];
            double mr = ar[j] - br[j];
            double mi = ai[j] - bi[j];
            double gr = Math.fma(vi, mi, vr * mr);
            double gi = Math.fma(-vi, mr, vr * mi);
            double fr = cr[j] + dr[j];
            double fi = ci[j] + di[j];
            double nr = cr[j] - dr[j];
            double ni = ci[j] - di[j];
            double hr = Math.fma(-vr, ni, vi * nr);
            double hi = Math.fma(vr, nr, vi * ni);
            ar[j] = er + fr;
            ai[j] = ei + fi;
            double kr = er - fr;
            double ki = ei - fi;
            cr[j] = Math.fma(wi, ki, wr * kr);
            ci[j] = Math.fma(-wi, kr, wr * ki);
            br[j] = gr + hr;
            bi[j] = gi + hi;
            double lr = gr - hr;
            double li = gi - hi;
            dr[j] = Math.fma(wi, li, wr * lr);
            di[j] = Math.fma(-wi, lr, wr * li);
        }
    }
}
