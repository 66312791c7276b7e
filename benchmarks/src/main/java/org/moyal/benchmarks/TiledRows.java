// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.Tile;

/**
 * n complex transforms of length n along the contiguous axis by the library's batched plans: 128 lines at a time are transposed
 * into a tile, eight by eight, transformed there and back, and transposed again.
 */
final class TiledRows {
    private static final int LINES = 128;
    private static final int BLOCK = 8;

    private final int n;
    private final BatchedTransform transform;
    private final Tile tile;
    private final double[] re;
    private final double[] im;

    TiledRows(int n) {
        this.n = n;
        this.transform = FourierEngine.vectorised().batched(n);
        this.tile = transform.tile(LINES);
        this.re = new double[n * n];
        this.im = new double[n * n];
        load();
    }

    private void load() {
        double[] initial = HandWrittenPlane.initial(n);
        for (int i = 0; i < n * n; i++) {
            re[i] = initial[2 * i];
            im[i] = initial[2 * i + 1];
        }
    }

    /** Forward and back. */
    void rows() {
        for (int first = 0; first < n; first += LINES) {
            in(re, tile.re(), first);
            in(im, tile.im(), first);
            transform.forward(tile, LINES);
            transform.backward(tile, LINES);
            out(tile.re(), re, first);
            out(tile.im(), im, first);
        }
    }

    private void in(double[] from, double[][] rows, int first) {
        for (int c = 0; c < LINES; c += BLOCK) {
            int at = (first + c) * n;
            for (int k = 0; k < n; k++) {
                double[] row = rows[k];
                for (int line = 0; line < BLOCK; line++) {
                    row[c + line] = from[at + line * n + k];
                }
            }
        }
    }

    private void out(double[][] rows, double[] to, int first) {
        double scale = 1.0 / n;
        for (int c = 0; c < LINES; c += BLOCK) {
            int at = (first + c) * n;
            for (int k = 0; k < n; k++) {
                double[] row = rows[k];
                for (int line = 0; line < BLOCK; line++) {
                    to[at + line * n + k] = scale * row[c + line];
                }
            }
        }
    }

    /** The spectra of the initial numbers in natural order, interleaved. */
    double[] spectrumOfRows() {
        load();
        double[] spectrum = new double[2 * n * n];
        for (int first = 0; first < n; first += LINES) {
            in(re, tile.re(), first);
            in(im, tile.im(), first);
            transform.forward(tile, LINES);
            for (int k = 0; k < n; k++) {
                int row = transform.rowOf(k);
                for (int c = 0; c < LINES; c++) {
                    spectrum[2 * ((first + c) * n + k)] = tile.re()[row][c];
                    spectrum[2 * ((first + c) * n + k) + 1] = tile.im()[row][c];
                }
            }
        }
        load();
        return spectrum;
    }
}
