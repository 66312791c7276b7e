// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import java.util.function.DoubleBinaryOperator;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.law.Hamiltonian;
import org.moyal.wigner.function.WignerFunction;

/**
 * The failing transport shift of the literature, W(r − Δt w(r)) with w = J/W and without the factor for the change of area:
 * a demonstration like {@link LagrangianStep}, and worse, since it misses the term of first order −Δt W ∇·w.
 *
 * <p>Source: M. Oliva, D. Kakofengitis, O. Steuernagel, Anharmonic quantum mechanical systems do not feature phase space
 * trajectories, eq. (17) and Fig. 1(d).
 *
 * @param dt Δt, finite and above 0
 */
public record TransportShift(double dt) {

    /**
     * Checks the step.
     *
     * @param dt Δt, finite and above 0
     * @throws IllegalArgumentException if the step is not positive and finite
     */
    public TransportShift {
        if (!(dt > 0 && dt <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("dt = " + dt + ": must be finite and above 0");
        }
    }

    /**
     * The shift of a Wigner function on its grid. W is zero outside the box. Where |W| is below 1e-13 of its maximum, w is
     * not known and the result is set to zero.
     *
     * @param w the state
     * @param hamiltonian the law
     * @return the shifted function on the nodes, no state: its norm is not one
     * @throws IllegalArgumentException if the potential is not finite at some x ± y
     */
    public PhaseSpaceField apply(WignerFunction w, Hamiltonian hamiltonian) {
        return DisplacedWigner.of(w, hamiltonian, dt, false);
    }

    /**
     * The shift of a state in closed form, everywhere on the plane.
     *
     * @param flow the state and its velocity field
     * @return (x, p) ↦ W(r − Δt w(r))
     */
    public DoubleBinaryOperator apply(PlaneFlow flow) {
        return (x, p) -> flow.density(x - dt * flow.velocityX(x, p), p - dt * flow.velocityP(x, p));
    }
}
