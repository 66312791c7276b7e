// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.law.SymplecticMap;

/**
 * A Gaussian state of d degrees of freedom: mean r̄ and covariance σ_ab = ½⟨{δr_a, δr_b}⟩, r = (x₁ … x_d, p₁ … p_d).
 *
 * <p>W(r) = exp(−½(r−r̄)ᵀσ⁻¹(r−r̄))/((2π)^d √det σ). The Robertson–Schrödinger relation σ + iħω/2 ≥ 0 holds: all symplectic
 * eigenvalues of σ are at least ħ/2. Such a state is pure if they all equal ħ/2. Immutable.
 */
public final class GaussianState implements PhaseSpaceDensity {
    /** Allowed relative asymmetry of σ, and shortfall of a symplectic eigenvalue below ħ/2, beyond rounding. */
    private static final double TOLERANCE = 1e-10;

    private final double[] mean;
    private final double[] covariance;
    private final double hbar;
    private final CovarianceFactor factor;

    private GaussianState(double[] mean, double[] covariance, double hbar, CovarianceFactor factor) {
        this.mean = mean;
        this.covariance = covariance;
        this.hbar = hbar;
        this.factor = factor;
    }

    /**
     * The Gaussian state with the given mean and covariance.
     *
     * @param mean r̄, 2d finite numbers, copied
     * @param covariance σ, 2d rows of 2d finite numbers, copied; symmetric to 1e-10 of √(σ_aa σ_bb), where the mean of
     *     σ_ab and σ_ba is kept
     * @param hbar ħ, above 0
     * @return the state
     * @throws IllegalArgumentException if the sizes do not fit, a number is not finite, ħ is not above 0, or σ is not
     *     symmetric, not positive definite, or violates the uncertainty relation
     */
    public static GaussianState of(double[] mean, double[][] covariance, double hbar) {
        Objects.requireNonNull(mean, "mean");
        Objects.requireNonNull(covariance, "covariance");
        Arguments.positive("hbar", hbar);
        int size = mean.length;
        if (size == 0 || size % 2 != 0) {
            throw new IllegalArgumentException("mean.length = " + size + ": must be even and at least 2");
        }
        if (covariance.length != size) {
            throw new IllegalArgumentException("covariance.length = " + covariance.length + ": must be " + size);
        }
        var flat = new double[size * size];
        for (int i = 0; i < size; i++) {
            Arguments.finite("mean[" + i + "]", mean[i]);
            if (covariance[i].length != size) {
                throw new IllegalArgumentException(
                        "covariance[" + i + "].length = " + covariance[i].length + ": must be " + size);
            }
            Arguments.positive("covariance[" + i + "][" + i + "]", covariance[i][i]);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double a = Arguments.finite("covariance[" + i + "][" + j + "]", covariance[i][j]);
                double b = covariance[j][i];
                if (!(Math.abs(a - b) <= TOLERANCE * Math.sqrt(covariance[i][i] * covariance[j][j]))) {
                    throw new IllegalArgumentException("covariance[" + i + "][" + j + "] = " + a
                            + ": must equal covariance[" + j + "][" + i + "] = " + b);
                }
                flat[i * size + j] = 0.5 * (a + b);
            }
        }
        return checked(mean.clone(), flat, hbar);
    }

    private static GaussianState checked(double[] mean, double[] flat, double hbar) {
        var factor = CovarianceFactor.of(flat, mean.length);
        double least = factor.symplecticEigenvalues()[0];
        double allowed = 0.5 * hbar * (1 - TOLERANCE) - factor.rounding(hbar);
        if (!(least >= allowed)) {
            throw new IllegalArgumentException("covariance: must satisfy the uncertainty relation, but its smallest"
                    + " symplectic eigenvalue is " + least + " < hbar/2 = " + 0.5 * hbar);
        }
        return new GaussianState(mean, flat, hbar, factor);
    }

    private static GaussianState plane(double x0, double p0, double sxx, double spp, double hbar) {
        return of(new double[] {x0, p0}, new double[][] {{sxx, 0}, {0, spp}}, hbar);
    }

    /**
     * The coherent state of unit length, ℓ = 1 in the caller's unit of length: σ_xx = ½, σ_pp = ħ²/2.
     *
     * @param x0 the mean position, finite
     * @param p0 the mean momentum, finite
     * @param hbar ħ, above 0
     * @return the state, W = exp(−(x−x₀)² − (p−p₀)²/ħ²)/(πħ)
     */
    public static GaussianState coherent(double x0, double p0, double hbar) {
        return coherent(x0, p0, 1, hbar);
    }

    /**
     * The coherent state of a given length ℓ: σ_xx = ℓ²/2, σ_pp = ħ²/2ℓ².
     *
     * @param x0 the mean position, finite
     * @param p0 the mean momentum, finite
     * @param length ℓ, above 0; √(ħ/Mω) for an oscillator
     * @param hbar ħ, above 0
     * @return the state, W = exp(−(x−x₀)²/ℓ² − (p−p₀)²ℓ²/ħ²)/(πħ)
     */
    public static GaussianState coherent(double x0, double p0, double length, double hbar) {
        double h = Arguments.positive("hbar", hbar);
        double l = Arguments.positive("length", length);
        return plane(x0, p0, 0.5 * l * l, 0.5 * (h / l) * (h / l), h);
    }

    /**
     * The coherent state |α⟩, α = (x₀/ℓ + iℓp₀/ħ)/√2.
     *
     * @param alpha α, finite
     * @param length ℓ, above 0
     * @param hbar ħ, above 0
     * @return the state around x₀ = √2 ℓ Re α, p₀ = √2 ħ Im α/ℓ
     */
    public static GaussianState coherent(Complex alpha, double length, double hbar) {
        Objects.requireNonNull(alpha, "alpha");
        double root = Math.sqrt(2);
        return coherent(root * length * alpha.getReal(), root * hbar / length * alpha.getImaginary(), length, hbar);
    }

    /**
     * The squeezed vacuum: the coherent state of length ℓ at the origin, squeezed by e^(−r) along the direction that makes
     * the angle θ with the x axis, in the plane of x/ℓ and pℓ/ħ. Displace it by {@link #displaced}.
     *
     * @param strength r, finite; 0 gives the coherent state
     * @param angle θ, finite; 0 narrows x, π/2 narrows p
     * @param length ℓ, above 0
     * @param hbar ħ, above 0
     * @return the state
     */
    public static GaussianState squeezed(double strength, double angle, double length, double hbar) {
        Arguments.finite("strength", strength);
        Arguments.finite("angle", angle);
        double l = Arguments.positive("length", length);
        double h = Arguments.positive("hbar", hbar);
        double narrow = 0.5 * Math.exp(-2 * strength);
        double wide = 0.5 * Math.exp(2 * strength);
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double xx = l * l * (narrow * c * c + wide * s * s);
        double pp = h * h / (l * l) * (narrow * s * s + wide * c * c);
        double xp = h * (narrow - wide) * c * s;
        return of(new double[2], new double[][] {{xx, xp}, {xp, pp}}, h);
    }

    /**
     * The thermal state of the oscillator p²/2M + ½Mω²x²: σ_xx = (ħ/2Mω) coth(βħω/2), σ_pp = (ħMω/2) coth(βħω/2).
     *
     * @param mass M, above 0
     * @param omega ω, above 0
     * @param beta β, the inverse temperature, 1/energy, above 0
     * @param hbar ħ, above 0
     * @return the state, of purity tanh(βħω/2)
     */
    public static GaussianState thermal(double mass, double omega, double beta, double hbar) {
        double mu = Arguments.positive("mass", mass) * Arguments.positive("omega", omega);
        double half = 0.5 * Arguments.positive("beta", beta) * Arguments.positive("hbar", hbar) * omega;
        double coth = 1 / Math.tanh(half);
        return plane(0, 0, 0.5 * hbar / mu * coth, 0.5 * hbar * mu * coth, hbar);
    }

    /**
     * Returns the number of degrees of freedom d.
     *
     * @return d
     */
    public int degreesOfFreedom() {
        return mean.length / 2;
    }

    @Override
    public double hbar() {
        return hbar;
    }

    /**
     * Returns r̄_a.
     *
     * @param a the index, 0 ≤ a &lt; 2d: positions first
     * @return the mean
     */
    public double mean(int a) {
        return mean[a];
    }

    /**
     * Returns σ_ab.
     *
     * @param a the row, 0 ≤ a &lt; 2d
     * @param b the column, 0 ≤ b &lt; 2d
     * @return the covariance
     */
    public double covariance(int a, int b) {
        if (a < 0 || a >= mean.length || b < 0 || b >= mean.length) {
            throw new IndexOutOfBoundsException("(a, b) = (" + a + ", " + b + "): must be in 0.." + (mean.length - 1));
        }
        return covariance[a * mean.length + b];
    }

    /**
     * Returns the symplectic eigenvalues ν₁ ≤ … ≤ ν_d of σ, each at least ħ/2.
     *
     * @return a new array of d actions
     */
    public double[] symplecticEigenvalues() {
        return factor.symplecticEigenvalues();
    }

    /**
     * Returns Tr ρ² = (ħ/2)^d/√det σ.
     *
     * @return the purity, at most 1
     */
    public double purity() {
        double product = 1;
        for (int a = 0; a < mean.length; a += 2) {
            product *= 0.5 * hbar / (factor.diagonal(a) * factor.diagonal(a + 1));
        }
        return product;
    }

    /**
     * Returns W at a point of the phase space of d degrees of freedom.
     *
     * @param r the point, 2d numbers
     * @return the density, 1/action^d
     * @throws IllegalArgumentException if the length is not 2d
     */
    public double density(double... r) {
        if (r.length != mean.length) {
            throw new IllegalArgumentException("r.length = " + r.length + ": must be " + mean.length);
        }
        var delta = r.clone();
        double normalisation = 1;
        for (int a = 0; a < r.length; a++) {
            delta[a] -= mean[a];
            normalisation *= Math.sqrt(2 * Math.PI) * factor.diagonal(a);
        }
        return Math.exp(-0.5 * factor.squaredDistance(delta)) / normalisation;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the state has several degrees of freedom
     */
    @Override
    public double density(double x, double p) {
        requireOne("density(x, p)");
        return density(new double[] {x, p});
    }

    private void requireOne(String what) {
        if (mean.length != 2) {
            throw new IllegalStateException(
                    what + ": degreesOfFreedom = " + degreesOfFreedom() + " must be 1; take one mode by mode(k)");
        }
    }

    /**
     * The state of one degree of freedom alone, the others traced out.
     *
     * @param k the degree of freedom, 0 ≤ k &lt; d
     * @return the reduced state
     * @throws IllegalArgumentException if there is no such degree of freedom
     */
    public GaussianState mode(int k) {
        int d = degreesOfFreedom();
        if (k < 0 || k >= d) {
            throw new IllegalArgumentException("k = " + k + ": must be at least 0 and below degreesOfFreedom = " + d);
        }
        return of(
                new double[] {mean[k], mean[k + d]},
                new double[][] {
                    {covariance(k, k), covariance(k, k + d)}, {covariance(k + d, k), covariance(k + d, k + d)}
                },
                hbar);
    }

    /**
     * The product of two independent states; the degrees of freedom of the other one follow those of this one.
     *
     * @param other another state of the same ħ
     * @return the state ρ ⊗ other
     * @throws PlanckMismatchException if the values of ħ differ
     */
    public GaussianState tensor(GaussianState other) {
        PlanckMismatchException.requireSame("tensor product", hbar, other.hbar);
        int da = degreesOfFreedom();
        int db = other.degreesOfFreedom();
        int d = da + db;
        var r = new double[2 * d];
        var sigma = new double[4 * d * d];
        for (int a = 0; a < 2 * da; a++) {
            int i = a < da ? a : a + db;
            r[i] = mean[a];
            for (int b = 0; b < 2 * da; b++) {
                int j = b < da ? b : b + db;
                sigma[i * 2 * d + j] = covariance(a, b);
            }
        }
        for (int a = 0; a < 2 * db; a++) {
            int i = a < db ? a + da : a + 2 * da;
            r[i] = other.mean[a];
            for (int b = 0; b < 2 * db; b++) {
                int j = b < db ? b + da : b + 2 * da;
                sigma[i * 2 * d + j] = other.covariance(a, b);
            }
        }
        return checked(r, sigma, hbar);
    }

    /**
     * The same state moved in phase space.
     *
     * @param shift 2d finite numbers: (dx₁ … dx_d, dp₁ … dp_d)
     * @return the displaced state
     * @throws IllegalArgumentException if the length is not 2d or a number is not finite
     */
    public GaussianState displaced(double... shift) {
        if (shift.length != mean.length) {
            throw new IllegalArgumentException("shift.length = " + shift.length + ": must be " + mean.length);
        }
        var moved = mean.clone();
        for (int a = 0; a < moved.length; a++) {
            moved[a] += Arguments.finite("shift[" + a + "]", shift[a]);
        }
        return new GaussianState(moved, covariance, hbar, factor);
    }

    /**
     * The state after a linear symplectic map: r̄ ↦ S r̄ + d, σ ↦ SσSᵀ.
     *
     * @param map the map
     * @return the transformed state
     * @throws IllegalArgumentException if the numbers of degrees of freedom differ
     */
    public GaussianState under(SymplecticMap map) {
        var image = map.apply(mean);
        int size = mean.length;
        var left = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    left[i * size + j] += map.matrix(i, k) * covariance[k * size + j];
                }
            }
        }
        var sigma = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < size; k++) {
                    sum += left[i * size + k] * map.matrix(j, k);
                }
                sigma[i * size + j] = sum;
                sigma[j * size + i] = sum;
            }
        }
        return checked(image, sigma, hbar);
    }

    /**
     * The wave function of a pure state of one degree of freedom,
     * ψ = (2πσ_xx)^(−1/4) exp(−(1 − 2iσ_xp/ħ)(x−x₀)²/4σ_xx + ip₀(x−x₀)/ħ).
     *
     * @return the wave function; empty if the state has several degrees of freedom, or if its purity is below 1 by more
     *     than 1e-9
     */
    public Optional<PureState> packet() {
        boolean pure = mean.length == 2 && purity() >= 1 - 1e-9;
        return pure ? Optional.of(new CorrelatedPacket(this)) : Optional.empty();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Exact: the half widths are √(2σ_xx ln(1/ε)) and √(2σ_pp ln(1/ε)).
     *
     * @throws IllegalStateException if the state has several degrees of freedom
     */
    @Override
    public PhaseSpaceExtent extent(double tolerance) {
        requireOne("extent");
        double radius = Math.sqrt(-2 * Math.log(Arguments.tolerance(tolerance)));
        return PhaseSpaceExtent.around(
                mean[0], mean[1], radius * Math.sqrt(covariance(0, 0)), radius * Math.sqrt(covariance(1, 1)));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Gaussian state of %d degree(s) of freedom, hbar = %.6g: mean %s, covariance (row-major) %s, purity %.6g",
                degreesOfFreedom(),
                hbar,
                Arrays.toString(mean),
                Arrays.toString(covariance),
                purity());
    }
}
