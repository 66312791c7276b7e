// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

/**
 * The second central moments of a state of one degree of freedom, σ_ab = ½⟨{δr_a, δr_b}⟩.
 *
 * <p>Every quantum state obeys det σ ≥ ħ²/4 (Robertson, Schrödinger).
 *
 * @param xx ⟨δx²⟩
 * @param xp ½⟨δx δp + δp δx⟩
 * @param pp ⟨δp²⟩
 */
public record Covariance(double xx, double xp, double pp) {

    /**
     * Returns the determinant.
     *
     * @return σ_xx σ_pp − σ_xp²
     */
    public double determinant() {
        return xx * pp - xp * xp;
    }
}
