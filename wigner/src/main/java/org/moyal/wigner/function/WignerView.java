// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;

/**
 * A Wigner function on a grid as it can be read: W(x_i, p_k), normalised to ∫∫ W dx dp = 1, in units of 1/action.
 *
 * <p>A view may be borrowed: what an observer receives during a run shows the running buffers and is valid during that
 * call only. {@link #snapshot()} keeps it. A {@link WignerFunction} is a view that owns its values and never changes.
 *
 * <p>All integrals are plain sums over the nodes. They are exact to rounding for a function that its grid resolves,
 * because the trapezoidal rule on a periodic grid integrates every trigonometric polynomial exactly. The one exception is
 * the negativity, whose integrand has kinks.
 */
public interface WignerView {

    /**
     * Returns the grid.
     *
     * @return the grid, shape n_x × n_p
     */
    PhaseSpaceGrid grid();

    /**
     * Returns ħ.
     *
     * @return ħ, above 0
     */
    double hbar();

    /**
     * The value at a node.
     *
     * @param i index of the position, 0 … n_x − 1
     * @param k index of the momentum, 0 … n_p − 1
     * @return W(x_i, p_k)
     * @throws IndexOutOfBoundsException if an index is out of range
     */
    double value(int i, int k);

    /**
     * All values, row-major with p contiguous.
     *
     * @return a new array of n_x·n_p values
     */
    default double[] values() {
        PhaseSpaceGrid g = grid();
        var values = new double[g.size()];
        for (int i = 0; i < g.nx(); i++) {
            for (int k = 0; k < g.np(); k++) {
                values[g.index(i, k)] = value(i, k);
            }
        }
        return values;
    }

    /**
     * A Wigner function with the values of this moment.
     *
     * @return an immutable copy; this object itself if it is immutable
     */
    default WignerFunction snapshot() {
        return WignerFunction.ofValues(grid(), hbar(), values());
    }

    /**
     * The norm ∫∫ W dx dp, one for every state.
     *
     * @return the norm
     */
    default double norm() {
        double total = 0;
        for (int i = 0; i < grid().nx(); i++) {
            total += rowSum(this, i);
        }
        return total * grid().cellArea();
    }

    /**
     * The purity Tr ρ² = 2πħ ∫∫ W² dx dp: one for pure states, below one for mixed ones.
     *
     * @return the purity
     */
    default double purity() {
        double total = 0;
        for (int i = 0; i < grid().nx(); i++) {
            double row = 0;
            for (int k = 0; k < grid().np(); k++) {
                double w = value(i, k);
                row += w * w;
            }
            total += row;
        }
        return 2 * Math.PI * hbar() * total * grid().cellArea();
    }

