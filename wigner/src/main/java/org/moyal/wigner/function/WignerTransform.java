// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import java.util.Objects;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.state.WaveFunction;
import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.Tile;
import org.moyal.wigner.internal.Strips;
import org.moyal.wigner.internal.Transposition;

/**
 * The Wigner transform of wave functions on the grid that belongs to their axis: positions are the n nodes of ψ, lags are multiples of
 * their spacing, and the n momenta fill −πħ/2Δx ≤ p &lt; πħ/2Δx,
 *
 * <pre>  W(x_i, p_k) = (Δx/πħ) Σ_j ψ(x_i + jΔx) ψ*(x_i − jΔx) e^(−2ip_k jΔx/ħ),   |j| ≤ n/2.</pre>
 *
 * <p>Nothing is interpolated, so this is the fastest way from ψ to W, for loops over many states. ψ is zero outside its
 * axis. Its momenta must lie inside those of the grid, half of what the axis itself resolves: beyond, W aliases. {@link #of} checks
 * that, {@link #into} does not. For other grids use {@link WignerFunction#of(WaveFunction, PhaseSpaceGrid)}.
 *
 * <p>O(n² log n): some three nanoseconds a node; {@link #into} allocates nothing. The plan owns work space and belongs to one thread.
 *
 * <p>Source: E. Wigner, Phys. Rev. 40 (1932) 749, https://doi.org/10.1103/PhysRev.40.749, eq. (5).
 */
public final class WignerTransform {

    private final Axis axis;
    private final double hbar;
    private final PhaseSpaceGrid grid;
    private final Strips strips;
    private final BatchedTransform plan;
    private final Tile tile;
    /** ψ with n/2 zeros at either end. */
    private final double[] re;

    private final double[] im;
    /** ψ(x + y) and ψ(x − y) for the positions of half a strip. */
    private final double[][] segments = new double[4][Strips.COLUMNS];

    private final double[] unused = new double[Strips.COLUMNS];

    private WignerTransform(Axis axis, double hbar) {
        int n = axis.size();
        this.axis = axis;
        this.hbar = hbar;
        double momentum = Math.PI * hbar / (2 * axis.spacing());
        this.grid = PhaseSpaceGrid.of(axis, Axis.of(-momentum, momentum, n));
        this.strips = new Strips(n);
        this.plan = FourierEngine.vectorised().batched(n);
        this.tile = plan.tile(Strips.COLUMNS);
        this.re = new double[2 * n];
        this.im = new double[2 * n];
    }

