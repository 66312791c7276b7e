// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot.overlay;

import java.util.ArrayList;
import java.util.List;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;

/** Marching squares: the level lines of a field as segments, one or two for each cell that they cross. */
final class LevelLines {
    private final List<double[]> segments = new ArrayList<>();
    private final double[] crossings = new double[8];
    private int found;

    private LevelLines() {}

    static List<double[]> of(PhaseSpaceField field, double level) {
        LevelLines lines = new LevelLines();
        PhaseSpaceGrid grid = field.grid();
        for (int i = 0; i + 1 < grid.nx(); i++) {
            double x0 = grid.x().coordinate(i);
            double x1 = grid.x().coordinate(i + 1);
            for (int k = 0; k + 1 < grid.np(); k++) {
                double a = field.value(i, k) - level;
                double b = field.value(i + 1, k) - level;
                double c = field.value(i + 1, k + 1) - level;
                double d = field.value(i, k + 1) - level;
                double p0 = grid.p().coordinate(k);
                double p1 = grid.p().coordinate(k + 1);
                lines.found = 0;
                lines.side(a, b, x0, p0, x1, p0);
                lines.side(b, c, x1, p0, x1, p1);
                lines.side(c, d, x1, p1, x0, p1);
                lines.side(d, a, x0, p1, x0, p0);
                lines.join(a, (a + b + c + d) / 4);
            }
        }
        return lines.segments;
    }

    /** Adds the crossing of one side; a value of exactly zero counts as positive. */
    private void side(double u, double v, double xu, double pu, double xv, double pv) {
        if (u < 0 == v < 0) {
            return;
        }
        double s = u / (u - v);
        crossings[2 * found] = xu + s * (xv - xu);
        crossings[2 * found + 1] = pu + s * (pv - pu);
        found++;
    }

    /** Joins the crossings; with four of them the mean of the corners says which corners belong together. */
    private void join(double first, double mean) {
        if (found == 2) {
            add(0, 1);
        } else if (found == 4) {
            if (first < 0 == mean < 0) {
                add(0, 1);
                add(2, 3);
            } else {
                add(3, 0);
                add(1, 2);
            }
        }
    }

    private void add(int from, int to) {
        segments.add(
                new double[] {crossings[2 * from], crossings[2 * from + 1], crossings[2 * to], crossings[2 * to + 1]});
    }
}
