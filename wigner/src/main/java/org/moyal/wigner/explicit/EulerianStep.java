// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.law.Hamiltonian;
import org.moyal.wigner.function.WignerFunction;

/**
 * The explicit (Eulerian) step of the Moyal equation, W − Δt ∇·J, with the current of any potential by its integral form.
 *
 * <p>It keeps the norm to rounding. The error of one step is ½Δt²‖∂²W/∂t²‖ to leading order.
 *
 * <p><b>It is no propagator.</b> ∇·J is an unbounded operator: (1 + TL/N)^N W does not converge for N → ∞ at fixed T; the
 * error falls as 1/N down to some N and explodes beyond. For W₀ in the quartic potential (ħ = M = K = 1) at T = 0.01 the
 * L2 error is 2.2e-3, 2.0e-4, 7.3e-5 for N = 1, 12, 32, and above 1 from N = 48 on, in exact arithmetic. On a grid the rounding in
 * the corner of largest x and y grows by (Δt|V(x+y) − V(x−y)|/ħ)^N on top, so use a grid that is no larger than the
 * state: with x in [−5.5, 5.5) on 48 nodes and p in [−8, 8) on 56 the twelve steps are right to 1e-12, on a grid of twice that
 * area to 1e-4.
 * The result is no state either (its purity may exceed one), so it is handed out as a field. To propagate, use
 * {@link org.moyal.wigner.propagation.WignerPropagator}.
 *
 * <p>Four transforms of the whole grid a step.
 *
 * <p>Source: M. Oliva, D. Kakofengitis, O. Steuernagel, Anharmonic quantum mechanical systems do not feature phase space
 * trajectories, eq. (20).
 *
 * @param dt Δt, finite and above 0
 */
public record EulerianStep(double dt) {

    /**
     * Checks the step.
     *
     * @param dt Δt, finite and above 0
     * @throws IllegalArgumentException if the step is not positive and finite
     */
    public EulerianStep {
        if (!(dt > 0 && dt <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("dt = " + dt + ": must be finite and above 0");
        }
    }

    /**
     * One step.
     *
     * @param w the state
     * @param hamiltonian the law
     * @return W − Δt ∇·J on the grid of W
     * @throws IllegalArgumentException if the potential is not finite at some x ± y
     */
    public PhaseSpaceField apply(WignerFunction w, Hamiltonian hamiltonian) {
        return iterated(w, hamiltonian, 1);
    }

    /**
     * Several steps, as a demonstration: more of them are not better, see above.
     *
     * @param w the state
     * @param hamiltonian the law
     * @param steps the number of steps, at least 1
     * @return (1 − Δt ∇·J)^steps W
     * @throws IllegalArgumentException if the number is below 1 or the potential is not finite at some x ± y
     * @throws org.moyal.core.error.NumericalFailureException if a value overflows
     */
    public PhaseSpaceField iterated(WignerFunction w, Hamiltonian hamiltonian, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps = " + steps + ": must be at least 1");
        }
        SpectralDerivatives derivatives = new SpectralDerivatives(w.grid(), w.hbar(), hamiltonian);
        return PhaseSpaceField.ofValues(w.grid(), derivatives.eulerian(w.values(), dt, steps));
    }
}
