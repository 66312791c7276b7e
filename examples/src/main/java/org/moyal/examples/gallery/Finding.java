// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.gallery;

import java.util.function.DoublePredicate;

/**
 * A number, held against what was published.
 *
 * @param name what it is
 * @param value our value
 * @param dimension its unit; "1" for a pure number
 * @param error our estimate of the error of {@code value}, in the same unit; 0 for an exact count
 * @param statement what the source says about it, in our words
 * @param source where: equation, figure or reference value
 * @param agrees whether the value bears the statement out
 */
public record Finding(
        String name, double value, String dimension, double error, String statement, String source, boolean agrees) {

    /**
     * Checks the numbers.
     *
     * @param name what it is
     * @param value our value
     * @param dimension its unit
     * @param error estimate of its error
     * @param statement what the source says
     * @param source where it says so
     * @param agrees whether the value bears it out
     * @throws IllegalArgumentException if the value is NaN, or the error negative or NaN
     */
    public Finding {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("value of \"" + name + "\" = NaN: must be a number");
        }
        if (!(error >= 0)) {
            throw new IllegalArgumentException("error of \"" + name + "\" = " + error + ": must be 0 or positive");
        }
    }

    /**
     * Starts a finding.
     *
     * @param name what it is
     * @param value our value
     * @param dimension its unit; "1" for a pure number
     * @param error our estimate of the error of {@code value}
     * @return the number, still to be held against something
     */
    public static Measured of(String name, double value, String dimension, double error) {
        return new Measured(name, value, dimension, error);
    }

    /**
     * A number before it is held against a statement.
     *
     * @param name what it is
     * @param value our value
     * @param dimension its unit
     * @param error estimate of its error
     */
    public record Measured(String name, double value, String dimension, double error) {
        /**
         * Holds the number against a published number.
         *
         * @param expected that number
         * @param uncertainty its own uncertainty
         * @param statement what the source says
         * @param source where it says so
         * @return the finding; it agrees if the two differ by no more than both uncertainties
         */
        public Finding against(double expected, double uncertainty, String statement, String source) {
            return new Finding(
                    name,
                    value,
                    dimension,
                    error,
                    statement,
                    source,
                    Math.abs(value - expected) <= error + uncertainty);
        }

        /**
         * Holds the number against a published property.
         *
         * @param property whether a value has it
         * @param statement what the source says
         * @param source where it says so
         * @return the finding
         */
        public Finding where(DoublePredicate property, String statement, String source) {
            return new Finding(name, value, dimension, error, statement, source, property.test(value));
        }
    }
}
