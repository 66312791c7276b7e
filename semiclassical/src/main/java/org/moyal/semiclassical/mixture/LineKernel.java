// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.util.Arrays;
import org.moyal.core.ensemble.TrajectoryBlocks;
import org.moyal.core.law.SmoothPotential;

/**
 * One degree of freedom, z &gt; 1, shapes by the Riccati map: the operations of {@link SurfaceKernel} in loops over the packets of a
 * block, in component arrays.
 *
 * <p>All arrays of a loop have one index and no branch, and no loop has more operations than the compiler takes for vector
 * instructions (some 60); the rare branches, squarings and the check of the noise, have loops of their own.
 */
final class LineKernel implements PacketKernel {
    private static final int LENGTH = TrajectoryBlocks.LENGTH;

    private final SmoothPotential potential;
    private final double rate;
    private final double twoKappa;
    private final double curvatureScale;
    private final double inverseMass;
    private final double barredXx;
    private final double barredXp;
    private final double barredPp;
    private final double positionUnit;
    private final double momentumUnit;

    private final double[] x = new double[LENGTH];
    private final double[] p = new double[LENGTH];
    private final double[] re = new double[LENGTH];
    private final double[] im = new double[LENGTH];
    private final double[] peak = new double[LENGTH];
    private final double[] slope = new double[LENGTH];
    /** V″, and then −B. */
    private final double[] bend = new double[LENGTH];

    private final double[] a = new double[LENGTH];
    private final double[] b = new double[LENGTH];
    private final double[] c = new double[LENGTH];
    private final double[] d = new double[LENGTH];

    private Packets packets = new Packets(1, 0);
    private int from;
    private int count;

    LineKernel(SqueezingLaw law, SmoothPotential potential) {
        this.potential = potential;
        this.rate = law.rate();
        this.twoKappa = 2 * law.contraction();
        this.curvatureScale = -1 / law.frame().impedance();
        this.inverseMass = 1 / law.frame().mass();
        this.barredXx = law.barredXx();
        this.barredXp = law.barredXp();
        this.barredPp = law.barredPp();
        this.positionUnit = law.positionUnit();
        this.momentumUnit = law.momentumUnit();
    }

    @Override
    public void load(Packets all, int first, int number) {
        packets = all;
        from = first;
        count = number;
        System.arraycopy(all.means[0], first, x, 0, number);
        System.arraycopy(all.means[1], first, p, 0, number);
        System.arraycopy(all.shapeRe[0], first, re, 0, number);
        System.arraycopy(all.shapeIm[0], first, im, 0, number);
        System.arraycopy(all.curvature, first, peak, 0, number);
    }

    @Override
    public void store() {
        System.arraycopy(x, 0, packets.means[0], from, count);
        System.arraycopy(p, 0, packets.means[1], from, count);
        System.arraycopy(re, 0, packets.shapeRe[0], from, count);
        System.arraycopy(im, 0, packets.shapeIm[0], from, count);
        System.arraycopy(peak, 0, packets.curvature, from, count);
    }

