// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.wigner;

import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.wigner.function.Estimate;
import org.moyal.wigner.function.WignerFunction;

/**
 * How far a step is from the exact evolution within a box: ∫|δ|, √∫δ² and max|δ|, by the midpoint rule on {@value #CELLS}²
 * cells, with the change from half as many cells each way as the error estimate.
 */
record Deviation(Estimate l1, Estimate l2, Estimate sup) {
    static final int CELLS = 640;

    /** A function that can be tabulated on any grid. */
    @FunctionalInterface
    interface Tabulated {
        PhaseSpaceField on(PhaseSpaceGrid grid);
    }

    /** Tabulates by band-limited interpolation. */
    static Tabulated of(WignerFunction w) {
        return w.interpolant()::resample;
    }

    /** The deviation in the box |x| ≤ halfX, |p| ≤ halfP. */
    static Deviation within(double halfX, double halfP, Tabulated step, Tabulated exact) {
        double[] fine = norms(halfX, halfP, CELLS, step, exact);
        double[] coarse = norms(halfX, halfP, CELLS / 2, step, exact);
        return new Deviation(
                new Estimate(fine[0], Math.abs(fine[0] - coarse[0])),
                new Estimate(fine[1], Math.abs(fine[1] - coarse[1])),
                new Estimate(fine[2], Math.abs(fine[2] - coarse[2]) + 1e-3 * fine[2]));
    }

    private static double[] norms(double halfX, double halfP, int cells, Tabulated step, Tabulated exact) {
        PhaseSpaceGrid grid = midpoints(halfX, halfP, cells);
        double[] a = step.on(grid).values();
        double[] b = exact.on(grid).values();
        double sum = 0;
        double squares = 0;
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            double delta = Math.abs(a[i] - b[i]);
            sum += delta;
            squares += delta * delta;
            largest = Math.max(largest, delta);
        }
        return new double[] {sum * grid.cellArea(), Math.sqrt(squares * grid.cellArea()), largest};
    }

    /** A grid whose nodes are the centres of the cells of the box. */
    static PhaseSpaceGrid midpoints(double halfX, double halfP, int cells) {
        double hx = halfX / cells;
        double hp = halfP / cells;
        return PhaseSpaceGrid.of(Axis.of(-halfX + hx, halfX + hx, cells), Axis.of(-halfP + hp, halfP + hp, cells));
    }
}
