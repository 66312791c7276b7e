// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.topology;

import java.util.Objects;

/**
 * A line on which the Wigner current vanishes, as a polyline. Immutable.
 *
 * <p>Lines of stagnation exist where the quantum part of the current vanishes: then J = W·(p/M, −V′), and every zero of W
 * is a zero of J (harmonic, linear and free potentials). An isolated index makes no sense on them.
 */
public final class StagnationLine {
    private final double[] x;
    private final double[] p;
    private final boolean closed;

    private StagnationLine(double[] x, double[] p, boolean closed) {
        if (x.length < 2) {
            throw new IllegalArgumentException("x.length = " + x.length + ": must be at least 2");
        }
        if (p.length != x.length) {
            throw new IllegalArgumentException("p.length = " + p.length + ": must be x.length = " + x.length);
        }
        this.x = x.clone();
        this.p = p.clone();
        this.closed = closed;
    }

    /**
     * A line with two ends, through points.
     *
     * @param x positions, at least two; copied
     * @param p momenta, as many; copied
     * @return the line
     * @throws IllegalArgumentException if there are fewer than two points or the numbers differ
     */
    public static StagnationLine open(double[] x, double[] p) {
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(p, "p");
        return new StagnationLine(x, p, false);
    }

    /**
     * A line that returns from its last point to its first.
     *
     * @param x positions, at least two; copied; the first is not repeated
     * @param p momenta, as many; copied
     * @return the line
     * @throws IllegalArgumentException if there are fewer than two points or the numbers differ
     */
    public static StagnationLine closed(double[] x, double[] p) {
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(p, "p");
        return new StagnationLine(x, p, true);
    }

    /**
     * Returns the number of points.
     *
     * @return the number of points
     */
    public int size() {
        return x.length;
    }

    /**
     * Returns the position of a point.
     *
     * @param i its number, from 0
     * @return x
     */
    public double x(int i) {
        return x[i];
    }

    /**
     * Returns the momentum of a point.
     *
     * @param i its number, from 0
     * @return p
     */
    public double p(int i) {
        return p[i];
    }

    /**
     * Whether the line returns from its last point to its first.
     *
     * @return whether the line is closed
     */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public String toString() {
        return (closed ? "closed" : "open") + " line of stagnation through (" + x[0] + ", " + p[0] + ") with "
                + x.length + " points";
    }
}
