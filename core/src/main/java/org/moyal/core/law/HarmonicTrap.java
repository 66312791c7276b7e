// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * The harmonic trap V(x) = kx²/2; inverted for k &lt; 0.
 *
 * <p>V″ = k everywhere, V‴ = 0: the one curved potential for which quantum and classical evolution agree.
 *
 * @param stiffness k, energy over length², finite, of any sign
 */
public record HarmonicTrap(double stiffness) implements CertifiedPotential {

    /**
     * Checks the argument.
     *
     * @param stiffness k, finite
     * @throws IllegalArgumentException if k is not finite
     */
    public HarmonicTrap {
        Arguments.finite("stiffness", stiffness);
    }

    @Override
    public double value(double x) {
        return 0.5 * stiffness * x * x;
    }

    @Override
    public double derivative(int order, double x) {
        return switch (Arguments.order(order)) {
            case 0 -> value(x);
            case 1 -> stiffness * x;
            case 2 -> stiffness;
            default -> 0;
        };
    }

    @Override
    public double difference(double x, double y) {
        return 2 * stiffness * x * y;
    }

    @Override
    public double secant(double x, double y) {
        return stiffness * x;
    }

    @Override
    public Interval hessianRange() {
        return Interval.of(stiffness);
    }

    @Override
    public double thirdDerivativeBound() {
        return 0;
    }

    @Override
    public void addSlopesAndCurvatures(double[] x, int count, double[] slopes, double[] curvatures) {
        for (int i = 0; i < count; i++) {
            slopes[i] += stiffness * x[i];
            curvatures[i] += stiffness;
        }
    }
}
