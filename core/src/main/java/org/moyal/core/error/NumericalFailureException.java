// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run has left the range in which its numbers can be trusted.
 *
 * <p>Thrown when a watched quantity (mass at an edge of the grid, a spectral tail, a non-finite value, ...) passes its
 * limit. What was recorded before {@link #lastGoodTime()} may be trusted, and so may {@link #lastGoodState()}: continue
 * from it on a larger or finer grid, or with a smaller step. Nothing that was computed later is returned.
 */
public final class NumericalFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final double time;
    private final long step;
    private final String quantity;
    private final double value;
    private final double limit;
    private final double lastGoodTime;
    private final transient @Nullable Object lastGoodState;

    /**
     * A failure without a state yet; the run loop adds one by {@link #withLastGoodState}.
     *
     * @param time the time at which the limit was found to be passed
     * @param step the number of steps made since the start of the run
     * @param quantity the watched quantity, for instance {@code "leakage in p"}
     * @param value its value
     * @param limit the limit that it has passed; {@link Double#MAX_VALUE} if it had to be finite only
     */
    public NumericalFailureException(double time, long step, String quantity, double value, double limit) {
        this(new Breach(time, step, quantity, value, limit), Double.NaN, null);
    }

    private NumericalFailureException(Breach breach, double lastGoodTime, @Nullable Object lastGoodState) {
        super(message(breach, lastGoodTime, lastGoodState));
        this.time = breach.time;
        this.step = breach.step;
        this.quantity = breach.quantity;
        this.value = breach.value;
        this.limit = breach.limit;
        this.lastGoodTime = lastGoodTime;
        this.lastGoodState = lastGoodState;
    }

    private record Breach(double time, long step, String quantity, double value, double limit) {}

    private static String message(Breach b, double lastGoodTime, @Nullable Object lastGoodState) {
        String text = b.quantity + " = " + b.value + " at time " + b.time + " (step " + b.step
                + "): must be finite"
                + (b.limit < Double.MAX_VALUE ? " and at most " + b.limit : "");
        return lastGoodState == null ? text : text + "; the last good state is that of time " + lastGoodTime;
    }

    /**
     * The same failure with the state from which the run may be taken up again.
     *
     * @param goodTime the time of that state
     * @param state an immutable state
     * @return a new exception with this one as its cause
     */
    public NumericalFailureException withLastGoodState(double goodTime, Object state) {
        var enriched = new NumericalFailureException(new Breach(time, step, quantity, value, limit), goodTime, state);
        enriched.initCause(this);
        return enriched;
    }

    /**
     * Returns the time at which the limit was found to be passed.
     *
     * @return the time of the failure
     */
    public double time() {
        return time;
    }

    /**
     * Returns the number of steps made since the start of the run.
     *
     * @return the number of steps
     */
    public long step() {
        return step;
    }

    /**
     * Returns the name of the watched quantity.
     *
     * @return the name of the watched quantity
     */
    public String quantity() {
        return quantity;
    }

    /**
     * Returns the value of the watched quantity; may be NaN or infinite.
     *
     * @return the value that has passed the limit
     */
    public double value() {
        return value;
    }

    /**
     * Returns the limit that was passed.
     *
     * @return the limit
     */
    public double limit() {
        return limit;
    }

    /**
     * Returns the time of the last good state, NaN if there is none.
     *
     * @return the time of the last good state
     */
    public double lastGoodTime() {
        return lastGoodTime;
    }

    /**
     * Returns the last state for which every watched quantity was within its limit. It is not serialised with the
     * exception.
     *
     * @return the last good state, empty if the failure was not raised by a run
     */
    public Optional<Object> lastGoodState() {
        return Optional.ofNullable(lastGoodState);
    }

    /**
     * Returns the last good state as a given type.
     *
     * @param <S> the type of the state
     * @param type the type of the state
     * @return the last good state, empty if there is none or if it is of another type
     */
    public <S> Optional<S> lastGoodState(Class<S> type) {
        return lastGoodState().filter(type::isInstance).map(type::cast);
    }
}
