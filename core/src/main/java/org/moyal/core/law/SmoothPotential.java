// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * A potential with derivatives of every order.
 *
 * <p>The Moyal series, classical forces and classicality bounds ask for this type; the integral form of the current and
 * the propagators take any {@link Potential}.
 */
public interface SmoothPotential extends Potential {

    /**
     * Returns the derivative V⁽ⁿ⁾(x).
     *
     * @param order n, at least 0; 0 gives V itself
     * @param x the coordinate
     * @return the n-th derivative, energy over lengthⁿ
     * @throws IllegalArgumentException if the order is negative
     */
    double derivative(int order, double x);

    /**
     * {@inheritDoc}
     *
     * <p>Where the two values nearly cancel, the Taylor series Σ V⁽²ˡ⁺¹⁾(x) y²ˡ/(2l+1)! is summed to rounding error. If
     * twelve terms do not reach it, the lag is no small one and the quotient is taken.
     */
    @Override
    default double secant(double x, double y) {
        if (y == 0) {
            return derivative(1, x);
        }
        double right = value(x + y);
        double left = value(x - y);
        double difference = right - left;
        if (Math.abs(difference) >= 0x1p-8 * (Math.abs(right) + Math.abs(left)) && difference != 0) {
            return difference / (2 * y);
        }
        double factor = 1;
        double sum = derivative(1, x);
        for (int l = 1; l <= 12; l++) {
            factor *= y * y / ((2.0 * l) * (2.0 * l + 1));
            double term = factor * derivative(2 * l + 1, x);
            sum += term;
            double next = factor * y * y / ((2.0 * l + 2) * (2.0 * l + 3)) * derivative(2 * l + 3, x);
            if (Math.abs(term) + Math.abs(next) <= 0x1p-53 * Math.abs(sum)) {
                return sum;
            }
        }
        return difference / (2 * y);
    }
}
