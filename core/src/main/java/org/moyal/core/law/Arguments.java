// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

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

    static int order(int order) {
        if (order < 0) {
            throw new IllegalArgumentException("order = " + order + ": must be at least 0");
        }
        return order;
    }
}
