// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.moyal.core.run.Observer;

/**
 * An observer that finds the zeros of the current at every output time of a run. {@link #history} joins them into tracks.
 *
 * @param <V> what the run shows
 */
public final class StagnationTracker<V> implements Observer<V> {

    /**
     * Finds the zeros, always in the same box.
     *
     * @param <V> what the run shows
     */
    @FunctionalInterface
    public interface Finder<V> {

        /**
         * Finds the zeros of the current.
         *
         * @param time the time
         * @param view the state at that time
         * @return the zeros
         */
        StagnationSet find(double time, V view);
    }

    private final Finder<? super V> finder;
    private final List<Double> times = new ArrayList<>();
    private final List<StagnationSet> sets = new ArrayList<>();

    private StagnationTracker(Finder<? super V> finder) {
        this.finder = finder;
    }

    /**
     * A tracker for one run. For currents see {@code WignerCurrent.tracker}.
     *
     * @param <V> what the run shows
     * @param finder finds the zeros, always in the same box
     * @return the tracker
     */
    public static <V> StagnationTracker<V> of(Finder<? super V> finder) {
        Objects.requireNonNull(finder, "finder");
        return new StagnationTracker<>(finder);
    }

    @Override
    public void observe(double time, V view) {
        sets.add(finder.find(time, view));
        times.add(time);
    }

    /**
     * Returns the zeros found so far, one set for each output time.
     *
     * @return the sets
     */
    public List<StagnationSet> sets() {
        return List.copyOf(sets);
    }

    /**
     * Joins the zeros found so far. Output times must be so close that points move less than half of their distance to
     * others of the same index; for refinement in time see {@link StagnationHistory#following}.
     *
     * @return tracks and events
     * @throws IllegalArgumentException if nothing was observed, or the boxes differ
     */
    public StagnationHistory history() {
        return StagnationHistory.of(times, sets);
    }
}
