// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.velocity;

import java.util.Objects;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.wigner.current.CurrentJet;
import org.moyal.wigner.current.WignerCurrent;

/**
 * Velocities of a mixture of two states at one point. J is linear in W, w is not: w(aA + bB) is the mean of w(A) and w(B)
 * weighted with aW_A and bW_B, which may be negative, and never their sum.
 *
 * @param ofMixture w of the mixture, (a Jp_A + b Jp_B)/(a W_A + b W_B)
 * @param weightedMean (a W_A w_A + b W_B w_B)/(a W_A + b W_B), equal to it
 * @param sum a w_A + b w_B, what an additive velocity would give
 */
public record NonAdditivity(double ofMixture, double weightedMean, double sum) {

    /**
     * The p-components of the three velocities at a point.
     *
     * @param first the current of state A
     * @param second the current of state B, on the same grid with the same ħ and mass
     * @param weight a, 0 ≤ a ≤ 1; b = 1 − a
     * @param x position, inside the box of the grid
     * @param p momentum, inside the box of the grid
     * @return the three velocities; not finite where W_A, W_B or W of the mixture vanishes
     * @throws org.moyal.core.error.GridMismatchException if the grids differ
     * @throws PlanckMismatchException if the values of ħ differ
     * @throws IllegalArgumentException if the weight is out of range or the masses differ
     */
    public static NonAdditivity at(WignerCurrent first, WignerCurrent second, double weight, double x, double p) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        first.grid().requireSame(second.grid(), "mixture of two currents");
        PlanckMismatchException.requireSame(
                "mixture of two currents",
                first.wigner().hbar(),
                second.wigner().hbar());
        if (first.mass() != second.mass()) {
            throw new IllegalArgumentException(
                    "mass = " + second.mass() + ": must be that of the first current, " + first.mass());
        }
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight = " + weight + ": must be at least 0 and at most 1");
        }
        CurrentJet a = first.at(x, p);
        CurrentJet b = second.at(x, p);
        double wa = weight * a.w();
        double wb = (1 - weight) * b.w();
        double va = a.jp() / a.w();
        double vb = b.jp() / b.w();
        return new NonAdditivity(
                (weight * a.jp() + (1 - weight) * b.jp()) / (wa + wb),
                (wa * va + wb * vb) / (wa + wb),
                weight * va + (1 - weight) * vb);
    }
}
