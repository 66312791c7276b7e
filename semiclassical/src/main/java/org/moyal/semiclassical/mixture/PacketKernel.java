// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

/**
 * The two flows of which a step is composed, for a block of packets; scratch of one thread. Both keep every packet pure.
 */
interface PacketKernel {

    /**
     * The random flow: displaces the centres by Gaussian noise, and for some schemes contracts the shapes.
     *
     * @param packets all packets
     * @param from the first of the block
     * @param count how many
     * @param duration how long
     * @param normals [2d][count] independent N(0, 1)
     * @return the least pivot of the noise covariances, in units of their traces: negative beyond rounding if one is no covariance
     */
    double noise(Packets packets, int from, int count, double duration, double[][] normals);

    /**
     * The deterministic flow of centres and shapes.
     *
     * @param packets all packets
     * @param from the first of the block
     * @param count how many
     * @param duration how long
     */
    void flow(Packets packets, int from, int count, double duration);
}
