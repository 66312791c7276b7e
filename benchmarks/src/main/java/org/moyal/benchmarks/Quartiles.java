// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.Arrays;

/**
 * Median and quartiles of a sample, by linear interpolation between its order statistics (R. J. Hyndman, Y. Fan, Am. Stat. 50
 * (1996) 361, type 7).
 *
 * @param lower a quarter lies below
 * @param median half lies below
 * @param upper three quarters lie below
 */
record Quartiles(double lower, double median, double upper) {

    /**
     * The quartiles of a sample.
     *
     * @param sample at least one number; left as it is
     * @throws IllegalArgumentException if the sample is empty or a value is not finite
     */
    static Quartiles of(double[] sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("sample.length = 0: must be at least 1");
        }
        for (int i = 0; i < sample.length; i++) {
            if (!Double.isFinite(sample[i])) {
                throw new IllegalArgumentException("sample[" + i + "] = " + sample[i] + ": must be finite");
            }
        }
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(double[] sorted, double fraction) {
        double place = fraction * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** All three times a factor. */
    Quartiles times(double factor) {
        return new Quartiles(factor * lower, factor * median, factor * upper);
    }
}
