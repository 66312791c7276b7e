// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import java.util.Objects;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.wigner.current.StencilOrder;
import org.moyal.wigner.function.WignerView;
import org.moyal.wigner.internal.FiniteSeries;
import org.moyal.wigner.internal.MomentumStencil;
import org.moyal.wigner.internal.PositionStencil;
import org.moyal.wigner.internal.RowRing;
import org.moyal.wigner.internal.TailEstimate;

/**
 * The rate of change of a Wigner function by central differences,
 *
 * <pre>  ∂W/∂t = −(p/M) ∂W/∂x + Σ_l (−1)^l (ħ/2)^(2l)/(2l+1)! V^(2l+1)(x) ∂p^(2l+1)W,</pre>
 *
 * with all derivatives along p collapsed to one odd stencil for each x, of half-width q/2 + terms − 1, and q/2 along x.
 *
 * <p>The grid is periodic in both directions, as for the spectral operators. The matrix A of this rate is real and
 * skew-symmetric: ΣW and, in exact time, ΣW² are conserved to rounding, and all eigenvalues are imaginary, with modulus at most
 * {@link #spectralRadius}. A is bounded, unlike ∇·J itself, so that a Runge–Kutta iteration with it is a propagator: see
 * {@link RungeKuttaStep}.
 *
 * <p>Cost for order 8 and a quartic potential: 5 pairs along p and 4 across the rows, 20 multiply-adds or additions a point. The
 * rows that take part are copied to 2s + 2 work rows with wrapped ends, s = q/2, which stay in the cache; {@link #into} allocates nothing. Because it owns them, this
 * object is for one thread at a time.
 *
 * <p>Sources: M. Oliva, D. Kakofengitis, O. Steuernagel, Anharmonic quantum mechanical systems do not feature phase space
 * trajectories, eqs. (11), (12); B. Fornberg, Generation of finite difference formulas on arbitrarily spaced grids, Math.
 * Comp. 51 (1988) 699.
 */
public final class FiniteDifferenceRate {
    private final PhaseSpaceGrid grid;
    private final StencilOrder order;
    private final double hbar;
    private final double mass;
    private final FiniteSeries series;
    private final Parts parts;
    /** One row of zeros. */
    private final double[] zeros;