    /**
     * The lowest value on the nodes; at or above −1/(πħ).
     *
     * @return the lowest value
     */
    default double minimum() {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < grid().nx(); i++) {
            for (int k = 0; k < grid().np(); k++) {
                lowest = Math.min(lowest, value(i, k));
            }
        }
        return lowest;
    }

    /**
     * The highest value on the nodes; at or below 1/(πħ).
     *
     * @return the highest value
     */
    default double maximum() {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < grid().nx(); i++) {
            for (int k = 0; k < grid().np(); k++) {
                highest = Math.max(highest, value(i, k));
            }
        }
        return highest;
    }

    /**
     * The negativity volume ∫∫ (|W| − W)/2 dx dp to about 1e-6; it is zero for Gaussian states and, among pure states, for
     * no others (Hudson). See {@link #negativityVolume} for more digits and an error estimate. Milliseconds to tenths of a
     * second, growing with the number of zero lines.
     *
     * @return the negativity volume, at least 0
     */
    default double negativity() {
        return negativityVolume(1e-6).value();
    }

    /**
     * The negativity volume ∫∫ (|W| − W)/2 dx dp = ∫∫ max(−W, 0) dx dp to a stated accuracy: in p by the exact
     * antiderivative of the trigonometric interpolant between its zeros, in x by adaptive Gauss–Kronrod quadrature of
     * interpolated rows that splits where a zero line turns, because the integrand grows there like (x − x₀)^(3/2).
     *
     * @param tolerance the absolute accuracy asked for, above 0; 1e-10 is in reach
     * @return the volume, at least 0, and an estimate of its quadrature error, which exceeds {@code tolerance} only if
     *     twenty thousand rows of O(n_x n_p) each were not enough
     * @throws IllegalArgumentException if tolerance is not above 0
     */
    default Estimate negativityVolume(double tolerance) {
        return NegativeVolume.of(this, tolerance);
    }

    /**
     * The integral ∫∫ |W| dx dp = ∫∫ W dx dp + 2·(negativity volume) to a stated accuracy, by the method of
     * {@link #negativityVolume}.
     *
     * @param tolerance the absolute accuracy asked for, above 0
     * @return the integral and an estimate of its quadrature error
     * @throws IllegalArgumentException if tolerance is not above 0
     */
    default Estimate absoluteIntegral(double tolerance) {
        Estimate negative = negativityVolume(0.5 * tolerance);
        return new Estimate(norm() + 2 * negative.value(), 2 * negative.error());
    }

    /**
     * The Weyl-ordered moment ∫∫ x^m p^n W dx dp, the mean of the symmetrised operator product. For instance m = n = 2
     * gives Re⟨x̂²p̂²⟩ + ħ²/2.
     *
     * @param m power of x, at least 0
     * @param n power of p, at least 0
     * @return the moment
     * @throws IllegalArgumentException if a power is negative
     */
    default double moment(int m, int n) {
        requirePower(m, "m");
        requirePower(n, "n");
        var powers = new double[grid().np()];
        for (int k = 0; k < powers.length; k++) {
            powers[k] = Math.pow(grid().p().coordinate(k), n);
        }
        double total = 0;
        for (int i = 0; i < grid().nx(); i++) {
            double row = 0;
            for (int k = 0; k < powers.length; k++) {
                row += powers[k] * value(i, k);
            }
            total += Math.pow(grid().x().coordinate(i), m) * row;
        }
        return total * grid().cellArea();
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
     * The covariance matrix.
     *
     * @return the second central moments
     */
    default Covariance covariance() {
        double x = meanX();
        double p = meanP();
        return new Covariance(moment(2, 0) - x * x, moment(1, 1) - x * p, moment(0, 2) - p * p);
    }

    /**
     * The mean energy ∫∫ H(x, p) W dx dp; the Weyl symbol of p²/2M + V(x) is the function itself.
     *
     * @param hamiltonian the law
     * @return ⟨H⟩
     * @throws IllegalArgumentException if the potential is not finite on a node
     */
    default double energy(Hamiltonian hamiltonian) {
        double potential = 0;
        double[] density = positionMarginal();
        Axis x = grid().x();
        for (int i = 0; i < density.length; i++) {
            double v = hamiltonian.potential().value(x.coordinate(i));
            if (!Double.isFinite(v)) {
                throw new IllegalArgumentException(
                        "potential = " + v + " at x = " + x.coordinate(i) + ": must be finite on every node");
            }
            potential += v * density[i];
        }
        return potential * x.spacing() + moment(0, 2) / (2 * hamiltonian.mass());
    }

    /**
     * The position density ∫ W(x_i, p) dp = ⟨x_i|ρ|x_i⟩.
     *
     * @return n_x values, a new array
     */
    default double[] positionMarginal() {
        var density = new double[grid().nx()];
        for (int i = 0; i < density.length; i++) {
            density[i] = rowSum(this, i) * grid().p().spacing();
        }
        return density;
    }

    /**
     * The momentum density ∫ W(x, p_k) dx = ⟨p_k|ρ|p_k⟩.
     *
     * @return n_p values, a new array
     */
    default double[] momentumMarginal() {
        var density = new double[grid().np()];
        for (int i = 0; i < grid().nx(); i++) {
            for (int k = 0; k < density.length; k++) {
                density[k] += value(i, k);
            }
        }
        for (int k = 0; k < density.length; k++) {
            density[k] *= grid().x().spacing();
        }
        return density;
    }

    private static double rowSum(WignerView view, int i) {
        double row = 0;
        for (int k = 0; k < view.grid().np(); k++) {
            row += view.value(i, k);
        }
        return row;
    }

    private static void requirePower(int power, String name) {
        if (power < 0) {
            throw new IllegalArgumentException(name + " = " + power + ": must be at least 0");
        }
    }
}
