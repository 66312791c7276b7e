// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.List;

/** The momentum component of the current, see {@link CurrentBenchmark}. */
final class CurrentKernel implements Kernel {
    @Override
    public String word() {
        return "current";
    }

    @Override
    public String title() {
        return "momentum current Jp on an N × N grid";
    }

    @Override
    public String unit() {
        return "grid point";
    }

    @Override
    public List<Task> tasks() {
        return List.of(new Task(256, 1), new Task(512, 1));
    }

    @Override
    public double units(Task task) {
        return (double) task.n() * task.n();
    }

    /** Rounding of one pair of transforms, and of the force. */
    @Override
    public double tolerance(Task task) {
        return 1e-12;
    }

    @Override
    public List<Contender> contenders(Peers peers) {
        return List.of(
                new Contender("library", task -> {
                    CurrentBenchmark current = prepared(task);
                    return new LocalEngine(
                            current::library, steps -> current.library().values());
                }),
                new Contender("JTransforms", task -> {
                    CurrentBenchmark current = prepared(task);
                    return new LocalEngine(current::handWritten, steps -> current.handWritten());
                }));
    }

    private static CurrentBenchmark prepared(Task task) {
        CurrentBenchmark current = new CurrentBenchmark();
        current.n = task.n();
        current.prepare();
        return current;
    }
}
