// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;

class LevelLinesTest {
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-2, 2, 128), Axis.of(-2, 2, 128));

    @Test
    void circleHasItsRadiusAndLength() {
        PhaseSpaceField bowl = PhaseSpaceField.of(GRID, (x, p) -> x * x + p * p);
        double length = 0;
        for (double[] s : LevelLines.of(bowl, 1)) {
            // Linear interpolation of r² errs by at most h²/4 along a side, so the radius by h²/8.
            assertThat(Math.hypot(s[0], s[1])).isCloseTo(1, within(Math.pow(4.0 / 128, 2) / 8 * 1.01));
            length += Math.hypot(s[2] - s[0], s[3] - s[1]);
        }
        // An inscribed polygon with sides up to √2 h: relative defect h²/12.
        assertThat(length).isCloseTo(2 * Math.PI, within(2 * Math.PI * 1e-3));
    }

    @Test
    void saddleCellsJoinTheRightCorners() {
        // (x + ½)(p + ½) = 0.001 has two branches; no segment may cut across the saddle.
        PhaseSpaceField saddle = PhaseSpaceField.of(
                PhaseSpaceGrid.of(Axis.of(-2, 2, 4), Axis.of(-2, 2, 4)), (x, p) -> (x + 0.5) * (p + 0.5));
        for (double[] s : LevelLines.of(saddle, 0.001)) {
            double mx = (s[0] + s[2]) / 2 + 0.5;
            double mp = (s[1] + s[3]) / 2 + 0.5;
            assertThat(mx * mp).isGreaterThan(0);
        }
    }

    @Test
    void noLineWhereTheValueIsNotTaken() {
        PhaseSpaceField bowl = PhaseSpaceField.of(GRID, (x, p) -> x * x + p * p);
        assertThat(Curves.level(bowl, -1).size()).isZero();
        assertThatThrownBy(() -> Curves.level(bowl, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level = NaN: must be finite");
        assertThatThrownBy(() -> Curves.of(new double[] {0}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lengths 1, 1");
        assertThatThrownBy(() -> Curves.none().width(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bilinearFieldIsExactOnItsOwnKindAndPeriodic() {
        PhaseSpaceField plane = PhaseSpaceField.of(GRID, (x, p) -> 1 + 2 * x - 3 * p + x * p);
        BilinearField field = new BilinearField(plane);
        assertThat(field.at(0.123, -1.456)).isCloseTo(1 + 0.246 + 4.368 - 0.123 * 1.456, within(1e-12));
        assertThat(field.at(2, 0)).isEqualTo(field.at(-2, 0));
        assertThat(field.covers(2.0001, 0)).isFalse();
        assertThatThrownBy(() -> field.at(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
