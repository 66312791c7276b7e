// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.util.Objects;
import org.moyal.core.ensemble.RandomStreams;
import org.moyal.core.ensemble.TrajectoryBlocks;

/**
 * A mixture together with the random streams that move its packets: all that a run needs to begin or to go on. Immutable.
 *
 * @param mixture the packets
 * @param streams one stream for each {@linkplain TrajectoryBlocks block} of packets
 */
public record MixtureEnsemble(GaussianMixture mixture, RandomStreams streams) {

    /**
     * Checks the arguments.
     *
     * @param mixture the packets
     * @param streams one stream for each block of packets
     * @throws IllegalArgumentException if the number of streams is not that of the blocks
     */
    public MixtureEnsemble {
        Objects.requireNonNull(mixture, "mixture");
        Objects.requireNonNull(streams, "streams");
        int blocks = new TrajectoryBlocks(mixture.size()).count();
        if (streams.count() != blocks) {
            throw new IllegalArgumentException("streams.count() = " + streams.count() + ": must be " + blocks
                    + ", the blocks of " + mixture.size() + " packets");
        }
    }

    /**
     * An ensemble at the beginning of its streams.
     *
     * @param mixture the packets
     * @param seed the seed of all random numbers
     * @return the ensemble
     */
    public static MixtureEnsemble of(GaussianMixture mixture, long seed) {
        return new MixtureEnsemble(mixture, RandomStreams.of(seed, new TrajectoryBlocks(mixture.size()).count()));
    }
}
