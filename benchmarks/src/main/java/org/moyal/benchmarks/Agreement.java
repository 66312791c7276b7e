// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

/** Whether two engines computed the same. */
final class Agreement {
    private Agreement() {}

    /**
     * The largest difference, relative to the largest value of the reference.
     *
     * @throws IllegalStateException if the lengths differ
     */
    static double distance(double[] reference, double[] other) {
        if (reference.length != other.length) {
            throw new IllegalStateException(
                    "results have lengths " + reference.length + ", " + other.length + ": must be equal");
        }
        double largest = 0;
        double apart = 0;
        for (int i = 0; i < reference.length; i++) {
            largest = Math.max(largest, Math.abs(reference[i]));
            apart = Math.max(apart, Math.abs(reference[i] - other[i]));
        }
        return apart / largest;
    }
}
