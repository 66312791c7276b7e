// SPDX-License-Identifier: Apache-2.0
/**
 * Several threads on one step of a computation.
 *
 * <p>A {@link org.moyal.core.parallel.WorkTeam} does the independent parts of a {@link org.moyal.core.parallel.Work} on the calling
 * thread and on those that a pool of the caller's lends. How work is cut into parts never depends on the number of threads, so
 * results are the same to the bit for any number of them.
 */
@NullMarked
package org.moyal.core.parallel;

import org.jspecify.annotations.NullMarked;
