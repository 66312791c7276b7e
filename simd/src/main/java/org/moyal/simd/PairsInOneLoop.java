// SPDX-License-Identifier: Apache-2.0
package org.moyal.simd;

import static org.moyal.simd.Lanes.SPECIES;

import jdk.incubator.vector.DoubleVector;
import org.moyal.core.transform.PairedColumns;
import org.moyal.core.transform.Tile;

/** {@link PairedColumns} with taking apart, both products and putting together in one loop of eight streams. */
enum PairsInOneLoop implements PairedColumns {
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
        var fus = DoubleVector.broadcast(SPECIES, fu);
        var fvs = DoubleVector.broadcast(SPECIES, fv);
        var gus = DoubleVector.broadcast(SPECIES, gu);
        var gvs = DoubleVector.broadcast(SPECIES, gv);
        int bound = SPECIES.loopBound(columns);
        for (int j = 0; j < bound; j += SPECIES.length()) {
            var ar = DoubleVector.fromArray(SPECIES, zr, j);
            var ai = DoubleVector.fromArray(SPECIES, zi, j);
            var br = DoubleVector.fromArray(SPECIES, yr, j);
            var bi = DoubleVector.fromArray(SPECIES, yi, j);
            var c = DoubleVector.fromArray(SPECIES, fc, j);
            var s = DoubleVector.fromArray(SPECIES, fs, j);
            var xr = ar.add(br);
            var xi = ai.sub(bi);
            var p = xr.mul(c).sub(xi.mul(s));
            var q = xr.fma(s, xi.mul(c));
            var mr = fus.mul(p).sub(fvs.mul(q));
            var mi = fus.fma(q, fvs.mul(p));
            var d = DoubleVector.fromArray(SPECIES, gc, j);
            var t = DoubleVector.fromArray(SPECIES, gs, j);
            var hr = ai.add(bi);
            var hi = br.sub(ar);
            var k = hr.mul(d).sub(hi.mul(t));
            var l = hr.fma(t, hi.mul(d));
            var nr = gus.mul(k).sub(gvs.mul(l));
            var ni = gus.fma(l, gvs.mul(k));
            mr.sub(ni).intoArray(zr, j);
            mi.add(nr).intoArray(zi, j);
            mr.add(ni).intoArray(yr, j);
            nr.sub(mi).intoArray(yi, j);
        }
        for (int j = bound; j < columns; j++) {
            double xr = zr[j] + yr[j];
            double xi = zi[j] - yi[j];
            double p = xr * fc[j] - xi * fs[j];
            double q = Math.fma(xr, fs[j], xi * fc[j]);
            double hr = zi[j] + yi[j];
            double hi = yr[j] - zr[j];
            double k = hr * gc[j] - hi * gs[j];
            double l = Math.fma(hr, gs[j], hi * gc[j]);
            double mr = fu * p - fv * q;
            double mi = Math.fma(fu, q, fv * p);
            double nr = gu * k - gv * l;
            double ni = Math.fma(gu, l, gv * k);
            zr[j] = mr - ni;
            zi[j] = mi + nr;
            yr[j] = mr + ni;
            yi[j] = nr - mi;
        }
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
        var fus = DoubleVector.broadcast(SPECIES, fu);
        var fvs = DoubleVector.broadcast(SPECIES, fv);
        var gus = DoubleVector.broadcast(SPECIES, gu);
        var gvs = DoubleVector.broadcast(SPECIES, gv);
        int bound = SPECIES.loopBound(columns);
        for (int j = 0; j < bound; j += SPECIES.length()) {
            var ar = DoubleVector.fromArray(SPECIES, zr, j);
            var ai = DoubleVector.fromArray(SPECIES, zi, j);
            var br = DoubleVector.fromArray(SPECIES, yr, j);
            var bi = DoubleVector.fromArray(SPECIES, yi, j);
            var c = DoubleVector.fromArray(SPECIES, fc, j);
            var s = DoubleVector.fromArray(SPECIES, fs, j);
            var xr = ar.add(br);
            var xi = ai.sub(bi);
            var p1 = xr.mul(c).sub(xi.mul(s));
            var q1 = xr.fma(s, xi.mul(c));
            var p = p1.mul(c).sub(q1.mul(s));
            var q = p1.fma(s, q1.mul(c));
            var mr = fus.mul(p).sub(fvs.mul(q));
            var mi = fus.fma(q, fvs.mul(p));
            var d = DoubleVector.fromArray(SPECIES, gc, j);
            var t = DoubleVector.fromArray(SPECIES, gs, j);
            var hr = ai.add(bi);
            var hi = br.sub(ar);
            var k1 = hr.mul(d).sub(hi.mul(t));
            var l1 = hr.fma(t, hi.mul(d));
            var k = k1.mul(d).sub(l1.mul(t));
            var l = k1.fma(t, l1.mul(d));
            var nr = gus.mul(k).sub(gvs.mul(l));
            var ni = gus.fma(l, gvs.mul(k));
            mr.sub(ni).intoArray(zr, j);
            mi.add(nr).intoArray(zi, j);
            mr.add(ni).intoArray(yr, j);
            nr.sub(mi).intoArray(yi, j);
        }
        for (int j = bound; j < columns; j++) {
            double xr = zr[j] + yr[j];
            double xi = zi[j] - yi[j];
            double p1 = xr * fc[j] - xi * fs[j];
            double q1 = Math.fma(xr, fs[j], xi * fc[j]);
            double p = p1 * fc[j] - q1 * fs[j];
            double q = Math.fma(p1, fs[j], q1 * fc[j]);
            double hr = zi[j] + yi[j];
            double hi = yr[j] - zr[j];
            double k1 = hr * gc[j] - hi * gs[j];
            double l1 = Math.fma(hr, gs[j], hi * gc[j]);
            double k = k1 * gc[j] - l1 * gs[j];
            double l = Math.fma(k1, gs[j], l1 * gc[j]);
            double mr = fu * p - fv * q;
            double mi = Math.fma(fu, q, fv * p);
            double nr = gu * k - gv * l;
            double ni = Math.fma(gu, l, gv * k);
            zr[j] = mr - ni;
            zi[j] = mi + nr;
            yr[j] = mr + ni;
            yi[j] = nr - mi;
        }
    }
}
