// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.PotentialSurface;
import org.moyal.core.law.SmoothPotential;
import org.moyal.core.run.Evolution;
import org.moyal.core.run.Observer;
import org.moyal.core.run.Stepper;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeLoop;
import org.moyal.semiclassical.bound.HarmonicFrame;

/**
 * Moves a mixture of not-too-squeezed Gaussian packets, the one that the theorem holds against the quantum and the classical evolution
 * under H = p²/2m + V(x) and diffusion D:
 *
 * <pre>  dα = U(α) dt + √S_D dW (Itô),   dσ/dt = S₀,   U = (p/m, −∇V),
 *   S₀ + S_D = Fσ + σFᵀ + D,   F = [[0, 1/m], [−∇²V(α), 0]],   S_D = D + gσ + σgᵀ ≥ 0.</pre>
 *
 * <p>Every packet moves in the quadratic model of V at its own centre. The growth of its covariance is divided between the packet (S₀:
 * it stays pure, and σ ≤ zσ*) and the scatter of centres (S_D), by g = κ′(σ̄ − σ̄⁻¹) in the units of σ*; for z = 1 all packets keep
 * σ*. The frame's K must bound |∇²V|.
 *
 * <p>Cost a packet and step: O(d³), by loops over component arrays for d ≤ 3 (see the benchmarks). Memory: about 150 bytes a packet for
 * d = 1. Results depend on the seed, not on the number of threads, and a run resumed at an output time gives the same bits.
 *
 * <p>Immutable. Source: F. Hernández, D. Ranard, C. J. Riedel, arXiv:2306.13717, equations (13) to (22), as corrected in
 * docs/classicality.md.
 */
public final class MixturePropagator {

    private static final Executor NO_POOL = task -> {
        throw new IllegalStateException("a step on one thread needs no pool");
    };

    private final PotentialSurface surface;
    private final SqueezingLaw law;
    private final MixtureScheme scheme;
    private final Models models;
    private final Executor pool;
    private final int threads;

    private enum Models {
        TAYLOR,
        AVERAGED
    }

    private MixturePropagator(
            PotentialSurface surface,
            SqueezingLaw law,
            MixtureScheme scheme,
            Models models,
            Executor pool,
            int threads) {
        this.surface = surface;
        this.law = law;
        this.scheme = scheme;
        this.models = models;
        this.pool = pool;
        this.threads = threads;
    }

    /**
     * A propagator by the local Taylor models of the potential.
     *
     * @param surface the potential V
     * @param frame m, ħ and the bound K on |∇²V|
     * @param noise the diffusion of each degree of freedom, without friction and with D_xx D_pp &gt; D_xp²
     * @param scheme the splitting, with its step
     * @return the propagator, on one thread
     * @throws org.moyal.core.error.FrictionException if there is friction
     * @throws IllegalArgumentException if the diffusion matrix is singular, or the step is not below 2τ_H
     */
    public static MixturePropagator of(
            PotentialSurface surface, HarmonicFrame frame, LinearLindblad noise, MixtureScheme scheme) {
        Objects.requireNonNull(surface, "surface");
        requireStable(scheme, frame);
        return new MixturePropagator(surface, new SqueezingLaw(frame, noise), scheme, Models.TAYLOR, NO_POOL, 1);
    }

    /** Drift and kick are unstable in a well of curvature K for steps of 2τ_H and more. */
    private static void requireStable(MixtureScheme scheme, HarmonicFrame frame) {
        if (!(scheme.step() < 2 * frame.time())) {
            throw new IllegalArgumentException("scheme.step() = " + scheme.step() + ": must be below 2 tau_H = "
                    + 2 * frame.time() + ", where steps become unstable");
        }
    }

    /**
     * The same propagator with another scheme.
     *
     * @param other the splitting, with its step
     * @return a new propagator
     * @throws IllegalArgumentException if the step is not below 2τ_H
     */
    public MixturePropagator withScheme(MixtureScheme other) {
        requireStable(other, law.frame());
        return new MixturePropagator(surface, law, other, models, pool, threads);
    }

