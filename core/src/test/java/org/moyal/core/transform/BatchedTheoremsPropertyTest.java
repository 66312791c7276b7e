// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/** The theorems for batched transforms. */
class BatchedTheoremsPropertyTest extends FourierTheorems {

    @Override
    Signal transformed(Signal signal) {
        int n = signal.size();
        BatchedTransform plan = FourierEngine.vectorised().batched(n);
        Tile tile = plan.tile(1);
        for (int j = 0; j < n; j++) {
            tile.re()[j][0] = signal.re[j];
            tile.im()[j][0] = signal.im[j];
        }
        plan.forward(tile, 1);
        var result = new Signal(new double[n], new double[n]);
        for (int k = 0; k < n; k++) {
            result.re[k] = tile.re()[plan.rowOf(k)][0];
            result.im[k] = tile.im()[plan.rowOf(k)][0];
        }
        return result;
    }
}
