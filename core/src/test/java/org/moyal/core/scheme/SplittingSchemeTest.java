// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Coefficients, symmetry, and the order on a pendulum, whose sixth-order error terms no coefficient hides. */
class SplittingSchemeTest {

    private static final SplittingScheme[] SCHEMES = {new StrangSplitting(0.1), new FourthOrderSplitting(0.1)};

    @Test
    void coefficientsSumToOneAndAreSymmetric() {
        for (SplittingScheme scheme : SCHEMES) {
            int m = scheme.stages();
            double kicks = 0;
            double drifts = 0;
            for (int s = 0; s <= m; s++) {
                kicks += scheme.kick(s);
                assertThat(scheme.kick(s)).isEqualTo(scheme.kick(m - s));
            }
            for (int s = 0; s < m; s++) {
                drifts += scheme.drift(s);
                assertThat(scheme.drift(s)).isEqualTo(scheme.drift(m - 1 - s));
            }
            assertThat(kicks).isEqualTo(1, within(1e-15));
            assertThat(drifts).isEqualTo(1, within(1e-15));
        }
    }

    @Test
    void ordersAsDeclared() {
        assertThat(new StrangSplitting(0.1).order()).isEqualTo(2);
        assertThat(new FourthOrderSplitting(0.1).order()).isEqualTo(4);
        assertThat(measuredOrder(n -> new StrangSplitting(1.0 / n), 40)).isEqualTo(2, within(0.1));
        assertThat(measuredOrder(n -> new FourthOrderSplitting(1.0 / n), 8)).isEqualTo(4, within(0.2));
    }

    private interface Family {
        SplittingScheme with(int stepsPerUnit);
    }

    private static double measuredOrder(Family family, int n) {
        double[] exact = pendulum(family.with(32 * n));
        double[] coarse = pendulum(family.with(n));
        double[] fine = pendulum(family.with(2 * n));
        double a = Math.hypot(coarse[0] - exact[0], coarse[1] - exact[1]);
        double b = Math.hypot(fine[0] - exact[0], fine[1] - exact[1]);
        return Math.log(a / b) / Math.log(2);
    }

    /** H = p²/2 − cos x − t·x/5 from (1, 0.3) to t = 3; time advances with the drifts. */
    private static double[] pendulum(SplittingScheme scheme) {
        double x = 1;
        double p = 0.3;
        double h = scheme.step();
        int steps = (int) Math.round(3 / h);
        for (int n = 0; n < steps; n++) {
            double t = n * h;
            for (int s = 0; s <= scheme.stages(); s++) {
                p += scheme.kick(s) * h * (0.2 * t - Math.sin(x));
                if (s < scheme.stages()) {
                    x += scheme.drift(s) * h * p;
                    t += scheme.drift(s) * h;
                }
            }
        }
        return new double[] {x, p};
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> new StrangSplitting(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step = 0.0: must be positive and finite");
        assertThatThrownBy(() -> new FourthOrderSplitting(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step = NaN: must be positive and finite");
        assertThatThrownBy(() -> new StrangSplitting(0.1).kick(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage = 2: must lie in 0..1");
        assertThatThrownBy(() -> new FourthOrderSplitting(0.1).drift(6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage = 6: must lie in 0..5");
    }
}
