// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PhaseSpaceFieldTest {
    private final PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(0, 2, 2), Axis.of(0, 3, 3));

    @Test
    void samplesRowMajorWithMomentumContiguous() {
        var field = PhaseSpaceField.of(grid, (x, p) -> 10 * x + p);
        assertThat(field.values()).containsExactly(0, 1, 2, 10, 11, 12);
        assertThat(field.value(1, 2)).isEqualTo(12);
        assertThat(field.minimum()).isEqualTo(0);
        assertThat(field.maximum()).isEqualTo(12);
        assertThat(field.integral()).isEqualTo(36);
        assertThat(field).hasToString("field on x [0.0, 2.0) in 2 × p [0.0, 3.0) in 3, from 0.0 to 12.0");
    }

    @Test
    void ownsItsValues() {
        double[] values = {1, 2, 3, 4, 5, 6};
        var field = PhaseSpaceField.ofValues(grid, values);
        values[0] = 9;
        field.values()[1] = 9;
        double[] target = new double[6];
        field.copyInto(target);
        target[2] = 9;
        assertThat(field.values()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void theTrapezoidalRuleIsExactForResolvedFunctions() {
        // Outside the box the Gaussian is below e^(−49), and its modes beyond the Nyquist one below e^(−157).
        var wide = PhaseSpaceGrid.of(Axis.of(-7, 7, 112), Axis.of(-7, 7, 128));
        var gaussian = PhaseSpaceField.of(wide, (x, p) -> Math.exp(-x * x - p * p));
        assertThat(gaussian.integral()).isEqualTo(Math.PI, within(2e-15));
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> PhaseSpaceField.ofValues(grid, new double[5]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values.length = 5: must be nx*np = 6");
        assertThatThrownBy(() -> PhaseSpaceField.of(grid, (x, p) -> 1 / (x * p - 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value = Infinity at node (1, 2): must be finite");
        var field = PhaseSpaceField.of(grid, (x, p) -> x);
        assertThatThrownBy(() -> field.value(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> field.value(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> field.value(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
