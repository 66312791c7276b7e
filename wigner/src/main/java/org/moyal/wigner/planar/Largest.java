// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.planar;

import java.util.Arrays;
import org.moyal.core.grid.PlanarGrid;
import org.moyal.core.transform.Tile;

/**
 * The largest |W| over the rows of a tile, for every column and so for every point (x₁, x₂), and apart from it over the rows at
 * the ends of p₁ and of p₂.
 */
final class Largest {

    private final PlanarGrid grid;
    private final PlanarMonitor monitor;
    private final double[] re;
    private final double[] im;
    private final double[] end1;
    private final double[] end2;

    Largest(PlanarGrid grid, PlanarMonitor monitor, int columns) {
        this.grid = grid;
        this.monitor = monitor;
        this.re = new double[columns];
        this.im = new double[columns];
        this.end1 = new double[columns];
        this.end2 = new double[columns];
    }

    /** Forgets the last tile. */
    void begin() {
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        Arrays.fill(end1, 0);
        Arrays.fill(end2, 0);
    }

    /** Looks at the rows of one p₁. */
    void look(Tile tile, int j, int columns) {
        int n2 = grid.second().np();
        boolean atEnd = monitor.isAtEnd(PlanarMonitor.P1, j);
        for (int k = 0; k < n2; k++) {
            double[] x = tile.re()[j * n2 + k];
            double[] y = tile.im()[j * n2 + k];
            keep(re, x, columns);
            keep(im, y, columns);
            if (atEnd) {
                keep(end1, x, columns);
                keep(end1, y, columns);
            }
            if (monitor.isAtEnd(PlanarMonitor.P2, k)) {
                keep(end2, x, columns);
                keep(end2, y, columns);
            }
        }
    }

    private static void keep(double[] largest, double[] values, int columns) {
        for (int c = 0; c < columns; c++) {
            double before = largest[c];
            largest[c] = Math.max(before, Math.abs(values[c]));
        }
    }

    /** Tells the monitor; the first column pairs the point {@code from} with the point {@code from + columns}. */
    void end(int from, int columns) {
        int nx2 = grid.second().nx();
        for (int c = 0; c < columns; c++) {
            int other = from + columns + c;
            monitor.plane((from + c) / nx2, (from + c) % nx2, re[c]);
            monitor.plane(other / nx2, other % nx2, im[c]);
            monitor.atEnd(PlanarMonitor.P1, end1[c]);
            monitor.atEnd(PlanarMonitor.P2, end2[c]);
        }
    }
}
