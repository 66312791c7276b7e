// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moyal.core.error.NumericalFailureException;

/** The loop on a stepper that only counts. */
class TimeLoopTest {

    /** State: the sum of its steps; fails when it passes a limit. */
    private static final class Counter implements Stepper<double[], Double> {
        private final double limit;
        private final double[] sum = new double[1];
        private final List<Double> starts = new ArrayList<>();
        private double kept;
        private long steps;

        Counter(double limit) {
            this.limit = limit;
        }

        @Override
        public void advance(double time, double step) {
            starts.add(time);
            sum[0] += step;
            steps++;
            if (!(sum[0] <= limit)) {
                throw new NumericalFailureException(time + step, steps, "sum", sum[0], limit);
            }
        }

        @Override
        public double[] view() {
            return sum;
        }

        @Override
        public Double snapshot() {
            return sum[0];
        }

        @Override
        public void retain() {
            kept = sum[0];
        }

        @Override
        public Double retained() {
            return kept;
        }
    }

    @Test
    void intervalsAreDividedIntoEqualStepsThatDoNotExceedTheScheme() {
        Counter counter = new Counter(10);
        Evolution<Double> run = TimeLoop.run(counter, TimeGrid.of(0, 1, 1.5, 1.75), 0.3, List.of());
        assertThat(counter.starts).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5);
        assertThat(run.finalState()).isEqualTo(1.75);
        assertThat(run.finalTime()).isEqualTo(1.75);
        assertThat(run.outcome()).isEqualTo(new Outcome.Completed(1.75));
        assertThat(run.outcome().isComplete()).isTrue();
        assertThat(run.statistics().steps()).isEqualTo(7);
        assertThat(run.statistics().smallestStep()).isEqualTo(0.25);
        assertThat(run.statistics().largestStep()).isEqualTo(0.25);
    }

    @Test
    void aStepThatDividesTheIntervalUpToRoundingTakesNoExtraStep() {
        assertThat(TimeLoop.run(new Counter(10), TimeGrid.single(0, 0.01), 1e-3, List.of())
                        .statistics()
                        .steps())
                .isEqualTo(10);
        assertThat(TimeLoop.run(new Counter(10), TimeGrid.single(0.3, 0.9), 0.1, List.of())
                        .statistics()
                        .steps())
                .isEqualTo(6);
        assertThat(TimeLoop.run(new Counter(10), TimeGrid.single(0, 1), Double.POSITIVE_INFINITY, List.of())
                        .statistics()
                        .steps())
                .isEqualTo(1);
    }

    @Test
    void observersSeeEveryOutputAndTheFirstStopWins() {
        TimeSeries<double[]> series = TimeSeries.of("sum", s -> s[0]);
        Evolution<Double> run = TimeLoop.run(
                new Counter(10),
                TimeGrid.evenly(0, 1, 5),
                0.1,
                List.of(
                        series,
                        StopWhen.<double[]>of("three quarters", s -> s[0] > 0.7),
                        StopWhen.<double[]>of("also", s -> s[0] > 0.7)));
        assertThat(series.times()).containsExactly(0, 0.25, 0.5, 0.75);
        assertThat(series.values()).usingComparatorWithPrecision(1e-15).containsExactly(0, 0.25, 0.5, 0.75);
        assertThat(run.outcome()).isEqualTo(new Outcome.Stopped(0.75, "three quarters"));
        assertThat(run.outcome().isComplete()).isFalse();
        assertThat(run.finalTime()).isEqualTo(0.75);
        assertThat(run.toString())
                .startsWith("Evolution[stopped at t = 0.75 by 'three quarters', 9 steps of 0.0833333 in ");
        assertThat(series.toString()).isEqualTo("TimeSeries[sum, 4 values, last " + series.value(3) + " at t = 0.75]");
    }

    @Test
    void aConditionThatHoldsAtTheStartTakesNoStep() {
        Evolution<Double> run = TimeLoop.run(
                new Counter(10), TimeGrid.single(0, 1), 0.1, List.of(StopWhen.<double[]>of("now", s -> true)));
        assertThat(run.statistics().steps()).isZero();
        assertThat(run.finalTime()).isZero();
        assertThat(run.toString()).startsWith("Evolution[stopped at t = 0.0 by 'now', no steps in ");
    }

    @Test
    void aFailureCarriesTheStateOfTheLastOutput() {
        NumericalFailureException failure = catchThrowableOfType(
                NumericalFailureException.class,
                () -> TimeLoop.run(new Counter(0.62), TimeGrid.evenly(0, 1, 5), 0.125, List.of()));
        assertThat(failure.time()).isEqualTo(0.625);
        assertThat(failure.step()).isEqualTo(5);
        assertThat(failure.lastGoodTime()).isEqualTo(0.5);
        assertThat(failure.lastGoodState(Double.class)).contains(0.5);
    }

    @Test
    void resumedRunsContinueSeriesAndSnapshots() {
        TimeSeries<double[]> series = TimeSeries.of("sum", s -> s[0]);
        Snapshots<double[], Double> shots = Snapshots.of(s -> s[0]);
        TimeGrid times = TimeGrid.evenly(0, 1, 5);
        Counter counter = new Counter(10);
        TimeLoop.run(counter, times.until(0.5), 0.25, List.of(series, shots));
        TimeLoop.run(counter, times.from(0.5), 0.25, List.of(series, shots));
        assertThat(series.times()).containsExactly(0, 0.25, 0.5, 0.75, 1);
        assertThat(shots.states()).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
        assertThat(shots.time(3)).isEqualTo(0.75);
        assertThat(shots.toString()).isEqualTo("Snapshots[5, t = 0.0 .. 1.0]");
    }

    @Test
    void progressGivesFractionElapsedAndSpeed() {
        long[] now = {0};
        List<Progress.Report> reports = new ArrayList<>();
        Progress<double[]> progress = Progress.on(() -> now[0] += 50_000_000L, Duration.ofMillis(100), reports::add);
        TimeLoop.run(new Counter(10), TimeGrid.single(0, 1), 0.1, List.of(progress));
        // one call for the start and one a step, 50 ms apart: every second step is reported, and the last
        assertThat(reports).extracting(Progress.Report::steps).containsExactly(0L, 2L, 4L, 6L, 8L, 10L);
        Progress.Report half = reports.get(2);
        assertThat(half.fraction()).isEqualTo(0.4);
        assertThat(half.elapsed()).isEqualTo(Duration.ofMillis(200));
        assertThat(half.stepsPerSecond()).isEqualTo(20, within(1e-9));
        assertThat(half.remaining()).isEqualTo(Duration.ofMillis(300));
        assertThat(half.toString()).isEqualTo("40.0 % (4 of 10 steps, 0.2 s, 20 steps/s)");
        assertThat(reports.get(0).stepsPerSecond()).isZero();
    }

    @Test
    void checkpointsComeAtEveryNthOutput() {
        List<Double> times = new ArrayList<>();
        List<Double> states = new ArrayList<>();
        Checkpoint<double[], Double> checkpoint = Checkpoint.every(2, s -> s[0], (time, state) -> {
            times.add(time);
            states.add(state);
        });
        TimeLoop.run(new Counter(10), TimeGrid.evenly(0, 1, 6), 1, List.of(checkpoint));
        assertThat(times)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                .containsExactly(0.4, 0.8);
        assertThat(states).hasSize(2);
        assertThat(checkpoint.toString()).isEqualTo("Checkpoint[every 2 outputs]");
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> TimeLoop.run(new Counter(1), TimeGrid.single(0, 1), Double.NaN, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("largestStep = NaN: must be positive");
        assertThatThrownBy(() -> TimeLoop.run(new Counter(1), TimeGrid.single(0, 1), 1e-12, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("would take more than 2147483647 steps");
        assertThatThrownBy(() -> Checkpoint.every(0, s -> s, (time, state) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("outputs = 0: must be at least 1");
        assertThatThrownBy(() -> Progress.every(Duration.ofMillis(-1), r -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be negative");
    }
}
