// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** One series of a line plot: its name, its data (copied) and how they are drawn. */
final class PlotSeries {
    /** How a series is drawn. */
    enum Form {
        LINE,
        DASHED,
        POINTS,
        BARS
    }

    private static final double RADIUS = 3.5;
    /** Half the length of the stroke across the end of an error bar. */
    private static final double CAP = 3.5;

    private final String name;
    private final double[] x;
    private final double[] y;
    /** Half lengths of the error bars. */
    private final double[] errors;

    private final Form form;

    PlotSeries(String name, double[] x, double[] y, Form form) {
        this(name, x, y, new double[y.length], form);
    }

    PlotSeries(String name, double[] x, double[] y, double[] errors, Form form) {
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
        if (errors.length != y.length) {
            throw new IllegalArgumentException("y, errors of \"" + name + "\" have lengths " + y.length + ", "
                    + errors.length + ": must be equal");
        }
        for (int i = 0; i < errors.length; i++) {
            if (!(errors[i] >= 0 && errors[i] <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "error " + i + " of \"" + name + "\" = " + errors[i] + ": must be finite and not negative");
            }
        }
        this.name = name;
        this.x = x.clone();
        this.y = y.clone();
        this.errors = errors.clone();
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
        return IntStream.range(0, y.length)
                .mapToDouble(i -> y[i] - errors[i])
                .min()
                .orElseThrow();
    }

    double largestY() {
        return IntStream.range(0, y.length)
                .mapToDouble(i -> y[i] + errors[i])
                .max()
                .orElseThrow();
    }

    void draw(Graphics2D graphics, DoubleUnaryOperator column, DoubleUnaryOperator row) {
        if (form == Form.POINTS || form == Form.BARS) {
            graphics.setStroke(stroke());
            for (int i = 0; i < x.length; i++) {
                double cx = column.applyAsDouble(x[i]);
                point(graphics, cx, row.applyAsDouble(y[i]));
                if (form == Form.BARS) {
                    bar(graphics, cx, row.applyAsDouble(y[i] - errors[i]), row.applyAsDouble(y[i] + errors[i]));
                }
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
        if (form == Form.POINTS || form == Form.BARS) {
            point(graphics, left + length / 2, middle);
            if (form == Form.BARS) {
                graphics.setStroke(stroke());
                bar(graphics, left + length / 2, middle + 2 * RADIUS, middle - 2 * RADIUS);
            }
        } else {
            graphics.setStroke(stroke());
            graphics.draw(new Line2D.Double(left, middle, left + length, middle));
        }
    }

    private static void point(Graphics2D graphics, double cx, double cy) {
        graphics.fill(new Ellipse2D.Double(cx - RADIUS, cy - RADIUS, 2 * RADIUS, 2 * RADIUS));
    }

    private static void bar(Graphics2D graphics, double cx, double lower, double upper) {
        graphics.draw(new Line2D.Double(cx, lower, cx, upper));
        graphics.draw(new Line2D.Double(cx - CAP, lower, cx + CAP, lower));
        graphics.draw(new Line2D.Double(cx - CAP, upper, cx + CAP, upper));
    }

    private BasicStroke stroke() {
        return form == Form.DASHED
                ? new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {6, 4}, 0f)
                : new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
