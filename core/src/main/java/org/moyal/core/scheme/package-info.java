// SPDX-License-Identifier: Apache-2.0
/**
 * How a time step is computed: splittings of H = T + V into kicks and drifts.
 *
 * <p>{@link org.moyal.core.scheme.StrangSplitting} has order 2 and runs forward in time only;
 * {@link org.moyal.core.scheme.FourthOrderSplitting} has order 4, with some sub-steps backward in time. A scheme is a
 * small value that holds its time step and its coefficients; it knows no state and no law. The same value serves the
 * Schrödinger equation, the Wigner function and the classical Liouville equation.
 */
@NullMarked
package org.moyal.core.scheme;

import org.jspecify.annotations.NullMarked;
