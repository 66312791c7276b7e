// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.util.Arrays;
import org.moyal.core.ensemble.TrajectoryBlocks;
import org.moyal.core.law.SmoothPotential;

/**
 * One degree of freedom, z &gt; 1, shapes by the Riccati map: the operations of {@link SurfaceKernel} in loops over the packets of a
 * block, in component arrays.
 */
final class LineKernel implements PacketKernel {
    private final SmoothPotential potential;
    private final SqueezingLaw law;
    private final double[] slope = new double[TrajectoryBlocks.LENGTH];
    private final double[] bend = new double[TrajectoryBlocks.LENGTH];
    private final double[] cRe = new double[TrajectoryBlocks.LENGTH];
    private final double[] cIm = new double[TrajectoryBlocks.LENGTH];
    private final double[] sRe = new double[TrajectoryBlocks.LENGTH];
    private final double[] sIm = new double[TrajectoryBlocks.LENGTH];

    LineKernel(SqueezingLaw law, SmoothPotential potential) {
        this.law = law;
        this.potential = potential;
    }

    @Override
    public double noise(Packets packets, int from, int count, double duration, double[][] normals) {
        double[] x = packets.means[0];
        double[] p = packets.means[1];
        double[] re = packets.shapeRe[0];
        double[] im = packets.shapeIm[0];
        double twoKappa = 2 * law.contraction() * duration;
        double dxx = law.barredXx() * duration - 2 * twoKappa;
        double dxp = law.barredXp() * duration;
        double dpp = law.barredPp() * duration - 2 * twoKappa;
        double xUnit = law.positionUnit();
        double pUnit = law.momentumUnit();
        double[] first = normals[0];
        double[] second = normals[1];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            int n = from + i;
            // det σ̄ = 1: σ̄² − 1 = tσ̄ − 2 with t = tr σ̄
            double xx = 1 / im[n];
            double xp = re[n] * xx;
            double pp = im[n] + re[n] * xp;
            double t = twoKappa * (xx + pp);
            double covXx = dxx + t * xx;
            double covXp = dxp + t * xp;
            double covPp = dpp + t * pp;
            // as SymmetricFactor.cholesky: a pivot that is zero to rounding has no part in the noise
            double zero = SymmetricFactor.ROUNDING * (covXx + covPp);
            double lxx = covXx > zero ? Math.sqrt(covXx) : 0;
            double lpx = covXx > zero ? covXp / lxx : 0;
            double pivot = covPp - lpx * lpx;
            double lpp = pivot > zero ? Math.sqrt(pivot) : 0;
            least = Math.min(least, Math.min(covXx, pivot) / (covXx + covPp));
            x[n] += xUnit * lxx * first[i];
            p[n] += pUnit * (lpx * first[i] + lpp * second[i]);
        }
        return least;
    }

    @Override
    public void flow(Packets packets, int from, int count, double duration) {
        double[] x = packets.means[0];
        double[] p = packets.means[1];
        double half = 0.5 * duration / law.frame().mass();
        for (int n = from; n < from + count; n++) {
            x[n] += half * p[n];
        }
        Arrays.fill(slope, 0, count, 0);
        Arrays.fill(bend, 0, count, 0);
        potential.addSlopesAndCurvatures(x, from, count, slope, bend);
        double[] peak = packets.curvature;
        for (int i = 0; i < count; i++) {
            int n = from + i;
            p[n] -= duration * slope[i];
            x[n] += half * p[n];
            peak[n] = Math.max(peak[n], Math.abs(bend[i]));
        }
        exponential(count, duration);
        move(packets.shapeRe[0], packets.shapeIm[0], from, count);
    }

    /** C and S of {@link ShapeMap}, from −B left in bend. */
    private void exponential(int count, double duration) {
        double a = law.rate();
        double k = 2 * law.contraction();
        int squarings = ShapeMap.squarings(duration * (a + k));
        double h = Math.scalb(duration, -squarings);
        double scale = -1 / law.frame().impedance();
        double h2 = h * h;
        for (int i = 0; i < count; i++) {
            double b = bend[i] * scale;
            bend[i] = b;
            double mRe = h2 * (a * b + k * k);
            double mIm = h2 * k * (a - b);
            double eRe = 1 + mRe / 12;
            double eIm = mIm / 12;
            cRe[i] = eRe * eRe - eIm * eIm + 0.25 * mRe;
            cIm[i] = 2 * eRe * eIm + 0.25 * mIm;
            sRe[i] = h * eRe;
            sIm[i] = h * eIm;
        }
        for (int q = 0; q < squarings; q++) {
            for (int i = 0; i < count; i++) {
                double gRe = a * bend[i] + k * k;
                double gIm = k * (a - bend[i]);
                double ssRe = sRe[i] * sRe[i] - sIm[i] * sIm[i];
                double ssIm = 2 * sRe[i] * sIm[i];
                double re = cRe[i] * cRe[i] - cIm[i] * cIm[i] + gRe * ssRe - gIm * ssIm;
                double im = 2 * cRe[i] * cIm[i] + gRe * ssIm + gIm * ssRe;
                double inverse = 1 / (Math.abs(re) + Math.abs(im));
                double sNext = 2 * (cRe[i] * sRe[i] - cIm[i] * sIm[i]);
                sIm[i] = 2 * inverse * (cRe[i] * sIm[i] + cIm[i] * sRe[i]);
                sRe[i] = inverse * sNext;
                cRe[i] = inverse * re;
                cIm[i] = inverse * im;
            }
        }
    }

    /** Z ← (CZ + Sβ)/(SγZ + C). */
    private void move(double[] re, double[] im, int from, int count) {
        double a = law.rate();
        double k = 2 * law.contraction();
        for (int i = 0; i < count; i++) {
            int n = from + i;
            double upRe = cRe[i] * re[n] - cIm[i] * im[n] + sRe[i] * bend[i] - sIm[i] * k;
            double upIm = cRe[i] * im[n] + cIm[i] * re[n] + sIm[i] * bend[i] + sRe[i] * k;
            double szRe = sRe[i] * re[n] - sIm[i] * im[n];
            double szIm = sRe[i] * im[n] + sIm[i] * re[n];
            double downRe = cRe[i] + a * szRe + k * szIm;
            double downIm = cIm[i] + a * szIm - k * szRe;
            double inverse = 1 / (downRe * downRe + downIm * downIm);
            re[n] = inverse * (upRe * downRe + upIm * downIm);
            im[n] = inverse * (upIm * downRe - upRe * downIm);
        }
    }
}
