// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.run;

import java.util.Objects;
import java.util.function.Function;

/**
 * Hands an owned copy of the state to a store at every n-th output time after the first, so that a run that is killed
 * can be resumed: propagate the stored state over {@link TimeGrid#from(double)} of the stored time. The resumed run
 * takes the same steps and gives the same bits.
 *
 * @param <V> the borrowed view
 * @param <S> the owned state
 */
public final class Checkpoint<V, S> implements Observer<V> {

    /**
     * Where checkpoints go, for instance a lambda that writes a file.
     *
     * @param <S> the owned state
     */
    @FunctionalInterface
    public interface Store<S> {

        /**
         * Keeps a checkpoint. An exception ends the run.
         *
         * @param time the time of the state
         * @param state the state
         */
        void keep(double time, S state);
    }

    private final int outputs;
    private final Function<? super V, ? extends S> copy;
    private final Store<? super S> store;
    private int seen;

    private Checkpoint(int outputs, Function<? super V, ? extends S> copy, Store<? super S> store) {
        if (outputs < 1) {
            throw new IllegalArgumentException("outputs = " + outputs + ": must be at least 1");
        }
        this.outputs = outputs;
        this.copy = Objects.requireNonNull(copy, "copy");
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * A checkpoint at every n-th output time.
     *
     * @param outputs n ≥ 1
     * @param copy makes the owned copy, for instance {@code WignerView::snapshot}
     * @param store keeps it
     * @param <V> the borrowed view
     * @param <S> the owned state
     * @return the observer
     * @throws IllegalArgumentException if n &lt; 1
     */
    public static <V, S> Checkpoint<V, S> every(
            int outputs, Function<? super V, ? extends S> copy, Store<? super S> store) {
        Objects.requireNonNull(copy, "copy");
        Objects.requireNonNull(store, "store");
        return new Checkpoint<>(outputs, copy, store);
    }

    @Override
    public void observe(double time, V view) {
        if (seen > 0 && seen % outputs == 0) {
            store.keep(time, copy.apply(view));
        }
        seen++;
    }

    @Override
    public void stepped(long done, long total) {
        if (done == 0) {
            seen = 0;
        }
    }

    @Override
    public String toString() {
        return "Checkpoint[every " + outputs + " outputs]";
    }
}
