// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.concurrent.TimeUnit;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.run.Stepper;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;
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
    private static final double DT = 1e-4;

    /** Nodes along each axis. */
    @Param({"256", "512"})
    public int n;

    private Stepper<WignerView, WignerFunction> stepper;
    private HandWrittenMoyal handWritten;
    private double time;

    /** Prepares both, and refuses to time them if they disagree after twenty steps. */
    @Setup
    public void prepare() {
        Hamiltonian quartic = Hamiltonian.of(1, Potential.quartic(0.1));
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-8, 8, n), Axis.of(-16, 16, n));
        WignerFunction start = WignerFunction.of(GaussianState.coherent(1, 0, 1), grid);
        stepper = WignerPropagator.of(quartic, new StrangSplitting(DT)).prepare(start);
        handWritten = new HandWrittenMoyal(grid, 1, quartic, start.values(), DT);
        time = 0;
        for (int step = 0; step < 20; step++) {
            library();
            handWritten();
        }
        double[] ours = stepper.snapshot().values();
        double[] theirs = handWritten.values();
        for (int i = 0; i < ours.length; i++) {
            // Unsymmetric splitting on one side: first order in the step, at most ½ dt² a step, here 1e-7 in all.
            if (!(Math.abs(ours[i] - theirs[i]) < 1e-4)) {
                throw new IllegalStateException(
                        "W[" + i + "] = " + ours[i] + " and " + theirs[i] + ": the two must agree");
            }
        }
    }

    /** The library. */
    @Benchmark
    public void library() {
        stepper.advance(time, DT);
        time += DT;
    }

    /** JTransforms alone. */
    @Benchmark
    public void handWritten() {
        handWritten.step();
    }
}
