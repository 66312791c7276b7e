// SPDX-License-Identifier: Apache-2.0
/** Grids, fields, states, potentials and Hamiltonians, transforms, the run loop, and exact reference problems. */
@NullMarked
package org.moyal.core;

import org.jspecify.annotations.NullMarked;
