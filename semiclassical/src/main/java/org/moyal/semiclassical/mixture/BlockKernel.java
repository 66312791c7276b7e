// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.util.Arrays;
import org.moyal.core.ensemble.TrajectoryBlocks;
import org.moyal.core.law.PotentialSurface;

/**
 * Two or three degrees of freedom, z &gt; 1, shapes by the Riccati map, Taylor models: the operations of {@link SurfaceKernel} entry by
 * entry in loops over the packets of a block. The potential is called packet by packet.
 */
final class BlockKernel implements PacketKernel {
    private static final int LENGTH = TrajectoryBlocks.LENGTH;

    private final PotentialSurface surface;
    private final SqueezingLaw law;
    private final int d;
    private final int n;
    private final double rate;
    private final double twoKappa;

    private final double[][] means;
    private final MatrixBlock z;
    /** −B + 2iκ′. */
    private final MatrixBlock beta;

    private final MatrixBlock m;
    private final MatrixBlock e;
    private final MatrixBlock c;
    private final MatrixBlock s;
    private final MatrixBlock t;
    private final double[] detRe = new double[LENGTH];
    private final double[] detIm = new double[LENGTH];
    private final double[] peak = new double[LENGTH];
    /** [2d·2d]: σ̄, and S̄_D·h with its factor in the lower triangle. */
    private final double[][] sigma;

    private final double[][] noise;
    private final double[] zero = new double[LENGTH];
    private final double[] least = new double[LENGTH];

    private final double[] place;
    private final double[] slope;
    private final double[] curvature;

    private Packets packets;
    private int from;
    private int count;

    BlockKernel(SqueezingLaw law, PotentialSurface surface) {
        this.surface = surface;
        this.law = law;
        this.d = surface.degreesOfFreedom();
        this.n = 2 * d;
        this.rate = law.rate();
        this.twoKappa = 2 * law.contraction();
        this.means = new double[n][LENGTH];
        this.z = new MatrixBlock(d);
        this.beta = new MatrixBlock(d);
        this.m = new MatrixBlock(d);
        this.e = new MatrixBlock(d);
        this.c = new MatrixBlock(d);
        this.s = new MatrixBlock(d);
        this.t = new MatrixBlock(d);
        this.sigma = new double[n * n][LENGTH];
        this.noise = new double[n * n][LENGTH];
        this.place = new double[d];
        this.slope = new double[d];
        this.curvature = new double[d * d];
        this.packets = new Packets(d, 0);
    }

    /** Whether there are loops for so many degrees of freedom. */
    static boolean serves(int degrees) {
        return degrees == 2 || degrees == 3;
    }

    @Override
    public void load(Packets all, int first, int number) {
        packets = all;
        from = first;
        count = number;
        for (int a = 0; a < n; a++) {
            System.arraycopy(all.means[a], first, means[a], 0, number);
        }
        for (int i = 0, k = 0; i < d; i++) {
            for (int j = i; j < d; j++, k++) {
                System.arraycopy(all.shapeRe[k], first, z.re[i * d + j], 0, number);
                System.arraycopy(all.shapeRe[k], first, z.re[j * d + i], 0, number);
                System.arraycopy(all.shapeIm[k], first, z.im[i * d + j], 0, number);
                System.arraycopy(all.shapeIm[k], first, z.im[j * d + i], 0, number);
            }
        }
        System.arraycopy(all.curvature, first, peak, 0, number);
    }

    @Override
    public void store() {
        for (int a = 0; a < n; a++) {
            System.arraycopy(means[a], 0, packets.means[a], from, count);
        }
        for (int i = 0, k = 0; i < d; i++) {
            for (int j = i; j < d; j++, k++) {
                System.arraycopy(z.re[i * d + j], 0, packets.shapeRe[k], from, count);
                System.arraycopy(z.im[i * d + j], 0, packets.shapeIm[k], from, count);
            }
        }
        System.arraycopy(peak, 0, packets.curvature, from, count);
    }

    @Override
    public void flow(double duration) {
        drift(0.5 * duration / law.frame().mass());
        kick(duration);
        drift(0.5 * duration / law.frame().mass());
        int squarings = ShapeMap.squarings(duration * (rate + twoKappa));
        double h = Math.scalb(duration, -squarings);
        // γβ, E = 1 + M/12, S = hE, C = E² + M/4 with M = h²γβ
        m.affine(rate, -twoKappa, beta, 0, 0, count);
        e.affine(h * h / 12, 0, m, 1, 0, count);
        s.affine(h, 0, e, 0, 0, count);
        c.product(e, e, count);
        c.plus(h * h / 4, 0, m, count);
        for (int q = 0; q < squarings; q++) {
            square();
        }
        // Z ← (CZ + Sβ)(SγZ + C)⁻¹
        e.product(c, z, count);
        t.product(s, beta, count);
        e.plus(1, 0, t, count);
        t.product(s, z, count);
        c.plus(rate, -twoKappa, t, count);
        t.adjugate(c, detRe, detIm, count);
        z.product(e, t, count);
        z.divideAndSymmetrise(detRe, detIm, count);
    }

