// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    @Test
    void nodesAreUniformAndHalfOpen() {
        var axis = Axis.of(-2, 6, 16);
        assertThat(axis.spacing()).isEqualTo(0.5);
        assertThat(axis.length()).isEqualTo(8);
        assertThat(axis.centre()).isEqualTo(2);
        assertThat(axis.coordinate(0)).isEqualTo(-2);
        assertThat(axis.coordinate(15)).isEqualTo(5.5);
        assertThat(axis.coordinates()).hasSize(16).contains(-2, 0, 5.5);
        assertThat(axis.contains(-2)).isTrue();
        assertThat(axis.contains(6)).isFalse();
        assertThat(axis.contains(Double.NaN)).isFalse();
    }

    @Test
    void wavenumbersAreSignedAndInTransformOrder() {
        var even = Axis.of(0, 2 * Math.PI, 4);
        assertThat(new double[] {even.wavenumber(0), even.wavenumber(1), even.wavenumber(2), even.wavenumber(3)})
                .containsExactly(new double[] {0, 1, -2, -1}, within(1e-15));
        var odd = Axis.of(0, 2 * Math.PI, 5);
        assertThat(new double[] {odd.wavenumber(1), odd.wavenumber(2), odd.wavenumber(3), odd.wavenumber(4)})
                .containsExactly(new double[] {1, 2, -2, -1}, within(1e-15));
        assertThat(even.nyquist()).isEqualTo(2, within(1e-15));
        assertThat(even.dualSpacing()).isEqualTo(1, within(1e-15));
        assertThatThrownBy(() -> even.wavenumber(4))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("j = 4: must be at least 0 and below size = 4");
        assertThatThrownBy(() -> even.wavenumber(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refinedAxisHoldsTheOldNodes() {
        var axis = Axis.of(-1, 2, 12);
        var fine = axis.refined(4);
        assertThat(fine.size()).isEqualTo(48);
        for (int i = 0; i < 12; i++) {
            assertThat(fine.coordinate(4 * i)).isEqualTo(axis.coordinate(i), within(1e-15));
        }
        assertThatThrownBy(() -> axis.refined(0)).hasMessage("factor = 0: must be at least 1");
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, 1, 8, min = NaN: must be finite",
        "-Infinity, 1, 8, min = -Infinity: must be finite",
        "0, NaN, 8, max = NaN: must be finite and above min = 0.0",
        "0, Infinity, 8, max = Infinity: must be finite and above min = 0.0",
        "1, 1, 8, max = 1.0: must be finite and above min = 1.0",
        "-1e308, 1e308, 8, max = 1.0E308: must be finite and above min = -1.0E308",
        "0, 1, 1, size = 1: must be at least 2",
        "1e16, 10000000000000010, 8, size = 8: must leave a spacing above the rounding of"
    })
    void badArgumentsAreNamed(double min, double max, int size, String message) {
        assertThatThrownBy(() -> Axis.of(min, max, size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void printsItself() {
        assertThat(Axis.of(-8, 8, 256)).hasToString("[-8.0, 8.0) in 256");
    }
}
