// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.util.Arrays;
import org.moyal.core.law.PotentialSurface;
import org.moyal.semiclassical.internal.GaussRule;

/** The quadratic model of a potential that a packet moves in; scratch of one thread. */
interface LocalModel {

    /**
     * Evaluates the model for a packet.
     *
     * @param x the centre
     * @param sigma the covariance of the positions, d × d, row by row
     * @param slope takes the d first derivatives
     * @param curvature takes the d² second derivatives
     */
    void at(double[] x, double[] sigma, double[] slope, double[] curvature);

    /**
     * Evaluates ∇ΔV in the same sense.
     *
     * @param x the centre
     * @param sigma the covariance of the positions, d × d
     * @param target takes d numbers
     */
    void laplacianSlope(double[] x, double[] sigma, double[] target);

    /** The Taylor polynomial at the centre: the model of the theorem's source. */
    record Taylor(PotentialSurface surface) implements LocalModel {
        @Override
        public void at(double[] x, double[] sigma, double[] slope, double[] curvature) {
            surface.gradient(x, slope);
            surface.hessian(x, curvature);
        }

        @Override
        public void laplacianSlope(double[] x, double[] sigma, double[] target) {
            surface.laplacianGradient(x, target);
        }
    }

    /**
     * The quadratic polynomial closest to V in the mean square over the packet: its derivatives are those of V averaged over
     * N(α_x, σ_xx), here by a Gauss–Hermite rule.
     */
    final class Averaged implements LocalModel {

        /** Exact to degree 19; for a cosine of wavenumber q to (q²σ_xx)¹⁰/10!. */
        private static final int NODES = 10;

        private final PotentialSurface surface;
        private final GaussRule rule = GaussRule.hermite(NODES);
        private final int d;
        private final double[] factor;
        private final double[] place;
        private final double[] slopeThere;
        private final double[] curvatureThere;
        private final int[] index;

        Averaged(PotentialSurface surface) {
            this.surface = surface;
            this.d = surface.degreesOfFreedom();
            this.factor = new double[d * d];
            this.place = new double[d];
            this.slopeThere = new double[d];
            this.curvatureThere = new double[d * d];
            this.index = new int[d];
        }

        @Override
        public void at(double[] x, double[] sigma, double[] slope, double[] curvature) {
            begin(sigma);
            Arrays.fill(slope, 0, d, 0);
            Arrays.fill(curvature, 0, d * d, 0);
            do {
                double weight = go(x);
                surface.gradient(place, slopeThere);
                surface.hessian(place, curvatureThere);
                for (int i = 0; i < d; i++) {
                    slope[i] += weight * slopeThere[i];
                }
                for (int k = 0; k < d * d; k++) {
                    curvature[k] += weight * curvatureThere[k];
                }
            } while (next());
        }

        @Override
        public void laplacianSlope(double[] x, double[] sigma, double[] target) {
            begin(sigma);
            Arrays.fill(target, 0, d, 0);
            do {
                double weight = go(x);
                surface.laplacianGradient(place, slopeThere);
                for (int i = 0; i < d; i++) {
                    target[i] += weight * slopeThere[i];
                }
            } while (next());
        }

        private void begin(double[] sigma) {
            System.arraycopy(sigma, 0, factor, 0, d * d);
            SymmetricFactor.cholesky(factor, d);
            Arrays.fill(index, 0);
        }

        private double go(double[] x) {
            double weight = 1;
            for (int a = 0; a < d; a++) {
                weight *= rule.weight(index[a]);
                double value = x[a];
                for (int b = 0; b <= a; b++) {
                    value += factor[a * d + b] * rule.node(index[b]);
                }
                place[a] = value;
            }
            return weight;
        }

        private boolean next() {
            int a = 0;
            while (a < d && ++index[a] == NODES) {
                index[a++] = 0;
            }
            return a < d;
        }
    }
}
