// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;

/**
 * A classical probability density ρ(x, p) on a grid, as it can be read. It may be borrowed from a run and is then valid
 * during the call of the observer only; {@link #snapshot()} keeps it.
 *
 * <p>All integrals are plain sums over the nodes, exact to rounding for a density that the grid resolves.
 */
public interface DensityView {

    /**
     * The grid.
     *
     * @return the grid, shape n_x × n_p
     */
    PhaseSpaceGrid grid();

    /**
     * The value at a node.
     *
     * @param i index of the position
     * @param k index of the momentum
     * @return ρ(x_i, p_k)
     * @throws IndexOutOfBoundsException if an index is out of range
     */
    double value(int i, int k);

    /**
     * All values, row-major with p contiguous.
     *
     * @return a new array
     */
    double[] values();

    /**
     * A density with the values of this moment.
     *
     * @return an immutable copy; this object itself if it is immutable
     */
    ClassicalDensity snapshot();

    /**
     * The moment ∫∫ x^m p^n ρ dx dp.
     *
     * @param m power of x, at least 0
     * @param n power of p, at least 0
     * @return the moment
     * @throws IllegalArgumentException if a power is negative
     */
    default double moment(int m, int n) {
        if (m < 0 || n < 0) {
            throw new IllegalArgumentException("m = " + m + ", n = " + n + ": must be at least 0");
        }
        PhaseSpaceGrid grid = grid();
        double total = 0;
        for (int i = 0; i < grid.nx(); i++) {
            double row = 0;
            for (int k = 0; k < grid.np(); k++) {
                row += Math.pow(grid.p().coordinate(k), n) * value(i, k);
            }
            total += Math.pow(grid.x().coordinate(i), m) * row;
        }
        return total * grid.cellArea();
    }

    /**
     * The norm ∫∫ ρ dx dp.
     *
     * @return one for a normalised density
     */
    default double norm() {
        return moment(0, 0);
    }

    /**
     * The mean position.
     *
     * @return ⟨x⟩
     */
    default double meanX() {
        return moment(1, 0);
    }

    /**
     * The mean momentum.
     *
     * @return ⟨p⟩
     */
    default double meanP() {
        return moment(0, 1);
    }

    /**
     * The mean energy ∫∫ H ρ dx dp.
     *
     * @param hamiltonian the law
     * @return ⟨H⟩
     * @throws IllegalArgumentException if the potential is not finite on a node
     */
    default double energy(Hamiltonian hamiltonian) {
        PhaseSpaceGrid grid = grid();
        Axis x = grid.x();
        double potential = 0;
        for (int i = 0; i < grid.nx(); i++) {
            double row = 0;
            for (int k = 0; k < grid.np(); k++) {
                row += value(i, k);
            }
            potential += hamiltonian.potential().finiteValue(x.coordinate(i)) * row;
        }
        return potential * grid.cellArea() + moment(0, 2) / (2 * hamiltonian.mass());
    }

    /**
     * The integral ∫∫ ρ² dx dp; constant under a Hamiltonian, grows as e^(γt) under friction.
     *
     * @return the integral, in units of 1/action
     */
    default double squareIntegral() {
        PhaseSpaceGrid grid = grid();
        double total = 0;
        for (int i = 0; i < grid.nx(); i++) {
            double row = 0;
            for (int k = 0; k < grid.np(); k++) {
                double value = value(i, k);
                row += value * value;
            }
            total += row;
        }
        return total * grid.cellArea();
    }

    /**
     * The lowest value on the nodes: zero up to rounding as long as the grid resolves the density.
     *
     * @return the minimum
     */
    default double minimum() {
        double lowest = Double.POSITIVE_INFINITY;
        for (double value : values()) {
            lowest = Math.min(lowest, value);
        }
        return lowest;
    }

    /**
     * The highest value on the nodes.
     *
     * @return the maximum
     */
    default double maximum() {
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : values()) {
            highest = Math.max(highest, value);
        }
        return highest;
    }
}
