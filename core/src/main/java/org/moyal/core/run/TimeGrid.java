// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.run;

import java.util.Arrays;
import java.util.Objects;

/**
 * The increasing times t₀ &lt; t₁ &lt; … at which a run shows its state to the observers. The first time is that of the
 * initial state. The time steps between them are chosen by the run loop (see {@link TimeLoop}).
 *
 * <p>Immutable.
 */
public final class TimeGrid {

    private final double[] times;
    /** Length of each interval; equal to the last bit for evenly spaced times, so that one phase table serves all. */
    private final double[] intervals;

    private TimeGrid(double[] times, double[] intervals) {
        this.times = times;
        this.intervals = intervals;
    }

    /**
     * Evenly spaced times t_i = start + i·(end − start)/(count − 1), both ends included.
     *
     * @param start first time, finite
     * @param end last time, finite, after the first
     * @param count number of times, at least 2
     * @return the times
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static TimeGrid evenly(double start, double end, int count) {
        requireFinite("start", start);
        requireFinite("end", end);
        if (!(end > start)) {
            throw new IllegalArgumentException("end = " + end + ": must be after start = " + start);
        }
        if (count < 2) {
            throw new IllegalArgumentException("count = " + count + ": must be at least 2");
        }
        double interval = (end - start) / (count - 1);
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = i == count - 1 ? end : start + i * interval;
        }
        double[] intervals = new double[count - 1];
        Arrays.fill(intervals, interval);
        return checked(times, intervals);
    }

    /**
     * Two times: the state is shown at the start and at the end only.
     *
     * @param start first time, finite
     * @param end last time, finite, after the first
     * @return the times
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static TimeGrid single(double start, double end) {
        return evenly(start, end, 2);
    }

    /**
     * Times given one by one.
     *
     * @param times at least two finite, strictly increasing times
     * @return the times
     * @throws IllegalArgumentException if there are fewer than two or they do not increase
     */
    public static TimeGrid of(double... times) {
        Objects.requireNonNull(times, "times");
        if (times.length < 2) {
            throw new IllegalArgumentException("times.length = " + times.length + ": must be at least 2");
        }
        double[] copy = times.clone();
        double[] intervals = new double[copy.length - 1];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = copy[i + 1] - copy[i];
        }
        return checked(copy, intervals);
    }

    private static TimeGrid checked(double[] times, double[] intervals) {
        for (int i = 0; i < times.length; i++) {
            requireFinite("times[" + i + "]", times[i]);
            if (i > 0 && !(times[i] > times[i - 1])) {
                throw new IllegalArgumentException(
                        "times[" + i + "] = " + times[i] + ": must be after times[" + (i - 1) + "] = " + times[i - 1]);
            }
        }
        return new TimeGrid(times, intervals);
    }

    /**
     * The rest of these times from one of them on: the grid with which a stopped run resumes. Since it keeps the
     * very times and intervals, the resumed run takes the same steps and its result is equal bit for bit to that of a
     * run that was never stopped.
     *
     * @param time one of the times of this grid, not the last
     * @return the times from there on
     * @throws IllegalArgumentException if the time is not one of this grid or is its last
     */
    public TimeGrid from(double time) {
        int i = Arrays.binarySearch(times, time);
        if (i < 0 || i == times.length - 1) {
            throw new IllegalArgumentException(
                    "time = " + time + ": must be one of the times of " + this + ", not the last");
        }
        return new TimeGrid(
                Arrays.copyOfRange(times, i, times.length), Arrays.copyOfRange(intervals, i, intervals.length));
    }

    /**
     * The part of these times up to one of them.
     *
     * @param time one of the times of this grid, not the first
     * @return the times up to there
     * @throws IllegalArgumentException if the time is not one of this grid or is its first
     */
    public TimeGrid until(double time) {
        int i = Arrays.binarySearch(times, time);
        if (i < 1) {
            throw new IllegalArgumentException(
                    "time = " + time + ": must be one of the times of " + this + ", not the first");
        }
        return new TimeGrid(Arrays.copyOf(times, i + 1), Arrays.copyOf(intervals, i));
    }

    /**
     * The number of times.
     *
     * @return at least 2
     */
    public int size() {
        return times.length;
    }

    /**
     * Time i.
     *
     * @param i index in 0..size−1
     * @return t_i
     * @throws IndexOutOfBoundsException if there is no such time
     */
    public double time(int i) {
        return times[checkedIndex(i, times.length)];
    }

    /**
     * The length of the interval from time i to time i + 1. For evenly spaced times all intervals are equal to the
     * last bit, whatever the rounding of the times themselves.
     *
     * @param i index in 0..size−2
     * @return t_{i+1} − t_i &gt; 0
     * @throws IndexOutOfBoundsException if there is no such interval
     */
    public double interval(int i) {
        return intervals[checkedIndex(i, intervals.length)];
    }

    private static int checkedIndex(int i, int size) {
        if (i < 0 || i >= size) {
            throw new IndexOutOfBoundsException("i = " + i + ": must be at least 0 and below " + size);
        }
        return i;
    }

    /**
     * The first time.
     *
     * @return t₀
     */
    public double start() {
        return times[0];
    }

    /**
     * The last time.
     *
     * @return t_{size−1}
     */
    public double end() {
        return times[times.length - 1];
    }

    /**
     * All times.
     *
     * @return a copy
     */
    public double[] toArray() {
        return times.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeGrid that
                && Arrays.equals(times, that.times)
                && Arrays.equals(intervals, that.intervals);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(times) + Arrays.hashCode(intervals);
    }

    @Override
    public String toString() {
        return "TimeGrid[" + start() + " .. " + end() + ", " + size() + " times]";
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " = " + value + ": must be finite");
        }
    }
}
