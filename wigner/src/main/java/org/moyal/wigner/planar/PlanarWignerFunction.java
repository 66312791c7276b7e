// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.planar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.error.ResolutionException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.grid.PlanarGrid;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.function.WignerFunction;

/**
 * The Wigner function of a state of two degrees of freedom on a grid,
 * W(x, p) = (πħ)⁻² ∫ d²y ⟨x+y|ρ|x−y⟩ e^(−2ip·y/ħ), normalised to ∫ W d²x d²p = 1; immutable, with its ħ. 8 bytes a node.
 *
 * <p>The state must have died out at the ends of all four axes and of the spectra dual to them, relative to the peaks, at 1e-6 unless a tolerance
 * is given; else the factories throw a {@link ResolutionException} that names the tails and carries, for the first degree of freedom
 * that fails, a grid twice as long or as fine. Nothing is renormalised or clamped. Equal are two with the same grid, the same ħ and the
 * same bits.
 */
public final class PlanarWignerFunction implements PlanarWignerView {

    /** The tolerance of the factories that take none: largest tail relative to the peak, and error of the norm. */
    public static final double DEFAULT_TOLERANCE = 1e-6;

    /** How far the purity may be above 1, in units of the tolerance: twice the error of the norm, and the same for tails. */
    private static final double PURITY_SLACK = 4;

    private final PlanarGrid grid;
    private final double hbar;
    private final double[] values;

    private PlanarWignerFunction(PlanarGrid grid, double hbar, double[] values) {
        this.grid = grid;
        this.hbar = hbar;
        this.values = values;
    }

    /**
     * The Wigner function of a Gaussian state of two degrees of freedom, correlated or not, at the default tolerance.
     *
     * @param state the state, pure or mixed
     * @param grid the grid, with even sizes of at least 4
     * @return W
     * @throws ResolutionException if the grid is too small or too coarse for the state
     * @throws IllegalArgumentException if the state has another number of degrees of freedom
     */
    public static PlanarWignerFunction of(GaussianState state, PlanarGrid grid) {
        return of(state, grid, DEFAULT_TOLERANCE);
    }

    /**
     * The Wigner function of a Gaussian state of two degrees of freedom, correlated or not.
     *
     * @param state the state, pure or mixed
     * @param grid the grid, with even sizes of at least 4
     * @param tolerance largest tail relative to the peak, between 0 and 1
     * @return W
     * @throws ResolutionException if the grid is too small or too coarse for the state
     * @throws IllegalArgumentException if the state has another number of degrees of freedom
     */
    public static PlanarWignerFunction of(GaussianState state, PlanarGrid grid, double tolerance) {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(grid, "grid");
        if (state.degreesOfFreedom() != 2) {
            throw new IllegalArgumentException(
                    "state.degreesOfFreedom() = " + state.degreesOfFreedom() + ": must be 2");
        }
        double[] values = new double[grid.size()];
        double[] r = new double[4];
        int at = 0;
        for (int i1 = 0; i1 < grid.first().nx(); i1++) {
            r[0] = grid.first().x().coordinate(i1);
            for (int i2 = 0; i2 < grid.second().nx(); i2++) {
                r[1] = grid.second().x().coordinate(i2);
                for (int k1 = 0; k1 < grid.first().np(); k1++) {
                    r[2] = grid.first().p().coordinate(k1);
                    for (int k2 = 0; k2 < grid.second().np(); k2++) {
                        r[3] = grid.second().p().coordinate(k2);
                        values[at++] = state.density(r);
                    }
                }
            }
        }
        return checked(grid, state.hbar(), values, tolerance);
    }

    /**
     * The product W₁(x₁, p₁)·W₂(x₂, p₂) of two independent states, on the product of their grids, at the default tolerance.
     *
     * @param first W₁
     * @param second W₂
     * @return W
     * @throws PlanckMismatchException if the values of ħ differ
     * @throws ResolutionException if a tail of a factor is too large
     */
    public static PlanarWignerFunction product(WignerFunction first, WignerFunction second) {
        return product(first, second, DEFAULT_TOLERANCE);
    }

