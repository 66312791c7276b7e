// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.problem;

import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.law.QuadraticHamiltonian;
import org.moyal.core.state.GaussianPacket;

/**
 * A Gaussian packet in free flight: W(x, p, t) = W₀(x − pt/M, p).
 *
 * <p>Its width grows as s(t)² = s²(1 + (ħt/Ms²)²).
 *
 * @param initial the packet at t = 0
 * @param mass M, above 0
 */
public record FreePacket(GaussianPacket initial, double mass) implements ExactDensity {

    /**
     * Checks the arguments.
     *
     * @param initial the packet at t = 0
     * @param mass M, above 0
     * @throws IllegalArgumentException if the mass is not above 0
     */
    public FreePacket {
        Arguments.positive("mass", mass);
    }

    /**
     * Returns the law p²/2M.
     *
     * @return the law
     */
    public Hamiltonian hamiltonian() {
        return Hamiltonian.of(mass, Potential.free());
    }

    /**
     * Returns the law as a quadratic Hamiltonian.
     *
     * @return the law
     */
    public QuadraticHamiltonian quadratic() {
        return QuadraticHamiltonian.free(mass);
    }

    @Override
    public double density(double x, double p, double t) {
        return initial.density(x - p / mass * t, p);
    }

    /**
     * Returns ψ(x, t) = (πs²)^(−1/4) (1+iτ)^(−1/2) exp(−(u − ik₀s²)²/(2s²(1+iτ)) − k₀²s²/2), τ = ħt/Ms², u = x − x₀,
     * k₀ = p₀/ħ.
     *
     * @param x the position
     * @param t the time, of either sign
     * @return the amplitude
     */
    public Complex amplitude(double x, double t) {
        double s = initial.width();
        double tau = initial.hbar() * t / (mass * s * s);
        double k = initial.p0() / initial.hbar();
        double u = x - initial.x0();
        // |ψ| follows the centre x₀ + p₀t/M; the phase is what is left.
        double spread = 1 + tau * tau;
        double v = u - initial.p0() * t / mass;
        double modulus = Math.exp(-0.5 * v * v / (s * s * spread)) / Math.sqrt(Math.sqrt(Math.PI * spread) * s);
        double phase =
                (k * u - 0.5 * tau * k * k * s * s + 0.5 * tau * u * u / (s * s)) / spread - 0.5 * Math.atan(tau);
        return Complex.ofCartesian(modulus * Math.cos(phase), modulus * Math.sin(phase));
    }

    /**
     * Returns the variance of position, (s²/2)(1 + (ħt/Ms²)²).
     *
     * @param t the time
     * @return σ_xx(t)
     */
    public double positionVariance(double t) {
        double s = initial.width();
        double tau = initial.hbar() * t / (mass * s * s);
        return 0.5 * s * s * (1 + tau * tau);
    }
}
