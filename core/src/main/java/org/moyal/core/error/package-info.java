// SPDX-License-Identifier: Apache-2.0
/**
 * What can go wrong, one exception for each kind of failure.
 *
 * <p>Bad arguments are met at construction by {@link java.lang.IllegalArgumentException} with the name, the value and the
 * condition. The exceptions of this package are for what only shows later: two objects that do not belong together
 * ({@link org.moyal.core.error.GridMismatchException}, {@link org.moyal.core.error.PlanckMismatchException}), a grid that
 * cannot hold a state ({@link org.moyal.core.error.ResolutionException}, which carries one that can), a run that has left
 * the range of trust ({@link org.moyal.core.error.NumericalFailureException}, which carries the last good state), a damaged
 * file ({@link org.moyal.core.error.FileFormatException}). All are unchecked. Nothing is ever clamped, renormalised or
 * replaced in silence instead.
 */
@NullMarked
package org.moyal.core.error;

import org.jspecify.annotations.NullMarked;
