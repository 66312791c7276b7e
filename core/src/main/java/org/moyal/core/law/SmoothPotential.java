// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * A potential with derivatives of every order.
 *
 * <p>The Moyal series, classical forces and classicality bounds ask for this type; the integral form of the current and
 * the propagators take any {@link Potential}. As a {@link PotentialSurface} it has one coordinate.
 */
public interface SmoothPotential extends Potential, PotentialSurface {

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
     * <p>Where the two values nearly cancel, thirteen terms of the Taylor series Σ V⁽²ˡ⁺¹⁾(x) y²ˡ/(2l+1)! are summed. If the
     * last two are not below the rounding error 2⁻⁵²(|V(x+y)| + |V(x−y)|)/2|y| of the quotient, the lag is no small one and
     * the quotient is taken.
     */
    @Override
    default double secant(double x, double y) {
        if (y == 0) {
            return derivative(1, x);
        }
        double right = value(x + y);
        double left = value(x - y);
        double size = Math.abs(right) + Math.abs(left);
        double quotient = (right - left) / (2 * y);
        if (Math.abs(right - left) >= 0x1p-8 * size && right != left) {
            return quotient;
        }
        double factor = 1;
        double sum = derivative(1, x);
        double last = 0;
        double term = sum;
        for (int l = 1; l <= 12; l++) {
            factor *= y * y / ((2.0 * l) * (2.0 * l + 1));
            last = Math.abs(term);
            term = factor * derivative(2 * l + 1, x);
            sum += term;
        }
        double rounding = 0x1p-52 * size / (2 * Math.abs(y));
        return last + Math.abs(term) <= rounding ? sum : quotient;
    }

    /**
     * {@inheritDoc}
     *
     * @return 1
     */
    @Override
    default int degreesOfFreedom() {
        return 1;
    }

    @Override
    default double value(double[] x) {
        return value(x[0]);
    }

    @Override
    default void gradient(double[] x, double[] target) {
        target[0] = derivative(1, x[0]);
    }

    @Override
    default void hessian(double[] x, double[] target) {
        target[0] = derivative(2, x[0]);
    }

    @Override
    default void laplacianGradient(double[] x, double[] target) {
        target[0] = derivative(3, x[0]);
    }

    /**
     * Adds V′ and V″ at many coordinates to what is there: what ensembles of trajectories ask for in every step. Sums of potentials
     * call it for each term; cheap terms override it by loops that the compiler vectorises.
     *
     * @param x the coordinates
     * @param count how many
     * @param slopes V′(x[i]) is added at index i
     * @param curvatures V″(x[i]) is added at index i
     */
    default void addSlopesAndCurvatures(double[] x, int count, double[] slopes, double[] curvatures) {
        for (int i = 0; i < count; i++) {
            slopes[i] += derivative(1, x[i]);
            curvatures[i] += derivative(2, x[i]);
        }
    }
}
