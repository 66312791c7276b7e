// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.topology;

import java.util.List;
import java.util.OptionalInt;
import org.moyal.core.grid.PhaseSpaceExtent;

/**
 * The zeros of a Wigner current in a box: isolated points with their indices, lines, and the balance of charges.
 *
 * <p>The sum of the indices equals the winding number of J along the boundary of the box. When both were found and
 * agree the set is {@linkplain Balance#BALANCED balanced}; pairs of opposite index that were missed together would leave
 * no trace in it. The list is defined inside the stated box only: bound states have infinite chains of zeros in their
 * exponentially small tails, and the sum depends on the box.
 *
 * @param box the box that was searched
 * @param points isolated zeros, by increasing x, then p
 * @param lines lines of zeros; empty for an anharmonic potential
 * @param boundaryWinding turns of J along the boundary, counterclockwise; empty where J on the boundary is zero or below
 *     the noise
 * @param unresolvedFraction the part of the box, 0 to 1, in which J does not exceed its round-off noise, so that no zero
 *     could be told
 */
public record StagnationSet(
        PhaseSpaceExtent box,
        List<StagnationPoint> points,
        List<StagnationLine> lines,
        OptionalInt boundaryWinding,
        double unresolvedFraction) {

    /** How the sum of the indices compares with the winding of J along the boundary. */
    public enum Balance {
        /** Both are equal. */
        BALANCED,
        /** They differ, also after refinement: the list of points is not complete. */
        UNBALANCED,
        /** J is zero or below the noise somewhere on the boundary: there is no winding number to compare with. */
        UNDEFINED
    }

    /**
     * Copies the lists.
     *
     * @param box the box that was searched
     * @param points isolated zeros, by increasing x, then p
     * @param lines lines of zeros; empty for an anharmonic potential
     * @param boundaryWinding turns of J along the boundary, counterclockwise; empty where J on the boundary is zero or below the noise
     * @param unresolvedFraction the part of the box, 0 to 1, in which J does not exceed its round-off noise, so that no zero could be told
     */
    public StagnationSet {
        points = List.copyOf(points);
        lines = List.copyOf(lines);
    }

    /**
     * Returns the sum of the indices of the points.
     *
     * @return Σ index
     */
    public int indexSum() {
        return points.stream().mapToInt(StagnationPoint::index).sum();
    }

    /**
     * Compares the sum of the indices with the winding number of the boundary.
     *
     * @return the balance
     */
    public Balance balance() {
        if (boundaryWinding.isEmpty()) {
            return Balance.UNDEFINED;
        }
        return boundaryWinding.getAsInt() == indexSum() ? Balance.BALANCED : Balance.UNBALANCED;
    }

    @Override
    public String toString() {
        var text = new StringBuilder("stagnation of J in " + box + ": ");
        text.append(points.size()).append(" points, ").append(lines.size()).append(" lines, index sum ");
        text.append(indexSum()).append(", boundary winding ");
        text.append(boundaryWinding.isPresent() ? "" + boundaryWinding.getAsInt() : "undefined");
        text.append(" (").append(balance()).append(')');
        for (var point : points) {
            text.append(System.lineSeparator()).append("  ").append(point);
        }
        return text.toString();
    }
}
