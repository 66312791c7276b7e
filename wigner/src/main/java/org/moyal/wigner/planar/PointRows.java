// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.planar;

import org.moyal.core.transform.Tile;

/**
 * Transposes between an array of planes, one for each point and one after the other, and the rows of a tile, one for each element of a plane: eight
 * rows at a time, as many as a line of the cache holds elements. The first points are the real parts, the next ones the imaginary parts.
 */
final class PointRows {

    private static final int BLOCK = 8;

    private final int plane;
    private final double factor;

    /** For planes of the given size; what is stored is divided by it. */
    PointRows(int plane) {
        this.plane = plane;
        this.factor = 1.0 / plane;
    }

    /** Copies elements first … first + count − 1 of each plane into rows of the same numbers. */
    void load(double[] w, int point, int first, int count, Tile tile, int columns) {
        int re = point * plane + first;
        int im = re + columns * plane;
        int row = 0;
        for (; row + BLOCK <= count; row += BLOCK) {
            loadBlock(w, re + row, plane, tile.re(), first + row, columns);
            loadBlock(w, im + row, plane, tile.im(), first + row, columns);
        }
        for (; row < count; row++) {
            loadRow(w, re + row, plane, tile.re()[first + row], columns);
            loadRow(w, im + row, plane, tile.im()[first + row], columns);
        }
    }

    /** Copies rows back into the planes, divided by the size of a plane. */
    void store(Tile tile, int columns, double[] w, int point, int first, int count) {
        int re = point * plane + first;
        int im = re + columns * plane;
        int row = 0;
        for (; row + BLOCK <= count; row += BLOCK) {
            storeBlock(tile.re(), first + row, columns, w, re + row, plane, factor);
            storeBlock(tile.im(), first + row, columns, w, im + row, plane, factor);
        }
        for (; row < count; row++) {
            storeRow(tile.re()[first + row], columns, w, re + row, plane, factor);
            storeRow(tile.im()[first + row], columns, w, im + row, plane, factor);
        }
    }

    private static void loadBlock(double[] w, int at, int stride, double[][] rows, int first, int columns) {
        double[] r0 = rows[first];
        double[] r1 = rows[first + 1];
        double[] r2 = rows[first + 2];
        double[] r3 = rows[first + 3];
        double[] r4 = rows[first + 4];
        double[] r5 = rows[first + 5];
        double[] r6 = rows[first + 6];
        double[] r7 = rows[first + 7];
        int from = at;
        for (int c = 0; c < columns; c++) {
            r0[c] = w[from];
            r1[c] = w[from + 1];
            r2[c] = w[from + 2];
            r3[c] = w[from + 3];
            r4[c] = w[from + 4];
            r5[c] = w[from + 5];
            r6[c] = w[from + 6];
            r7[c] = w[from + 7];
            from += stride;
        }
    }

    private static void loadRow(double[] w, int at, int stride, double[] row, int columns) {
        for (int c = 0; c < columns; c++) {
            row[c] = w[at + c * stride];
        }
    }

    private static void storeBlock(
            double[][] rows, int first, int columns, double[] w, int at, int stride, double factor) {
        double[] r0 = rows[first];
        double[] r1 = rows[first + 1];
        double[] r2 = rows[first + 2];
        double[] r3 = rows[first + 3];
        double[] r4 = rows[first + 4];
        double[] r5 = rows[first + 5];
        double[] r6 = rows[first + 6];
        double[] r7 = rows[first + 7];
        int to = at;
        for (int c = 0; c < columns; c++) {
            w[to] = factor * r0[c];
            w[to + 1] = factor * r1[c];
            w[to + 2] = factor * r2[c];
            w[to + 3] = factor * r3[c];
            w[to + 4] = factor * r4[c];
            w[to + 5] = factor * r5[c];
            w[to + 6] = factor * r6[c];
            w[to + 7] = factor * r7[c];
            to += stride;
        }
    }

    private static void storeRow(double[] row, int columns, double[] w, int at, int stride, double factor) {
        for (int c = 0; c < columns; c++) {
            w[at + c * stride] = factor * row[c];
        }
    }
}
