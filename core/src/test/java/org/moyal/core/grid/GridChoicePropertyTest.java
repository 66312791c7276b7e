// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class GridChoicePropertyTest {

    @Property(tries = 100)
    void theRulesHold(
            @ForAll @DoubleRange(min = 0.05, max = 3) double hbar,
            @ForAll @DoubleRange(min = 2, max = 14) double digits) {
        var choice = PhaseSpaceGrid.resolving(
                new GridChoiceTest.Coherent(hbar), GridChoiceTest::quarticReach, Math.pow(10, -digits));
        var grid = choice.grid();
        double width = choice.reached().width();
        double height = choice.reached().height();
        assertThat(grid.p().spacing()).isLessThanOrEqualTo(Math.PI * hbar / width);
        assertThat(grid.x().spacing()).isLessThanOrEqualTo(Math.PI * hbar / height);
        assertThat(grid.x().length()).isGreaterThan(width);
        assertThat(grid.p().length()).isGreaterThan(height);
        assertThat((double) grid.nx() * grid.np())
                .isGreaterThanOrEqualTo(Math.pow(width * height / (Math.PI * hbar), 2));
        assertThat(grid.nx() % 2).isZero();
        assertThat(grid.np() % 2).isZero();
    }

    @Property(tries = 200)
    void sizesAreTheNextEvenProductOfSmallPrimes(@ForAll @DoubleRange(min = 1, max = 5000) double needed) {
        int size = GridChoice.evenSmoothSize(needed);
        assertThat((double) size).isGreaterThanOrEqualTo(needed);
        assertThat(isEvenAndSmooth(size)).isTrue();
        for (int smaller = size - 1; smaller >= Math.max(needed, 16); smaller--) {
            assertThat(isEvenAndSmooth(smaller)).as("%d", smaller).isFalse();
        }
    }

    private static boolean isEvenAndSmooth(int n) {
        int rest = n;
        for (int prime : new int[] {2, 3, 5}) {
            while (rest % prime == 0) {
                rest /= prime;
            }
        }
        return n % 2 == 0 && rest == 1;
    }
}
