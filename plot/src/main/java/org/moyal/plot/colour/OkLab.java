// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot.colour;

/** Conversion from OKLab in polar form to sRGB. */
final class OkLab {
    private OkLab() {}

    /**
     * Converts lightness, chroma and hue to sRGB.
     *
     * @param lightness L in [0, 1]
     * @param chroma C ≥ 0
     * @param hue h in radians
     * @return 0xRRGGBB
     * @throws IllegalArgumentException if the colour lies outside the sRGB gamut by more than half an eight-bit step
     */
    static int rgb(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        int red = component(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int green = component(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int blue = component(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return red << 16 | green << 8 | blue;
    }

    private static double cube(double v) {
        return v * v * v;
    }

    private static int component(double linear) {
        double encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        long level = Math.round(255 * encoded);
        if (level < 0 || level > 255) {
            throw new IllegalArgumentException("sRGB component = " + encoded + ": must lie in [0, 1]");
        }
        return (int) level;
    }
}
