// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;

/** The marginals of a field, drawn in strips along a heat map. Sums times spacing: spectrally accurate on a periodic grid. */
final class Marginals {
    static final int STRIP = 72;
    static final int GAP = 14;
    private static final Color LINE = new Color(0x1F4E79);
    private static final Color FILL = new Color(0xC9D8E8);

    private final PhaseSpaceGrid grid;
    private final double[] overMomentum; // ∫dp at each x
    private final double[] overPosition; // ∫dx at each p

    private Marginals(PhaseSpaceGrid grid, double[] overMomentum, double[] overPosition) {
        this.grid = grid;
        this.overMomentum = overMomentum;
        this.overPosition = overPosition;
    }

    static Marginals of(PhaseSpaceField field) {
        PhaseSpaceGrid grid = field.grid();
        double[] overMomentum = new double[grid.nx()];
        double[] overPosition = new double[grid.np()];
        for (int i = 0; i < grid.nx(); i++) {
            for (int k = 0; k < grid.np(); k++) {
                overMomentum[i] += field.value(i, k) * grid.p().spacing();
                overPosition[k] += field.value(i, k) * grid.x().spacing();
            }
        }
        return new Marginals(grid, overMomentum, overPosition);
    }

    void draw(Graphics2D graphics, Rectangle2D data, Rectangle2D window) {
        Rectangle2D top = new Rectangle2D.Double(data.getX(), data.getY() - GAP - STRIP, data.getWidth(), STRIP);
        NumberAxis x = hidden(window.getMinX(), window.getMaxX());
        NumberAxis density = valueAxis(overMomentum, "∫W dp");
        new AxisFrame(x, density)
                .draw(
                        graphics,
                        top,
                        (inside, area, across, up) -> curve(
                                inside, grid.x(), overMomentum, window.getMinX(), (coordinate, value) -> new double[] {
                                    across.valueToJava2D(coordinate, area, RectangleEdge.BOTTOM),
                                    up.valueToJava2D(value, area, RectangleEdge.LEFT)
                                }));
        Rectangle2D right = new Rectangle2D.Double(data.getMaxX() + GAP, data.getY(), STRIP, data.getHeight());
        NumberAxis p = hidden(window.getMinY(), window.getMaxY());
        NumberAxis momentumDensity = valueAxis(overPosition, "∫W dx");
        new AxisFrame(momentumDensity, p)
                .withDomainOnTop()
                .draw(
                        graphics,
                        right,
                        (inside, area, across, up) -> curve(
                                inside, grid.p(), overPosition, window.getMinY(), (coordinate, value) -> new double[] {
                                    across.valueToJava2D(value, area, RectangleEdge.BOTTOM),
                                    up.valueToJava2D(coordinate, area, RectangleEdge.LEFT)
                                }));
    }

    private static NumberAxis hidden(double lower, double upper) {
        NumberAxis axis = AxisFrame.linear(Label.of(""), lower, upper, 1, 1);
        axis.setTickLabelsVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static NumberAxis valueAxis(double[] values, String name) {
        double top = Arrays.stream(values).max().orElse(1);
        double bottom = Math.min(0, Arrays.stream(values).min().orElse(0));
        double span = top - bottom > 0 ? top - bottom : 1;
        // One or two labels: at zero and at the largest round number below the peak.
        double round = AxisFrame.step(span / 2.5);
        return AxisFrame.linear(Label.of(name), bottom, top + 0.12 * span, 1, round / (1.12 * span));
    }

    /** Maps a coordinate and a value to a place on the picture. */
    @FunctionalInterface
    private interface Place {
        double[] of(double coordinate, double value);
    }

    private static void curve(Graphics2D graphics, Axis axis, double[] values, double lower, Place place) {
        Path2D line = new Path2D.Double();
        Path2D area = new Path2D.Double();
        double[] foot = place.of(Math.max(lower, axis.min()), 0);
        area.moveTo(foot[0], foot[1]);
        boolean started = false;
        double last = lower;
        for (int i = 0; i < values.length; i++) {
            last = axis.coordinate(i);
            double[] at = place.of(last, values[i]);
            area.lineTo(at[0], at[1]);
            if (started) {
                line.lineTo(at[0], at[1]);
            } else {
                line.moveTo(at[0], at[1]);
                started = true;
            }
        }
        foot = place.of(last, 0);
        area.lineTo(foot[0], foot[1]);
        area.closePath();
        graphics.setColor(FILL);
        graphics.fill(area);
        graphics.setColor(LINE);
        graphics.setStroke(new BasicStroke(1.4f));
        graphics.draw(line);
    }
}
