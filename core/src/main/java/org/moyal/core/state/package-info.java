// SPDX-License-Identifier: Apache-2.0
/**
 * States: what is known about a system. All are immutable, and the quantum ones carry their ħ.
 *
 * <p>A tour:
 *
 * <ul>
 *   <li>{@link org.moyal.core.state.PureState}: ψ(x) in closed form: {@link org.moyal.core.state.GaussianPacket},
 *       {@link org.moyal.core.state.GaussianSuperposition} (cat states), {@link org.moyal.core.state.FockState},
 *       {@link org.moyal.core.state.MorseEigenstate}.
 *   <li>{@link org.moyal.core.state.WaveFunction}: ψ on the nodes of an axis.
 *   <li>{@link org.moyal.core.state.DensityMatrix}: ⟨x|ρ|x′⟩ on the nodes of an axis.
 *   <li>{@link org.moyal.core.state.GaussianState}: mean and covariance, any number of degrees of freedom: coherent,
 *       squeezed, thermal.
 *   <li>{@link org.moyal.core.state.PhaseSpaceDensity}: states whose Wigner density is known in closed form.
 * </ul>
 *
 * <p>Conversions read {@code Target.of(source)}: {@code WaveFunction.of(axis, packet)}, {@code DensityMatrix.of(psi)}.
 */
@NullMarked
package org.moyal.core.state;

import org.jspecify.annotations.NullMarked;
