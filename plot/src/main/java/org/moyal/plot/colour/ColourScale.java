// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot.colour;

/**
 * Values on [lower, upper] tied linearly to a colour map: t = (value − lower)/(upper − lower).
 *
 * <p>A value beyond the scale takes the colour of the nearer end; a heat map shows that by a pointed end of its colour bar.
 *
 * @param map the colours
 * @param lower value of the first colour, finite
 * @param upper value of the last colour, finite and above {@code lower}
 */
public record ColourScale(ColourMap map, double lower, double upper) {
    /**
     * Checks the bounds.
     *
     * @param map the colours
     * @param lower value of the first colour
     * @param upper value of the last colour
     * @throws IllegalArgumentException if a bound is not finite, if they are not in order, or if a diverging map is not centred
     *     on zero
     */
    public ColourScale {
        if (!Double.isFinite(lower)) {
            throw new IllegalArgumentException("lower = " + lower + ": must be finite");
        }
        if (!Double.isFinite(upper) || !(upper > lower)) {
            throw new IllegalArgumentException("upper = " + upper + ": must be finite and above lower = " + lower);
        }
        if (map == ColourMap.DIVERGING && lower != -upper) {
            throw new IllegalArgumentException("lower = " + lower + ": must be -upper = " + -upper
                    + " for a diverging map, whose neutral colour means zero");
        }
    }

    /**
     * A diverging scale centred on zero.
     *
     * @param limit largest magnitude shown, positive
     * @return the scale on [−limit, limit]
     * @throws IllegalArgumentException if {@code limit} is not positive and finite
     */
    public static ColourScale symmetric(double limit) {
        if (!(limit > 0) || !Double.isFinite(limit)) {
            throw new IllegalArgumentException("limit = " + limit + ": must be positive and finite");
        }
        return new ColourScale(ColourMap.DIVERGING, -limit, limit);
    }

    /**
     * A sequential scale.
     *
     * @param lower value of the light end
     * @param upper value of the dark end, above {@code lower}
     * @return the scale
     * @throws IllegalArgumentException if the bounds are not finite and in order
     */
    public static ColourScale sequential(double lower, double upper) {
        return new ColourScale(ColourMap.SEQUENTIAL, lower, upper);
    }

    /**
     * The colour of a value.
     *
     * @param value any number but NaN; beyond the scale the colour of the nearer end
     * @return 0xRRGGBB
     * @throws IllegalArgumentException if {@code value} is NaN
     */
    public int rgb(double value) {
        double t = (value - lower) / (upper - lower);
        if (t < 0) {
            return map.rgb(0);
        }
        return map.rgb(t > 1 ? 1 : t);
    }
}
