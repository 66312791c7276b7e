// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PhaseSpaceExtentTest {
    private final PhaseSpaceExtent box = new PhaseSpaceExtent(-1, 3, 2, 10);

    @Test
    void knowsItsSides() {
        assertThat(box.width()).isEqualTo(4);
        assertThat(box.height()).isEqualTo(8);
        assertThat(box).isEqualTo(PhaseSpaceExtent.around(1, 6, 2, 4));
        assertThat(box.contains(3, 10)).isTrue();
        assertThat(box.contains(3.1, 10)).isFalse();
        assertThat(box.contains(Double.NaN, 5)).isFalse();
    }

    @Test
    void unionHoldsBoth() {
        assertThat(box.union(new PhaseSpaceExtent(0, 5, -1, 3))).isEqualTo(new PhaseSpaceExtent(-1, 5, -1, 10));
    }

    @Test
    void scalesAboutItsCentre() {
        assertThat(box.scaled(1.5)).isEqualTo(new PhaseSpaceExtent(-2, 4, 0, 12));
        assertThatThrownBy(() -> box.scaled(Double.NaN)).hasMessage("factor = NaN: must be above 0");
        var strip = new PhaseSpaceExtent(0, Double.POSITIVE_INFINITY, 0, 1);
        assertThat(strip.isBounded()).isFalse();
        assertThatThrownBy(() -> strip.scaled(2)).hasMessageContaining("must be bounded to be scaled");
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> new PhaseSpaceExtent(1, 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("xMax = 1.0: must be above xMin = 1.0");
        assertThatThrownBy(() -> new PhaseSpaceExtent(0, 1, Double.NaN, 1))
                .hasMessage("pMax = 1.0: must be above pMin = NaN");
    }
}
