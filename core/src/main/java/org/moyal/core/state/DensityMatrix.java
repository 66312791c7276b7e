// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.Localised;
import org.moyal.core.grid.PhaseSpaceExtent;

/**
 * A density matrix ρ_ij = ⟨x_i|ρ|x_j⟩ on the nodes of an axis: Hermitian, Σ_i ρ_ii Δx = 1, entries in 1/length. Immutable.
 *
 * <p>Hermiticity, trace and purity ≤ 1 are checked at construction. Positivity beyond that costs a diagonalisation and is
 * not checked: see {@link #eigenvalues}.
 */
public final class DensityMatrix implements Localised {
    /** How far the trace may be from 1. */
    public static final double TRACE_TOLERANCE = 1e-8;

    /** How far ρ_ij may be from the conjugate of ρ_ji, relative to the largest |ρ_ij|. */
    public static final double HERMITIAN_TOLERANCE = 1e-10;

    /**
     * How far the purity may be above 1: a projector whose trace is 1 + {@link #TRACE_TOLERANCE} has a purity above 1 by twice
     * as much, and the same again is left for rounding and for what the axis cuts off.
     */
    public static final double PURITY_TOLERANCE = 4 * TRACE_TOLERANCE;

    private final Axis axis;
    private final double hbar;
    private final double[] re;
    private final double[] im;

    private DensityMatrix(Axis axis, double hbar, double[] re, double[] im) {
        this.axis = axis;
        this.hbar = hbar;
        this.re = re;
        this.im = im;
    }

