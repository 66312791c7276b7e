// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CentralWeightsTest {

    /** B. Fornberg, Math. Comp. 51 (1988) 699, table 1: a rounding error or two of the largest weight. */
    @Test
    void tabulatedWeights() {
        check(1, new double[] {0, 1 / 2.0});
        check(1, new double[] {0, 2 / 3.0, -1 / 12.0});
        check(1, new double[] {0, 3 / 4.0, -3 / 20.0, 1 / 60.0});
        check(1, new double[] {0, 4 / 5.0, -1 / 5.0, 4 / 105.0, -1 / 280.0});
        check(2, new double[] {-2, 1});
        check(2, new double[] {-205 / 72.0, 8 / 5.0, -1 / 5.0, 8 / 315.0, -1 / 560.0});
        check(3, new double[] {0, -1, 1 / 2.0});
        check(3, new double[] {0, -13 / 8.0, 1, -1 / 8.0});
        check(3, new double[] {0, -488 / 240.0, 338 / 240.0, -72 / 240.0, 7 / 240.0});
        check(4, new double[] {6, -4, 1});
        check(4, new double[] {28 / 3.0, -13 / 2.0, 2, -1 / 6.0});
        check(0, new double[] {1, 0, 0});
    }

    private static void check(int derivative, double[] expected) {
        double[] weights = CentralWeights.of(derivative, expected.length - 1);
        for (int m = 0; m < expected.length; m++) {
            assertThat(weights[m]).as(derivative + ", " + m).isEqualTo(expected[m], within(4e-15));
        }
    }

    /** Σ_m w_m mⁿ = d! δ_nd up to n = 2r: rounding of the terms, which is the whole tolerance. */
    @Test
    void momentsUpToTheWidth() {
        for (int r = 1; r <= 9; r++) {
            for (int d = 1; d <= Math.min(2 * r, 9); d++) {
                double[] w = CentralWeights.of(d, r);
                double factorial = 1;
                for (int j = 2; j <= d; j++) {
                    factorial *= j;
                }
                for (int n = d % 2; n <= 2 * r; n += 2) {
                    double sum = n == 0 ? w[0] : 0;
                    double size = Math.abs(w[0]);
                    for (int m = 1; m <= r; m++) {
                        sum += 2 * w[m] * Math.pow(m, n);
                        size += 2 * Math.abs(w[m]) * Math.pow(m, n);
                    }
                    assertThat(sum)
                            .as("r = " + r + ", d = " + d + ", n = " + n)
                            .isEqualTo(n == d ? factorial : 0, within(1e-14 * size));
                }
            }
        }
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> CentralWeights.of(3, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("derivative = 3: must be from 0 to 2*halfWidth = 2");
        assertThatThrownBy(() -> CentralWeights.of(1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("halfWidth = -1: must be at least 0");
    }
}
