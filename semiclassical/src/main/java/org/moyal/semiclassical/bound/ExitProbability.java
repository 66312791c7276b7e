// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.bound;

/**
 * The measured probability that a system has left the domain of a {@link DomainBound} up to the time asked for, with what the
 * caller is ready to neglect.
 *
 * @param value the probability, 0 to 1: the share of trajectories of a mixture whose centre has been outside, or the largest weight
 *     outside on a grid
 * @param tolerance the largest value that is accepted, 0 to 1
 */
public record ExitProbability(double value, double tolerance) {

    /**
     * Checks the arguments.
     *
     * @param value the probability, 0 to 1
     * @param tolerance the largest value that is accepted, 0 to 1
     * @throws IllegalArgumentException if a number is not in 0 to 1
     */
    public ExitProbability {
        inUnit("value", value);
        inUnit("tolerance", tolerance);
    }

    private static void inUnit(String name, double number) {
        if (!(number >= 0 && number <= 1)) {
            throw new IllegalArgumentException(name + " = " + number + ": must be in 0 to 1");
        }
    }
}
