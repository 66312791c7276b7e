// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;
import org.moyal.core.transform.FourierEngine;
import org.moyal.wigner.function.WignerFunction;

/** Threads and engines change how a run is carried out, not what it gives. */
@Timeout(120)
class ExecutionTest {

    private static final Hamiltonian WELL = Hamiltonian.of(1, Potential.polynomial(2, 0, -1, 0, 0.125));
    private static final TimeGrid TIMES = TimeGrid.evenly(0, 0.1, 3);

    private static WignerFunction start(int nx, int np) {
        return WignerFunction.of(
                GaussianState.coherent(1, 0.3, 1), PhaseSpaceGrid.of(Axis.of(-7, 7, nx), Axis.of(-8, 8, np)));
    }

    /** Sizes with full, partial and single strips. */
    @ParameterizedTest
    @CsvSource({"300, 320", "256, 256", "96, 540", "512, 90"})
    void bitsDoNotDependOnTheNumberOfThreads(int nx, int np) {
        WignerFunction start = start(nx, np);
        WignerPropagator alone = WignerPropagator.of(WELL, new FourthOrderSplitting(0.01));
        double[] expected = alone.propagate(start, TIMES).finalState().values();
        for (int threads : new int[] {1, 2, 8}) {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                double[] values = alone.withThreads(pool, threads)
                        .propagate(start, TIMES)
                        .finalState()
                        .values();
                assertThat(values).as(threads + " threads").isEqualTo(expected);
            } finally {
                pool.shutdown();
            }
        }
    }

    @Test
    void openAndClassicalRunsHaveThreadsToo() {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            WignerFunction start = start(256, 256);
            var open = LindbladPropagator.of(WELL, LinearLindblad.friction(0.05, 0.1, 0.3), new StrangSplitting(0.01));
            assertThat(open.withThreads(pool, 3).propagate(start, TIMES).finalState())
                    .isEqualTo(open.propagate(start, TIMES).finalState());
            ClassicalDensity density = ClassicalDensity.of(start);
            var classical = LiouvillePropagator.of(WELL, new StrangSplitting(0.01));
            assertThat(classical
                            .withThreads(pool, 2)
                            .propagate(density, TIMES)
                            .finalState()
                            .values())
                    .isEqualTo(classical.propagate(density, TIMES).finalState().values());
        } finally {
            pool.shutdown();
        }
    }

    /** The run itself sits on the only thread of its pool: it does all the work alone instead of waiting for ever. */
    @Test
    void aRunOnItsOwnPoolEnds() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            WignerFunction start = start(256, 256);
            WignerPropagator alone = WignerPropagator.of(WELL, new StrangSplitting(0.01));
            Future<WignerFunction> run = pool.submit(
                    () -> alone.withThreads(pool, 4).propagate(start, TIMES).finalState());
            assertThat(run.get(100, TimeUnit.SECONDS))
                    .isEqualTo(alone.propagate(start, TIMES).finalState());
        } finally {
            pool.shutdown();
        }
    }

    /** A pool that runs everything at once leaves no tile to the calling thread: what others see of the tails counts. */
    @Test
    void tailsAreSeenByAllThreads() {
        Hamiltonian free = Hamiltonian.of(1, Potential.free());
        WignerPropagator alone = WignerPropagator.of(free, new StrangSplitting(0.05));
        WignerFunction start = start(256, 256);
        TimeGrid longer = TimeGrid.single(0, 10);
        NumericalFailureException expected =
                catchThrowableOfType(NumericalFailureException.class, () -> alone.propagate(start, longer));
        assertThatThrownBy(() -> alone.withThreads(Runnable::run, 2).propagate(start, longer))
                .isInstanceOf(NumericalFailureException.class)
                .hasMessage(expected.getMessage());
    }

    @Test
    void aPoolThatRefusesEndsTheRun() {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        pool.shutdown();
        WignerPropagator propagator =
                WignerPropagator.of(WELL, new StrangSplitting(0.01)).withThreads(pool, 2);
        WignerFunction start = start(256, 256);
        assertThatThrownBy(() -> propagator.propagate(start, TIMES)).isInstanceOf(RejectedExecutionException.class);
    }

    /**
     * Two transforms of the same numbers differ by some ε·log n of the largest; a few hundred of them, of W below 1/πħ,
     * by less than 1e-12.
     */
    @ParameterizedTest
    @ValueSource(ints = {120, 128, 154})
    void enginesAgreeToRounding(int n) {
        WignerFunction start = start(n, n);
        WignerPropagator vectorised = WignerPropagator.of(WELL, new FourthOrderSplitting(0.02));
        double[] expected = vectorised.propagate(start, TIMES).finalState().values();
        double[] reference = vectorised
                .withEngine(FourierEngine.jTransforms())
                .propagate(start, TIMES)
                .finalState()
                .values();
        for (int i = 0; i < expected.length; i++) {
            assertThat(reference[i]).isCloseTo(expected[i], within(1e-12));
        }
    }

    @Test
    void badArgumentsAreNamed() {
        WignerPropagator propagator = WignerPropagator.of(WELL, new StrangSplitting(0.01));
        Executor direct = Runnable::run;
        assertThatThrownBy(() -> propagator.withThreads(direct, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads = 0: must be at least 1");
        assertThatThrownBy(() -> propagator.withThreads(null, 2))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("pool");
        assertThatThrownBy(() -> propagator.withEngine(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("engine");
    }
}
