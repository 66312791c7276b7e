// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import java.util.Locale;

/**
 * What a {@link LagrangianStep} does to the norm on the whole plane, where no box hides its extra sheets.
 *
 * @param norm ∫∫ W_L dx dp; one for a step that transports probability
 * @param absolute ∫∫ |W_L| dx dp, to about 1e-6
 * @param minimum the lowest value of W_L, to about 1e-3
 */
public record PlaneIntegrals(double norm, double absolute, double minimum) {

    /**
     * The violation of the norm.
     *
     * @return ∫∫ W_L dx dp − 1
     */
    public double normViolation() {
        return norm - 1;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "on the plane: norm violation %.6g, integral of the modulus %.6g, minimum %.4g",
                normViolation(),
                absolute,
                minimum);
    }
}
