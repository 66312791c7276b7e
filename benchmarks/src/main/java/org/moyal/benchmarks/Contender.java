// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import org.moyal.benchmarks.peer.PeerRefusedException;

/**
 * Somebody who can do a kernel, by name.
 *
 * @param name as in the table
 * @param start prepares a task
 */
record Contender(String name, Start start) {
    /** Prepares a task. */
    @FunctionalInterface
    interface Start {
        /**
         * Prepares a task.
         *
         * @param task the size
         * @return the engine, ready
         * @throws PeerRefusedException if it is not there, or cannot do it
         */
        Engine prepare(Task task) throws PeerRefusedException;
    }
}
