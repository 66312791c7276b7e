// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.concurrent.TimeUnit;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.propagation.LindbladPropagator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From nothing to ⟨x²⟩ at t = 1 with an error below 1e-6: the quartic oscillator p²/2 + x⁴, ħ = 1, with D_xx = D_pp = 0.1, from the
 * coherent state at the origin. Two runs on one thread, of 100 and 200 steps on 128² nodes, and their extrapolation; grid and tables
 * included. A run whose ⟨x²⟩ is off fails.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class OpenQuarticBenchmark {
    private static final Hamiltonian QUARTIC = Hamiltonian.of(1, Potential.quartic(1));
    private static final LinearLindblad NOISE = LinearLindblad.diffusion(0.1, 0.1);
    private static final GaussianState START = GaussianState.coherent(0, 0, 1);

    /** In 120 number states of the length 0.55 by a Runge–Kutta method. */
    private static final double REFERENCE = 0.341151789;

    private static double variance(PhaseSpaceGrid grid, double step) {
        return LindbladPropagator.of(QUARTIC, NOISE, new StrangSplitting(step))
                .withLeakageTolerance(1e-4)
                .propagate(WignerFunction.of(START, grid), TimeGrid.single(0, 1))
                .finalState()
                .moment(2, 0);
    }

    /**
     * The library.
     *
     * @return ⟨x²⟩
     */
    @Benchmark
    public double library() {
        PhaseSpaceGrid grid = PhaseSpaceGrid.resolving(START, QUARTIC, 1e-6).grid();
        double value = (4 * variance(grid, 0.005) - variance(grid, 0.01)) / 3;
        if (!(Math.abs(value - REFERENCE) <= 1e-6)) {
            throw new IllegalStateException("<x^2> = " + value + ": must be within 1e-6 of " + REFERENCE);
        }
        return value;
    }
}