    /** C ← C² + γβS², S ← 2CS. */
    private void square() {
        t.product(s, s, count);
        e.product(m, t, count);
        t.product(c, c, count);
        e.plus(1, 0, t, count);
        t.product(c, s, count);
        s.affine(2, 0, t, 0, 0, count);
        c.affine(1, 0, e, 0, 0, count);
        c.normaliseWith(s, zero, count);
    }

    private void drift(double factor) {
        for (int i = 0; i < d; i++) {
            accumulate(factor, means[d + i], means[i], count);
        }
    }

    private static void accumulate(double factor, double[] source, double[] target, int count) {
        for (int k = 0; k < count; k++) {
            target[k] += factor * source[k];
        }
    }

    private void kick(double duration) {
        double scale = -1 / law.frame().impedance();
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < d; i++) {
                place[i] = means[i][k];
            }
            surface.gradient(place, slope);
            surface.hessian(place, curvature);
            double norm = 0;
            for (int i = 0; i < d; i++) {
                means[d + i][k] -= duration * slope[i];
            }
            for (int j = 0; j < d * d; j++) {
                norm += curvature[j] * curvature[j];
                beta.re[j][k] = scale * curvature[j];
            }
            // Frobenius: an upper bound of the operator norm
            peak[k] = Math.max(peak[k], Math.sqrt(norm));
        }
        for (int i = 0; i < d; i++) {
            Arrays.fill(beta.im[i * (d + 1)], 0, count, twoKappa);
        }
    }

    @Override
    public double noise(double duration, double[][] normals) {
        covariance();
        double kappa = twoKappa * duration;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                double constant = a == b
                        ? duration * (a < d ? law.barredXx() : law.barredPp()) - kappa
                        : a == b + d ? duration * law.barredXp() : 0;
                Arrays.fill(noise[a * n + b], 0, count, constant);
                for (int k = 0; k < n; k++) {
                    multiply(kappa, sigma[a * n + k], sigma[k * n + b], noise[a * n + b], count);
                }
            }
        }
        Arrays.fill(zero, 0, count, 0);
        Arrays.fill(least, 0, count, Double.POSITIVE_INFINITY);
        for (int a = 0; a < n; a++) {
            accumulate(SymmetricFactor.ROUNDING, noise[a * (n + 1)], zero, count);
        }
        factor();
        for (int a = 0; a < n; a++) {
            double unit = a < d ? law.positionUnit() : law.momentumUnit();
            for (int b = 0; b <= a; b++) {
                multiply(unit, noise[a * n + b], normals[b], means[a], count);
            }
        }
        double worst = Double.POSITIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            if (!(least[k] + zero[k] >= 0)) {
                // in units of the trace
                worst = Math.min(worst, SymmetricFactor.ROUNDING * least[k] / zero[k]);
            }
        }
        return worst;
    }

    private static void multiply(double factor, double[] a, double[] b, double[] target, int count) {
        for (int k = 0; k < count; k++) {
            target[k] += factor * a[k] * b[k];
        }
    }

    /** The Cholesky factor in place; a pivot that is zero to rounding is taken as its threshold, which divides safely. */
    private void factor() {
        for (int j = 0; j < n; j++) {
            double[] pivot = noise[j * (n + 1)];
            for (int k = 0; k < j; k++) {
                multiply(-1, noise[j * n + k], noise[j * n + k], pivot, count);
            }
            root(pivot, zero, least, count);
            for (int i = j + 1; i < n; i++) {
                double[] element = noise[i * n + j];
                for (int k = 0; k < j; k++) {
                    multiply(-1, noise[i * n + k], noise[j * n + k], element, count);
                }
                divide(element, pivot, count);
            }
        }
    }

    private static void root(double[] pivot, double[] zero, double[] least, int count) {
        for (int k = 0; k < count; k++) {
            least[k] = Math.min(least[k], pivot[k]);
            pivot[k] = Math.sqrt(Math.max(pivot[k], zero[k]));
        }
    }

    private static void divide(double[] target, double[] by, int count) {
        for (int k = 0; k < count; k++) {
            target[k] /= by[k];
        }
    }

    /** σ̄ = [[Y⁻¹, Y⁻¹X], [XY⁻¹, Y + XY⁻¹X]]. */
    private void covariance() {
        // Y⁻¹ as the real part of a complex matrix with no imaginary part
        for (int k = 0; k < d * d; k++) {
            System.arraycopy(z.im[k], 0, e.re[k], 0, count);
            Arrays.fill(e.im[k], 0, count, 0);
        }
        t.adjugate(e, detRe, detIm, count);
        t.divideAndSymmetrise(detRe, detIm, count);
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                System.arraycopy(t.re[i * d + j], 0, sigma[i * n + j], 0, count);
                double[] cross = sigma[i * n + d + j];
                Arrays.fill(cross, 0, count, 0);
                for (int k = 0; k < d; k++) {
                    multiply(1, t.re[i * d + k], z.re[k * d + j], cross, count);
                }
                System.arraycopy(cross, 0, sigma[(d + j) * n + i], 0, count);
            }
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                double[] sum = sigma[(d + i) * n + d + j];
                System.arraycopy(z.im[i * d + j], 0, sum, 0, count);
                for (int k = 0; k < d; k++) {
                    multiply(1, z.re[i * d + k], sigma[k * n + d + j], sum, count);
                }
                System.arraycopy(sum, 0, sigma[(d + j) * n + d + i], 0, count);
            }
        }
    }
}
