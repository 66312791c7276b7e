// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.Localised;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.grid.TrigonometricInterpolant;
import org.moyal.core.law.SymplecticMap;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.PhaseSpaceDensity;
import org.moyal.core.state.PureState;
import org.moyal.core.state.WaveFunction;
import org.moyal.wigner.internal.Tails;

/**
 * The Wigner function of a state of one degree of freedom on a grid, W(x, p) = (1/πħ) ∫ dy ⟨x+y|ρ|x−y⟩ e^(−2ipy/ħ),
 * normalised to ∫∫ W dx dp = 1; immutable, with its ħ.
 *
 * <p>Between the nodes W is the trigonometric interpolant, exact for a resolved state: one that has died out at the ends of
 * x and p and whose spectra have died out at the largest lag y (dual to p) and wavenumber k (dual to x). With the state
 * on a box X × P this asks for Δp ≤ πħ/X and Δx ≤ πħ/P. Every factory checks it relative to the peaks, at 1e-6 unless a
 * tolerance is given, and throws a {@link org.moyal.core.error.ResolutionException} that carries a grid that would do. Nothing
 * is ever renormalised or clamped. Equal are two with the same grid, the same ħ and the same bits.
 *
 * <p>Definitions and properties: M. Hillery, R. F. O'Connell, M. O. Scully, E. P. Wigner, Phys. Rep. 106, 121 (1984).
 */
public final class WignerFunction implements WignerView, Localised {
    /** The tolerance of the factories that take none: largest tail relative to the peak, and error of the norm. */
    public static final double DEFAULT_TOLERANCE = 1e-6;

    /**
     * How far the purity of given values may be above 1, in units of the tolerance: a norm of 1 + ε makes it 1 + 2ε, and
     * the same again is left for tails of size ε.
     */
    private static final double PURITY_SLACK = 4;

    private final PhaseSpaceField field;
    private final double hbar;

    private WignerFunction(PhaseSpaceField field, double hbar) {
        this.field = field;
        this.hbar = hbar;
    }

    /**
     * The Wigner function of a wave function, at the default tolerance.
     *
     * @param state ψ with its ħ
     * @param grid the grid, with even sizes
     * @return W
     * @throws org.moyal.core.error.ResolutionException if the grid is too small or too coarse for the state
     */
    public static WignerFunction of(WaveFunction state, PhaseSpaceGrid grid) {
        return of(state, grid, DEFAULT_TOLERANCE);
    }

    /**
     * The Wigner function of a wave function. ψ is interpolated trigonometrically and zero outside its axis; no momenta
     * alias and nothing wraps. O(n_x n_p log n_x).
     *
     * @param state ψ with its ħ
     * @param grid the grid, with even sizes
     * @param tolerance largest tail relative to the peak, between 0 and 1
     * @return W
     * @throws org.moyal.core.error.ResolutionException if the grid is too small or too coarse for the state
     */
    public static WignerFunction of(WaveFunction state, PhaseSpaceGrid grid, double tolerance) {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(grid, "grid");
        check(grid, tolerance);
        Resolution.requireInside(state, grid, tolerance);
        Resolution.requireCoherent(state, grid, tolerance);
        return checked(
                state,
                grid,
                LagTransform.ofAmplitude(LagTransform.within(state), grid, state.hbar())
                        .toValues(),
                tolerance);
    }

    /**
     * The Wigner function of a density matrix, at the default tolerance.
     *
     * @param state ρ with its ħ
     * @param grid the grid, with even sizes
     * @return W
     * @throws org.moyal.core.error.ResolutionException if the grid is too small or too coarse for the state
     */
    public static WignerFunction of(DensityMatrix state, PhaseSpaceGrid grid) {
        return of(state, grid, DEFAULT_TOLERANCE);
    }

    /**
     * The Wigner function of a density matrix, interpolated trigonometrically in both arguments and zero outside its axis.
     * O(n_p N (N + n_x)) for N × N matrix elements: about a second for 512 on 512 × 512.
     *
     * @param state ρ with its ħ
     * @param grid the grid, with even sizes
     * @param tolerance largest tail relative to the peak, between 0 and 1
     * @return W
     * @throws org.moyal.core.error.ResolutionException if the grid is too small or too coarse for the state
     */
    public static WignerFunction of(DensityMatrix state, PhaseSpaceGrid grid, double tolerance) {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(grid, "grid");
        check(grid, tolerance);
        Resolution.requireInside(state, grid, tolerance);
        var spectrum = new LagTransform.MatrixSpectrum(state);
        Resolution.requireCoherence(state, spectrum, grid, tolerance);
        return checked(state, grid, LagTransform.ofMatrix(state, spectrum, grid).toValues(), tolerance);
    }

