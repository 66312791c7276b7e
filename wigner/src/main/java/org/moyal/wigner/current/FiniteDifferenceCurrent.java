// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import java.util.Objects;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.wigner.function.WignerView;
import org.moyal.wigner.internal.FiniteSeries;
import org.moyal.wigner.internal.MomentumStencil;
import org.moyal.wigner.internal.TailEstimate;

/**
 * The momentum current Jp by central differences: the Moyal series Jp = −Σ_l (−1)^l (ħ/2)^(2l)/(2l+1)! V^(2l+1)(x) ∂p^(2l)W
 * with all its derivatives collapsed to one stencil for each x,
 *
 * <pre>  Jp(x_i, p_k) = c_{i,0} W(x_i, p_k) + Σ_{m=1…r} c_{i,m} [W(x_i, p_{k+m}) + W(x_i, p_{k−m})].</pre>
 *
 * <p>Half-width r = q/2 + terms − 2, where q is the order and terms the number of terms of the series; r = 0, and the result
 * exact, for one term (potentials up to degree 2). All derivatives use the whole width: the result is exact for W of degree 2r + 1 in
 * p (away from the ends), the highest derivative has order q and the lower ones more. The weights are made by Fornberg's
 * recursion when the object is made. Rows wrap around at the ends of p, as for the spectral operators. Unlike {@link WignerCurrent}
 * it knows no derivative along x, no zeros and no field lines.
 *
 * <p>Cost: r multiply-adds and r additions a point, {@link #into} allocates nothing; r + 1 weights a row are kept, 8(r+1)/n_p
 * bytes a node. Immutable, safe for any number of threads.
 *
 * <p>Against the spectral current it is an order of magnitude faster on the same grid, and local, but asks for finer grids: with order 8 a
 * relative error of 1e-8 needs about three times as many momenta as the spectral current for 1e-13. {@link #errorEstimate}
 * tells.
 *
 * <p>Sources: M. Oliva, D. Kakofengitis, O. Steuernagel, Anharmonic quantum mechanical systems do not feature phase space
 * trajectories, eq. (12); B. Fornberg, Generation of finite difference formulas on arbitrarily spaced grids, Math. Comp. 51
 * (1988) 699.
 */
public final class FiniteDifferenceCurrent {
    private final PhaseSpaceGrid grid;
    private final StencilOrder order;
    private final double hbar;
    private final FiniteSeries series;
    private final MomentumStencil stencil;

