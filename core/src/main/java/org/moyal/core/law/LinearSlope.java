// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * The linear slope V(x) = sx: a constant force −s, such as gravity. No curvature at all, K = T = 0.
 *
 * @param slope s, energy over length, finite
 */
public record LinearSlope(double slope) implements CertifiedPotential {

    /**
     * Checks the argument.
     *
     * @param slope s, finite
     * @throws IllegalArgumentException if s is not finite
     */
    public LinearSlope {
        Arguments.finite("slope", slope);
    }

    @Override
    public double value(double x) {
        return slope * x;
    }

    @Override
    public double derivative(int order, double x) {
        return Arguments.order(order) == 0 ? value(x) : order == 1 ? slope : 0;
    }

    @Override
    public double difference(double x, double y) {
        return 2 * slope * y;
    }

    @Override
    public double secant(double x, double y) {
        return slope;
    }

    @Override
    public Interval hessianRange() {
        return Interval.of(0);
    }

    @Override
    public double thirdDerivativeBound() {
        return 0;
    }
}