    /**
     * The Wigner function of a Gaussian state, at the default tolerance.
     *
     * @param state a state of one degree of freedom, pure or mixed
     * @param grid the grid, with even sizes
     * @return W
     * @throws org.moyal.core.error.ResolutionException if the grid is too small or too coarse for the state
     */
    public static WignerFunction of(GaussianState state, PhaseSpaceGrid grid) {
        return of(state, grid, DEFAULT_TOLERANCE);
    }

    /**
     * The Wigner function of a Gaussian state, pure or mixed, in closed form.
     *
     * @param state a state of one degree of freedom
     * @param grid the grid, with even sizes
     * @param tolerance largest tail relative to the peak, between 0 and 1
     * @return W
     * @throws org.moyal.core.error.ResolutionException if the grid is too small or too coarse for the state
     * @throws IllegalArgumentException if the state has several degrees of freedom
     */
    public static WignerFunction of(GaussianState state, PhaseSpaceGrid grid, double tolerance) {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(grid, "grid");
        check(grid, tolerance);
        if (state.degreesOfFreedom() != 1) {
            throw new IllegalArgumentException(
                    "state.degreesOfFreedom() = " + state.degreesOfFreedom() + ": must be 1");
        }
        Resolution.requireInside(state, grid, tolerance);
        return checked(state, PhaseSpaceField.of(grid, state::density), tolerance);
    }

    /**
     * The Wigner function of a named pure state, at the default tolerance.
     *
     * @param state the state
     * @param grid the grid, with even sizes
     * @return W
     * @throws org.moyal.core.error.ResolutionException if the grid is too small or too coarse for the state
     */
    public static WignerFunction of(PureState state, PhaseSpaceGrid grid) {
        return of(state, grid, DEFAULT_TOLERANCE);
    }

    /**
     * The Wigner function of a named pure state: in closed form where one is known (Gaussian packets, their
     * superpositions, Fock states), from the amplitude ψ(x) for all others. O(n_x n_p) evaluations or O(n_x n_p log n_x).
     *
     * @param state the state
     * @param grid the grid, with even sizes
     * @param tolerance largest tail relative to the peak, between 0 and 1
     * @return W
     * @throws org.moyal.core.error.ResolutionException if the grid is too small or too coarse for the state
     */
    public static WignerFunction of(PureState state, PhaseSpaceGrid grid, double tolerance) {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(grid, "grid");
        check(grid, tolerance);
        Resolution.requireInside(state, grid, tolerance);
        Resolution.requireCoherent(state, grid, tolerance);
        if (state instanceof PhaseSpaceDensity closed) {
            return checked(state, PhaseSpaceField.of(grid, closed::density), tolerance);
        }
        return checked(
                state,
                grid,
                LagTransform.ofAmplitude(state::amplitude, grid, state.hbar()).toValues(),
                tolerance);
    }

    /**
     * A Wigner function from its values, at the default tolerance.
     *
     * @param grid the grid, with even sizes
     * @param hbar ħ, above 0
     * @param values W, row-major with p contiguous, n_x·n_p values; copied
     * @return W
     * @throws IllegalArgumentException if ħ is not above 0, or the values are too few or many, not finite or not normalised,
     *     or their purity is above 1 by more than four times the tolerance
     * @throws org.moyal.core.error.ResolutionException if a tail in x, p, y or k is too large; of mere values nothing is
     *     known beyond their grid, so the grid that it carries is only twice as long or as fine
     */
    public static WignerFunction ofValues(PhaseSpaceGrid grid, double hbar, double[] values) {
        Objects.requireNonNull(grid, "grid");
        Objects.requireNonNull(values, "values");
        return ofValues(grid, hbar, values, DEFAULT_TOLERANCE);
    }

