// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot.overlay;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.Optional;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.wigner.current.WignerCurrent;

/**
 * Arrows of one length along a vector field, on a lattice of the window. Each arrow is tangent to the field lines as they appear
 * on the picture and centred on its lattice point. Immutable.
 */
public final class Arrows implements Overlay {
    private static final double HEAD = 0.42;

    private final PhaseSpaceField jx;
    private final PhaseSpaceField jp;
    private final int columns;
    private final int rows;
    private final Color colour;
    private final double threshold;
    private final Optional<PhaseSpaceField> sign;
    private final Color invertedColour;

    private Arrows(
            PhaseSpaceField jx,
            PhaseSpaceField jp,
            int columns,
            int rows,
            Color colour,
            double threshold,
            Optional<PhaseSpaceField> sign,
            Color invertedColour) {
        this.jx = jx;
        this.jp = jp;
        this.columns = columns;
        this.rows = rows;
        this.colour = colour;
        this.threshold = threshold;
        this.sign = sign;
        this.invertedColour = invertedColour;
    }

    /**
     * Normalised arrows of a vector field.
     *
     * @param jx component along x
     * @param jp component along p, on the same grid
     * @param columns arrows across the window, at least 2
     * @param rows arrows down the window, at least 2
     * @return the arrows in dark grey
     * @throws org.moyal.core.error.GridMismatchException if the grids differ
     * @throws IllegalArgumentException if there are fewer than two columns or rows
     */
    public static Arrows of(PhaseSpaceField jx, PhaseSpaceField jp, int columns, int rows) {
        jx.grid().requireSame(jp.grid(), "arrow components");
        if (columns < 2) {
            throw new IllegalArgumentException("columns = " + columns + ": must be at least 2");
        }
        if (rows < 2) {
            throw new IllegalArgumentException("rows = " + rows + ": must be at least 2");
        }
        return new Arrows(jx, jp, columns, rows, Color.DARK_GRAY, 0, Optional.empty(), Color.DARK_GRAY);
    }

    /**
     * Normalised arrows of a Wigner current, orange where it is inverted: where it runs against the classical velocity
     * v = (p/M, −V′), J·v &lt; 0.
     *
     * @param current the current
     * @param columns arrows across the window, at least 2
     * @param rows arrows down the window, at least 2
     * @return the arrows
     * @throws IllegalArgumentException if there are fewer than two columns or rows
     */
    public static Arrows of(WignerCurrent current, int columns, int rows) {
        PhaseSpaceGrid grid = current.grid();
        double[] along = new double[grid.size()];
        for (int i = 0; i < grid.nx(); i++) {
            double slope = current.potential().secant(grid.x().coordinate(i), 0);
            for (int k = 0; k < grid.np(); k++) {
                along[grid.index(i, k)] = current.jx().value(i, k) * grid.p().coordinate(k) / current.mass()
                        - current.jp().value(i, k) * slope;
            }
        }
        return of(current.jx(), current.jp(), columns, rows)
                .invertedWhereNegative(PhaseSpaceField.ofValues(grid, along), new Color(0xE07B00));
    }

    /**
     * The same arrows in another colour.
     *
     * @param other the colour
     * @return new arrows
     */
    public Arrows colour(Color other) {
        return new Arrows(jx, jp, columns, rows, other, threshold, sign, invertedColour);
    }

    /**
     * Without arrows where the vector is short: there its direction is noise.
     *
     * @param fraction smallest length drawn, relative to the longest vector on the grid, in [0, 1)
     * @return new arrows
     * @throws IllegalArgumentException if {@code fraction} is outside [0, 1)
     */
    public Arrows above(double fraction) {
        if (!(fraction >= 0 && fraction < 1)) {
            throw new IllegalArgumentException("fraction = " + fraction + ": must lie in [0, 1)");
        }
        return new Arrows(jx, jp, columns, rows, colour, fraction, sign, invertedColour);
    }

    /**
     * With another colour where a field is negative, as for a current that runs against the classical velocity, J·v &lt; 0.
     *
     * @param where the field whose sign decides, on the same grid
     * @param other colour of arrows where it is negative
     * @return new arrows
     * @throws org.moyal.core.error.GridMismatchException if the grids differ
     */
    public Arrows invertedWhereNegative(PhaseSpaceField where, Color other) {
        jx.grid().requireSame(where.grid(), "field that marks inverted arrows");
        return new Arrows(jx, jp, columns, rows, colour, threshold, Optional.of(where), other);
    }

    @Override
    public void draw(PhaseSpaceCanvas canvas) {
        double least = threshold * longest();
        BilinearField x = new BilinearField(jx);
        BilinearField p = new BilinearField(jp);
        Optional<BilinearField> s = sign.map(BilinearField::new);
        double cellWidth = canvas.width() / columns;
        double cellHeight = canvas.height() / rows;
        double length = 0.72 * Math.min(cellWidth, cellHeight);
        var graphics = canvas.graphics();
        graphics.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < columns; i++) {
            double column = canvas.left() + (i + 0.5) * cellWidth;
            double position = canvas.position(column);
            for (int k = 0; k < rows; k++) {
                double row = canvas.top() + (k + 0.5) * cellHeight;
                double momentum = canvas.momentum(row);
                if (!x.covers(position, momentum)) {
                    continue;
                }
                double u = x.at(position, momentum);
                double v = p.at(position, momentum);
                if (!(Math.hypot(u, v) > least)) {
                    continue;
                }
                boolean inverted = s.isPresent() && s.get().at(position, momentum) < 0;
                graphics.setColor(inverted ? invertedColour : colour);
                double du = u * canvas.columnScale();
                double dv = -v * canvas.rowScale();
                double scale = length / Math.hypot(du, dv);
                graphics.draw(arrow(column, row, du * scale, dv * scale));
            }
        }
    }

    private double longest() {
        double longest = 0;
        for (int i = 0; i < jx.grid().nx(); i++) {
            for (int k = 0; k < jx.grid().np(); k++) {
                longest = Math.max(longest, Math.hypot(jx.value(i, k), jp.value(i, k)));
            }
        }
        return longest;
    }

    private static Path2D arrow(double column, double row, double du, double dv) {
        double tipX = column + du / 2;
        double tipY = row + dv / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(column - du / 2, row - dv / 2);
        path.lineTo(tipX, tipY);
        double backX = tipX - HEAD * du;
        double backY = tipY - HEAD * dv;
        double sideX = -0.6 * HEAD * dv;
        double sideY = 0.6 * HEAD * du;
        path.moveTo(backX + sideX, backY + sideY);
        path.lineTo(tipX, tipY);
        path.lineTo(backX - sideX, backY - sideY);
        return path;
    }
}
