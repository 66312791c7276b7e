// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

/**
 * Noise for half a step with the covariance S_D(σ), the deterministic flow of centre and covariance for a whole one, noise for half a
 * step. The covariance moves under all of S₀, by a map that respects the bound on the squeezing: purity, σ ≤ zσ* and S_D ≥ 0 hold to
 * rounding for every step. The half steps of noise of successive steps are one, since S_D depends on σ alone. The recommended scheme.
 *
 * @param step the largest time step, above 0; 0.05 τ_H leaves some 5e-4 of the moments in an anharmonic trap
 */
public record RiccatiSplitting(double step) implements MixtureScheme {

    /**
     * Checks the argument.
     *
     * @param step the largest time step, above 0
     * @throws IllegalArgumentException if the step is not finite and above 0
     */
    public RiccatiSplitting {
        if (!(step > 0 && step <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("step = " + step + ": must be finite and above 0");
        }
    }
}
