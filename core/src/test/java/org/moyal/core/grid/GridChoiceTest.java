// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridChoiceTest {

    /** A coherent state at the origin with length √ħ: |W| falls to the tolerance at radius √(ħ ln(1/tolerance)). */
    record Coherent(double hbar) implements Localised {
        @Override
        public PhaseSpaceExtent extent(double tolerance) {
            double radius = Math.sqrt(-hbar * Math.log(tolerance));
            return PhaseSpaceExtent.around(0, 0, radius, radius);
        }
    }

    /** H = p²/2 + x⁴. */
    static PhaseSpaceExtent quarticReach(PhaseSpaceExtent box) {
        double energy = 0.5 * box.pMax() * box.pMax() + Math.pow(box.xMax(), 4);
        return PhaseSpaceExtent.around(0, 0, Math.pow(energy, 0.25), Math.sqrt(2 * energy));
    }

    @Test
    void quarticOscillatorNeedsAWideRangeOfMomenta() {
        // At tolerance 1e-8 the weight at x = √ln(1e8) = 4.292 sits at energy x⁴ = 339.3, hence |p| ≲ 26.05;
        // the corner of the box adds ½p² = 9.2 to that energy, 1.4 % to |p|.
        var choice = PhaseSpaceGrid.resolving(new Coherent(1), GridChoiceTest::quarticReach, 1e-8);
        assertThat(choice.initial().xMax()).isEqualTo(4.292, within(5e-4));
        assertThat(choice.reached().pMax()).isBetween(26.05, 26.05 * 1.015);
        assertThat(choice.grid().p().max())
                .isEqualTo(GridChoice.MARGIN * choice.reached().pMax(), within(1e-12));
        // Box 9.72 × 59.4 wide: 184 cells of πħ; the next even 2^a·3^b·5^c is 192.
        assertThat(choice.grid().nx()).isEqualTo(192);
        assertThat(choice.grid().np()).isEqualTo(192);
    }

    @Test
    void withoutALawTheStateAloneDecides() {
        var choice = PhaseSpaceGrid.resolving(new Coherent(1), 1e-8);
        assertThat(choice.reached()).isEqualTo(choice.initial());
        assertThat(choice.grid().x().max()).isEqualTo(GridChoice.MARGIN * 4.29193, within(1e-5));
    }

    @Test
    void saysWhatItChoseAndWhy() {
        assertThat(PhaseSpaceGrid.resolving(new Coherent(1), GridChoiceTest::quarticReach, 1e-8)
                        .toString())
                .contains("in 192 × p [")
                .contains("hbar = 1.00000, |W| below 1.00e-08 of its maximum at the edges")
                .contains("the law leads it to x in [")
                .contains("must be at most pi hbar/P = ")
                .contains("must be at most pi hbar/X = ")
                .contains("n_x n_p = 36864 must be at least (XP/pi hbar)^2 = ")
                .contains("sizes even, 2^a 3^b 5^c");
        assertThat(PhaseSpaceGrid.resolving(new PhaseSpaceExtent(-1, 1, -1, 1), 0.1)
                        .toString())
                .contains("for hbar = 0.100000 and a given box")
                .doesNotContain("the law");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1e-8, Double.NaN})
    void toleranceIsChecked(double tolerance) {
        assertThatThrownBy(() -> PhaseSpaceGrid.resolving(new Coherent(1), tolerance))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tolerance = " + tolerance + ": must be above 0 and below 1");
    }

    @Test
    void whatIsNotConfinedHasNoGrid() {
        EnergyReach free =
                box -> new PhaseSpaceExtent(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, box.pMin(), box.pMax());
        assertThatThrownBy(() -> PhaseSpaceGrid.resolving(new Coherent(1), free, 1e-8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be bounded; the law does not confine the state");
        assertThatThrownBy(() -> PhaseSpaceGrid.resolving(PhaseSpaceExtent.around(0, 0, 1e6, 1e6), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be at most 1048576 for box");
    }
}
