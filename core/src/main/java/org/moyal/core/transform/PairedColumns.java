// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/**
 * Multiplies the modes of real columns that are transformed in pairs.
 *
 * <p>Two real columns x and y make one complex column z = x + iy of a {@link Tile}, which halves the work. After the forward
 * transform their modes share two rows, Z_k = X_k + iY_k and Z_(n−k) = X_k* + iY_k*. The methods take these two rows apart,
 * multiply
 *
 * <pre>  X_k → 2 f X_k,   Y_k → 2 g Y_k</pre>
 *
 * <p>(and so X_(n−k) and Y_(n−k) by 2f* and 2g*, which keeps the columns real), and put the products back together. The 2 is for the
 * caller to fold into the factors, with the 1/n of the transform. At k = 0 and k = n/2 the row holds X_k + iY_k with
 * real X_k and Y_k, and real factors are plain scalings.
 *
 * <p>A factor is the product of a number u + iv of the row and a number c + is of the element. Nothing is allocated; some twenty operations
 * an element. Tables need at least as many elements as there are columns to do.
 */
public interface PairedColumns {

    /**
     * f = (u + iv)(c + is), and the same for g.
     *
     * @param tile the tile, after the forward transform
     * @param row the row of Z_k
     * @param mirror the row of Z_(n−k)
     * @param fc c of f, for every column
     * @param fs s of f
     * @param fu u of f
     * @param fv v of f
     * @param gc c of g, for every column
     * @param gs s of g
     * @param gu u of g
     * @param gv v of g
     * @param columns how many columns
     */
    void multiply(
            Tile tile,
            int row,
            int mirror,
            double[] fc,
            double[] fs,
            double fu,
            double fv,
            double[] gc,
            double[] gs,
            double gu,
            double gv,
            int columns);

    /**
     * f = (u + iv)(c + is)², and the same for g: two equal steps in one, from the table of one step.
     *
     * @param tile the tile, after the forward transform
     * @param row the row of Z_k
     * @param mirror the row of Z_(n−k)
     * @param fc c of f, for every column
     * @param fs s of f
     * @param fu u of f
     * @param fv v of f
     * @param gc c of g, for every column
     * @param gs s of g
     * @param gu u of g
     * @param gv v of g
     * @param columns how many columns
     */
    void multiplyBySquare(
            Tile tile,
            int row,
            int mirror,
            double[] fc,
            double[] fs,
            double fu,
            double fv,
            double[] gc,
            double[] gs,
            double gu,
            double gv,
            int columns);
}
