// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.Erfc;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.SmoothPotential;
import org.moyal.semiclassical.internal.GaussRule;
import org.moyal.semiclassical.mixture.MixtureView;

/**
 * Sums over packets in the representation (x, y), y the lag dual to p: C = Σ w_n C_n and G = Σ w_n (b_n + c_n(x − x_n)) C_n, where
 * C_n = N(x; x_n, σ_xx) exp(−2 s y²/ħ² + 2iy(p_n + σ_xp(x−x_n)/σ_xx)/ħ), s = σ_pp − σ_xp²/σ_xx, is packet n, and b_n and c_n are the
 * force model's −force and curvature. Every residual of a local quadratic model is a combination of the two.
 *
 * <p>A packet is summed on its patch of six and a half standard deviations to each side, in x and in y. Arrays hold one lag after the other,
 * x contiguous; the phase goes from lag to lag by one complex product.
 */
final class LagAccumulator {
    /** The patch: e^(−21) = 7e-10 of the peak are cut off. */
    private static final double REACH = 6.5;

    private static final GaussRule AVERAGE = GaussRule.hermite(12);

    private final PhaseSpaceGrid grid;
    private final double hbar;
    private final SmoothPotential potential;
    private final boolean averaged;
    private final int nx;
    private final int lags;
    private final double[] re;
    private final double[] im;
    private final double[] slopeRe;
    private final double[] slopeIm;
    private final double[] zr;
    private final double[] zi;
    private final double[] turnRe;
    private final double[] turnIm;
    private final double[] model;
    private double lost;

    LagAccumulator(PhaseSpaceGrid grid, double hbar, SmoothPotential potential, boolean averaged) {
        this.grid = grid;
        this.hbar = hbar;
        this.potential = potential;
        this.averaged = averaged;
        this.nx = grid.nx();
        this.lags = grid.np() / 2 + 1;
        this.re = new double[nx * lags];
        this.im = new double[nx * lags];
        this.slopeRe = new double[nx * lags];
        this.slopeIm = new double[nx * lags];
        this.zr = new double[nx];
        this.zi = new double[nx];
        this.turnRe = new double[nx];
        this.turnIm = new double[nx];
        this.model = new double[nx];
    }

    int lags() {
        return lags;
    }

    double[] re() {
        return re;
    }

    double[] im() {
        return im;
    }

    double[] slopeRe() {
        return slopeRe;
    }

    double[] slopeIm() {
        return slopeIm;
    }

    /** The weight of what the packets since the last {@link #clear} have outside the grid, in x, p or the lag. */
    double lost() {
        return lost;
    }

    void clear() {
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        Arrays.fill(slopeRe, 0);
        Arrays.fill(slopeIm, 0);
        lost = 0;
    }

    void add(MixtureView mixture, int n) {
        double weight = mixture.weight(n);
        double x0 = mixture.mean(n, 0);
        double p0 = mixture.mean(n, 1);
        double sxx = mixture.covariance(n, 0, 0);
        double shear = mixture.covariance(n, 0, 1) / sxx;
        double spp = mixture.covariance(n, 1, 1);
        double conditional = spp - shear * mixture.covariance(n, 0, 1);
        double width = Math.sqrt(sxx);
        double last = grid.maximumLag(hbar) / hbar;
        lost += weight
                * (outside(grid.x().min(), grid.x().max(), x0, width)
                        + outside(grid.p().min(), grid.p().max(), p0, Math.sqrt(spp))
                        + Math.exp(-2 * conditional * last * last));
        int from = (int) Math.max(
                0, Math.ceil((x0 - REACH * width - grid.x().min()) / grid.x().spacing()));
        int to = (int) Math.min(
                nx, Math.floor((x0 + REACH * width - grid.x().min()) / grid.x().spacing()) + 1);
        if (from >= to || !(weight > 0)) {
            return;
        }
        double slope = potential.derivative(1, x0);
        double curvature = potential.derivative(2, x0);
        if (averaged) {
            slope = 0;
            curvature = 0;
            for (int k = 0; k < AVERAGE.size(); k++) {
                double x = x0 + width * AVERAGE.node(k);
                slope += AVERAGE.weight(k) * potential.derivative(1, x);
                curvature += AVERAGE.weight(k) * potential.derivative(2, x);
            }
        }
        double lag = 2 * grid.lagSpacing(hbar) / hbar;
        double peak = weight / Math.sqrt(2 * Math.PI * sxx);
        for (int i = from; i < to; i++) {
            double u = grid.x().coordinate(i) - x0;
            double angle = lag * (p0 + shear * u);
            turnRe[i] = Math.cos(angle);
            turnIm[i] = Math.sin(angle);
            zr[i] = peak * Math.exp(-0.5 * u * u / sxx);
            zi[i] = 0;
            model[i] = slope + curvature * u;
        }
        double decay = 0.5 * conditional * lag * lag;
        int reached = (int) Math.min(lags, Math.floor(REACH / Math.sqrt(2 * decay)) + 1);
        for (int j = 0; j < reached; j++) {
            addLag(Math.exp(-decay * j * j), j * nx, from, to);
            turn(from, to);
        }
    }

    private void addLag(double factor, int offset, int from, int to) {
        for (int i = from; i < to; i++) {
            double a = factor * zr[i];
            re[offset + i] += a;
            slopeRe[offset + i] += a * model[i];
        }
        for (int i = from; i < to; i++) {
            double b = factor * zi[i];
            im[offset + i] += b;
            slopeIm[offset + i] += b * model[i];
        }
    }

    private void turn(int from, int to) {
        for (int i = from; i < to; i++) {
            double a = zr[i] * turnRe[i] - zi[i] * turnIm[i];
            zi[i] = zr[i] * turnIm[i] + zi[i] * turnRe[i];
            zr[i] = a;
        }
    }

    private static double outside(double min, double max, double mean, double deviation) {
        double scale = 1 / (deviation * Math.sqrt(2));
        return 0.5 * (Erfc.value((mean - min) * scale) + Erfc.value((max - mean) * scale));
    }
}
