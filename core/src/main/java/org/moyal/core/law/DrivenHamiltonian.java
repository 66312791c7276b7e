// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.Objects;

/** The Hamiltonian H(t) = p²/2M + V(x, t). */
public final class DrivenHamiltonian {
    private final double mass;
    private final TimeDependentPotential potential;

    private DrivenHamiltonian(double mass, TimeDependentPotential potential) {
        this.mass = Arguments.positive("mass", mass);
        this.potential = potential;
    }

    /**
     * The Hamiltonian p²/2M + V(x, t).
     *
     * @param mass M, finite, above 0
     * @param potential V(x, t)
     * @return the Hamiltonian
     * @throws IllegalArgumentException if the mass is not above 0
     */
    public static DrivenHamiltonian of(double mass, TimeDependentPotential potential) {
        Objects.requireNonNull(potential, "potential");
        return new DrivenHamiltonian(mass, potential);
    }

    /**
     * Returns the mass M.
     *
     * @return M
     */
    public double mass() {
        return mass;
    }

    /**
     * Returns the potential V(x, t).
     *
     * @return V
     */
    public TimeDependentPotential potential() {
        return potential;
    }

    /**
     * The Hamiltonian at one instant.
     *
     * @param t the time
     * @return p²/2M + V(·, t)
     */
    public Hamiltonian at(double t) {
        return Hamiltonian.of(mass, potential.at(t));
    }

    @Override
    public String toString() {
        return "H(t) = p^2/(2*" + mass + ") + V(x,t), V = " + potential;
    }
}
