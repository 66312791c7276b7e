// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.comparison;

import java.util.Locale;
import org.moyal.semiclassical.bound.BoundForm;
import org.moyal.semiclassical.mixture.Expectation;
import org.moyal.wigner.function.Estimate;

/**
 * What a {@link ClassicalityComparison} knows of one time: ρ the quantum state, f the classical density, ρ̃ the mixture. Norms have no
 * factor ½. In theory, for every t,
 *
 * <pre>  ‖ρ̃ − ρ‖_Tr ≤ a-posteriori quantum ≤ 0.456ε ≤ 0.612ε ≤ ε,   ‖W[ρ̃] − f‖_L1 ≤ a-posteriori classical ≤ 0.282ε ≤ 0.612ε ≤ ε.</pre>
 *
 * @param exact ρ against f: ‖W[ρ] − f‖_L1, the negativity, moments and purities
 * @param quantumDistance ‖ρ̃ − ρ‖_Tr through the residual, with its statistical and discretisation error
 * @param classicalDistance ‖W[ρ̃] − f‖_L1 through the residual, likewise
 * @param quantumAPosteriori the bound of the quantum distance along the sampled paths
 * @param classicalAPosteriori the bound of the classical distance along the sampled paths
 * @param published ε of equation (8), {@link BoundForm#PUBLISHED}
 * @param proven 0.612ε, {@link BoundForm#PROVEN}
 * @param quantumBound 0.456ε, {@link BoundForm#QUANTUM}
 * @param classicalBound 0.282ε, {@link BoundForm#CLASSICAL}; 0.489ε, {@link BoundForm#CLASSICAL_AVERAGED}, for averaged models
 * @param mixture the moments of ρ̃ = ρ + Δ
 * @param squeezing E[½ tr σ̄], σ̄ the covariance of a packet in the units of σ*; 1 if all are σ*
 */
public record ComparisonPoint(
        EvolutionPoint exact,
        Estimate quantumDistance,
        Estimate classicalDistance,
        Estimate quantumAPosteriori,
        Estimate classicalAPosteriori,
        double published,
        double proven,
        double quantumBound,
        double classicalBound,
        PhaseSpaceMoments mixture,
        Expectation squeezing) {

    /**
     * The time t.
     *
     * @return t
     */
    public double time() {
        return exact.time();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "t = %.6g: quantum %.4g ± %.1g <= %.4g ± %.1g <= %.4g, classical %.4g ± %.1g <= %.4g ± %.1g <= %.4g, eps"
                        + " %.4g; |W - f| %.4g, negativity %.2g, purity %.4g (f %.4g)",
                time(),
                quantumDistance.value(),
                quantumDistance.error(),
                quantumAPosteriori.value(),
                quantumAPosteriori.error(),
                quantumBound,
                classicalDistance.value(),
                classicalDistance.error(),
                classicalAPosteriori.value(),
                classicalAPosteriori.error(),
                classicalBound,
                published,
                exact.distance().value(),
                exact.negativity().value(),
                exact.quantum().purity(),
                exact.classical().purity());
    }
}
