// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.concurrent.TimeUnit;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.run.Stepper;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;
import org.moyal.wigner.propagation.WignerPropagator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One Strang step of W on an n × n grid: the library's stepper against {@link HandWrittenMoyal}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepBenchmark {
    /** Nodes along each axis. */
    @Param({"256", "512"})
    public int n;

    private Stepping stepping;
    private HandWrittenMoyal handWritten;

    /** Prepares both, and refuses to time them if they disagree after twenty steps. */
    @Setup
    public void prepare() {
        PhaseSpaceGrid grid = Problem.grid(n);
        WignerFunction start = Problem.start(grid);
        WignerPropagator propagator = WignerPropagator.of(Problem.WELLS, Problem.SCHEME);
        Stepper<WignerView, WignerFunction> check = propagator.prepare(start);
        Stepping twenty = new Stepping(check);
        for (int i = 0; i < 20; i++) {
            twenty.run();
        }
        stepping = new Stepping(propagator.prepare(start));
        handWritten = new HandWrittenMoyal(grid, Problem.HBAR, Problem.WELLS, start.values(), Problem.DT, 16);
        double distance = Agreement.distance(check.view().values(), handWritten.strang(20));
        if (!(distance <= 1e-12)) {
            throw new IllegalStateException("W apart by " + distance + ": must be at most 1e-12 of its largest value");
        }
    }

    /** The library. */
    @Benchmark
    public void library() {
        stepping.run();
    }

    /** JTransforms alone. */
    @Benchmark
    public void handWritten() {
        handWritten.step();
    }
}
