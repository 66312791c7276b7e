// SPDX-License-Identifier: Apache-2.0
/**
 * Wigner functions and their current: the results of M. Oliva, D. Kakofengitis and O. Steuernagel, "Anharmonic quantum
 * mechanical systems do not feature phase space trajectories", Physica A 502 (2018) 201, and what belongs to them.
 */
@NullMarked
package org.moyal.examples.wigner;

import org.jspecify.annotations.NullMarked;
