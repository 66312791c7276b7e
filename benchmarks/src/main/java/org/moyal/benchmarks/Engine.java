// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import org.moyal.benchmarks.peer.PeerRefusedException;

/** An engine with one task prepared. */
interface Engine extends AutoCloseable {
    /**
     * The result to compare, from the initial state.
     *
     * @param steps the number of steps, for kernels that step
     * @throws PeerRefusedException if it cannot be compared node by node
     */
    double[] result(int steps) throws PeerRefusedException;

    /**
     * Nanoseconds of processor time for a call, over at least so many milliseconds of it.
     *
     * @throws PeerRefusedException if a program fails
     */
    double run(double milliseconds) throws PeerRefusedException;

    /** Slices to run before the first that counts: many where a compiler is at work meanwhile. */
    int warmUp();

    @Override
    void close();
}
