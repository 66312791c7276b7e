// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

/**
 * Entropies of mixed states: von Neumann's S = −Tr ρ ln ρ, in natural units, and the linear entropy 1 − Tr ρ², which is cheap and
 * bounds S from below. Both are 0 for pure states.
 *
 * <p>In the course of a run: {@code TimeSeries.of("entropy", view -> Entropy.vonNeumann(view.snapshot()))}.
 */
public final class Entropy {
    /** Eigenvalues this far below 0 are the rounding and the trace tolerance of a {@link DensityMatrix}. */
    private static final double NEGATIVE = DensityMatrix.TRACE_TOLERANCE;

    private Entropy() {}

    /**
     * −Σ w ln w over the eigenvalues w of ρ, O(N³).
     *
     * <p>Eigenvalues from −1e-8 to 0 are taken as 0; each of size δ that should be there instead changes S by δ ln(1/δ), about
     * 3e-13 for the rounding 1e-14.
     *
     * @param rho the state
     * @return S, 0 to ln N up to rounding
     * @throws IllegalArgumentException if an eigenvalue is below −1e-8: the matrix is no state
     */
    public static double vonNeumann(DensityMatrix rho) {
        double sum = 0;
        double[] weights = rho.eigenvalues();
        for (double w : weights) {
            if (!(w >= -NEGATIVE)) {
                throw new IllegalArgumentException("rho: smallest eigenvalue = " + weights[weights.length - 1]
                        + ": must be at least " + -NEGATIVE + " for a state");
            }
            if (w > 0) {
                sum -= w * Math.log(w);
            }
        }
        return sum;
    }

    /**
     * 1 − Tr ρ², O(N²).
     *
     * @param rho the state
     * @return the linear entropy, up to rounding in 0 to 1
     */
    public static double linear(DensityMatrix rho) {
        return 1 - rho.purity();
    }

    /**
     * Σ_k [(n_k + 1) ln(n_k + 1) − n_k ln n_k] with n_k = ν_k/ħ − ½ over the symplectic eigenvalues ν_k of the covariance.
     *
     * <p>Source: A. S. Holevo, M. Sohma, O. Hirota, Phys. Rev. A 59 (1999) 1820. For a nearly pure state n suffers from
     * cancellation: an absolute error of 1e-16 in n is one of 4e-15 in S.
     *
     * @param state a Gaussian state of any number of degrees of freedom
     * @return S
     */
    public static double vonNeumann(GaussianState state) {
        double sum = 0;
        for (double nu : state.symplecticEigenvalues()) {
            double n = nu / state.hbar() - 0.5;
            if (n > 0) {
                sum += Math.log1p(n) + n * Math.log1p(1 / n);
            }
        }
        return sum;
    }

    /**
     * 1 − (ħ/2)^d/√det σ.
     *
     * @param state a Gaussian state of any number of degrees of freedom
     * @return the linear entropy
     */
    public static double linear(GaussianState state) {
        return 1 - state.purity();
    }
}
