// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

/**
 * How a line of the current is integrated: an embedded Runge–Kutta pair of orders 5 and 4 (Dormand and Prince, 1980) with
 * dense output of order 4 and step control by the local error.
 *
 * @param tolerance the largest error of one step, in the units of x and p taken as they are, above 0
 * @param maximumLength the length at which the line ends if nothing else ends it, above 0
 * @param interpolation where the values between the nodes come from
 */
public record FieldLineScheme(double tolerance, double maximumLength, Interpolation interpolation) {

    /** How W and Jp between the nodes are obtained. */
    public enum Interpolation {
        /** From a local polynomial on an oversampled field: about a microsecond a point, 1e-11 of the largest value. */
        LOCAL,
        /** From the trigonometric interpolant: exact to rounding, O(n_x n_p) a point. */
        EXACT
    }

    /**
     * Checks the arguments.
     *
     * @param tolerance the largest error of one step, in the units of x and p taken as they are, above 0
     * @param maximumLength the length at which the line ends if nothing else ends it, above 0
     * @param interpolation where the values between the nodes come from
     * @throws IllegalArgumentException if the tolerance or the length is not finite and above 0
     */
    public FieldLineScheme {
        if (!(tolerance > 0) || !Double.isFinite(tolerance)) {
            throw new IllegalArgumentException("tolerance = " + tolerance + ": must be finite and above 0");
        }
        if (!(maximumLength > 0) || !Double.isFinite(maximumLength)) {
            throw new IllegalArgumentException("maximumLength = " + maximumLength + ": must be finite and above 0");
        }
    }

    /**
     * Tolerance 1e-10 and local interpolation, good for pictures and for lengths to some 1e-8.
     *
     * @param maximumLength the length at which the line ends if nothing else ends it, above 0
     * @return the scheme
     */
    public static FieldLineScheme upTo(double maximumLength) {
        return new FieldLineScheme(1e-10, maximumLength, Interpolation.LOCAL);
    }
}
