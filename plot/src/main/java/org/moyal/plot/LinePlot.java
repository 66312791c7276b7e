// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Curves and points over linear or logarithmic axes, with a key under the title. Immutable: every method returns a new plot.
 *
 * <pre>{@code
 * LinePlot.of(Label.of("t"), Label.of("transmission")).line("x > 0", t, probability).write(Path.of("t.png"));
 * }</pre>
 */
public final class LinePlot implements Figure {
    /** Blue, vermilion, green, purple, amber, light blue, grey: told apart with any kind of colour vision. */
    private static final int[] COLOURS = {0x0072B2, 0xD55E00, 0x009E73, 0xAA4499, 0xE69F00, 0x56B4E9, 0x555555};

    private static final int KEY_LINE = 18;

    private final LinePlotStyle style;
    private final List<PlotSeries> series;

    private LinePlot(LinePlotStyle style, List<PlotSeries> series) {
        this.style = style;
        this.series = series;
    }

    /**
     * An empty plot with linear axes.
     *
     * @param x the horizontal axis
     * @param y the vertical axis
     * @return the plot
     */
    public static LinePlot of(Label x, Label y) {
        return new LinePlot(
                new LinePlotStyle(
                        "",
                        x,
                        y,
                        AxisScale.LINEAR,
                        AxisScale.LINEAR,
                        Optional.empty(),
                        Optional.empty(),
                        new PictureSize(640, 420)),
                List.of());
    }

    /**
     * With another title.
     *
     * @param title text over the plot; shrunk to fit
     * @return a new plot
     */
    public LinePlot title(String title) {
        return new LinePlot(style.withTitle(title), series);
    }

    /**
     * With other divisions of the axes.
     *
     * @param x the horizontal axis
     * @param y the vertical axis
     * @return a new plot
     * @throws IllegalArgumentException if a logarithmic axis would have to show a value that is not positive
     */
    public LinePlot scales(AxisScale x, AxisScale y) {
        LinePlotStyle scaled = style.withScales(x, y);
        series.forEach(s -> requirePositive(s, scaled));
        return new LinePlot(scaled, series);
    }

    /**
     * With a fixed range of the horizontal axis instead of that of the data.
     *
     * @param lower left end
     * @param upper right end, above {@code lower}
     * @return a new plot
     * @throws IllegalArgumentException if the ends are not finite and in order
     */
    public LinePlot xRange(double lower, double upper) {
        return new LinePlot(style.withXRange(new AxisRange(lower, upper)), series);
    }

    /**
     * With a fixed range of the vertical axis instead of that of the data.
     *
     * @param lower lower end
     * @param upper upper end, above {@code lower}
     * @return a new plot
     * @throws IllegalArgumentException if the ends are not finite and in order
     */
    public LinePlot yRange(double lower, double upper) {
        return new LinePlot(style.withYRange(new AxisRange(lower, upper)), series);
    }

    /**
     * With a solid line.
     *
     * @param name its text in the key; without text it has no place there
     * @param x abscissae, at least one
     * @param y ordinates, as many
     * @return a new plot
     * @throws IllegalArgumentException if the lengths differ, a value is not finite, or not positive on a logarithmic axis
     */
    public LinePlot line(String name, double[] x, double[] y) {
        return with(new PlotSeries(name, x, y, PlotSeries.Form.LINE));
    }

    /**
     * With a dashed line, for references.
     *
     * @param name its text in the key; without text it has no place there
     * @param x abscissae, at least one
     * @param y ordinates, as many
     * @return a new plot
     * @throws IllegalArgumentException if the lengths differ, a value is not finite, or not positive on a logarithmic axis
     */
    public LinePlot dashed(String name, double[] x, double[] y) {
        return with(new PlotSeries(name, x, y, PlotSeries.Form.DASHED));
    }

    /**
     * With points.
     *
     * @param name their text in the key; without text they have no place there
     * @param x abscissae, at least one
     * @param y ordinates, as many
     * @return a new plot
     * @throws IllegalArgumentException if the lengths differ, a value is not finite, or not positive on a logarithmic axis
     */
    public LinePlot points(String name, double[] x, double[] y) {
        return with(new PlotSeries(name, x, y, PlotSeries.Form.POINTS));
    }

    /**
     * With points and their error bars, from y − error to y + error.
     *
     * @param name their text in the key; without text they have no place there
     * @param x abscissae, at least one
     * @param y ordinates, as many
     * @param errors half lengths of the bars, as many, none negative
     * @return a new plot
     * @throws IllegalArgumentException if the lengths differ, a value is not finite, an error negative, or an end of a bar not
     *     positive on a logarithmic axis
     */
    public LinePlot bars(String name, double[] x, double[] y, double[] errors) {
        return with(new PlotSeries(name, x, y, errors, PlotSeries.Form.BARS));
    }

    private LinePlot with(PlotSeries more) {
        requirePositive(more, style);
        List<PlotSeries> all = new ArrayList<>(series);
        all.add(more);
        return new LinePlot(style, List.copyOf(all));
    }

