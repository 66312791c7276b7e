// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/** An engine in this Java machine: a call, something to do between calls that is not timed, and a result to compare. */
final class LocalEngine implements Engine {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Runnable call;
    private final IntFunction<double[]> result;
    private final LongSupplier clock;
    private final Runnable end;

    private LocalEngine(Runnable call, IntFunction<double[]> result, LongSupplier clock, Runnable end) {
        this.call = call;
        this.result = result;
        this.clock = clock;
        this.end = end;
    }

    /**
     * An engine on the calling thread, timed by what that thread takes of the processor: what other programs and the
     * collector's threads take does not count.
     *
     * @param call what is timed
     * @param result from the number of steps to the values after them
     */
    LocalEngine(Runnable call, IntFunction<double[]> result) {
        this(call, result, CLOCK::getCurrentThreadCpuTime, () -> {});
    }

    /**
     * An engine on several threads, timed by the clock on the wall: meaningful only where the processors are free.
     *
     * @param call what is timed
     * @param result from the number of steps to the values after them
     * @param end frees the threads
     */
    static LocalEngine onTheWall(Runnable call, IntFunction<double[]> result, Runnable end) {
        return new LocalEngine(call, result, System::nanoTime, end);
    }

    @Override
    public double[] result(int steps) {
        return result.apply(steps);
    }

    @Override
    public double run(double milliseconds) {
        double slice = 1e6 * milliseconds;
        long start = clock.getAsLong();
        long calls = 0;
        long chunk = 1;
        long elapsed;
        do {
            for (long i = 0; i < chunk; i++) {
                call.run();
            }
            calls += chunk;
            chunk = Math.min(2 * chunk, 4096);
            elapsed = clock.getAsLong() - start;
        } while (elapsed < slice);
        return (double) elapsed / calls;
    }

    @Override
    public int warmUp() {
        return 12;
    }

    @Override
    public void close() {
        end.run();
    }
}
