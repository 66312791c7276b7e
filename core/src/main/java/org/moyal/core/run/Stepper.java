// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.run;

/**
 * A prepared computation: it owns every buffer, table and transform plan, and advances its state in place without
 * allocating. One thread only.
 *
 * <p>A propagator builds a stepper from a state, a law and a scheme; the {@link TimeLoop} drives it. Whoever needs
 * the state between two steps reads {@link #view()}, which is borrowed: it changes with the next step. What is to be
 * kept is a {@link #snapshot()}.
 *
 * @param <V> the borrowed view
 * @param <S> the owned, immutable state
 */
public interface Stepper<V, S> {

    /**
     * Advances the state from {@code time} to {@code time + step}. Allocates nothing, except when a failure is thrown.
     * The last sub-step may stay pending, to be merged with the first of the next call; {@link #view()} completes it.
     *
     * @param time the present time; laws that depend on time are evaluated from here
     * @param step the time step, &gt; 0
     * @throws org.moyal.core.error.NumericalFailureException if the state has left the range in which it may be
     *     trusted; the run loop adds the state of the last {@link #retain()} to the exception
     */
    void advance(double time, double step);

    /**
     * The state now, completed.
     *
     * @return the borrowed view, always the same object
     */
    V view();

    /**
     * An immutable copy of the state now.
     *
     * @return the owned state
     */
    S snapshot();

    /**
     * Completes the state, checks it, and keeps a copy of it in a buffer of the stepper's own. The run loop calls this at
     * every output time before the observers; it does so for the initial state too.
     *
     * @throws org.moyal.core.error.NumericalFailureException if the completed state fails the stepper's checks; the
     *     copy kept before stays
     */
    void retain();

    /**
     * The state of the last successful {@link #retain()}: what a failure hands out as the last good state.
     *
     * @return an owned copy
     */
    S retained();
}
