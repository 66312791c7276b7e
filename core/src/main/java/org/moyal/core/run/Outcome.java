// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.run;

/**
 * How a run ended, if it did not fail. A run that fails throws
 * {@link org.moyal.core.error.NumericalFailureException}, which carries the last good state.
 */
public sealed interface Outcome permits Outcome.Completed, Outcome.Stopped {

    /**
     * The time of the final state.
     *
     * @return the time
     */
    double time();

    /**
     * Whether the run reached the last time.
     *
     * @return true for {@link Completed}
     */
    boolean isComplete();

    /**
     * The run reached its last time.
     *
     * @param time the last time
     */
    record Completed(double time) implements Outcome {
        @Override
        public boolean isComplete() {
            return true;
        }

        @Override
        public String toString() {
            return "completed at t = " + time;
        }
    }

    /**
     * An observer stopped the run.
     *
     * @param time the output time at which it stopped
     * @param reason the reason that the observer gave
     */
    record Stopped(double time, String reason) implements Outcome {
        @Override
        public boolean isComplete() {
            return false;
        }

        @Override
        public String toString() {
            return "stopped at t = " + time + " by '" + reason + "'";
        }
    }
}
