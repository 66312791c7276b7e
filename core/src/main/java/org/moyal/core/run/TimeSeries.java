// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.run;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Records one number at every output time.
 *
 * <pre>{@code
 * var negative = TimeSeries.of("negativity", WignerView::negativity);
 * propagator.propagate(w0, TimeGrid.evenly(0, 1, 101), negative);
 * double[] y = negative.values();
 * }</pre>
 *
 * <p>One thread only.
 *
 * @param <V> the view from which the number is taken
 */
public final class TimeSeries<V> implements Observer<V> {

    private final String name;
    private final ToDoubleFunction<? super V> quantity;
    private double[] times = new double[16];
    private double[] values = new double[16];
    private int size;

    private TimeSeries(String name, ToDoubleFunction<? super V> quantity) {
        this.name = Objects.requireNonNull(name, "name");
        this.quantity = Objects.requireNonNull(quantity, "quantity");
    }

    /**
     * A time series.
     *
     * @param name the name of the quantity, for tables and pictures
     * @param quantity the quantity, a function of the state
     * @param <V> the view from which the number is taken
     * @return an empty series, to be handed to a propagator
     */
    public static <V> TimeSeries<V> of(String name, ToDoubleFunction<? super V> quantity) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(quantity, "quantity");
        return new TimeSeries<>(name, quantity);
    }

    @Override
    public void observe(double time, V view) {
        if (size > 0 && times[size - 1] == time) {
            return; // the first time of a resumed run
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        times[size] = time;
        values[size] = quantity.applyAsDouble(view);
        size++;
    }

    /**
     * The name of the quantity.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The number of recorded values.
     *
     * @return ≥ 0
     */
    public int size() {
        return size;
    }

    /**
     * Recorded time i.
     *
     * @param i index in 0..size−1
     * @return t_i
     */
    public double time(int i) {
        return times[checkedIndex(i)];
    }

    /**
     * Recorded value i.
     *
     * @param i index in 0..size−1
     * @return the quantity at t_i
     */
    public double value(int i) {
        return values[checkedIndex(i)];
    }

    /**
     * The recorded times.
     *
     * @return a copy
     */
    public double[] times() {
        return Arrays.copyOf(times, size);
    }

    /**
     * The recorded values.
     *
     * @return a copy
     */
    public double[] values() {
        return Arrays.copyOf(values, size);
    }

    @Override
    public String toString() {
        return "TimeSeries[" + name + ", " + size + " values"
                + (size == 0 ? "" : ", last " + values[size - 1] + " at t = " + times[size - 1]) + "]";
    }

    private int checkedIndex(int i) {
        if (i < 0 || i >= size) {
            throw new IndexOutOfBoundsException("i = " + i + ": must be at least 0 and below " + size);
        }
        return i;
    }
}
