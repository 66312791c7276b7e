// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.propagation.WignerPropagator;

/** The Wigner step on one and on two threads, by the clock on the wall. Both must give the same bits. */
final class ThreadsKernel implements Kernel {
    @Override
    public String word() {
        return "threads";
    }

    @Override
    public String title() {
        return "Wigner step on an N × N grid, one thread and two, by the clock on the wall";
    }

    @Override
    public String unit() {
        return "grid point";
    }

    @Override
    public List<Task> tasks() {
        return List.of(new Task(256, 1), new Task(512, 1), new Task(1024, 1));
    }

    @Override
    public double units(Task task) {
        return (double) task.n() * task.n();
    }

    /** The result does not depend on the number of threads. */
    @Override
    public double tolerance(Task task) {
        return 0;
    }

    @Override
    public List<Contender> contenders(Peers peers) {
        return List.of(
                new Contender("library, 2 threads", task -> library(task, 2)),
                new Contender("library, 1 thread", task -> library(task, 1)));
    }

    private static Engine library(Task task, int threads) {
        PhaseSpaceGrid grid = Problem.grid(task.n());
        WignerFunction start = Problem.start(grid);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        WignerPropagator propagator =
                WignerPropagator.of(Problem.WELLS, Problem.SCHEME).withThreads(pool, threads);
        return LocalEngine.onTheWall(
                new Stepping(propagator.prepare(start)),
                steps -> StepKernel.stepped(propagator.prepare(start), steps)
                        .view()
                        .values(),
                pool::shutdown);
    }
}
