// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

/**
 * How a step of a mixture is composed of a deterministic and a random flow. Both schemes are of weak order 2, keep every packet pure to
 * rounding, and take the noise with its exact covariance; for z = 1, where all packets keep σ*, both take the Itô noise of that case.
 */
public sealed interface MixtureScheme permits RiccatiSplitting, ContractionSplitting {

    /**
     * The largest step.
     *
     * @return the time step, above 0
     */
    double step();

    /**
     * The weak order: moments of the ensemble are wrong by O(stepᵒʳᵈᵉʳ).
     *
     * @return 2
     */
    default int order() {
        return 2;
    }
}