    /**
     * The same propagator with the quadratic models that are closest to V in the mean square over each packet: force and curvature are
     * averaged over N(α_x, σ_xx) by a Gauss–Hermite rule of ten nodes a coordinate. The theorem holds for it unchanged, with a
     * smaller one-particle error; the measured distances are several times smaller.
     *
     * @return a new propagator
     */
    public MixturePropagator withGaussianAverages() {
        return new MixturePropagator(surface, law, scheme, Models.AVERAGED, pool, threads);
    }

    /**
     * The same propagator on several threads, with the same bits.
     *
     * @param lender lends the other threads; it stays the caller's
     * @param number how many threads work, the calling one included, at least 1
     * @return a new propagator
     * @throws IllegalArgumentException if number &lt; 1
     */
    public MixturePropagator withThreads(Executor lender, int number) {
        Objects.requireNonNull(lender, "lender");
        if (number < 1) {
            throw new IllegalArgumentException("number = " + number + ": must be at least 1");
        }
        return new MixturePropagator(surface, law, scheme, models, lender, number);
    }

    /**
     * The squeezing z that the packets keep.
     *
     * @return z ≥ 1
     */
    public double squeezing() {
        return law.squeezing();
    }

    /**
     * Makes every allocation for one run.
     *
     * @param initial packets that are pure and not too squeezed, σ ≤ zσ*, with their random streams
     * @return a stepper that holds them
     * @throws IllegalArgumentException if a packet is mixed or too squeezed, or has not as many degrees of freedom as the potential
     * @throws PlanckMismatchException if ħ differs from the frame's
     */
    public Stepper<MixtureView, MixtureEnsemble> prepare(MixtureEnsemble initial) {
        GaussianMixture mixture = initial.mixture();
        PlanckMismatchException.requireSame(
                "mixture and frame", mixture.hbar(), law.frame().hbar());
        if (mixture.degreesOfFreedom() != surface.degreesOfFreedom()) {
            throw new IllegalArgumentException("initial: has " + mixture.degreesOfFreedom()
                    + " degrees of freedom, must have " + surface.degreesOfFreedom() + " as the potential");
        }
        return new MixtureStepper(initial, law, scheme, this::kernel, pool, threads);
    }

    private PacketKernel kernel() {
        int d = surface.degreesOfFreedom();
        boolean degenerate = law.isDegenerate();
        if (models == Models.TAYLOR && !degenerate && scheme instanceof RiccatiSplitting) {
            if (surface instanceof SmoothPotential potential) {
                return new LineKernel(law, potential);
            }
            if (BlockKernel.serves(d)) {
                return new BlockKernel(law, surface);
            }
        }
        LocalModel model = models == Models.TAYLOR ? new LocalModel.Taylor(surface) : new LocalModel.Averaged(surface);
        if (degenerate) {
            return new SurfaceKernel(
                    law, model, new ShapeLaw.Fixed(), new NoiseLaw.PositionDependent(law, model, d), d);
        }
        if (scheme instanceof RiccatiSplitting) {
            return new SurfaceKernel(law, model, new ShapeLaw.Riccati(law, d), new NoiseLaw.Frozen(law, d), d);
        }
        return new SurfaceKernel(law, model, new ShapeLaw.Tangent(law, d), new NoiseLaw.Contracting(law, d), d);
    }

    /**
     * Moves an ensemble.
     *
     * @param initial packets that are pure and not too squeezed, σ ≤ zσ*, with their random streams
     * @param times the output times
     * @param observers called at every output time
     * @return the final ensemble, the outcome and the cost
     * @throws IllegalArgumentException if a packet is mixed or too squeezed, or has not as many degrees of freedom as the potential
     * @throws PlanckMismatchException if ħ differs from the frame's
     * @throws org.moyal.core.error.NumericalFailureException if a centre is no longer finite, or the curvature has exceeded the frame's
     *     K by so much that S_D ≥ 0 fails; carries the last good state
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Evolution<MixtureEnsemble> propagate(
            MixtureEnsemble initial, TimeGrid times, Observer<? super MixtureView>... observers) {
        return TimeLoop.run(prepare(initial), times, scheme.step(), List.of(observers));
    }

    @Override
    public String toString() {
        return "MixturePropagator[" + law.frame() + ", " + law.noise() + ", z = " + law.squeezing() + ", " + scheme
                + ", " + models + "]";
    }
}
