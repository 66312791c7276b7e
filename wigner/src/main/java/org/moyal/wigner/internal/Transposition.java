// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

/**
 * Copies rows of the field into columns of a tile and back, eight at a time: a cache line of the tile's row is written
 * whole, and eight streams are read.
 */
public final class Transposition {

    private Transposition() {}

    /**
     * Row {@code first + c} of the field becomes column c.
     *
     * @param w the field, row-major
     * @param first the first row to copy
     * @param length the length of a row of the field
     * @param rows the rows of the tile
     * @param columns how many rows of the field, columns of the tile
     */
    public static void toColumns(double[] w, int first, int length, double[][] rows, int columns) {
        int c = 0;
        for (; c + 8 <= columns; c += 8) {
            eightToColumns(w, (first + c) * length, length, rows, c);
        }
        for (; c < columns; c++) {
            int from = (first + c) * length;
            for (int j = 0; j < length; j++) {
                rows[j][c] = w[from + j];
            }
        }
    }

    /**
     * Column c becomes row {@code first + c} of the field.
     *
     * @param rows the rows of the tile
     * @param columns how many columns of the tile, rows of the field
     * @param w the field, row-major
     * @param first the first row to write
     * @param length the length of a row of the field
     */
    public static void toRows(double[][] rows, int columns, double[] w, int first, int length) {
        int c = 0;
        for (; c + 8 <= columns; c += 8) {
            eightToRows(rows, c, w, (first + c) * length, length);
        }
        for (; c < columns; c++) {
            int to = (first + c) * length;
            for (int j = 0; j < length; j++) {
                w[to + j] = rows[j][c];
            }
        }
    }

    private static void eightToColumns(double[] w, int from, int length, double[][] rows, int c) {
        int from1 = from + length;
        int from2 = from1 + length;
        int from3 = from2 + length;
        int from4 = from3 + length;
        int from5 = from4 + length;
        int from6 = from5 + length;
        int from7 = from6 + length;
        for (int j = 0; j < length; j++) {
            double[] row = rows[j];
            row[c] = w[from + j];
            row[c + 1] = w[from1 + j];
            row[c + 2] = w[from2 + j];
            row[c + 3] = w[from3 + j];
            row[c + 4] = w[from4 + j];
            row[c + 5] = w[from5 + j];
            row[c + 6] = w[from6 + j];
            row[c + 7] = w[from7 + j];
        }
    }

    private static void eightToRows(double[][] rows, int c, double[] w, int to, int length) {
        int to1 = to + length;
        int to2 = to1 + length;
        int to3 = to2 + length;
        int to4 = to3 + length;
        int to5 = to4 + length;
        int to6 = to5 + length;
        int to7 = to6 + length;
        for (int j = 0; j < length; j++) {
            double[] row = rows[j];
            w[to + j] = row[c];
            w[to1 + j] = row[c + 1];
            w[to2 + j] = row[c + 2];
            w[to3 + j] = row[c + 3];
            w[to4 + j] = row[c + 4];
            w[to5 + j] = row[c + 5];
            w[to6 + j] = row[c + 6];
            w[to7 + j] = row[c + 7];
        }
    }
}
