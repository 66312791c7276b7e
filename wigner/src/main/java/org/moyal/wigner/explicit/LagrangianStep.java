// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import java.util.function.DoubleBinaryOperator;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.law.Hamiltonian;
import org.moyal.wigner.function.WignerFunction;

/**
 * The failing Lagrangian step of the literature, W_L(r) = W(r − Δt w(r)) · (1 − Δt ∇·w(r)) with w = J/W: a demonstration
 * that an anharmonic quantum system cannot be transported along trajectories. Use it to see it fail, never to propagate.
 *
 * <p>At a fixed point it agrees with the Eulerian step to first order in Δt. On the plane it does not converge: for the
 * coherent state in Kx⁴ the map r − Δt w(r) has two further sheets, with factor −1 and total weight 1, so that for every ħ, M
 * and K, as Δt → 0, ∫W_L → 0 (violation −1), ∫|W_L| → 2 and min W_L → −1/(πħ). They sit at |p| ≈ ħ√(M/K)/(2Δt) and leave
 * every fixed box as Δt → 0: a norm violation means nothing without its box, which {@link StepReport} states.
 *
 * <p>Source: M. Oliva, D. Kakofengitis, O. Steuernagel, Anharmonic quantum mechanical systems do not feature phase space
 * trajectories, eq. (22).
 *
 * @param dt Δt, finite and above 0
 */
public record LagrangianStep(double dt) {

    /**
     * Checks the step.
     *
     * @param dt Δt, finite and above 0
     * @throws IllegalArgumentException if the step is not positive and finite
     */
    public LagrangianStep {
        if (!(dt > 0 && dt <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("dt = " + dt + ": must be finite and above 0");
        }
    }

    /**
     * The step of a Wigner function on its grid. W is zero outside the box. Where |W| is below 1e-13 of its maximum, w is
     * not known and the result is set to zero; the two further sheets lie there, so for them use
     * {@link #apply(PlaneFlow)}.
     *
     * @param w the state
     * @param hamiltonian the law
     * @return W_L on the nodes, no state: its norm is not one
     * @throws IllegalArgumentException if the potential is not finite at some x ± y
     */
    public PhaseSpaceField apply(WignerFunction w, Hamiltonian hamiltonian) {
        return DisplacedWigner.of(w, hamiltonian, dt, true);
    }

    /**
     * The step of a state in closed form, everywhere on the plane.
     *
     * @param flow the state and its velocity field
     * @return W_L(x, p)
     */
    public DoubleBinaryOperator apply(PlaneFlow flow) {
        return (x, p) -> flow.density(x - dt * flow.velocityX(x, p), p - dt * flow.velocityP(x, p))
                * (1 - dt * flow.divergence(x, p));
    }

    /**
     * The integrals of the step of a state in closed form over the plane. A second or so.
     *
     * @param flow the state and its velocity field
     * @param strip where the state lies in x; and the range of p, wide enough for the extra sheets: some 10ħ√(M/K)/Δt to
     *     both sides for the coherent state in Kx⁴
     * @return norm, integral of the modulus, and minimum
     * @throws IllegalArgumentException if the strip is not bounded
     */
    public PlaneIntegrals integrals(PlaneFlow flow, PhaseSpaceExtent strip) {
        if (!strip.isBounded()) {
            throw new IllegalArgumentException("strip = " + strip + ": must be bounded");
        }
        return new PlaneQuadrature(flow, dt, apply(flow)).over(strip);
    }
}
