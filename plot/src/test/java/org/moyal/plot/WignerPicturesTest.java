// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.MorsePotential;
import org.moyal.core.law.Potential;
import org.moyal.core.state.MorseEigenstate;
import org.moyal.plot.colour.ColourMap;
import org.moyal.plot.colour.ColourScale;
import org.moyal.plot.overlay.Arrows;
import org.moyal.plot.overlay.Curves;
import org.moyal.plot.overlay.Markers;
import org.moyal.wigner.current.FieldLineScheme;
import org.moyal.wigner.current.WignerCurrent;
import org.moyal.wigner.function.WignerFunction;

/** Pictures of a state that has everything: the first excited state of a Morse oscillator. */
class WignerPicturesTest {
    private static final MorsePotential MORSE = Potential.morse(3, 1 / Math.sqrt(6));
    private static final WignerFunction STATE = WignerFunction.of(
            new MorseEigenstate(MORSE, 1, 1, 1), PhaseSpaceGrid.of(Axis.of(-4, 13, 120), Axis.of(-7, 7, 96)));
    private static final WignerCurrent CURRENT = WignerCurrent.of(STATE, Hamiltonian.of(1, MORSE));
    /** Nothing but overlays: the neutral colour everywhere. */
    private static final HeatMap BLANK = HeatMap.of(STATE.field(), ColourScale.symmetric(1e12))
            .window(-2.5, 5, -2.5, 2.5)
            .size(640, 480);

    private static Color at(HeatMap map, double x, double p) {
        BufferedImage image = map.image();
        Graphics2D graphics = image.createGraphics();
        Rectangle2D data = map.dataArea(graphics, new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
        graphics.dispose();
        return new Color(image.getRGB((int) (data.getX() + (x + 2.5) / 7.5 * data.getWidth()), (int)
                (data.getMaxY() - (p + 2.5) / 5 * data.getHeight())));
    }

    @Test
    void wignerFunctionsHaveTheirOwnScale() {
        HeatMap map = HeatMap.of(STATE).window(-2.5, 5, -2.5, 2.5);
        // The largest magnitude is that of the minimum, at (0.569, 0): nearly the bluest colour there.
        assertThat(map.scale().lower()).isEqualTo(-map.scale().upper()).isEqualTo(STATE.minimum());
        Color deepest = at(map, 0.5693, 0);
        Color end = ColourMap.DIVERGING.colour(0);
        assertThat(Math.abs(deepest.getRed() - end.getRed()) + Math.abs(deepest.getBlue() - end.getBlue()))
                .isLessThan(12);
    }

    @Test
    void zeroLinesAndFieldLinesLieWhereTheyShould() {
        HeatMap contour = BLANK.overlay(Curves.of(STATE.zeroContour()).width(4));
        // W = 0 on the axis, from a bisection of the values on it.
        double zero = 0.57;
        while (STATE.valueAt(zero, 0) < 0) {
            zero += 0.001;
        }
        assertThat(at(contour, zero, 0)).isEqualTo(Color.BLACK);
        assertThat(at(contour, 0.57, 0)).isEqualTo(ColourMap.DIVERGING.colour(0.5));

        HeatMap flow = BLANK.overlay(Curves.none()
                .and(CURRENT.fieldLine(0.8, 0.6, FieldLineScheme.upTo(10)))
                .width(4));
        assertThat(at(flow, 0.8, 0.6)).isEqualTo(Color.BLACK);
        // A quarter of the way round, from an independent computation.
        assertThat(at(flow, 1.32761370724273, 0.103792167512247)).isEqualTo(Color.BLACK);
    }

    @Test
    void stagnationPointsCarryTheirIndex() {
        var points = CURRENT.stagnationPoints(new PhaseSpaceExtent(-1.5, 3, -1.5, 1.5));
        HeatMap map = BLANK.overlay(Markers.of(points).radius(9));
        assertThat(Markers.of(points).size()).isEqualTo(7);
        // Beside the strokes of the sign: yellow for the centre at 0.335, white for the saddle at 1.244.
        double aside = 4.0 / 570 * 7.5;
        assertThat(at(map, 0.33487 + aside, 4.0 / 420 * 5)).isEqualTo(new Color(0xFFD54A));
        assertThat(at(map, 1.24389 + aside, 4.0 / 420 * 5)).isEqualTo(Color.WHITE);
    }

    @Test
    void arrowsAreOrangeWhereTheCurrentIsInverted() {
        HeatMap inside = BLANK.window(0.3, 0.8, -0.25, 0.25).overlay(Arrows.of(CURRENT, 6, 6));
        HeatMap outside = BLANK.window(1.8, 2.8, -0.5, 0.5).overlay(Arrows.of(CURRENT, 6, 6));
        assertThat(orange(inside)).isGreaterThan(300);
        assertThat(orange(outside)).isZero();
    }

    private static int orange(HeatMap map) {
        BufferedImage image = map.image();
        int count = 0;
        for (int r = 0; r < image.getHeight(); r++) {
            for (int c = 0; c < image.getWidth() - 120; c++) {
                Color pixel = new Color(image.getRGB(c, r));
                count += pixel.getRed() > pixel.getBlue() + 120 ? 1 : 0;
            }
        }
        return count;
    }
}
