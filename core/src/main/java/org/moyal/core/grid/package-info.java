// SPDX-License-Identifier: Apache-2.0
/**
 * Where functions on phase space live.
 *
 * <p>An {@link org.moyal.core.grid.Axis} is uniform, half-open and periodic; two of them make a
 * {@link org.moyal.core.grid.PhaseSpaceGrid}. {@link org.moyal.core.grid.PhaseSpaceGrid#resolving} chooses one for a state
 * and a law, and says why. A {@link org.moyal.core.grid.PhaseSpaceField} holds a value for each node;
 * {@link org.moyal.core.grid.TrigonometricInterpolant} gives it, with derivatives, at any point exactly, and
 * {@link org.moyal.core.grid.LocalInterpolant} quickly. Both are periodic, as the axes are; {@link org.moyal.core.grid.PeriodicSinc}
 * has the weights of one axis.
 */
@NullMarked
package org.moyal.core.grid;

import org.jspecify.annotations.NullMarked;
