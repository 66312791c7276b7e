// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import java.util.List;
import java.util.Objects;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.run.Evolution;
import org.moyal.core.run.Observer;
import org.moyal.core.run.Stepper;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeLoop;
import org.moyal.wigner.current.StencilOrder;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;

/**
 * The classical Runge–Kutta step of order 4 for the rate by finite differences, {@link FiniteDifferenceRate}: for this
 * linear rate A it is W ↦ Σ_{n≤4} (Δt A)ⁿ/n! W, four evaluations by Horner's rule.
 *
 * <p><b>Stability.</b> A is skew-symmetric, so the step is stable exactly where Δt·ρ(A) ≤ 2√2. On the grid ρ(A) is at most
 * {@link FiniteDifferenceRate#spectralRadius}, for order 8 1.73·max|p|/(MΔx) from the drift plus the largest
 * symbol of the force, which grows as (ħ/2)^(2l)|V^(2l+1)|/Δp^(2l+1) at the largest |x|. Larger steps are refused, see {@link
 * #largestStep}. Below the limit the step damps: ΣW² falls by Δt⁶ρ⁶/72 a step at a mode of rate ρ.
 *
 * <p><b>Accuracy.</b> Error in time ‖(Δt A)⁵W‖/120 a step, fourth order in all; error in space that of the stencils, order q. Unlike {@link EulerianStep}
 * it converges for Δt → 0 on a fixed grid, to the solution of the difference equation. The split operator of {@link
 * org.moyal.wigner.propagation.WignerPropagator} has no error in space and no limit of the step; this one is local, and needs a finite Moyal series.
 *
 * <p>The limit of the step falls as Δx and Δp^(2·terms − 1), so that for smooth states on fine grids the split operator is the faster
 * propagator by far.
 *
 * <p>32 bytes a node with the state that is kept for failures, tables negligible; 0 bytes allocated a step.
 *
 * @param dt Δt, finite and above 0
 * @param order the order of the stencils
 */
public record RungeKuttaStep(double dt, StencilOrder order) {
    private static final double IMAGINARY_LIMIT = 2 * Math.sqrt(2);

    /**
     * Checks the step.
     *
     * @param dt Δt, finite and above 0
     * @param order the order of the stencils
     * @throws IllegalArgumentException if the step is not positive and finite
     */
    public RungeKuttaStep {
        if (!(dt > 0 && dt <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("dt = " + dt + ": must be finite and above 0");
        }
        Objects.requireNonNull(order, "order");
    }

    /**
     * The largest stable step, 2√2 over the bound of the eigenvalues.
     *
     * @param rate a rate
     * @return the step, a time; infinite if nothing moves
     */
    public static double largestStep(FiniteDifferenceRate rate) {
        return IMAGINARY_LIMIT / rate.spectralRadius();
    }

    /**
     * One step.
     *
     * @param w the state
     * @param hamiltonian the law, with a polynomial potential
     * @return W after Δt, on its grid
     * @throws IllegalArgumentException if the potential is no polynomial, the grid is too small for the stencils, or the step is not stable
     */
    public PhaseSpaceField apply(WignerFunction w, Hamiltonian hamiltonian) {
        return iterated(w, hamiltonian, 1);
    }

    /**
     * Several steps.
     *
     * @param w the state
     * @param hamiltonian the law, with a polynomial potential
     * @param steps the number of steps, at least 1
     * @return W after steps·Δt, on its grid
     * @throws IllegalArgumentException if the number is below 1, the potential is no polynomial, the grid is too small for
     *     the stencils, or the step is not stable
     */
    public PhaseSpaceField iterated(WignerFunction w, Hamiltonian hamiltonian, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps = " + steps + ": must be at least 1");
        }
        StencilStepper stepper = stepper(w, hamiltonian);
        for (int n = 0; n < steps; n++) {
            stepper.advance(n * dt, dt);
        }
        return stepper.field();
    }

    /**
     * Makes every allocation for one run.
     *
     * @param initial the initial state; its grid is that of the run
     * @param hamiltonian the law, with a polynomial potential
     * @return a stepper that holds the initial state; it refuses steps beyond the limit of stability
     * @throws IllegalArgumentException if the potential is no polynomial, the grid is too small for the stencils, or the step is not stable
     */
    public Stepper<WignerView, WignerFunction> prepare(WignerFunction initial, Hamiltonian hamiltonian) {
        return stepper(initial, hamiltonian);
    }

    /**
     * Propagates a state; steps are at most Δt.
     *
     * @param initial the state at the first time
     * @param hamiltonian the law, with a polynomial potential
     * @param times the output times
     * @param observers called at every output time
     * @return the final state, the outcome and the cost
     * @throws org.moyal.core.error.NumericalFailureException if at an output time a value is not finite, or W has tails above 1e-6 at
     *     an end of its grid or of its spectra; carries the last good state
     * @throws IllegalArgumentException if the potential is no polynomial, the grid is too small for the stencils, or the step is not stable
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Evolution<WignerFunction> propagate(
            WignerFunction initial,
            Hamiltonian hamiltonian,
            TimeGrid times,
            Observer<? super WignerView>... observers) {
        return TimeLoop.run(prepare(initial, hamiltonian), times, dt, List.of(observers));
    }

    private StencilStepper stepper(WignerFunction initial, Hamiltonian hamiltonian) {
        FiniteDifferenceRate rate = FiniteDifferenceRate.of(hamiltonian, initial.grid(), order, initial.hbar());
        StencilStepper stepper = new StencilStepper(initial, rate, largestStep(rate));
        stepper.requireStable("dt", dt);
        return stepper;
    }
}
