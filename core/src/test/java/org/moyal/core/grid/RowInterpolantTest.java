// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RowInterpolantTest {
    /** The kernel errs by e^(−β) = 5e-15 in the modes; random values have all modes, the Nyquist one too. */
    private static final double EXACT = 1e-12;

    @Test
    void agreesWithTheTrigonometricInterpolant() {
        var random = new Random(7);
        for (int nx : new int[] {24, 25}) {
            var grid = PhaseSpaceGrid.of(Axis.of(-1.5, 2.5, nx), Axis.of(0, 1, 10));
            PhaseSpaceField field = PhaseSpaceField.of(grid, (x, p) -> random.nextGaussian());
            TrigonometricInterpolant exact = field.interpolant();
            RowInterpolant rows = RowInterpolant.of(field);
            var row = new double[10];
            for (double x : new double[] {-1.5, -1.4999, 0, 0.123, 1.7, 2.4999, 2.5, -7.3, 11.1}) {
                rows.row(x, row);
                double[] expected = exact.row(x);
                for (int k = 0; k < row.length; k++) {
                    assertThat(row[k]).as("x = %s, k = %d", x, k).isCloseTo(expected[k], within(20 * EXACT));
                }
            }
        }
    }

    @Test
    void refusesAPositionThatIsNoNumber() {
        var grid = PhaseSpaceGrid.of(Axis.of(-1, 1, 16), Axis.of(-1, 1, 16));
        RowInterpolant rows = RowInterpolant.of(PhaseSpaceField.of(grid, (x, p) -> 1));
        assertThatThrownBy(() -> rows.row(Double.NaN, new double[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("coordinate = NaN: must be finite");
    }
}
