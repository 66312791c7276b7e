// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.Objects;

/**
 * The Hamiltonian H = p₁²/2M₁ + p₂²/2M₂ + V(x₁, x₂) of two degrees of freedom.
 *
 * @param firstMass M₁, finite, above 0
 * @param secondMass M₂, finite, above 0
 * @param potential V(x₁, x₂)
 */
public record PlanarHamiltonian(double firstMass, double secondMass, PlanarPotential potential) {

    /**
     * Checks the arguments.
     *
     * @param firstMass M₁
     * @param secondMass M₂
     * @param potential V(x₁, x₂)
     * @throws IllegalArgumentException if a mass is not above 0
     */
    public PlanarHamiltonian {
        Arguments.positive("firstMass", firstMass);
        Arguments.positive("secondMass", secondMass);
        Objects.requireNonNull(potential, "potential");
    }

    /**
     * The Hamiltonian of one particle in the plane, or of two of the same mass.
     *
     * @param mass M = M₁ = M₂, finite, above 0
     * @param potential V(x₁, x₂)
     * @return the Hamiltonian
     * @throws IllegalArgumentException if the mass is not above 0
     */
    public static PlanarHamiltonian of(double mass, PlanarPotential potential) {
        Arguments.positive("mass", mass);
        return new PlanarHamiltonian(mass, mass, potential);
    }

    /**
     * The Hamiltonian of two masses.
     *
     * @param firstMass M₁, finite, above 0
     * @param secondMass M₂, finite, above 0
     * @param potential V(x₁, x₂)
     * @return the Hamiltonian
     * @throws IllegalArgumentException if a mass is not above 0
     */
    public static PlanarHamiltonian of(double firstMass, double secondMass, PlanarPotential potential) {
        return new PlanarHamiltonian(firstMass, secondMass, potential);
    }

    /**
     * Returns H(x₁, x₂, p₁, p₂).
     *
     * @param x1 the first position
     * @param x2 the second position
     * @param p1 the first momentum
     * @param p2 the second momentum
     * @return the energy
     */
    public double value(double x1, double x2, double p1, double p2) {
        return p1 * p1 / (2 * firstMass) + p2 * p2 / (2 * secondMass) + potential.value(x1, x2);
    }

    @Override
    public String toString() {
        return "H = p1^2/(2*" + firstMass + ") + p2^2/(2*" + secondMass + ") + V(x1, x2), V = " + potential;
    }
}
