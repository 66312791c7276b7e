// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.function.DoubleUnaryOperator;

/** The secant slope of a potential that is known by its values alone. */
final class EvenSecant {
    /** Step for a potential that varies on a length of order one: balances h⁸V⁽⁹⁾/630 against 2⁻⁵²V/h. */
    static final double UNIT_STEP = 0x1p-6;

    private EvenSecant() {}

    static double of(Potential v, double x, double y, double h) {
        double lag = Math.abs(y);
        if (!(lag < h)) {
            return quotient(v, x, lag);
        }
        // Lagrange interpolation in s = (y/h)² through s = 1, 4, 9, 16.
        double s = (lag / h) * (lag / h);
        double w1 = (s - 4) * (s - 9) * (s - 16) / -360.0;
        double w2 = (s - 1) * (s - 9) * (s - 16) / 180.0;
        double w3 = (s - 1) * (s - 4) * (s - 16) / -280.0;
        double w4 = (s - 1) * (s - 4) * (s - 9) / 1260.0;
        return w1 * quotient(v, x, h)
                + w2 * quotient(v, x, 2 * h)
                + w3 * quotient(v, x, 3 * h)
                + w4 * quotient(v, x, 4 * h);
    }

    private static double quotient(Potential v, double x, double lag) {
        return v.difference(x, lag) / (2 * lag);
    }

    /** A function with its own length. */
    record Scaled(double length, DoubleUnaryOperator function) implements Potential {
        @Override
        public double value(double x) {
            return function.applyAsDouble(x);
        }

        @Override
        public double secant(double x, double y) {
            return of(this, x, y, UNIT_STEP * length);
        }
    }
}
