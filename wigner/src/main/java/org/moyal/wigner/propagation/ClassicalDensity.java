// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.grid.TrigonometricInterpolant;
import org.moyal.wigner.function.WignerFunction;

/**
 * A classical probability density ρ(x, p) on a grid, normalised to ∫∫ ρ dx dp = 1 and nowhere negative, in units of
 * 1/action. It knows no ħ. Immutable.
 */
public final class ClassicalDensity implements DensityView {

    /** How far the norm may be off, and how far below zero a value may lie in units of the largest. */
    private static final double TOLERANCE = 1e-8;

    private final PhaseSpaceField field;

    private ClassicalDensity(PhaseSpaceField field) {
        this.field = field;
    }

    /**
     * Samples a density on the nodes.
     *
     * @param grid the grid
     * @param density ρ(x, p)
     * @return the density
     * @throws IllegalArgumentException if a value is not finite or negative, or the norm is not 1 within 1e-8
     */
    public static ClassicalDensity of(PhaseSpaceGrid grid, DoubleBinaryOperator density) {
        Objects.requireNonNull(grid, "grid");
        Objects.requireNonNull(density, "density");
        return checked(PhaseSpaceField.of(grid, density));
    }

    /**
     * Takes values on the nodes.
     *
     * @param grid the grid
     * @param values n_x·n_p values, row-major with p contiguous; copied
     * @return the density
     * @throws IllegalArgumentException if a value is not finite or negative, or the norm is not 1 within 1e-8
     */
    public static ClassicalDensity ofValues(PhaseSpaceGrid grid, double[] values) {
        Objects.requireNonNull(grid, "grid");
        Objects.requireNonNull(values, "values");
        return checked(PhaseSpaceField.ofValues(grid, values));
    }

    /**
     * Takes a Wigner function for a classical density, which only one without negative values can be (Gaussian states and
     * mixtures of them).
     *
     * @param wigner the Wigner function
     * @return the density with the same values
     * @throws IllegalArgumentException if the Wigner function is negative somewhere (below −1e-8 of its maximum)
     */
    public static ClassicalDensity of(WignerFunction wigner) {
        Objects.requireNonNull(wigner, "wigner");
        return ofValues(wigner.grid(), wigner.values());
    }

    private static ClassicalDensity checked(PhaseSpaceField field) {
        double norm = field.integral();
        if (!(Math.abs(norm - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("norm = " + norm + ": must be 1 within " + TOLERANCE);
        }
        if (!(field.minimum() >= -TOLERANCE * field.maximum())) {
            throw new IllegalArgumentException("minimum = " + field.minimum() + ": must not be below -" + TOLERANCE
                    + " of the maximum " + field.maximum());
        }
        return new ClassicalDensity(field);
    }

    /** A density that comes out of a run, which has checked it by its own limits. */
    static ClassicalDensity propagated(PhaseSpaceGrid grid, double[] values) {
        return new ClassicalDensity(PhaseSpaceField.ofValues(grid, values));
    }

    @Override
    public PhaseSpaceGrid grid() {
        return field.grid();
    }

    @Override
    public double value(int i, int k) {
        return field.value(i, k);
    }

    @Override
    public double[] values() {
        return field.values();
    }

    @Override
    public ClassicalDensity snapshot() {
        return this;
    }

    /**
     * The density as a field.
     *
     * @return the field
     */
    public PhaseSpaceField field() {
        return field;
    }

    /**
     * The density between the nodes, by trigonometric interpolation.
     *
     * @return the interpolant
     */
    public TrigonometricInterpolant interpolant() {
        return field.interpolant();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassicalDensity that
                && grid().equals(that.grid())
                && Arrays.equals(values(), that.values());
    }

    @Override
    public int hashCode() {
        return 31 * grid().hashCode() + Arrays.hashCode(values());
    }

    @Override
    public String toString() {
        return "ClassicalDensity[" + grid() + ", norm " + norm() + ", from " + minimum() + " to " + maximum() + "]";
    }
}