    /**
     * The product W₁(x₁, p₁)·W₂(x₂, p₂) of two independent states, on the product of their grids.
     *
     * @param first W₁
     * @param second W₂
     * @param tolerance largest tail relative to the peak, between 0 and 1
     * @return W
     * @throws PlanckMismatchException if the values of ħ differ
     * @throws ResolutionException if a tail of a factor is too large
     */
    public static PlanarWignerFunction product(WignerFunction first, WignerFunction second, double tolerance) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        PlanckMismatchException.requireSame("product", first.hbar(), second.hbar());
        PlanarGrid grid = PlanarGrid.of(first.grid(), second.grid());
        double[] values = new double[grid.size()];
        int at = 0;
        for (int i1 = 0; i1 < grid.first().nx(); i1++) {
            for (int i2 = 0; i2 < grid.second().nx(); i2++) {
                for (int k1 = 0; k1 < grid.first().np(); k1++) {
                    double factor = first.value(i1, k1);
                    for (int k2 = 0; k2 < grid.second().np(); k2++) {
                        values[at++] = factor * second.value(i2, k2);
                    }
                }
            }
        }
        return checked(grid, first.hbar(), values, tolerance);
    }

    /**
     * A Wigner function from its values, at the default tolerance.
     *
     * @param grid the grid, with even sizes of at least 4
     * @param hbar ħ, above 0
     * @param values W, row-major with p₂ contiguous; copied
     * @return W
     * @throws IllegalArgumentException as {@link #ofValues(PlanarGrid, double, double[], double)}
     */
    public static PlanarWignerFunction ofValues(PlanarGrid grid, double hbar, double[] values) {
        return ofValues(grid, hbar, values, DEFAULT_TOLERANCE);
    }

    /**
     * A Wigner function from its values. Whether they belong to a positive density operator is not checked beyond purity ≤ 1.
     *
     * @param grid the grid, with even sizes of at least 4
     * @param hbar ħ, above 0
     * @param values W, row-major with p₂ contiguous; copied
     * @param tolerance largest tail relative to the peak and largest error of the norm, between 0 and 1
     * @return W
     * @throws IllegalArgumentException if ħ is not above 0, a size of the grid is odd, or the values are too few or many, not finite, not
     *     normalised, or their purity is above 1 by more than four times the tolerance
     * @throws ResolutionException if a tail is too large
     */
    public static PlanarWignerFunction ofValues(PlanarGrid grid, double hbar, double[] values, double tolerance) {
        Objects.requireNonNull(grid, "grid");
        Objects.requireNonNull(values, "values");
        if (values.length != grid.size()) {
            throw new IllegalArgumentException(
                    "values.length = " + values.length + ": must be grid.size() = " + grid.size());
        }
        return checked(grid, hbar, values.clone(), tolerance);
    }

    /** Takes ownership of the values. */
    private static PlanarWignerFunction checked(PlanarGrid grid, double hbar, double[] values, double tolerance) {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance = " + tolerance + ": must be above 0 and below 1");
        }
        if (!(hbar > 0) || !Double.isFinite(hbar)) {
            throw new IllegalArgumentException("hbar = " + hbar + ": must be finite and above 0");
        }
        for (int j = 0; j < values.length; j++) {
            if (!Double.isFinite(values[j])) {
                throw new IllegalArgumentException("values[" + j + "] = " + values[j] + ": must be finite");
            }
        }
        requireSmallTails(grid, hbar, values, tolerance);
        var w = new PlanarWignerFunction(grid, hbar, values);
        double norm = w.norm();
        if (!(Math.abs(norm - 1) <= tolerance)) {
            throw new IllegalArgumentException("norm = " + norm + ": must be 1 within " + tolerance);
        }
        double purity = w.purity();
        if (!(purity <= 1 + PURITY_SLACK * tolerance)) {
            throw new IllegalArgumentException(
                    "purity = " + purity + ": must be at most 1 within " + PURITY_SLACK * tolerance);
        }
        return w;
    }

    static void requireSmallTails(PlanarGrid grid, double hbar, double[] values, double tolerance) {
        PlanarPasses passes = PlanarPasses.looking(grid, hbar, tolerance);
        passes.survey(values);
        PlanarMonitor monitor = passes.monitor();
        require(monitor, "first", grid.first(), PlanarMonitor.X1, PlanarMonitor.P1);
        require(monitor, "second", grid.second(), PlanarMonitor.X2, PlanarMonitor.P2);
    }

    private static void require(PlanarMonitor monitor, String which, PhaseSpaceGrid grid, int position, int momentum) {
        String complaint = monitor.complaint(position, momentum);
        if (!complaint.isEmpty()) {
            throw new ResolutionException(
                    which + " degree of freedom: " + complaint,
                    grid,
                    PhaseSpaceGrid.of(enlarged(monitor, position, grid.x()), enlarged(monitor, momentum, grid.p())));
        }
    }

    private static Axis enlarged(PlanarMonitor monitor, int number, Axis axis) {
        double half = monitor.isShort(number) ? 0.5 * axis.length() : 0;
        int size = axis.size() * (monitor.isShort(number) ? 2 : 1) * (monitor.isCoarse(number) ? 2 : 1);
        return Axis.of(axis.min() - half, axis.max() + half, size);
    }

    static void copyPlane(PlanarGrid grid, double[] values, int i1, int i2, double[] target) {
        Objects.checkIndex(i1, grid.first().nx());
        Objects.checkIndex(i2, grid.second().nx());
        System.arraycopy(values, grid.index(i1, i2, 0, 0), target, 0, grid.momenta());
    }

    @Override
    public PlanarGrid grid() {
        return grid;
    }

    @Override
    public double hbar() {
        return hbar;
    }

    @Override
    public void plane(int i1, int i2, double[] target) {
        copyPlane(grid, values, i1, i2, target);
    }

    @Override
    public double value(int i1, int i2, int k1, int k2) {
        Objects.checkIndex(i1, grid.first().nx());
        Objects.checkIndex(i2, grid.second().nx());
        Objects.checkIndex(k1, grid.first().np());
        Objects.checkIndex(k2, grid.second().np());
        return values[grid.index(i1, i2, k1, k2)];
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    @Override
    public PlanarWignerFunction snapshot() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanarWignerFunction that
                && grid.equals(that.grid)
                && Double.compare(hbar, that.hbar) == 0
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * grid.hashCode() + Double.hashCode(hbar)) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Wigner function of two degrees of freedom, hbar = %.6g, %d nodes: norm %.9g, purity %.6g, minimum %.4g; %s",
                hbar,
                grid.size(),
                norm(),
                purity(),
                minimum(),
                grid);
    }
}
