// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import org.moyal.benchmarks.peer.Peer;
import org.moyal.benchmarks.peer.PeerRefusedException;

/** An engine in a program of its own. */
final class PeerEngine implements Engine {
    private final Peer peer;

    PeerEngine(Peer peer) {
        this.peer = peer;
    }

    @Override
    public double[] result(int steps) throws PeerRefusedException {
        return peer.check(steps);
    }

    @Override
    public double run(double milliseconds) throws PeerRefusedException {
        return peer.run(milliseconds);
    }

    @Override
    public int warmUp() {
        return 1;
    }

    @Override
    public void close() {
        peer.close();
    }
}
