// SPDX-License-Identifier: Apache-2.0
/**
 * Mixtures of not-too-squeezed Gaussian packets: how they move, and what is read of them.
 *
 * <p>A tour. {@link org.moyal.semiclassical.mixture.InitialMixture} is a Gaussian state as a mixture of pure packets and draws an
 * {@link org.moyal.semiclassical.mixture.MixtureEnsemble}, packets with their random streams.
 * {@link org.moyal.semiclassical.mixture.MixturePropagator} moves it, by the recommended
 * {@link org.moyal.semiclassical.mixture.RiccatiSplitting} or by {@link org.moyal.semiclassical.mixture.ContractionSplitting}.
 * {@link org.moyal.semiclassical.mixture.MixtureView} is what can be read during a run,
 * {@link org.moyal.semiclassical.mixture.GaussianMixture} owns its packets and goes to a grid:
 *
 * <pre>{@code
 * var well  = Potential.boundedDoubleWell(0.6, 1.2, 0.9);
 * var noise = LinearLindblad.diffusion(0.03, 0.05);                          // D_xx, D_pp
 * var frame = new HarmonicFrame(well.curvatureBound(), 1.5, 0.1);            // K, mass, ħ
 * var start = InitialMixture.decomposing(GaussianState.thermal(1.5, 1, 10, 0.1), frame, noise);
 * var run   = MixturePropagator.of(well, frame, noise, new RiccatiSplitting(0.05))
 *         .propagate(start.sample(100_000, 42), TimeGrid.single(0, 3));      // seed
 * var later = run.finalState().mixture();
 * later.mean(0);                                                             // ⟨x⟩ ± standard error
 * later.expectation(r -> Math.cos(r[0]), 12);                                // the Weyl symbol, nodes
 * later.toWignerFunction(PhaseSpaceGrid.of(Axis.of(-6, 6, 360), Axis.of(-6, 6, 360)));
 * }</pre>
 *
 * <p>Results depend on the seed, not on the number of threads; a run that was stopped goes on from its last ensemble with the same
 * bits. The theorem about these mixtures lies in {@link org.moyal.semiclassical.bound}, their distances to the exact evolutions in
 * {@code org.moyal.semiclassical.distance}.
 */
@NullMarked
package org.moyal.semiclassical.mixture;

import org.jspecify.annotations.NullMarked;
