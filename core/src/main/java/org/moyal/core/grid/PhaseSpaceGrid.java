// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import java.io.Serializable;
import org.moyal.core.error.GridMismatchException;

/**
 * A uniform periodic grid on phase space, nodes (x_i, p_k).
 *
 * <p>Arrays on the grid are row-major with p contiguous: element (i, k) has index i·n_p + k. The Fourier dual of p is the
 * lag y of ⟨x+y|ρ|x−y⟩ with the kernel e^(−2ipy/ħ): n_p lags of spacing πħ/(n_p Δp), |y| ≤ πħ/(2Δp).
 *
 * @param x the axis of positions
 * @param p the axis of momenta
 */
public record PhaseSpaceGrid(Axis x, Axis p) implements Serializable {

    /**
     * Checks the arguments.
     *
     * @param x the axis of positions
     * @param p the axis of momenta
     * @throws IllegalArgumentException if the grid has more than 2³¹ − 9 nodes, more than an array holds
     */
    public PhaseSpaceGrid {
        if ((long) x.size() * p.size() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "size = " + (long) x.size() * p.size() + ": must be at most " + (Integer.MAX_VALUE - 8) + " nodes");
        }
    }

    /**
     * The grid of two axes.
     *
     * @param x the axis of positions
     * @param p the axis of momenta
     * @return the grid
     */
    public static PhaseSpaceGrid of(Axis x, Axis p) {
        return new PhaseSpaceGrid(x, p);
    }

    /**
     * Chooses a grid for a state at one time.
     *
     * @param state the state
     * @param tolerance the fraction of its largest value that |W| may reach at the edges, 0 &lt; tolerance &lt; 1
     * @return the choice, which prints what was chosen and why
     * @throws IllegalArgumentException if the tolerance is not between 0 and 1
     * @see GridChoice
     */
    public static GridChoice resolving(Localised state, double tolerance) {
        return GridChoice.resolving(state, initial -> initial, tolerance);
    }

    /**
     * Chooses a grid on which a state can be propagated under a law for any time.
     *
     * @param state the initial state
     * @param law the law of motion, which tells how far the energy of the state's tails leads
     * @param tolerance the fraction of its largest value that |W| may reach at the edges, 0 &lt; tolerance &lt; 1
     * @return the choice, which prints what was chosen and why
     * @throws IllegalArgumentException if the tolerance is not between 0 and 1, or if the law does not confine the state
     * @see GridChoice
     */
    public static GridChoice resolving(Localised state, EnergyReach law, double tolerance) {
        return GridChoice.resolving(state, law, tolerance);
    }

    /**
     * Chooses a grid that resolves everything that any state confined to a box can show.
     *
     * @param extent the box, bounded
     * @param hbar ħ, above 0
     * @return the choice, which prints what was chosen and why
     * @throws IllegalArgumentException if the box is not bounded or ħ not above 0
     * @see GridChoice
     */
    public static GridChoice resolving(PhaseSpaceExtent extent, double hbar) {
        return GridChoice.resolving(extent, hbar);
    }

    /**
     * Returns the number of positions.
     *
     * @return n_x
     */
    public int nx() {
        return x.size();
    }

    /**
     * Returns the number of momenta.
     *
     * @return n_p
     */
    public int np() {
        return p.size();
    }

    /**
     * Returns the number of nodes.
     *
     * @return n_x · n_p
     */
    public int size() {
        return nx() * np();
    }

    /**
     * Returns the position of node (i, k) in an array on this grid.
     *
     * @param i the index along x, 0 ≤ i &lt; n_x (not checked)
     * @param k the index along p, 0 ≤ k &lt; n_p (not checked)
     * @return i·n_p + k
     */
    public int index(int i, int k) {
        return i * p.size() + k;
    }

    /**
     * Returns the area of a cell.
     *
     * @return Δx·Δp
     */
    public double cellArea() {
        return x.spacing() * p.spacing();
    }

    /**
     * Returns the spacing of the lag y of ⟨x+y|ρ|x−y⟩.
     *
     * @param hbar ħ, above 0
     * @return πħ/(n_p Δp)
     */
    public double lagSpacing(double hbar) {
        return Math.PI * requirePositive(hbar) / p.length();
    }

    /**
     * Returns the largest lag |y| of ⟨x+y|ρ|x−y⟩ that the grid resolves.
     *
     * @param hbar ħ, above 0
     * @return πħ/(2Δp)
     */
    public double maximumLag(double hbar) {
        return Math.PI * requirePositive(hbar) / (2 * p.spacing());
    }

    /**
     * Returns the box of the grid, from the first node to the end of the period.
     *
     * @return the box
     */
    public PhaseSpaceExtent extent() {
        return new PhaseSpaceExtent(x.min(), x.max(), p.min(), p.max());
    }

    /**
     * Passes an equal grid and rejects all others.
     *
     * @param other the other grid
     * @param what what is attempted, for the message
     * @throws GridMismatchException if the grids differ in any bound or size
     */
    public void requireSame(PhaseSpaceGrid other, String what) {
        if (!equals(other)) {
            throw new GridMismatchException(what, this, other);
        }
    }

    static double requirePositive(double hbar) {
        if (!(hbar > 0) || !Double.isFinite(hbar)) {
            throw new IllegalArgumentException("hbar = " + hbar + ": must be finite and above 0");
        }
        return hbar;
    }

    @Override
    public String toString() {
        return "x " + x + " × p " + p;
    }
}
