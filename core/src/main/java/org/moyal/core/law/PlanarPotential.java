// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * A potential energy V(x₁, x₂) of two coordinates; a lambda is enough.
 *
 * <p>As in one dimension, quantum mechanics on phase space needs V only through V(x+y) − V(x−y), now with a lag vector
 * y = (y₁, y₂). The named potentials give it in closed form without cancellation.
 *
 * <p>Units are the caller's. V is called for every real x, also far outside the box of a grid; where the value is not
 * finite, {@link #finiteValue} names the place.
 */
@FunctionalInterface
public interface PlanarPotential {

    /**
     * Returns V(x₁, x₂).
     *
     * @param x1 the first coordinate
     * @param x2 the second coordinate
     * @return the potential energy
     */
    double value(double x1, double x2);

    /**
     * Returns V(x₁, x₂), checked.
     *
     * @param x1 the first coordinate
     * @param x2 the second coordinate
     * @return the potential energy, finite
     * @throws IllegalArgumentException naming the place, if V is NaN or infinite there
     */
    default double finiteValue(double x1, double x2) {
        double v = value(x1, x2);
        if (!Double.isFinite(v)) {
            throw new IllegalArgumentException("potential V(" + x1 + ", " + x2 + ") = " + v + ": must be finite");
        }
        return v;
    }

    /**
     * Returns V(x+y) − V(x−y); odd in y. For a lambda this is the difference of two values, with the rounding error 2⁻⁵²·|V|.
     *
     * @param x1 the middle, first coordinate
     * @param x2 the middle, second coordinate
     * @param y1 half the lag in the first coordinate
     * @param y2 half the lag in the second coordinate
     * @return the difference
     */
    default double difference(double x1, double x2, double y1, double y2) {
        return value(x1 + y1, x2 + y2) - value(x1 - y1, x2 - y2);
    }

    /**
     * The Hénon–Heiles potential V = ½(x₁² + x₂²) + λ(x₁²x₂ − x₂³/3), for unit masses and frequencies.
     *
     * @param lambda λ, finite; the classical motion escapes above the energy 1/(6λ²)
     * @return the potential
     * @throws IllegalArgumentException if λ is not finite
     */
    static HenonHeilesPotential henonHeiles(double lambda) {
        return new HenonHeilesPotential(lambda);
    }

    /**
     * Two quartic oscillators with a quartic coupling, V = K(x₁⁴ + x₂⁴) + κ x₁²x₂².
     *
     * @param stiffness K, energy over length⁴, above 0
     * @param coupling κ, energy over length⁴, finite; V is bounded below for κ ≥ −2K
     * @return the potential
     * @throws IllegalArgumentException if K is not above 0 or κ not finite
     */
    static CoupledQuarticPotential coupledQuartic(double stiffness, double coupling) {
        return new CoupledQuarticPotential(stiffness, coupling);
    }

    /**
     * The potential V = V₁(x₁) + V₂(x₂) of two motions that do not know of each other.
     *
     * @param first V₁
     * @param second V₂
     * @return the potential
     */
    static SeparablePotential separable(Potential first, Potential second) {
        return new SeparablePotential(first, second);
    }
}