    @Override
    public double noise(double duration, double[][] normals) {
        double kappa = twoKappa * duration;
        covariances(
                kappa,
                barredXx * duration - 2 * kappa,
                barredXp * duration,
                barredPp * duration - 2 * kappa,
                re,
                im,
                a,
                b,
                c,
                d,
                count);
        displace(positionUnit, momentumUnit, normals[0], normals[1], x, p, a, b, c, d, slope, count);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            if (!(d[i] >= 0)) {
                least = Math.min(least, d[i] - SymmetricFactor.ROUNDING);
            }
        }
        return least;
    }

    /** S̄_D·h into xx, xp, pp, by σ̄² − 1 = tσ̄ − 2 with t = tr σ̄, since det σ̄ = 1; the threshold for pivots into zero. */
    private static void covariances(
            double kappa,
            double dxx,
            double dxp,
            double dpp,
            double[] re,
            double[] im,
            double[] xx,
            double[] xp,
            double[] pp,
            double[] zero,
            int count) {
        for (int i = 0; i < count; i++) {
            double sxx = 1 / im[i];
            double sxp = re[i] * sxx;
            double spp = im[i] + re[i] * sxp;
            double t = kappa * (sxx + spp);
            double covXx = dxx + t * sxx;
            double covPp = dpp + t * spp;
            xx[i] = covXx;
            xp[i] = dxp + t * sxp;
            pp[i] = covPp;
            zero[i] = SymmetricFactor.ROUNDING * (covXx + covPp);
        }
    }

    /**
     * Adds L·ξ. A pivot that is zero to rounding is taken as its threshold, 1e-12 of the trace, which divides safely; the smaller pivot
     * plus its threshold goes to zero, which is negative if the covariance is none.
     */
    private static void displace(
            double positionUnit,
            double momentumUnit,
            double[] first,
            double[] second,
            double[] x,
            double[] p,
            double[] xx,
            double[] xp,
            double[] pp,
            double[] zero,
            double[] lxx,
            int count) {
        for (int i = 0; i < count; i++) {
            lxx[i] = Math.sqrt(Math.max(xx[i], zero[i]));
        }
        for (int i = 0; i < count; i++) {
            xp[i] = xp[i] / lxx[i];
        }
        for (int i = 0; i < count; i++) {
            double pivot = pp[i] - xp[i] * xp[i];
            zero[i] += Math.min(xx[i], pivot);
            pp[i] = Math.sqrt(Math.max(pivot, 0));
        }
        for (int i = 0; i < count; i++) {
            x[i] += positionUnit * (lxx[i] * first[i]);
            p[i] += momentumUnit * (xp[i] * first[i] + pp[i] * second[i]);
        }
    }

    @Override
    public void flow(double duration) {
        drift(0.5 * duration * inverseMass, x, p, count);
        Arrays.fill(slope, 0, count, 0);
        Arrays.fill(bend, 0, count, 0);
        potential.addSlopesAndCurvatures(x, count, slope, bend);
        kick(duration, curvatureScale, p, slope, bend, peak, count);
        drift(0.5 * duration * inverseMass, x, p, count);
        int squarings = ShapeMap.squarings(duration * (rate + twoKappa));
        double h = Math.scalb(duration, -squarings);
        exponential(h, rate, twoKappa, bend, a, b, c, d, count);
        for (int q = 0; q < squarings; q++) {
            square(rate, twoKappa, bend, a, b, c, d, count);
        }
        // Z ← (CZ + Sβ)/(SγZ + C)
        upRe(twoKappa, bend, re, im, a, b, c, d, slope, count);
        upIm(twoKappa, bend, re, im, a, b, c, d, count);
        product(re, im, c, d, count);
        down(rate, twoKappa, a, b, c, d, count);
        quotient(re, im, slope, bend, a, b, count);
    }

    private static void drift(double factor, double[] x, double[] p, int count) {
        for (int i = 0; i < count; i++) {
            x[i] += factor * p[i];
        }
    }

    private static void kick(
            double duration, double scale, double[] p, double[] slope, double[] bend, double[] peak, int count) {
        for (int i = 0; i < count; i++) {
            p[i] -= duration * slope[i];
            peak[i] = Math.max(peak[i], Math.abs(bend[i]));
            bend[i] = scale * bend[i];
        }
    }

    /** C and S of {@link ShapeMap}, with a = rate, k = 2κ′. */
    private static void exponential(
            double h,
            double a,
            double k,
            double[] bend,
            double[] cRe,
            double[] cIm,
            double[] sRe,
            double[] sIm,
            int count) {
        double mRe0 = h * h * k * k;
        double mRe1 = h * h * a;
        double mIm0 = h * h * k * a;
        double mIm1 = -h * h * k;
        for (int i = 0; i < count; i++) {
            double mRe = mRe0 + mRe1 * bend[i];
            double mIm = mIm0 + mIm1 * bend[i];
            double eRe = 1 + mRe * (1.0 / 12);
            double eIm = mIm * (1.0 / 12);
            cRe[i] = eRe * eRe - eIm * eIm + 0.25 * mRe;
            cIm[i] = 2 * eRe * eIm + 0.25 * mIm;
            sRe[i] = h * eRe;
            sIm[i] = h * eIm;
        }
    }

    private static void square(
            double a, double k, double[] bend, double[] cRe, double[] cIm, double[] sRe, double[] sIm, int count) {
        for (int i = 0; i < count; i++) {
            double gRe = a * bend[i] + k * k;
            double gIm = k * (a - bend[i]);
            double ssRe = sRe[i] * sRe[i] - sIm[i] * sIm[i];
            double ssIm = 2 * sRe[i] * sIm[i];
            double re = cRe[i] * cRe[i] - cIm[i] * cIm[i] + gRe * ssRe - gIm * ssIm;
            double im = 2 * cRe[i] * cIm[i] + gRe * ssIm + gIm * ssRe;
            // a common scale drops out of the map
            double inverse = 1 / (Math.abs(re) + Math.abs(im));
            double sNext = 2 * (cRe[i] * sRe[i] - cIm[i] * sIm[i]);
            sIm[i] = 2 * inverse * (cRe[i] * sIm[i] + cIm[i] * sRe[i]);
            sRe[i] = inverse * sNext;
            cRe[i] = inverse * re;
            cIm[i] = inverse * im;
        }
    }

    /** Re(CZ + Sβ) into up, β = −B + ik. */
    private static void upRe(
            double k,
            double[] bend,
            double[] re,
            double[] im,
            double[] cRe,
            double[] cIm,
            double[] sRe,
            double[] sIm,
            double[] up,
            int count) {
        for (int i = 0; i < count; i++) {
            up[i] = cRe[i] * re[i] - cIm[i] * im[i] + (sRe[i] * bend[i] - sIm[i] * k);
        }
    }

    /** Im(CZ + Sβ) into bend. */
    private static void upIm(
            double k,
            double[] bend,
            double[] re,
            double[] im,
            double[] cRe,
            double[] cIm,
            double[] sRe,
            double[] sIm,
            int count) {
        for (int i = 0; i < count; i++) {
            bend[i] = cRe[i] * im[i] + cIm[i] * re[i] + (sIm[i] * bend[i] + sRe[i] * k);
        }
    }

    /** SZ into S. */
    private static void product(double[] re, double[] im, double[] sRe, double[] sIm, int count) {
        for (int i = 0; i < count; i++) {
            double szRe = sRe[i] * re[i] - sIm[i] * im[i];
            sIm[i] = sRe[i] * im[i] + sIm[i] * re[i];
            sRe[i] = szRe;
        }
    }

    /** C + γSZ into C, γ = a − ik. */
    private static void down(double a, double k, double[] cRe, double[] cIm, double[] sRe, double[] sIm, int count) {
        for (int i = 0; i < count; i++) {
            cRe[i] += a * sRe[i] + k * sIm[i];
            cIm[i] += a * sIm[i] - k * sRe[i];
        }
    }

    /** (up + i bend)/C into Z. */
    private static void quotient(
            double[] re, double[] im, double[] up, double[] bend, double[] cRe, double[] cIm, int count) {
        for (int i = 0; i < count; i++) {
            double inverse = 1 / (cRe[i] * cRe[i] + cIm[i] * cIm[i]);
            re[i] = inverse * (up[i] * cRe[i] + bend[i] * cIm[i]);
            im[i] = inverse * (bend[i] * cRe[i] - up[i] * cIm[i]);
        }
    }
}
