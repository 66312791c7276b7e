// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.planar;

import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.grid.PlanarGrid;
import org.moyal.core.law.PlanarPotential;
import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.PairedColumns;
import org.moyal.core.transform.Tile;

/**
 * The flow of the potential: at every point (x₁, x₂) the plane of momenta goes to the lag vector y, is multiplied by
 *
 * <pre>  exp(−iτ [V(x+y) − V(x−y)]/ħ),</pre>
 *
 * <p>and comes back. Mode (j₁, j₂) of the transform belongs to the lag −(y_j1, y_j2), since its kernel is e^(−2ip·y/ħ), and takes
 * the complex conjugate phase. The unpaired Nyquist lag of one momentum counts as 0: that keeps W real, and under V₁(x₁) + V₂(x₂)
 * products of one-dimensional runs stay products to rounding.
 *
 * <p>A tile has one row for each (p₁, p₂) and one column for each pair of points, the planes of which make one complex
 * plane. Tiles that share these rows are transformed along p₂ and along p₁; only what goes in and comes out is transposed.
 *
 * <p>The phases are odd in y, so a table holds half of the lags: 8 bytes a node for each duration.
 */
final class PlanarKick {

    /** Elements of a tile, about as many as the second cache holds: with twice as many a kick on 48⁴ nodes takes a quarter longer. */
    private static final int ELEMENTS = 75_000;

    /** Columns of a tile: enough for long loops, few enough for a transform of fifty rows in the nearest cache. */
    private static final int MOST_COLUMNS = 64;

    private static final int FEWEST_COLUMNS = 16;

    private final PlanarGrid grid;
    private final PlanarPotential potential;
    private final double hbar;
    private final int n1;
    private final int n2;
    private final int points;
    private final int columns;
    private final BatchedTransform along1;
    private final BatchedTransform along2;
    private final PairedColumns paired = FourierEngine.vectorised().pairedColumns();
    private final PlanarMonitor monitor;

    /** Row j₁·n₂ + j₂. */
    private final Tile tile;
    /** Rows of one j₂. */
    private final Tile[] tiles1;
    /** Rows of one j₁. */
    private final Tile[] tiles2;

    private final PointRows rows;
    private final Largest largest;

    /** For each duration: batch by batch, and lag by lag, four rows: cosines and sines at the first points, then at the others. */
    private final double[][][] tables;

    private final int lags;

