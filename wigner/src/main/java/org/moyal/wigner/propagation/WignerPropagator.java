// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.run.Evolution;
import org.moyal.core.run.Observer;
import org.moyal.core.run.Stepper;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeLoop;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.transform.FourierEngine;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;

/**
 * Propagates a Wigner function under H = p²/2M + V(x) or H(t) = p²/2M + V(x, t), by splitting the Moyal equation
 *
 * <pre>  ∂W/∂t = −(p/M) ∂W/∂x + (i/ħ) [V(x + iħ∂_p/2) − V(x − iħ∂_p/2)] W</pre>
 *
 * <p>into drifts, W(x, p) → W(x − pτ/M, p), and kicks, which multiply C(x, y) = ∫ dp W e^(2ipy/ħ) = ⟨x+y|ρ|x−y⟩ by
 * exp(−iτ[V(x+y) − V(x−y)]/ħ). Both are exact for any potential; no derivative of V is taken and no series is cut. The
 * method is stable for every step, keeps norm, purity and reality of W to rounding, and its error in time is that of the
 * scheme.
 *
 * <pre>{@code
 * var run = WignerPropagator.of(quartic, new StrangSplitting(1e-3))
 *         .propagate(w0, TimeGrid.evenly(0, 1, 101), TimeSeries.of("negativity", WignerView::negativity));
 * run.finalState().minimum();
 * }</pre>
 *
 * <p><b>Limits.</b> The grid must hold the state at all times: |p| up to the largest momentum of its energy tail, lags up
 * to the largest distance in x, see {@link org.moyal.core.grid.PhaseSpaceGrid#resolving}. Norm and purity do not see
 * what wraps around an edge. Therefore every step watches the outermost 1/64 of the grid in x, p and of the spectra
 * in the lag and the wavenumber: a tail above the leakage tolerance, relative to the peak, ends the run with
 * {@link org.moyal.core.error.NumericalFailureException} and the state of the last good output time. V is evaluated at x ± y, which reaches beyond the
 * box by the largest lag; a value that is not finite is refused, naming x. Potentials that overflow there (Morse) stay finite by
 * their closed form; where they are huge the phase is arbitrary, which is harmless because C vanishes there.
 *
 * <p><b>Cost.</b> A step goes over W twice, each time through tiles that are transformed, multiplied by a phase and transformed
 * back while they are in the cache: some ten nanoseconds a node on one thread, growing with the logarithm of the sizes
 * and, where W leaves the second cache, with the time to reach it. 0 bytes are allocated, but for what a pool needs to take a task. Memory a node: 8 bytes for W, 8 for
 * its retained copy, 8 for each table of kicks (1 for Strang, 4 for fourth order), and per thread 16 · 64 bytes a node of each axis, of one
 * if they are equally long.
 * Sizes 2^a·3^b·5^c are fast. Driven potentials V₀(x) + F(t)x keep their tables; other time-dependent ones refill one table at each kick, at
 * about ten times the cost of a transform. Time advances with the drifts and the potential is taken when the kick acts.
 *
 * <p>Immutable; any number of runs and threads may share it. Source: M. D. Feit, J. A. Fleck, A. Steiger, J. Comput. Phys.
 * 47 (1982) 412 for the method, carried over to (x, p) and (x, y).
 */
public final class WignerPropagator {

    private final double mass;
    private final ForceSymbol symbol;
    private final SplittingScheme scheme;
    private final Execution execution;
    private final String law;

    private WignerPropagator(double mass, ForceSymbol symbol, SplittingScheme scheme, Execution execution, String law) {
        this.mass = mass;
        this.symbol = symbol;
        this.scheme = scheme;
        this.execution = execution;
        this.law = law;
    }

    /**
     * A propagator for a constant potential.
     *
     * @param hamiltonian the law
     * @param scheme the splitting, with its step
     * @return the propagator, with a leakage tolerance of 1e-6
     */
    public static WignerPropagator of(Hamiltonian hamiltonian, SplittingScheme scheme) {
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        Objects.requireNonNull(scheme, "scheme");
        return new WignerPropagator(
                hamiltonian.mass(),
                ForceSymbol.quantum(hamiltonian.potential()),
                scheme,
                Execution.standard(),
                hamiltonian.toString());
    }

