// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot.overlay;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.moyal.wigner.topology.StagnationPoint;
import org.moyal.wigner.topology.StagnationSet;

/**
 * Stagnation points with their Poincaré–Hopf index: a disc that carries + (index +1, yellow), − (index −1, white) or the index
 * as a number (any other, grey). Immutable.
 */
public final class Markers implements Overlay {
    private record Marker(double x, double p, int index) {}

    private final List<Marker> markers;
    private final double radius;

    private Markers(List<Marker> markers, double radius) {
        this.markers = markers;
        this.radius = radius;
    }

    /**
     * No marker yet; radius 7 pixels.
     *
     * @return an empty set, to be extended by {@link #index}
     */
    public static Markers none() {
        return new Markers(List.of(), 7);
    }

    /**
     * The isolated stagnation points of a current.
     *
     * @param stagnation where the current vanishes; its lines are not drawn
     * @return a marker for each point, with its index
     */
    public static Markers of(StagnationSet stagnation) {
        Markers markers = none();
        for (StagnationPoint point : stagnation.points()) {
            markers = markers.index(point.x(), point.p(), point.index());
        }
        return markers;
    }

    /**
     * These markers and another one.
     *
     * @param x position, finite
     * @param p momentum, finite
     * @param index the index shown
     * @return a new set
     * @throws IllegalArgumentException if a coordinate is not finite
     */
    public Markers index(double x, double p, int index) {
        if (!Double.isFinite(x) || !Double.isFinite(p)) {
            throw new IllegalArgumentException("(x, p) = (" + x + ", " + p + "): must be finite");
        }
        List<Marker> more = new ArrayList<>(markers);
        more.add(new Marker(x, p, index));
        return new Markers(more, radius);
    }

    /**
     * The same markers in another size.
     *
     * @param pixels radius, positive
     * @return a new set
     * @throws IllegalArgumentException if {@code pixels} is not positive
     */
    public Markers radius(double pixels) {
        return new Markers(markers, Curves.requirePositive("pixels", pixels));
    }

    /**
     * How many markers there are.
     *
     * @return the number
     */
    public int size() {
        return markers.size();
    }

    @Override
    public void draw(PhaseSpaceCanvas canvas) {
        var graphics = canvas.graphics();
        for (Marker marker : markers) {
            double cx = canvas.column(marker.x());
            double cy = canvas.row(marker.p());
            graphics.setColor(fill(marker.index()));
            var disc = new Ellipse2D.Double(cx - radius, cy - radius, 2 * radius, 2 * radius);
            graphics.fill(disc);
            graphics.setColor(Color.BLACK);
            graphics.setStroke(new BasicStroke(1.2f));
            graphics.draw(disc);
            if (Math.abs(marker.index()) == 1) {
                double arm = 0.58 * radius;
                graphics.setStroke(new BasicStroke(1.9f));
                graphics.draw(new Line2D.Double(cx - arm, cy, cx + arm, cy));
                if (marker.index() > 0) {
                    graphics.draw(new Line2D.Double(cx, cy - arm, cx, cy + arm));
                }
            } else {
                graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, (int) Math.round(1.4 * radius)));
                String text = Integer.toString(marker.index());
                var metrics = graphics.getFontMetrics();
                graphics.drawString(text, (float) (cx - metrics.stringWidth(text) / 2.0), (float)
                        (cy + 0.36 * metrics.getAscent()));
            }
        }
    }

    private static Color fill(int index) {
        if (index == 1) {
            return new Color(0xFFD54A);
        }
        return index == -1 ? Color.WHITE : Color.LIGHT_GRAY;
    }
}
