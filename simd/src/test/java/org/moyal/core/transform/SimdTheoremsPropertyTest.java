// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import java.util.Arrays;
import org.moyal.simd.SimdEngine;

/** The theorems for batched transforms on the Vector API, in a tile wide enough for whole vectors and a rest. */
class SimdTheoremsPropertyTest extends FourierTheorems {

    private static final int COLUMNS = 9;

    @Override
    Signal transformed(Signal signal) {
        int n = signal.size();
        BatchedTransform plan = SimdEngine.instance().batched(n);
        Tile tile = plan.tile(COLUMNS);
        for (int j = 0; j < n; j++) {
            Arrays.fill(tile.re()[j], 0, COLUMNS, signal.re[j]);
            Arrays.fill(tile.im()[j], 0, COLUMNS, signal.im[j]);
        }
        plan.forward(tile, COLUMNS);
        var result = new Signal(new double[n], new double[n]);
        for (int k = 0; k < n; k++) {
            // real parts from the vectors, imaginary parts from the rest
            result.re[k] = tile.re()[plan.rowOf(k)][0];
            result.im[k] = tile.im()[plan.rowOf(k)][COLUMNS - 1];
        }
        return result;
    }
}