    /**
     * A propagator for a time-dependent potential.
     *
     * @param hamiltonian the law
     * @param scheme the splitting, with its step
     * @return the propagator, with a leakage tolerance of 1e-6
     */
    public static WignerPropagator of(DrivenHamiltonian hamiltonian, SplittingScheme scheme) {
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        Objects.requireNonNull(scheme, "scheme");
        return new WignerPropagator(
                hamiltonian.mass(),
                ForceSymbol.quantum(hamiltonian.potential()),
                scheme,
                Execution.standard(),
                hamiltonian.toString());
    }

    /**
     * The same propagator with another leakage tolerance: the largest tail, relative to the peak, that W may have at the
     * ends of x, p, lag and wavenumber. The error of W is of the order of the tails.
     *
     * @param leakageTolerance above 0 and below 1
     * @return a new propagator
     * @throws IllegalArgumentException if the tolerance is out of range
     */
    public WignerPropagator withLeakageTolerance(double leakageTolerance) {
        return new WignerPropagator(mass, symbol, scheme, execution.withTolerance(leakageTolerance), law);
    }

    /**
     * The same propagator on another engine of transforms. Results of two engines differ by rounding.
     *
     * @param engine the engine; {@link FourierEngine#vectorised()} if not set
     * @return a new propagator
     */
    public WignerPropagator withEngine(FourierEngine engine) {
        return new WignerPropagator(mass, symbol, scheme, execution.withEngine(engine), law);
    }

    /**
     * The same propagator with several threads in every step. They divide tiles of the grid among each other; the result
     * is the same to the bit for any number of threads. Measured gains begin at about 512 nodes along each axis.
     *
     * @param pool lends the other threads; it stays the caller's, who shuts it down. A pool that is busy costs speed, not
     *     correctness; one that refuses a task ends the run with what it throws
     * @param threads how many threads work on a step, the calling one included, at least 1. Each has work space for
     *     64 complex numbers a node of each axis, of one if they are equally long
     * @return a new propagator
     * @throws IllegalArgumentException if threads &lt; 1
     */
    public WignerPropagator withThreads(Executor pool, int threads) {
        return new WignerPropagator(mass, symbol, scheme, execution.withThreads(pool, threads), law);
    }

    /**
     * Makes every allocation and plan for one run. Most users call {@link #propagate} instead.
     *
     * @param initial the initial state; its grid, of even sizes, and its ħ are those of the run
     * @return a stepper that holds the initial state
     * @throws org.moyal.core.error.ResolutionException if the initial state does not fit its grid
     * @throws IllegalArgumentException if a size of the grid is odd
     */
    public Stepper<WignerView, WignerFunction> prepare(WignerFunction initial) {
        PhaseSpaceLaw numbers = new PhaseSpaceLaw(initial.hbar(), mass, symbol, LinearLindblad.none());
        return new WignerStepper(initial, numbers, scheme, execution);
    }

    /**
     * Propagates a state.
     *
     * @param initial the state at the first time
     * @param times the output times
     * @param observers called at every output time
     * @return the final state, the outcome and the cost
     * @throws org.moyal.core.error.ResolutionException if the initial state does not fit its grid
     * @throws org.moyal.core.error.NumericalFailureException if the state leaves its grid, or a potential or force that
     *     changes in time is not finite; carries the last good state
     * @throws IllegalArgumentException if the potential is not finite at some x ± y, naming the place, or a size of the
     *     grid is odd
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Evolution<WignerFunction> propagate(
            WignerFunction initial, TimeGrid times, Observer<? super WignerView>... observers) {
        return TimeLoop.run(prepare(initial), times, scheme.step(), List.of(observers));
    }

    @Override
    public String toString() {
        return "WignerPropagator[" + law + ", " + scheme + ", leakage tolerance " + execution.tolerance() + "]";
    }
}
