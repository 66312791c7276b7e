// SPDX-License-Identifier: Apache-2.0
/**
 * Energy levels and eigenstates of any potential, with error estimates.
 *
 * <p>{@link org.moyal.core.spectrum.Spectrum} holds the lowest levels of a Hamiltonian on an axis, computed by the
 * sinc-function discrete variable representation. States whose levels are known in closed form are in
 * {@link org.moyal.core.state}.
 */
@NullMarked
package org.moyal.core.spectrum;

import org.jspecify.annotations.NullMarked;
