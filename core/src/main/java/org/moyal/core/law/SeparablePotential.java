// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.Objects;

/**
 * The potential V = V₁(x₁) + V₂(x₂) of two motions that do not know of each other: products of states stay products.
 *
 * @param first V₁
 * @param second V₂
 */
public record SeparablePotential(Potential first, Potential second) implements PlanarPotential {

    /**
     * Checks the arguments.
     *
     * @param first V₁
     * @param second V₂
     */
    public SeparablePotential {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    @Override
    public double value(double x1, double x2) {
        return first.value(x1) + second.value(x2);
    }

    @Override
    public double difference(double x1, double x2, double y1, double y2) {
        return first.difference(x1, y1) + second.difference(x2, y2);
    }
}
