// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {
    /** CIE lightness L* of an sRGB colour, independent of the space in which the maps are made. */
    private static double lightness(int rgb) {
        double y = 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
        return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
    }

    private static double linear(int level) {
        double v = level / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    @Test
    void divergingMapIsGreyAtZeroBlueBelowRedAbove() {
        int zero = ColourMap.DIVERGING.rgb(0.5);
        assertThat(zero >> 16)
                .isEqualTo(zero & 0xFF)
                .isEqualTo(zero >> 8 & 0xFF)
                .isGreaterThan(235);
        int low = ColourMap.DIVERGING.rgb(0);
        int high = ColourMap.DIVERGING.rgb(1);
        assertThat(low & 0xFF).isGreaterThan(2 * (low >> 16));
        assertThat(high >> 16).isGreaterThan(2 * (high & 0xFF));
    }

    @Test
    void divergingMapWeighsBothSignsAlike() {
        for (int i = 1; i <= 50; i++) {
            double below = lightness(ColourMap.DIVERGING.rgb(0.5 - i / 100.0));
            double above = lightness(ColourMap.DIVERGING.rgb(0.5 + i / 100.0));
            // OKLab and CIE lightness differ by a few units between hues; both run from 97 to about 33.
            assertThat(Math.abs(below - above)).as("at %d %%", i).isLessThan(7);
        }
    }

    @ParameterizedTest
    @EnumSource(ColourMap.class)
    void lightnessFallsEvenlyFromTheLightEnd(ColourMap map) {
        double start = map == ColourMap.DIVERGING ? 0.5 : 0;
        double span = lightness(map.rgb(start)) - lightness(map.rgb(1));
        assertThat(span).isGreaterThan(50);
        for (int i = 0; i < 32; i++) {
            double drop = lightness(map.rgb(start + (1 - start) * i / 32))
                    - lightness(map.rgb(start + (1 - start) * (i + 1) / 32));
            // Even steps: none below half of the mean, none above 1.7 times it.
            assertThat(drop * 32 / span).as("step %d", i).isBetween(0.5, 1.7);
        }
    }

    @ParameterizedTest
    @EnumSource(ColourMap.class)
    void everyColourLiesInTheGamut(ColourMap map) {
        int distinct = 0;
        int last = -1;
        for (int i = 0; i <= 10_000; i++) {
            int rgb = map.rgb(i / 10_000.0); // throws outside of the gamut
            distinct += rgb == last ? 0 : 1;
            last = rgb;
        }
        assertThat(distinct).isGreaterThan(250);
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> ColourMap.DIVERGING.rgb(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("t = NaN: must lie in [0, 1]");
        assertThatThrownBy(() -> new ColourScale(ColourMap.DIVERGING, -1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lower = -1.0: must be -upper = -2.0");
        assertThatThrownBy(() -> ColourScale.sequential(1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("upper = 1.0");
        assertThatThrownBy(() -> ColourScale.symmetric(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit = NaN");
        assertThatThrownBy(() -> ColourScale.symmetric(1).rgb(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ColourScale.symmetric(1).rgb(7)).isEqualTo(ColourMap.DIVERGING.rgb(1));
        assertThat(ColourScale.sequential(1, 3).rgb(2)).isEqualTo(ColourMap.SEQUENTIAL.rgb(0.5));
    }
}
