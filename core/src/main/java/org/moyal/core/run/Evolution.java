// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.run;

import java.util.Objects;

/**
 * What came out of a run: the final state, how the run ended, and what it cost. What the observers recorded stays with
 * them.
 *
 * <p>Immutable if the state is.
 *
 * @param <S> the state
 */
public final class Evolution<S> {

    private final S finalState;
    private final Outcome outcome;
    private final Statistics statistics;

    Evolution(S finalState, Outcome outcome, Statistics statistics) {
        this.finalState = Objects.requireNonNull(finalState, "finalState");
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.statistics = Objects.requireNonNull(statistics, "statistics");
    }

    /**
     * The state at {@link #finalTime()}. To go on, propagate it over a time grid that starts there.
     *
     * @return the owned state
     */
    public S finalState() {
        return finalState;
    }

    /**
     * The time of the final state: the last time of the grid, or the output time at which an observer stopped the run.
     *
     * @return the time
     */
    public double finalTime() {
        return outcome.time();
    }

    /**
     * How the run ended.
     *
     * @return completed, or stopped by an observer
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * What the run cost.
     *
     * @return number and sizes of the steps, elapsed time
     */
    public Statistics statistics() {
        return statistics;
    }

    @Override
    public String toString() {
        return "Evolution[" + outcome + ", " + statistics + ", " + finalState + "]";
    }
}
