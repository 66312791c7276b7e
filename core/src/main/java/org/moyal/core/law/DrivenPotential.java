// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * The tilted potential V(x, t) = V₀(x) + F(t) x, made by {@link TimeDependentPotential#driven}. Its two parts are in sight
 * because a propagator treats them apart: the first gives tables for the whole run, the second one phase per lag.
 *
 * @param undriven V₀(x)
 * @param force F(t), energy over length; the force on the particle is −F(t)
 */
public record DrivenPotential(Potential undriven, DoubleUnaryOperator force) implements TimeDependentPotential {

    /**
     * Checks the arguments.
     *
     * @param undriven V₀(x)
     * @param force F(t), energy over length
     */
    public DrivenPotential {
        Objects.requireNonNull(undriven, "potential");
        Objects.requireNonNull(force, "force");
    }

    @Override
    public double value(double x, double t) {
        return undriven.value(x) + force.applyAsDouble(t) * x;
    }

    @Override
    public Potential at(double t) {
        double slope = force.applyAsDouble(t);
        return slope == 0 ? undriven : new Tilted(undriven, slope);
    }

    /** V₀(x) + F x. */
    record Tilted(Potential level, double slope) implements Potential {
        @Override
        public double value(double x) {
            return level.value(x) + slope * x;
        }

        @Override
        public double difference(double x, double y) {
            return level.difference(x, y) + 2 * slope * y;
        }

        @Override
        public double secant(double x, double y) {
            return level.secant(x, y) + slope;
        }
    }
}
