// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

/** How the centre of a packet is displaced at random; scratch of one thread. */
interface NoiseLaw {

    /**
     * Displaces the packet.
     *
     * @param packet the packet
     * @param duration how long
     * @param normals [2d] rows of independent N(0, 1)
     * @param column where in the rows
     * @return the least pivot of the covariance in units of its trace
     */
    double displace(PacketScratch packet, double duration, double[][] normals, int column);

    /** Adds L·ξ in the units of σ*. */
    private static double add(
            PacketScratch packet,
            double[] barred,
            double positionUnit,
            double momentumUnit,
            double[][] normals,
            int column) {
        int d = packet.d;
        int n = 2 * d;
        double least = SymmetricFactor.cholesky(barred, n);
        for (int a = 0; a < n; a++) {
            double sum = 0;
            for (int b = 0; b <= a; b++) {
                sum += barred[a * n + b] * normals[b][column];
            }
            if (a < d) {
                packet.x[a] += positionUnit * sum;
            } else {
                packet.p[a - d] += momentumUnit * sum;
            }
        }
        return least;
    }

    /** Covariance S̄_D·h with S̄_D = D̄ + 2κ′(σ̄² − 1), which depends on the shape alone. */
    final class Frozen implements NoiseLaw {
        private final SqueezingLaw law;
        private final double contraction;
        private final double[] sigma;
        private final double[] barred;

        Frozen(SqueezingLaw law, int d) {
            this.law = law;
            this.contraction = law.contraction();
            this.sigma = new double[4 * d * d];
            this.barred = new double[4 * d * d];
        }

        @Override
        public double displace(PacketScratch packet, double duration, double[][] normals, int column) {
            int d = packet.d;
            int n = 2 * d;
            packet.covariance(sigma);
            for (int a = 0; a < n; a++) {
                for (int b = 0; b <= a; b++) {
                    double sum = a == b ? -1 : 0;
                    for (int c = 0; c < n; c++) {
                        sum += sigma[a * n + c] * sigma[c * n + b];
                    }
                    barred[a * n + b] = duration * (2 * contraction * sum + barredNoise(law, d, a, b));
                }
            }
            return add(packet, barred, law.positionUnit(), law.momentumUnit(), normals, column);
        }
    }

    /** D̄_ab, a ≥ b. */
    private static double barredNoise(SqueezingLaw law, int d, int a, int b) {
        if (a == b) {
            return a < d ? law.barredXx() : law.barredPp();
        }
        return a == b + d ? law.barredXp() : 0;
    }

    /** The flow of g alone, exact: the shape contracts, and the centre takes the covariance D̄h + σ̄(0) − σ̄(h). */
    final class Contracting implements NoiseLaw {
        private final SqueezingLaw law;
        private final double contraction;
        private final ShapeMap map;
        private final double[] before;
        private final double[] after;

        Contracting(SqueezingLaw law, int d) {
            this.law = law;
            this.contraction = law.contraction();
            this.map = new ShapeMap(d);
            this.before = new double[4 * d * d];
            this.after = new double[4 * d * d];
        }

        @Override
        public double displace(PacketScratch packet, double duration, double[][] normals, int column) {
            int d = packet.d;
            int n = 2 * d;
            packet.covariance(before);
            map.contract(packet.zRe, packet.zIm, Math.tanh(2 * contraction * duration));
            packet.covariance(after);
            for (int a = 0; a < n; a++) {
                for (int b = 0; b <= a; b++) {
                    before[a * n + b] += duration * barredNoise(law, d, a, b) - after[a * n + b];
                }
            }
            return add(packet, before, law.positionUnit(), law.momentumUnit(), normals, column);
        }
    }

    /**
     * z = 1: S_D = D + Fσ* + σ*Fᵀ depends on the position through s = D_xp + (ħ/2)(η_H/m − ∇²V/η_H), and the equation is Itô's. Since
     * s is the Hessian of Φ, ∫ s dx is a difference of ∇Φ but for Itô's term −½D_xx∫∇(tr s)dt, here by the trapezoid: no iterated
     * integral is needed for weak order 2.
     */
    final class PositionDependent implements NoiseLaw {
        private final SqueezingLaw law;
        private final LocalModel model;
        private final double[] spread;
        private final double[] slopes;
        private final double[] curvatures;
        private final double[] thirds;
        private final double[] impulse;
        private final double[] s;
        private final double[] covariance;

        PositionDependent(SqueezingLaw law, LocalModel model, int d) {
            this.law = law;
            this.model = model;
            this.spread = new double[d * d];
            for (int i = 0; i < d; i++) {
                spread[i * d + i] = law.frame().referencePositionVariance();
            }
            this.slopes = new double[d];
            this.curvatures = new double[d * d];
            this.thirds = new double[d];
            this.impulse = new double[d];
            this.s = new double[d * d];
            this.covariance = new double[d * d];
        }

        @Override
        public double displace(PacketScratch packet, double duration, double[][] normals, int column) {
            int d = packet.d;
            double dxx = law.noise().dxx();
            double dpp = law.noise().dpp();
            for (int i = 0; i < d; i++) {
                impulse[i] = 0;
                for (int j = 0; j < d; j++) {
                    covariance[i * d + j] = i == j ? duration * dpp : 0;
                }
            }
            collect(packet.x, -1, duration);
            for (int i = 0; i < d; i++) {
                packet.x[i] += Math.sqrt(dxx * duration) * normals[i][column];
            }
            collect(packet.x, 1, duration);
            double least = SymmetricFactor.cholesky(covariance, d);
            for (int i = 0; i < d; i++) {
                double sum = impulse[i];
                for (int j = 0; j <= i; j++) {
                    sum += covariance[i * d + j] * normals[d + j][column];
                }
                packet.p[i] += sum;
            }
            return least;
        }

        /** Adds one end of the interval: ±∇Φ/D_xx − (h/4)∇tr s to the impulse, −(h/2)s²/D_xx to the covariance. */
        private void collect(double[] x, int sign, double duration) {
            int d = slopes.length;
            double dxx = law.noise().dxx();
            double impedance = law.frame().impedance();
            double quantum = 0.5 * law.frame().hbar();
            double constant =
                    law.noise().dxp() + quantum * impedance / law.frame().mass();
            model.at(x, spread, slopes, curvatures);
            model.laplacianSlope(x, spread, thirds);
            for (int i = 0; i < d; i++) {
                double gradient = constant * x[i] - quantum / impedance * slopes[i];
                impulse[i] += sign * gradient / dxx + 0.25 * duration * quantum / impedance * thirds[i];
                for (int j = 0; j < d; j++) {
                    s[i * d + j] = (i == j ? constant : 0) - quantum / impedance * curvatures[i * d + j];
                }
            }
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    double sum = 0;
                    for (int k = 0; k < d; k++) {
                        sum += s[i * d + k] * s[k * d + j];
                    }
                    covariance[i * d + j] -= 0.5 * duration * sum / dxx;
                }
            }
        }
    }
}
