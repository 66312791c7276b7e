// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.Tile;

/**
 * n complex transforms of length n along the strided axis by the library's batched plans: the n × n numbers live in tiles of
 * 128 columns, in which they are transformed in place, modes unsorted and without the factor 1/n, as in the library's own steps.
 */
final class TiledPlane {
    private static final int COLUMNS = 128;

    private final int n;
    private final BatchedTransform transform;
    private final Tile[] tiles;
    private final double[] initial;
    private int calls;

    TiledPlane(int n) {
        this.n = n;
        this.transform = FourierEngine.vectorised().batched(n);
        this.tiles = new Tile[n / COLUMNS];
        for (int t = 0; t < tiles.length; t++) {
            tiles[t] = transform.tile(COLUMNS);
        }
        this.initial = HandWrittenPlane.initial(n);
        load();
    }

    private void load() {
        for (int t = 0; t < tiles.length; t++) {
            for (int i = 0; i < n; i++) {
                double[] re = tiles[t].re()[i];
                double[] im = tiles[t].im()[i];
                int from = 2 * (i * n + t * COLUMNS);
                for (int c = 0; c < COLUMNS; c++) {
                    re[c] = initial[from + 2 * c];
                    im[c] = initial[from + 2 * c + 1];
                }
            }
        }
    }

    /** Forward and back, which multiplies by n: it starts again, at one hundredth of the cost, before anything overflows. */
    void columns() {
        for (Tile tile : tiles) {
            transform.forward(tile, COLUMNS);
            transform.backward(tile, COLUMNS);
        }
        if (++calls % 64 == 0) {
            load();
        }
    }

    /** The spectra of the initial numbers in natural order, interleaved. */
    double[] spectrumOfColumns() {
        load();
        double[] spectrum = new double[2 * n * n];
        for (int t = 0; t < tiles.length; t++) {
            transform.forward(tiles[t], COLUMNS);
            for (int k = 0; k < n; k++) {
                double[] re = tiles[t].re()[transform.rowOf(k)];
                double[] im = tiles[t].im()[transform.rowOf(k)];
                int to = 2 * (k * n + t * COLUMNS);
                for (int c = 0; c < COLUMNS; c++) {
                    spectrum[to + 2 * c] = re[c];
                    spectrum[to + 2 * c + 1] = im[c];
                }
            }
        }
        load();
        return spectrum;
    }
}
