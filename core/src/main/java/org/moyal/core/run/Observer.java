// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.run;

import java.util.Optional;

/**
 * Looks at the state of a run at the output times: records numbers, keeps states, reports progress, or asks the run to
 * stop. An observer never changes the state, and a run gives the same bits with it and without it.
 *
 * <p>Kinds at hand: {@link TimeSeries}, {@link Snapshots}, {@link StopWhen}, {@link Progress}, {@link Checkpoint}. A
 * lambda {@code (time, view) -> …} is an observer too. An observer that is used for a second run goes on recording;
 * what a resumed run shows again (its first time) is skipped by the kinds at hand.
 *
 * @param <V> the borrowed view of the state; it is valid during the call only
 */
@FunctionalInterface
public interface Observer<V> {

    /**
     * Called at every output time, the initial one included.
     *
     * @param time the time
     * @param view the state, borrowed: valid during this call only
     */
    void observe(double time, V view);

    /**
     * Called after every call of {@link #observe(double, Object)}: a present value ends the run, its text is the
     * reason.
     *
     * @return the reason for which the run should stop, or empty
     */
    default Optional<String> stopRequest() {
        return Optional.empty();
    }

    /**
     * Called once before the first step and after every time step, without the state (which may be in the middle of a
     * merged sub-step). Must be cheap.
     *
     * @param done the steps done so far in this run
     * @param total the steps that the whole run will take unless it is stopped
     */
    default void stepped(long done, long total) {}
}
