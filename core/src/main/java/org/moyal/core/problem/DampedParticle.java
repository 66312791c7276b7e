// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.problem;

import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;

/**
 * A free classical particle under friction, ẋ = p/M, ṗ = −γp:
 * ρ(x, p, t) = e^(γt) ρ₀(x − (p/γM)(e^(γt) − 1), p e^(γt)).
 *
 * <p>The flow compresses areas: ∇·v = −γ, ∫ρ = 1, ∫ρ² = e^(γt)∫ρ₀², det σ = e^(−2γt) det σ₀. Classical: friction without
 * diffusion is no law for a quantum state.
 *
 * @param mass M, above 0
 * @param friction γ, above 0
 * @param initial ρ₀
 */
public record DampedParticle(double mass, double friction, GaussianDensity initial) implements ExactDensity {

    /**
     * Checks the arguments.
     *
     * @param mass M, above 0
     * @param friction γ, above 0
     * @param initial ρ₀
     * @throws IllegalArgumentException if mass or friction is not above 0
     */
    public DampedParticle {
        Arguments.positive("mass", mass);
        Arguments.positive("friction", friction);
    }

    /**
     * Returns the conservative part of the law, p²/2M.
     *
     * @return the Hamiltonian
     */
    public Hamiltonian hamiltonian() {
        return Hamiltonian.of(mass, Potential.free());
    }

    /**
     * Returns the dissipative part of the law, γ.
     *
     * @return the friction
     */
    public LinearLindblad dissipation() {
        return LinearLindblad.friction(friction);
    }

    @Override
    public double density(double x, double p, double t) {
        double backwards = Math.expm1(friction * t) / (friction * mass);
        double growth = Math.exp(friction * t);
        return growth * initial.applyAsDouble(x - p * backwards, p * growth);
    }

    /**
     * The exact density at one time as a Gaussian with its moments: x̄ = x̄₀ + b p̄₀, p̄ = e p̄₀, σ_xx = σ_xx0 + 2bσ_xp0 +
     * b²σ_pp0, σ_xp = e(σ_xp0 + bσ_pp0), σ_pp = e²σ_pp0 with e = e^(−γt), b = (1 − e)/(γM).
     *
     * @param t the time
     * @return ρ(·, ·, t)
     */
    @Override
    public GaussianDensity at(double t) {
        double e = Math.exp(-friction * t);
        double b = -Math.expm1(-friction * t) / (friction * mass);
        var g = initial;
        return new GaussianDensity(
                g.meanX() + b * g.meanP(),
                e * g.meanP(),
                g.sxx() + 2 * b * g.sxp() + b * b * g.spp(),
                e * (g.sxp() + b * g.spp()),
                e * e * g.spp());
    }
}
