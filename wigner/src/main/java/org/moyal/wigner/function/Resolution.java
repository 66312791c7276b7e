// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import org.moyal.core.error.ResolutionException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.Localised;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.state.DensityMatrix;
import org.moyal.wigner.internal.Tails;

/** Whether a grid is large and fine enough for a state, at a tolerance relative to the largest |W|. */
final class Resolution {
    private Resolution() {}

    static double requireTolerance(double tolerance) {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance = " + tolerance + ": must be above 0 and below 1");
        }
        return tolerance;
    }

    static void requireEvenSizes(PhaseSpaceGrid grid) {
        if (grid.nx() % 2 != 0) {
            throw new IllegalArgumentException("grid.x().size() = " + grid.nx() + ": must be even");
        }
        if (grid.np() % 2 != 0) {
            throw new IllegalArgumentException("grid.p().size() = " + grid.np() + ": must be even");
        }
    }

    /** The state must lie inside the box: what lies outside would come back in through the other side. */
    static void requireInside(Localised state, PhaseSpaceGrid grid, double tolerance) {
        PhaseSpaceExtent need = state.extent(tolerance);
        if (!(need.xMin() >= grid.x().min() && need.xMax() <= grid.x().max())) {
            throw failure(
                    "x range of the state at " + tolerance + " of max|W| = [" + need.xMin() + ", " + need.xMax()
                            + "]: must lie inside the grid",
                    state,
                    grid,
                    tolerance);
        }
        if (!(need.pMin() >= grid.p().min() && need.pMax() <= grid.p().max())) {
            throw failure(
                    "p range of the state at " + tolerance + " of max|W| = [" + need.pMin() + ", " + need.pMax()
                            + "]: must lie inside the grid",
                    state,
                    grid,
                    tolerance);
        }
    }

    /** A pure state is coherent over its whole extent: Δp ≤ πħ/X and Δx ≤ πħ/P. */
    static void requireCoherent(Localised state, PhaseSpaceGrid grid, double tolerance) {
        PhaseSpaceExtent need = state.extent(tolerance);
        double dp = Math.PI * state.hbar() / need.width();
        if (!(grid.p().spacing() <= dp)) {
            throw failure(
                    "p spacing = " + grid.p().spacing() + ": must be at most pi*hbar/X = " + dp,
                    state,
                    grid,
                    tolerance);
        }
        double dx = Math.PI * state.hbar() / need.height();
        if (!(grid.x().spacing() <= dx)) {
            throw failure(
                    "x spacing = " + grid.x().spacing() + ": must be at most pi*hbar/P = " + dx,
                    state,
                    grid,
                    tolerance);
        }
    }

    /** A mixed state may be coherent over less than its extent: its matrix elements tell. */
    static void requireCoherence(
            DensityMatrix state, LagTransform.MatrixSpectrum spectrum, PhaseSpaceGrid grid, double tolerance) {
        int n = state.axis().size();
        double longest = grid.maximumLag(state.hbar());
        double tail = 0;
        double peak = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k <= i; k++) {
                double modulus = Math.hypot(state.re(i, k), state.im(i, k));
                peak = Math.max(peak, modulus);
                if (0.5 * (i - k) * state.axis().spacing() > longest) {
                    tail = Math.max(tail, modulus);
                }
            }
        }
        if (!(tail <= tolerance * peak)) {
            throw failure(
                    "p spacing = " + grid.p().spacing() + ": too coarse, matrix elements of relative size "
                            + tail / peak + " lie beyond the longest lag " + longest,
                    state,
                    grid,
                    tolerance);
        }
        double beyond = spectrum.tailBeyond(grid.x().nyquist());
        if (!(beyond <= tolerance)) {
            throw failure(
                    "x spacing = " + grid.x().spacing() + ": too coarse, spectral components of relative size " + beyond
                            + " lie beyond the wavenumber " + grid.x().nyquist(),
                    state,
                    grid,
                    tolerance);
        }
    }

    /** The grid that {@link PhaseSpaceGrid#resolving} chooses for a state that is known. */
    static PhaseSpaceGrid gridFor(Localised state, double tolerance) {
        return PhaseSpaceGrid.resolving(state, tolerance).grid();
    }

    private static ResolutionException failure(String reason, Localised state, PhaseSpaceGrid grid, double tolerance) {
        return new ResolutionException(reason, grid, gridFor(state, tolerance));
    }

    /** The sampled values of a known state must have died out at all four ends. */
    static void requireSmallTails(Localised state, PhaseSpaceGrid grid, double[] values, double tolerance) {
        Tails tails = Tails.of(grid, values);
        if (!(tails.largest() <= tolerance)) {
            throw failure(reason(tails, tolerance), state, grid, tolerance);
        }
    }

    /** The same of values of which nothing else is known: the offered grid is twice as long or as fine, a first step. */
    static void requireSmallTails(PhaseSpaceGrid grid, double[] values, double tolerance) {
        Tails tails = Tails.of(grid, values);
        if (!(tails.largest() <= tolerance)) {
            throw new ResolutionException(
                    reason(tails, tolerance),
                    grid,
                    PhaseSpaceGrid.of(
                            improved(grid.x(), tails.x() > tolerance, tails.wavenumber() > tolerance),
                            improved(grid.p(), tails.p() > tolerance, tails.lag() > tolerance)));
        }
    }

    private static String reason(Tails tails, double tolerance) {
        var reason = new StringBuilder();
        append(reason, "tail in x", tails.x(), tolerance);
        append(reason, "tail in p", tails.p(), tolerance);
        append(reason, "tail in the lag y (p spacing too coarse)", tails.lag(), tolerance);
        append(reason, "tail in the wavenumber k (x spacing too coarse)", tails.wavenumber(), tolerance);
        return reason + ": must be at most " + tolerance + " of the peak";
    }

    private static void append(StringBuilder reason, String name, double tail, double tolerance) {
        if (!(tail <= tolerance)) {
            reason.append(reason.length() == 0 ? "" : ", ")
                    .append(name)
                    .append(" = ")
                    .append(tail);
        }
    }

    /** Half as much room again on both sides, half the spacing, or both. */
    private static Axis improved(Axis axis, boolean wider, boolean finer) {
        double room = wider ? 0.5 * axis.length() : 0;
        int size = (wider ? 2 : 1) * (finer ? 2 : 1) * axis.size();
        return Axis.of(axis.min() - room, axis.max() + room, size);
    }
}
