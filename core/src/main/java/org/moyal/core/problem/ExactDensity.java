// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.problem;

import java.util.function.DoubleBinaryOperator;

/** A problem whose density on phase space is known exactly at every time. */
public interface ExactDensity {

    /**
     * Returns the exact density.
     *
     * @param x the position
     * @param p the momentum
     * @param t the time since the initial state
     * @return the density, 1/action
     */
    double density(double x, double p, double t);

    /**
     * The exact density at one time, as a function on phase space.
     *
     * @param t the time since the initial state
     * @return (x, p) ↦ density(x, p, t)
     */
    default DoubleBinaryOperator at(double t) {
        return (x, p) -> density(x, p, t);
    }
}
