// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

/**
 * One term of a mixture ρ = Σ w |ψ⟩⟨ψ|.
 *
 * @param weight the probability w
 * @param state ψ
 */
public record WeightedState(double weight, WaveFunction state) {}
