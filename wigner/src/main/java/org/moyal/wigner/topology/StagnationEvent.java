// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.topology;

import java.util.List;

/**
 * A moment at which the number of zeros in the box changes.
 *
 * @param kind what happens
 * @param time when, the middle of the interval to which it was narrowed down
 * @param timeUncertainty half the length of that interval
 * @param x where: position, for pairs the middle of both points
 * @param p where: momentum, for pairs the middle of both points
 * @param tracks the numbers of the tracks that begin or end, for pairs the one of positive index first
 */
public record StagnationEvent(
        Kind kind, double time, double timeUncertainty, double x, double p, List<Integer> tracks) {

    /** What happens. */
    public enum Kind {
        /** Two zeros of opposite index appear together. */
        PAIR_CREATION,
        /** Two zeros of opposite index meet and vanish. */
        PAIR_ANNIHILATION,
        /** A zero enters the box through its boundary; the sum of the indices changes. */
        ENTRANCE,
        /** A zero leaves the box through its boundary; the sum of the indices changes. */
        EXIT,
        /**
         * A zero appears or vanishes far from the boundary and from any partner: a point was missed, or the times lie too
         * far apart.
         */
        UNEXPLAINED
    }

    /**
     * Copies the list.
     *
     * @param kind what happens
     * @param time when, the middle of the interval to which it was narrowed down
     * @param timeUncertainty half the length of that interval
     * @param x where: position, for pairs the middle of both points
     * @param p where: momentum, for pairs the middle of both points
     * @param tracks the numbers of the tracks that begin or end, for pairs the one of positive index first
     */
    public StagnationEvent {
        tracks = List.copyOf(tracks);
    }
}
