// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.state.GaussianPacket;

class LagFunctionTest {
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-3, 4, 60), Axis.of(-1.5, 3.5, 64));

    /** C(x, y) = ψ(x+y)ψ*(x−y), with a momentum axis that is not centred. */
    @Test
    void isTheProductOfShiftedAmplitudes() {
        var packet = new GaussianPacket(0.6, 1.1, 0.5, 0.25);
        double[] w = PhaseSpaceField.of(GRID, packet::density).values();
        LagFunction lag = LagFunction.of(GRID, 0.25, w);
        assertThat(lag.lags()).isEqualTo(33);
        assertThat(lag.lag(32)).isCloseTo(GRID.maximumLag(0.25), within(1e-14));
        for (int i = 0; i < GRID.nx(); i++) {
            double x = GRID.x().coordinate(i);
            for (int j = 0; j < lag.lags(); j++) {
                double y = lag.lag(j);
                var product =
                        packet.amplitude(x + y).multiply(packet.amplitude(x - y).conj());
                assertThat(lag.re()[i * 33 + j]).isCloseTo(product.getReal(), within(1e-6));
                assertThat(lag.im()[i * 33 + j]).isCloseTo(product.getImaginary(), within(1e-6));
            }
        }
    }

    /** Random values have all modes, the unpaired one too. */
    @Test
    void goesBackToEveryField() {
        var random = new Random(3);
        double[] values =
                PhaseSpaceField.of(GRID, (x, p) -> random.nextGaussian()).values();
        double[] back = LagFunction.of(GRID, 0.7, values).toValues();
        for (int index = 0; index < values.length; index++) {
            assertThat(back[index]).isCloseTo(values[index], within(1e-13));
        }
    }
}
