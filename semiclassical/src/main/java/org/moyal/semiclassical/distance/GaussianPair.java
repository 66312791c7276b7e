// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.state.GaussianState;

/** Two Gaussian states of one ħ: the quadratic form of their distance, from the Cholesky factor of a covariance. */
final class GaussianPair {
    private final GaussianState a;
    private final GaussianState b;
    private final int dimension;

    private GaussianPair(GaussianState a, GaussianState b) {
        this.a = a;
        this.b = b;
        this.dimension = 2 * a.degreesOfFreedom();
    }

    static GaussianPair of(GaussianState a, GaussianState b) {
        if (a.degreesOfFreedom() != b.degreesOfFreedom()) {
            throw new IllegalArgumentException("b.degreesOfFreedom() = " + b.degreesOfFreedom() + ": must be "
                    + a.degreesOfFreedom() + " as for the first state");
        }
        PlanckMismatchException.requireSame("distance", a.hbar(), b.hbar());
        return new GaussianPair(a, b);
    }

    /** ln Tr ρ_a ρ_b, Tr ρ_a ρ_b = ħ^d det(σ_a + σ_b)^(−½) exp(−½ δᵀ(σ_a + σ_b)⁻¹δ), at most 0. */
    double logarithmOfOverlap() {
        var sum = new double[dimension][dimension];
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                sum[i][j] = (a.covariance(i, j) + b.covariance(i, j)) / a.hbar();
            }
        }
        double logarithm = 0;
        factorise(sum);
        for (int i = 0; i < dimension; i++) {
            logarithm -= Math.log(sum[i][i]);
        }
        return Math.min(0, logarithm - 0.5 * square(sum) / a.hbar());
    }

    /** δᵀσ⁻¹δ for the covariance of the first state. */
    double squaredDistance() {
        var factor = new double[dimension][dimension];
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                factor[i][j] = a.covariance(i, j);
            }
        }
        factorise(factor);
        return square(factor);
    }

    /** The largest difference of two elements of the covariances, in the units of the first one's standard deviations. */
    double covarianceDifference() {
        double difference = 0;
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                double unit = Math.sqrt(a.covariance(i, i)) * Math.sqrt(a.covariance(j, j));
                difference = Math.max(difference, Math.abs(a.covariance(i, j) - b.covariance(i, j)) / unit);
            }
        }
        return difference;
    }

    /** Leaves the lower Cholesky factor in the lower triangle. */
    private static void factorise(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
    }

    private double square(double[][] factor) {
        var solved = new double[dimension];
        double square = 0;
        for (int i = 0; i < dimension; i++) {
            double rest = b.mean(i) - a.mean(i);
            for (int k = 0; k < i; k++) {
                rest -= factor[i][k] * solved[k];
            }
            solved[i] = rest / factor[i][i];
            square += solved[i] * solved[i];
        }
        return square;
    }
}
