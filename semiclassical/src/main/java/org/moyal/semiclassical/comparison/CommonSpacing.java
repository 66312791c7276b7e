// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.comparison;

import org.moyal.core.run.TimeGrid;

/** Evenly spaced times among which all output times are. */
final class CommonSpacing {
    private static final int MOST_DIVISIONS = 1000;
    private static final double SLACK = 1e-9;

    private CommonSpacing() {}

    /**
     * The coarsest evenly spaced times with a spacing of at most {@code largest} that contain the output times.
     *
     * @throws IllegalArgumentException if there are none with a spacing of at least 1/1000 of the shortest interval and of largest
     */
    static TimeGrid of(TimeGrid times, double largest) {
        double shortest = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < times.size(); i++) {
            shortest = Math.min(shortest, times.interval(i));
        }
        long first = (long) Math.ceil(shortest / largest * (1 - SLACK));
        for (long divisions = first; divisions < first + MOST_DIVISIONS; divisions++) {
            double spacing = shortest / divisions;
            if (divides(times, spacing)) {
                long count = Math.round((times.end() - times.start()) / spacing);
                if (count >= Integer.MAX_VALUE) {
                    throw new IllegalArgumentException("times = " + times + ": must have a common spacing above "
                            + spacing + ", which asks for " + count + " steps");
                }
                return TimeGrid.evenly(times.start(), times.end(), Math.toIntExact(count + 1));
            }
        }
        throw new IllegalArgumentException(
                "times = " + times + ": must be whole multiples of one spacing of at most " + largest + ", the step");
    }

    private static boolean divides(TimeGrid times, double spacing) {
        for (int i = 0; i + 1 < times.size(); i++) {
            double multiple = times.interval(i) / spacing;
            if (!(Math.abs(multiple - Math.rint(multiple)) <= SLACK * multiple)) {
                return false;
            }
        }
        return true;
    }
}
