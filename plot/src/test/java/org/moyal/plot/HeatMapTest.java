// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.state.GaussianState;
import org.moyal.plot.colour.ColourMap;
import org.moyal.plot.colour.ColourScale;
import org.moyal.plot.overlay.Arrows;
import org.moyal.plot.overlay.Curves;
import org.moyal.plot.overlay.Ellipses;
import org.moyal.plot.overlay.Markers;

class HeatMapTest {
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-4, 4, 64), Axis.of(-2, 2, 48));
    private static final int NEUTRAL = ColourMap.DIVERGING.rgb(0.5);
    /** Negative at the lower left, positive at the upper right, zero to the last bit in the other two corners. */
    private static final PhaseSpaceField CORNERS =
            PhaseSpaceField.of(GRID, (x, p) -> x > 1 && p > 0.5 ? 0.5 : x < -1 && p < -0.5 ? -2 : 0);

    private static Rectangle2D data(HeatMap map) {
        BufferedImage scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        return map.dataArea(
                scratch.createGraphics(),
                new Rectangle2D.Double(0, 0, map.size().width(), map.size().height()));
    }

    /** Colour at fractions of the data rectangle, from its lower left corner. */
    private static int at(HeatMap map, BufferedImage image, double across, double up) {
        Rectangle2D data = data(map);
        return image.getRGB(
                        (int) (data.getX() + across * data.getWidth()), (int) (data.getMaxY() - up * data.getHeight()))
                & 0xFFFFFF;
    }

    @Test
    void zeroIsNeutralAndTheScaleIsSymmetric() {
        HeatMap map = HeatMap.diverging(CORNERS);
        BufferedImage image = map.image();
        assertThat(map.scale()).isEqualTo(ColourScale.symmetric(2));
        assertThat(at(map, image, 0.1, 0.9)).isEqualTo(NEUTRAL);
        assertThat(at(map, image, 0.9, 0.1)).isEqualTo(NEUTRAL);
    }

    @Test
    void positionRunsRightwardsAndMomentumUpwards() {
        HeatMap map = HeatMap.diverging(CORNERS);
        BufferedImage image = map.image();
        assertThat(at(map, image, 0.9, 0.9)).isEqualTo(ColourMap.DIVERGING.rgb((0.5 + 2) / 4));
        assertThat(at(map, image, 0.1, 0.1)).isEqualTo(ColourMap.DIVERGING.rgb(0));
    }

    @Test
    void colourBarIsCentredOnZero() {
        HeatMap map = HeatMap.diverging(CORNERS);
        BufferedImage image = map.image();
        Rectangle2D data = data(map);
        int column = (int) data.getMaxX() + 14 + ColourBar.WIDTH / 2;
        int half = (int) (data.getHeight() / 2);
        // The row next to the middle belongs to a value within one row of zero.
        int middle = image.getRGB(column, (int) data.getY() + half) & 0xFFFFFF;
        assertThat(distance(middle, NEUTRAL)).isLessThan(6);
        for (int r = 3; r < half - 3; r += 7) {
            int above = image.getRGB(column, (int) data.getY() + half - 1 - r) & 0xFFFFFF;
            assertThat(above >> 16).as("red share %d rows above zero", r).isGreaterThan(above & 0xFF);
            int below = image.getRGB(column, (int) data.getY() + half + 1 + r) & 0xFFFFFF;
            assertThat(below & 0xFF).as("blue share %d rows below zero", r).isGreaterThan(below >> 16);
        }
    }

    private static int distance(int a, int b) {
        return Math.abs((a >> 16) - (b >> 16))
                + Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF))
                + Math.abs((a & 0xFF) - (b & 0xFF));
    }

    @Test
    void valuesBeyondTheScaleShowInAPointedBar() {
        HeatMap whole = HeatMap.diverging(CORNERS);
        HeatMap cut = whole.scale(ColourScale.symmetric(0.25));
        assertThat(barCorner(cut)).isEqualTo(0xFFFFFF);
        assertThat(barCorner(whole)).isEqualTo(ColourMap.DIVERGING.rgb(1));
    }

    /** Colour at the upper left corner of the colour bar: white beside a pointed end. */
    private static int barCorner(HeatMap map) {
        Rectangle2D data = data(map);
        int rgb = map.image().getRGB((int) data.getMaxX() + 14 + 2, (int) data.getY() + 2) & 0xFFFFFF;
        // Two rows below the top, one or two levels a component away.
        return distance(rgb, ColourMap.DIVERGING.rgb(1)) < 12 ? ColourMap.DIVERGING.rgb(1) : rgb;
    }

    @Test
    void windowMagnifies() {
        HeatMap map = HeatMap.diverging(CORNERS).window(1.5, 3.5, 1, 1.5);
        BufferedImage image = map.image();
        assertThat(at(map, image, 0.05, 0.05))
                .isEqualTo(at(map, image, 0.95, 0.95))
                .isNotEqualTo(NEUTRAL);
    }

    @Test
    void marginalsFollowTheField() {
        PhaseSpaceField right = PhaseSpaceField.of(GRID, (x, p) -> Math.exp(-4 * (x - 2) * (x - 2) - 8 * p * p));
        HeatMap map = HeatMap.diverging(right).withMarginals();
        BufferedImage image = map.image();
        Rectangle2D data = data(map);
        int row = (int) data.getY() - Marginals.GAP - 20; // a fifth of the strip above its foot
        int peak = (int) (data.getX() + 0.75 * data.getWidth());
        int away = (int) (data.getX() + 0.25 * data.getWidth());
        assertThat(image.getRGB(peak, row) & 0xFFFFFF).isNotEqualTo(0xFFFFFF);
        assertThat(image.getRGB(away, row) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void overlaysLieWhereTheyShouldAndAreCutOff() {
        HeatMap plain = HeatMap.diverging(CORNERS);
        HeatMap map = plain.overlay(
                Curves.of(new double[] {-4, 40}, new double[] {1, 1})
                        .colour(Color.GREEN)
                        .width(3),
                Markers.none().index(2, -1, 1));
        BufferedImage image = map.image();
        assertThat(at(map, image, 0.25, 0.75)).isEqualTo(Color.GREEN.getRGB() & 0xFFFFFF);
        // Off the strokes of the sign, inside the disc: a quarter radius from the centre in both directions.
        Rectangle2D data = data(map);
        int cx = (int) (data.getX() + 0.75 * data.getWidth());
        int cy = (int) (data.getMaxY() - 0.25 * data.getHeight());
        assertThat(image.getRGB(cx + 3, cy + 3) & 0xFFFFFF).isEqualTo(0xFFD54A);
        BufferedImage without = plain.image();
        for (int r = 0; r < image.getHeight(); r++) {
            int column = (int) data.getMaxX() + 6;
            assertThat(image.getRGB(column, r)).isEqualTo(without.getRGB(column, r));
        }
    }

    @Test
    void arrowsTakeTheOtherColourWhereTheSignIsNegative() {
        PhaseSpaceField one = PhaseSpaceField.of(GRID, (x, p) -> 1);
        PhaseSpaceField sign = PhaseSpaceField.of(GRID, (x, p) -> x);
        HeatMap map = HeatMap.diverging(one)
                .scale(ColourScale.symmetric(1e6))
                .overlay(Arrows.of(one, PhaseSpaceField.of(GRID, (x, p) -> 0), 8, 8)
                        .colour(Color.BLACK)
                        .invertedWhereNegative(sign, Color.GREEN));
        assertThat(count(map, Color.GREEN, 0, 0.5)).isGreaterThan(100);
        assertThat(count(map, Color.GREEN, 0.5, 1)).isZero();
        assertThat(count(map, Color.BLACK, 0.52, 1)).isGreaterThan(100);
        HeatMap none = HeatMap.diverging(one)
                .scale(ColourScale.symmetric(1e6))
                .overlay(Arrows.of(sign, sign, 8, 8).colour(Color.GREEN).above(0.99));
        assertThat(count(none, Color.GREEN, 0, 1))
                .as("only the longest vectors pass")
                .isZero();
    }

    private static int count(HeatMap map, Color colour, double from, double to) {
        Rectangle2D data = data(map);
        BufferedImage image = map.image();
        int count = 0;
        for (int c = (int) (data.getX() + from * data.getWidth() + 1);
                c < data.getX() + to * data.getWidth() - 1;
                c++) {
            for (int r = (int) data.getY() + 1; r < data.getMaxY() - 1; r++) {
                // Antialiased strokes: the pure colour is rare, its dominance is not.
                Color pixel = new Color(image.getRGB(c, r));
                boolean green = pixel.getGreen() > pixel.getRed() + 90;
                boolean black = pixel.getGreen() < 110 && pixel.getRed() < 110;
                count += colour.equals(Color.GREEN) ? (green ? 1 : 0) : (black ? 1 : 0);
            }
        }
        return count;
    }

    @Test
    void ellipseHasItsHalfAxes() {
        // σ = diag(1, ¼): one deviation reaches x = 1, p = ½; drawn on zero, so that anything dark is the ellipse.
        PhaseSpaceField flat = PhaseSpaceField.of(GRID, (x, p) -> 1);
        HeatMap map = HeatMap.of(flat, ColourScale.symmetric(1e9)).overlay(Ellipses.of(0, 0, 1, 0, 0.25));
        Rectangle2D data = data(map);
        BufferedImage image = map.image();
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        for (int c = (int) data.getX() + 2; c < data.getMaxX() - 2; c++) {
            for (int r = (int) data.getY() + 2; r < data.getMaxY() - 2; r++) {
                if (new Color(image.getRGB(c, r)).getRed() < 100) {
                    left = Math.min(left, c);
                    top = Math.min(top, r);
                }
            }
        }
        assertThat(left)
                .isBetween(
                        (int) (data.getX() + data.getWidth() * 3 / 8) - 2,
                        (int) (data.getX() + data.getWidth() * 3 / 8) + 2);
        assertThat(top)
                .isBetween(
                        (int) (data.getY() + data.getHeight() * 3 / 8) - 2,
                        (int) (data.getY() + data.getHeight() * 3 / 8) + 2);
    }

    @Test
    void ellipsesOfStatesAreThoseOfTheirCovariances() {
        PhaseSpaceField flat = PhaseSpaceField.of(GRID, (x, p) -> 1);
        HeatMap map = HeatMap.of(flat, ColourScale.symmetric(1e9));
        GaussianState state = GaussianState.squeezed(0.5, 0.7, 1, 0.5).displaced(1, -0.5);
        GaussianState other = GaussianState.coherent(-2, 0.5, 1, 0.5);
        Ellipses both = Ellipses.of(List.of(state, other));
        Ellipses byHand = Ellipses.of(1, -0.5, state.covariance(0, 0), state.covariance(0, 1), state.covariance(1, 1))
                .and(-2, 0.5, 0.5, 0, 0.125);
        assertThat(both.size()).isEqualTo(2);
        BufferedImage image = map.overlay(both).image();
        assertThat(differing(image, map.overlay(byHand).image())).isZero();
        assertThat(differing(image, map.overlay(Ellipses.of(List.of(state))).image()))
                .isGreaterThan(100);
        int thin = differing(map.image(), image);
        assertThat(differing(map.image(), map.overlay(both.width(3)).image())).isGreaterThan(3 * thin / 2);
        assertThatThrownBy(() -> Ellipses.of(List.of(other, state.tensor(other))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("states[1].degreesOfFreedom() = 2: must be 1; state.mode(k) is one of them");
        assertThatThrownBy(() -> both.width(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pixels = NaN");
    }

    private static int differing(BufferedImage a, BufferedImage b) {
        int count = 0;
        for (int r = 0; r < a.getHeight(); r++) {
            for (int c = 0; c < a.getWidth(); c++) {
                count += a.getRGB(c, r) == b.getRGB(c, r) ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void pictureHasTheSizeAskedForAndSurvivesThePngFile(@TempDir Path folder) throws IOException {
        HeatMap map =
                HeatMap.diverging(CORNERS).size(333, 222).title("W at t = 0, in a title far too long for this picture");
        Path file = folder.resolve("w.png");
        map.write(file);
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(333);
        assertThat(read.getHeight()).isEqualTo(222);
        BufferedImage drawn = map.image();
        for (int c = 0; c < 333; c += 5) {
            for (int r = 0; r < 222; r += 5) {
                assertThat(read.getRGB(c, r)).isEqualTo(drawn.getRGB(c, r));
            }
        }
    }

    @Test
    void badInputIsNamed(@TempDir Path folder) {
        PhaseSpaceField zero = PhaseSpaceField.of(GRID, (x, p) -> 0);
        assertThatThrownBy(() -> HeatMap.diverging(zero))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit = 0.0: must be positive");
        assertThatThrownBy(() -> HeatMap.sequential(zero))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above lower = 0.0");
        HeatMap map = HeatMap.diverging(CORNERS);
        assertThatThrownBy(() -> map.window(-5, 0, -1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("window in x = [-5.0, 0.0]");
        assertThatThrownBy(() -> map.window(-1, 1, Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("window in p = [NaN, 1.0]");
        assertThatThrownBy(() -> map.size(80, 300))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("width = 80: must lie in 160 .. 16384");
        assertThatThrownBy(() -> map.write(folder.resolve("w.jpg")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must end in .png");
        assertThatThrownBy(() -> map.write(folder.resolve("absent").resolve("w.png")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot write");
        PhaseSpaceField other =
                PhaseSpaceField.of(PhaseSpaceGrid.of(Axis.of(-4, 4, 64), Axis.of(-2, 2, 50)), (x, p) -> 1);
        assertThatThrownBy(() -> Arrows.of(zero, other, 4, 4)).isInstanceOf(GridMismatchException.class);
        assertThatThrownBy(() -> Arrows.of(zero, zero, 4, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows = 1: must be at least 2");
        assertThatThrownBy(() -> Ellipses.of(0, 0, 1, 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be positive definite");
        assertThatThrownBy(() -> Markers.none().index(Double.NaN, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be finite");
    }
}
