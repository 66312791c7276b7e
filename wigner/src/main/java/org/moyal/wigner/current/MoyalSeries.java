// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import java.util.Objects;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.law.PolynomialPotential;
import org.moyal.wigner.function.WignerFunction;

/**
 * The Moyal current as a series in ħ, for a polynomial potential, where it ends.
 *
 * <p>Jp = −Σ_l (−1)^l (ħ/2)^(2l)/(2l+1)! V^(2l+1)(x) ∂p^(2l)W with 2l+1 ≤ degree of V. For other potentials the series need
 * not converge (Gaussian barrier), or amplifies noise (Morse): they have the integral form of {@link WignerCurrent#of}
 * only, hence the parameter type. All orders share one transform along p; the sum agrees with the integral form to
 * rounding. Immutable.
 *
 * <p>Source: Oliva, Kakofengitis, Steuernagel, "Anharmonic quantum mechanical systems do not feature phase space
 * trajectories", eq. (12).
 */
public final class MoyalSeries {
    private final double mass;
    private final PolynomialPotential potential;

    private MoyalSeries(double mass, PolynomialPotential potential) {
        this.mass = mass;
        this.potential = potential;
    }

    /**
     * The series for H = p²/2M + V(x).
     *
     * @param mass M, finite, above 0
     * @param potential V
     * @return the series
     * @throws IllegalArgumentException if the mass is not above 0
     */
    public static MoyalSeries of(double mass, PolynomialPotential potential) {
        Objects.requireNonNull(potential, "potential");
        if (!(mass > 0) || !Double.isFinite(mass)) {
            throw new IllegalArgumentException("mass = " + mass + ": must be finite and above 0");
        }
        return new MoyalSeries(mass, potential);
    }

    /**
     * Returns the number of terms, l = 0 … terms − 1; the first is the classical one.
     *
     * @return 1 for degrees up to 2, 2 for cubic and quartic potentials, and so on
     */
    public int terms() {
        return Math.max(1, (potential.degree() + 1) / 2);
    }

    /**
     * Returns the current of a state, the sum of all terms.
     *
     * @param w the state
     * @return its current; O(n_x n_p log n_p)
     */
    public WignerCurrent current(WignerFunction w) {
        return WignerCurrent.of(w, mass, potential, new SeriesMultiplier(potential, 0, terms() - 1));
    }

    /**
     * Returns one term of Jp.
     *
     * @param w the state
     * @param l its number, 0 ≤ l &lt; terms
     * @return −(−1)^l (ħ/2)^(2l)/(2l+1)! V^(2l+1)(x) ∂p^(2l)W on the grid of the state
     * @throws IllegalArgumentException if there is no such term
     */
    public PhaseSpaceField term(WignerFunction w, int l) {
        if (l < 0 || l >= terms()) {
            throw new IllegalArgumentException("l = " + l + ": must be at least 0 and below terms = " + terms());
        }
        var transform = new LagTransform(w.grid(), w.hbar());
        return PhaseSpaceField.ofValues(
                w.grid(), transform.force(w.values(), new SeriesMultiplier(potential, l, l), 0));
    }
}
