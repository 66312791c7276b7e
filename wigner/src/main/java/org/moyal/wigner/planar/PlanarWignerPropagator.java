// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.planar;

import java.util.List;
import java.util.Objects;
import org.moyal.core.law.PlanarHamiltonian;
import org.moyal.core.run.Evolution;
import org.moyal.core.run.Observer;
import org.moyal.core.run.Stepper;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeLoop;
import org.moyal.core.scheme.SplittingScheme;

/**
 * Propagates a Wigner function of two degrees of freedom under H = p₁²/2M₁ + p₂²/2M₂ + V(x₁, x₂), by splitting the Moyal
 * equation into drifts, W(x, p) → W(x₁ − p₁τ/M₁, x₂ − p₂τ/M₂, p), and kicks, which multiply
 * C(x, y) = ∫ d²p W e^(2ip·y/ħ) = ⟨x+y|ρ|x−y⟩ by exp(−iτ[V(x+y) − V(x−y)]/ħ). Both are exact for any potential; the
 * method is stable for every step, keeps norm, purity and reality of W to rounding, and its error in time is that of
 * the scheme.
 *
 * <pre>{@code
 * var law = PlanarHamiltonian.of(1, PlanarPotential.henonHeiles(0.1118));
 * var entropy = TimeSeries.of("linear entropy", (PlanarWignerView w) -> 1 - w.firstPurity());
 * PlanarWignerPropagator.of(law, new StrangSplitting(0.05)).propagate(w0, TimeGrid.evenly(0, 5, 11), entropy);
 * }</pre>
 *
 * <p><b>Limits.</b> As in one degree of freedom the grid must hold the state at all times, and every step watches the outermost 1/64, at least
 * one node, of all four axes and of the spectra dual to them. A tail above the leakage tolerance, relative to the peak, ends the run with
 * {@link org.moyal.core.error.NumericalFailureException} and the state of the last good output time. V is evaluated at x ± y, which reaches
 * beyond the box by the largest lags.
 *
 * <p><b>Cost.</b> Per kick one pair of transforms along each momentum, per drift one along each position; 0 bytes allocated. Memory: 8 bytes a
 * node for W, for its retained copy and for each table of phases, one for {@link org.moyal.core.scheme.StrangSplitting} and four for
 * {@link org.moyal.core.scheme.FourthOrderSplitting}: 24 or 48 bytes a node, and some megabytes of work space (48⁴ nodes under Strang: 25 bytes a node in all, 133 MB); each state that the caller holds takes 8 more.
 *
 * <p>Immutable; any number of runs and threads may share it. Source: M. D. Feit, J. A. Fleck, A. Steiger, J. Comput. Phys.
 * 47 (1982) 412 for the method, carried over to (x, p) and (x, y).
 */
public final class PlanarWignerPropagator {

    private final PlanarHamiltonian law;
    private final SplittingScheme scheme;
    private final double tolerance;

    private PlanarWignerPropagator(PlanarHamiltonian law, SplittingScheme scheme, double tolerance) {
        this.law = law;
        this.scheme = scheme;
        this.tolerance = tolerance;
    }

    /**
     * A propagator.
     *
     * @param hamiltonian the law
     * @param scheme the splitting, with its step
     * @return the propagator, with a leakage tolerance of 1e-6
     */
    public static PlanarWignerPropagator of(PlanarHamiltonian hamiltonian, SplittingScheme scheme) {
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        Objects.requireNonNull(scheme, "scheme");
        return new PlanarWignerPropagator(hamiltonian, scheme, PlanarWignerFunction.DEFAULT_TOLERANCE);
    }

    /**
     * The same propagator with another leakage tolerance: the largest tail, relative to the peak, that W may have at the
     * ends of the positions, momenta, lags and wavenumbers. The error of W is of the order of the tails.
     *
     * @param leakageTolerance above 0 and below 1
     * @return a new propagator
     * @throws IllegalArgumentException if the tolerance is out of range
     */
    public PlanarWignerPropagator withLeakageTolerance(double leakageTolerance) {
        if (!(leakageTolerance > 0 && leakageTolerance < 1)) {
            throw new IllegalArgumentException(
                    "leakageTolerance = " + leakageTolerance + ": must be above 0 and below 1");
        }
        return new PlanarWignerPropagator(law, scheme, leakageTolerance);
    }

    /**
     * Makes every allocation and plan for one run. Most users call {@link #propagate} instead.
     *
     * @param initial the initial state; its grid and its ħ are those of the run
     * @return a stepper that holds the initial state
     * @throws org.moyal.core.error.ResolutionException if the initial state does not fit its grid within the leakage tolerance
     */
    public Stepper<PlanarWignerView, PlanarWignerFunction> prepare(PlanarWignerFunction initial) {
        Objects.requireNonNull(initial, "initial");
        return new PlanarStepper(initial, law, scheme, tolerance);
    }

    /**
     * Propagates a state.
     *
     * @param initial the state at the first time
     * @param times the output times
     * @param observers called at every output time
     * @return the final state, the outcome and the cost
     * @throws org.moyal.core.error.ResolutionException if the initial state does not fit its grid within the leakage tolerance
     * @throws org.moyal.core.error.NumericalFailureException if the state leaves its grid; carries the last good state
     * @throws IllegalArgumentException if the potential is not finite at some x ± y, naming the place
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Evolution<PlanarWignerFunction> propagate(
            PlanarWignerFunction initial, TimeGrid times, Observer<? super PlanarWignerView>... observers) {
        return TimeLoop.run(prepare(initial), times, scheme.step(), List.of(observers));
    }

    @Override
    public String toString() {
        return "PlanarWignerPropagator[" + law + ", " + scheme + ", leakage tolerance " + tolerance + "]";
    }
}
