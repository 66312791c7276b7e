// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.Tile;

/** A wave function is a column of a tile; a row, with all wave functions at one node, shares its phase. */
final class ColumnWaves extends Waves {

    private static final int COLUMNS = 64;

    private final BatchedTransform plan;
    private final Tile[] tiles;
    private final Tile[] saved;
    private final int columns;
    private final double[][] kickCos;
    private final double[][] kickSin;
    /** In the order of the rows that the plan leaves the modes in, with the factor 1/n. */
    private final double[][] driftCos;

    private final double[][] driftSin;
    private final int[] rows;

    ColumnWaves(FourierEngine engine, int size, int count, int kickTables, int driftTables) {
        super(size, count);
        this.plan = engine.batched(size);
        int tileCount = (count + COLUMNS - 1) / COLUMNS;
        this.columns = (count + tileCount - 1) / tileCount;
        this.tiles = new Tile[(count + columns - 1) / columns];
        this.saved = new Tile[tiles.length];
        for (int t = 0; t < tiles.length; t++) {
            tiles[t] = plan.tile(width(t));
            saved[t] = Tile.of(size, width(t));
        }
        this.kickCos = new double[kickTables][size];
        this.kickSin = new double[kickTables][size];
        this.driftCos = new double[driftTables][size];
        this.driftSin = new double[driftTables][size];
        this.rows = new int[size];
        for (int k = 0; k < size; k++) {
            rows[k] = plan.rowOf(k);
        }
    }

    private int width(int tile) {
        return Math.min(columns, count() - tile * columns);
    }

    @Override
    void load(int wave, double[] re, double[] im) {
        Tile tile = tiles[wave / columns];
        for (int i = 0; i < size(); i++) {
            tile.re()[i][wave % columns] = re[i];
            tile.im()[i][wave % columns] = im[i];
        }
    }

    @Override
    double re(int wave, int node) {
        return tiles[wave / columns].re()[node][wave % columns];
    }

    @Override
    double im(int wave, int node) {
        return tiles[wave / columns].im()[node][wave % columns];
    }

    @Override
    void save() {
        for (int t = 0; t < tiles.length; t++) {
            for (int i = 0; i < size(); i++) {
                System.arraycopy(tiles[t].re()[i], 0, saved[t].re()[i], 0, width(t));
                System.arraycopy(tiles[t].im()[i], 0, saved[t].im()[i], 0, width(t));
            }
        }
    }

    @Override
    double savedRe(int wave, int node) {
        return saved[wave / columns].re()[node][wave % columns];
    }

    @Override
    double savedIm(int wave, int node) {
        return saved[wave / columns].im()[node][wave % columns];
    }

    @Override
    void tabulateKick(int table, double[] cos, double[] sin) {
        System.arraycopy(cos, 0, kickCos[table], 0, cos.length);
        System.arraycopy(sin, 0, kickSin[table], 0, sin.length);
    }

    @Override
    void tabulateDrift(int table, double[] cos, double[] sin) {
        for (int k = 0; k < cos.length; k++) {
            driftCos[table][rows[k]] = cos[k] / cos.length;
            driftSin[table][rows[k]] = sin[k] / cos.length;
        }
    }

    @Override
    void kick(int table) {
        for (int t = 0; t < tiles.length; t++) {
            turn(t, kickCos[table], kickSin[table]);
        }
    }

    @Override
    void kickAndDrift(int kickTable, int driftTable) {
        for (int t = 0; t < tiles.length; t++) {
            turn(t, kickCos[kickTable], kickSin[kickTable]);
            plan.forward(tiles[t], width(t));
            lookAtModes(t * columns, t * columns + width(t));
            turn(t, driftCos[driftTable], driftSin[driftTable]);
            plan.backward(tiles[t], width(t));
        }
    }

    @Override
    void transformOnly() {
        for (int t = 0; t < tiles.length; t++) {
            plan.forward(tiles[t], width(t));
            lookAtModes(t * columns, t * columns + width(t));
            plan.backward(tiles[t], width(t));
        }
    }

    private void turn(int t, double[] cos, double[] sin) {
        double[][] re = tiles[t].re();
        double[][] im = tiles[t].im();
        int width = width(t);
        for (int i = 0; i < cos.length; i++) {
            RowPhases.turn(re[i], im[i], cos[i], sin[i], width);
        }
    }

    @Override
    double modeSquared(int wave, int mode) {
        Tile tile = tiles[wave / columns];
        double a = tile.re()[rows[mode]][wave % columns];
        double b = tile.im()[rows[mode]][wave % columns];
        return a * a + b * b;
    }
}
