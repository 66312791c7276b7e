// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.run;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Stops the run at the first output time at which a condition holds. The {@link Outcome} names the condition.
 *
 * <p>The condition is tried at the initial time too: a run whose condition holds at the start takes no step.
 *
 * @param <V> the view on which the condition looks
 */
public final class StopWhen<V> implements Observer<V> {

    private final String name;
    private final Predicate<? super V> condition;
    private boolean holds;

    private StopWhen(String name, Predicate<? super V> condition) {
        this.name = Objects.requireNonNull(name, "name");
        this.condition = Objects.requireNonNull(condition, "condition");
    }

    /**
     * A stop condition.
     *
     * @param name the reason that the outcome will give
     * @param condition true when the run should stop
     * @param <V> the view on which the condition looks
     * @return the observer
     */
    public static <V> StopWhen<V> of(String name, Predicate<? super V> condition) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(condition, "condition");
        return new StopWhen<>(name, condition);
    }

    @Override
    public void observe(double time, V view) {
        holds = condition.test(view);
    }

    @Override
    public Optional<String> stopRequest() {
        return holds ? Optional.of(name) : Optional.empty();
    }

    @Override
    public String toString() {
        return "StopWhen[" + name + "]";
    }
}