    private FiniteDifferenceCurrent(FiniteSeries series, PhaseSpaceGrid grid, StencilOrder order, double hbar) {
        if (!(hbar > 0 && hbar <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("hbar = " + hbar + ": must be finite and above 0");
        }
        this.grid = grid;
        this.order = Objects.requireNonNull(order, "order");
        this.hbar = hbar;
        this.series = series;
        this.stencil = MomentumStencil.current(series, grid, order.accuracy(), hbar);
        int needed = series.terms() == 1 ? 1 : 2 * stencil.halfWidth() + 5;
        if (grid.np() < needed) {
            throw new IllegalArgumentException("np = " + grid.np() + ": must be at least " + needed
                    + ", the width of the stencil that estimates the error");
        }
    }

    /**
     * The current of a polynomial potential, whose series ends.
     *
     * @param hamiltonian the law; its potential is a {@link org.moyal.core.law.PolynomialPotential}
     * @param grid the grid, with at least 2r + 5 momenta; sizes need not be even
     * @param order the order of accuracy
     * @param hbar ħ, finite, above 0
     * @return the stencils; O(n_x r terms)
     * @throws IllegalArgumentException if the potential is no polynomial, or naming x, if one of its derivatives is not
     *     finite there; if the grid has too few momenta, or ħ is not above 0
     */
    public static FiniteDifferenceCurrent of(
            Hamiltonian hamiltonian, PhaseSpaceGrid grid, StencilOrder order, double hbar) {
        return new FiniteDifferenceCurrent(FiniteSeries.of(hamiltonian.potential()), grid, order, hbar);
    }

    /**
     * The first terms of the series of any smooth potential. What the rest of the series would add is not known here and no part of {@link
     * #errorEstimate}: for a potential that is no polynomial the series may even diverge.
     *
     * @param hamiltonian the law; its potential is a {@link org.moyal.core.law.SmoothPotential}
     * @param terms the number of terms, at least 1; one term is the classical current −V′W
     * @param grid the grid, with at least 2r + 5 momenta
     * @param order the order of accuracy
     * @param hbar ħ, finite, above 0
     * @return the stencils
     * @throws IllegalArgumentException if the potential is not smooth, or as for {@link #of}
     */
    public static FiniteDifferenceCurrent truncated(
            Hamiltonian hamiltonian, int terms, PhaseSpaceGrid grid, StencilOrder order, double hbar) {
        return new FiniteDifferenceCurrent(FiniteSeries.truncated(hamiltonian.potential(), terms), grid, order, hbar);
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
     * Returns the number of terms of the series.
     *
     * @return the number of terms, at least 1
     */
    public int terms() {
        return series.terms();
    }

    /**
     * Returns the half-width of the stencil.
     *
     * @return r; 2r + 1 nodes take part
     */
    public int halfWidth() {
        return stencil.halfWidth();
    }

    /**
     * Returns Jp of a state.
     *
     * @param w the state, on the grid and with the ħ of this object
     * @return Jp, 1/(time·length)
     * @throws org.moyal.core.error.GridMismatchException if the grids differ
     * @throws PlanckMismatchException if the two ħ differ
     */
    public PhaseSpaceField jp(WignerView w) {
        require(w);
        return PhaseSpaceField.ofValues(grid, apply(stencil, w.values()));
    }

    /**
     * Computes Jp of values on the grid, row-major with p contiguous. Allocates nothing.
     *
     * @param w n_x·n_p values; they are not looked at, NaN and infinity spread to their neighbours
     * @param jp receives n_x·n_p values; another array than {@code w}
     * @throws IllegalArgumentException if a length is not n_x·n_p or the two arrays are one
     */
    public void into(double[] w, double[] jp) {
        requireLength("w", w);
        requireLength("jp", jp);
        if (w == jp) {
            throw new IllegalArgumentException("jp = w: must be another array, because the stencil reads neighbours");
        }
        for (int i = 0; i < grid.nx(); i++) {
            stencil.assign(w, jp, i);
        }
    }

    /**
     * Estimates the largest error of {@link #jp} on the nodes, by the stencils of the orders q + 2 and q + 4.
     *
     * <p>With D₁ = max|Jp^(q) − Jp^(q+2)| and D₂ = max|Jp^(q+2) − Jp^(q+4)| it is D₁/(1 − 2D₂/D₁): the expansion of a
     * derivative in differences has terms of one sign for each mode, whose ratios grow with the order, so D₁ alone is too
     * small and the measured ratio is doubled. Rounding, 2⁻⁵⁰·max|W|·max_i Σ_m|c_{i,m}|, is added. The estimate is
     * infinite if D₂ ≥ D₁/2 although D₁ is above rounding: the grid is too coarse in p for this state.
     *
     * @param w the state, on the grid and with the ħ of this object
     * @return the estimate, 1/(time·length); three evaluations and 24 bytes a node
     * @throws org.moyal.core.error.GridMismatchException if the grids differ
     * @throws PlanckMismatchException if the two ħ differ
     */
    public double errorEstimate(WignerView w) {
        require(w);
        double[] values = w.values();
        MomentumStencil second = MomentumStencil.current(series, grid, order.accuracy() + 4, hbar);
        return TailEstimate.of(
                apply(stencil, values),
                apply(MomentumStencil.current(series, grid, order.accuracy() + 2, hbar), values),
                apply(second, values),
                0x1p-50 * TailEstimate.largest(values) * second.largestSum());
    }

    private double[] apply(MomentumStencil each, double[] w) {
        var jp = new double[grid.size()];
        for (int i = 0; i < grid.nx(); i++) {
            each.assign(w, jp, i);
        }
        return jp;
    }

    private void require(WignerView w) {
        grid.requireSame(w.grid(), "current by finite differences");
        PlanckMismatchException.requireSame("current by finite differences", hbar, w.hbar());
    }

    private void requireLength(String name, double[] values) {
        if (values.length != grid.size()) {
            throw new IllegalArgumentException(
                    name + ".length = " + values.length + ": must be nx*np = " + grid.size());
        }
    }

    @Override
    public String toString() {
        return "Jp by finite differences of order " + order.accuracy() + ", " + (2 * halfWidth() + 1) + " nodes, "
                + terms() + (terms() == 1 ? " term, " : " terms, ") + series.potential() + ", hbar = " + hbar + ", on "
                + grid;
    }
}
