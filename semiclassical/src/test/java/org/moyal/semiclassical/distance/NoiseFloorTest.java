// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.mixture.InitialMixture;
import org.moyal.wigner.function.WignerFunction;

/** What the direct difference of a sampled mixture and an exact state shows although the two are equal. */
class NoiseFloorTest {

    @Test
    void directDistanceOfASampleIsItsNoise() {
        double hbar = 0.2;
        double spread = 0.3;
        var grid = PhaseSpaceGrid.of(Axis.of(-5, 5, 120), Axis.of(-5, 5, 120));
        var packet = GaussianState.coherent(0, 0, hbar);
        var law = InitialMixture.of(packet, new double[][] {{spread, 0}, {0, spread}});
        var exact = WignerFunction.of(law.total(), grid);
        double few = distance(law, exact, 500);
        double many = distance(law, exact, 8000);
        // The truth is 0. The floor falls as N^(−½): by 4, of which one sample of each knows a tenth.
        assertThat(few / many).isBetween(3.0, 5.3);
        // √(d_eff/N) with d_eff between one and a few times 1/purity = 1 + 2·spread/ħ = 4
        double effective = many * many * 8000 * exact.purity();
        assertThat(effective).isBetween(0.5, 4.0);
    }

    private static double distance(InitialMixture law, WignerFunction exact, int size) {
        var sample = law.sample(size, 12).mixture().toWignerFunction(exact.grid());
        return TraceNorm.ofDifference(sample, exact).value();
    }
}
