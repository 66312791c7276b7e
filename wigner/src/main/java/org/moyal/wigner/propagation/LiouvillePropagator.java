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
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.transform.FourierEngine;

/**
 * Propagates a classical density under the Liouville equation, and with diffusion and friction under the classical
 * Fokker–Planck (Klein–Kramers) equation
 *
 * <pre>  ∂ρ/∂t = −(p/M) ∂ρ/∂x + V′(x) ∂ρ/∂p + (D_xx/2) ∂²ρ/∂x² + D_xp ∂²ρ/∂x∂p + (D_pp/2) ∂²ρ/∂p² + γ ∂(pρ)/∂p.</pre>
 *
 * <p>It is the engine of {@link WignerPropagator} and {@link LindbladPropagator} with the force symbol 2yV′(x) in place of
 * V(x+y) − V(x−y): on equal grids with equal steps the difference of two results is that of the two mechanics. V′ is the
 * potential's own secant at y = 0.
 *
 * <p>A classical density develops ever finer filaments and leaves every grid at some time; the tails in the lag and the
 * wavenumber then end the run with {@link org.moyal.core.error.NumericalFailureException}. So does a density that falls
 * below zero by more than the leakage tolerance of its maximum. Costs as for the quantum propagators.
 *
 * <p>Immutable.
 */
public final class LiouvillePropagator {

    private final PhaseSpaceLaw law;
    private final SplittingScheme scheme;
    private final Execution execution;

    private LiouvillePropagator(PhaseSpaceLaw law, SplittingScheme scheme, Execution execution) {
        this.law = law;
        this.scheme = scheme;
        this.execution = execution;
    }

    /**
     * A propagator for a constant potential.
     *
     * @param hamiltonian the law
     * @param scheme the splitting, with its step
     * @return the propagator, with a leakage tolerance of 1e-6
     */
    public static LiouvillePropagator of(Hamiltonian hamiltonian, SplittingScheme scheme) {
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        Objects.requireNonNull(scheme, "scheme");
        return of(hamiltonian.mass(), ForceSymbol.classical(hamiltonian.potential()), LinearLindblad.none(), scheme);
    }

    /**
     * A propagator for a time-dependent potential.
     *
     * @param hamiltonian the law
     * @param scheme the splitting, with its step
     * @return the propagator, with a leakage tolerance of 1e-6
     */
    public static LiouvillePropagator of(DrivenHamiltonian hamiltonian, SplittingScheme scheme) {
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        Objects.requireNonNull(scheme, "scheme");
        return of(hamiltonian.mass(), ForceSymbol.classical(hamiltonian.potential()), LinearLindblad.none(), scheme);
    }

    /**
     * A propagator with diffusion and friction, of second order by type: schemes of higher order have sub-steps backward
     * in time, in which diffusion is ill-posed.
     *
     * @param hamiltonian the law of the closed system
     * @param open diffusion and friction; any with D ≥ 0, there is no quantum condition
     * @param scheme the splitting, with its step
     * @return the propagator, with a leakage tolerance of 1e-6
     */
    public static LiouvillePropagator of(Hamiltonian hamiltonian, LinearLindblad open, StrangSplitting scheme) {
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(scheme, "scheme");
        return of(hamiltonian.mass(), ForceSymbol.classical(hamiltonian.potential()), open, scheme);
    }

    private static LiouvillePropagator of(
            double mass, ForceSymbol symbol, LinearLindblad open, SplittingScheme scheme) {
        return new LiouvillePropagator(new PhaseSpaceLaw(1, mass, symbol, open), scheme, Execution.standard());
    }

    /**
     * The same propagator with another leakage tolerance, see {@link WignerPropagator#withLeakageTolerance}.
     *
     * @param leakageTolerance above 0 and below 1
     * @return a new propagator
     * @throws IllegalArgumentException if the tolerance is out of range
     */
    public LiouvillePropagator withLeakageTolerance(double leakageTolerance) {
        return new LiouvillePropagator(law, scheme, execution.withTolerance(leakageTolerance));
    }

    /**
     * The same propagator on another engine of transforms. Results of two engines differ by rounding.
     *
     * @param engine the engine; {@link FourierEngine#vectorised()} if not set
     * @return a new propagator
     */
    public LiouvillePropagator withEngine(FourierEngine engine) {
        return new LiouvillePropagator(law, scheme, execution.withEngine(engine));
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
    public LiouvillePropagator withThreads(Executor pool, int threads) {
        return new LiouvillePropagator(law, scheme, execution.withThreads(pool, threads));
    }

    /**
     * Makes every allocation and plan for one run.
     *
     * @param initial the initial density; its grid, of even sizes, is that of the run
     * @return a stepper that holds the initial density
     * @throws org.moyal.core.error.ResolutionException if the initial density does not fit its grid
     * @throws IllegalArgumentException if a size of the grid is odd
     */
    public Stepper<DensityView, ClassicalDensity> prepare(ClassicalDensity initial) {
        return new LiouvilleStepper(initial, law, scheme, execution);
    }

    /**
     * The evolution as a linear map on fields of any norm and sign, without a watch over leakage.
     *
     * @param grid the grid of the fields, of even sizes
     * @return the map, with every allocation and plan made
     * @throws IllegalArgumentException if V′ is not finite at some node, or a size of the grid is odd
     */
    public PhaseSpaceFlow flow(PhaseSpaceGrid grid) {
        return new PhaseSpaceFlow(grid, law, scheme, execution);
    }

    /**
     * Propagates a density.
     *
     * @param initial the density at the first time
     * @param times the output times
     * @param observers called at every output time
     * @return the final density, the outcome and the cost
     * @throws org.moyal.core.error.ResolutionException if the initial density does not fit its grid
     * @throws org.moyal.core.error.NumericalFailureException if the density leaves its grid or becomes negative, or a
     *     potential or force that changes in time is not finite; carries the last good density
     * @throws IllegalArgumentException if V′ is not finite at some node, naming x, or a size of the grid is odd
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Evolution<ClassicalDensity> propagate(
            ClassicalDensity initial, TimeGrid times, Observer<? super DensityView>... observers) {
        return TimeLoop.run(prepare(initial), times, scheme.step(), List.of(observers));
    }

    @Override
    public String toString() {
        return "LiouvillePropagator[M = " + law.mass() + ", " + law.open() + ", " + scheme + ", leakage tolerance "
                + execution.tolerance() + "]";
    }
}
