// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.bound;

import java.util.Objects;
import org.moyal.core.law.LinearLindblad;

/**
 * The harmonic scales of a mass in a potential whose curvature is bounded, |∇²V| ≤ K: the time τ_H = √(m/K), the impedance
 * η_H = √(mK), the reference covariance σ* = (ħ/2) diag(1/η_H, η_H), and the squeezing z that diffusion admits.
 *
 * <p>A pure Gaussian of covariance σ is <em>not too squeezed</em> if σ ≥ σ*⁄z, which for pure states is the same as σ ≤ zσ*.
 * Diffusion with the matrix D per degree of freedom admits z = max(r, 1), r = 2/(cτ_H), where c is the smallest eigenvalue of
 * σ*^(−½) D σ*^(−½); for D = diag(D_xx, D_pp) this is r = max(ħ/(m D_xx), ħK/D_pp). The form holds for harmonic potentials too:
 * third derivatives do not enter.
 *
 * <p>Source: F. Hernández, D. Ranard, C. J. Riedel, arXiv:2306.13717, equations (5) to (7), with σ* and r as corrected in
 * docs/classicality.md.
 *
 * @param curvature K, energy over length², above 0: sup |∇²V| or any larger number
 * @param mass m, above 0
 * @param hbar ħ, above 0
 */
public record HarmonicFrame(double curvature, double mass, double hbar) {

    /**
     * Checks the arguments.
     *
     * @param curvature K, energy over length², above 0
     * @param mass m, above 0
     * @param hbar ħ, above 0
     * @throws IllegalArgumentException if one of them is not a finite number above 0
     */
    public HarmonicFrame {
        positive("curvature", curvature);
        positive("mass", mass);
        positive("hbar", hbar);
    }

    private static void positive(String name, double value) {
        if (!(value > 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " = " + value + ": must be finite and above 0");
        }
    }

    /**
     * τ_H = √(m/K).
     *
     * @return the time
     */
    public double time() {
        return Math.sqrt(mass / curvature);
    }

    /**
     * η_H = √(mK), momentum over length.
     *
     * @return the impedance
     */
    public double impedance() {
        return Math.sqrt(mass * curvature);
    }

    /**
     * The variance ħ/(2η_H) of x in σ*.
     *
     * @return length²
     */
    public double referencePositionVariance() {
        return hbar / (2 * impedance());
    }

    /**
     * The variance ħη_H/2 of p in σ*.
     *
     * @return momentum²
     */
    public double referenceMomentumVariance() {
        return 0.5 * hbar * impedance();
    }

    /**
     * The smallest eigenvalue c of D in the units of σ*, 1/time.
     *
     * @param noise the diffusion D of each degree of freedom
     * @return c ≥ 0
     */
    public double leastDiffusion(LinearLindblad noise) {
        Objects.requireNonNull(noise, "noise");
        double xx = noise.dxx() / referencePositionVariance();
        double pp = noise.dpp() / referenceMomentumVariance();
        double xp = noise.dxp() * 2 / hbar;
        double sum = xx + pp;
        double determinant = xx * pp - xp * xp;
        // the smaller root of λ² − sum·λ + determinant, without cancellation
        return sum > 0 ? Math.max(0, 2 * determinant / (sum + Math.hypot(xx - pp, 2 * xp))) : 0;
    }

    /**
     * The ratio r = 2/(cτ_H); infinite if the diffusion matrix is singular.
     *
     * @param noise the diffusion of each degree of freedom
     * @return r &gt; 0
     */
    public double ratio(LinearLindblad noise) {
        return 2 / (leastDiffusion(noise) * time());
    }

    /**
     * The squeezing z = max(r, 1) that the theorem admits; infinite if the diffusion matrix is singular.
     *
     * @param noise the diffusion of each degree of freedom
     * @return z ≥ 1
     */
    public double squeezing(LinearLindblad noise) {
        return Math.max(ratio(noise), 1);
    }
}
