// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import java.util.Arrays;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.RealTransform;

/**
 * Sums of |f| over the nodes of a grid of even sizes refined by a power of two, by its trigonometric polynomial, and over the coarser
 * grids among them. Zeros are appended to the spectrum along p, then along x: O(16n_x n_p log) operations for the factor 4.
 */
final class RefinedSums {
    /** Integrals at refinement 1, 2, 4 … */
    private final double[] integrals;

    private RefinedSums(double[] integrals) {
        this.integrals = integrals;
    }

    /** The integral of |f| by the sum over 2^level times the nodes along each axis. */
    double integral(int level) {
        return integrals[level];
    }

    static RefinedSums of(PhaseSpaceField field, int levels) {
        PhaseSpaceGrid grid = field.grid();
        int factor = 1 << levels;
        int nx = grid.nx();
        int np = grid.np();
        int fineP = factor * np;
        double[] values = field.values();
        var rows = new double[nx * fineP];
        var alongP = new Refinement(np, factor);
        var line = new double[fineP];
        for (int i = 0; i < nx; i++) {
            System.arraycopy(values, i * np, line, 0, np);
            alongP.apply(line);
            System.arraycopy(line, 0, rows, i * fineP, fineP);
        }
        var alongX = new Refinement(nx, factor);
        var column = new double[factor * nx];
        var sums = new double[levels + 1];
        for (int k = 0; k < fineP; k++) {
            for (int i = 0; i < nx; i++) {
                column[i] = rows[i * fineP + k];
            }
            alongX.apply(column);
            for (int level = 0; level <= levels; level++) {
                int stride = factor >> level;
                if (k % stride == 0) {
                    sums[level] += sum(column, stride);
                }
            }
        }
        for (int level = 0; level <= levels; level++) {
            sums[level] *= grid.cellArea() / (1L << (2 * level));
        }
        return new RefinedSums(sums);
    }

    private static double sum(double[] column, int stride) {
        double total = 0;
        for (int i = 0; i < column.length; i += stride) {
            total += Math.abs(column[i]);
        }
        return total;
    }

    /** Interpolates lines of one even length to a multiple of it. */
    private static final class Refinement {
        private final int size;
        private final int factor;
        private final RealTransform coarse;
        private final RealTransform fine;

        Refinement(int size, int factor) {
            this.size = size;
            this.factor = factor;
            this.coarse = FourierEngine.vectorised().real(size);
            this.fine = FourierEngine.vectorised().real(factor * size);
        }

        /** From the first {@code size} elements to all {@code factor·size}. */
        void apply(double[] line) {
            coarse.forward(line);
            double nyquist = line[1];
            Arrays.fill(line, size, line.length, 0);
            line[1] = 0;
            // it stands for half of it at each of ±n/2
            line[size] = 0.5 * nyquist;
            for (int j = 0; j < size + 1; j++) {
                line[j] *= factor;
            }
            fine.inverse(line);
        }
    }
}
