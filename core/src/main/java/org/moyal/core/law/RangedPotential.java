// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * A potential whose derivatives can be enclosed on any bounded interval by proven numbers, though they may grow without limit
 * outside: {@link PolynomialPotential}, {@link MorsePotential}.
 *
 * <p>A bound that holds as long as the state stays in an interval asks for this type; one that holds in all space asks for a
 * {@link CertifiedPotential}.
 */
public interface RangedPotential extends SmoothPotential {

    /**
     * An interval that holds V⁽ⁿ⁾(x) for every x of a domain.
     *
     * @param order n, at least 0
     * @param domain where x may be
     * @return the enclosure, energy over lengthⁿ
     * @throws IllegalArgumentException if the order is negative or the enclosure overflows
     */
    Interval derivativeRange(int order, Interval domain);
}
