// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.concurrent.TimeUnit;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.current.WignerCurrent;
import org.moyal.wigner.function.WignerFunction;
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

/** The momentum component of the current on an n × n grid: the library against {@link HandWrittenMoyal#force}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class CurrentBenchmark {
    /** Nodes along each axis. */
    @Param({"256", "512"})
    public int n;

    private Hamiltonian barrier;
    private WignerFunction w;
    private double[] values;

    /** Prepares the state, and refuses to time the two if they disagree. */
    @Setup
    public void prepare() {
        barrier = Hamiltonian.of(1, Potential.gaussianBarrier(1, 0.5));
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-8, 8, n), Axis.of(-10, 10, n));
        w = WignerFunction.of(GaussianState.coherent(-1, 1, 1), grid);
        values = w.values();
        double[] ours = library().values();
        double[] theirs = handWritten();
        for (int i = 0; i < ours.length; i++) {
            if (!(Math.abs(ours[i] - theirs[i]) < 1e-13)) {
                throw new IllegalStateException(
                        "Jp[" + i + "] = " + ours[i] + " and " + theirs[i] + ": the two must agree");
            }
        }
    }

    /** The library. */
    @Benchmark
    public PhaseSpaceField library() {
        return WignerCurrent.of(w, barrier).jp();
    }

    /** JTransforms alone. */
    @Benchmark
    public double[] handWritten() {
        return HandWrittenMoyal.force(w.grid(), 1, barrier, values);
    }
}
