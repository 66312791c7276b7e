// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import java.util.List;
import java.util.Objects;
import org.moyal.core.error.FrictionException;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.run.Evolution;
import org.moyal.core.run.Observer;
import org.moyal.core.run.Stepper;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeLoop;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.transform.FourierEngine;

/**
 * Propagates a density matrix under the law of von Neumann, on request with diffusion of momentum and position,
 *
 * <pre>  ∂ρ/∂t = −(i/ħ)[p²/2M + V, ρ] − (D_pp/2ħ²)[x, [x, ρ]] − (D_xx/2ħ²)[p, [p, ρ]],</pre>
 *
 * by the split-operator method: kicks multiply ρ_ij by e^(−i(V_i − V_j)τ/ħ − D_pp(x_i − x_j)²τ/2ħ²), drifts are ρ → UρU† with U =
 * e^(−ip²τ/2Mħ), and with D_xx multiply ⟨p|ρ|p′⟩ by e^(−D_xx(p − p′)²τ/2ħ²) besides. A drift propagates the columns of ρ as wave functions, turns Uρ into its adjoint, and propagates the columns
 * again: for Hermitian ρ this is UρU†. Without diffusion ρ stays as pure or mixed as it is, to rounding; the diffusion is exact
 * within a kick or a drift, so that the order in time is that of the scheme.
 *
 * <p>The diffusion is that of {@link LinearLindblad}: dσ_xx/dt = D_xx and dσ_pp/dt = D_pp beside the motion. It makes any state
 * less pure, and needs a scheme whose kicks, and drifts for D_xx, go forward in time.
 *
 * <p>The axis is periodic. Every step looks at the outermost 1/64 of its nodes, where |⟨x|ρ|x′⟩| may be as large as the leakage
 * tolerance, relative to its peak, and at the outermost 1/64 of the momenta with |⟨k|ρ|x⟩| likewise; for a pure state that is the
 * tail of |ψ|. More ends the run with {@link org.moyal.core.error.NumericalFailureException} and the last good state.
 *
 * <p>Four transforms a drift, O(N² log N); 32 bytes an element with the retained copy; 0 bytes a step. Immutable; any number of threads may share
 * it.
 */
public final class VonNeumannPropagator {

    private final SplitLaw law;
    private final LinearLindblad noise;

    private VonNeumannPropagator(SplitLaw law, LinearLindblad noise) {
        this.law = law;
        this.noise = noise;
    }

    /**
     * A propagator for a constant potential, without diffusion.
     *
     * @param hamiltonian the law
     * @param scheme the splitting, with its step
     * @return the propagator, with a leakage tolerance of 1e-6
     */
    public static VonNeumannPropagator of(Hamiltonian hamiltonian, SplittingScheme scheme) {
        return new VonNeumannPropagator(SplitLaw.of(hamiltonian, scheme), LinearLindblad.none());
    }

    /**
     * A propagator for a time-dependent potential, without diffusion.
     *
     * @param hamiltonian the law
     * @param scheme the splitting, with its step
     * @return the propagator, with a leakage tolerance of 1e-6
     */
    public static VonNeumannPropagator of(DrivenHamiltonian hamiltonian, SplittingScheme scheme) {
        return new VonNeumannPropagator(SplitLaw.of(hamiltonian, scheme), LinearLindblad.none());
    }

    /**
     * The same propagator with diffusion of momentum and position. Momentum diffusion is decoherence of positions, and the reverse.
     *
     * @param diffusion D_xx and D_pp; D_xp = 0, no friction
     * @return a new propagator
     * @throws FrictionException if the law has friction, which is no factor of ρ in x or in p
     * @throws IllegalArgumentException if D_xp ≠ 0, for the same reason; or if D_pp &gt; 0 while a kick of the scheme goes back in
     *     time, or D_xx &gt; 0 while a drift does: coherences would grow without bound
     */
    public VonNeumannPropagator withDiffusion(LinearLindblad diffusion) {
        Objects.requireNonNull(diffusion, "diffusion");
        FrictionException.requireNone("VonNeumannPropagator with " + diffusion, diffusion.friction());
        if (diffusion.dxp() != 0) {
            throw new IllegalArgumentException(
                    "diffusion.dxp() = " + diffusion.dxp() + ": must be 0; the evolution of Wigner functions takes it");
        }
        for (int s = 0; s < law.scheme().stages() && diffusion.dxx() > 0; s++) {
            if (!(law.scheme().drift(s) >= 0)) {
                throw new IllegalArgumentException("dxx = " + diffusion.dxx() + ": must be 0 with " + law.scheme()
                        + ", whose drift " + s + " goes back in time; StrangSplitting would do");
            }
        }
        return new VonNeumannPropagator(law, diffusion).forwardInKicks();
    }

    /**
     * The same propagator with diffusion of the momentum, which is decoherence of positions: ⟨x|ρ|x′⟩ decays at the rate
     * D(x−x′)²/2ħ².
     *
     * @param dpp D, momentum²/time, at least 0
     * @return a new propagator
     * @throws IllegalArgumentException if D is negative or not finite, or above 0 while a kick of the scheme goes back in
     *     time, during which coherences would grow without bound
     */
    public VonNeumannPropagator withMomentumDiffusion(double dpp) {
        return withDiffusion(LinearLindblad.momentumDiffusion(dpp));
    }

    private VonNeumannPropagator forwardInKicks() {
        double dpp = noise.dpp();
        for (int s = 0; s <= law.scheme().stages() && dpp > 0; s++) {
            if (!(law.scheme().kick(s) >= 0)) {
                throw new IllegalArgumentException("dpp = " + dpp + ": must be 0 with " + law.scheme() + ", whose kick "
                        + s + " goes back in time; StrangSplitting would do");
            }
        }
        return this;
    }

    /**
     * The same propagator with another leakage tolerance.
     *
     * @param leakageTolerance the largest tail of ρ relative to its peak, above 0 and below 1
     * @return a new propagator
     * @throws IllegalArgumentException if the tolerance is out of range
     */
    public VonNeumannPropagator withLeakageTolerance(double leakageTolerance) {
        return new VonNeumannPropagator(law.withTolerance(leakageTolerance), noise);
    }

    /**
     * The same propagator on another transform engine.
     *
     * @param engine makes the plans; {@link FourierEngine#vectorised()} unless said
     * @return a new propagator
     */
    public VonNeumannPropagator withEngine(FourierEngine engine) {
        return new VonNeumannPropagator(law.withEngine(engine), noise);
    }

    /**
     * Makes every allocation and plan for one run. Most users call {@link #propagate} instead.
     *
     * @param initial the initial state; its axis and ħ are those of the run
     * @return a stepper that holds the initial state
     * @throws IllegalArgumentException if the tails of the state do not fit the axis, or V is not finite on a node, naming
     *     x
     */
    public Stepper<DensityMatrixView, DensityMatrix> prepare(DensityMatrix initial) {
        return new DensityMatrixStepper(law, noise, initial);
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
    public final Evolution<DensityMatrix> propagate(
            DensityMatrix initial, TimeGrid times, Observer<? super DensityMatrixView>... observers) {
        return TimeLoop.run(prepare(initial), times, law.scheme().step(), List.of(observers));
    }

    @Override
    public String toString() {
        return "VonNeumannPropagator[" + law + ", " + noise + "]";
    }
}
