// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import org.moyal.core.error.ResolutionException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.wigner.internal.Tails;

/** The check of an initial state before the first step. */
final class InitialFit {

    /** Default of all propagators: an error of this order enters where a tail reaches an end of the grid. */
    static final double DEFAULT_TOLERANCE = 1e-6;

    private InitialFit() {}

    static double requireTolerance(double tolerance) {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("leakageTolerance = " + tolerance + ": must be above 0 and below 1");
        }
        return tolerance;
    }

    /**
     * Passes a field whose tails in x, p, lag and wavenumber are below the tolerance.
     *
     * @throws ResolutionException naming every tail that is not, with a grid of twice the extent or twice the
     *     resolution in that direction
     */
    static void require(PhaseSpaceGrid grid, double[] values, double tolerance) {
        Tails tails = Tails.of(grid, values);
        StringBuilder reason = new StringBuilder();
        Axis x = grid.x();
        Axis p = grid.p();
        if (!(tails.x() <= tolerance)) {
            append(reason, "tail in x = " + tails.x(), tolerance);
            x = twiceAsLong(x);
        }
        if (!(tails.wavenumber() <= tolerance)) {
            append(reason, "tail in the wavenumber k (dual to x) = " + tails.wavenumber(), tolerance);
            x = Axis.of(x.min(), x.max(), 2 * x.size());
        }
        if (!(tails.p() <= tolerance)) {
            append(reason, "tail in p = " + tails.p(), tolerance);
            p = twiceAsLong(p);
        }
        if (!(tails.lag() <= tolerance)) {
            append(reason, "tail in the lag y (dual to p) = " + tails.lag(), tolerance);
            p = Axis.of(p.min(), p.max(), 2 * p.size());
        }
        if (reason.length() > 0) {
            throw new ResolutionException(reason.toString(), grid, PhaseSpaceGrid.of(x, p));
        }
    }

    private static void append(StringBuilder reason, String tail, double tolerance) {
        reason.append(reason.length() == 0 ? "initial state: " : ", ")
                .append(tail)
                .append(": must be at most ")
                .append(tolerance);
    }

    private static Axis twiceAsLong(Axis axis) {
        double half = 0.5 * axis.length();
        return Axis.of(axis.min() - half, axis.max() + half, 2 * axis.size());
    }
}
