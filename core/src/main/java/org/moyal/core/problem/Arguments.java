// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.problem;

/** Checks of arguments, written so that NaN fails. */
final class Arguments {
    private Arguments() {}

    static double positive(String name, double value) {
        if (!(value > 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " = " + value + ": must be finite and above 0");
        }
        return value;
    }

    static double finite(String name, double value) {
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " = " + value + ": must be finite");
        }
        return value;
    }

    static double time(double t) {
        if (!(t >= 0 && t <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("t = " + t + ": must be finite and at least 0");
        }
        return t;
    }
}
