// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

/** One packet in small matrices: work space of one thread. */
final class PacketScratch {
    final int d;
    final double[] x;
    final double[] p;
    final double[] zRe;
    final double[] zIm;
    final double[] slope;
    /** ∇²V, and then −∇²V/η_H. */
    final double[] curvature;
    /** σ_xx in the caller's units. */
    final double[] spread;

    private final double positionVariance;

    PacketScratch(int d, double positionVariance) {
        this.d = d;
        this.positionVariance = positionVariance;
        this.x = new double[d];
        this.p = new double[d];
        this.zRe = new double[d * d];
        this.zIm = new double[d * d];
        this.slope = new double[d];
        this.curvature = new double[d * d];
        this.spread = new double[d * d];
    }

    void load(Packets packets, int n) {
        for (int i = 0; i < d; i++) {
            x[i] = packets.means[i][n];
            p[i] = packets.means[d + i][n];
        }
        for (int i = 0, k = 0; i < d; i++) {
            for (int j = i; j < d; j++, k++) {
                zRe[i * d + j] = packets.shapeRe[k][n];
                zRe[j * d + i] = zRe[i * d + j];
                zIm[i * d + j] = packets.shapeIm[k][n];
                zIm[j * d + i] = zIm[i * d + j];
            }
        }
    }

    void store(Packets packets, int n) {
        for (int i = 0; i < d; i++) {
            packets.means[i][n] = x[i];
            packets.means[d + i][n] = p[i];
        }
        for (int i = 0, k = 0; i < d; i++) {
            for (int j = i; j < d; j++, k++) {
                packets.shapeRe[k][n] = zRe[i * d + j];
                packets.shapeIm[k][n] = zIm[i * d + j];
            }
        }
    }

    /** σ_xx = σ*_xx Y⁻¹. */
    void measureSpread() {
        System.arraycopy(zIm, 0, spread, 0, d * d);
        SymmetricFactor.invert(spread, d);
        for (int k = 0; k < d * d; k++) {
            spread[k] *= positionVariance;
        }
    }

    /** Writes σ̄, 2d × 2d: [[Y⁻¹, Y⁻¹X], [XY⁻¹, Y + XY⁻¹X]]. */
    void covariance(double[] target) {
        int n = 2 * d;
        System.arraycopy(zIm, 0, spread, 0, d * d);
        SymmetricFactor.invert(spread, d);
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double cross = 0;
                for (int k = 0; k < d; k++) {
                    cross += spread[i * d + k] * zRe[k * d + j];
                }
                target[i * n + j] = spread[i * d + j];
                target[i * n + d + j] = cross;
                target[(d + j) * n + i] = cross;
            }
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = zIm[i * d + j];
                for (int k = 0; k < d; k++) {
                    sum += zRe[i * d + k] * target[k * n + d + j];
                }
                target[(d + i) * n + d + j] = sum;
                target[(d + j) * n + d + i] = sum;
            }
        }
    }
}
