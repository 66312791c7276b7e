// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

/**
 * Strang's splitting into the Hamiltonian flow (position Verlet with its tangent map on σ) for half a step, the contraction towards σ*
 * together with the noise that compensates it, both exact, for a whole step, and the Hamiltonian flow for half a step.
 *
 * <p>Packets stay pure to rounding. The bound on the squeezing holds up to O(step²) at the ends of steps only, and by a factor
 * e^(step/τ_H) within: {@link RiccatiSplitting} has neither flaw. This one is an independent check.
 *
 * @param step the largest time step, above 0
 */
public record ContractionSplitting(double step) implements MixtureScheme {

    /**
     * Checks the argument.
     *
     * @param step the largest time step, above 0
     * @throws IllegalArgumentException if the step is not finite and above 0
     */
    public ContractionSplitting {
        if (!(step > 0 && step <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("step = " + step + ": must be finite and above 0");
        }
    }
}
