// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moyal.core.grid.PhaseSpaceExtent;

/**
 * Joins the zeros of consecutive times into tracks. Distances are taken in units of the box. Two zeros of equal index are
 * joined if each is the nearest one to the other.
 */
final class TrackLinker {
    /** A zero that appears farther than this from the boundary and from the middle of any pair is unexplained. */
    private static final double FAR = 0.2;

    /** Zeros at any time; null where they cannot be had. */
    @FunctionalInterface
    interface Source {
        @Nullable
        StagnationSet at(double time);
    }

    private record Moment(double time, StagnationSet set) {}

    private record Link(StagnationPoint from, StagnationPoint to) {}

    private record Candidate(
            double cost, StagnationPoint first, @Nullable StagnationPoint second) {}

    private final Source source;
    private final double shortest;
    private final List<Moment> moments = new ArrayList<>();
    private final List<StagnationTrack.Growing> tracks = new ArrayList<>();
    private final List<StagnationEvent> events = new ArrayList<>();
    private Map<StagnationPoint, StagnationTrack.Growing> alive = new HashMap<>();

    TrackLinker(Source source, double shortest) {
        this.source = source;
        this.shortest = shortest;
    }

    void begin(double time, StagnationSet set) {
        moments.add(new Moment(time, set));
        for (StagnationPoint point : set.points()) {
            born(time, point, alive);
        }
    }

    void advance(double time, StagnationSet set) {
        Moment last = moments.get(moments.size() - 1);
        if (!(time > last.time)) {
            throw new IllegalArgumentException("time = " + time + ": must be above the time before, " + last.time);
        }
        if (!set.box().equals(last.set.box())) {
            throw new IllegalArgumentException(
                    "box = " + set.box() + ": must be that of the time before, " + last.set.box());
        }
        link(last, new Moment(time, set));
    }

    private void link(Moment a, Moment b) {
        List<Link> links = nearestPairs(a.set, b.set);
        boolean clean = links.size() == a.set.points().size()
                && links.size() == b.set.points().size()
                && links.stream().allMatch(each -> isBeyondDoubt(each, a.set, b.set));
        if (!clean && b.time - a.time > shortest) {
            double middle = 0.5 * (a.time + b.time);
            StagnationSet between = source.at(middle);
            if (between != null) {
                link(a, new Moment(middle, between));
                link(moments.get(moments.size() - 1), b);
                return;
            }
        }
        join(a, b, links);
    }

    private static List<Link> nearestPairs(StagnationSet a, StagnationSet b) {
        var links = new ArrayList<Link>();
        for (StagnationPoint from : a.points()) {
            StagnationPoint to = nearest(from, b);
            if (to != null && from.equals(nearest(to, a))) {
                links.add(new Link(from, to));
            }
        }
        return links;
    }

    private static @Nullable StagnationPoint nearest(StagnationPoint point, StagnationSet set) {
        return set.points().stream()
                .filter(other -> other.index() == point.index())
                .min(Comparator.comparingDouble(other -> distance(point, other, set.box())))
                .orElse(null);
    }

    /** Whether both ends of the link moved less than half of the distance to any other zero of that index. */
    private static boolean isBeyondDoubt(Link link, StagnationSet a, StagnationSet b) {
        double moved = distance(link.from, link.to, a.box());
        for (StagnationPoint other : a.points()) {
            if (other.index() == link.from.index()
                    && !other.equals(link.from)
                    && distance(other, link.to, a.box()) < 2 * moved) {
                return false;
            }
        }
        for (StagnationPoint other : b.points()) {
            if (other.index() == link.to.index()
                    && !other.equals(link.to)
                    && distance(other, link.from, a.box()) < 2 * moved) {
                return false;
            }
        }
        return true;
    }

    private static double distance(StagnationPoint a, StagnationPoint b, PhaseSpaceExtent box) {
        return Math.hypot((a.x() - b.x()) / box.width(), (a.p() - b.p()) / box.height());
    }

