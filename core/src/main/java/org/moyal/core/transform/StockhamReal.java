// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import java.util.Objects;

/**
 * Real transforms of n elements by complex ones of n/2: with z_j = a_2j + ia_(2j+1), the modes of the even and the odd
 * elements are E_k = ½(Z_k + Z*_(n/2−k)) and O_k = −½i(Z_k − Z*_(n/2−k)), and A_k = E_k + e^(−2πik/n) O_k.
 */
final class StockhamReal implements RealTransform {

    private final int size;
    private final StockhamPlan plan;
    private final double[] firstRe;
    private final double[] firstIm;
    private final double[] secondRe;
    private final double[] secondIm;
    /** e^(−2πik/n) for k up to n/4. */
    private final double[] rootRe;

    private final double[] rootIm;

    StockhamReal(int size) {
        this.size = size;
        int half = size / 2;
        this.plan = new StockhamPlan(half);
        this.firstRe = new double[half];
        this.firstIm = new double[half];
        this.secondRe = new double[half];
        this.secondIm = new double[half];
        this.rootRe = new double[half / 2 + 1];
        this.rootIm = new double[half / 2 + 1];
        for (int k = 0; k < rootRe.length; k++) {
            rootRe[k] = RootsOfUnity.re(k, size);
            rootIm[k] = RootsOfUnity.im(k, size);
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forward(double[] a, int offset) {
        Objects.checkFromIndexSize(offset, size, a.length);
        int half = size / 2;
        for (int j = 0; j < half; j++) {
            firstRe[j] = a[offset + 2 * j];
            firstIm[j] = a[offset + 2 * j + 1];
        }
        plan.transform(firstRe, firstIm, secondRe, secondIm);
        double[] zr = plan.endsInFirstPair() ? firstRe : secondRe;
        double[] zi = plan.endsInFirstPair() ? firstIm : secondIm;
        a[offset] = zr[0] + zi[0];
        a[offset + 1] = zr[0] - zi[0];
        for (int k = 1; k <= half / 2; k++) {
            double er = 0.5 * (zr[k] + zr[half - k]);
            double ei = 0.5 * (zi[k] - zi[half - k]);
            double or = 0.5 * (zi[k] + zi[half - k]);
            double oi = 0.5 * (zr[half - k] - zr[k]);
            double tr = Math.fma(rootRe[k], or, -rootIm[k] * oi);
            double ti = Math.fma(rootRe[k], oi, rootIm[k] * or);
            // A_(n/2−k) = (E_k − e^(−2πik/n) O_k)*; at k = n/4 the two agree, and the last store stands
            a[offset + size - 2 * k] = er - tr;
            a[offset + size - 2 * k + 1] = ti - ei;
            a[offset + 2 * k] = er + tr;
            a[offset + 2 * k + 1] = ei + ti;
        }
    }

    @Override
    public void inverse(double[] a, int offset) {
        Objects.checkFromIndexSize(offset, size, a.length);
        int half = size / 2;
        firstRe[0] = 0.5 * (a[offset] + a[offset + 1]);
        firstIm[0] = 0.5 * (a[offset] - a[offset + 1]);
        for (int k = 1; k <= half / 2; k++) {
            double ar = a[offset + 2 * k];
            double ai = a[offset + 2 * k + 1];
            double br = a[offset + size - 2 * k];
            double bi = a[offset + size - 2 * k + 1];
            double er = 0.5 * (ar + br);
            double ei = 0.5 * (ai - bi);
            double dr = 0.5 * (ar - br);
            double di = 0.5 * (ai + bi);
            double or = Math.fma(rootRe[k], dr, rootIm[k] * di);
            double oi = Math.fma(rootRe[k], di, -rootIm[k] * dr);
            firstRe[half - k] = er + oi;
            firstIm[half - k] = or - ei;
            firstRe[k] = er - oi;
            firstIm[k] = ei + or;
        }
        // with the parts exchanged, the inverse times n/2
        plan.transform(firstIm, firstRe, secondIm, secondRe);
        double[] zr = plan.endsInFirstPair() ? firstRe : secondRe;
        double[] zi = plan.endsInFirstPair() ? firstIm : secondIm;
        double factor = 1.0 / half;
        for (int j = 0; j < half; j++) {
            a[offset + 2 * j] = factor * zr[j];
            a[offset + 2 * j + 1] = factor * zi[j];
        }
    }
}
