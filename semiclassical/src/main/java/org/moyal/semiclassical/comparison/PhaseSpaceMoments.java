// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.comparison;

import org.moyal.wigner.function.Covariance;
import org.moyal.wigner.function.WignerView;
import org.moyal.wigner.propagation.DensityView;

/**
 * The first and second moments and the purity of a function on phase space.
 *
 * @param meanX ⟨x⟩, length
 * @param meanP ⟨p⟩, momentum
 * @param covariance the central second moments
 * @param purity 2πħ∫∫W² dx dp, Tr ρ² of a quantum state; the same functional of a classical density may exceed 1
 */
public record PhaseSpaceMoments(double meanX, double meanP, Covariance covariance, double purity) {

    /**
     * The moments of a quantum state.
     *
     * @param state W
     * @return its moments; cost O(n_x n_p)
     */
    public static PhaseSpaceMoments of(WignerView state) {
        return new PhaseSpaceMoments(state.meanX(), state.meanP(), state.covariance(), state.purity());
    }

    /**
     * The moments of a classical density.
     *
     * @param density f
     * @param hbar ħ of the quantum state that it is compared with, for the purity
     * @return its moments; cost O(n_x n_p)
     */
    public static PhaseSpaceMoments of(DensityView density, double hbar) {
        double x = density.meanX();
        double p = density.meanP();
        var covariance = new Covariance(
                density.moment(2, 0) - x * x, density.moment(1, 1) - x * p, density.moment(0, 2) - p * p);
        return new PhaseSpaceMoments(x, p, covariance, 2 * Math.PI * hbar * density.squareIntegral());
    }
}