    private static double toBoundary(StagnationPoint point, PhaseSpaceExtent box) {
        double x = Math.min(point.x() - box.xMin(), box.xMax() - point.x()) / box.width();
        double p = Math.min(point.p() - box.pMin(), box.pMax() - point.p()) / box.height();
        return Math.min(x, p);
    }

    private void join(Moment a, Moment b, List<Link> links) {
        var next = new HashMap<StagnationPoint, StagnationTrack.Growing>();
        for (Link link : links) {
            StagnationTrack.Growing track = known(link.from);
            track.add(b.time, link.to);
            next.put(link.to, track);
        }
        var vanished = new ArrayList<>(a.set.points());
        vanished.removeIf(point -> links.stream().anyMatch(link -> link.from.equals(point)));
        var appeared = new ArrayList<>(b.set.points());
        appeared.removeIf(point -> next.containsKey(point));
        for (StagnationPoint point : appeared) {
            born(b.time, point, next);
        }
        explain(a, b, vanished, alive, StagnationEvent.Kind.PAIR_ANNIHILATION, StagnationEvent.Kind.EXIT);
        explain(a, b, appeared, next, StagnationEvent.Kind.PAIR_CREATION, StagnationEvent.Kind.ENTRANCE);
        alive = next;
        moments.add(b);
    }

    private void explain(
            Moment a,
            Moment b,
            List<StagnationPoint> unjoined,
            Map<StagnationPoint, StagnationTrack.Growing> owners,
            StagnationEvent.Kind pair,
            StagnationEvent.Kind crossing) {
        var candidates = new ArrayList<Candidate>();
        for (StagnationPoint point : unjoined) {
            candidates.add(new Candidate(toBoundary(point, b.set.box()), point, null));
            for (StagnationPoint other : unjoined) {
                if (point.index() > 0 && other.index() == -point.index()) {
                    // Each of the two has moved half of the way.
                    candidates.add(new Candidate(0.5 * distance(point, other, b.set.box()), point, other));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::cost));
        double time = 0.5 * (a.time + b.time);
        double uncertainty = 0.5 * (b.time - a.time);
        for (Candidate each : candidates) {
            StagnationPoint first = each.first;
            StagnationPoint second = each.second;
            if (!unjoined.contains(first) || (second != null && !unjoined.contains(second))) {
                continue;
            }
            unjoined.remove(first);
            int track = owner(owners, first).number;
            if (second == null) {
                StagnationEvent.Kind kind = each.cost <= FAR ? crossing : StagnationEvent.Kind.UNEXPLAINED;
                events.add(new StagnationEvent(kind, time, uncertainty, first.x(), first.p(), List.of(track)));
            } else {
                unjoined.remove(second);
                StagnationEvent.Kind kind = each.cost <= FAR ? pair : StagnationEvent.Kind.UNEXPLAINED;
                events.add(new StagnationEvent(
                        kind,
                        time,
                        uncertainty,
                        0.5 * (first.x() + second.x()),
                        0.5 * (first.p() + second.p()),
                        List.of(track, owner(owners, second).number)));
            }
        }
    }

    private void born(double time, StagnationPoint point, Map<StagnationPoint, StagnationTrack.Growing> owners) {
        var track = new StagnationTrack.Growing(tracks.size());
        track.add(time, point);
        tracks.add(track);
        owners.put(point, track);
    }

    private StagnationTrack.Growing known(StagnationPoint point) {
        return owner(alive, point);
    }

    private static StagnationTrack.Growing owner(
            Map<StagnationPoint, StagnationTrack.Growing> owners, StagnationPoint point) {
        StagnationTrack.Growing track = owners.get(point);
        if (track == null) {
            throw new IllegalStateException("no track ends at " + point);
        }
        return track;
    }

    StagnationHistory history() {
        var finished = tracks.stream().map(StagnationTrack.Growing::finished).toList();
        return new StagnationHistory(
                moments.stream().map(Moment::time).toList(),
                moments.stream().map(Moment::set).toList(),
                finished,
                events);
    }
}
