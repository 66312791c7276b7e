// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

/**
 * An even number of lines (rows or columns of W) cut into strips for one tile each. The first half of a strip becomes the real
 * parts of the tile, the second half the imaginary ones.
 *
 * @param lines the number of lines, even
 */
record Strips(int lines) {

    /**
     * Columns of a tile. Fewer, and calls of loops cost more than what they do; more, and a tile of 1024 rows leaves the
     * second cache.
     */
    static final int COLUMNS = 64;

    int count() {
        return (lines + 2 * COLUMNS - 1) / (2 * COLUMNS);
    }

    int first(int strip) {
        return 2 * COLUMNS * strip;
    }

    /** Half the number of lines of a strip. */
    int columns(int strip) {
        return Math.min(2 * COLUMNS, lines - first(strip)) / 2;
    }
}
