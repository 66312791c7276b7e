// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.Tile;

/**
 * How much of a phase-space field lies at the four ends of its grid: the largest |W| in the outermost 1/64 of the nodes
 * at each end of x and of p, and the largest modulus in the outermost 1/64 of its spectra in the lag (dual to p) and in
 * the wavenumber (dual to x), each relative to its peak.
 *
 * <p>Norm and purity do not see what has left a grid, these do: a field whose tails are ε is represented with an error of
 * the order ε.
 *
 * @param x largest |W| at both ends of x over the largest |W|
 * @param p largest |W| at both ends of p over the largest |W|
 * @param lag largest |C(x, y)| at the largest lags over the largest |C|
 * @param wavenumber largest |Ŵ(k, p)| at the largest wavenumbers over the largest |Ŵ|
 */
public record Tails(double x, double p, double lag, double wavenumber) {
    private static final int FRACTION = 64;

    /**
     * Measures a field, O(n_x n_p log(n_x n_p)).
     *
     * @param grid the grid, with an even number of momenta
     * @param values the field, row-major; only read
     * @return its tails; all zero for a field that is zero, not a number for one that holds such a value
     */
    public static Tails of(PhaseSpaceGrid grid, double[] values) {
        int nx = grid.nx();
        int np = grid.np();
        int bandX = band(nx);
        int bandP = band(np);
        double peak = 0;
        double atX = 0;
        double atP = 0;
        for (int i = 0; i < nx; i++) {
            boolean edgeX = i < bandX || i >= nx - bandX;
            for (int k = 0; k < np; k++) {
                double magnitude = Math.abs(values[i * np + k]);
                peak = Math.max(peak, magnitude);
                if (edgeX) {
                    atX = Math.max(atX, magnitude);
                }
                if (k < bandP || k >= np - bandP) {
                    atP = Math.max(atP, magnitude);
                }
            }
        }
        return new Tails(ratio(atX, peak), ratio(atP, peak), lagTail(grid, values), wavenumberTail(grid, values));
    }

    /**
     * Returns the largest of the four.
     *
     * @return the largest tail
     */
    public double largest() {
        return Math.max(Math.max(x, p), Math.max(lag, wavenumber));
    }

    /** Number of nodes at one end that count as its edge. */
    private static int band(int size) {
        return Math.max(1, size / FRACTION);
    }

    private static double ratio(double tail, double peak) {
        return peak == 0 ? 0 : tail / peak;
    }

    /** Rows travel in pairs, see {@link PairedSpectrum}; the last one of an odd number with a row of zeros. */
    private static double lagTail(PhaseSpaceGrid grid, double[] values) {
        int nx = grid.nx();
        int np = grid.np();
        BatchedTransform plan = FourierEngine.vectorised().batched(np);
        Tile tile = plan.tile(Strips.COLUMNS);
        double peak = 0;
        double tail = 0;
        for (int first = 0; first < nx; first += 2 * Strips.COLUMNS) {
            int lines = Math.min(2 * Strips.COLUMNS, nx - first);
            int columns = (lines + 1) / 2;
            Transposition.toColumns(values, first, np, tile.re(), columns);
            Transposition.toColumns(values, first + columns, np, tile.im(), lines - columns);
            if (lines % 2 == 1) {
                clear(tile, columns - 1);
            }
            plan.forward(tile, columns);
            peak = Math.max(peak, PairedSpectrum.largest(tile, plan, 0, np / 2, columns));
            tail = Math.max(tail, PairedSpectrum.largest(tile, plan, np / 2 - band(np), np / 2 + 1, columns));
        }
        return ratio(tail, Math.max(peak, tail));
    }

    private static void clear(Tile tile, int column) {
        for (double[] row : tile.im()) {
            row[column] = 0;
        }
    }

    private static double wavenumberTail(PhaseSpaceGrid grid, double[] values) {
        int nx = grid.nx();
        int np = grid.np();
        BatchedTransform plan = FourierEngine.vectorised().batched(nx);
        Tile tile = plan.tile(Strips.COLUMNS);
        Strips strips = new Strips(np);
        double peak = 0;
        double tail = 0;
        for (int strip = 0; strip < strips.count(); strip++) {
            int first = strips.first(strip);
            int columns = strips.columns(strip);
            for (int i = 0; i < nx; i++) {
                System.arraycopy(values, i * np + first, tile.re()[i], 0, columns);
                System.arraycopy(values, i * np + first + columns, tile.im()[i], 0, columns);
            }
            plan.forward(tile, columns);
            peak = Math.max(peak, PairedSpectrum.largest(tile, plan, 0, nx / 2 + 1, columns));
            tail = Math.max(tail, PairedSpectrum.largest(tile, plan, nx / 2 - band(nx), nx / 2 + 1, columns));
        }
        return ratio(tail, peak);
    }
}
