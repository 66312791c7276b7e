// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.law.TimeDependentPotential;
import org.moyal.core.run.Checkpoint;
import org.moyal.core.run.Evolution;
import org.moyal.core.run.Outcome;
import org.moyal.core.run.Progress;
import org.moyal.core.run.Snapshots;
import org.moyal.core.run.Stepper;
import org.moyal.core.run.StopWhen;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeSeries;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;

/** Observers, stop and resume, and no garbage. */
class RunBehaviourTest {

    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-8, 8, 64), Axis.of(-8, 8, 128));
    private static final Potential WELL = Potential.polynomial(0, 0.1, -0.4, 0, 0.03);
    private static final Hamiltonian STILL = Hamiltonian.of(1, WELL);
    private static final DrivenHamiltonian DRIVEN =
            DrivenHamiltonian.of(1, TimeDependentPotential.driven(WELL, t -> 0.2 * Math.cos(1.3 * t)));
    private static final DrivenHamiltonian SHAKEN =
            DrivenHamiltonian.of(1, (x, t) -> 0.5 * (1 + 0.1 * Math.sin(t)) * x * x);

    private static WignerFunction start() {
        return WignerFunction.of(GaussianState.coherent(0.7, 0.2, 1), GRID);
    }

    @Test
    void stoppedAndResumedRunsGiveTheSameBits() {
        for (WignerPropagator propagator : List.of(
                WignerPropagator.of(STILL, new FourthOrderSplitting(0.03)),
                WignerPropagator.of(DRIVEN, new StrangSplitting(0.007)),
                WignerPropagator.of(SHAKEN, new FourthOrderSplitting(0.03)))) {
            TimeGrid times = TimeGrid.evenly(0, 1, 8);
            WignerFunction whole = propagator.propagate(start(), times).finalState();

            Evolution<WignerFunction> part =
                    propagator.propagate(start(), times, StopWhen.of("far enough", (WignerView w) -> w.meanX() > 0.72));
            assertThat(part.outcome()).isInstanceOf(Outcome.Stopped.class);
            assertThat(part.outcome().toString()).contains("stopped at t = ").contains("'far enough'");
            assertThat(part.finalTime()).isGreaterThan(0).isLessThan(1);
            WignerFunction resumed = propagator
                    .propagate(part.finalState(), times.from(part.finalTime()))
                    .finalState();
            assertThat(resumed.values()).as(propagator.toString()).isEqualTo(whole.values());
        }
    }

    @Test
    void observersChangeNothing() {
        WignerPropagator propagator = WignerPropagator.of(STILL, new StrangSplitting(0.02));
        TimeGrid times = TimeGrid.evenly(0, 1, 6);
        TimeSeries<WignerView> energy = TimeSeries.of("energy", w -> w.energy(STILL));
        Snapshots<WignerView, WignerFunction> shots = Snapshots.of(WignerView::snapshot);
        List<Progress.Report> reports = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        double[] alone = propagator.propagate(start(), times).finalState().values();
        double[] watched = propagator
                .propagate(
                        start(),
                        times,
                        energy,
                        shots,
                        Progress.every(Duration.ZERO, reports::add),
                        Checkpoint.every(2, WignerView::snapshot, (time, state) -> kept.add(time)))
                .finalState()
                .values();
        assertThat(watched).isEqualTo(alone);
        assertThat(energy.size()).isEqualTo(6);
        assertThat(shots.size()).isEqualTo(6);
        assertThat(shots.state(5).values()).isEqualTo(watched);
        assertThat(shots.state(0).values()).isEqualTo(start().values());
        assertThat(reports).hasSize(51);
        assertThat(reports.get(50).fraction()).isEqualTo(1);
        assertThat(kept).containsExactly(times.time(2), times.time(4));
    }

    /** What the evolution prints. */
    @Test
    void evolutionPrintsItself() {
        Evolution<WignerFunction> run =
                WignerPropagator.of(STILL, new StrangSplitting(0.02)).propagate(start(), TimeGrid.single(0, 1));
        assertThat(run.toString())
                .startsWith("Evolution[completed at t = 1.0, 50 steps of 0.0200000 in ")
                .contains("Wigner function, hbar = 1.0");
        assertThat(run.statistics().steps()).isEqualTo(50);
    }

    /** A view that is read between steps completes the pending kick; the result is that of unmerged steps, to rounding. */
    @Test
    void mergedKicksEqualUnmergedOnes() {
        WignerPropagator propagator = WignerPropagator.of(DRIVEN, new FourthOrderSplitting(0.05));
        double[] merged = propagator
                .propagate(start(), TimeGrid.single(0, 1))
                .finalState()
                .values();
        double[] unmerged = propagator
                .propagate(start(), TimeGrid.evenly(0, 1, 21))
                .finalState()
                .values();
        assertThat(unmerged).usingComparatorWithPrecision(1e-14).containsExactly(merged);
    }

    @Test
    void aStepAllocatesNothing() {
        LinearLindblad open = new LinearLindblad(0.1, 0.02, 0.2, 0.1);
        assertThat(allocated(
                        WignerPropagator.of(STILL, new StrangSplitting(0.01)).prepare(start())))
                .isZero();
        WignerFunction uneven = WignerFunction.of(
                GaussianState.coherent(0.7, 0.2, 1), PhaseSpaceGrid.of(Axis.of(-7, 7, 98), Axis.of(-8, 8, 150)));
        assertThat(allocated(
                        WignerPropagator.of(STILL, new StrangSplitting(0.01)).prepare(uneven)))
                .isZero();
        assertThat(allocated(WignerPropagator.of(STILL, new FourthOrderSplitting(0.01))
                        .prepare(start())))
                .isZero();
        assertThat(allocated(WignerPropagator.of(DRIVEN, new FourthOrderSplitting(0.01))
                        .prepare(start())))
                .isZero();
        assertThat(allocated(
                        WignerPropagator.of(SHAKEN, new StrangSplitting(0.01)).prepare(start())))
                .isZero();
        assertThat(allocated(LindbladPropagator.of(STILL, open, new StrangSplitting(0.01))
                        .prepare(start())))
                .isZero();
        assertThat(allocated(
                        LiouvillePropagator.of(STILL, new StrangSplitting(0.01)).prepare(ClassicalDensity.of(start()))))
                .isZero();
    }

    /** The least bytes of this thread over ten steps in six rounds; class loading and the like happen once. */
    private static long allocated(Stepper<?, ?> stepper) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        int n = 0;
        for (int round = 0; round < 6; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int k = 0; k < 10; k++, n++) {
                stepper.advance(n * 0.01, 0.01);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        return least;
    }
}