    /**
     * Plans transforms of wave functions on one axis.
     *
     * @param axis the axis of ψ, with an even number of nodes
     * @param hbar ħ, above 0
     * @return a new plan
     * @throws IllegalArgumentException if the number of nodes is odd, or ħ not above 0
     */
    public static WignerTransform on(Axis axis, double hbar) {
        Objects.requireNonNull(axis, "axis");
        if (axis.size() % 2 != 0) {
            throw new IllegalArgumentException("axis.size() = " + axis.size() + ": must be even");
        }
        if (!(hbar > 0 && hbar < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("hbar = " + hbar + ": must be above 0 and finite");
        }
        return new WignerTransform(axis, hbar);
    }

    /**
     * Returns the grid of the results.
     *
     * @return the grid
     */
    public PhaseSpaceGrid grid() {
        return grid;
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
     * Transforms a state, and checks that it fits the grid.
     *
     * @param state ψ on the axis of this plan
     * @return W on {@link #grid()}
     * @throws GridMismatchException if ψ lives on another axis
     * @throws PlanckMismatchException if it has another ħ
     * @throws org.moyal.core.error.ResolutionException if its momenta do not fit the grid
     */
    public WignerFunction of(WaveFunction state) {
        Objects.requireNonNull(state, "state");
        if (!state.axis().equals(axis)) {
            throw new GridMismatchException("Wigner transform of psi", state.axis(), axis);
        }
        if (state.hbar() != hbar) {
            throw new PlanckMismatchException("Wigner transform of psi", state.hbar(), hbar);
        }
        Resolution.requireInside(state, grid, WignerFunction.DEFAULT_TOLERANCE);
        double[] values = new double[grid.size()];
        double[] psiRe = new double[axis.size()];
        double[] psiIm = new double[axis.size()];
        state.copyInto(psiRe, psiIm);
        into(psiRe, psiIm, values);
        return WignerFunction.ofValues(grid, hbar, values);
    }

    /**
     * Transforms samples of any function ψ, normalised or not, without a check.
     *
     * @param psiRe real parts on the nodes; only read
     * @param psiIm imaginary parts on the nodes; only read
     * @param values receives W, row-major with p contiguous
     * @throws IllegalArgumentException if an array has another length than n, n and n²
     */
    public void into(double[] psiRe, double[] psiIm, double[] values) {
        int n = axis.size();
        requireLength("psiRe", psiRe, n);
        requireLength("psiIm", psiIm, n);
        requireLength("values", values, grid.size());
        System.arraycopy(psiRe, 0, re, n / 2, n);
        System.arraycopy(psiIm, 0, im, n / 2, n);
        double scale = axis.spacing() / (Math.PI * hbar);
        for (int strip = 0; strip < strips.count(); strip++) {
            int first = strips.first(strip);
            int columns = strips.columns(strip);
            for (int j = 0; j <= n / 2; j++) {
                fill(j, first, columns, j % 2 == 0 ? scale : -scale);
            }
            plan.backward(tile, columns);
            Transposition.toRows(tile.re(), columns, values, first, n);
            Transposition.toRows(tile.im(), columns, values, first + columns, n);
        }
    }

    private static void requireLength(String name, double[] array, int length) {
        Objects.requireNonNull(array, name);
        if (array.length != length) {
            throw new IllegalArgumentException(name + ".length = " + array.length + ": must be " + length);
        }
    }

    /**
     * Rows ±j of the tile, where the backward transform with its kernel e^(+2πijk/n) expects C(x, −y) and C(x, y): Z = C* + iD* in
     * row j and Z = C + iD in row n − j, with C of the first half of the strip and D of the second.
     */
    private void fill(int j, int first, int columns, double scale) {
        int n = axis.size();
        double[] plusRe = tile.re()[plan.rowOf(j)];
        double[] plusIm = tile.im()[plan.rowOf(j)];
        int mirror = plan.rowOf(j == 0 ? 0 : n - j);
        load(j, first, columns);
        if (2 * j % n == 0) {
            product(plusRe, unused, scale, columns);
            load(j, first + columns, columns);
            product(plusIm, unused, scale, columns);
            return;
        }
        double[] minusRe = tile.re()[mirror];
        double[] minusIm = tile.im()[mirror];
        product(plusRe, plusIm, scale, columns);
        load(j, first + columns, columns);
        product(minusRe, minusIm, scale, columns);
        together(plusRe, plusIm, minusRe, minusIm, columns);
    }

    private void load(int j, int from, int columns) {
        int centre = from + axis.size() / 2;
        System.arraycopy(re, centre + j, segments[0], 0, columns);
        System.arraycopy(im, centre + j, segments[1], 0, columns);
        System.arraycopy(re, centre - j, segments[2], 0, columns);
        System.arraycopy(im, centre - j, segments[3], 0, columns);
    }

    /** ψ(x + y)ψ*(x − y); at the ends of the lags, j = 0 and n/2, only the real part counts. */
    private void product(double[] targetRe, double[] targetIm, double scale, int columns) {
        double[] a = segments[0];
        double[] b = segments[1];
        double[] c = segments[2];
        double[] d = segments[3];
        for (int i = 0; i < columns; i++) {
            double p = a[i];
            double q = b[i];
            double r = c[i];
            double s = d[i];
            double real = p * r + q * s;
            double imaginary = q * r - p * s;
            targetRe[i] = scale * real;
            targetIm[i] = scale * imaginary;
        }
    }

    /** (C, D) → (C* + iD*, C + iD). */
    private static void together(double[] cr, double[] ci, double[] dr, double[] di, int columns) {
        for (int i = 0; i < columns; i++) {
            double a = cr[i];
            double b = ci[i];
            double c = dr[i];
            double d = di[i];
            cr[i] = a + d;
            ci[i] = c - b;
            dr[i] = a - d;
            di[i] = b + c;
        }
    }
}
