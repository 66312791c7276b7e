// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import java.util.Objects;
import org.moyal.core.error.FrictionException;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.SmoothPotential;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.propagation.ClassicalDensity;
import org.moyal.wigner.propagation.LindbladPropagator;
import org.moyal.wigner.propagation.LiouvillePropagator;

/**
 * Measures how far a sampled mixture ρ̃ is from the exact quantum state ρ and from the exact classical density f, through the
 * residual of its equation of motion instead of the difference of two states.
 *
 * <p>With δV_α the potential minus the quadratic model in which the packet at α moves, Δ = ρ̃ − ρ and Δ_c = W[ρ̃] − f obey
 *
 * <pre>  Δ′ = L[Δ] + E[(i/ħ)[δV_α(x̂), τ̂_α]],   Δ_c′ = L_c[Δ_c] − E[δV_α′ ∂_p τ_α],   Δ(0) = Δ_c(0) = 0,</pre>
 *
 * and both are solved on a grid, Δ_{n+1} = e^{hL}(Δ_n + ½hR_n) + ½hR_{n+1}, the packets being shown at the times nh. Sampling noise is
 * then a fraction of the distance itself: some thousand packets give ‖Δ‖ to one or two per cent.
 *
 * <p><b>Why not directly.</b> ‖ρ̃_N − ρ‖ of N sampled packets has a noise floor of about √(d_eff/N), which it shows even if ρ̃ and ρ
 * are equal; d_eff is about 1/purity, the number of states over which the mixture spreads (between 0.7 and 1.3 times that, measured
 * for Gaussian mixtures of purity 0.2 and 0.09). With purity 0.2, 12 500 packets have the floor 0.02: a distance of that size takes
 * a hundred times more.
 *
 * <p>One degree of freedom; noise without friction, the law of the mixtures. Immutable; {@link #observing} begins a measurement.
 */
public final class ResidualEstimator {
    private static final int BATCHES = 8;
    private static final int MOST_BATCHES = 64;

    private final double mass;
    private final SmoothPotential potential;
    private final LinearLindblad noise;
    private final StrangSplitting scheme;
    private final int batches;
    private final boolean averaged;

    private ResidualEstimator(
            double mass,
            SmoothPotential potential,
            LinearLindblad noise,
            StrangSplitting scheme,
            int batches,
            boolean averaged) {
        this.mass = mass;
        this.potential = potential;
        this.noise = noise;
        this.scheme = scheme;
        this.batches = batches;
        this.averaged = averaged;
    }

    /**
     * An estimator for mixtures whose packets move in the Taylor model.
     *
     * @param mass m, above 0
     * @param potential V
     * @param noise the diffusion, without friction
     * @param scheme the splitting of the grid evolutions between two times that are shown
     * @return the estimator, with 8 batches
     * @throws IllegalArgumentException if the mass is not above 0
     * @throws FrictionException if there is friction
     */
    public static ResidualEstimator of(
            double mass, SmoothPotential potential, LinearLindblad noise, StrangSplitting scheme) {
        Objects.requireNonNull(potential, "potential");
        Objects.requireNonNull(noise, "noise");
        Objects.requireNonNull(scheme, "scheme");
        if (!(mass > 0 && mass <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("mass = " + mass + ": must be finite and above 0");
        }
        FrictionException.requireNone("residual estimate", noise.friction());
        return new ResidualEstimator(mass, potential, noise, scheme, BATCHES, false);
    }

    /**
     * The same estimator with another number of batches: groups of packets of successive indices, of whose residuals the statistical
     * errors are made. More of them make a better error estimate and cost two fields and two grid evolutions each.
     *
     * @param number 2 … 64
     * @return a new estimator
     * @throws IllegalArgumentException if the number is out of range
     */
    public ResidualEstimator withBatches(int number) {
        if (number < 2 || number > MOST_BATCHES) {
            throw new IllegalArgumentException("number = " + number + ": must be 2 to " + MOST_BATCHES);
        }
        return new ResidualEstimator(mass, potential, noise, scheme, number, averaged);
    }

    /**
     * The same estimator with another splitting of the grid evolutions.
     *
     * @param other the splitting
     * @return a new estimator
     */
    public ResidualEstimator withScheme(StrangSplitting other) {
        return new ResidualEstimator(mass, potential, noise, Objects.requireNonNull(other, "other"), batches, averaged);
    }

    /**
     * The same estimator for mixtures whose packets move in the model averaged over each packet, see
     * {@link HarmonicError#withGaussianAverages}.
     *
     * @return a new estimator
     */
    public ResidualEstimator withGaussianAverages() {
        return new ResidualEstimator(mass, potential, noise, scheme, batches, true);
    }

    /**
     * Begins a measurement.
     *
     * @param initial the exact state at the first time that is shown, of which the packets are a sample; nowhere negative. Its grid
     *     has to hold the states and all packets at all times
     * @return an observer of the packets
     * @throws IllegalArgumentException if the state is negative somewhere, or the law is not completely positive for its ħ
     * @throws org.moyal.core.error.ResolutionException if the state does not fit its grid
     */
    public ResidualObserver observing(WignerFunction initial) {
        Objects.requireNonNull(initial, "initial");
        var hamiltonian = Hamiltonian.of(mass, potential);
        var quantum = LindbladPropagator.of(hamiltonian, noise, scheme);
        var classical = LiouvillePropagator.of(hamiltonian, noise, scheme);
        return new ResidualObserver(
                new ResidualRates(initial.grid(), initial.hbar(), potential, averaged),
                new ExactPair(quantum.prepare(initial), classical.prepare(ClassicalDensity.of(initial)), scheme.step()),
                new DuhamelSum(quantum.flow(initial.grid(), initial.hbar()), batches),
                new DuhamelSum(classical.flow(initial.grid()), batches));
    }

    @Override
    public String toString() {
        return "residual estimator for " + (averaged ? "averaged" : "Taylor") + " models of " + potential + ", m = "
                + mass + ", " + noise + ", " + scheme + ", " + batches + " batches";
    }
}
