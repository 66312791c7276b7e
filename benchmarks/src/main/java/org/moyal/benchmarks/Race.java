// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.moyal.benchmarks.peer.PeerRefusedException;

/**
 * Times engines side by side on a machine that others use too: in every cycle each engine runs for one slice of processor
 * time, in random order, and ratios are taken within the cycle.
 */
final class Race {
    /** An engine whose single call takes longer is timed once and stays out of the cycles. */
    private static final double SLOW = 1e9;

    private final int cycles;
    private final double slice;
    private final Random random = new Random(1);

    /**
     * A race.
     *
     * @param cycles how many, at least 1
     * @param slice milliseconds of processor time for each engine in each cycle
     */
    Race(int cycles, double slice) {
        if (cycles < 1) {
            throw new IllegalArgumentException("cycles = " + cycles + ": must be at least 1");
        }
        if (!(slice > 0)) {
            throw new IllegalArgumentException("slice = " + slice + ": must be above 0");
        }
        this.cycles = cycles;
        this.slice = slice;
    }

    /**
     * The times of each engine, in the order of the map: nanoseconds a call for each cycle, or a single number for a slow one.
     *
     * @throws PeerRefusedException if a program fails on the way
     */
    Map<String, double[]> run(Map<String, Engine> engines) throws PeerRefusedException {
        Map<String, double[]> times = new LinkedHashMap<>();
        List<String> fast = new ArrayList<>();
        for (Map.Entry<String, Engine> entry : engines.entrySet()) {
            double first = entry.getValue().run(1);
            if (first > SLOW) {
                times.put(entry.getKey(), new double[] {first});
            } else {
                for (int i = 0; i < entry.getValue().warmUp(); i++) {
                    entry.getValue().run(slice);
                }
                times.put(entry.getKey(), new double[cycles]);
                fast.add(entry.getKey());
            }
        }
        for (int cycle = 0; cycle < cycles; cycle++) {
            Collections.shuffle(fast, random);
            for (String name : fast) {
                times.get(name)[cycle] = engines.get(name).run(slice);
            }
        }
        return times;
    }

    /** The quartiles of a/b, cycle by cycle; of a's cycles to the one number of a slow b. */
    static Quartiles ratio(double[] a, double[] b) {
        double[] ratios = new double[Math.max(a.length, b.length)];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = a[Math.min(i, a.length - 1)] / b[Math.min(i, b.length - 1)];
        }
        return Quartiles.of(ratios);
    }
}
