// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.function.DoubleUnaryOperator;

/**
 * A potential energy V(x, t) that depends on time; a lambda is enough.
 *
 * <p>Propagators freeze it at the midpoint of each sub-step by {@link #at}.
 */
@FunctionalInterface
public interface TimeDependentPotential {

    /**
     * Returns V(x, t).
     *
     * @param x the coordinate
     * @param t the time
     * @return the potential energy
     */
    double value(double x, double t);

    /**
     * The potential at one instant.
     *
     * @param t the time
     * @return x ↦ V(x, t)
     */
    default Potential at(double t) {
        return x -> value(x, t);
    }

    /**
     * A potential that does not change.
     *
     * @param potential V(x)
     * @return V(x) at all times; its secants are those of the given potential
     */
    static TimeDependentPotential constant(Potential potential) {
        return new DrivenPotential(potential, t -> 0);
    }

    /**
     * A potential that is tilted in time, V(x, t) = V₀(x) + F(t) x.
     *
     * <p>Secants are those of V₀ plus F(t), as accurate as those of V₀.
     *
     * @param potential V₀(x)
     * @param force F(t), energy over length; the force on the particle is −F(t)
     * @return the driven potential
     */
    static TimeDependentPotential driven(Potential potential, DoubleUnaryOperator force) {
        return new DrivenPotential(potential, force);
    }
}
