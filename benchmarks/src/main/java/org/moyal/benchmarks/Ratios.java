// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Ratios of the library to JTransforms used directly, for machines that are shared: in every cycle both run for 80 ms of processor time in
 * random order, and the ratio is taken within the cycle. Prints the median and the quartiles.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar org.moyal.benchmarks.Ratios [CYCLES]}
 */
public final class Ratios {
    private static final long SLICE = 80_000_000;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private Ratios() {}

    /** Something to time. */
    private record Pair(String name, Runnable library, Runnable direct) {}

    /**
     * Measures and prints a table.
     *
     * @param arguments the number of cycles, 41 if absent
     */
    public static void main(String[] arguments) {
        int cycles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 41;
        Random random = new Random(1);
        System.out.println("| what | library | JTransforms alone | ratio: median (quartiles) |");
        System.out.println("|---|---|---|---|");
        for (Pair pair : pairs()) {
            for (int warm = 0; warm < 12; warm++) {
                time(pair.library());
                time(pair.direct());
            }
            double[] ratios = new double[cycles];
            double[] ours = new double[cycles];
            double[] theirs = new double[cycles];
            for (int i = 0; i < cycles; i++) {
                if (random.nextBoolean()) {
                    ours[i] = time(pair.library());
                    theirs[i] = time(pair.direct());
                } else {
                    theirs[i] = time(pair.direct());
                    ours[i] = time(pair.library());
                }
                ratios[i] = ours[i] / theirs[i];
            }
            Arrays.sort(ratios);
            Arrays.sort(ours);
            Arrays.sort(theirs);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.4g µs | %.4g µs | %.2f (%.2f … %.2f) |%n",
                    pair.name(),
                    1e-3 * ours[cycles / 4],
                    1e-3 * theirs[cycles / 4],
                    ratios[cycles / 2],
                    ratios[cycles / 4],
                    ratios[3 * cycles / 4]);
        }
    }

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int n : new int[] {256, 1024}) {
            TransformBenchmark transform = new TransformBenchmark();
            transform.n = n;
            transform.prepare();
            pairs.add(new Pair("real transform and back, n = " + n, transform::libraryReal, transform::directReal));
            pairs.add(new Pair(
                    "complex transform and back, n = " + n, transform::libraryComplex, transform::directComplex));
        }
        for (int n : new int[] {256, 512}) {
            StepBenchmark step = new StepBenchmark();
            step.n = n;
            step.prepare();
            pairs.add(new Pair("Strang step, " + n + "²", step::library, step::handWritten));
        }
        for (int n : new int[] {256, 512}) {
            CurrentBenchmark current = new CurrentBenchmark();
            current.n = n;
            current.prepare();
            pairs.add(new Pair("momentum current, " + n + "²", current::library, current::handWritten));
        }
        return pairs;
    }

    /** Nanoseconds of this thread a call, over at least 80 ms of it: what other programs take does not count. */
    private static double time(Runnable task) {
        long start = CLOCK.getCurrentThreadCpuTime();
        long calls = 0;
        long batch = 1;
        long elapsed;
        do {
            for (long i = 0; i < batch; i++) {
                task.run();
            }
            calls += batch;
            batch = Math.min(2 * batch, 4096);
            elapsed = CLOCK.getCurrentThreadCpuTime() - start;
        } while (elapsed < SLICE);
        return (double) elapsed / calls;
    }
}
