// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moyal.wigner.topology.StagnationPoint;
import org.moyal.wigner.topology.StagnationSet;
import org.moyal.wigner.topology.StagnationSet.Balance;

/** Stagnation points against the reference lists, whose uncertainty is 1e-9 or less. */
class StagnationReferenceTest {
    private static final double TOLERANCE = 1e-8;

    static Stream<ReferenceCase> stagnation() {
        return ReferenceCase.ending("_stagnation", "_box1", "_box2");
    }

    @ParameterizedTest
    @MethodSource("stagnation")
    void everyListedPointIsFoundAndTheIndicesBalance(ReferenceCase reference) {
        StagnationSet set = reference.current().stagnationPoints(reference.box());
        List<StagnationPoint> others = new ArrayList<>(set.points());
        for (double[] expected : reference.values()) {
            StagnationPoint nearest = set.points().stream()
                    .min(Comparator.comparingDouble(point -> distance(point, expected)))
                    .orElseThrow();
            assertThat(distance(nearest, expected)).as("%s", nearest).isLessThan(TOLERANCE);
            assertThat(nearest.index()).as("%s", nearest).isEqualTo((int) expected[2]);
            // det is a product of slopes, each accurate to about 1e-9 of their scale of one.
            assertThat(Math.abs(nearest.determinant() - expected[3])).isLessThan(1e-8);
            others.remove(nearest);
        }
        assertThat(set.balance()).as("%s", set).isEqualTo(Balance.BALANCED);
        assertThat(set.indexSum()).isEqualTo(reference.node.get("index_sum").asInt());
        assertThat(set.lines()).isEmpty();
        assertThat(set.unresolvedFraction()).isZero();
        if (reference.name.startsWith("doublewell")) {
            assertThat(others).as("pair at the centre, see below").hasSize(2);
        } else {
            assertThat(others).isEmpty();
        }
    }

    private static double distance(StagnationPoint point, double[] expected) {
        return Math.hypot(point.x() - expected[0], point.p() - expected[1]);
    }

    /**
     * For an even potential V(y) − V(−y) = 0, hence Jp = 0 on the whole line x = 0: every zero of W(0, p) is a stagnation
     * point, and so is the origin. The reference list of the double well lacks a close pair of them, one on each side of 0.
     */
    @Test
    void evenPotentialsHaveTheirZerosOnTheLineOfSymmetry() {
        ReferenceCase reference = ReferenceCase.named("doublewell_t5_stagnation");
        WignerCurrent current = reference.current();
        assertThat(current.at(0, 0).jp()).isCloseTo(0, org.assertj.core.api.Assertions.within(1e-13));
        StagnationSet set = current.stagnationPoints(reference.box());
        assertThat(set.points())
                .filteredOn(point -> Math.hypot(point.x(), point.p()) < 1e-9)
                .hasSize(1);
        StagnationPoint partner = set.points().stream()
                .filter(point -> Math.abs(point.x()) < 1e-9 && point.p() < 0 && point.p() > -0.01)
                .findFirst()
                .orElseThrow();
        assertThat(current.at(0, partner.p()).w()).isCloseTo(0, org.assertj.core.api.Assertions.within(1e-14));
        // W changes sign between the two points, so that the zero of W is real.
        assertThat(current.at(0, 2 * partner.p()).w() * current.at(0, 0).w()).isNegative();
        assertThat(partner.index()).isEqualTo(1);
    }

    /** The close pair of the double well at t = 5, both inside one cell of the grid. */
    @Test
    void closePairInsideOneCell() {
        ReferenceCase reference = ReferenceCase.named("doublewell_t5_stagnation");
        StagnationSet set = reference.current().stagnationPoints(reference.box());
        assertThat(set.points())
                .filteredOn(point -> point.x() > 0.2 && point.x() < 0.3 && Math.abs(point.p()) < 0.02)
                .extracting(StagnationPoint::index)
                .containsExactly(1, -1);
    }
}
