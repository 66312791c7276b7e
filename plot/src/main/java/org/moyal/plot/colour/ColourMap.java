// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot.colour;

import java.awt.Color;

/**
 * Colours over the unit interval, given by a curve in the OKLab colour space (lightness L, chroma C, hue h) so that equal steps
 * of the argument are nearly equal steps for the eye.
 *
 * <ul>
 *   <li>{@link #DIVERGING}: blue, neutral at exactly ½, red. With s = 2t − 1: L = 0.975 − 0.555|s|, C = 0.153|s|(2 − |s|),
 *       h = 258° for s &lt; 0 and 27° for s &gt; 0. Both halves have the same lightness, so neither sign stands out.
 *   <li>{@link #SEQUENTIAL}: from nearly white over yellow, green and blue to dark violet. L = 0.985 − 0.735t,
 *       C = 0.09·sin(πt)^0.75 + 0.06t⁴, h = 100° + 195°t.
 * </ul>
 *
 * <p>Both curves lie within the sRGB gamut; no component is clipped. Cost: three cube powers a colour.
 *
 * <p>Source of the colour space: B. Ottosson, "A perceptual color space for image processing" (2020).
 */
public enum ColourMap {
    /** Blue below, neutral grey-white in the middle, red above: for values with a sign. */
    DIVERGING {
        @Override
        int rgbWithin(double t) {
            double s = 2 * t - 1;
            double a = Math.abs(s);
            double hue = s < 0 ? 258 : 27;
            return OkLab.rgb(0.975 - 0.555 * a, 0.153 * a * (2 - a), Math.toRadians(hue));
        }
    },
    /** Light to dark with changing hue: for values from a lower to an upper end. */
    SEQUENTIAL {
        @Override
        int rgbWithin(double t) {
            double chroma = 0.09 * Math.pow(Math.max(0, Math.sin(Math.PI * t)), 0.75) + 0.06 * t * t * t * t;
            return OkLab.rgb(0.985 - 0.735 * t, chroma, Math.toRadians(100 + 195 * t));
        }
    };

    abstract int rgbWithin(double t);

    /**
     * The colour at an argument.
     *
     * @param t the argument, in [0, 1]
     * @return the colour as 0xRRGGBB
     * @throws IllegalArgumentException if {@code t} is outside [0, 1] or NaN
     */
    public int rgb(double t) {
        if (!(t >= 0 && t <= 1)) {
            throw new IllegalArgumentException("t = " + t + ": must lie in [0, 1]");
        }
        return rgbWithin(t);
    }

    /**
     * The colour at an argument as an AWT colour.
     *
     * @param t the argument, in [0, 1]
     * @return the opaque colour
     * @throws IllegalArgumentException if {@code t} is outside [0, 1] or NaN
     */
    public Color colour(double t) {
        return new Color(rgb(t));
    }
}
