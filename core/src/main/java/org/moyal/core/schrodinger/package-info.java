// SPDX-License-Identifier: Apache-2.0
/**
 * The Schrödinger equation in position space: {@link org.moyal.core.schrodinger.SchrodingerPropagator} takes a law and a
 * splitting scheme, propagates a {@link org.moyal.core.state.WaveFunction}, and shows observers a borrowed
 * {@link org.moyal.core.schrodinger.WaveFunctionView}; several wave functions under one law go together and take less time
 * each. {@link org.moyal.core.schrodinger.VonNeumannPropagator} does the same with a
 * {@link org.moyal.core.state.DensityMatrix}, with decoherence of positions on request. It is also the independent check of the propagation of Wigner
 * functions.
 */
@NullMarked
package org.moyal.core.schrodinger;

import org.jspecify.annotations.NullMarked;
