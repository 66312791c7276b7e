// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.problem;

import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.state.GaussianSuperposition;

/**
 * Decoherence of positions without any motion: ∂ρ/∂t = −(D/2ħ²)[x, [x, ρ]], so that
 * ⟨x|ρ(t)|x′⟩ = ⟨x|ρ₀|x′⟩ exp(−D(x−x′)²t/2ħ²).
 *
 * <p>In phase space ∂W/∂t = (D/2) ∂²W/∂p²: W₀ convolved in p with a Gaussian of variance Dt. Positions keep their
 * probabilities, interference dies.
 *
 * @param initial the state at t = 0
 * @param momentumDiffusion D, momentum²/time, above 0
 */
public record PureDephasing(GaussianSuperposition initial, double momentumDiffusion) implements ExactDensity {

    /**
     * Checks the arguments.
     *
     * @param initial the state at t = 0
     * @param momentumDiffusion D, momentum²/time, above 0
     * @throws IllegalArgumentException if D is not above 0
     */
    public PureDephasing {
        Arguments.positive("momentumDiffusion", momentumDiffusion);
    }

    /**
     * Returns the law; there is no Hamiltonian.
     *
     * @return D_pp = D
     */
    public LinearLindblad law() {
        return LinearLindblad.momentumDiffusion(momentumDiffusion);
    }

    @Override
    public double density(double x, double p, double t) {
        return initial.blurredDensity(x, p, momentumDiffusion * Arguments.time(t));
    }

    /**
     * Returns ⟨x|ρ(t)|x′⟩.
     *
     * @param x the position x
     * @param other the position x′
     * @param t the time, at least 0
     * @return the matrix element, 1/length
     */
    public Complex element(double x, double other, double t) {
        double distance = (x - other) / initial.hbar();
        double decay = Math.exp(-0.5 * momentumDiffusion * Arguments.time(t) * distance * distance);
        return initial.amplitude(x).multiply(initial.amplitude(other).conj()).multiply(decay);
    }
}