    private FiniteDifferenceRate(
            double mass, FiniteSeries series, PhaseSpaceGrid grid, StencilOrder order, double hbar) {
        if (!(hbar > 0 && hbar <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("hbar = " + hbar + ": must be finite and above 0");
        }
        this.grid = grid;
        this.order = Objects.requireNonNull(order, "order");
        this.hbar = hbar;
        this.mass = mass;
        this.series = series;
        this.parts = new Parts(mass, series, grid, order.accuracy(), hbar);
        this.zeros = new double[grid.np()];
        requireSize("nx", grid.nx(), order.accuracy() + 5);
        requireSize("np", grid.np(), 2 * parts.alongP.halfWidth() + 5);
    }

    private static void requireSize(String name, int size, int needed) {
        if (size < needed) {
            throw new IllegalArgumentException(name + " = " + size + ": must be at least " + needed
                    + ", the width of the stencil that estimates the error");
        }
    }

    /**
     * The rate for a polynomial potential, whose series ends.
     *
     * @param hamiltonian the law; its potential is a {@link org.moyal.core.law.PolynomialPotential}
     * @param grid the grid, at least q + 5 positions and q + 2·terms + 3 momenta; sizes need not be even
     * @param order the order of accuracy q
     * @param hbar ħ, finite, above 0
     * @return the stencils; O(n_x r terms)
     * @throws IllegalArgumentException if the potential is no polynomial, or naming x, if one of its derivatives is not
     *     finite there; if the grid is too small, or ħ is not above 0
     */
    public static FiniteDifferenceRate of(
            Hamiltonian hamiltonian, PhaseSpaceGrid grid, StencilOrder order, double hbar) {
        return new FiniteDifferenceRate(
                hamiltonian.mass(), FiniteSeries.of(hamiltonian.potential()), grid, order, hbar);
    }

    /**
     * The rate by the first terms of the series of any smooth potential. What the rest of the series would add is not known here and no part
     * of {@link #errorEstimate}; one term is the Liouville equation.
     *
     * @param hamiltonian the law; its potential is a {@link org.moyal.core.law.SmoothPotential}
     * @param terms the number of terms, at least 1
     * @param grid the grid, at least q + 5 positions and q + 2·terms + 3 momenta
     * @param order the order of accuracy q
     * @param hbar ħ, finite, above 0
     * @return the stencils
     * @throws IllegalArgumentException if the potential is not smooth, or as for {@link #of}
     */
    public static FiniteDifferenceRate truncated(
            Hamiltonian hamiltonian, int terms, PhaseSpaceGrid grid, StencilOrder order, double hbar) {
        return new FiniteDifferenceRate(
                hamiltonian.mass(), FiniteSeries.truncated(hamiltonian.potential(), terms), grid, order, hbar);
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
     * Returns the order of accuracy.
     *
     * @return the order
     */
    public StencilOrder order() {
        return order;
    }

    /**
     * Returns ħ.
     *
     * @return ħ
     */
    public double hbar() {
        return hbar;
    }

    /**
     * Returns ∂W/∂t of a state.
     *
     * @param w the state, on the grid and with the ħ of this object
     * @return ∂W/∂t, 1/(action·time)
     * @throws org.moyal.core.error.GridMismatchException if the grids differ
     * @throws PlanckMismatchException if the two ħ differ
     */
    public PhaseSpaceField of(WignerView w) {
        require(w);
        var rate = new double[grid.size()];
        combine(parts, 1, w.values(), zeros, 0, rate);
        return PhaseSpaceField.ofValues(grid, rate);
    }

    /**
     * Computes ∂W/∂t of values on the grid, row-major with p contiguous. Allocates nothing.
     *
     * @param w n_x·n_p values; they are not looked at, NaN and infinity spread to their neighbours
     * @param rate receives n_x·n_p values; another array than {@code w}
     * @throws IllegalArgumentException if a length is not n_x·n_p or the two arrays are one
     */
    public void into(double[] w, double[] rate) {
        requireArrays(w, rate);
        combine(parts, 1, w, zeros, 0, rate);
    }

    /**
     * Computes out = base + scale·A w on the grid, a stage of an explicit step. Allocates nothing.
     *
     * @param base n_x·n_p values; may be {@code w}, or {@code out} to add to it
     * @param scale the factor, a time
     * @param w n_x·n_p values; they are not looked at
     * @param out receives n_x·n_p values; another array than {@code w}
     * @throws IllegalArgumentException if a length is not n_x·n_p, or w and out are one array
     */
    public void stage(double[] base, double scale, double[] w, double[] out) {
        requireArrays(w, out);
        requireLength("base", base);
        combine(parts, scale, w, base, grid.np(), out);
    }

    private void combine(Parts parts, double scale, double[] w, double[] base, int stride, double[] out) {
        int np = grid.np();
        RowRing ring = parts.ring;
        ring.start(w);
        for (int i = 0; i < grid.nx(); i++) {
            ring.move(w, i, base, i * stride);
            parts.alongP.add(scale, ring, i);
            parts.alongX.add(scale, ring, i);
            ring.store(out, i * np);
        }
    }

    /** The stencils of one order, and their work rows. */
    private static final class Parts {
        final MomentumStencil alongP;
        final PositionStencil alongX;
        final RowRing ring;

        Parts(double mass, FiniteSeries series, PhaseSpaceGrid grid, int accuracy, double hbar) {
            alongP = MomentumStencil.force(series, grid, accuracy, hbar);
            ring = new RowRing(grid, accuracy / 2, alongP.halfWidth());
            alongX = new PositionStencil(grid, mass, accuracy, ring);
        }
    }

    /**
     * Estimates the largest error of {@link #of(WignerView)} on the nodes from the orders q + 2 and q + 4 in both directions, as
     * {@link org.moyal.wigner.current.FiniteDifferenceCurrent#errorEstimate} does.
     *
     * @param w the state, on the grid and with the ħ of this object
     * @return the estimate, 1/(action·time); infinite if the grid is too coarse for this state
     * @throws org.moyal.core.error.GridMismatchException if the grids differ
     * @throws PlanckMismatchException if the two ħ differ
     */
    public double errorEstimate(WignerView w) {
        require(w);
        double[] values = w.values();
        var rates = new double[3][grid.size()];
        double sum = 0;
        for (int n = 0; n < 3; n++) {
            int accuracy = order.accuracy() + 2 * n;
            Parts each = new Parts(mass, series, grid, accuracy, hbar);
            combine(each, 1, values, zeros, 0, rates[n]);
            sum = Math.max(sum, each.alongP.largestSum() + each.alongX.largestSum());
        }
        return TailEstimate.of(rates[0], rates[1], rates[2], 0x1p-50 * TailEstimate.largest(values) * sum);
    }

    /**
     * A bound of the moduli of the eigenvalues: the largest of those of the two parts, added. A state at the corner of largest |x| and |p|
     * comes close to it. O(n_x n_p r).
     *
     * @return the bound, 1/time
     */
    public double spectralRadius() {
        return parts.alongP.spectralRadius() + parts.alongX.spectralRadius();
    }

    private void require(WignerView w) {
        grid.requireSame(w.grid(), "rate by finite differences");
        PlanckMismatchException.requireSame("rate by finite differences", hbar, w.hbar());
    }

    private void requireArrays(double[] w, double[] out) {
        requireLength("w", w);
        requireLength("out", out);
        if (w == out) {
            throw new IllegalArgumentException("out = w: must be another array, because the stencil reads neighbours");
        }
    }

    private void requireLength(String name, double[] values) {
        if (values.length != grid.size()) {
            throw new IllegalArgumentException(
                    name + ".length = " + values.length + ": must be nx*np = " + grid.size());
        }
    }

    @Override
    public String toString() {
        return "dW/dt by finite differences of order " + order.accuracy() + ", " + (2 * parts.alongP.halfWidth() + 1)
                + " momenta and " + (order.accuracy() + 1) + " positions, " + series.potential() + ", hbar = " + hbar
                + ", on " + grid;
    }
}
