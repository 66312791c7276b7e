// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import java.util.Arrays;
import org.moyal.core.grid.LocalInterpolant;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;

/**
 * The positions at which a zero line of W runs parallel to p, W = ∂W/∂p = 0.
 *
 * <p>On the rows of the grid the middles of the pieces between two zeros, and the places at which |W| comes close to zero
 * and turns, are candidates; Newton's method from each is kept if it ends within one and a half spacings of its row.
 */
final class ZeroLineTurns {
    private static final double REACH = 1.5;
    /** Step of the difference quotients, in spacings; the second derivatives only steer. */
    private static final double DIFFERENCE = 1e-3;

    private static final int MOST_STEPS = 8;

    private final PhaseSpaceField field;
    private final PhaseSpaceGrid grid;
    private final LocalInterpolant local;
    private final RowSplit split;
    private final double dx;
    private final double dp;
    private final double[] here = new double[3];
    private final double[] ahead = new double[3];
    private final double[] behind = new double[3];
    private double[] found = new double[64];
    private int count;

    ZeroLineTurns(PhaseSpaceField field, RowSplit split) {
        this.field = field;
        this.grid = field.grid();
        this.local = LocalInterpolant.of(field);
        this.split = split;
        this.dx = grid.x().spacing();
        this.dp = grid.p().spacing();
    }

    /**
     * The turns that matter at an accuracy of the integral.
     *
     * @param tolerance the accuracy
     * @return positions, ascending, each once
     */
    double[] positions(double tolerance) {
        double[] w = field.values();
        var row = new double[grid.np()];
        double smallest = 0.01 * tolerance;
        for (int i = 0; i < grid.nx(); i++) {
            System.arraycopy(w, i * row.length, row, 0, row.length);
            split.negativeIntegral(row);
            for (int m = 0; m < split.candidateCount(); m++) {
                search(grid.x().coordinate(i), split.candidate(m), smallest);
            }
        }
        double[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        int kept = 0;
        for (double position : sorted) {
            if (kept == 0 || position > sorted[kept - 1] + 1e-7 * dx) {
                sorted[kept++] = position;
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private void search(double startX, double startP, double smallest) {
        double x = startX;
        double p = startP;
        for (int pass = 0; pass < MOST_STEPS; pass++) {
            local.gradient(x, p, here);
            double size = Math.abs(here[0]) + REACH * dx * Math.abs(here[1]);
            if (pass == 0 && size * dx * 4 * dp < smallest) {
                return;
            }
            local.gradient(x, p + DIFFERENCE * dp, ahead);
            local.gradient(x, p - DIFFERENCE * dp, behind);
            double wpp = (ahead[2] - behind[2]) / (2 * DIFFERENCE * dp);
            double wxp = (ahead[1] - behind[1]) / (2 * DIFFERENCE * dp);
            double determinant = here[1] * wpp - here[2] * wxp;
            double stepX = -(here[0] * wpp - here[2] * here[2]) / determinant;
            double stepP = -(here[1] * here[2] - wxp * here[0]) / determinant;
            x += stepX;
            p += stepP;
            if (!(Math.abs(x - startX) <= REACH * dx && Math.abs(p - startP) <= 4 * dp)) {
                return;
            }
            if (Math.abs(stepX) < 1e-8 * dx && Math.abs(stepP) < 1e-6 * dp) {
                // f grows like strength·(x − x₀)^(3/2); a rule that does not know x₀ errs by about a hundredth of its
                // rise.
                double strength = 4.0 / 3 * Math.sqrt(2 / Math.abs(wpp)) * Math.pow(Math.abs(here[1]), 1.5);
                if (0.01 * strength * Math.pow(dx, 2.5) > smallest && grid.x().contains(x)) {
                    keep(x);
                }
                return;
            }
        }
    }

    private void keep(double position) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = position;
    }
}
