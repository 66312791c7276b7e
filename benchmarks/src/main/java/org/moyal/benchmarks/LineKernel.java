// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.List;

/** One transform of a line and back, see {@link TransformBenchmark}. */
enum LineKernel implements Kernel {
    /** Real numbers. */
    REAL("line-real", "one real transform of length N and back"),
    /** Complex numbers. */
    COMPLEX("line-complex", "one complex transform of length N and back");

    private final String word;
    private final String description;

    LineKernel(String word, String description) {
        this.word = word;
        this.description = description;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String title() {
        return description;
    }

    @Override
    public String unit() {
        return "element";
    }

    @Override
    public List<Task> tasks() {
        return List.of(new Task(256, 1), new Task(1024, 1));
    }

    @Override
    public double units(Task task) {
        return task.n();
    }

    /** There and back, to rounding. */
    @Override
    public double tolerance(Task task) {
        return 1e-12;
    }

    @Override
    public List<Contender> contenders(Peers peers) {
        return List.of(
                new Contender("library", task -> {
                    TransformBenchmark lines = prepared(task);
                    return this == REAL
                            ? new LocalEngine(lines::libraryReal, steps -> new double[] {lines.libraryReal()})
                            : new LocalEngine(lines::libraryComplex, steps -> new double[] {lines.libraryComplex()});
                }),
                new Contender("JTransforms", task -> {
                    TransformBenchmark lines = prepared(task);
                    return this == REAL
                            ? new LocalEngine(lines::directReal, steps -> new double[] {lines.directReal()})
                            : new LocalEngine(lines::directComplex, steps -> new double[] {lines.directComplex()});
                }));
    }

    private static TransformBenchmark prepared(Task task) {
        TransformBenchmark lines = new TransformBenchmark();
        lines.n = task.n();
        lines.prepare();
        return lines;
    }
}
