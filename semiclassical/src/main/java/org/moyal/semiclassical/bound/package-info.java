// SPDX-License-Identifier: Apache-2.0
/**
 * Scales of a potential, and the proven bound on how far quantum, classical and mixture evolutions part.
 *
 * <p>A tour:
 *
 * <ul>
 *   <li>{@link org.moyal.semiclassical.bound.HarmonicFrame}: τ_H, η_H, σ* and the squeezing z that diffusion admits, from K alone;
 *       {@link org.moyal.semiclassical.bound.CharacteristicScales}: s_H, x_H, p_H, from K and T.
 *   <li>{@link org.moyal.semiclassical.bound.ClassicalityBound}: the theorem, for potentials with certified K and T only;
 *       {@link org.moyal.semiclassical.bound.BoundForm}: its published and its sharper constants.
 *   <li>{@link org.moyal.semiclassical.bound.DomainBound}: the same on |x| ≤ R, on the condition of an
 *       {@link org.moyal.semiclassical.bound.ExitProbability}.
 *   <li>{@link org.moyal.semiclassical.bound.DecoherenceExample}: dust grains, resonators, molecules and atoms in SI units.
 * </ul>
 *
 * <pre>{@code
 * var well  = Potential.boundedDoubleWell(0.6, 1.2, 0.9);                    // V = kx²/2 + A exp(−x²/2w²)
 * var noise = LinearLindblad.diffusion(0.03, 0.05);                          // D_xx, D_pp
 * var bound = ClassicalityBound.of(well, 1.5, noise, 0.1);                   // mass, ħ
 * bound.squeezing();                                                          // z, about 2.52
 * bound.error(1);                                                             // ε at t = 1, about 1.784
 * bound.time(BoundForm.QUANTUM, 1);                                           // until when the sharper form is below 1
 * bound.withBestCurvatureBound().error(1);                                    // with K′ ≥ K of the smallest ε
 * System.out.println(DecoherenceExample.table(DecoherenceExample.all()));     // dust, resonators, molecules, atoms
 * }</pre>
 */
@NullMarked
package org.moyal.semiclassical.bound;

import org.jspecify.annotations.NullMarked;
