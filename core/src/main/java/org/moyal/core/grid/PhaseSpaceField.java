// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import java.util.function.DoubleBinaryOperator;

/**
 * A real function on the nodes of a phase-space grid. Immutable; finite everywhere.
 *
 * <p>Memory: 8 bytes a node. Derivatives and values between nodes are those of its {@link TrigonometricInterpolant}.
 */
public final class PhaseSpaceField {
    private final PhaseSpaceGrid grid;
    private final double[] values;

    private PhaseSpaceField(PhaseSpaceGrid grid, double[] values) {
        this.grid = grid;
        this.values = values;
        for (int index = 0; index < values.length; index++) {
            if (!Double.isFinite(values[index])) {
                throw new IllegalArgumentException("value = " + values[index] + " at node (" + index / grid.np() + ", "
                        + index % grid.np() + "): must be finite");
            }
        }
    }

    /**
     * Samples a function on the nodes.
     *
     * @param grid the grid
     * @param function the function of (x, p)
     * @return the field
     * @throws IllegalArgumentException if the function is not finite on a node
     */
    public static PhaseSpaceField of(PhaseSpaceGrid grid, DoubleBinaryOperator function) {
        var values = new double[grid.size()];
        for (int i = 0; i < grid.nx(); i++) {
            double x = grid.x().coordinate(i);
            for (int k = 0; k < grid.np(); k++) {
                values[grid.index(i, k)] = function.applyAsDouble(x, grid.p().coordinate(k));
            }
        }
        return new PhaseSpaceField(grid, values);
    }

    /**
     * Takes values on the nodes.
     *
     * @param grid the grid
     * @param values n_x·n_p values, row-major with p contiguous; copied
     * @return the field
     * @throws IllegalArgumentException if the number of values is not n_x·n_p or one of them is not finite
     */
    public static PhaseSpaceField ofValues(PhaseSpaceGrid grid, double[] values) {
        if (values.length != grid.size()) {
            throw new IllegalArgumentException("values.length = " + values.length + ": must be nx*np = " + grid.size());
        }
        return new PhaseSpaceField(grid, values.clone());
    }

    static PhaseSpaceField adopting(PhaseSpaceGrid grid, double[] values) {
        return new PhaseSpaceField(grid, values);
    }

    /**
     * Returns the grid.
     *
     * @return the grid
     */
    public PhaseSpaceGrid grid() {
        return grid;
    }

    /**
     * Returns the value at node (i, k).
     *
     * @param i the index along x, 0 ≤ i &lt; n_x
     * @param k the index along p, 0 ≤ k &lt; n_p
     * @return the value
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public double value(int i, int k) {
        if (i < 0 || i >= grid.nx()) {
            throw new IndexOutOfBoundsException("i = " + i + ": must be at least 0 and below nx = " + grid.nx());
        }
        if (k < 0 || k >= grid.np()) {
            throw new IndexOutOfBoundsException("k = " + k + ": must be at least 0 and below np = " + grid.np());
        }
        return values[grid.index(i, k)];
    }

    /**
     * Returns all values, row-major with p contiguous.
     *
     * @return a new array of length n_x·n_p
     */
    public double[] values() {
        return values.clone();
    }

    /**
     * Copies all values, row-major with p contiguous, without allocating.
     *
     * @param target at least n_x·n_p long
     */
    public void copyInto(double[] target) {
        System.arraycopy(values, 0, target, 0, values.length);
    }

    double[] sharedValues() {
        return values;
    }

    /**
     * Returns the smallest value on the nodes.
     *
     * @return the minimum
     */
    public double minimum() {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    /**
     * Returns the largest value on the nodes.
     *
     * @return the maximum
     */
    public double maximum() {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    /**
     * Returns the integral over the grid by the trapezoidal rule, Σ value·ΔxΔp: exact for every function that the grid
     * resolves. Rows are summed first, so that rounding grows with n_x + n_p only.
     *
     * @return the integral
     */
    public double integral() {
        double total = 0;
        for (int i = 0; i < grid.nx(); i++) {
            double row = 0;
            for (int k = 0; k < grid.np(); k++) {
                row += values[grid.index(i, k)];
            }
            total += row;
        }
        return total * grid.cellArea();
    }

    /**
     * The interpolant through all nodes.
     *
     * @return the interpolant; O(n_x n_p)
     */
    public TrigonometricInterpolant interpolant() {
        return TrigonometricInterpolant.of(this);
    }

    /**
     * A fast interpolant for many points, good to about 1e-12 of the largest modulus.
     *
     * @return the interpolant; O(n_x n_p log(n_x n_p))
     */
    public LocalInterpolant localInterpolant() {
        return LocalInterpolant.of(this);
    }

    @Override
    public String toString() {
        return "field on " + grid + ", from " + minimum() + " to " + maximum();
    }
}
