// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import org.moyal.core.transform.FourierEngine;

/**
 * The running values of several wave functions of n nodes, in whatever layout the transforms like, with tables of phases for
 * that layout. transforms may leave out the factor 1/n, which is then part of the drift tables.
 */
abstract class Waves {

    /** Up to here one after the other is faster than in columns, whose loops would be too short. */
    private static final int FEW = 4;

    private final int size;
    private final int count;
    private final double[] momentumTails;
    /** What |ψ̂|² in the tail may be at least, whatever the peak. */
    private double safeMode = Double.NaN;

    private double safeNode = Double.NaN;

    Waves(int size, int count) {
        this.size = size;
        this.count = count;
        this.momentumTails = new double[count];
    }

    /** The layout that is the fastest for so many. */
    static Waves of(FourierEngine engine, int size, int count, int kickTables, int driftTables) {
        if (count <= FEW) {
            return new LoneWaves(engine, size, count, kickTables, driftTables);
        }
        int inner = FoldedWaves.fold(size, count);
        return inner > 1
                ? new FoldedWaves(engine, size, inner, count, kickTables, driftTables)
                : new ColumnWaves(engine, size, count, kickTables, driftTables);
    }

    final int size() {
        return size;
    }

    final int count() {
        return count;
    }

    /**
     * Spares the search for the peak in most cases: as Σ_i |ψ_i|² is kept, and n times as much is Σ_k |ψ̂_k|², peaks are
     * at least the means, and tails below tolerance² times half the mean are good.
     */
    final void expect(double sumOfSquares, double tolerance) {
        safeMode = 0.5 * tolerance * tolerance * sumOfSquares;
        safeNode = safeMode / size;
    }

    abstract void load(int wave, double[] re, double[] im);

    abstract double re(int wave, int node);

    abstract double im(int wave, int node);

    /** Keeps a copy of all. */
    abstract void save();

    abstract double savedRe(int wave, int node);

    abstract double savedIm(int wave, int node);

    abstract void tabulateKick(int table, double[] cos, double[] sin);

    abstract void tabulateDrift(int table, double[] cos, double[] sin);

    abstract void kick(int table);

    /** A kick, then the drift; calls {@link #lookAtModes} in between. */
    abstract void kickAndDrift(int kickTable, int driftTable);

    /** There and back, perhaps times n; calls {@link #lookAtModes}. */
    abstract void transformOnly();

    /** |ψ̂_k|² during a drift. */
    abstract double modeSquared(int wave, int mode);

    private double nodeSquared(int wave, int node) {
        double a = re(wave, node);
        double b = im(wave, node);
        return a * a + b * b;
    }

    /** Remembers the largest tails among the momenta. */
    final void lookAtModes(int firstWave, int lastWave) {
        int last = TailBand.lastMode(size);
        for (int wave = firstWave; wave < lastWave; wave++) {
            double tail = 0;
            for (int mode = TailBand.firstMode(size); mode <= last; mode++) {
                tail = Math.max(tail, modeSquared(wave, mode));
            }
            if (!(tail <= safeMode)) {
                double peak = 0;
                for (int mode = 0; mode < size; mode++) {
                    peak = Math.max(peak, modeSquared(wave, mode));
                }
                momentumTails[wave] = Math.max(momentumTails[wave], Math.sqrt(tail / peak));
            }
        }
    }

    /** The largest tail of |ψ̂| since it was last asked for, relative to the peak, or 0 if it is harmless. */
    final double momentumTail(int wave) {
        double tail = momentumTails[wave];
        momentumTails[wave] = 0;
        return tail;
    }

    /** The tail of |ψ| at the ends of the axis, relative to its peak, or 0 if it is harmless. */
    final double positionTail(int wave) {
        double tail = 0;
        for (int i = 0; i < 2 * TailBand.width(size); i++) {
            tail = Math.max(tail, nodeSquared(wave, TailBand.node(size, i)));
        }
        if (tail <= safeNode) {
            return 0;
        }
        double peak = 0;
        for (int node = 0; node < size; node++) {
            peak = Math.max(peak, nodeSquared(wave, node));
        }
        return Math.sqrt(tail / peak);
    }
}
