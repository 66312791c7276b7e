// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import java.io.Serializable;
import java.util.Objects;

/**
 * A uniform periodic grid on the phase space of two degrees of freedom, nodes (x₁, x₂, p₁, p₂).
 *
 * <p>Arrays on the grid are row-major in this order, with p₂ contiguous: element (i₁, i₂, k₁, k₂) has index
 * ((i₁·n_x2 + i₂)·n_p1 + k₁)·n_p2 + k₂.
 *
 * @param first the grid (x₁, p₁) of the first degree of freedom
 * @param second the grid (x₂, p₂) of the second degree of freedom
 */
public record PlanarGrid(PhaseSpaceGrid first, PhaseSpaceGrid second) implements Serializable {

    /**
     * Checks the arguments.
     *
     * @param first the grid of the first degree of freedom
     * @param second the grid of the second degree of freedom
     * @throws IllegalArgumentException if the grid has more than 2³¹ − 9 nodes, more than an array holds
     */
    public PlanarGrid {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        long size = (long) first.size() * second.size();
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "size = " + size + ": must be at most " + (Integer.MAX_VALUE - 8) + " nodes");
        }
    }

    /**
     * The grid of two degrees of freedom.
     *
     * @param first the grid (x₁, p₁)
     * @param second the grid (x₂, p₂)
     * @return the grid
     * @throws IllegalArgumentException if it has more nodes than an array holds
     */
    public static PlanarGrid of(PhaseSpaceGrid first, PhaseSpaceGrid second) {
        return new PlanarGrid(first, second);
    }

    /**
     * The grid of four axes.
     *
     * @param x1 the axis of first positions
     * @param x2 the axis of second positions
     * @param p1 the axis of first momenta
     * @param p2 the axis of second momenta
     * @return the grid
     * @throws IllegalArgumentException if it has more nodes than an array holds
     */
    public static PlanarGrid of(Axis x1, Axis x2, Axis p1, Axis p2) {
        return new PlanarGrid(PhaseSpaceGrid.of(x1, p1), PhaseSpaceGrid.of(x2, p2));
    }

    /**
     * Returns the number of nodes.
     *
     * @return n_x1·n_x2·n_p1·n_p2
     */
    public int size() {
        return points() * momenta();
    }

    /**
     * Returns the number of nodes (x₁, x₂).
     *
     * @return n_x1·n_x2
     */
    public int points() {
        return first.nx() * second.nx();
    }

    /**
     * Returns the number of nodes (p₁, p₂).
     *
     * @return n_p1·n_p2
     */
    public int momenta() {
        return first.np() * second.np();
    }

    /**
     * Returns the position of a node in an array on this grid.
     *
     * @param i1 the index along x₁, 0 ≤ i₁ &lt; n_x1 (not checked)
     * @param i2 the index along x₂, 0 ≤ i₂ &lt; n_x2 (not checked)
     * @param k1 the index along p₁, 0 ≤ k₁ &lt; n_p1 (not checked)
     * @param k2 the index along p₂, 0 ≤ k₂ &lt; n_p2 (not checked)
     * @return ((i₁·n_x2 + i₂)·n_p1 + k₁)·n_p2 + k₂
     */
    public int index(int i1, int i2, int k1, int k2) {
        return ((i1 * second.nx() + i2) * first.np() + k1) * second.np() + k2;
    }

    /**
     * Returns the volume of a cell.
     *
     * @return Δx₁·Δx₂·Δp₁·Δp₂
     */
    public double cellVolume() {
        return first.cellArea() * second.cellArea();
    }

    @Override
    public String toString() {
        return "first degree of freedom " + first + ", second " + second;
    }
}
