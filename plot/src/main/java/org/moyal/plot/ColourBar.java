// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.moyal.plot.colour.ColourScale;

/** The key to the colours: a strip with its values at the right; a pointed end where the data go beyond the scale. */
final class ColourBar {
    static final int WIDTH = 16;
    private static final int POINT = 10;

    private final ColourScale scale;
    private final Label label;
    private final double smallest;
    private final double largest;

    ColourBar(ColourScale scale, Label label, double smallest, double largest) {
        this.scale = scale;
        this.label = label;
        this.smallest = smallest;
        this.largest = largest;
    }

    private NumberAxis axis(double height) {
        return AxisFrame.linear(label, scale.lower(), scale.upper(), height, 34);
    }

    int room(Graphics2D graphics, double height) {
        return AxisFrame.sideRoom(graphics, axis(height));
    }

    void draw(Graphics2D graphics, Rectangle2D whole) {
        // Relative slack: a field scaled to its own extreme is not beyond its scale.
        double slack = 1e-9 * (scale.upper() - scale.lower());
        boolean over = largest > scale.upper() + slack;
        boolean under = smallest < scale.lower() - slack;
        Rectangle2D bar = new Rectangle2D.Double(
                whole.getX(),
                whole.getY() + (over ? POINT : 0),
                whole.getWidth(),
                whole.getHeight() - (over ? POINT : 0) - (under ? POINT : 0));
        NumberAxis across = AxisFrame.linear(Label.of(""), 0, 1, 1, 1);
        across.setVisible(false);
        new AxisFrame(across, axis(bar.getHeight()))
                .withValuesOnTheRight()
                .draw(graphics, bar, (inside, area, x, y) -> {
                    int rows = (int) area.getHeight();
                    for (int r = 0; r < rows; r++) {
                        double value = scale.upper() - (r + 0.5) / rows * (scale.upper() - scale.lower());
                        inside.setColor(new Color(scale.rgb(value)));
                        inside.fillRect((int) area.getX(), (int) area.getY() + r, (int) area.getWidth(), 1);
                    }
                });
        if (over) {
            point(graphics, bar.getX(), bar.getMaxX(), bar.getY(), whole.getY(), scale.rgb(scale.upper()));
        }
        if (under) {
            point(graphics, bar.getX(), bar.getMaxX(), bar.getMaxY(), whole.getMaxY(), scale.rgb(scale.lower()));
        }
    }

    private static void point(Graphics2D graphics, double left, double right, double base, double tip, int rgb) {
        Path2D path = new Path2D.Double();
        path.moveTo(left, base);
        path.lineTo((left + right) / 2, tip);
        path.lineTo(right, base);
        path.closePath();
        graphics.setColor(new Color(rgb));
        graphics.fill(path);
        graphics.setColor(AxisFrame.INK);
        graphics.draw(path);
    }
}
