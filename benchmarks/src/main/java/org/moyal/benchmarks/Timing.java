// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.Optional;

/**
 * What one engine took for one task.
 *
 * @param task the size
 * @param engine its name
 * @param nanoseconds for a unit: a grid point, an element
 * @param ratio of the library's time to this engine's, taken within the cycles, below 1 where the library is faster; empty if
 *     the library did not take part
 * @param cycles how many were timed
 * @param apart the largest difference from the library's result relative to its largest value, or why there is none
 */
record Timing(Task task, String engine, Quartiles nanoseconds, Optional<Quartiles> ratio, int cycles, String apart) {}
