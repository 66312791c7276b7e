// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.topology;

import java.util.ArrayList;
import java.util.List;

/** The life of one zero of the current: times and places, at constant index. Immutable. */
public final class StagnationTrack {
    private final int number;
    private final List<Double> times;
    private final List<StagnationPoint> points;

    StagnationTrack(int number, List<Double> times, List<StagnationPoint> points) {
        this.number = number;
        this.times = List.copyOf(times);
        this.points = List.copyOf(points);
    }

    /**
     * Returns the number of the track within its history, by order of birth.
     *
     * @return the number, from 0
     */
    public int number() {
        return number;
    }

    /**
     * Returns the Poincaré–Hopf index.
     *
     * @return the index of every point of the track
     */
    public int index() {
        return points.get(0).index();
    }

    /**
     * Returns the times at which the zero was seen, ascending.
     *
     * @return the times
     */
    public List<Double> times() {
        return times;
    }

    /**
     * Returns the places, one for each time.
     *
     * @return the points
     */
    public List<StagnationPoint> points() {
        return points;
    }

    @Override
    public String toString() {
        int last = times.size() - 1;
        return "zero " + number + " of index " + index() + " from t = " + times.get(0) + ", " + points.get(0)
                + ", to t = " + times.get(last) + ", " + points.get(last);
    }

    /** A track that grows. */
    static final class Growing {
        final int number;
        private final List<Double> times = new ArrayList<>();
        private final List<StagnationPoint> points = new ArrayList<>();

        Growing(int number) {
            this.number = number;
        }

        void add(double time, StagnationPoint point) {
            times.add(time);
            points.add(point);
        }

        StagnationTrack finished() {
            return new StagnationTrack(number, times, points);
        }
    }
}
