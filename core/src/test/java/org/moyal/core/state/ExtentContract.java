// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleBinaryOperator;
import org.moyal.core.grid.PhaseSpaceExtent;

/** The promise of {@code extent}: outside the box |W| is below the tolerance times its maximum. */
final class ExtentContract {
    private ExtentContract() {}

    static void check(PhaseSpaceDensity state, double tolerance, double peak) {
        check(state::density, state.extent(tolerance), tolerance, Math.abs(peak), 40);
    }

    /** Just outside each side, and farther, along its whole length and a little beyond. */
    static void check(DoubleBinaryOperator w, PhaseSpaceExtent box, double tolerance, double peak, int points) {
        double x0 = 0.5 * (box.xMin() + box.xMax());
        double p0 = 0.5 * (box.pMin() + box.pMax());
        double limit = tolerance * peak * (1 + 1e-6);
        for (double out : new double[] {1.0001, 1.02, 1.2, 1.7}) {
            double a = 0.5 * box.width() * out;
            double b = 0.5 * box.height() * out;
            for (int k = -points; k <= points; k++) {
                double u = a * k / points;
                double v = b * k / points;
                assertThat(Math.abs(w.applyAsDouble(x0 + a, p0 + v))).isLessThanOrEqualTo(limit);
                assertThat(Math.abs(w.applyAsDouble(x0 - a, p0 + v))).isLessThanOrEqualTo(limit);
                assertThat(Math.abs(w.applyAsDouble(x0 + u, p0 + b))).isLessThanOrEqualTo(limit);
                assertThat(Math.abs(w.applyAsDouble(x0 + u, p0 - b))).isLessThanOrEqualTo(limit);
            }
        }
    }
}
