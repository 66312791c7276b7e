// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.topology;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;

/**
 * Zeros of the current in a box followed through time: tracks, and the events at which they begin and end. Immutable.
 *
 * <p>The sum of the indices changes only when a zero crosses the boundary; zeros inside appear and vanish in pairs.
 */
public final class StagnationHistory {
    private final List<Double> times;
    private final List<StagnationSet> sets;
    private final List<StagnationTrack> tracks;
    private final List<StagnationEvent> events;

    StagnationHistory(
            List<Double> times, List<StagnationSet> sets, List<StagnationTrack> tracks, List<StagnationEvent> events) {
        this.times = List.copyOf(times);
        this.sets = List.copyOf(sets);
        this.tracks = List.copyOf(tracks);
        this.events = List.copyOf(events);
    }

    /**
     * Joins sets of zeros at given times. Event times are known to half the distance of the times.
     *
     * @param times times, ascending, at least one
     * @param sets the zeros at these times, all in the same box
     * @return the history
     * @throws IllegalArgumentException if there is no time, the times are not ascending, the numbers or the boxes differ
     */
    public static StagnationHistory of(List<Double> times, List<StagnationSet> sets) {
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(sets, "sets");
        if (times.isEmpty() || times.size() != sets.size()) {
            throw new IllegalArgumentException(
                    "times.size = " + times.size() + ": must be above 0 and equal to sets.size = " + sets.size());
        }
        var linker = new TrackLinker(time -> null, Double.POSITIVE_INFINITY);
        linker.begin(times.get(0), sets.get(0));
        for (int i = 1; i < sets.size(); i++) {
            linker.advance(times.get(i), sets.get(i));
        }
        return linker.history();
    }

    /**
     * Follows zeros through time where they can be found at any time. Where points cannot be joined beyond doubt, or appear
     * or vanish, the interval is halved, down to the tolerance: event times are known to half of it.
     *
     * @param zerosAt finds the zeros at a time, always in the same box; each call is a full search
     * @param from the first time
     * @param to the last time, above the first
     * @param intervals the number of equal intervals to start from, at least 1
     * @param timeTolerance the shortest interval, above 0
     * @return the history
     * @throws IllegalArgumentException if an argument is out of range or the boxes differ
     */
    public static StagnationHistory following(
            DoubleFunction<StagnationSet> zerosAt, double from, double to, int intervals, double timeTolerance) {
        Objects.requireNonNull(zerosAt, "zerosAt");
        if (!(to > from) || !Double.isFinite(to - from)) {
            throw new IllegalArgumentException("to = " + to + ": must be finite and above from = " + from);
        }
        if (intervals < 1) {
            throw new IllegalArgumentException("intervals = " + intervals + ": must be at least 1");
        }
        if (!(timeTolerance > 0)) {
            throw new IllegalArgumentException("timeTolerance = " + timeTolerance + ": must be above 0");
        }
        var linker = new TrackLinker(zerosAt::apply, timeTolerance);
        linker.begin(from, zerosAt.apply(from));
        for (int i = 1; i <= intervals; i++) {
            double time = i == intervals ? to : from + (to - from) * i / intervals;
            linker.advance(time, zerosAt.apply(time));
        }
        return linker.history();
    }

    /**
     * Returns all times at which zeros were sought, ascending; more than asked for where intervals were halved.
     *
     * @return the times
     */
    public List<Double> times() {
        return times;
    }

    /**
     * Returns the zeros, one set for each time.
     *
     * @return the sets
     */
    public List<StagnationSet> sets() {
        return sets;
    }

    /**
     * Returns the tracks, by order of birth.
     *
     * @return the tracks
     */
    public List<StagnationTrack> tracks() {
        return tracks;
    }

    /**
     * Returns the events, by time.
     *
     * @return the events
     */
    public List<StagnationEvent> events() {
        return events;
    }

    @Override
    public String toString() {
        var text = new StringBuilder("stagnation history: " + tracks.size() + " tracks, " + events.size() + " events");
        for (var event : events) {
            text.append(System.lineSeparator()).append("  ").append(event);
        }
        return text.toString();
    }
}
