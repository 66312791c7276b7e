// SPDX-License-Identifier: Apache-2.0
package org.moyal.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of {@link SingleComplex}. A stage of radix r goes from x to y, with stride s, a power of two of at least {@link #LANES}, and
 * m = n/(rs):
 *
 * <pre>  y[q + s(rp + k)] = e^(−2πipk/(rm)) Σ_t e^(−2πikt/r) x[q + s(p + mt)],   p &lt; m, q &lt; s,</pre>
 *
 * in one loop over i = q + sp. No loop calls a method of its own for vectors: where the compiler does not inline one, every vector becomes an
 * object. For the same reason loops are not longer.
 */
final class SingleStages {

    static final int LANES = 4;

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_256;
    private static final VectorShuffle<Double> NEIGHBOURS = VectorShuffle.fromValues(SPECIES, 1, 0, 3, 2);
    private static final VectorShuffle<Double> HALVES = VectorShuffle.fromValues(SPECIES, 2, 3, 0, 1);
    private static final VectorMask<Double> ODD = VectorMask.fromValues(SPECIES, false, true, false, true);
    private static final VectorMask<Double> UPPER = VectorMask.fromValues(SPECIES, false, false, true, true);

    private SingleStages() {}

    static void two(
            double[] xr, double[] xi, int from, double[] yr, double[] yi, double[] factors, int half, int logStride) {
        int stride = 1 << logStride;
        for (int i = 0; i < half; i += LANES) {
            int p = i >>> logStride;
            int to = i + (p << logStride);
            var ar = DoubleVector.fromArray(SPECIES, xr, from + i);
            var ai = DoubleVector.fromArray(SPECIES, xi, from + i);
            var br = DoubleVector.fromArray(SPECIES, xr, from + i + half);
            var bi = DoubleVector.fromArray(SPECIES, xi, from + i + half);
            ar.add(br).intoArray(yr, to);
            ai.add(bi).intoArray(yi, to);
            var s1r = ar.sub(br);
            var s1i = ai.sub(bi);
            var u1 = DoubleVector.broadcast(SPECIES, factors[2 * p]);
            var v1 = DoubleVector.broadcast(SPECIES, factors[2 * p + 1]);
            u1.mul(s1r).sub(v1.mul(s1i)).intoArray(yr, to + stride);
            u1.fma(s1i, v1.mul(s1r)).intoArray(yi, to + stride);
        }
    }

    static void four(
            double[] xr,
            double[] xi,
            int from,
            double[] yr,
            double[] yi,
            double[] factors,
            int quarter,
            int logStride) {
        int stride = 1 << logStride;
        for (int i = 0; i < quarter; i += LANES) {
            int p = i >>> logStride;
            int to = i + 3 * (p << logStride);
            var ar = DoubleVector.fromArray(SPECIES, xr, from + i);
            var ai = DoubleVector.fromArray(SPECIES, xi, from + i);
            var br = DoubleVector.fromArray(SPECIES, xr, from + i + quarter);
            var bi = DoubleVector.fromArray(SPECIES, xi, from + i + quarter);
            var cr = DoubleVector.fromArray(SPECIES, xr, from + i + 2 * quarter);
            var ci = DoubleVector.fromArray(SPECIES, xi, from + i + 2 * quarter);
            var dr = DoubleVector.fromArray(SPECIES, xr, from + i + 3 * quarter);
            var di = DoubleVector.fromArray(SPECIES, xi, from + i + 3 * quarter);
            var er = ar.add(cr);
            var ei = ai.add(ci);
            var fr = ar.sub(cr);
            var fi = ai.sub(ci);
            var gr = br.add(dr);
            var gi = bi.add(di);
            var hr = br.sub(dr);
            var hi = bi.sub(di);
            er.add(gr).intoArray(yr, to);
            ei.add(gi).intoArray(yi, to);
            var s2r = fr.add(hi);
            var s2i = fi.sub(hr);
            var u2 = DoubleVector.broadcast(SPECIES, factors[6 * p]);
            var v2 = DoubleVector.broadcast(SPECIES, factors[6 * p + 1]);
            u2.mul(s2r).sub(v2.mul(s2i)).intoArray(yr, to + stride);
            u2.fma(s2i, v2.mul(s2r)).intoArray(yi, to + stride);
            var s3r = er.sub(gr);
            var s3i = ei.sub(gi);
            var u3 = DoubleVector.broadcast(SPECIES, factors[6 * p + 2]);
            var v3 = DoubleVector.broadcast(SPECIES, factors[6 * p + 2 + 1]);
            u3.mul(s3r).sub(v3.mul(s3i)).intoArray(yr, to + 2 * stride);
            u3.fma(s3i, v3.mul(s3r)).intoArray(yi, to + 2 * stride);
            var s4r = fr.sub(hi);
            var s4i = fi.add(hr);
            var u4 = DoubleVector.broadcast(SPECIES, factors[6 * p + 4]);
            var v4 = DoubleVector.broadcast(SPECIES, factors[6 * p + 4 + 1]);
            u4.mul(s4r).sub(v4.mul(s4i)).intoArray(yr, to + 3 * stride);
            u4.fma(s4i, v4.mul(s4r)).intoArray(yi, to + 3 * stride);
        }
    }

    /** {@link #four} with m = 1: no factors. */
    static void plainFour(double[] xr, double[] xi, int from, double[] yr, double[] yi, int quarter) {
        for (int i = 0; i < quarter; i += LANES) {
            var ar = DoubleVector.fromArray(SPECIES, xr, from + i);
            var ai = DoubleVector.fromArray(SPECIES, xi, from + i);
            var br = DoubleVector.fromArray(SPECIES, xr, from + i + quarter);
            var bi = DoubleVector.fromArray(SPECIES, xi, from + i + quarter);
            var cr = DoubleVector.fromArray(SPECIES, xr, from + i + 2 * quarter);
            var ci = DoubleVector.fromArray(SPECIES, xi, from + i + 2 * quarter);
            var dr = DoubleVector.fromArray(SPECIES, xr, from + i + 3 * quarter);
            var di = DoubleVector.fromArray(SPECIES, xi, from + i + 3 * quarter);
            var er = ar.add(cr);
            var ei = ai.add(ci);
            var fr = ar.sub(cr);
            var fi = ai.sub(ci);
            var gr = br.add(dr);
            var gi = bi.add(di);
            var hr = br.sub(dr);
            var hi = bi.sub(di);
            er.add(gr).intoArray(yr, i);
            ei.add(gi).intoArray(yi, i);
            fr.add(hi).intoArray(yr, i + quarter);
            fi.sub(hr).intoArray(yi, i + quarter);
            er.sub(gr).intoArray(yr, i + 2 * quarter);
            ei.sub(gi).intoArray(yi, i + 2 * quarter);
            fr.sub(hi).intoArray(yr, i + 3 * quarter);
            fi.add(hr).intoArray(yi, i + 3 * quarter);
        }
    }

    /** x[4k + l] → y[k + ml], with m numbers in a quarter. */
    static void transpose(double[] x, double[] y, int quarter) {
        for (int k = 0; k < quarter; k += LANES) {
            var a = DoubleVector.fromArray(SPECIES, x, 4 * k);
            var b = DoubleVector.fromArray(SPECIES, x, 4 * k + 4);
            var c = DoubleVector.fromArray(SPECIES, x, 4 * k + 8);
            var d = DoubleVector.fromArray(SPECIES, x, 4 * k + 12);
            var evenLow = a.blend(b.rearrange(NEIGHBOURS), ODD);
            var oddLow = a.rearrange(NEIGHBOURS).blend(b, ODD);
            var evenHigh = c.blend(d.rearrange(NEIGHBOURS), ODD);
            var oddHigh = c.rearrange(NEIGHBOURS).blend(d, ODD);
            evenLow.blend(evenHigh.rearrange(HALVES), UPPER).intoArray(y, k);
            oddLow.blend(oddHigh.rearrange(HALVES), UPPER).intoArray(y, k + quarter);
            evenLow.rearrange(HALVES).blend(evenHigh, UPPER).intoArray(y, k + 2 * quarter);
            oddLow.rearrange(HALVES).blend(oddHigh, UPPER).intoArray(y, k + 3 * quarter);
        }
    }

    /** The last step: from x[k + ml] = Z_k^(l) to y[k + mq] = A_(k + mq), with m numbers in a quarter. */
    static void join(
            double[] xr,
            double[] xi,
            double[] yr,
            double[] yi,
            int to,
            double[] factorsRe,
            double[] factorsIm,
            int quarter) {
        for (int k = 0; k < quarter; k += LANES) {
            var ar = DoubleVector.fromArray(SPECIES, xr, k);
            var ai = DoubleVector.fromArray(SPECIES, xi, k);
            var br = DoubleVector.fromArray(SPECIES, xr, k + quarter);
            var bi = DoubleVector.fromArray(SPECIES, xi, k + quarter);
            var u1 = DoubleVector.fromArray(SPECIES, factorsRe, k);
            var v1 = DoubleVector.fromArray(SPECIES, factorsIm, k);
            var pr = u1.mul(br).sub(v1.mul(bi));
            var pi = u1.fma(bi, v1.mul(br));
            var cr = DoubleVector.fromArray(SPECIES, xr, k + 2 * quarter);
            var ci = DoubleVector.fromArray(SPECIES, xi, k + 2 * quarter);
            var u2 = DoubleVector.fromArray(SPECIES, factorsRe, k + quarter);
            var v2 = DoubleVector.fromArray(SPECIES, factorsIm, k + quarter);
            var qr = u2.mul(cr).sub(v2.mul(ci));
            var qi = u2.fma(ci, v2.mul(cr));
            var dr = DoubleVector.fromArray(SPECIES, xr, k + 3 * quarter);
            var di = DoubleVector.fromArray(SPECIES, xi, k + 3 * quarter);
            var u3 = DoubleVector.fromArray(SPECIES, factorsRe, k + 2 * quarter);
            var v3 = DoubleVector.fromArray(SPECIES, factorsIm, k + 2 * quarter);
            var sr = u3.mul(dr).sub(v3.mul(di));
            var si = u3.fma(di, v3.mul(dr));
            var er = ar.add(qr);
            var ei = ai.add(qi);
            var fr = ar.sub(qr);
            var fi = ai.sub(qi);
            var gr = pr.add(sr);
            var gi = pi.add(si);
            var hr = pr.sub(sr);
            var hi = pi.sub(si);
            er.add(gr).intoArray(yr, to + k);
            ei.add(gi).intoArray(yi, to + k);
            fr.add(hi).intoArray(yr, to + k + quarter);
            fi.sub(hr).intoArray(yi, to + k + quarter);
            er.sub(gr).intoArray(yr, to + k + 2 * quarter);
            ei.sub(gi).intoArray(yi, to + k + 2 * quarter);
            fr.sub(hi).intoArray(yr, to + k + 3 * quarter);
            fi.add(hr).intoArray(yi, to + k + 3 * quarter);
        }
    }
}
