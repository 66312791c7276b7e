// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.comparison;

import org.moyal.semiclassical.distance.L1Norm;
import org.moyal.wigner.function.Estimate;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.propagation.ClassicalDensity;

/**
 * The quantum state against the classical density at one time.
 *
 * @param time t
 * @param distance ‖W[ρ] − f‖_L1 = ∫∫|W − f| dx dp, without the factor ½; the theorem does not bound it
 * @param negativity ∫∫|W| dx dp − 1, twice the negativity volume
 * @param quantum the moments of ρ
 * @param classical the moments of f
 */
public record EvolutionPoint(
        double time, Estimate distance, Estimate negativity, PhaseSpaceMoments quantum, PhaseSpaceMoments classical) {

    /**
     * Compares two states.
     *
     * @param time t
     * @param quantum W[ρ]
     * @param classical f on the same grid
     * @return the comparison; the cost is that of two L1 norms
     * @throws org.moyal.core.error.GridMismatchException if the grids differ
     */
    public static EvolutionPoint of(double time, WignerFunction quantum, ClassicalDensity classical) {
        Estimate size = L1Norm.of(quantum.field());
        return new EvolutionPoint(
                time,
                L1Norm.ofDifference(quantum, classical),
                new Estimate(size.value() - quantum.norm(), size.error()),
                PhaseSpaceMoments.of(quantum),
                PhaseSpaceMoments.of(classical, quantum.hbar()));
    }
}
