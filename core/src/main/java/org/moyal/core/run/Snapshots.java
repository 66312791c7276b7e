// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Keeps an owned copy of the state, or anything computed from it, at every output time. Costs the memory of all copies.
 *
 * <p>One thread only.
 *
 * @param <V> the borrowed view
 * @param <S> what is kept
 */
public final class Snapshots<V, S> implements Observer<V> {

    private final Function<? super V, ? extends S> copy;
    private final List<Double> times = new ArrayList<>();
    private final List<S> states = new ArrayList<>();

    private Snapshots(Function<? super V, ? extends S> copy) {
        this.copy = Objects.requireNonNull(copy, "copy");
    }

    /**
     * Snapshots made by a function of the view, for instance {@code WignerView::snapshot}.
     *
     * @param copy makes the owned copy; it must not keep the view itself
     * @param <V> the borrowed view
     * @param <S> what is kept
     * @return an empty collection, to be handed to a propagator
     */
    public static <V, S> Snapshots<V, S> of(Function<? super V, ? extends S> copy) {
        Objects.requireNonNull(copy, "copy");
        return new Snapshots<>(copy);
    }

    @Override
    public void observe(double time, V view) {
        if (!times.isEmpty() && times.get(times.size() - 1) == time) {
            return; // the first time of a resumed run
        }
        states.add(copy.apply(view));
        times.add(time);
    }

    /**
     * The number of snapshots.
     *
     * @return ≥ 0
     */
    public int size() {
        return states.size();
    }

    /**
     * The time of snapshot i.
     *
     * @param i index in 0..size−1
     * @return t_i
     */
    public double time(int i) {
        return times.get(i);
    }

    /**
     * Snapshot i.
     *
     * @param i index in 0..size−1
     * @return what was kept at t_i
     */
    public S state(int i) {
        return states.get(i);
    }

    /**
     * All snapshots in the order of time.
     *
     * @return an immutable copy of the list
     */
    public List<S> states() {
        return List.copyOf(states);
    }

    @Override
    public String toString() {
        return "Snapshots[" + states.size()
                + (states.isEmpty() ? "" : ", t = " + times.get(0) + " .. " + times.get(times.size() - 1)) + "]";
    }
}
