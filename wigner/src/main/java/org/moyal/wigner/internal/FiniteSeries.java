// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

import org.moyal.core.law.PolynomialPotential;
import org.moyal.core.law.Potential;
import org.moyal.core.law.SmoothPotential;

/**
 * A Moyal series with a last term: Σ_l (−1)^l (ħ/2)^(2l)/(2l+1)! V^(2l+1)(x) ∂p^(2l), l = 0 … terms − 1.
 *
 * @param potential V
 * @param terms the number of terms, at least 1
 */
public record FiniteSeries(SmoothPotential potential, int terms) {

    /**
     * The whole series of a polynomial.
     *
     * @param potential a {@link PolynomialPotential}
     * @return the series, of max(1, ⌊(degree + 1)/2⌋) terms
     * @throws IllegalArgumentException if the potential is no polynomial
     */
    public static FiniteSeries of(Potential potential) {
        if (potential instanceof PolynomialPotential polynomial) {
            return new FiniteSeries(polynomial, Math.max(1, (polynomial.degree() + 1) / 2));
        }
        throw new IllegalArgumentException("potential = " + potential
                + ": must be a polynomial, whose Moyal series ends; truncated(...) takes a number of terms");
    }

    /**
     * The first terms of the series of any smooth potential.
     *
     * @param potential a {@link SmoothPotential}
     * @param terms the number of terms, at least 1
     * @return the series
     * @throws IllegalArgumentException if the potential has no derivatives, or terms &lt; 1
     */
    public static FiniteSeries truncated(Potential potential, int terms) {
        if (terms < 1) {
            throw new IllegalArgumentException("terms = " + terms + ": must be at least 1");
        }
        if (potential instanceof SmoothPotential smooth) {
            return new FiniteSeries(smooth, terms);
        }
        throw new IllegalArgumentException(
                "potential = " + potential + ": must be a SmoothPotential, with derivatives of every order");
    }
}
