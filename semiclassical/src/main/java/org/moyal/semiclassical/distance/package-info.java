// SPDX-License-Identifier: Apache-2.0
/**
 * How far two states are apart: trace norm, L1 norm, and estimates of both that do not drown in sampling noise. No norm has a
 * factor ½.
 *
 * <p>A tour. {@link org.moyal.semiclassical.distance.TraceNorm} and {@link org.moyal.semiclassical.distance.L1Norm} compare two states
 * on grids, with an estimate of the discretisation error. For a sampled mixture that has a noise floor;
 * {@link org.moyal.semiclassical.distance.ResidualEstimator} measures its distances to the exact evolutions through the residual of
 * its equation of motion, and {@link org.moyal.semiclassical.distance.APosterioriBound} bounds them by the one-packet errors of
 * {@link org.moyal.semiclassical.distance.HarmonicError}. Both watch a run of the mixture:
 *
 * <pre>{@code
 * var well     = Potential.boundedDoubleWell(0.6, 1.2, 0.9);
 * var noise    = LinearLindblad.diffusion(0.03, 0.05);
 * var frame    = new HarmonicFrame(well.curvatureBound(), 1.5, 0.1);         // K, mass, ħ
 * var packet   = GaussianState.coherent(0.3, 0.2, Math.sqrt(0.1 / frame.impedance()), 0.1);
 * var grid     = PhaseSpaceGrid.of(Axis.of(-3.6, 3.6, 240), Axis.of(-3.6, 3.6, 150));
 * var measured = ResidualEstimator.of(1.5, well, noise, new StrangSplitting(0.05))
 *         .observing(WignerFunction.of(packet, grid));
 * var along    = APosterioriBound.of(HarmonicError.of(well));
 * MixturePropagator.of(well, frame, noise, new RiccatiSplitting(0.05))
 *         .propagate(InitialMixture.pure(packet).sample(1000, 17), TimeGrid.evenly(0, 1, 21), measured, along);
 * measured.quantum();                                                         // ‖ρ̃ − ρ‖_Tr ± error, about 0.100
 * along.quantum();                                                            // its bound ± error, about 0.179
 * measured.classical();                                                       // ‖W[ρ̃] − f‖_L1 ± error, about 0.080
 * }</pre>
 *
 * <p>{@link org.moyal.semiclassical.distance.LocalErrorBound} is what the proof of the theorem uses for the error of one packet.
 */
@NullMarked
package org.moyal.semiclassical.distance;

import org.jspecify.annotations.NullMarked;