    /**
     * The density matrix with the given elements.
     *
     * @param axis the axis, N nodes
     * @param hbar ħ, above 0
     * @param re real parts, row-major, N² elements, copied
     * @param im imaginary parts, copied
     * @return the density matrix
     * @throws IllegalArgumentException if ħ is not above 0, the lengths do not fit, an element is not finite, the matrix is
     *     not Hermitian within {@link #HERMITIAN_TOLERANCE}, its trace is not 1 within {@link #TRACE_TOLERANCE}, or its
     *     purity is above 1 by more than {@link #PURITY_TOLERANCE}
     */
    public static DensityMatrix of(Axis axis, double hbar, double[] re, double[] im) {
        Objects.requireNonNull(axis, "axis");
        Objects.requireNonNull(re, "re");
        Objects.requireNonNull(im, "im");
        Arguments.positive("hbar", hbar);
        int n = axis.size();
        if (re.length != n * n || im.length != n * n) {
            throw new IllegalArgumentException("re.length, im.length = " + re.length + ", " + im.length
                    + ": must both be axis.size()^2 = " + n * n);
        }
        double largest = 0;
        for (int i = 0; i < re.length; i++) {
            if (!Double.isFinite(re[i]) || !Double.isFinite(im[i])) {
                throw new IllegalArgumentException(
                        "rho[" + i / n + "][" + i % n + "] = " + re[i] + " + " + im[i] + "i: must be finite");
            }
            largest = Math.max(largest, Math.hypot(re[i], im[i]));
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                int a = i * n + j;
                int b = j * n + i;
                double defect = Math.hypot(re[a] - re[b], im[a] + im[b]);
                if (i == j && !(defect <= HERMITIAN_TOLERANCE * largest)) {
                    throw new IllegalArgumentException(
                            "rho[" + i + "][" + i + "] = " + re[a] + " + " + im[a] + "i: must be real");
                }
                if (!(defect <= HERMITIAN_TOLERANCE * largest)) {
                    throw new IllegalArgumentException("rho[" + i + "][" + j + "] = " + re[a] + " + " + im[a]
                            + "i: must be the conjugate of rho[" + j + "][" + i + "] = " + re[b] + " + " + im[b] + "i");
                }
            }
        }
        var rho = new DensityMatrix(axis, hbar, re.clone(), im.clone());
        double trace = rho.trace();
        if (!(Math.abs(trace - 1) <= TRACE_TOLERANCE)) {
            throw new IllegalArgumentException(
                    "trace of the density matrix = " + trace + ": must be 1 within " + TRACE_TOLERANCE);
        }
        double purity = rho.purity();
        if (!(purity <= 1 + PURITY_TOLERANCE)) {
            throw new IllegalArgumentException("purity of the density matrix = " + purity
                    + ": must be at most 1 within " + PURITY_TOLERANCE + "; some eigenvalue is negative");
        }
        return rho;
    }

    /**
     * The projector |ψ⟩⟨ψ|.
     *
     * @param psi the pure state
     * @return the density matrix
     */
    public static DensityMatrix of(WaveFunction psi) {
        return mixture(List.of(new WeightedState(1, psi)));
    }

    /**
     * The mixture Σ_k w_k |ψ_k⟩⟨ψ_k|.
     *
     * @param terms weights, at least 0, with the sum 1 within {@link #TRACE_TOLERANCE}, and states on one axis and of one ħ
     * @return the density matrix
     * @throws IllegalArgumentException if there is no term, a weight is negative, or the sum is not 1
     * @throws GridMismatchException if the axes differ
     * @throws PlanckMismatchException if the values of ħ differ
     */
    public static DensityMatrix mixture(List<WeightedState> terms) {
        Objects.requireNonNull(terms, "terms");
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("terms = []: must hold at least one");
        }
        var first = terms.get(0).state();
        int n = first.axis().size();
        var re = new double[n * n];
        var im = new double[n * n];
        for (int k = 0; k < terms.size(); k++) {
            double w = terms.get(k).weight();
            var psi = terms.get(k).state();
            if (!(w >= 0 && w <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "terms[" + k + "].weight = " + w + ": must be finite and at least 0");
            }
            if (!psi.axis().equals(first.axis())) {
                throw new GridMismatchException("mixture", first.axis(), psi.axis());
            }
            PlanckMismatchException.requireSame("mixture", first.hbar(), psi.hbar());
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    re[i * n + j] += w * (psi.re(i) * psi.re(j) + psi.im(i) * psi.im(j));
                    im[i * n + j] += w * (psi.im(i) * psi.re(j) - psi.re(i) * psi.im(j));
                }
            }
        }
        return of(first.axis(), first.hbar(), re, im);
    }

    /**
     * The density matrix of a Gaussian state of one degree of freedom, in closed form: with X = (x+x′)/2 and d = x−x′,
     * ρ = (2πσ_xx)^(−1/2) exp(−(X−x₀)²/2σ_xx − d²(σ_pp − σ_xp²/σ_xx)/2ħ² + id(p₀ + σ_xp(X−x₀)/σ_xx)/ħ).
     *
     * @param axis an axis that holds the state and resolves its momenta
     * @param state the state
     * @return the density matrix
     * @throws IllegalArgumentException if the state has several degrees of freedom, or the axis is too short or too coarse
     */
    public static DensityMatrix of(Axis axis, GaussianState state) {
        Objects.requireNonNull(axis, "axis");
        Objects.requireNonNull(state, "state");
        var extent = state.extent(TRACE_TOLERANCE);
        double momentum = Math.max(Math.abs(extent.pMin()), Math.abs(extent.pMax()));
        double limit = Math.PI * state.hbar() / momentum;
        if (!(axis.spacing() <= limit)) {
            throw new IllegalArgumentException("axis spacing = " + axis.spacing() + ": must be at most pi*hbar/|p| = "
                    + limit + " for the momenta of the state, which reach |p| = " + momentum);
        }
        int n = axis.size();
        double sxx = state.covariance(0, 0);
        double sxp = state.covariance(0, 1);
        double conditional = state.covariance(1, 1) - sxp * sxp / sxx;
        double h = state.hbar();
        var re = new double[n * n];
        var im = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double d = axis.coordinate(i) - axis.coordinate(j);
                double u = 0.5 * (axis.coordinate(i) + axis.coordinate(j)) - state.mean(0);
                double modulus = Math.exp(-0.5 * u * u / sxx - 0.5 * d * d * conditional / (h * h))
                        / Math.sqrt(2 * Math.PI * sxx);
                double phase = d * (state.mean(1) + sxp * u / sxx) / h;
                re[i * n + j] = modulus * Math.cos(phase);
                im[i * n + j] = modulus * Math.sin(phase);
            }
        }
        return of(axis, h, re, im);
    }

    /**
     * Returns the axis.
     *
     * @return the axis
     */
    public Axis axis() {
        return axis;
    }

    @Override
    public double hbar() {
        return hbar;
    }

    /**
     * Returns Re ρ_ij.
     *
     * @param i the row
     * @param j the column
     * @return the real part
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public double re(int i, int j) {
        return re[index(i, j)];
    }

    /**
     * Returns Im ρ_ij.
     *
     * @param i the row
     * @param j the column
     * @return the imaginary part
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public double im(int i, int j) {
        return im[index(i, j)];
    }

    private int index(int i, int j) {
        return Arguments.index("i", i, axis.size()) * axis.size() + Arguments.index("j", j, axis.size());
    }

    /**
     * Returns ρ_ij.
     *
     * @param i the row
     * @param j the column
     * @return the element
     */
    public Complex element(int i, int j) {
        return Complex.ofCartesian(re(i, j), im(i, j));
    }

    /**
     * Copies all elements, row-major, without allocating.
     *
     * @param targetRe receives the real parts
     * @param targetIm receives the imaginary parts
     */
    public void copyInto(double[] targetRe, double[] targetIm) {
        System.arraycopy(re, 0, targetRe, 0, re.length);
        System.arraycopy(im, 0, targetIm, 0, im.length);
    }

    /**
     * Returns ρ_ii, the probability density at node i.
     *
     * @param i the node
     * @return the density, 1/length
     */
    public double density(int i) {
        return re(i, i);
    }

    /**
     * Returns Σ_i ρ_ii Δx.
     *
     * @return the trace, 1 within {@link #TRACE_TOLERANCE}
     */
    public double trace() {
        double sum = 0;
        for (int i = 0; i < axis.size(); i++) {
            sum += re(i, i);
        }
        return sum * axis.spacing();
    }

    /**
     * Returns Tr ρ².
     *
     * @return the purity, at most 1, equal to 1 for pure states
     */
    public double purity() {
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            sum += re[i] * re[i] + im[i] * im[i];
        }
        return sum * axis.spacing() * axis.spacing();
    }

    /**
     * Returns the eigenvalues in descending order, O(N³). Negative ones beyond rounding, about −1e-14, mean that the matrix
     * is no state.
     *
     * @return a new array of N numbers with the sum 1
     */
    public double[] eigenvalues() {
        return HermitianSpectrum.of(axis, re, im).values();
    }

    /**
     * The eigenstates of weight above a threshold, in descending order, O(N³): ρ ≈ Σ w |ψ⟩⟨ψ|.
     *
     * @param smallestWeight the threshold, above 0; below about 1e-13 rounding rules
     * @return the terms; what is missing from their weights to 1 lies below the threshold
     * @throws IllegalArgumentException if the threshold is not above 0
     */
    public List<WeightedState> eigenstates(double smallestWeight) {
        Arguments.positive("smallestWeight", smallestWeight);
        return HermitianSpectrum.of(axis, re, im).states(axis, hbar, smallestWeight);
    }

    /**
     * {@inheritDoc}
     *
     * <p>From the bound |W(x, p)| ≤ (1/πħ)∫|⟨x+y|ρ|x−y⟩|dy and the same in momentum, as at {@link WaveFunction#extent}, with
     * max|W| ≥ √(purity/(2πħ·area)). O(N² log N).
     */
    @Override
    public PhaseSpaceExtent extent(double tolerance) {
        return TailBounds.ofMatrix(axis.min(), axis.spacing(), hbar, re, im).extent(Arguments.tolerance(tolerance));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "density matrix on %s, hbar = %.6g: purity = %.6g", axis, hbar, purity());
    }
}
