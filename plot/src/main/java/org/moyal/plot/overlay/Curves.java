// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot.overlay;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.wigner.current.FieldLine;
import org.moyal.wigner.function.ContourLine;

/** Polylines in phase space, all in one colour and width: contours, field lines, trajectories. Immutable. */
public final class Curves implements Overlay {
    private final List<double[]> lines; // x0, p0, x1, p1, ...
    private final Color colour;
    private final float width;
    private final float dash;

    private Curves(List<double[]> lines, Color colour, float width, float dash) {
        this.lines = lines;
        this.colour = colour;
        this.width = width;
        this.dash = dash;
    }

    /**
     * No curve yet; black, one pixel and a half wide.
     *
     * @return an empty set, to be extended by {@link #and}
     */
    public static Curves none() {
        return new Curves(List.of(), Color.BLACK, 1.5f, 0);
    }

    /**
     * One polyline.
     *
     * @param x positions, at least two
     * @param p momenta, as many
     * @return the curve in black
     * @throws IllegalArgumentException if the lengths differ, are below two, or a coordinate is not finite
     */
    public static Curves of(double[] x, double[] p) {
        return none().and(x, p);
    }

    /**
     * The lines on which a field takes a value, found in each cell by linear interpolation along its sides: second order in the
     * spacing.
     *
     * @param field the field
     * @param level the value, finite
     * @return the level lines in black; none if the field does not take the value. Cost: one pass over the grid.
     * @throws IllegalArgumentException if {@code level} is not finite
     */
    public static Curves level(PhaseSpaceField field, double level) {
        if (!Double.isFinite(level)) {
            throw new IllegalArgumentException("level = " + level + ": must be finite");
        }
        return new Curves(LevelLines.of(field, level), Color.BLACK, 1.5f, 0);
    }

    /**
     * Contour lines, such as the zero lines of a Wigner function.
     *
     * @param lines the lines; those of fewer than two points are left out, closed ones are closed
     * @return the curves in black; none if there are no lines
     */
    public static Curves of(List<ContourLine> lines) {
        Curves curves = none();
        for (ContourLine line : lines) {
            int points = line.size() + (line.isClosed() ? 1 : 0);
            if (line.size() < 2) {
                continue;
            }
            double[] x = new double[points];
            double[] p = new double[points];
            for (int i = 0; i < points; i++) {
                x[i] = line.x(i % line.size());
                p[i] = line.p(i % line.size());
            }
            curves = curves.and(x, p);
        }
        return curves;
    }

    /**
     * These curves and a field line.
     *
     * @param line the line; drawn as a polyline with 40 points for each unit of its length, at least 50
     * @return a new set
     */
    public Curves and(FieldLine line) {
        int points = (int) Math.max(50, Math.ceil(40 * line.length()));
        double[] x = new double[points];
        double[] p = new double[points];
        for (int i = 0; i < points; i++) {
            // Rounding must not lead beyond the end of the line.
            double s = Math.min(line.length() * i / (points - 1), line.length());
            x[i] = line.x(s);
            p[i] = line.p(s);
        }
        return and(x, p);
    }

    /**
     * These curves and another one.
     *
     * @param x positions, at least two
     * @param p momenta, as many
     * @return a new set
     * @throws IllegalArgumentException if the lengths differ, are below two, or a coordinate is not finite
     */
    public Curves and(double[] x, double[] p) {
        if (x.length < 2 || x.length != p.length) {
            throw new IllegalArgumentException(
                    "x, p have lengths " + x.length + ", " + p.length + ": must be equal and at least 2");
        }
        double[] line = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(p[i])) {
                throw new IllegalArgumentException("point " + i + " = (" + x[i] + ", " + p[i] + "): must be finite");
            }
            line[2 * i] = x[i];
            line[2 * i + 1] = p[i];
        }
        List<double[]> more = new ArrayList<>(lines);
        more.add(line);
        return new Curves(more, colour, width, dash);
    }

    /**
     * The same curves in another colour.
     *
     * @param other the colour
     * @return a new set
     */
    public Curves colour(Color other) {
        return new Curves(lines, other, width, dash);
    }

    /**
     * The same curves with another width.
     *
     * @param pixels line width, positive
     * @return a new set
     * @throws IllegalArgumentException if {@code pixels} is not positive
     */
    public Curves width(double pixels) {
        return new Curves(lines, colour, (float) requirePositive("pixels", pixels), dash);
    }

    /**
     * The same curves, dashed.
     *
     * @param pixels length of a dash and of a gap, positive
     * @return a new set
     * @throws IllegalArgumentException if {@code pixels} is not positive
     */
    public Curves dashed(double pixels) {
        return new Curves(lines, colour, width, (float) requirePositive("pixels", pixels));
    }

    /**
     * How many polylines there are. Level lines count one for each cell that they cross.
     *
     * @return the number of polylines
     */
    public int size() {
        return lines.size();
    }

    static double requirePositive(String name, double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " = " + value + ": must be positive and finite");
        }
        return value;
    }

    @Override
    public void draw(PhaseSpaceCanvas canvas) {
        Path2D path = new Path2D.Double();
        for (double[] line : lines) {
            path.moveTo(canvas.column(line[0]), canvas.row(line[1]));
            for (int i = 2; i < line.length; i += 2) {
                path.lineTo(canvas.column(line[i]), canvas.row(line[i + 1]));
            }
        }
        var graphics = canvas.graphics();
        graphics.setColor(colour);
        graphics.setStroke(
                dash > 0
                        ? new BasicStroke(
                                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {dash, dash}, 0f)
                        : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }
}
