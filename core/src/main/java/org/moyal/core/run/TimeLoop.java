// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.run;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.moyal.core.error.NumericalFailureException;

/**
 * The one loop over time, shared by all propagators. Each interval between two output times is divided into the
 * smallest number of equal steps that do not exceed the scheme's step (up to a relative 1e-9, so that an interval of
 * 0.01 with a step of 0.001 takes ten steps and not eleven). Steps are never enlarged or adapted behind the caller's
 * back; {@link Statistics} reports the sizes used.
 *
 * <p>Output times are exact: step j of the interval that starts at t_i begins at t_i + j·h, and the next interval begins
 * at t_{i+1} itself, so a run that is stopped at t_i and resumed there repeats the same operations bit for bit.
 */
public final class TimeLoop {

    /** Relative slack when an interval is divided by the step: far above rounding, far below any error of the scheme. */
    private static final double DIVISION_SLACK = 1e-9;

    private TimeLoop() {}

    /**
     * Runs a stepper over a time grid.
     *
     * @param stepper the prepared computation, holding the state at the first time
     * @param times the output times
     * @param largestStep the largest time step, &gt; 0; infinity for exact flows, which take one step per interval
     * @param observers called in their order at every output time
     * @param <V> the borrowed view
     * @param <S> the owned state
     * @return final state, outcome and statistics
     * @throws IllegalArgumentException if the step is not positive
     * @throws NumericalFailureException if the stepper finds that its state can no longer be
     *     trusted; it carries the state of the last output time that passed
     */
    public static <V, S> Evolution<S> run(
            Stepper<V, S> stepper, TimeGrid times, double largestStep, List<? extends Observer<? super V>> observers) {
        Objects.requireNonNull(stepper, "stepper");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(observers, "observers");
        if (!(largestStep > 0)) {
            throw new IllegalArgumentException("largestStep = " + largestStep + ": must be positive");
        }
        long total = 0;
        for (int i = 0; i + 1 < times.size(); i++) {
            total += steps(times.interval(i), largestStep);
        }
        long begin = System.nanoTime();
        stepper.retain();
        stepped(observers, 0, total);
        Optional<String> stop = observe(stepper, times.start(), observers);
        long done = 0;
        double smallest = Double.NaN;
        double largest = Double.NaN;
        int i = 0;
        while (stop.isEmpty() && i + 1 < times.size()) {
            int count = steps(times.interval(i), largestStep);
            double step = times.interval(i) / count;
            try {
                for (int j = 0; j < count; j++) {
                    stepper.advance(times.time(i) + j * step, step);
                    done++;
                    stepped(observers, done, total);
                }
                stepper.retain();
            } catch (NumericalFailureException failure) {
                throw failure.withLastGoodState(times.time(i), lastGood(stepper));
            }
            smallest = smallest <= step ? smallest : step;
            largest = largest >= step ? largest : step;
            i++;
            stop = observe(stepper, times.time(i), observers);
        }
        double end = times.time(i);
        Outcome outcome = stop.isPresent() ? new Outcome.Stopped(end, stop.get()) : new Outcome.Completed(end);
        Statistics statistics = new Statistics(done, smallest, largest, Duration.ofNanos(System.nanoTime() - begin));
        return new Evolution<>(stepper.snapshot(), outcome, statistics);
    }

    private static <S> Object lastGood(Stepper<?, S> stepper) {
        return Objects.requireNonNull(stepper.retained(), "retained state");
    }

    private static int steps(double interval, double largestStep) {
        double count = Math.ceil(interval / largestStep * (1 - DIVISION_SLACK));
        if (count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("largestStep = " + largestStep + ": an output interval of " + interval
                    + " would take more than " + Integer.MAX_VALUE + " steps");
        }
        return Math.max(1, (int) count);
    }

    private static <V> void stepped(List<? extends Observer<? super V>> observers, long done, long total) {
        for (int k = 0; k < observers.size(); k++) {
            observers.get(k).stepped(done, total);
        }
    }

    private static <V> Optional<String> observe(
            Stepper<V, ?> stepper, double time, List<? extends Observer<? super V>> observers) {
        V view = stepper.view();
        Optional<String> stop = Optional.empty();
        for (int k = 0; k < observers.size(); k++) {
            Observer<? super V> observer = observers.get(k);
            observer.observe(time, view);
            if (stop.isEmpty()) {
                stop = observer.stopRequest();
            }
        }
        return stop;
    }
}
