// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final double[] X = {0.01, 0.1, 1, 10};
    private static final double[] SQUARES = {1e-4, 1e-2, 1, 100};

    private static List<int[]> bluePixels(Figure figure) {
        BufferedImage image = figure.image();
        List<int[]> found = new ArrayList<>();
        // Below the key, whose sample has the same colour.
        for (int r = 50; r < image.getHeight(); r++) {
            for (int c = 0; c < image.getWidth(); c++) {
                Color pixel = new Color(image.getRGB(c, r));
                if (pixel.getBlue() > 140 && pixel.getRed() < 60) {
                    found.add(new int[] {c, r});
                }
            }
        }
        return found;
    }

    /** Largest distance, in pixels, of the series from the chord between its ends. */
    private static double bend(Figure figure) {
        List<int[]> pixels = bluePixels(figure);
        assertThat(pixels).hasSizeGreaterThan(200);
        int[] first = pixels.get(0);
        int[] last = pixels.get(0);
        for (int[] p : pixels) {
            first = p[0] < first[0] ? p : first;
            last = p[0] > last[0] ? p : last;
        }
        double worst = 0;
        for (int[] p : pixels) {
            double cross = (last[0] - first[0]) * (double) (p[1] - first[1])
                    - (last[1] - first[1]) * (double) (p[0] - first[0]);
            worst = Math.max(worst, Math.abs(cross) / Math.hypot(last[0] - first[0], last[1] - first[1]));
        }
        return worst;
    }

    @Test
    void powerLawIsStraightOnLogarithmicAxesOnly() {
        LinePlot plot = LinePlot.of(Label.of("Δt"), Label.of("error")).line("order 2", X, SQUARES);
        // A stroke of 1.8 pixels stays within three pixels of its chord.
        assertThat(bend(plot.scales(AxisScale.LOGARITHMIC, AxisScale.LOGARITHMIC)))
                .isLessThan(3);
        double[] t = new double[60];
        double[] squares = new double[60];
        for (int i = 0; i < t.length; i++) {
            t[i] = i / 10.0;
            squares[i] = t[i] * t[i];
        }
        assertThat(bend(LinePlot.of(Label.of("t"), Label.of("t²")).line("", t, squares)))
                .isGreaterThan(40);
    }

    @Test
    void logarithmicAxesRefuseWhatHasNoLogarithm() {
        LinePlot plot = LinePlot.of(Label.of("t"), Label.of("y")).line("a", new double[] {0, 1}, new double[] {1, 2});
        assertThatThrownBy(() -> plot.scales(AxisScale.LOGARITHMIC, AxisScale.LINEAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x of \"a\" = 0.0: must be positive on a logarithmic axis");
        LinePlot logarithmic = plot.scales(AxisScale.LINEAR, AxisScale.LOGARITHMIC);
        assertThatThrownBy(() -> logarithmic.points("b", new double[] {1}, new double[] {-1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("y of \"b\" = -1.0");
        assertThatThrownBy(() -> logarithmic.yRange(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lower end of y = 0.0");
    }

    @Test
    void seriesAreCheckedAndCopied() {
        LinePlot plot = LinePlot.of(Label.of("t"), Label.of("y"));
        assertThatThrownBy(() -> plot.line("a", new double[] {0, 1}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lengths 2, 1");
        assertThatThrownBy(() -> plot.line("a", new double[] {0}, new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(0.0, NaN): must be finite");
        assertThatThrownBy(plot::image)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs xRange and yRange");
        double[] y = {1, 2};
        LinePlot drawn = plot.line("", new double[] {0, 1}, y);
        BufferedImage before = drawn.image();
        y[0] = 100;
        assertThat(samePixels(before, drawn.image())).isTrue();
        assertThat(samePixels(before, plot.line("", new double[] {0, 1}, y).image()))
                .isFalse();
    }

    @Test
    void errorBarsReachFromEndToEnd() {
        // One bar from 1 to 3 on an axis from 0 to 4, with the first series' blue and no key: half of the height of the
        // frame.
        LinePlot plot = LinePlot.of(Label.of("t"), Label.of("y"))
                .xRange(0, 2)
                .yRange(0, 4)
                .bars("", new double[] {1}, new double[] {2}, new double[] {1});
        LinePlot line = LinePlot.of(Label.of("t"), Label.of("y"))
                .xRange(0, 2)
                .yRange(0, 4)
                .line("", new double[] {1, 1}, new double[] {1, 3});
        assertThat(height(bluePixels(plot))).isBetween(height(bluePixels(line)) - 3, height(bluePixels(line)) + 3);
        // the automatic range holds the bars
        LinePlot open = LinePlot.of(Label.of("t"), Label.of("y"))
                .bars("", new double[] {0, 1, 2}, new double[] {2, 2, 2}, new double[] {0, 1, 0});
        assertThat(height(bluePixels(open))).isGreaterThan(1.5 * height(bluePixels(line)));
    }

    private static double height(List<int[]> pixels) {
        int top = pixels.stream().mapToInt(p -> p[1]).min().orElseThrow();
        return pixels.stream().mapToInt(p -> p[1]).max().orElseThrow() - (double) top;
    }

    @Test
    void errorBarsAreChecked() {
        LinePlot plot = LinePlot.of(Label.of("t"), Label.of("y")).scales(AxisScale.LINEAR, AxisScale.LOGARITHMIC);
        double[] one = {1};
        assertThatThrownBy(() -> plot.bars("a", one, one, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("y, errors of \"a\" have lengths 1, 2: must be equal");
        assertThatThrownBy(() -> plot.bars("a", one, one, new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("error 0 of \"a\" = NaN: must be finite and not negative");
        assertThatThrownBy(() -> plot.bars("a", one, one, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("y of \"a\" = 0.0: must be positive on a logarithmic axis");
    }

    private static boolean samePixels(BufferedImage a, BufferedImage b) {
        for (int r = 0; r < a.getHeight(); r++) {
            for (int c = 0; c < a.getWidth(); c++) {
                if (a.getRGB(c, r) != b.getRGB(c, r)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void panelsAddUp() {
        LinePlot wide =
                LinePlot.of(Label.of("t"), Label.of("y")).line("", X, SQUARES).size(400, 200);
        LinePlot high = wide.size(300, 260);
        assertThat(Panels.row(wide, high).size()).isEqualTo(new PictureSize(700, 260));
        assertThat(Panels.grid(1, List.of(wide, high)).title("both").size()).isEqualTo(new PictureSize(400, 492));
        assertThat(bluePixels(Panels.row(wide, wide)).size())
                .isBetween((int) (1.9 * bluePixels(wide).size()), (int)
                        (2.1 * bluePixels(wide).size()));
        assertThatThrownBy(() -> Panels.grid(0, List.of(wide)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("columns = 0: must be at least 1");
        assertThatThrownBy(() -> Panels.grid(2, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one figure");
    }

    @Test
    void tickLabelsReadWell() {
        assertThat(TickFormat.of(0.5, 2).format(-1.5)).isEqualTo("−1.5");
        assertThat(TickFormat.of(0.5, 2).format(0.0)).isEqualTo("0");
        assertThat(TickFormat.of(20, 100).format(40)).isEqualTo("40");
        assertThat(TickFormat.of(0.02, 0.1).format(0.04)).isEqualTo("0.04");
        assertThat(TickFormat.of(2e-5, 6e-5).format(4e-5)).isEqualTo("4·10⁻⁵");
        assertThat(TickFormat.of(5e5, 2e6).format(1.5e6)).isEqualTo("1.5·10⁶");
        assertThat(TickFormat.logarithmic().format(1e-12)).isEqualTo("10⁻¹²");
        assertThat(AxisFrame.step(0.011)).isEqualTo(0.02);
        assertThat(AxisFrame.step(5)).isEqualTo(5);
        assertThat(AxisFrame.step(5.1)).isEqualTo(10);
        assertThat(Label.of("x", "√(ħ/Mω)").text()).isEqualTo("x [√(ħ/Mω)]");
    }
}
