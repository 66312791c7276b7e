// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;

/** An engine in this Java machine: a call, something to do between calls that is not timed, and a result to compare. */
final class LocalEngine implements Engine {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Runnable call;
    private final IntFunction<double[]> result;

    /**
     * An engine.
     *
     * @param call what is timed
     * @param result from the number of steps to the values after them
     */
    LocalEngine(Runnable call, IntFunction<double[]> result) {
        this.call = call;
        this.result = result;
    }

    @Override
    public double[] result(int steps) {
        return result.apply(steps);
    }

    /** The time of this thread: what other programs and the collector's threads take does not count. */
    @Override
    public double run(double milliseconds) {
        double slice = 1e6 * milliseconds;
        long start = CLOCK.getCurrentThreadCpuTime();
        long calls = 0;
        long chunk = 1;
        long elapsed;
        do {
            for (long i = 0; i < chunk; i++) {
                call.run();
            }
            calls += chunk;
            chunk = Math.min(2 * chunk, 4096);
            elapsed = CLOCK.getCurrentThreadCpuTime() - start;
        } while (elapsed < slice);
        return (double) elapsed / calls;
    }

    @Override
    public int warmUp() {
        return 12;
    }

    @Override
    public void close() {}
}
