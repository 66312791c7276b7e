// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.run.Evolution;
import org.moyal.core.run.Observer;
import org.moyal.core.run.Stepper;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeLoop;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.transform.FourierEngine;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;

/**
 * Propagates a Wigner function under a Hamiltonian together with diffusion and friction (linear Lindblad operators), the
 * Wigner–Fokker–Planck equation
 *
 * <pre>  ∂W/∂t = {H, W}_Moyal + (D_xx/2) ∂²W/∂x² + D_xp ∂²W/∂x∂p + (D_pp/2) ∂²W/∂p² + γ ∂(pW)/∂p.</pre>
 *
 * <p>Each part is taken by its exact flow: D_pp damps C(x, y) within the kick, D_xx damps Ŵ(k, p) within the drift, a full
 * diffusion matrix damps the two-dimensional spectrum, and drift and friction have the exact common flow "shift by
 * (p/M)(1 − e^(−γh))/γ, then contract p by e^(−γh)". Only Strang splitting is accepted, by type: a scheme of higher order has
 * sub-steps backward in time, in which diffusion is ill-posed.
 *
 * <p>The norm is kept to rounding; the purity falls or rises as the law demands. Leakage is watched as in
 * {@link WignerPropagator}. Friction costs one dense n_p × n_p matrix applied to n_x rows in each step, 2·n_x·n_p²
 * operations and 8·n_p² bytes; D_xp ≠ 0 costs two two-dimensional transform pairs in each step.
 *
 * <p>Immutable. The law must be completely positive for the ħ of the state, D_xx D_pp − D_xp² ≥ (γħ/2)²; for the
 * classical equation, which needs D ≥ 0 only, use {@link LiouvillePropagator}.
 */
public final class LindbladPropagator {

    private final double mass;
    private final ForceSymbol symbol;
    private final LinearLindblad open;
    private final StrangSplitting scheme;
    private final Execution execution;

    private LindbladPropagator(
            double mass, ForceSymbol symbol, LinearLindblad open, StrangSplitting scheme, Execution execution) {
        this.mass = mass;
        this.symbol = symbol;
        this.open = open;
        this.scheme = scheme;
        this.execution = execution;
    }

    /**
     * A propagator for a constant potential.
     *
     * @param hamiltonian the law of the closed system
     * @param open diffusion and friction
     * @param scheme the splitting, with its step
     * @return the propagator, with a leakage tolerance of 1e-6
     */
    public static LindbladPropagator of(Hamiltonian hamiltonian, LinearLindblad open, StrangSplitting scheme) {
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(scheme, "scheme");
        return new LindbladPropagator(
                hamiltonian.mass(), ForceSymbol.quantum(hamiltonian.potential()), open, scheme, Execution.standard());
    }

    /**
     * A propagator for a time-dependent potential.
     *
     * @param hamiltonian the law of the closed system
     * @param open diffusion and friction
     * @param scheme the splitting, with its step
     * @return the propagator, with a leakage tolerance of 1e-6
     */
    public static LindbladPropagator of(DrivenHamiltonian hamiltonian, LinearLindblad open, StrangSplitting scheme) {
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(scheme, "scheme");
        return new LindbladPropagator(
                hamiltonian.mass(), ForceSymbol.quantum(hamiltonian.potential()), open, scheme, Execution.standard());
    }

    /**
     * The same propagator with another leakage tolerance, see {@link WignerPropagator#withLeakageTolerance}.
     *
     * @param leakageTolerance above 0 and below 1
     * @return a new propagator
     * @throws IllegalArgumentException if the tolerance is out of range
     */
    public LindbladPropagator withLeakageTolerance(double leakageTolerance) {
        return new LindbladPropagator(mass, symbol, open, scheme, execution.withTolerance(leakageTolerance));
    }

    /**
     * The same propagator on another engine of transforms. Results of two engines differ by rounding.
     *
     * @param engine the engine; {@link FourierEngine#vectorised()} if not set
     * @return a new propagator
     */
    public LindbladPropagator withEngine(FourierEngine engine) {
        return new LindbladPropagator(mass, symbol, open, scheme, execution.withEngine(engine));
    }

    /**
     * The same propagator with several threads in every step. They divide tiles of the grid among each other; the result
     * is the same to the bit for any number of threads. Measured gains begin at about 512 nodes along each axis. Friction and the
     * diffusion D_xp stay on the calling thread.
     *
     * @param pool lends the other threads; it stays the caller's, who shuts it down. A pool that is busy costs speed, not
     *     correctness; one that refuses a task ends the run with what it throws
     * @param threads how many threads work on a step, the calling one included, at least 1. Each has work space for
     *     64 complex numbers a node of each axis, of one if they are equally long
     * @return a new propagator
     * @throws IllegalArgumentException if threads &lt; 1
     */
    public LindbladPropagator withThreads(Executor pool, int threads) {
        return new LindbladPropagator(mass, symbol, open, scheme, execution.withThreads(pool, threads));
    }

    /**
     * Makes every allocation and plan for one run.
     *
     * @param initial the initial state; its grid, of even sizes, and its ħ are those of the run
     * @return a stepper that holds the initial state
     * @throws IllegalArgumentException if the law is not completely positive for the ħ of the state, or a size of the
     *     grid is odd
     * @throws org.moyal.core.error.ResolutionException if the initial state does not fit its grid
     */
    public Stepper<WignerView, WignerFunction> prepare(WignerFunction initial) {
        open.requireCompletelyPositive(initial.hbar());
        return new WignerStepper(initial, new PhaseSpaceLaw(initial.hbar(), mass, symbol, open), scheme, execution);
    }

    /**
     * The evolution as a linear map on fields of any norm and sign, without a watch over leakage.
     *
     * @param grid the grid of the fields, of even sizes
     * @param hbar ħ, above 0
     * @return the map, with every allocation and plan made
     * @throws IllegalArgumentException if ħ is not above 0, the law is not completely positive for it, or a size of the grid is odd
     */
    public PhaseSpaceFlow flow(PhaseSpaceGrid grid, double hbar) {
        if (!(hbar > 0 && hbar <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("hbar = " + hbar + ": must be finite and above 0");
        }
        open.requireCompletelyPositive(hbar);
        return new PhaseSpaceFlow(grid, new PhaseSpaceLaw(hbar, mass, symbol, open), scheme, execution);
    }

    /**
     * Propagates a state.
     *
     * @param initial the state at the first time
     * @param times the output times
     * @param observers called at every output time
     * @return the final state, the outcome and the cost
     * @throws IllegalArgumentException if the law is not completely positive for the ħ of the state, the potential is not
     *     finite at some x ± y, or a size of the grid is odd
     * @throws org.moyal.core.error.ResolutionException if the initial state does not fit its grid
     * @throws org.moyal.core.error.NumericalFailureException if the state leaves its grid, or a potential or force that
     *     changes in time is not finite; carries the last good state
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Evolution<WignerFunction> propagate(
            WignerFunction initial, TimeGrid times, Observer<? super WignerView>... observers) {
        return TimeLoop.run(prepare(initial), times, scheme.step(), List.of(observers));
    }

    @Override
    public String toString() {
        return "LindbladPropagator[M = " + mass + ", " + open + ", " + scheme + ", leakage tolerance "
                + execution.tolerance() + "]";
    }
}
