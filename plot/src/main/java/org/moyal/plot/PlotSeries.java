// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** One series of a line plot: its name, its data (copied) and how they are drawn. */
final class PlotSeries {
    /** How a series is drawn. */
    enum Form {
        LINE,
        DASHED,
        POINTS
    }

    private static final double RADIUS = 3.5;

    private final String name;
    private final double[] x;
    private final double[] y;
    private final Form form;

    PlotSeries(String name, double[] x, double[] y, Form form) {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException("x, y of \"" + name + "\" have lengths " + x.length + ", " + y.length
                    + ": must be equal and at least 1");
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException(
                        "point " + i + " of \"" + name + "\" = (" + x[i] + ", " + y[i] + "): must be finite");
            }
        }
        this.name = name;
        this.x = x.clone();
        this.y = y.clone();
        this.form = form;
    }

    String name() {
        return name;
    }

    double smallestX() {
        return Arrays.stream(x).min().orElseThrow();
    }

    double largestX() {
        return Arrays.stream(x).max().orElseThrow();
    }

    double smallestY() {
        return Arrays.stream(y).min().orElseThrow();
    }

    double largestY() {
        return Arrays.stream(y).max().orElseThrow();
    }

    void draw(Graphics2D graphics, DoubleUnaryOperator column, DoubleUnaryOperator row) {
        if (form == Form.POINTS) {
            for (int i = 0; i < x.length; i++) {
                point(graphics, column.applyAsDouble(x[i]), row.applyAsDouble(y[i]));
            }
            return;
        }
        Path2D path = new Path2D.Double();
        path.moveTo(column.applyAsDouble(x[0]), row.applyAsDouble(y[0]));
        for (int i = 1; i < x.length; i++) {
            path.lineTo(column.applyAsDouble(x[i]), row.applyAsDouble(y[i]));
        }
        graphics.setStroke(stroke());
        graphics.draw(path);
    }

    /** Draws a sample for the key. */
    void sample(Graphics2D graphics, double left, double middle, double length) {
        if (form == Form.POINTS) {
            point(graphics, left + length / 2, middle);
        } else {
            graphics.setStroke(stroke());
            graphics.draw(new Line2D.Double(left, middle, left + length, middle));
        }
    }

    private static void point(Graphics2D graphics, double cx, double cy) {
        graphics.fill(new Ellipse2D.Double(cx - RADIUS, cy - RADIUS, 2 * RADIUS, 2 * RADIUS));
    }

    private BasicStroke stroke() {
        return form == Form.DASHED
                ? new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {6, 4}, 0f)
                : new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
