// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.moyal.core.grid.Axis;
import org.moyal.core.run.Stepper;
import org.moyal.core.schrodinger.SchrodingerPropagator;
import org.moyal.core.schrodinger.WaveFunctionView;
import org.moyal.core.schrodinger.WaveFunctionsView;
import org.moyal.core.state.WaveFunction;
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

/**
 * One Strang step, half kicks merged, of some wave functions: all at once, one after the other, and by hand on JTransforms, which
 * looks at no tails.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class SchrodingerBenchmark {
    /** Nodes. */
    @Param({"256", "1024", "4096"})
    public int n;

    /** Wave functions. */
    @Param({"1", "8", "32", "128"})
    public int count;

    private Stepper<WaveFunctionsView, List<WaveFunction>> together;
    private List<Stepper<WaveFunctionView, WaveFunction>> single;
    private HandWrittenWaves byHand;
    private long togetherSteps;
    private long singleSteps;

    /** Prepares the runs. */
    @Setup
    public void prepare() {
        Axis axis = Problem.positions(n);
        SchrodingerPropagator propagator = SchrodingerPropagator.of(Problem.WELLS, Problem.SCHEME);
        List<WaveFunction> initial = IntStream.range(0, count)
                .mapToObj(w -> WaveFunction.of(axis, Problem.HBAR, x -> Problem.packet(x, 0.4 * w / count)))
                .toList();
        together = propagator.prepareAll(initial);
        single = initial.stream().map(propagator::prepare).toList();
        byHand = new HandWrittenWaves(n, count);
        togetherSteps = 0;
        singleSteps = 0;
    }

    /** The library, all at once. */
    @Benchmark
    public void together() {
        together.advance(togetherSteps++ * Problem.DT, Problem.DT);
    }

    /** The library, one after the other. */
    @Benchmark
    public void single() {
        double time = singleSteps++ * Problem.DT;
        for (Stepper<WaveFunctionView, WaveFunction> stepper : single) {
            stepper.advance(time, Problem.DT);
        }
    }

    /** JTransforms. */
    @Benchmark
    public void jTransforms() {
        byHand.step();
    }
}