    private static void requirePositive(PlotSeries series, LinePlotStyle style) {
        if (style.xScale() == AxisScale.LOGARITHMIC && !(series.smallestX() > 0)) {
            throw new IllegalArgumentException("x of \"" + series.name() + "\" = " + series.smallestX()
                    + ": must be positive on a logarithmic axis");
        }
        if (style.yScale() == AxisScale.LOGARITHMIC && !(series.smallestY() > 0)) {
            throw new IllegalArgumentException("y of \"" + series.name() + "\" = " + series.smallestY()
                    + ": must be positive on a logarithmic axis");
        }
    }

    /**
     * In another size.
     *
     * @param width pixels across
     * @param height pixels down
     * @return a new plot
     * @throws IllegalArgumentException if the size is out of range, see {@link PictureSize}
     */
    public LinePlot size(int width, int height) {
        return new LinePlot(style.withSize(new PictureSize(width, height)), series);
    }

    @Override
    public PictureSize size() {
        return style.size();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the plot has no series and no range, so that nothing says what to show
     */
    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        AxisRange xs = style.xRange().orElseGet(() -> dataRange(true));
        AxisRange ys = style.yRange().orElseGet(() -> dataRange(false));
        int keyRows = keyRows(graphics, area.getWidth() - 90);
        int top = (style.title().isEmpty() ? 10 : 30) + keyRows * KEY_LINE;
        int height = (int) area.getHeight() - top - AxisFrame.BOTTOM;
        ValueAxis y = axis(style.y(), style.yScale(), ys, height, 44);
        int left = AxisFrame.sideRoom(graphics, y) + 4;
        int width = (int) area.getWidth() - left - 24;
        Rectangle2D data = new Rectangle2D.Double(
                Math.rint(area.getX()) + left, Math.rint(area.getY()) + top, Math.max(width, 20), Math.max(height, 20));
        ValueAxis x = axis(style.x(), style.xScale(), xs, data.getWidth(), 64);
        AxisFrame.title(graphics, style.title(), data, area.getY());
        key(graphics, data, data.getY() - keyRows * KEY_LINE);
        new AxisFrame(x, y).withGrid().draw(graphics, data, (inside, rectangle, across, up) -> {
            for (int i = 0; i < series.size(); i++) {
                PlotSeries s = series.get(i);
                inside.setColor(colour(i));
                s.draw(
                        inside,
                        value -> across.valueToJava2D(value, rectangle, RectangleEdge.BOTTOM),
                        value -> up.valueToJava2D(value, rectangle, RectangleEdge.LEFT));
            }
        });
    }

    private static Color colour(int series) {
        return new Color(COLOURS[series % COLOURS.length]);
    }

    private static ValueAxis axis(Label label, AxisScale scale, AxisRange range, double pixels, double gap) {
        return scale == AxisScale.LINEAR
                ? AxisFrame.linear(label, range.lower(), range.upper(), pixels, gap)
                : AxisFrame.logarithmic(label, range.lower(), range.upper(), pixels, gap);
    }

    private AxisRange dataRange(boolean horizontal) {
        if (series.isEmpty()) {
            throw new IllegalStateException("a plot without series needs xRange and yRange");
        }
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (PlotSeries s : series) {
            lower = Math.min(lower, horizontal ? s.smallestX() : s.smallestY());
            upper = Math.max(upper, horizontal ? s.largestX() : s.largestY());
        }
        AxisScale scale = horizontal ? style.xScale() : style.yScale();
        return scale == AxisScale.LINEAR
                ? AxisRange.around(lower, upper, horizontal ? 0 : 0.06)
                : AxisRange.decadesAround(lower, upper);
    }

    private int keyRows(Graphics2D graphics, double width) {
        return layKey(graphics, 0, width, (index, column, row) -> {});
    }

    /** Where an entry of the key goes. */
    @FunctionalInterface
    private interface KeyPlace {
        void put(int series, double column, int row);
    }

    /** Lays the entries in rows of a width and returns the number of rows. */
    private int layKey(Graphics2D graphics, double left, double width, KeyPlace place) {
        double column = 0;
        int row = 0;
        boolean any = false;
        for (int i = 0; i < series.size(); i++) {
            String name = series.get(i).name();
            if (name.isEmpty()) {
                continue;
            }
            double taken = 34 + graphics.getFontMetrics(AxisFrame.TICK).stringWidth(name) + 18;
            if (any && column + taken > width) {
                column = 0;
                row++;
            }
            place.put(i, left + column, row);
            column += taken;
            any = true;
        }
        return any ? row + 1 : 0;
    }

    private void key(Graphics2D graphics, Rectangle2D data, double top) {
        graphics.setFont(AxisFrame.TICK);
        layKey(graphics, data.getX() + 4, data.getWidth(), (index, column, row) -> {
            double middle = top + row * KEY_LINE + 7;
            graphics.setColor(colour(index));
            series.get(index).sample(graphics, column, middle, 26);
            graphics.setColor(AxisFrame.INK);
            graphics.drawString(series.get(index).name(), (float) (column + 34), (float) (middle + 4.5));
        });
    }
}
