// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.util.Arrays;
import org.moyal.semiclassical.internal.GaussRule;

/** Averages over one Gaussian packet, by the product of Gauss–Hermite rules along the columns of a Cholesky factor. */
final class PacketQuadrature {
    private final int dimension;
    private final GaussRule rule;
    private final double[] factor;
    private final double[] deviation;
    private final double[] point;
    private final int[] index;

    PacketQuadrature(int dimension, int nodes) {
        this.dimension = dimension;
        this.rule = GaussRule.hermite(nodes);
        this.factor = new double[dimension * dimension];
        this.deviation = new double[dimension];
        this.point = new double[dimension];
        this.index = new int[dimension];
    }

    double average(MixtureView mixture, int n, PhaseSpaceObservable observable) {
        for (int a = 0; a < dimension; a++) {
            deviation[a] = Math.sqrt(mixture.covariance(n, a, a));
        }
        for (int a = 0; a < dimension; a++) {
            for (int b = 0; b < dimension; b++) {
                factor[a * dimension + b] = mixture.covariance(n, a, b) / (deviation[a] * deviation[b]);
            }
        }
        SymmetricFactor.cholesky(factor, dimension);
        double sum = 0;
        Arrays.fill(index, 0);
        while (true) {
            double weight = 1;
            for (int a = 0; a < dimension; a++) {
                weight *= rule.weight(index[a]);
                double value = 0;
                for (int b = 0; b <= a; b++) {
                    value += factor[a * dimension + b] * rule.node(index[b]);
                }
                point[a] = mixture.mean(n, a) + deviation[a] * value;
            }
            sum += weight * observable.value(point);
            int a = 0;
            while (a < dimension && ++index[a] == rule.size()) {
                index[a++] = 0;
            }
            if (a == dimension) {
                return sum;
            }
        }
    }
}