    /**
     * A Wigner function from its values. Whether they belong to a positive density operator is not checked beyond
     * purity ≤ 1; the spectrum of {@link #toDensityMatrix} tells.
     *
     * @param grid the grid, with even sizes
     * @param hbar ħ, above 0
     * @param values W, row-major with p contiguous, n_x·n_p values; copied
     * @param tolerance largest tail relative to the peak and largest error of the norm, between 0 and 1
     * @return W
     * @throws IllegalArgumentException if ħ is not above 0, or the values are too few or many, not finite or not normalised,
     *     or their purity is above 1 by more than four times the tolerance
     * @throws org.moyal.core.error.ResolutionException if a tail in x, p, y or k is too large; of mere values nothing is
     *     known beyond their grid, so the grid that it carries is only twice as long or as fine
     */
    public static WignerFunction ofValues(PhaseSpaceGrid grid, double hbar, double[] values, double tolerance) {
        Objects.requireNonNull(grid, "grid");
        Objects.requireNonNull(values, "values");
        check(grid, tolerance);
        if (!(hbar > 0) || !Double.isFinite(hbar)) {
            throw new IllegalArgumentException("hbar = " + hbar + ": must be finite and above 0");
        }
        var field = PhaseSpaceField.ofValues(grid, values);
        Resolution.requireSmallTails(grid, values, tolerance);
        var w = normalised(field, hbar, tolerance);
        double purity = w.purity();
        if (!(purity <= 1 + PURITY_SLACK * tolerance)) {
            throw new IllegalArgumentException(
                    "purity = " + purity + ": must be at most 1 within " + PURITY_SLACK * tolerance);
        }
        return w;
    }

    private static void check(PhaseSpaceGrid grid, double tolerance) {
        Resolution.requireTolerance(tolerance);
        Resolution.requireEvenSizes(grid);
    }

    private static WignerFunction checked(Localised state, PhaseSpaceGrid grid, double[] values, double tolerance) {
        return checked(state, PhaseSpaceField.ofValues(grid, values), tolerance);
    }

    private static WignerFunction checked(Localised state, PhaseSpaceField field, double tolerance) {
        Resolution.requireSmallTails(state, field.grid(), field.values(), tolerance);
        return normalised(field, state.hbar(), tolerance);
    }

    private static WignerFunction normalised(PhaseSpaceField field, double hbar, double tolerance) {
        double norm = field.integral();
        if (!(Math.abs(norm - 1) <= tolerance)) {
            throw new IllegalArgumentException("norm = " + norm + ": must be 1 within " + tolerance);
        }
        return new WignerFunction(field, hbar);
    }

    /** What {@link WignerFile} has checked; takes ownership of nothing. */
    static WignerFunction trusted(PhaseSpaceGrid grid, double hbar, double[] values) {
        Resolution.requireEvenSizes(grid);
        return new WignerFunction(PhaseSpaceField.ofValues(grid, values), hbar);
    }

    /**
     * Reads a Wigner function that {@link #save} wrote, bit for bit.
     *
     * @param file an {@code .npz} file
     * @return W
     * @throws org.moyal.core.error.FileFormatException if the file is damaged, or holds something else
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static WignerFunction load(Path file) {
        Objects.requireNonNull(file, "file");
        return WignerFile.read(file);
    }

    /**
     * Writes an {@code .npz} file that {@code numpy.load} opens: {@code W} of shape (n_x, n_p), the nodes {@code x} and
     * {@code p}, their bounds {@code x_bounds} and {@code p_bounds}, {@code hbar}, and the definition of W in words,
     * {@code convention}. An older file is replaced.
     *
     * @param file the file
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void save(Path file) {
        WignerFile.write(this, file);
    }

    @Override
    public PhaseSpaceGrid grid() {
        return field.grid();
    }

    @Override
    public double hbar() {
        return hbar;
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
    public WignerFunction snapshot() {
        return this;
    }

    /**
     * The values as a field.
     *
     * @return the field
     */
    public PhaseSpaceField field() {
        return field;
    }

    /**
     * The trigonometric polynomial through all values, with its derivatives.
     *
     * @return the interpolant
     */
    public TrigonometricInterpolant interpolant() {
        return field.interpolant();
    }

