// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * Two quartic oscillators with a quartic coupling, V = K(x₁⁴ + x₂⁴) + κ x₁²x₂².
 *
 * @param stiffness K, energy over length⁴, above 0
 * @param coupling κ, energy over length⁴, finite
 */
public record CoupledQuarticPotential(double stiffness, double coupling) implements PlanarPotential {

    /**
     * Checks the arguments.
     *
     * @param stiffness K, above 0
     * @param coupling κ, finite
     * @throws IllegalArgumentException if K is not above 0 or κ not finite
     */
    public CoupledQuarticPotential {
        Arguments.positive("stiffness", stiffness);
        Arguments.finite("coupling", coupling);
    }

    @Override
    public double value(double x1, double x2) {
        double a = x1 * x1;
        double b = x2 * x2;
        return stiffness * (a * a + b * b) + coupling * a * b;
    }

    @Override
    public double difference(double x1, double x2, double y1, double y2) {
        double a = x1 * x1 + y1 * y1;
        double b = x2 * x2 + y2 * y2;
        double c = x1 * y1;
        double d = x2 * y2;
        return 8 * stiffness * (c * a + d * b) + 4 * coupling * (a * d + c * b);
    }
}
