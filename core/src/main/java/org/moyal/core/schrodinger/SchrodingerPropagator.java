// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import java.util.List;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.run.Evolution;
import org.moyal.core.run.Observer;
import org.moyal.core.run.Stepper;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeLoop;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.state.WaveFunction;
import org.moyal.core.transform.FourierEngine;

/**
 * Propagates a wave function under iħ ∂ψ/∂t = −(ħ²/2M) ∂²ψ/∂x² + V ψ by the split-operator method: kicks by
 * e^(−iVτ/ħ) on the nodes, drifts by e^(−iħk²τ/2M) in the Fourier representation. Stable for every step, unitary to
 * rounding, with the order in time of the scheme.
 *
 * <pre>{@code
 * var run = SchrodingerPropagator.of(quartic, new FourthOrderSplitting(5e-3))
 *         .propagate(psi, TimeGrid.single(0, 0.5));
 * }</pre>
 *
 * <p>The axis is periodic. What leaves it at one end comes in at the other, and the norm does not see it; so every step
 * looks at the outermost 1/64 of the nodes and of the momenta, and a tail of |ψ| above the leakage tolerance, relative to
 * its peak, ends the run with {@link org.moyal.core.error.NumericalFailureException} and the last good state.
 *
 * <p>Two transforms a drift, O(N log N); 0 bytes a step. A time-dependent potential is taken at the time at which the kick
 * acts, time advancing with the drifts. Immutable; any number of threads may share it.
 *
 * <p>Source: M. D. Feit, J. A. Fleck, A. Steiger, J. Comput. Phys. 47 (1982) 412.
 */
public final class SchrodingerPropagator {

    private final SplitLaw law;

    private SchrodingerPropagator(SplitLaw law) {
        this.law = law;
    }

    /**
     * A propagator for a constant potential.
     *
     * @param hamiltonian the law
     * @param scheme the splitting, with its step
     * @return the propagator, with a leakage tolerance of 1e-6
     */
    public static SchrodingerPropagator of(Hamiltonian hamiltonian, SplittingScheme scheme) {
        return new SchrodingerPropagator(SplitLaw.of(hamiltonian, scheme));
    }

    /**
     * A propagator for a time-dependent potential.
     *
     * @param hamiltonian the law
     * @param scheme the splitting, with its step
     * @return the propagator, with a leakage tolerance of 1e-6
     */
    public static SchrodingerPropagator of(DrivenHamiltonian hamiltonian, SplittingScheme scheme) {
        return new SchrodingerPropagator(SplitLaw.of(hamiltonian, scheme));
    }

    /**
     * The same propagator with another leakage tolerance: the largest tail of |ψ|, relative to its peak, at the ends of the
     * axis and at the largest momenta.
     *
     * @param leakageTolerance above 0 and below 1
     * @return a new propagator
     * @throws IllegalArgumentException if the tolerance is out of range
     */
    public SchrodingerPropagator withLeakageTolerance(double leakageTolerance) {
        return new SchrodingerPropagator(law.withTolerance(leakageTolerance));
    }

    /**
     * The same propagator on another transform engine.
     *
     * @param engine makes the plans; {@link FourierEngine#vectorised()} unless said
     * @return a new propagator
     */
    public SchrodingerPropagator withEngine(FourierEngine engine) {
        return new SchrodingerPropagator(law.withEngine(engine));
    }

    /**
     * Makes every allocation and plan for one run. Most users call {@link #propagate} instead.
     *
     * @param initial the initial state; its axis and ħ are those of the run
     * @return a stepper that holds the initial state
     * @throws IllegalArgumentException if the tails of the state do not fit the axis, or V is not finite on a node, naming
     *     x
     */
    public Stepper<WaveFunctionView, WaveFunction> prepare(WaveFunction initial) {
        return new SchrodingerStepper(law, initial);
    }

    /**
     * Propagates a state.
     *
     * @param initial the state at the first time
     * @param times the output times
     * @param observers called at every output time
     * @return the final state, the outcome and the cost
     * @throws IllegalArgumentException if the tails of the state do not fit the axis, or V is not finite on a node, naming
     *     x
     * @throws org.moyal.core.error.NumericalFailureException if the state leaves its axis, or V(x, t) is not finite at
     *     some time of the run; carries the last good state
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Evolution<WaveFunction> propagate(
            WaveFunction initial, TimeGrid times, Observer<? super WaveFunctionView>... observers) {
        return TimeLoop.run(prepare(initial), times, law.scheme().step(), List.of(observers));
    }

    /**
     * Makes every allocation and plan for one run of several wave functions. Most users call {@link #propagateAll} instead.
     *
     * @param initial the initial states, at least one, on one axis and of one ħ
     * @return a stepper that holds the initial states
     * @throws IllegalArgumentException if there is no state, the tails of a state do not fit the axis, naming the state, or V is
     *     not finite on a node, naming x
     * @throws org.moyal.core.error.GridMismatchException if the axes differ
     * @throws org.moyal.core.error.PlanckMismatchException if the values of ħ differ
     */
    public Stepper<WaveFunctionsView, List<WaveFunction>> prepareAll(List<WaveFunction> initial) {
        return new WaveFunctionsStepper(law, initial);
    }

    /**
     * Propagates several wave functions at once under the same law, each as {@link #propagate} does up to rounding. They go
     * through the transforms side by side, which takes less time for each than one by one; with eight and more it matters.
     *
     * @param initial the states at the first time, at least one, on one axis and of one ħ
     * @param times the output times
     * @param observers called at every output time
     * @return the final states in their order, the outcome and the cost
     * @throws IllegalArgumentException if there is no state, the tails of a state do not fit the axis, naming the state, or V is
     *     not finite on a node, naming x
     * @throws org.moyal.core.error.GridMismatchException if the axes differ
     * @throws org.moyal.core.error.PlanckMismatchException if the values of ħ differ
     * @throws org.moyal.core.error.NumericalFailureException if one of the states leaves its axis, naming it, or V(x, t) is not
     *     finite at some time of the run; carries the last good states as a list
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Evolution<List<WaveFunction>> propagateAll(
            List<WaveFunction> initial, TimeGrid times, Observer<? super WaveFunctionsView>... observers) {
        return TimeLoop.run(prepareAll(initial), times, law.scheme().step(), List.of(observers));
    }

    @Override
    public String toString() {
        return "SchrodingerPropagator[" + law + "]";
    }
}
