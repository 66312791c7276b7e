// SPDX-License-Identifier: Apache-2.0
/** Wigner functions, the Moyal bracket and current, and their propagation on grids. */
@NullMarked
package org.moyal.wigner;

import org.jspecify.annotations.NullMarked;
