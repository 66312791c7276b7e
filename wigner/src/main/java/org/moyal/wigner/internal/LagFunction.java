// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.RealTransform;

/**
 * The Wigner function in its lag representation, C(x, y) = ⟨x+y|ρ|x−y⟩ = ∫ dp W(x, p) e^(2ipy/ħ), on the nodes
 * x_i of a phase-space grid and the lags y_j = j·πħ/(n_p Δp), j = 0 … n_p/2.
 *
 * <p>Negative lags follow from C(x, −y) = C(x, y)*. Arrays are row-major with the lag contiguous:
 * index = i·(n_p/2 + 1) + j. The arrays are handed out without a copy: this type never leaves the module.
 *
 * <p>At the last lag, j = n_p/2, the grid knows only the part of C that is in phase with e^(2i p_min y/ħ); the part
 * out of phase is dropped on the way back, which keeps W real.
 */
public final class LagFunction {
    private final PhaseSpaceGrid grid;
    private final double hbar;
    private final double[] re;
    private final double[] im;

    private LagFunction(PhaseSpaceGrid grid, double hbar, double[] re, double[] im) {
        this.grid = grid;
        this.hbar = hbar;
        this.re = re;
        this.im = im;
    }

    /**
     * A lag function that is zero everywhere, to be filled through {@link #re()} and {@link #im()}.
     *
     * @param grid the grid, with an even number of momenta
     * @param hbar ħ
     * @return zeros
     */
    public static LagFunction zero(PhaseSpaceGrid grid, double hbar) {
        int length = grid.nx() * (grid.np() / 2 + 1);
        return new LagFunction(grid, hbar, new double[length], new double[length]);
    }

    /**
     * Transforms a field along p: n_x real transforms.
     *
     * @param grid the grid, with an even number of momenta
     * @param hbar ħ
     * @param values W, row-major; only read
     * @return C
     */
    public static LagFunction of(PhaseSpaceGrid grid, double hbar, double[] values) {
        LagFunction c = zero(grid, hbar);
        int np = grid.np();
        int lags = c.lags();
        RealTransform transform = FourierEngine.vectorised().real(np);
        double dp = grid.p().spacing();
        var cos = new double[lags];
        var sin = new double[lags];
        c.phases(cos, sin);
        var row = new double[np];
        for (int i = 0; i < grid.nx(); i++) {
            System.arraycopy(values, i * np, row, 0, np);
            transform.forward(row);
            int at = i * lags;
            c.re[at] = dp * row[0];
            for (int j = 1; j < lags - 1; j++) {
                double a = dp * row[2 * j];
                double b = -dp * row[2 * j + 1];
                c.re[at + j] = a * cos[j] - b * sin[j];
                c.im[at + j] = a * sin[j] + b * cos[j];
            }
            c.re[at + lags - 1] = dp * row[1] * cos[lags - 1];
            c.im[at + lags - 1] = dp * row[1] * sin[lags - 1];
        }
        return c;
    }

    /**
     * Transforms back along p: W(x, p) = (1/πħ) ∫ dy C(x, y) e^(−2ipy/ħ), n_x real transforms.
     *
     * @return W, row-major on {@link #grid()}, a new array
     */
    public double[] toValues() {
        int np = grid.np();
        int lags = lags();
        RealTransform transform = FourierEngine.vectorised().real(np);
        double scale = 1 / grid.p().spacing();
        var cos = new double[lags];
        var sin = new double[lags];
        phases(cos, sin);
        var values = new double[grid.size()];
        for (int i = 0; i < grid.nx(); i++) {
            int at = i * lags;
            int to = i * np;
            values[to] = scale * re[at];
            for (int j = 1; j < lags - 1; j++) {
                values[to + 2 * j] = scale * (re[at + j] * cos[j] + im[at + j] * sin[j]);
                values[to + 2 * j + 1] = scale * (re[at + j] * sin[j] - im[at + j] * cos[j]);
            }
            int last = lags - 1;
            values[to + 1] = scale * (re[at + last] * cos[last] + im[at + last] * sin[last]);
            transform.inverse(values, to);
        }
        return values;
    }

    /** cos and sin of 2 p_min y_j/ħ. */
    private void phases(double[] cos, double[] sin) {
        for (int j = 0; j < cos.length; j++) {
            double angle = 2 * grid.p().min() * lag(j) / hbar;
            cos[j] = Math.cos(angle);
            sin[j] = Math.sin(angle);
        }
    }

    /**
     * Returns the grid of the Wigner function.
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
     * Returns the number of lags y ≥ 0 that are kept.
     *
     * @return n_p/2 + 1
     */
    public int lags() {
        return grid.np() / 2 + 1;
    }

    /**
     * Returns the lag y_j.
     *
     * @param j index, 0 … n_p/2
     * @return y_j = j·πħ/(n_p Δp)
     */
    public double lag(int j) {
        return j * grid.lagSpacing(hbar);
    }

    /**
     * Returns the real parts, the array itself.
     *
     * @return Re C(x_i, y_j) at i·lags + j
     */
    public double[] re() {
        return re;
    }

    /**
     * Returns the imaginary parts, the array itself.
     *
     * @return Im C(x_i, y_j) at i·lags + j
     */
    public double[] im() {
        return im;
    }
}
