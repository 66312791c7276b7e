// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

/**
 * The two flows of which a step is composed, for a block of packets; scratch of one thread. Both keep every packet pure.
 */
interface PacketKernel {

    /**
     * Takes up a block.
     *
     * @param packets all packets
     * @param from the first of the block
     * @param count how many
     */
    void load(Packets packets, int from, int count);

    /**
     * The random flow: displaces the centres by Gaussian noise, and for some schemes contracts the shapes.
     *
     * @param duration how long
     * @param normals [2d][count] independent N(0, 1)
     * @return the least pivot of the noise covariances, in units of their traces: below −{@link SymmetricFactor#ROUNDING} if one is no
     *     covariance, and any number above that if all are
     */
    double noise(double duration, double[][] normals);

    /**
     * The deterministic flow of centres and shapes.
     *
     * @param duration how long
     */
    void flow(double duration);

    /** Puts the block back. */
    void store();
}
