// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import org.moyal.core.law.PotentialSurface;
import org.moyal.semiclassical.internal.GaussRule;
import org.moyal.semiclassical.mixture.MixtureView;

/** The two norms of one packet after another; scratch of one thread. */
final class PacketErrors {
    /** How far det σ may be from (ħ/2)^2d, relative, for a packet to count as pure. */
    private static final double PURITY = 1e-6;

    /** The part of a value that rounding may spoil before the integral form of δV is taken. */
    private static final double SPOILT = 1e-9;

    private final int d;
    private final GaussRule[] rules;
    private final KinkedIntegral[] kinked;
    private final Remainder remainder;
    private final double[] position;
    private final double[] covariance;
    private final double[] factor;
    private final double[] whole;
    private final double[] y;
    private final double[] gradient;

    private double quantum;
    private double quantumError;
    private double classical;
    private double classicalError;

    PacketErrors(PotentialSurface surface, boolean averaged, int nodes) {
        this.d = surface.degreesOfFreedom();
        int fewer = Math.max(2, 2 * nodes / 3);
        this.rules = new GaussRule[] {GaussRule.hermite(nodes), GaussRule.hermite(fewer)};
        this.kinked = new KinkedIntegral[] {
            new KinkedIntegral(Math.max(4, nodes / 2)), new KinkedIntegral(Math.max(3, nodes / 3))
        };
        this.remainder = new Remainder(surface, averaged);
        this.position = new double[d];
        this.covariance = new double[d * d];
        this.factor = new double[d * d];
        this.whole = new double[4 * d * d];
        this.y = new double[d];
        this.gradient = new double[d];
    }

    double quantum() {
        return quantum;
    }

    double quantumError() {
        return quantumError;
    }

    double classical() {
        return classical;
    }

    double classicalError() {
        return classicalError;
    }

    void evaluate(MixtureView mixture, int n) {
        requirePure(mixture, n);
        double trace = 0;
        for (int a = 0; a < d; a++) {
            position[a] = mixture.mean(n, a);
            for (int b = 0; b < d; b++) {
                covariance[a * d + b] = mixture.covariance(n, a, b);
            }
            trace += covariance[a * d + a];
        }
        System.arraycopy(covariance, 0, factor, 0, d * d);
        factorise(factor, d);
        remainder.about(position, factor);
        double size = Math.sqrt(trace);
        double scale = 2 / mixture.hbar();
        double classicalScale = Math.sqrt(2 / Math.PI) * scale;
        double deviation = deviation(rules[0]);
        double slope = slope(0, size);
        if (remainder.rounding(size) > SPOILT * deviation || remainder.slopeRounding(size) * size > SPOILT * slope) {
            remainder.integrated();
            deviation = deviation(rules[0]);
            slope = slope(0, size);
        }
        quantum = scale * deviation;
        quantumError = scale * (Math.abs(deviation - deviation(rules[1])) + remainder.rounding(size));
        classical = classicalScale * slope;
        classicalError = classicalScale * (Math.abs(slope - slope(1, size)) + remainder.slopeRounding(size) * size);
    }

    /** The standard deviation of δV. */
    private double deviation(GaussRule rule) {
        var points = new TensorPoints(rule, d);
        double mean = 0;
        double spread = 0;
        double weights = 0;
        do {
            place(points);
            double value = remainder.value(y);
            double weight = points.weight();
            // running mean and spread: no cancellation of squares
            weights += weight;
            double step = value - mean;
            mean += weight / weights * step;
            spread += weight * step * (value - mean);
        } while (points.next());
        return Math.sqrt(Math.max(spread, 0));
    }

    /** E[(∇δVᵀ σ_xx ∇δV)^½]. */
    private double slope(int which, double size) {
        if (d == 1) {
            double width = factor[0];
            return width
                    * kinked[which].of(
                            u -> {
                                y[0] = width * u;
                                remainder.gradient(y, gradient);
                                return gradient[0];
                            },
                            8 * remainder.slopeRounding(size));
        }
        var points = new TensorPoints(rules[which], d);
        double sum = 0;
        do {
            place(points);
            remainder.gradient(y, gradient);
            double square = 0;
            for (int b = 0; b < d; b++) {
                double along = 0;
                for (int a = b; a < d; a++) {
                    along += factor[a * d + b] * gradient[a];
                }
                square += along * along;
            }
            sum += points.weight() * Math.sqrt(square);
        } while (points.next());
        return sum;
    }

    private void place(TensorPoints points) {
        for (int a = 0; a < d; a++) {
            y[a] = points.coordinate(factor, a);
        }
    }

    private void requirePure(MixtureView mixture, int n) {
        int dimension = 2 * d;
        for (int a = 0; a < dimension; a++) {
            for (int b = 0; b < dimension; b++) {
                whole[a * dimension + b] = 2 / mixture.hbar() * mixture.covariance(n, a, b);
            }
        }
        factorise(whole, dimension);
        double determinant = 1;
        for (int a = 0; a < dimension; a++) {
            determinant *= whole[a * dimension + a] * whole[a * dimension + a];
        }
        if (!(Math.abs(determinant - 1) <= PURITY)) {
            throw new IllegalArgumentException("packet " + n + ": det(2 sigma/hbar) = " + determinant
                    + ": must be 1 within " + PURITY + "; the norms are those of pure packets");
        }
    }

    /** Replaces a matrix by its lower Cholesky factor; the upper triangle keeps its elements. */
    private static void factorise(double[] matrix, int size) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i * size + j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i * size + k] * matrix[j * size + k];
                }
                matrix[i * size + j] = i == j ? Math.sqrt(sum) : sum / matrix[j * size + j];
            }
        }
    }
}
