// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import java.util.List;
import java.util.Objects;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.law.TimeDependentPotential;
import org.moyal.core.run.Evolution;
import org.moyal.core.run.Observer;
import org.moyal.core.run.Stepper;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeLoop;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.state.WaveFunction;

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

    private static final double DEFAULT_TOLERANCE = 1e-6;

    private final double mass;
    private final SchrodingerStepper.KickEnergy energy;
    private final SplittingScheme scheme;
    private final double tolerance;
    private final String law;

    private SchrodingerPropagator(
            double mass, SchrodingerStepper.KickEnergy energy, SplittingScheme scheme, double tolerance, String law) {
        this.mass = mass;
        this.energy = energy;
        this.scheme = scheme;
        this.tolerance = tolerance;
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
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        Objects.requireNonNull(scheme, "scheme");
        return new SchrodingerPropagator(
                hamiltonian.mass(),
                new Constant(hamiltonian.potential()),
                scheme,
                DEFAULT_TOLERANCE,
                hamiltonian.toString());
    }

    /**
     * A propagator for a time-dependent potential.
     *
     * @param hamiltonian the law
     * @param scheme the splitting, with its step
     * @return the propagator, with a leakage tolerance of 1e-6
     */
    public static SchrodingerPropagator of(DrivenHamiltonian hamiltonian, SplittingScheme scheme) {
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        Objects.requireNonNull(scheme, "scheme");
        return new SchrodingerPropagator(
                hamiltonian.mass(),
                new Changing(hamiltonian.potential()),
                scheme,
                DEFAULT_TOLERANCE,
                hamiltonian.toString());
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
        if (!(leakageTolerance > 0 && leakageTolerance < 1)) {
            throw new IllegalArgumentException(
                    "leakageTolerance = " + leakageTolerance + ": must be above 0 and below 1");
        }
        return new SchrodingerPropagator(mass, energy, scheme, leakageTolerance, law);
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
        return new SchrodingerStepper(initial, mass, energy, scheme, tolerance);
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
        return TimeLoop.run(prepare(initial), times, scheme.step(), List.of(observers));
    }

    @Override
    public String toString() {
        return "SchrodingerPropagator[" + law + ", " + scheme + ", leakage tolerance " + tolerance + "]";
    }

    private record Constant(Potential potential) implements SchrodingerStepper.KickEnergy {
        @Override
        public double value(double x, double t) {
            return potential.value(x);
        }

        @Override
        public boolean isConstant() {
            return true;
        }
    }

    private record Changing(TimeDependentPotential potential) implements SchrodingerStepper.KickEnergy {
        @Override
        public double value(double x, double t) {
            return potential.value(x, t);
        }

        @Override
        public boolean isConstant() {
            return false;
        }
    }
}
