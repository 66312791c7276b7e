// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.Objects;
import org.moyal.core.grid.EnergyReach;
import org.moyal.core.grid.PhaseSpaceExtent;

/** The Hamiltonian H = p²/2M + V(x) of one degree of freedom. */
public final class Hamiltonian implements EnergyReach {
    private final double mass;
    private final Potential potential;

    private Hamiltonian(double mass, Potential potential) {
        this.mass = Arguments.positive("mass", mass);
        this.potential = potential;
    }

    /**
     * The Hamiltonian p²/2M + V(x).
     *
     * @param mass M, finite, above 0
     * @param potential V(x)
     * @return the Hamiltonian
     * @throws IllegalArgumentException if the mass is not above 0
     */
    public static Hamiltonian of(double mass, Potential potential) {
        Objects.requireNonNull(potential, "potential");
        return new Hamiltonian(mass, potential);
    }

    /**
     * Returns the mass M.
     *
     * @return M
     */
    public double mass() {
        return mass;
    }

    /**
     * Returns the potential V(x).
     *
     * @return V
     */
    public Potential potential() {
        return potential;
    }

    /**
     * Returns H(x, p) = p²/2M + V(x).
     *
     * @param x the position
     * @param p the momentum
     * @return the energy
     */
    public double value(double x, double p) {
        return p * p / (2 * mass) + potential.value(x);
    }

    /**
     * The box that the energy surfaces through an initial box can reach, for any time.
     *
     * <p>With E the largest H in the box, x runs from the box outwards to the first places where V = E, and
     * |p| ≤ √(2M(E − V_min)) with V_min the lowest potential in between. A side on which V stays below E is infinite: the
     * motion is unbounded there, and {@link #within} gives the box for a stated time. If V_min itself falls without
     * bound, |p| is infinite.
     *
     * <p>V is known by its values only: E, V_min and turning points come from 4096 samples on each interval and bisection,
     * so that structure narrower than 1/4096 of the interval escapes; outwards the search steps by 1/64 of the box's
     * width, growing by 1/32 a step, up to 10⁶ widths. Tunnelling through a barrier into another well is not part of
     * it. About 10⁴ evaluations.
     *
     * @param initial the box that the initial state occupies, bounded
     * @return a box that holds {@code initial}; infinite on sides that nothing confines
     * @throws IllegalArgumentException if the box is not bounded, or naming x, if V is NaN or −∞ on the way
     */
    @Override
    public PhaseSpaceExtent reachable(PhaseSpaceExtent initial) {
        return new EnergySurface(this, initial).box();
    }

    /**
     * The box that the classical motion can reach within a duration; bounded for unbounded motion too.
     *
     * <p>As {@link #reachable}, but x moves at most by ∫|p|/M dt, with |p| bounded by the energy at the places reached so
     * far. The bound is exact for free motion and generous otherwise.
     *
     * @param initial the box that the initial state occupies, bounded
     * @param duration the time, at least 0
     * @return a bounded box that holds {@code initial}
     * @throws IllegalArgumentException if the box is not bounded, the duration is negative, or the motion can run to
     *     infinity within the duration
     */
    public PhaseSpaceExtent reachable(PhaseSpaceExtent initial, double duration) {
        if (!(duration >= 0 && duration <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("duration = " + duration + ": must be finite and at least 0");
        }
        return new EnergySurface(this, initial).box(duration);
    }

    /**
     * The reach within a duration, as a law for the choice of a grid.
     *
     * @param duration the time, at least 0
     * @return initial ↦ reachable(initial, duration)
     */
    public EnergyReach within(double duration) {
        return initial -> reachable(initial, duration);
    }

    @Override
    public String toString() {
        return "H = p^2/(2*" + mass + ") + V(x), V = " + potential;
    }
}
