// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import java.io.Serializable;

/**
 * A uniform, half-open, periodic axis: nodes min + i·Δ for i = 0 … size − 1 with Δ = (max − min)/size, so that max is
 * the image of min.
 *
 * <p>Its dual axis holds the wavenumbers 2πj/(max − min), in the order of a discrete Fourier transform: 0, 1, …,
 * then the negative ones. Units are the caller's.
 *
 * @param min the first node
 * @param max the end of the period, no node; above {@code min}
 * @param size the number of nodes, at least 2
 */
public record Axis(double min, double max, int size) implements Serializable {

    /**
     * Checks the arguments.
     *
     * @param min the first node
     * @param max the end of the period
     * @param size the number of nodes
     * @throws IllegalArgumentException if a bound is not finite, max ≤ min, size &lt; 2, or if the nodes cannot be told
     *     apart in double precision
     */
    public Axis {
        if (!Double.isFinite(min)) {
            throw new IllegalArgumentException("min = " + min + ": must be finite");
        }
        if (!(max > min) || !Double.isFinite(max - min)) {
            throw new IllegalArgumentException("max = " + max + ": must be finite and above min = " + min);
        }
        if (size < 2) {
            throw new IllegalArgumentException("size = " + size + ": must be at least 2");
        }
        if (!((max - min) / size > 4 * Math.max(Math.ulp(min), Math.ulp(max)))) {
            throw new IllegalArgumentException(
                    "size = " + size + ": must leave a spacing above the rounding of [" + min + ", " + max + ")");
        }
    }

    /**
     * The axis with nodes min + i·(max − min)/size.
     *
     * @param min the first node
     * @param max the end of the period; above {@code min}
     * @param size the number of nodes, at least 2
     * @return the axis
     */
    public static Axis of(double min, double max, int size) {
        return new Axis(min, max, size);
    }

    /**
     * Returns the distance of neighbouring nodes, Δ = (max − min)/size.
     *
     * @return Δ
     */
    public double spacing() {
        return (max - min) / size;
    }

    /**
     * Returns the period, max − min.
     *
     * @return the period
     */
    public double length() {
        return max - min;
    }

    /**
     * Returns the middle of the period, (min + max)/2.
     *
     * @return the middle of the period
     */
    public double centre() {
        return 0.5 * (min + max);
    }

    /**
     * Returns node i, min + i·Δ. Any integer is allowed: nodes outside 0 … size − 1 are those of the periodic images.
     *
     * @param i the index of the node
     * @return its coordinate
     */
    public double coordinate(int i) {
        return min + i * spacing();
    }

    /**
     * Returns all nodes.
     *
     * @return a new array of length {@code size}
     */
    public double[] coordinates() {
        var nodes = new double[size];
        for (int i = 0; i < size; i++) {
            nodes[i] = coordinate(i);
        }
        return nodes;
    }

    /**
     * The same period with a whole number of times as many nodes; the old nodes are among the new ones.
     *
     * @param factor the number of new nodes for each old one, at least 1
     * @return the finer axis
     * @throws IllegalArgumentException if factor &lt; 1
     */
    public Axis refined(int factor) {
        if (factor < 1) {
            throw new IllegalArgumentException("factor = " + factor + ": must be at least 1");
        }
        return new Axis(min, max, Math.multiplyExact(size, factor));
    }

    /**
     * Whether min ≤ value &lt; max.
     *
     * @param value a coordinate
     * @return whether it lies in the half-open period
     */
    public boolean contains(double value) {
        return value >= min && value < max;
    }

    /**
     * Returns the distance of neighbouring wavenumbers, 2π/(max − min).
     *
     * @return the spacing of the dual axis
     */
    public double dualSpacing() {
        return 2 * Math.PI / length();
    }

    /**
     * Returns the signed wavenumber of mode j in the order of a discrete Fourier transform: 2πj/L for j &lt; size/2,
     * 2π(j − size)/L above. For even sizes mode size/2 is the unpaired Nyquist mode and is given as −π/Δ.
     *
     * @param j the index of the mode, 0 ≤ j &lt; size
     * @return its wavenumber
     * @throws IndexOutOfBoundsException if j is no mode of this axis
     */
    public double wavenumber(int j) {
        if (j < 0 || j >= size) {
            throw new IndexOutOfBoundsException("j = " + j + ": must be at least 0 and below size = " + size);
        }
        return dualSpacing() * (2L * j < size ? j : j - size);
    }

    /**
     * Returns the largest wavenumber that the axis resolves, π/Δ.
     *
     * @return the Nyquist wavenumber
     */
    public double nyquist() {
        return Math.PI / spacing();
    }

    @Override
    public String toString() {
        return "[" + min + ", " + max + ") in " + size;
    }
}
