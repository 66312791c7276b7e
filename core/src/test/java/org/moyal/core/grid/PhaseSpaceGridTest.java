// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moyal.core.error.GridMismatchException;

class PhaseSpaceGridTest {
    private final PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-8, 8, 256), Axis.of(-24, 24, 512));

    @Test
    void momentumIsContiguous() {
        assertThat(grid.nx()).isEqualTo(256);
        assertThat(grid.np()).isEqualTo(512);
        assertThat(grid.size()).isEqualTo(256 * 512);
        assertThat(grid.index(0, 1)).isEqualTo(1);
        assertThat(grid.index(1, 0)).isEqualTo(512);
        assertThat(grid.cellArea()).isEqualTo(16.0 / 256 * 48 / 512);
        assertThat(grid.extent()).isEqualTo(new PhaseSpaceExtent(-8, 8, -24, 24));
    }

    @Test
    void lagsAreDualToMomenta() {
        double hbar = 0.3;
        assertThat(grid.lagSpacing(hbar))
                .isEqualTo(Math.PI * hbar / (512 * grid.p().spacing()), within(1e-16));
        assertThat(grid.maximumLag(hbar)).isEqualTo(256 * grid.lagSpacing(hbar), within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void hbarIsChecked(double hbar) {
        assertThatThrownBy(() -> grid.lagSpacing(hbar))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hbar = " + hbar + ": must be finite and above 0");
        assertThatThrownBy(() -> grid.maximumLag(hbar)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unequalGridsAreRefused() {
        grid.requireSame(PhaseSpaceGrid.of(Axis.of(-8, 8, 256), Axis.of(-24, 24, 512)), "overlap");
        var other = PhaseSpaceGrid.of(Axis.of(-8, 8, 256), Axis.of(-24, 24, 500));
        assertThatThrownBy(() -> grid.requireSame(other, "overlap"))
                .isInstanceOf(GridMismatchException.class)
                .hasMessage("overlap: grids must be equal, but one is x [-8.0, 8.0) in 256 × p [-24.0, 24.0) in 512"
                        + " and the other is x [-8.0, 8.0) in 256 × p [-24.0, 24.0) in 500");
    }

    @Test
    void tooManyNodesAreRefused() {
        assertThatThrownBy(() -> PhaseSpaceGrid.of(Axis.of(0, 1, 65536), Axis.of(0, 1, 65536)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size = 4294967296: must be at most 2147483639 nodes");
    }
}
