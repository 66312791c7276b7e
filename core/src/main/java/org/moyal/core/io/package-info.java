// SPDX-License-Identifier: Apache-2.0
/**
 * Files that NumPy reads: {@link org.moyal.core.io.NpyArray} (one array, {@code .npy}) and
 * {@link org.moyal.core.io.NpzArchive} (named arrays, scalars and texts, {@code .npz}). What was written comes back bit for
 * bit; what is damaged or foreign is refused with a {@link org.moyal.core.error.FileFormatException}.
 */
@NullMarked
package org.moyal.core.io;

import org.jspecify.annotations.NullMarked;
