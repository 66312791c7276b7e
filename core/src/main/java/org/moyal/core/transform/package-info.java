// SPDX-License-Identifier: Apache-2.0
/**
 * Discrete Fourier transforms behind the library's own plan types.
 *
 * <p>A {@link org.moyal.core.transform.FourierEngine} makes plans of three kinds: {@link org.moyal.core.transform.ComplexTransform}
 * and {@link org.moyal.core.transform.RealTransform} transform one array in place, in natural order;
 * {@link org.moyal.core.transform.BatchedTransform} transforms all columns of a {@link org.moyal.core.transform.Tile} at once and leaves
 * the modes in an order of its own, which is several times faster, and {@link org.moyal.core.transform.PairedColumns} multiplies modes
 * of real columns in between. Forward transforms carry e^(−2πijk/n) and no factor, backward ones e^(+2πijk/n).
 */
@NullMarked
package org.moyal.core.transform;

import org.jspecify.annotations.NullMarked;