    /**
     * W at any point of the box, O(n_x n_p).
     *
     * @param x position
     * @param p momentum
     * @return W(x, p)
     * @throws IllegalArgumentException if the point lies outside the grid
     */
    public double valueAt(double x, double p) {
        if (!grid().x().contains(x)) {
            throw new IllegalArgumentException("x = " + x + ": must lie in " + grid().x());
        }
        if (!grid().p().contains(p)) {
            throw new IllegalArgumentException("p = " + p + ": must lie in " + grid().p());
        }
        return interpolant().value(x, p);
    }

    /**
     * The smallest box of nodes outside which |W| stays at or below a fraction of its largest value on the nodes.
     *
     * @param tolerance that fraction, between 0 and 1
     * @return the box, one spacing wider than those nodes on each side
     */
    @Override
    public PhaseSpaceExtent extent(double tolerance) {
        return FieldExtent.of(field, Resolution.requireTolerance(tolerance));
    }

    /**
     * The overlap Tr ρ_a ρ_b = 2πħ ∫∫ W_a W_b dx dp; for two pure states |⟨a|b⟩|².
     *
     * @param other a state on the same grid with the same ħ
     * @return the overlap
     * @throws org.moyal.core.error.GridMismatchException if the grids differ
     * @throws PlanckMismatchException if the values of ħ differ
     */
    public double overlap(WignerFunction other) {
        requireSame(Objects.requireNonNull(other, "other"), "overlap");
        double[] a = values();
        double[] b = other.values();
        double sum = 0;
        for (int index = 0; index < a.length; index++) {
            sum += a[index] * b[index];
        }
        return 2 * Math.PI * hbar * grid().cellArea() * sum;
    }

    private void requireSame(WignerFunction other, String what) {
        PlanckMismatchException.requireSame(what, hbar, other.hbar);
        grid().requireSame(other.grid(), what);
    }

    /**
     * The lowest value of the interpolant and where it is attained: Newton's method from the lowest nodes, value to 1e-12 of
     * the peak, place to about 1e-9 where the minimum is not degenerate.
     *
     * @return one global minimum; symmetric states have several
     */
    public Extremum minimumPoint() {
        return ExtremumSearch.lowest(field);
    }

    /**
     * The highest value of the interpolant and where it is attained, as {@link #minimumPoint()}.
     *
     * @return one global maximum; symmetric states may have several
     */
    public Extremum maximumPoint() {
        return ExtremumSearch.highest(field);
    }

    /**
     * The lines on which W changes sign, where |W| in the neighbourhood exceeds 1e-8 of the peak; further out the sign is
     * that of rounding.
     *
     * @return polylines whose vertices lie on W = 0 to about 1e-9 of the spacing
     */
    public List<ContourLine> zeroContour() {
        return ZeroContour.of(field);
    }

    /**
     * The s-ordered quasi-probability of this state, W convolved with a Gaussian of variances |s|ℓ²/2 and |s|ħ²/(2ℓ²)
     * (Cahill and Glauber, Phys. Rev. 177, 1882 (1969)): s = −1 is the Husimi function of squeezing length ℓ, with respect to
     * dx dp. It is another symbol of the same state and no Wigner function, hence a field.
     *
     * @param s order, at most 0; positive orders are ill-posed and not offered
     * @param length the length ℓ, above 0
     * @return the field
     * @throws IllegalArgumentException if s > 0 or ℓ ≤ 0
     * @throws org.moyal.core.error.ResolutionException if the widened function does not fit the grid
     */
    public PhaseSpaceField smoothed(double s, double length) {
        if (!(s <= 0) || !Double.isFinite(s)) {
            throw new IllegalArgumentException("s = " + s + ": must be finite and at most 0");
        }
        if (!(length > 0) || !Double.isFinite(length)) {
            throw new IllegalArgumentException("length = " + length + ": must be finite and above 0");
        }
        double momentum = hbar / length;
        return GaussianFilter.apply(
                field, new Covariance(-0.5 * s * length * length, 0, -0.5 * s * momentum * momentum));
    }

    /**
     * The state after random displacements with a Gaussian distribution: W convolved with a Gaussian. It is a state again,
     * more mixed.
     *
     * @param noise the covariance of the displacements, positive semidefinite
     * @return the state
     * @throws IllegalArgumentException if the covariance is not positive semidefinite
     * @throws org.moyal.core.error.ResolutionException if the result does not fit the grid
     */
    public WignerFunction blurred(Covariance noise) {
        return new WignerFunction(GaussianFilter.apply(field, noise), hbar);
    }

