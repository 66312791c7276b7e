// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/**
 * Work space of a {@link BatchedTransform}: a matrix of complex numbers with one array for the real and one for the imaginary
 * parts of every row. A column of the matrix is one transform, so that neighbouring columns, which go through the same
 * arithmetic, lie side by side.
 *
 * <p>16 bytes an element. A tile belongs to whoever made it, one thread at a time; the arrays handed out are the tile's own.
 */
public final class Tile {

    private final double[][] re;
    private final double[][] im;
    private final double[][] scratch;
    private final int columns;

    private Tile(int rows, int scratchRows, int columns) {
        this.columns = columns;
        int length = padded(columns);
        this.re = new double[rows][length];
        this.im = new double[rows][length];
        this.scratch = new double[scratchRows][length];
    }

    private Tile(double[][] re, double[][] im, double[][] scratch, int columns) {
        this.re = re;
        this.im = im;
        this.scratch = scratch;
        this.columns = columns;
    }

    /**
     * Allocates a tile of zeros.
     *
     * @param rows the number of rows: the size of the transform
     * @param columns the number of columns: how many transforms are done at once
     * @return a new tile
     * @throws IllegalArgumentException if rows or columns are below 1
     */
    public static Tile of(int rows, int columns) {
        return withScratch(rows, 0, columns);
    }

    static Tile withScratch(int rows, int scratchRows, int columns) {
        if (rows < 1) {
            throw new IllegalArgumentException("rows = " + rows + ": must be at least 1");
        }
        if (columns < 1) {
            throw new IllegalArgumentException("columns = " + columns + ": must be at least 1");
        }
        return new Tile(rows, scratchRows, columns);
    }

    /** A tile of rows first + j·stride of another one, with scratch rows of its own. */
    static Tile sharing(Tile rows, int first, int stride, int size, int scratchRows) {
        if (stride < 1) {
            throw new IllegalArgumentException("stride = " + stride + ": must be at least 1");
        }
        long last = first + (size - 1L) * stride;
        if (first < 0 || last >= rows.rows()) {
            throw new IndexOutOfBoundsException("first = " + first + ", stride = " + stride + ": rows up to " + last
                    + " must be among the " + rows.rows() + " of the tile");
        }
        double[][] re = new double[size][];
        double[][] im = new double[size][];
        for (int j = 0; j < size; j++) {
            re[j] = rows.re[first + j * stride];
            im[j] = rows.im[first + j * stride];
        }
        return new Tile(re, im, new double[scratchRows][padded(rows.columns)], rows.columns);
    }

    /**
     * The length at which an array, header included, takes a whole number of cache lines: rows that follow each other in memory
     * are then aligned alike, and powers of two do not fall on one set of the cache.
     */
    private static int padded(int columns) {
        return (columns + 1) / 8 * 8 + 6;
    }

    /**
     * Returns the number of rows.
     *
     * @return the rows
     */
    public int rows() {
        return re.length;
    }

    /**
     * Returns the number of columns.
     *
     * @return the columns; rows are at least that long
     */
    public int columns() {
        return columns;
    }

    /**
     * The real parts.
     *
     * @return one array a row, the tile's own; what lies beyond the columns is padding
     */
    public double[][] re() {
        return re;
    }

    /**
     * The imaginary parts.
     *
     * @return one array a row, the tile's own; what lies beyond the columns is padding
     */
    public double[][] im() {
        return im;
    }

    /** Rows for intermediate results of the plan that made this tile. */
    double[][] scratch() {
        return scratch;
    }
}
