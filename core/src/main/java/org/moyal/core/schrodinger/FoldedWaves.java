// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.Tile;

/**
 * A few wave functions folded into rows that are long enough for vector instructions: with n = n₁n₂, node j₁n₂ + j₂ of wave
 * function b of B is column j₂B + b of row j₁.
 *
 * <p>The modes k₁ + n₁k₂ come from transforms of length n₁ along the columns, factors e^(−2πij₂k₁/n), an exchange of (k₁, j₂), and
 * transforms of length n₂ along the new columns. All the way back is the mirror image, so that no mode is ever sorted.
 *
 * <p>Source: D. H. Bailey, J. Supercomput. 4 (1990) 23.
 */
final class FoldedWaves extends Waves {

    private static final int COLUMNS = 128;
    private static final int MANY = 32;
    private static final int SHORT = 512;

    private final int outer;
    private final int inner;
    private final BatchedTransform outerPlan;
    private final BatchedTransform innerPlan;
    private final Tile nodes;
    private final Tile modes;
    private final Tile saved;
    /** e^(−2πij₂k₁/n) in the row of k₁. */
    private final Tile twiddles;

    private final Tile[] kicks;
    private final Tile[] drifts;

    FoldedWaves(FourierEngine engine, int size, int inner, int count, int kickTables, int driftTables) {
        super(size, count);
        this.inner = inner;
        this.outer = size / inner;
        this.outerPlan = engine.batched(outer);
        this.innerPlan = engine.batched(inner);
        this.nodes = outerPlan.tile(inner * count);
        this.modes = innerPlan.tile(outer * count);
        this.saved = Tile.of(outer, inner * count);
        this.twiddles = Tile.of(outer, inner * count);
        for (int k = 0; k < outer; k++) {
            for (int j = 0; j < inner; j++) {
                double angle = 2 * Math.PI * ((double) j * k / size); // jk < n
                fill(twiddles, outerPlan.rowOf(k), j * count, count, StrictMath.cos(angle), -StrictMath.sin(angle));
            }
        }
        this.kicks = new Tile[kickTables];
        for (int t = 0; t < kickTables; t++) {
            kicks[t] = Tile.of(outer, inner * count);
        }
        this.drifts = new Tile[driftTables];
        for (int t = 0; t < driftTables; t++) {
            drifts[t] = Tile.of(inner, outer * count);
        }
    }

    /**
     * The number of columns to fold a wave function into: the smallest divisor of n that gives rows of 128 elements and leaves at
     * least as many rows; 1 if there is none, if there are enough wave functions without folding, or for short ones, which the
     * cache holds anyway and the exchange would only delay.
     */
    static int fold(int size, int count) {
        if (size < SHORT || count >= MANY) {
            return 1;
        }
        for (int inner = (COLUMNS + count - 1) / count; (long) inner * inner <= size; inner++) {
            if (size % inner == 0) {
                return inner;
            }
        }
        return 1;
    }

    @Override
    void load(int wave, double[] re, double[] im) {
        for (int i = 0; i < re.length; i++) {
            nodes.re()[i / inner][i % inner * count() + wave] = re[i];
            nodes.im()[i / inner][i % inner * count() + wave] = im[i];
        }
    }

    @Override
    double re(int wave, int node) {
        return nodes.re()[node / inner][node % inner * count() + wave];
    }

    @Override
    double im(int wave, int node) {
        return nodes.im()[node / inner][node % inner * count() + wave];
    }

    @Override
    void save() {
        for (int row = 0; row < outer; row++) {
            System.arraycopy(nodes.re()[row], 0, saved.re()[row], 0, inner * count());
            System.arraycopy(nodes.im()[row], 0, saved.im()[row], 0, inner * count());
        }
    }

    @Override
    double savedRe(int wave, int node) {
        return saved.re()[node / inner][node % inner * count() + wave];
    }

    @Override
    double savedIm(int wave, int node) {
        return saved.im()[node / inner][node % inner * count() + wave];
    }

    @Override
    void tabulateKick(int table, double[] cos, double[] sin) {
        for (int i = 0; i < cos.length; i++) {
            int first = i % inner * count();
            fill(kicks[table], i / inner, first, count(), cos[i], sin[i]);
        }
    }

    @Override
    void tabulateDrift(int table, double[] cos, double[] sin) {
        for (int k = 0; k < cos.length; k++) {
            int first = outerPlan.rowOf(k % outer) * count();
            fill(drifts[table], innerPlan.rowOf(k / outer), first, count(), cos[k] / cos.length, sin[k] / cos.length);
        }
    }

    private static void fill(Tile table, int row, int first, int count, double cos, double sin) {
        for (int c = first; c < first + count; c++) {
            table.re()[row][c] = cos;
            table.im()[row][c] = sin;
        }
    }

    @Override
    void kick(int table) {
        turn(nodes, kicks[table]);
    }

    private static void turn(Tile tile, Tile phases) {
        for (int row = 0; row < tile.rows(); row++) {
            RowPhases.turn(tile.re()[row], tile.im()[row], phases.re()[row], phases.im()[row], tile.columns());
        }
    }

    @Override
    void kickAndDrift(int kickTable, int driftTable) {
        kick(kickTable);
        forward();
        turn(modes, drifts[driftTable]);
        backward();
    }

    @Override
    void transformOnly() {
        forward();
        backward();
    }

    private void forward() {
        outerPlan.forward(nodes, inner * count());
        int count = count();
        for (int row = 0; row < outer; row++) {
            double[] zr = nodes.re()[row];
            double[] zi = nodes.im()[row];
            RowPhases.turn(zr, zi, twiddles.re()[row], twiddles.im()[row], inner * count);
            for (int j = 0; j < inner; j++) {
                System.arraycopy(zr, j * count, modes.re()[j], row * count, count);
                System.arraycopy(zi, j * count, modes.im()[j], row * count, count);
            }
        }
        innerPlan.forward(modes, outer * count);
        lookAtModes(0, count);
    }

    private void backward() {
        int count = count();
        innerPlan.backward(modes, outer * count);
        for (int row = 0; row < outer; row++) {
            double[] zr = nodes.re()[row];
            double[] zi = nodes.im()[row];
            for (int j = 0; j < inner; j++) {
                System.arraycopy(modes.re()[j], row * count, zr, j * count, count);
                System.arraycopy(modes.im()[j], row * count, zi, j * count, count);
            }
            RowPhases.turnBack(zr, zi, twiddles.re()[row], twiddles.im()[row], inner * count);
        }
        outerPlan.backward(nodes, inner * count);
    }

    @Override
    double modeSquared(int wave, int mode) {
        int row = innerPlan.rowOf(mode / outer);
        int column = outerPlan.rowOf(mode % outer) * count() + wave;
        double a = modes.re()[row][column];
        double b = modes.im()[row][column];
        return a * a + b * b;
    }
}
