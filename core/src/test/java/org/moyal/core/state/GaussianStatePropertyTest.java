// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.moyal.core.law.QuadraticHamiltonian;

class GaussianStatePropertyTest {

    /** Symplectic eigenvalues and purity do not change under a random symplectic flow. */
    @Property(tries = 150)
    void symplecticSpectrumIsInvariant(@ForAll @IntRange(min = 1, max = 4) int modes, @ForAll long seed) {
        var random = new Random(seed);
        double hbar = 0.2 + 2 * random.nextDouble();
        GaussianState state = GaussianState.thermal(1, 1, 0.2 + 3 * random.nextDouble(), hbar);
        for (int k = 1; k < modes; k++) {
            state = state.tensor(GaussianState.thermal(1, 1, 0.2 + 3 * random.nextDouble(), hbar));
        }
        int size = 2 * modes;
        var a = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                a[i][j] = a[j][i] = random.nextGaussian();
            }
        }
        var image = state.under(QuadraticHamiltonian.of(a, new double[size], 0).flow(0.4));
        var before = state.symplecticEigenvalues();
        var after = image.symplecticEigenvalues();
        for (int k = 0; k < modes; k++) {
            // The condition of σ after the flow, e^(2·0.4·‖A‖), is at most some 1e4.
            assertThat(after[k]).isCloseTo(before[k], within(1e-10 * hbar));
            assertThat(after[k]).isGreaterThan(0.5 * hbar);
        }
        assertThat(image.purity()).isCloseTo(state.purity(), within(1e-10));
    }
}
