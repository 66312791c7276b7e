// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.List;

/** Something to time, and who takes part. */
interface Kernel {
    /** One word, for the command line and the names of files. */
    String word();

    /** What is timed, in words. */
    String title();

    /** What the time is divided by, in words. */
    String unit();

    /** The sizes to time. */
    List<Task> tasks();

    /** How many units a call has. */
    double units(Task task);

    /** The largest difference of two results that is accepted, relative to the largest value, at this size. */
    double tolerance(Task task);

    /** Who takes part; the first is the library, to which the others are compared. */
    List<Contender> contenders(Peers peers);
}
