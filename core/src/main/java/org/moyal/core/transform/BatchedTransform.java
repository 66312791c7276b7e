// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/**
 * A plan for many complex transforms of one size at once: every column of a {@link Tile} is transformed, in place.
 *
 * <p>Forward: Z_k = Σ_j z_j e^(−2πijk/n), where row j holds z_j before and row {@link #rowOf rowOf(k)} holds Z_k after.
 * Backward: z_j = Σ_k Z_k e^(+2πijk/n) from the rows that the forward transform left, so that backward after forward
 * multiplies by n. Both leave out what most uses do not need: the sorting of the modes and the factor 1/n, which is
 * folded into whatever multiplies the modes in between.
 *
 * <p>A plan holds constants only: it is immutable and may be shared among threads, each with a tile of its own. The result
 * in a column does not depend on the other columns, nor on how many there are. O(n log n) a column for sizes 2^a·3^b·5^c; a larger prime
 * factor q costs O(nq). The library's own engines allocate nothing.
 */
public interface BatchedTransform {

    /**
     * Returns the size n.
     *
     * @return the number of rows of a tile
     */
    int size();

    /**
     * Allocates a tile for this plan.
     *
     * @param columns how many transforms it can hold, at least 1; from some 64 on the loops are long enough to be fast
     * @return a new tile of zeros with n rows
     * @throws IllegalArgumentException if columns &lt; 1
     */
    Tile tile(int columns);

    /**
     * Makes a tile for this plan out of every {@code stride}-th row of another tile, shared and not copied: with a matrix of rows that
     * is transformed along one of its indices by some such tiles, and along the other by others, nothing has to be transposed.
     *
     * @param rows the tile whose rows are shared
     * @param first the row that becomes row 0
     * @param stride the distance of the rows, at least 1
     * @return a tile with n rows and as many columns
     * @throws IndexOutOfBoundsException if a row first + j·stride, 0 ≤ j &lt; n, does not exist
     * @throws IllegalArgumentException if stride &lt; 1
     */
    default Tile tile(Tile rows, int first, int stride) {
        return Tile.sharing(rows, first, stride, size(), 0);
    }

    /**
     * Where the forward transform leaves a mode.
     *
     * @param mode k, with 0 ≤ k &lt; n
     * @return the row of Z_k
     * @throws IndexOutOfBoundsException if there is no such mode
     */
    int rowOf(int mode);

    /**
     * Transforms the first columns.
     *
     * @param tile made by this plan; holds z_j in row j
     * @param columns how many of its columns
     * @throws IllegalArgumentException if the tile has another number of rows
     * @throws IndexOutOfBoundsException if it has fewer columns
     */
    void forward(Tile tile, int columns);

    /**
     * Transforms the first columns back, without the factor 1/n.
     *
     * @param tile made by this plan; holds Z_k in row {@link #rowOf rowOf(k)}
     * @param columns how many of its columns
     * @throws IllegalArgumentException if the tile has another number of rows
     * @throws IndexOutOfBoundsException if it has fewer columns
     */
    void backward(Tile tile, int columns);
}