    PlanarKick(PlanarGrid grid, PlanarPotential potential, double hbar, int durations, PlanarMonitor monitor) {
        this.grid = grid;
        this.potential = potential;
        this.hbar = hbar;
        this.n1 = grid.first().np();
        this.n2 = grid.second().np();
        this.points = grid.points();
        int fitting = Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, ELEMENTS / (n1 * n2) / 8 * 8));
        this.columns = Math.min(fitting, points / 2);
        this.along1 = FourierEngine.vectorised().batched(n1);
        this.along2 = FourierEngine.vectorised().batched(n2);
        this.monitor = monitor;
        this.tile = Tile.of(n1 * n2, columns);
        this.tiles1 = new Tile[n2];
        for (int j = 0; j < n2; j++) {
            tiles1[j] = along1.tile(tile, j, n2);
        }
        this.tiles2 = new Tile[n1];
        for (int j = 0; j < n1; j++) {
            tiles2[j] = along2.tile(tile, j * n2, 1);
        }
        this.rows = new PointRows(n1 * n2);
        this.largest = new Largest(grid, monitor, columns);
        this.lags = n1 * n2 / 2 - 2;
        this.tables = new double[durations][4 * lags * batches()][];
        for (double[][] table : tables) {
            for (int t = 0; t < table.length; t++) {
                table[t] = new double[columnsOf(t / (4 * lags))];
            }
        }
    }

    private int batches() {
        return (points / 2 + columns - 1) / columns;
    }

    private int columnsOf(int batch) {
        return Math.min(columns, points / 2 - batch * columns);
    }

    /** The first point of a batch; its columns pair the points from there with as many that follow. */
    private int firstPoint(int batch) {
        return 2 * batch * columns;
    }

    /**
     * Fills the table of one duration.
     *
     * @throws IllegalArgumentException naming the place, if a difference of potentials is not finite
     */
    void prepare(int index, double duration) {
        for (int batch = 0; batch < batches(); batch++) {
            int at = 4 * lags * batch;
            for (int k = 0; k <= n2 / 2; k++) {
                for (int j = firstMode(k); j < lastMode(k); j++, at += 4) {
                    fill(tables[index], at, batch, j, k, duration);
                }
            }
        }
    }

    /** Of the modes of p₁ that go with a mode of p₂, one of each pair ±(j₁, j₂) is in the table. */
    private int firstMode(int mode2) {
        return 2 * mode2 % n2 == 0 ? 1 : 0;
    }

    private int lastMode(int mode2) {
        return 2 * mode2 % n2 == 0 ? n1 / 2 : n1;
    }

    private static double lag(PhaseSpaceGrid grid, double hbar, int mode) {
        int n = grid.np();
        int signed = 2 * mode < n ? mode : 2 * mode == n ? 0 : mode - n;
        return grid.lagSpacing(hbar) * signed;
    }

    private void fill(double[][] table, int at, int batch, int mode1, int mode2, double duration) {
        double y1 = lag(grid.first(), hbar, mode1);
        double y2 = lag(grid.second(), hbar, mode2);
        int count = columnsOf(batch);
        for (int half = 0; half < 2; half++) {
            double[] cosines = table[at + 2 * half];
            double[] sines = table[at + 2 * half + 1];
            for (int c = 0; c < count; c++) {
                double angle = duration / hbar * difference(firstPoint(batch) + half * count + c, y1, y2);
                cosines[c] = Math.cos(angle);
                sines[c] = Math.sin(angle);
            }
        }
    }

    private double difference(int point, double y1, double y2) {
        PhaseSpaceGrid second = grid.second();
        double x1 = grid.first().x().coordinate(point / second.nx());
        double x2 = second.x().coordinate(point % second.nx());
        double difference = potential.difference(x1, x2, y1, y2);
        if (!Double.isFinite(difference)) {
            potential.finiteValue(x1 + y1, x2 + y2);
            potential.finiteValue(x1 - y1, x2 - y2);
            throw new IllegalArgumentException("potential V(" + (x1 + y1) + ", " + (x2 + y2) + ") - V(" + (x1 - y1)
                    + ", " + (x2 - y2) + ") = " + difference + ": must be finite");
        }
        return difference;
    }

    /** Acts for the duration of one table. */
    void apply(double[] w, int index) {
        act(w, tables[index], Times.ONCE);
    }

    /** Acts for twice the duration of one table. */
    void applyTwice(double[] w, int index) {
        act(w, tables[index], Times.TWICE);
    }

    private enum Times {
        ONCE,
        TWICE
    }

    private void act(double[] w, double[][] table, Times times) {
        for (int batch = 0; batch < batches(); batch++) {
            int count = columnsOf(batch);
            int from = firstPoint(batch);
            for (int j = 0; j < n1; j++) {
                rows.load(w, from, j * n2, n2, tile, count);
                along2.forward(tiles2[j], count);
            }
            int at = 4 * lags * batch;
            for (int k = 0; k <= n2 / 2; k++) {
                at = kick(table, at, k, times, count);
            }
            largest.begin();
            for (int j = 0; j < n1; j++) {
                along2.backward(tiles2[j], count);
                largest.look(tile, j, count);
                rows.store(tile, count, w, from, j * n2, n2);
            }
            largest.end(from, count);
        }
    }

    /** Looks at the ends of a field without changing it. */
    void survey(double[] w) {
        for (int batch = 0; batch < batches(); batch++) {
            int count = columnsOf(batch);
            int from = firstPoint(batch);
            largest.begin();
            for (int j = 0; j < n1; j++) {
                rows.load(w, from, j * n2, n2, tile, count);
                largest.look(tile, j, count);
                along2.forward(tiles2[j], count);
            }
            largest.end(from, count);
            for (int k = 0; k <= n2 / 2; k++) {
                int mirror = k == 0 ? 0 : n2 - k;
                forward(along2.rowOf(k), along2.rowOf(mirror), count);
                look(k, count);
            }
        }
    }

    /** Along p₁ and back for the modes ±k of p₂; returns the place in the table after what was used. */
    private int kick(double[][] table, int from, int k, Times times, int count) {
        int row = along2.rowOf(k);
        int mirror = along2.rowOf(k == 0 ? 0 : n2 - k);
        forward(row, mirror, count);
        look(k, count);
        int at = from;
        for (int j = firstMode(k); j < lastMode(k); j++, at += 4) {
            int here = along1.rowOf(j) * n2 + row;
            int there = along1.rowOf(j == 0 ? 0 : n1 - j) * n2 + mirror;
            multiply(here, there, table, at, times, count);
        }
        along1.backward(tiles1[row], count);
        if (mirror != row) {
            along1.backward(tiles1[mirror], count);
        }
        return at;
    }

    private void forward(int row, int mirror, int count) {
        along1.forward(tiles1[row], count);
        if (mirror != row) {
            along1.forward(tiles1[mirror], count);
        }
    }

    private void multiply(int here, int there, double[][] table, int at, Times times, int count) {
        double[] fc = table[at];
        double[] fs = table[at + 1];
        double[] gc = table[at + 2];
        double[] gs = table[at + 3];
        if (times == Times.ONCE) {
            paired.multiply(tile, here, there, fc, fs, 0.5, 0, gc, gs, 0.5, 0, count);
        } else {
            paired.multiplyBySquare(tile, here, there, fc, fs, 0.5, 0, gc, gs, 0.5, 0, count);
        }
    }

    /** Shows the monitor what the transformed modes ±k of p₂ say about the lags. */
    private void look(int k, int count) {
        int row = along2.rowOf(k);
        int mirror = along2.rowOf(k == 0 ? 0 : n2 - k);
        if (k == 0) {
            int zero = along1.rowOf(0) * n2 + row;
            monitor.zeroMode(PlanarMonitor.P1, tile, zero, count);
            monitor.zeroMode(PlanarMonitor.P2, tile, zero, count);
        }
        boolean high = monitor.isHigh(PlanarMonitor.P2, k);
        for (int j = 0; j < n1; j++) {
            if (high || monitor.isHigh(PlanarMonitor.P1, j)) {
                int here = along1.rowOf(j) * n2 + row;
                int there = along1.rowOf(j == 0 ? 0 : n1 - j) * n2 + mirror;
                if (high) {
                    monitor.highModes(PlanarMonitor.P2, tile, here, there, count);
                }
                if (monitor.isHigh(PlanarMonitor.P1, j)) {
                    monitor.highModes(PlanarMonitor.P1, tile, here, there, count);
                }
            }
        }
    }
}
