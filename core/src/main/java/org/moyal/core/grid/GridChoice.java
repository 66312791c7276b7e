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
 * <p>Measured on the coherent state at the origin of p²/2 + x⁴, ħ = 1, at t = 0.5: tolerances 1e-6, 1e-8 and 1e-10 give 128²,
 * 192² and 256² nodes, and largest errors of W of 7e-8, 4e-10 and 2e-12 of its maximum.
 *
 * @param grid the grid
 * @param hbar ħ
 * @param tolerance the fraction of its largest value that |W| may reach at the edges; 0 where a box was given by hand
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
        var text = new StringBuilder("grid " + grid);
        if (tolerance > 0) {
            append(text, "chosen for hbar = %.6g, |W| below %.3g of its maximum at the edges", hbar, tolerance);
            append(text, "the state occupies %s", initial);
            if (!reached.equals(initial)) {
                append(text, "the law leads it to %s", reached);
            }
        } else {
            append(text, "chosen for hbar = %.6g and a given box, %s", hbar, reached);
        }
        append(text, "with a margin of %.4g: X = %.6g, P = %.6g", MARGIN, box.width(), box.height());
        double largestDx = Math.PI * hbar / box.height();
        append(text, "dx = %.6g must be at most pi hbar/P = %.6g", grid.x().spacing(), largestDx);
        double largestDp = Math.PI * hbar / box.width();
        append(text, "dp = %.6g must be at most pi hbar/X = %.6g", grid.p().spacing(), largestDp);
        double least = Math.pow(box.width() * box.height() / (Math.PI * hbar), 2);
        append(
                text,
                "n_x n_p = %d must be at least (XP/pi hbar)^2 = %.6g; sizes even, 2^a 3^b 5^c",
                grid.size(),
                least);
        return text.toString();
    }

    private static void append(StringBuilder text, String format, Object... arguments) {
        text.append("\n  ").append(String.format(Locale.ROOT, format, arguments));
    }
}
