// SPDX-License-Identifier: Apache-2.0
/**
 * Two degrees of freedom: Wigner functions W(x₁, x₂, p₁, p₂) on a grid of four axes and their motion under
 * H = p₁²/2M₁ + p₂²/2M₂ + V(x₁, x₂).
 *
 * <p>{@link org.moyal.wigner.planar.PlanarWignerPropagator} is the split-operator method of one degree of freedom with planes for
 * rows; runs, observers and failures are the same. Each degree of freedom by itself, the other traced out, is a
 * {@link org.moyal.wigner.function.WignerFunction}, to which everything for one degree of freedom applies.
 */
@NullMarked
package org.moyal.wigner.planar;

import org.jspecify.annotations.NullMarked;
