// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.moyal.core.grid.PhaseSpaceExtent;

/** Tracks and events of zeros that move by known laws. */
class StagnationHistoryTest {
    private static final PhaseSpaceExtent BOX = new PhaseSpaceExtent(-1, 1, -1, 1);

    private static StagnationSet set(StagnationPoint... points) {
        var inside = new ArrayList<StagnationPoint>();
        for (StagnationPoint point : points) {
            if (BOX.contains(point.x(), point.p())) {
                inside.add(point);
            }
        }
        int sum = inside.stream().mapToInt(StagnationPoint::index).sum();
        return new StagnationSet(BOX, inside, List.of(), OptionalInt.of(sum), 0);
    }

    private static StagnationPoint point(double x, double p, int index) {
        return new StagnationPoint(x, p, index, index, 1e-12);
    }

    /**
     * The zeros of (x² − (t − t₀), p): a pair at x = ±√(t − t₀) from t₀ on, indices ±1; beside them one zero that leaves
     * through x = 1 at t = 0.8 and one that stays.
     */
    private static StagnationSet pairAndWanderers(double t) {
        double born = 0.3137;
        var points = new ArrayList<StagnationPoint>();
        points.add(point(-0.8, 0.9, 1));
        points.add(point(0.2 + t, -0.5, 1));
        if (t > born) {
            points.add(point(Math.sqrt(t - born) - 0.2, 0.1, 1));
            points.add(point(-Math.sqrt(t - born) - 0.2, 0.1, -1));
        }
        return set(points.toArray(new StagnationPoint[0]));
    }

    @Test
    void creationAndExitAreFoundInTime() {
        StagnationHistory history =
                StagnationHistory.following(StagnationHistoryTest::pairAndWanderers, 0, 0.9, 3, 1e-5);
        assertThat(history.events()).hasSize(2);
        StagnationEvent creation = history.events().get(0);
        assertThat(creation.kind()).isEqualTo(StagnationEvent.Kind.PAIR_CREATION);
        assertThat(creation.time()).isCloseTo(0.3137, within(1e-5));
        assertThat(creation.timeUncertainty()).isLessThanOrEqualTo(0.5e-5);
        assertThat(creation.x()).isCloseTo(-0.2, within(1e-9));
        StagnationEvent exit = history.events().get(1);
        assertThat(exit.kind()).isEqualTo(StagnationEvent.Kind.EXIT);
        assertThat(exit.time()).isCloseTo(0.8, within(1e-5));
        assertThat(exit.x()).isCloseTo(1, within(1e-4));
        assertThat(history.tracks()).hasSize(4);
        assertThat(history.tracks().get(creation.tracks().get(0)).index()).isEqualTo(1);
        assertThat(history.tracks().get(creation.tracks().get(1)).index()).isEqualTo(-1);
        StagnationTrack still = history.tracks().get(0);
        assertThat(still.times()).hasSameSizeAs(history.times());
        assertThat(still.points()).allSatisfy(each -> assertThat(each.x()).isEqualTo(-0.8));
    }

    @Test
    void timeReversedCreationIsAnnihilation() {
        StagnationHistory history = StagnationHistory.following(t -> pairAndWanderers(0.9 - t), 0, 0.9, 3, 1e-5);
        assertThat(history.events())
                .extracting(StagnationEvent::kind)
                .containsExactly(StagnationEvent.Kind.ENTRANCE, StagnationEvent.Kind.PAIR_ANNIHILATION);
        assertThat(history.events().get(1).time()).isCloseTo(0.9 - 0.3137, within(1e-5));
    }

    @Test
    void identitiesSurviveAnEncounter() {
        // Two zeros of equal index that pass each other at a distance of 0.1.
        StagnationHistory history = StagnationHistory.following(
                t -> set(point(-0.5 + t, 0.05, 1), point(0.5 - t, -0.05, 1)), 0, 1, 10, 1e-3);
        assertThat(history.events()).isEmpty();
        assertThat(history.tracks()).hasSize(2);
        for (StagnationTrack track : history.tracks()) {
            double p = track.points().get(0).p();
            assertThat(track.points()).allSatisfy(each -> assertThat(each.p()).isEqualTo(p));
        }
    }

    @Test
    void withoutRefinementEventsCarryTheirUncertainty() {
        var tracker = StagnationTracker.<Double>of((time, view) -> pairAndWanderers(view));
        for (double t = 0; t < 0.75; t += 0.1) {
            tracker.observe(t, t);
        }
        StagnationHistory history = tracker.history();
        assertThat(tracker.sets()).hasSize(8);
        assertThat(history.events()).hasSize(1);
        StagnationEvent creation = history.events().get(0);
        assertThat(creation.kind()).isEqualTo(StagnationEvent.Kind.PAIR_CREATION);
        assertThat(creation.timeUncertainty()).isCloseTo(0.05, within(1e-12));
        assertThat(Math.abs(creation.time() - 0.3137)).isLessThan(0.05);
    }

    @Test
    void aPointThatVanishesInTheMiddleIsUnexplained() {
        StagnationHistory history =
                StagnationHistory.following(t -> t < 0.5 ? set(point(0, 0, 1)) : set(), 0, 1, 2, 1e-3);
        assertThat(history.events())
                .extracting(StagnationEvent::kind)
                .containsExactly(StagnationEvent.Kind.UNEXPLAINED);
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StagnationHistory.following(t -> set(), 1, 0, 1, 1e-3))
                .withMessage("to = 0.0: must be finite and above from = 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StagnationHistory.following(t -> set(), 0, 1, 0, 1e-3))
                .withMessage("intervals = 0: must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StagnationHistory.following(t -> set(), 0, 1, 1, Double.NaN))
                .withMessage("timeTolerance = NaN: must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StagnationHistory.of(List.of(0.0, 0.0), List.of(set(), set())))
                .withMessage("time = 0.0: must be above the time before, 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StagnationHistory.of(List.of(), List.of()))
                .withMessageStartingWith("times.size = 0: must be above 0");
        var other = new StagnationSet(BOX.scaled(2), List.of(), List.of(), OptionalInt.of(0), 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StagnationHistory.of(List.of(0.0, 1.0), List.of(set(), other)))
                .withMessageContaining("must be that of the time before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StagnationLine.open(new double[] {1}, new double[] {1}))
                .withMessage("x.length = 1: must be at least 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StagnationLine.closed(new double[] {1, 2}, new double[] {1}))
                .withMessage("p.length = 1: must be x.length = 2");
    }

    @Test
    void setsPrintTheirBalance() {
        var unbalanced = new StagnationSet(BOX, List.of(point(0, 0, 1)), List.of(), OptionalInt.of(0), 0);
        assertThat(unbalanced.balance()).isEqualTo(StagnationSet.Balance.UNBALANCED);
        assertThat(unbalanced.toString())
                .contains("1 points, 0 lines, index sum 1, boundary winding 0 (UNBALANCED)", "+1 at (0.0, 0.0)");
        assertThat(StagnationLine.open(new double[] {0, 1}, new double[] {0, 0}).toString())
                .isEqualTo("open line of stagnation through (0.0, 0.0) with 2 points");
    }
}
