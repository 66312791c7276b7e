// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuartilesTest {
    @Test
    void oddSampleHasItsOwnElements() {
        assertThat(Quartiles.of(new double[] {5, 1, 4, 2, 3})).isEqualTo(new Quartiles(2, 3, 4));
    }

    @Test
    void evenSampleIsInterpolated() {
        // numpy.percentile([1, 2, 3, 4], [25, 50, 75])
        assertThat(Quartiles.of(new double[] {4, 3, 2, 1})).isEqualTo(new Quartiles(1.75, 2.5, 3.25));
    }

    @Test
    void oneNumberIsAllThree() {
        assertThat(Quartiles.of(new double[] {7})).isEqualTo(new Quartiles(7, 7, 7));
    }

    @Test
    void sampleIsLeftAsItIs() {
        double[] sample = {3, 1, 2};
        Quartiles.of(sample);
        assertThat(sample).containsExactly(3, 1, 2);
    }

    @Test
    void emptyAndNotFiniteAreRefused() {
        assertThatThrownBy(() -> Quartiles.of(new double[0])).hasMessage("sample.length = 0: must be at least 1");
        assertThatThrownBy(() -> Quartiles.of(new double[] {1, Double.NaN}))
                .hasMessage("sample[1] = NaN: must be finite");
    }

    @Test
    void ratiosAreTakenWithinTheCycle() {
        // The second engine's cycles are all slow where the first one's are: the ratio is 1/2 in each.
        assertThat(Race.ratio(new double[] {1, 100, 10}, new double[] {2, 200, 20}))
                .isEqualTo(new Quartiles(0.5, 0.5, 0.5));
        assertThat(Race.ratio(new double[] {1, 2, 3}, new double[] {4})).isEqualTo(new Quartiles(0.375, 0.5, 0.625));
    }

    @Test
    void distanceIsRelativeToTheLargestValueAndCatchesNaN() {
        assertThat(Agreement.distance(new double[] {1, -4}, new double[] {1.5, -4}))
                .isEqualTo(0.125);
        assertThat(Agreement.distance(new double[] {1, -4}, new double[] {Double.NaN, -4}))
                .isNaN();
        assertThatThrownBy(() -> Agreement.distance(new double[1], new double[2]))
                .hasMessage("results have lengths 1, 2: must be equal");
    }
}
