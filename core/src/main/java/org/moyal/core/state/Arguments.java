// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

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

    static double tolerance(double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("tolerance = " + value + ": must be above 0 and below 1");
        }
        return value;
    }

    static int index(String name, int value, int size) {
        if (value < 0 || value >= size) {
            throw new IndexOutOfBoundsException(name + " = " + value + ": must be at least 0 and below " + size);
        }
        return value;
    }
}
