// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorisedEngineTest extends FourierEngineContract {

    @Override
    FourierEngine engine() {
        return FourierEngine.vectorised();
    }

    /** A prime factor q is a plain sum of q terms, whose error is up to √q times that of a fast transform; all here are below 128. */
    @Override
    double penaltyOfLargePrimes() {
        return 11;
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 240, 256, 400, 1024, 2048})
    void noSizeAllocates(int n) {
        var complex = engine().complex(n);
        var real = engine().real(n);
        var batched = engine().batched(n);
        Tile tile = batched.tile(5);
        double[] re = new double[n];
        double[] im = new double[n];
        for (int warmUp = 0; warmUp < 100; warmUp++) {
            transformAll(complex, real, re, im);
            batched.forward(tile, 5);
            batched.backward(tile, 5);
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        threads.getThreadAllocatedBytes(id);
        long before = threads.getThreadAllocatedBytes(id);
        for (int run = 0; run < 100; run++) {
            transformAll(complex, real, re, im);
            batched.forward(tile, 5);
            batched.backward(tile, 5);
        }
        // Far below one array of n numbers in one of the 600 transforms: the counter itself may cost a few bytes.
        assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(8L * n);
    }

    private static void transformAll(ComplexTransform complex, RealTransform real, double[] re, double[] im) {
        complex.forward(re, im);
        complex.inverse(re, im);
        real.forward(re);
        real.inverse(re);
    }
}