    /**
     * The density matrix on an axis, ⟨x|ρ|x′⟩ = ∫ dp W((x+x′)/2, p) e^(ip(x−x′)/ħ). O(N n_x n_p + N² n_p).
     *
     * @param axis the axis, N nodes
     * @return ρ
     * @throws org.moyal.core.error.ResolutionException if the axis is too short or too coarse for the state
     */
    public DensityMatrix toDensityMatrix(Axis axis) {
        return WeylTransform.matrix(this, axis);
    }

    /**
     * The wave function of a pure state, ψ(x) = ⟨x|ρ|x₀⟩/√⟨x₀|ρ|x₀⟩ with x₀ the node of largest density, at which ψ is
     * made real and positive: a Wigner function knows no global phase. O(N n_x n_p).
     *
     * @param axis the axis, N nodes
     * @return ψ
     * @throws MixedStateException if the purity differs from 1 by more than 1e-9
     * @throws org.moyal.core.error.ResolutionException if the axis is too short or too coarse for the state
     */
    public WaveFunction toWaveFunction(Axis axis) {
        return WeylTransform.amplitude(this, axis);
    }

    /**
     * The state displaced in phase space, W(x − dx, p − dp).
     *
     * @param dx displacement in x
     * @param dp displacement in p
     * @return the displaced state on the same grid
     * @throws org.moyal.core.error.ResolutionException if it does not fit the grid
     */
    public WignerFunction displaced(double dx, double dp) {
        return under(SymplecticMap.displacement(dx, dp));
    }

    /**
     * The state under parity, W(−x, −p).
     *
     * @return the mirrored state on the same grid
     * @throws org.moyal.core.error.ResolutionException if it does not fit the grid
     */
    public WignerFunction mirrored() {
        return under(SymplecticMap.of(new double[][] {{-1, 0}, {0, -1}}, new double[2]));
    }

    /**
     * The state under a linear symplectic map (rotation, squeeze, shear, displacement, their products), W(S⁻¹(r − d)), on the
     * same grid. Exact for resolved states. O(n_x n_p (n_x + n_p)).
     *
     * @param map a map of one degree of freedom
     * @return the image
     * @throws org.moyal.core.error.ResolutionException if the image does not fit the grid, in x, p or their duals
     * @throws IllegalArgumentException if the map has several degrees of freedom
     */
    public WignerFunction under(SymplecticMap map) {
        return under(map, grid());
    }

    /**
     * The state under a linear symplectic map on another grid.
     *
     * @param map a map of one degree of freedom
     * @param target the grid of the image, with even sizes
     * @return the image
     * @throws org.moyal.core.error.ResolutionException if the image does not fit the grid, in x, p or their duals
     * @throws IllegalArgumentException if the map has several degrees of freedom
     */
    public WignerFunction under(SymplecticMap map, PhaseSpaceGrid target) {
        Resolution.requireEvenSizes(target);
        return new WignerFunction(PlaneMap.apply(this, map, target), hbar);
    }

    /**
     * The same state on another grid.
     *
     * @param target the grid, with even sizes
     * @return the state
     * @throws org.moyal.core.error.ResolutionException if it does not fit the grid, in x, p or their duals
     */
    public WignerFunction resampled(PhaseSpaceGrid target) {
        return target.equals(grid()) ? this : under(SymplecticMap.identity(1), target);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WignerFunction that
                && grid().equals(that.grid())
                && Double.doubleToLongBits(hbar) == Double.doubleToLongBits(that.hbar)
                && Arrays.equals(values(), that.values());
    }

    @Override
    public int hashCode() {
        return 31 * (31 * grid().hashCode() + Double.hashCode(hbar)) + Arrays.hashCode(values());
    }

    @Override
    public String toString() {
        Tails tails = Tails.of(grid(), values());
        return "Wigner function, hbar = " + hbar + ", on " + grid() + ", from " + minimum() + " to " + maximum()
                + ", norm " + norm() + ", purity " + purity() + ", largest tail " + tails.largest();
    }
}
