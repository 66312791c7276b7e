// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.wigner.function.Estimate;
import org.moyal.wigner.propagation.PhaseSpaceFlow;

/**
 * The solution of Δ′ = L[Δ] + R for every batch of packets, by the trapezoidal rule in time, and norms of their sum with the
 * statistical error by leaving out one batch after the other (the jackknife).
 */
final class DuhamelSum {
    private final PhaseSpaceFlow flow;
    private final double[][] batches;

    DuhamelSum(PhaseSpaceFlow flow, int count) {
        this.flow = flow;
        this.batches = new double[count][flow.grid().size()];
    }

    int count() {
        return batches.length;
    }

    /** The field of one batch, unnormalised: the batches add up to Δ. The array itself. */
    double[] batch(int b) {
        return batches[b];
    }

    void advance(double time, double duration) {
        for (double[] batch : batches) {
            flow.advance(batch, time, duration);
        }
    }

    PhaseSpaceField total() {
        return without(-1, 1);
    }

    /** The sum of all batches but one, over the weight of the others. */
    private PhaseSpaceField without(int left, double weight) {
        var sum = new double[flow.grid().size()];
        for (int b = 0; b < batches.length; b++) {
            if (b != left) {
                for (int index = 0; index < sum.length; index++) {
                    sum[index] += batches[b][index];
                }
            }
        }
        for (int index = 0; index < sum.length; index++) {
            sum[index] /= weight;
        }
        return PhaseSpaceField.ofValues(flow.grid(), sum);
    }

    /**
     * A norm of the sum.
     *
     * @param exact the norm with its discretisation error
     * @param quick the norm alone, for differences between batches
     * @param weights the weights of the batches, with the sum 1
     * @return the norm; its error is the discretisation error, the standard error and the bias by which noise raises a norm
     */
    Estimate norm(
            Function<PhaseSpaceField, Estimate> exact, ToDoubleFunction<PhaseSpaceField> quick, double[] weights) {
        Estimate whole = exact.apply(total());
        double reference = quick.applyAsDouble(total());
        double mean = 0;
        double square = 0;
        int count = batches.length;
        for (int b = 0; b < count; b++) {
            double deviation = quick.applyAsDouble(without(b, 1 - weights[b])) - reference;
            mean += deviation / count;
            square += deviation * deviation;
        }
        double variance = (count - 1.0) / count * Math.max(0, square - count * mean * mean);
        double bias = (count - 1) * Math.abs(mean);
        return new Estimate(whole.value(), whole.error() + Math.sqrt(variance) + bias);
    }
}
