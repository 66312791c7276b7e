// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * The Hénon–Heiles potential V = ½(x₁² + x₂²) + λ(x₁²x₂ − x₂³/3), for unit masses and frequencies.
 *
 * <p>Three saddles of the energy 1/(6λ²) surround the well; beyond them V falls without bound, so that all states decay in the end. Source:
 * M. Hénon, C. Heiles, Astron. J. 69 (1964) 73, there with λ = 1; λ = 0.1118 ≈ 1/√80 puts the saddles at 13⅓ level spacings for ħ = 1.
 *
 * @param lambda λ, finite
 */
public record HenonHeilesPotential(double lambda) implements PlanarPotential {

    /**
     * Checks the argument.
     *
     * @param lambda λ, finite
     * @throws IllegalArgumentException if λ is not finite
     */
    public HenonHeilesPotential {
        Arguments.finite("lambda", lambda);
    }

    @Override
    public double value(double x1, double x2) {
        return 0.5 * (x1 * x1 + x2 * x2) + lambda * x2 * (x1 * x1 - x2 * x2 / 3);
    }

    @Override
    public double difference(double x1, double x2, double y1, double y2) {
        double cubic = 2 * x1 * x2 * y1 + (x1 * x1 + y1 * y1 - x2 * x2 - y2 * y2 / 3) * y2;
        return 2 * (x1 * y1 + x2 * y2 + lambda * cubic);
    }
}
