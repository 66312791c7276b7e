// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.run;

import java.time.Duration;
import java.util.Locale;

/**
 * What a run cost.
 *
 * @param steps the number of time steps taken
 * @param smallestStep the smallest time step taken; NaN when there was none
 * @param largestStep the largest time step taken; NaN when there was none
 * @param elapsed the time from the first step to the last output, observers included
 */
public record Statistics(long steps, double smallestStep, double largestStep, Duration elapsed) {

    @Override
    public String toString() {
        double seconds = elapsed.toNanos() * 1e-9;
        if (steps == 0) {
            return String.format(Locale.ROOT, "no steps in %.3g s", seconds);
        }
        String size = smallestStep == largestStep
                ? String.format(Locale.ROOT, "%.6g", largestStep)
                : String.format(Locale.ROOT, "%.6g .. %.6g", smallestStep, largestStep);
        return String.format(Locale.ROOT, "%d step%s of %s in %.3g s", steps, steps == 1 ? "" : "s", size, seconds);
    }
}
