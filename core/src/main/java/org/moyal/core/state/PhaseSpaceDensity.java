// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import org.moyal.core.grid.Localised;

/**
 * A state of one degree of freedom whose Wigner density is known in closed form.
 *
 * <p>W(x, p) = (1/πħ) ∫ dy ⟨x+y|ρ|x−y⟩ e^(−2ipy/ħ), normalised to ∫∫ W dx dp = 1, so that |W| ≤ 1/(πħ).
 */
public interface PhaseSpaceDensity extends Localised {

    /**
     * Returns W(x, p).
     *
     * @param x the position
     * @param p the momentum
     * @return the density, 1/action; negative in places, except for Gaussian states
     */
    double density(double x, double p);
}
