// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.error;

/**
 * Two objects that live on different grids were combined.
 *
 * <p>Nothing was computed and neither object has changed. Bring one of them onto the grid of the other by an explicit
 * resampling, and repeat.
 */
public final class GridMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String left;
    private final String right;

    /**
     * Names both sides.
     *
     * @param what what was attempted, for instance {@code "overlap"}
     * @param left the grid or axis of the first object
     * @param right the grid or axis of the second object
     */
    public GridMismatchException(String what, Object left, Object right) {
        super(what + ": grids must be equal, but one is " + left + " and the other is " + right);
        this.left = left.toString();
        this.right = right.toString();
    }

    /**
     * Returns the first grid in words.
     *
     * @return the first grid in words
     */
    public String left() {
        return left;
    }

    /**
     * Returns the second grid in words.
     *
     * @return the second grid in words
     */
    public String right() {
        return right;
    }
}
