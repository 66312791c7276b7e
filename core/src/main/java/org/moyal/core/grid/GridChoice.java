// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import java.io.Serializable;
import java.util.Locale;

/**
 * A grid chosen for a state, with the reasons.
 *
 * <p>If the state occupies a length X in x and P in p, dual variables demand Δp ≤ πħ/X and Δx ≤ πħ/P: the interference
 * fringes of two pieces at a distance X have the period 2πħ/X in p, however smooth the pieces are. Hence
 * n_x n_p ≥ (XP/πħ)². X and P are those of the box that the energy surfaces through the state's tails reach, widened by
 * {@link #MARGIN}, so that the watched bands at the edges stay empty. Sizes are even and of the form 2^a·3^b·5^c.
 *
 * @param grid the grid
 * @param hbar ħ
 * @param tolerance the fraction of its largest value that |W| may reach at the edges
 * @param initial the box that the state occupies at that tolerance
 * @param reached the box that the law leads it to; equal to {@code initial} where no law was given
 */
public record GridChoice(
        PhaseSpaceGrid grid, double hbar, double tolerance, PhaseSpaceExtent initial, PhaseSpaceExtent reached)
        implements Serializable {

    /** The factor by which the sides of the grid exceed those of the reached box. */
    public static final double MARGIN = 1.125;

    private static final int LARGEST_SIZE = 1 << 20;

    static GridChoice resolving(Localised state, EnergyReach law, double tolerance) {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance = " + tolerance + ": must be above 0 and below 1");
        }
        var initial = state.extent(tolerance);
        var reached = law.reachable(initial).union(initial);
        return new GridChoice(gridFor(reached, state.hbar()), state.hbar(), tolerance, initial, reached);
    }

    static GridChoice resolving(PhaseSpaceExtent extent, double hbar) {
        return new GridChoice(gridFor(extent, hbar), hbar, 0, extent, extent);
    }

    private static PhaseSpaceGrid gridFor(PhaseSpaceExtent reached, double hbar) {
        PhaseSpaceGrid.requirePositive(hbar);
        if (!reached.isBounded()) {
            throw new IllegalArgumentException("reached box = " + reached
                    + ": must be bounded; the law does not confine the state, so give the box by hand");
        }
        var box = reached.scaled(MARGIN);
        double needed = box.width() * box.height() / (Math.PI * hbar);
        if (!(needed <= LARGEST_SIZE)) {
            throw new IllegalArgumentException(
                    "nodes per axis = " + needed + ": must be at most " + LARGEST_SIZE + " for box " + box);
        }
        int size = evenSmoothSize(needed);
        return PhaseSpaceGrid.of(Axis.of(box.xMin(), box.xMax(), size), Axis.of(box.pMin(), box.pMax(), size));
    }

    /** The smallest even 2^a·3^b·5^c that is not below the argument, at least 16. */
    static int evenSmoothSize(double needed) {
        int n = Math.max(16, (int) Math.ceil(needed));
        n += n % 2;
        while (!isSmooth(n)) {
            n += 2;
        }
        return n;
    }

    private static boolean isSmooth(int n) {
        int rest = n;
        for (int prime : new int[] {2, 3, 5}) {
            while (rest % prime == 0) {
                rest /= prime;
            }
        }
        return rest == 1;
    }

    @Override
    public String toString() {
        var box = grid.extent();
        return String.format(
                Locale.ROOT,
                "grid %s%n"
                        + "  chosen for hbar = %.6g, |W| below %.3g of its maximum at the edges%n"
                        + "  the state occupies %s%n"
                        + "  the law leads it to %s%n"
                        + "  with a margin of %.3g: X = %.6g, P = %.6g%n"
                        + "  dx = %.6g must be at most pi hbar/P = %.6g%n"
                        + "  dp = %.6g must be at most pi hbar/X = %.6g%n"
                        + "  n_x n_p = %d must be at least (XP/pi hbar)^2 = %.6g; sizes even, 2^a 3^b 5^c",
                grid,
                hbar,
                tolerance,
                initial,
                reached,
                MARGIN,
                box.width(),
                box.height(),
                grid.x().spacing(),
                Math.PI * hbar / box.height(),
                grid.p().spacing(),
                Math.PI * hbar / box.width(),
                (long) grid.nx() * grid.np(),
                Math.pow(box.width() * box.height() / (Math.PI * hbar), 2));
    }
}
