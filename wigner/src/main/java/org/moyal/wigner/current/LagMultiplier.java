// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

/**
 * A real, even function of the lag y for each x, by which ⟨x+y|ρ|x−y⟩ is multiplied.
 *
 * <p>Jp = −F⁻¹[S(x, y) ⟨x+y|ρ|x−y⟩] with S(x, y) = [V(x+y) − V(x−y)]/(2y).
 */
interface LagMultiplier {

    /**
     * Writes S(x, jδ) for j = 0 … factors.length − 1.
     *
     * @param x position
     * @param spacing δ, the spacing of the lag
     * @param factors receives the values
     */
    void fill(double x, double spacing, double[] factors);

    /**
     * Writes bounds of the round-off error of S(x, jδ).
     *
     * @param x position
     * @param spacing δ, the spacing of the lag
     * @param errors receives the bounds
     */
    void fillErrors(double x, double spacing, double[] errors);
}
