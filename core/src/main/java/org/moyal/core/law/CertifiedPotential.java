// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * A potential of one coordinate with proven bounds K ≥ sup|V″| and T ≥ sup|V‴|, and with the range of V″.
 *
 * <p>Examples: {@link Potential#cosine}, {@link Potential#pendulum}, {@link Potential#gaussianBarrier}, {@link Potential#eckart},
 * {@link Potential#trap}, {@link Potential#slope}, {@link Potential#boundedDoubleWell}, and what {@link #plus} and
 * {@link #scaled} make of them. {@link PolynomialPotential polynomials} of the third and higher orders have no such bounds.
 */
public interface CertifiedPotential extends SmoothPotential, CertifiedSurface {

    /**
     * The sum V + other. Secants and differences add too, so that the sum is as accurate as its terms. The range of V″ is the sum
     * of the two ranges: attained if both have their extremes at one place, otherwise an upper bound.
     *
     * @param other another potential
     * @return the sum, certified
     */
    default CertifiedPotential plus(CertifiedPotential other) {
        return new PotentialSum(this, other);
    }

    @Override
    default CertifiedPotential scaled(double factor) {
        return new ScaledPotential(this, factor);
    }
}
