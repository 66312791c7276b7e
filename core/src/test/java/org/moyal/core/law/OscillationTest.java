// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OscillationTest {

    @Test
    void sinesAndCosinesToRounding() {
        var random = new Random(3);
        for (double range : new double[] {1, 4, 100, 1e6}) {
            var x = random.doubles(20_000, -range, range).toArray();
            var sines = new double[x.length];
            var cosines = new double[x.length];
            Oscillation.addSines(1, 1, x, sines, x.length);
            Oscillation.addCosines(1, 1, x, cosines, x.length);
            for (int i = 0; i < x.length; i++) {
                // half an ulp of 1 for the reduced phase, the polynomial's last product, and that of Math.sin
                assertThat(sines[i]).isCloseTo(Math.sin(x[i]), within(4e-16));
                assertThat(cosines[i]).isCloseTo(Math.cos(x[i]), within(4e-16));
            }
        }
    }

    @Test
    void whatIsNoNumberStaysNone() {
        var target = new double[2];
        Oscillation.addSines(1, 1, new double[] {Double.NaN, Double.POSITIVE_INFINITY}, target, 2);
        assertThat(target).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void blocksOfNamedPotentialsAreTheirDerivatives() {
        var random = new Random(5);
        var x = random.doubles(300, -6, 6).toArray();
        for (SmoothPotential potential : new SmoothPotential[] {
            Potential.cosine(0.3, 1.2),
            Potential.trap(-0.7),
            Potential.gaussianBarrier(1.2, 0.9),
            Potential.boundedDoubleWell(0.6, 1.2, 0.9),
            Potential.quartic(0.2),
            Potential.eckart(1, 2)
        }) {
            var slopes = new double[100];
            var curvatures = new double[100];
            slopes[7] = 1;
            potential.addSlopesAndCurvatures(x, 100, slopes, curvatures);
            for (int i = 0; i < 100; i++) {
                double slope = potential.derivative(1, x[i]) + (i == 7 ? 1 : 0);
                double curvature = potential.derivative(2, x[i]);
                assertThat(slopes[i]).isCloseTo(slope, within(1e-14 * (1 + Math.abs(slope))));
                assertThat(curvatures[i]).isCloseTo(curvature, within(1e-14 * (1 + Math.abs(curvature))));
            }
        }
    }
}
