// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.velocity;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.wigner.current.CurrentJet;
import org.moyal.wigner.current.WignerCurrent;
import org.moyal.wigner.function.ContourLine;

/**
 * The velocity w = J/W of a Moyal current: w_x = p/M, w_p = Jp/W, singular where W = 0 and Jp ≠ 0.
 *
 * <p>Where |W| &lt; 1e-13·max|W| the quantum part decides. If |Jp + V′W| is above its noise there, the point is singular. If
 * it is at the level of its noise on the whole grid, w is the classical velocity (p/M, −V′) everywhere, as in harmonic
 * potentials. If it is at that level here but not elsewhere, as in the far tails of a state in an anharmonic potential, W
 * and J are both rounding: the velocity exists but is not known, and the answer says so. The divergence
 * ∇·w = (W ∂Jp/∂p − Jp ∂W/∂p)/W² is taken from exact derivatives, never from differences of w. No trajectories are offered:
 * for an anharmonic potential they do not exist. Immutable.
 *
 * <p>Source: Oliva, Kakofengitis, Steuernagel, "Anharmonic quantum mechanical systems do not feature phase space
 * trajectories", eqs. (16), (24).
 */
public final class SingularVelocityField {
    /** |W| below this part of max|W| counts as zero. */
    public static final double ZERO = 1e-13;

    private static final double WEAK = 8;

    private final WignerCurrent current;
    private final double zero;
    private final Tail tail;

    /** What vanishing W and vanishing quantum part mean. */
    private enum Tail {
        CLASSICAL,
        UNRESOLVED
    }

    private SingularVelocityField(WignerCurrent current, double zero) {
        this.current = current;
        this.zero = zero;
        this.tail = current.isClassical(current.grid().extent()) ? Tail.CLASSICAL : Tail.UNRESOLVED;
    }

    /**
     * The velocity field of a current.
     *
     * @param current the current
     * @return its velocity
     */
    public static SingularVelocityField of(WignerCurrent current) {
        Objects.requireNonNull(current, "current");
        double largest = 0;
        for (double value : current.wigner().values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return new SingularVelocityField(current, ZERO * largest);
    }

    /**
     * Returns the current.
     *
     * @return J
     */
    public WignerCurrent current() {
        return current;
    }

    /**
     * Returns the velocity at a point; O(n_x n_p).
     *
     * @param x position, inside the box of the grid
     * @param p momentum, inside the box of the grid
     * @return w, or singular, or unresolved
     * @throws IllegalArgumentException if the point lies outside the box of the grid
     */
    public Velocity at(double x, double p) {
        CurrentJet jet = current.at(x, p);
        if (Math.abs(jet.w()) >= zero) {
            return new Velocity.Regular(p / jet.mass(), jet.jp() / jet.w());
        }
        double slope = current.potential().secant(x, 0);
        if (!isNoise(x, jet.jp() + slope * jet.w())) {
            return new Velocity.Singular(jet.w(), jet.jp());
        }
        return tail == Tail.CLASSICAL
                ? new Velocity.Regular(p / jet.mass(), -slope)
                : new Velocity.Unresolved(jet.w(), jet.jp());
    }

    private boolean isNoise(double x, double quantumPart) {
        return Math.abs(quantumPart) <= WEAK * current.forceNoise(x);
    }

    /**
     * Returns the lines W = 0, on which w is singular unless the quantum part of the current vanishes there.
     *
     * @return polylines
     */
    public List<ContourLine> zeroSet() {
        return current.wigner().zeroContour();
    }

    /**
     * Returns ∇·w = (W ∂Jp/∂p − Jp ∂W/∂p)/W² at a point; O(n_x n_p).
     *
     * @param x position, inside the box of the grid
     * @param p momentum, inside the box of the grid
     * @return ∇·w; 0 where w is the classical velocity by the rule of the class, +∞ where w is singular, empty where it is
     *     unresolved
     * @throws IllegalArgumentException if the point lies outside the box of the grid
     */
    public OptionalDouble divergence(double x, double p) {
        CurrentJet jet = current.at(x, p);
        if (Math.abs(jet.w()) >= zero) {
            return OptionalDouble.of(divergence(jet.w(), jet.dwdp(), jet.jp(), jet.djpdp()));
        }
        double slope = current.potential().secant(x, 0);
        if (!isNoise(x, jet.jp() + slope * jet.w())) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        return tail == Tail.CLASSICAL ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    private static double divergence(double w, double dwdp, double jp, double djpdp) {
        return (djpdp - jp / w * dwdp) / w;
    }

    /**
     * Returns −J·∇W/W² at a point. In an eigenstate it equals {@link #divergence}, since ∇·J = 0 there; in general the two
     * differ by (∇·J)/W.
     *
     * @param x position, inside the box of the grid
     * @param p momentum, inside the box of the grid
     * @return −J·∇W/W²; not finite where W = 0
     * @throws IllegalArgumentException if the point lies outside the box of the grid
     */
    public double stationaryDivergence(double x, double p) {
        CurrentJet jet = current.at(x, p);
        return -jet.advection() / (jet.w() * jet.w());
    }

    /**
     * Returns (2/π) arctan|∇·w| on the grid of the state: 0 where w is free of divergence, 1 on singular lines. This is the
     * picture of where trajectories fail. Unresolved places, where W and J are rounding, show 0: nothing is known of them.
     *
     * @return values from 0 to 1 on the grid of the state
     */
    public PhaseSpaceField displayedDivergence() {
        return displayedDivergence(current.grid());
    }

    /**
     * Returns (2/π) arctan|∇·w| on any other grid, for pictures. ∇·w is no band-limited function: it is computed from W, Jp
     * and their slopes, each interpolated exactly. About four times the cost of one resampling.
     *
     * @param target a grid inside the box of the grid of the state
     * @return values from 0 to 1 on that grid
     * @throws IllegalArgumentException if the grid reaches outside the box
     */
    public PhaseSpaceField displayedDivergence(PhaseSpaceGrid target) {
        PhaseSpaceExtent whole = current.grid().extent();
        PhaseSpaceExtent wanted = target.extent();
        if (!whole.contains(wanted.xMin(), wanted.pMin()) || !whole.contains(wanted.xMax(), wanted.pMax())) {
            throw new IllegalArgumentException("target = " + target + ": must lie inside the grid, " + whole);
        }
        PhaseSpaceField wigner = current.wigner().field();
        double[] w = resampled(wigner, target);
        double[] jp = resampled(current.jp(), target);
        double[] quantumPart = resampled(current.quantumPart(), target);
        double[] dwdp = resampled(current.momentumDerivative(wigner), target);
        double[] djpdp = resampled(current.momentumDerivative(current.jp()), target);
        var shown = new double[w.length];
        for (int i = 0; i < target.nx(); i++) {
            double x = target.x().coordinate(i);
            for (int k = 0; k < target.np(); k++) {
                int index = target.index(i, k);
                if (Math.abs(w[index]) >= zero) {
                    double value = divergence(w[index], dwdp[index], jp[index], djpdp[index]);
                    shown[index] = 2 / Math.PI * Math.atan(Math.abs(value));
                } else {
                    shown[index] = isNoise(x, quantumPart[index]) ? 0 : 1;
                }
            }
        }
        return PhaseSpaceField.ofValues(target, shown);
    }

    private static double[] resampled(PhaseSpaceField field, PhaseSpaceGrid target) {
        return field.interpolant().resample(target).values();
    }
}
