// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/** Powers with small exponents: forces and curvatures are asked for at every step of every packet, and a general power is slow. */
final class IntegerPower {
    private static final int PRODUCTS = 4;

    private IntegerPower() {}

    /** baseⁿ, n ≥ 0; for n ≤ 4 by multiplication, right to n − 1 half units in the last place. */
    static double of(double base, int n) {
        if (n > PRODUCTS) {
            return Math.pow(base, n);
        }
        double power = 1;
        for (int k = 0; k < n; k++) {
            power *= base;
        }
        return power;
    }
}
