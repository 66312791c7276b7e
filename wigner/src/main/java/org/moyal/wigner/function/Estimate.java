// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

/**
 * A number with an estimate of its error.
 *
 * @param value the number
 * @param error the estimated absolute error, at least 0
 */
public record Estimate(double value, double error) {

    @Override
    public String toString() {
        return value + " ± " + error;
    }
}
