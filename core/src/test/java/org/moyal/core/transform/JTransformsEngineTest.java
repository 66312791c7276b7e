// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JTransformsEngineTest extends FourierEngineContract {

    @Override
    FourierEngine engine() {
        return FourierEngine.jTransforms();
    }

    /** JTransforms builds the roots of large prime factors by a recurrence, which loses up to three digits. */
    @Override
    double penaltyOfLargePrimes() {
        return 2000;
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 256, 1024, 2048})
    void powersOfTwoAllocateNothing(int n) {
        var complex = engine().complex(n);
        var real = engine().real(n);
        double[] re = new double[n];
        double[] im = new double[n];
        for (int warmUp = 0; warmUp < 100; warmUp++) {
            transformAll(complex, real, re, im);
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        threads.getThreadAllocatedBytes(id);
        long before = threads.getThreadAllocatedBytes(id);
        for (int run = 0; run < 100; run++) {
            transformAll(complex, real, re, im);
        }
        // Far below one array of n numbers in one of the 400 transforms: the counter itself may cost a few bytes.
        assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(8L * n);
    }

    private static void transformAll(ComplexTransform complex, RealTransform real, double[] re, double[] im) {
        complex.forward(re, im);
        complex.inverse(re, im);
        real.forward(re);
        real.inverse(re);
    }
}
