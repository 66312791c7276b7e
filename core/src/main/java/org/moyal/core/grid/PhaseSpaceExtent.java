// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import java.io.Serializable;

/**
 * A closed box in phase space, xMin ≤ x ≤ xMax and pMin ≤ p ≤ pMax. A bound may be infinite: then nothing confines that
 * side.
 *
 * @param xMin the smallest position
 * @param xMax the largest position
 * @param pMin the smallest momentum
 * @param pMax the largest momentum
 */
public record PhaseSpaceExtent(double xMin, double xMax, double pMin, double pMax) implements Serializable {

    /**
     * Checks the arguments.
     *
     * @param xMin the smallest position
     * @param xMax the largest position
     * @param pMin the smallest momentum
     * @param pMax the largest momentum
     * @throws IllegalArgumentException if a bound is NaN or a maximum is not above its minimum
     */
    public PhaseSpaceExtent {
        if (!(xMax > xMin)) {
            throw new IllegalArgumentException("xMax = " + xMax + ": must be above xMin = " + xMin);
        }
        if (!(pMax > pMin)) {
            throw new IllegalArgumentException("pMax = " + pMax + ": must be above pMin = " + pMin);
        }
    }

    /**
     * The box with the given centre and half widths.
     *
     * @param x the position of the centre
     * @param p the momentum of the centre
     * @param halfWidth half the width in x, above 0
     * @param halfHeight half the height in p, above 0
     * @return the box
     */
    public static PhaseSpaceExtent around(double x, double p, double halfWidth, double halfHeight) {
        return new PhaseSpaceExtent(x - halfWidth, x + halfWidth, p - halfHeight, p + halfHeight);
    }

    /**
     * Returns the width in x.
     *
     * @return xMax − xMin
     */
    public double width() {
        return xMax - xMin;
    }

    /**
     * Returns the height in p.
     *
     * @return pMax − pMin
     */
    public double height() {
        return pMax - pMin;
    }

    /**
     * Whether all four bounds are finite.
     *
     * @return whether all four bounds are finite
     */
    public boolean isBounded() {
        return Double.isFinite(width()) && Double.isFinite(height());
    }

    /**
     * Whether the box holds a point.
     *
     * @param x a position
     * @param p a momentum
     * @return whether (x, p) lies in the closed box
     */
    public boolean contains(double x, double p) {
        return x >= xMin && x <= xMax && p >= pMin && p <= pMax;
    }

    /**
     * The smallest box that holds both.
     *
     * @param other another box
     * @return the union's bounding box
     */
    public PhaseSpaceExtent union(PhaseSpaceExtent other) {
        return new PhaseSpaceExtent(
                Math.min(xMin, other.xMin),
                Math.max(xMax, other.xMax),
                Math.min(pMin, other.pMin),
                Math.max(pMax, other.pMax));
    }

    /**
     * The box with the same centre and both sides multiplied by a factor. The box must be bounded.
     *
     * @param factor above 0
     * @return the scaled box
     * @throws IllegalArgumentException if the factor is not above 0 or the box is not bounded
     */
    public PhaseSpaceExtent scaled(double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("factor = " + factor + ": must be above 0");
        }
        if (!isBounded()) {
            throw new IllegalArgumentException("extent = " + this + ": must be bounded to be scaled");
        }
        return around(0.5 * (xMin + xMax), 0.5 * (pMin + pMax), 0.5 * factor * width(), 0.5 * factor * height());
    }

    @Override
    public String toString() {
        return "x in [" + xMin + ", " + xMax + "], p in [" + pMin + ", " + pMax + "]";
    }
}
