// SPDX-License-Identifier: Apache-2.0
/**
 * Ensembles of trajectories that move at random, reproducibly.
 *
 * <p>{@link org.moyal.core.ensemble.RandomStreams} holds the positions of many independent streams of random numbers, one for each
 * {@linkplain org.moyal.core.ensemble.TrajectoryBlocks block} of trajectories, all from one seed. Since a block is drawn from its own
 * stream alone, a result depends on the seed and on nothing else: not on the number of threads, not on where a run was stopped and
 * resumed.
 */
@NullMarked
package org.moyal.core.ensemble;

import org.jspecify.annotations.NullMarked;
