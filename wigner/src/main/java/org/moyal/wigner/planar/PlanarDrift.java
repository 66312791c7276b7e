// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.planar;

import org.moyal.core.grid.Axis;
import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.Tile;

/**
 * The flow of the kinetic energy of one degree of freedom: along its position to the wavenumber k, times exp(−i k p τ/M), and
 * back. The phase of the unpaired Nyquist mode is zero, which keeps W real.
 *
 * <p>Two real columns of the same momentum make one complex column: they take the same factor, so they need not be taken apart. A
 * tile holds runs of momenta p₂, which lie side by side, for one p₁ and several x₂ (first degree of freedom), or for one x₁ and
 * several p₁ (second). Tables: n_x·n_p complex numbers, some kilobytes.
 */
final class PlanarDrift {

    /** Columns of a tile: about as many as keep its rows in the nearest cache. */
    private static final int COLUMNS = 128;

    /** Where things lie in the array: tiles, the runs of a tile, and the nodes of the transformed axis. */
    record Layout(int tiles, int tileStride, int runs, int runStride, int nodeStride, int run) {}

    /** Which column of the table belongs to which column of a tile. */
    enum Momentum {
        /** One momentum for each tile. */
        OF_THE_TILE,
        /** One momentum for each column of a run. */
        OF_THE_COLUMN
    }

    private final Axis position;
    private final Axis momentum;
    private final double mass;
    private final Layout layout;
    private final Momentum assignment;
    private final int axis;
    private final PlanarMonitor monitor;
    private final BatchedTransform transform;
    private final Tile tile;
    private final int runsOfAHalf;
    /** For each duration and mode, the factors for all momenta, repeated for every run of a half tile if needed. */
    private final double[][][] cosines;

    private final double[][][] sines;

    PlanarDrift(
            Axis position,
            Axis momentum,
            double mass,
            Layout layout,
            Momentum assignment,
            int axis,
            int durations,
            PlanarMonitor monitor) {
        this.position = position;
        this.momentum = momentum;
        this.mass = mass;
        this.layout = layout;
        this.assignment = assignment;
        this.axis = axis;
        this.monitor = monitor;
        this.transform = FourierEngine.vectorised().batched(position.size());
        this.runsOfAHalf = Math.max(1, Math.min(layout.runs() / 2, COLUMNS / layout.run()));
        this.tile = transform.tile(runsOfAHalf * layout.run());
        int width = assignment == Momentum.OF_THE_TILE ? momentum.size() : runsOfAHalf * momentum.size();
        this.cosines = new double[durations][position.size()][width];
        this.sines = new double[durations][position.size()][width];
    }

    /** Fills the table of one duration. */
    void prepare(int index, double duration) {
        int n = position.size();
        double scale = 1.0 / n;
        for (int mode = 0; mode < n; mode++) {
            double wavenumber = 2 * mode == n ? 0 : position.wavenumber(mode);
            double[] c = cosines[index][mode];
            double[] s = sines[index][mode];
            for (int k = 0; k < c.length; k++) {
                double angle = wavenumber * momentum.coordinate(k % momentum.size()) / mass * duration;
                c[k] = scale * Math.cos(angle);
                s[k] = -scale * Math.sin(angle);
            }
        }
    }

    /** Acts for the duration of one table. */
    void apply(double[] w, int index) {
        for (int t = 0; t < layout.tiles(); t++) {
            for (int first = 0; first < layout.runs(); first += 2 * runsOfAHalf) {
                int half = Math.min(runsOfAHalf, (layout.runs() - first) / 2);
                int columns = half * layout.run();
                int at = t * layout.tileStride() + first * layout.runStride();
                load(w, at, half);
                transform.forward(tile, columns);
                look(columns);
                multiply(cosines[index], sines[index], t, columns);
                transform.backward(tile, columns);
                store(w, at, half);
            }
        }
    }

    /** Looks at the ends of the spectrum without changing the field. */
    void survey(double[] w) {
        for (int t = 0; t < layout.tiles(); t++) {
            for (int first = 0; first < layout.runs(); first += 2 * runsOfAHalf) {
                int half = Math.min(runsOfAHalf, (layout.runs() - first) / 2);
                load(w, t * layout.tileStride() + first * layout.runStride(), half);
                transform.forward(tile, half * layout.run());
                look(half * layout.run());
            }
        }
    }

    private void load(double[] w, int at, int half) {
        int run = layout.run();
        for (int node = 0; node < position.size(); node++) {
            double[] re = tile.re()[node];
            double[] im = tile.im()[node];
            int from = at + node * layout.nodeStride();
            for (int r = 0; r < half; r++) {
                System.arraycopy(w, from + r * layout.runStride(), re, r * run, run);
                System.arraycopy(w, from + (half + r) * layout.runStride(), im, r * run, run);
            }
        }
    }

    private void store(double[] w, int at, int half) {
        int run = layout.run();
        for (int node = 0; node < position.size(); node++) {
            double[] re = tile.re()[node];
            double[] im = tile.im()[node];
            int to = at + node * layout.nodeStride();
            for (int r = 0; r < half; r++) {
                System.arraycopy(re, r * run, w, to + r * layout.runStride(), run);
                System.arraycopy(im, r * run, w, to + (half + r) * layout.runStride(), run);
            }
        }
    }

    private void look(int columns) {
        int n = position.size();
        monitor.zeroMode(axis, tile, transform.rowOf(0), columns);
        for (int mode = n / 2; mode > 0 && monitor.isHigh(axis, mode); mode--) {
            monitor.highModes(axis, tile, transform.rowOf(mode), transform.rowOf(n - mode), columns);
        }
    }

    private void multiply(double[][] c, double[][] s, int t, int columns) {
        for (int mode = 0; mode < position.size(); mode++) {
            int row = transform.rowOf(mode);
            if (assignment == Momentum.OF_THE_TILE) {
                turn(tile.re()[row], tile.im()[row], c[mode][t], s[mode][t], columns);
            } else {
                turn(tile.re()[row], tile.im()[row], c[mode], s[mode], columns);
            }
        }
    }

    private static void turn(double[] re, double[] im, double c, double s, int columns) {
        for (int j = 0; j < columns; j++) {
            double x = re[j];
            double y = im[j];
            re[j] = c * x - s * y;
            im[j] = Math.fma(c, y, s * x);
        }
    }

    private static void turn(double[] re, double[] im, double[] c, double[] s, int columns) {
        for (int j = 0; j < columns; j++) {
            double x = re[j];
            double y = im[j];
            double cos = c[j];
            double sin = s[j];
            re[j] = x * cos - y * sin;
            im[j] = Math.fma(x, sin, y * cos);
        }
    }
}
