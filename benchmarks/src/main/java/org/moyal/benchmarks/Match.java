// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.moyal.benchmarks.peer.PeerRefusedException;

/** One kernel at all its sizes: starts the engines, holds their results against each other, then times those that agree. */
final class Match {
    private static final int STEPS = 20;

    private final Kernel kernel;
    private final Race race;
    private final Peers peers;
    private final List<Timing> timings = new ArrayList<>();
    private final Set<String> absences = new LinkedHashSet<>();

    Match(Kernel kernel, Race race, Peers peers) {
        this.kernel = kernel;
        this.race = race;
        this.peers = peers;
    }

    /**
     * Times the sizes that are wanted.
     *
     * @return the report
     * @throws IllegalStateException if two engines do not agree, or a program fails on the way
     */
    Report play(IntPredicate wanted) {
        for (Task task : kernel.tasks()) {
            if (wanted.test(task.n())) {
                play(task);
            }
        }
        return new Report(kernel, timings, List.copyOf(absences));
    }

    private void play(Task task) {
        Map<String, Engine> engines = new LinkedHashMap<>();
        try {
            for (Contender contender : kernel.contenders(peers)) {
                try {
                    engines.put(contender.name(), contender.start().prepare(task));
                } catch (PeerRefusedException e) {
                    absences.add(contender.name() + ": " + e.getMessage());
                }
            }
            if (!engines.isEmpty()) {
                time(task, engines);
            }
        } catch (PeerRefusedException e) {
            throw new IllegalStateException(kernel.word() + " at " + task + ": " + e.getMessage(), e);
        } finally {
            engines.values().forEach(Engine::close);
        }
    }

    private void time(Task task, Map<String, Engine> engines) throws PeerRefusedException {
        Map<String, String> apart = compare(task, engines);
        Map<String, double[]> times = race.run(engines);
        Optional<double[]> library =
                Optional.ofNullable(times.get(kernel.contenders(peers).get(0).name()));
        for (String name : engines.keySet()) {
            double[] own = times.get(name);
            timings.add(new Timing(
                    task,
                    name,
                    Quartiles.of(own).times(1 / kernel.units(task)),
                    library.map(ours -> Race.ratio(ours, own)),
                    own.length,
                    apart.getOrDefault(name, "not compared")));
        }
    }

    /** How far each result is from that of the first engine. */
    private Map<String, String> compare(Task task, Map<String, Engine> engines) throws PeerRefusedException {
        Map<String, String> apart = new LinkedHashMap<>();
        double[] reference = null;
        for (Map.Entry<String, Engine> entry : engines.entrySet()) {
            if (reference == null) {
                reference = entry.getValue().result(STEPS);
                apart.put(entry.getKey(), "0");
                continue;
            }
            double[] result;
            try {
                result = entry.getValue().result(STEPS);
            } catch (PeerRefusedException e) {
                apart.put(entry.getKey(), e.getMessage());
                continue;
            }
            double distance = Agreement.distance(reference, result);
            if (!(distance <= kernel.tolerance(task))) {
                throw new IllegalStateException(kernel.word() + " at " + task + ": " + entry.getKey() + " is "
                        + distance + " from the first engine: must be at most " + kernel.tolerance(task));
            }
            apart.put(entry.getKey(), String.format(Locale.ROOT, "%.1e", distance));
        }
        return apart;
    }
}
