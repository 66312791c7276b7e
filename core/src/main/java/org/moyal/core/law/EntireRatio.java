// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/** Quotients that are entire functions, free of 0/0. */
final class EntireRatio {
    private EntireRatio() {}

    /** sin(z)/z. */
    static double sinc(double z) {
        // Below 2⁻²⁷ the next term z²/6 is under half an ulp.
        return Math.abs(z) < 0x1p-27 ? 1 : Math.sin(z) / z;
    }

    /** sinh(z)/z. */
    static double sinhc(double z) {
        return Math.abs(z) < 0x1p-27 ? 1 : Math.sinh(z) / z;
    }

    /** (1 − e^(−z))/z. */
    static double oneMinusExp(double z) {
        return z == 0 ? 1 : -Math.expm1(-z) / z;
    }
}
