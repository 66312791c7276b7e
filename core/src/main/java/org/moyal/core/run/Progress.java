// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.run;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Reports how far a run has come: fraction, elapsed time, steps a second. The listener is called before the first step,
 * after the last, and in between not more often than the period.
 *
 * <pre>{@code
 * propagator.propagate(w0, times, Progress.of(System.out::println));
 * }</pre>
 *
 * @param <V> any view; it is not looked at
 */
public final class Progress<V> implements Observer<V> {

    private static final Duration DEFAULT_PERIOD = Duration.ofMillis(100);

    private final Consumer<? super Report> listener;
    private final long periodNanos;
    private final LongSupplier clock;
    private long startNanos;
    private long lastNanos;

    private Progress(Consumer<? super Report> listener, Duration period, LongSupplier clock) {
        this.listener = Objects.requireNonNull(listener, "listener");
        this.clock = clock;
        if (period.isNegative()) {
            throw new IllegalArgumentException("period = " + period + ": must not be negative");
        }
        this.periodNanos = period.toNanos();
    }

    /**
     * Progress at most ten times a second.
     *
     * @param listener receives the reports, in the thread of the run
     * @param <V> any view
     * @return the observer
     */
    public static <V> Progress<V> of(Consumer<? super Report> listener) {
        return new Progress<>(listener, DEFAULT_PERIOD, System::nanoTime);
    }

    /**
     * Progress with a chosen period.
     *
     * @param period the least time between two reports, ≥ 0; zero reports every step
     * @param listener receives the reports, in the thread of the run
     * @param <V> any view
     * @return the observer
     * @throws IllegalArgumentException if the period is negative
     */
    public static <V> Progress<V> every(Duration period, Consumer<? super Report> listener) {
        return new Progress<>(listener, period, System::nanoTime);
    }

    /** Progress on another clock, for tests. */
    static <V> Progress<V> on(LongSupplier clock, Duration period, Consumer<? super Report> listener) {
        return new Progress<>(listener, period, clock);
    }

    @Override
    public void observe(double time, V view) {
        // the state does not matter
    }

    @Override
    public void stepped(long done, long total) {
        long now = clock.getAsLong();
        if (done == 0) {
            startNanos = now;
        } else if (done < total && now - lastNanos < periodNanos) {
            return;
        }
        lastNanos = now;
        listener.accept(new Report(done, total, Duration.ofNanos(now - startNanos)));
    }

    /**
     * How far a run has come.
     *
     * @param steps the steps done
     * @param total the steps of the whole run, unless it is stopped
     * @param elapsed the time since the first step began
     */
    public record Report(long steps, long total, Duration elapsed) {

        /**
         * The fraction of the steps done.
         *
         * @return in [0, 1]
         */
        public double fraction() {
            return total == 0 ? 1.0 : (double) steps / total;
        }

        /**
         * The mean speed since the start.
         *
         * @return steps a second; 0 as long as no time has passed
         */
        public double stepsPerSecond() {
            double seconds = elapsed.toNanos() * 1e-9;
            return seconds > 0 ? steps / seconds : 0.0;
        }

        /**
         * The time left at the mean speed since the start.
         *
         * @return the estimate; zero as long as no step is done
         */
        public Duration remaining() {
            return steps == 0
                    ? Duration.ZERO
                    : Duration.ofNanos((long) ((double) elapsed.toNanos() / steps * (total - steps)));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.1f %% (%d of %d steps, %.1f s, %.0f steps/s)",
                    100 * fraction(),
                    steps,
                    total,
                    elapsed.toNanos() * 1e-9,
                    stepsPerSecond());
        }
    }
}
