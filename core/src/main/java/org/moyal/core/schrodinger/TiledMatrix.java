// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.Tile;

/** A square complex matrix in tiles of some columns each, all rows long. */
final class TiledMatrix {

    private static final int COLUMNS = 64;

    private final int size;
    private final int width;
    private final Tile[] tiles;

    TiledMatrix(BatchedTransform plan) {
        this.size = plan.size();
        int count = (size + COLUMNS - 1) / COLUMNS;
        this.width = (size + count - 1) / count;
        this.tiles = new Tile[(size + width - 1) / width];
        for (int t = 0; t < tiles.length; t++) {
            tiles[t] = plan.tile(width(t));
        }
    }

    int tiles() {
        return tiles.length;
    }

    Tile tile(int t) {
        return tiles[t];
    }

    int first(int t) {
        return t * width;
    }

    int width(int t) {
        return Math.min(width, size - t * width);
    }

    double re(int i, int j) {
        return tiles[j / width].re()[i][j % width];
    }

    double im(int i, int j) {
        return tiles[j / width].im()[i][j % width];
    }

    void copyFrom(double[] re, double[] im) {
        for (int t = 0; t < tiles.length; t++) {
            for (int i = 0; i < size; i++) {
                System.arraycopy(re, i * size + first(t), tiles[t].re()[i], 0, width(t));
                System.arraycopy(im, i * size + first(t), tiles[t].im()[i], 0, width(t));
            }
        }
    }

    void copyInto(double[] re, double[] im) {
        for (int t = 0; t < tiles.length; t++) {
            for (int i = 0; i < size; i++) {
                System.arraycopy(tiles[t].re()[i], 0, re, i * size + first(t), width(t));
                System.arraycopy(tiles[t].im()[i], 0, im, i * size + first(t), width(t));
            }
        }
    }

    /** The largest |element|² of a row, not a number if an element is not. */
    double largestInRow(int i) {
        double largest = 0;
        for (int t = 0; t < tiles.length; t++) {
            double[] re = tiles[t].re()[i];
            double[] im = tiles[t].im()[i];
            for (int c = 0; c < width(t); c++) {
                largest = Math.max(largest, re[c] * re[c] + im[c] * im[c]);
            }
        }
        return largest;
    }

    double largest() {
        double largest = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, largestInRow(i));
        }
        return largest;
    }

    /** Replaces the matrix by its adjoint. */
    void adjoin() {
        for (int t = 0; t < tiles.length; t++) {
            for (int i = first(t); i < first(t) + width(t); i++) {
                exchangeRow(tiles[t], first(t), i - first(t), tiles[t], i, i - first(t));
                double[] diagonal = tiles[t].im()[i];
                diagonal[i - first(t)] = -diagonal[i - first(t)];
            }
            for (int u = t + 1; u < tiles.length; u++) {
                for (int i = first(u); i < first(u) + width(u); i++) {
                    exchangeRow(tiles[t], first(t), width(t), tiles[u], i, i - first(u));
                }
            }
        }
    }

    /** Elements (i, first + c) of one tile for elements (first + c, i) of another, both conjugated, c &lt; count. */
    private static void exchangeRow(Tile of, int first, int count, Tile with, int i, int column) {
        double[] re = of.re()[i];
        double[] im = of.im()[i];
        double[][] otherRe = with.re();
        double[][] otherIm = with.im();
        for (int c = 0; c < count; c++) {
            double a = re[c];
            double b = im[c];
            double[] rowRe = otherRe[first + c];
            double[] rowIm = otherIm[first + c];
            re[c] = rowRe[column];
            im[c] = -rowIm[column];
            rowRe[column] = a;
            rowIm[column] = -b;
        }
    }
}
