// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.topology.StagnationEvent;
import org.moyal.wigner.topology.StagnationHistory;
import org.moyal.wigner.topology.StagnationSet;

/** Zeros of the current of (|0⟩ + |1⟩)/√2 in the Morse potential, followed in time. */
class StagnationInTimeTest {
    private static final PhaseSpaceExtent BOX = new PhaseSpaceExtent(-2.5, 2.5, -1.3, 1.3);
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-5.2, 14.8, 320), Axis.of(-9, 9, 128));
    private static final ReferenceCase MORSE = ReferenceCase.named("morse_mix01_t0_stagnation");

    private static StagnationSet zeros(double t) {
        return current(t).stagnationPoints(BOX);
    }

    private static WignerCurrent current(double t) {
        Hamiltonian hamiltonian = MORSE.hamiltonian();
        return WignerCurrent.of(WignerFunction.of(MORSE.morseMixture(t), GRID, 1e-10), hamiltonian);
    }

    @Test
    void publishedNumbersOfZeros() {
        double[] times = {0, 0.5, 1, 1.5, 3};
        int[] numbers = {5, 3, 3, 3, 7};
        for (int i = 0; i < times.length; i++) {
            StagnationSet set = zeros(times[i]);
            assertThat(set.points()).as("t = %s", times[i]).hasSize(numbers[i]);
            assertThat(set.indexSum()).isEqualTo(1);
            assertThat(set.balance()).isEqualTo(StagnationSet.Balance.BALANCED);
        }
    }

    @Test
    void chargeIsConservedBetweenThem() {
        StagnationHistory history = StagnationHistory.following(StagnationInTimeTest::zeros, 0, 3, 12, 0.02);
        assertThat(history.sets())
                .allSatisfy(set -> assertThat(set.balance()).isEqualTo(StagnationSet.Balance.BALANCED));
        assertThat(history.events())
                .extracting(StagnationEvent::kind)
                .containsExactly(
                        StagnationEvent.Kind.PAIR_ANNIHILATION,
                        StagnationEvent.Kind.PAIR_CREATION,
                        StagnationEvent.Kind.PAIR_CREATION);
        // The sum of the indices changes by what crosses the boundary, and by nothing else.
        int sum = history.sets().get(0).indexSum();
        for (StagnationEvent event : history.events()) {
            int index = history.tracks().get(event.tracks().get(0)).index();
            switch (event.kind()) {
                case ENTRANCE -> sum += index;
                case EXIT -> sum -= index;
                default -> assertThat(event.tracks()).hasSize(2);
            }
        }
        assertThat(history.sets().get(history.sets().size() - 1).indexSum()).isEqualTo(sum);
    }

    /**
     * A pair is born on p = 0 at t = 2.2514478655. Soon after, at an age of 1e-7, it lies 0.0005 apart, a tenth of the samples'
     * distance; its distance grows like the square root of the age.
     */
    @Test
    void newbornPairsAreFound() {
        double born = 2.2514478655;
        double early = 0;
        for (double age : new double[] {1e-7, 1e-5}) {
            StagnationSet set = zeros(born + age);
            assertThat(set.balance()).isEqualTo(StagnationSet.Balance.BALANCED);
            var pair = set.points().stream()
                    .filter(point -> point.p() == 0 && Math.abs(point.x() - 0.984) < 0.02)
                    .toList();
            assertThat(pair).hasSize(2);
            assertThat(pair.get(0).index() + pair.get(1).index()).isZero();
            double distance = pair.get(0).distance(pair.get(1));
            if (early > 0) {
                assertThat(distance / early).isBetween(9.5, 10.5);
            }
            early = distance;
        }
        assertThat(zeros(born - 1e-6).points()).hasSize(3);
    }

    /** Without any candidates the search by halving finds enough zeros to account for the winding of the boundary. */
    @Test
    void missingChargeIsLocated() {
        WignerCurrent current = current(1);
        int winding = WindingNumber.around(BOX, current.jets(), current.noise()).orElseThrow();
        var local = new LocalJets(1, current.wigner().field(), current.jp());
        var found = new StagnationCollector(current.jets(), local, current.noise(), BOX, 0.02, 0.04);
        assertThat(found.indexSum(BOX)).isZero();
        new ChargeLocator(current.jets(), current.noise(), found).locate(BOX, winding);
        assertThat(winding).isEqualTo(1);
        assertThat(found.indexSum(BOX)).isEqualTo(1);
        assertThat(found.points()).allSatisfy(point -> {
            CurrentJet jet = current.at(point.x(), point.p());
            assertThat(Math.hypot(jet.jx(), jet.jp())).isLessThan(1e-12);
        });
    }

    @Test
    void trackerObservesViews() {
        var tracker = WignerCurrent.tracker(MORSE.hamiltonian(), BOX);
        tracker.observe(1, current(1).wigner());
        tracker.observe(1.1, current(1.1).wigner());
        assertThat(tracker.history().tracks()).hasSize(3);
        assertThat(tracker.history().events()).isEmpty();
    }
}
