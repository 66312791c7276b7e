// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

/**
 * An even number of lines (rows or columns of W) cut into strips for one tile each. The first half of a strip becomes the real
 * parts of the tile, the second half the imaginary ones.
 *
 * @param lines the number of lines, even
 */
public record Strips(int lines) {

    /**
     * Columns of a tile. Fewer, and calls of loops cost more than what they do; more, and a tile of 1024 rows leaves the
     * second cache.
     */
    public static final int COLUMNS = 64;

    /**
     * Returns the number of strips.
     *
     * @return the strips
     */
    public int count() {
        return (lines + 2 * COLUMNS - 1) / (2 * COLUMNS);
    }

    /**
     * Returns the first line of a strip.
     *
     * @param strip the strip
     * @return the number of its first line
     */
    public int first(int strip) {
        return 2 * COLUMNS * strip;
    }

    /**
     * Returns the number of columns of the tile for a strip.
     *
     * @param strip the strip
     * @return half the number of its lines
     */
    public int columns(int strip) {
        return Math.min(2 * COLUMNS, lines - first(strip)) / 2;
    }
}
