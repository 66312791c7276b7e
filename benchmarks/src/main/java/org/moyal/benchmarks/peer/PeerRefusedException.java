// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks.peer;

/** A peer is not there, or does not do what it is asked; the message says why, for the table. */
public final class PeerRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Why.
     *
     * @param reason the reason, one line
     */
    public PeerRefusedException(String reason) {
        super(reason);
    }
}
