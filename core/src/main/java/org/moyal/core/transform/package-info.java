// SPDX-License-Identifier: Apache-2.0
/**
 * Discrete Fourier transforms behind the library's own plan types.
 *
 * <p>A {@link org.moyal.core.transform.FourierEngine} makes plans; a plan ({@link org.moyal.core.transform.ComplexTransform},
 * {@link org.moyal.core.transform.RealTransform}) transforms arrays of one size in place and belongs to one thread. Forward
 * transforms carry e^(−2πijk/n) and no factor, inverse ones e^(+2πijk/n) and 1/n.
 */
@NullMarked
package org.moyal.core.transform;

import org.jspecify.annotations.NullMarked;
