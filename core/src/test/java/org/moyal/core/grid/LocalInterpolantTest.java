// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalInterpolantTest {

    @ParameterizedTest
    @CsvSource({"96, 144", "95, 145", "81, 200"})
    void fringesAndTheirGradientAreReproduced(int nx, int np) {
        // Modes of p reach 8 + 12 at 1e-16, far below Nyquist; the error is then e^(−β) = 5e-15 times some ten, and a
        // slope
        // brings the fine grid's π/h ≤ 90.
        var grid = PhaseSpaceGrid.of(Axis.of(-7, 7, nx), Axis.of(-7, 7, np));
        var local = PhaseSpaceField.of(grid, (x, p) -> Math.exp(-x * x - p * p) * Math.cos(8 * p))
                .localInterpolant();
        var random = new SplittableRandom(1);
        double[] out = new double[3];
        for (int i = 0; i < 500; i++) {
            double x = random.nextDouble(-5, 5);
            double p = random.nextDouble(-5, 5);
            double c = Math.exp(-x * x - p * p) * Math.cos(8 * p);
            double s = Math.exp(-x * x - p * p) * Math.sin(8 * p);
            local.gradient(x, p, out);
            assertThat(out[0]).isEqualTo(c, within(3e-13));
            assertThat(out[1]).isEqualTo(-2 * x * c, within(3e-11));
            assertThat(out[2]).isEqualTo(-2 * p * c - 8 * s, within(3e-11));
            assertThat(local.value(x, p)).isEqualTo(out[0]);
        }
    }

    @Test
    void nyquistModesAreCosines() {
        var grid = PhaseSpaceGrid.of(Axis.of(0, 2 * Math.PI, 8), Axis.of(0, 2 * Math.PI, 12));
        var local = PhaseSpaceField.of(grid, (x, p) -> Math.cos(4 * x) + Math.cos(6 * p))
                .localInterpolant();
        double[] out = new double[3];
        local.gradient(0.1, 0.3, out);
        assertThat(out[0]).isEqualTo(Math.cos(0.4) + Math.cos(1.8), within(2e-12));
        assertThat(out[1]).isEqualTo(-4 * Math.sin(0.4), within(2e-11 * 4));
        assertThat(out[2]).isEqualTo(-6 * Math.sin(1.8), within(2e-11 * 6));
    }

    @Test
    void outsideTheGridTheFieldIsPeriodic() {
        var grid = PhaseSpaceGrid.of(Axis.of(0, 2 * Math.PI, 16), Axis.of(0, 2 * Math.PI, 10));
        var local = PhaseSpaceField.of(grid, (x, p) -> Math.cos(2 * x + p)).localInterpolant();
        for (double x : new double[] {-6.1, -1e-17, 0, 3, 2 * Math.PI, 19.2}) {
            for (double p : new double[] {-12, -1e-300, 0, 6.2831853, 30}) {
                assertThat(local.value(x, p)).isEqualTo(Math.cos(2 * x + p), within(1e-12));
            }
        }
    }

    @Test
    void coordinatesAreChecked() {
        var grid = PhaseSpaceGrid.of(Axis.of(0, 1, 8), Axis.of(0, 1, 8));
        var local = PhaseSpaceField.of(grid, (x, p) -> 1).localInterpolant();
        assertThatThrownBy(() -> local.value(Double.NaN, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("coordinate = NaN: must be finite");
        assertThatThrownBy(() -> local.gradient(0, Double.NEGATIVE_INFINITY, new double[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
