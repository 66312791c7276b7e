// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.ensemble;

/**
 * How an ensemble is cut into blocks: {@value #LENGTH} trajectories each, the last one with what is left. A block is what one thread
 * works on and what one random stream serves; the cut depends on the number of trajectories only.
 *
 * @param size the number of trajectories, at least 1
 */
public record TrajectoryBlocks(int size) {

    /** Trajectories in a block: their components of a dozen numbers each fit the first cache. */
    public static final int LENGTH = 256;

    /**
     * Checks the argument.
     *
     * @param size the number of trajectories, at least 1
     * @throws IllegalArgumentException if it is less than 1
     */
    public TrajectoryBlocks {
        if (size < 1) {
            throw new IllegalArgumentException("size = " + size + ": must be at least 1");
        }
    }

    /**
     * The number of blocks.
     *
     * @return at least 1
     */
    public int count() {
        return (size - 1) / LENGTH + 1;
    }

    /**
     * The first trajectory of a block.
     *
     * @param block which
     * @return its index
     */
    public int from(int block) {
        return block * LENGTH;
    }

    /**
     * The number of trajectories in a block.
     *
     * @param block which
     * @return 1 … {@value #LENGTH}
     */
    public int length(int block) {
        return Math.min(LENGTH, size - from(block));
    }
}
