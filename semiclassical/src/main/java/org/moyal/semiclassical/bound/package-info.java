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
 */
@NullMarked
package org.moyal.semiclassical.bound;

import org.jspecify.annotations.NullMarked;
