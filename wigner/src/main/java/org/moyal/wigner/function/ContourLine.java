// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

/**
 * A polyline in phase space on which a function vanishes. Immutable.
 *
 * <p>A closed line does not repeat its first vertex; the edge from the last vertex to the first belongs to it.
 */
public final class ContourLine {
    private final double[] x;
    private final double[] p;
    private final int size;
    private final boolean closed;

    /** Takes ownership of both arrays, of which the first {@code size} elements count. */
    ContourLine(double[] x, double[] p, int size, boolean closed) {
        this.x = x;
        this.p = p;
        this.size = size;
        this.closed = closed;
    }

    /**
     * Returns the number of vertices.
     *
     * @return at least 2
     */
    public int size() {
        return size;
    }

    /**
     * Returns the position of a vertex.
     *
     * @param m index, 0 … size − 1
     * @return its position
     * @throws IndexOutOfBoundsException if the index is out of range
     */
    public double x(int m) {
        return x[checkedIndex(m)];
    }

    /**
     * Returns the momentum of a vertex.
     *
     * @param m index, 0 … size − 1
     * @return its momentum
     * @throws IndexOutOfBoundsException if the index is out of range
     */
    public double p(int m) {
        return p[checkedIndex(m)];
    }

    /**
     * Returns whether the line returns to its first vertex.
     *
     * @return whether the line is closed
     */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public String toString() {
        return (closed ? "closed" : "open") + " line of " + size + " vertices from (" + x[0] + ", " + p[0] + ")";
    }

    private int checkedIndex(int m) {
        if (m < 0 || m >= size) {
            throw new IndexOutOfBoundsException("m = " + m + ": must be at least 0 and below " + size);
        }
        return m;
    }
}
