// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Closed forms of the quartic steps with every ħ, M and K in its place. */
class QuarticStepsPropertyTest {

    /** −∇·J with J_x = pW/M and J_p = −V′W + ħ²Kx ∂²W/∂p²; derivatives of the Gaussian written out. */
    @Property(tries = 200)
    void eulerianStepIsTheMoyalEquation(
            @ForAll @DoubleRange(min = 0.3, max = 3) double hbar,
            @ForAll @DoubleRange(min = 0.3, max = 3) double mass,
            @ForAll @DoubleRange(min = 0.1, max = 3) double k,
            @ForAll @DoubleRange(min = -2, max = 2) double x,
            @ForAll @DoubleRange(min = -2, max = 2) double u) {
        var steps = new QuarticSteps(hbar, mass, k);
        double p = u * hbar;
        double w = steps.initial(x, p);
        double h2 = hbar * hbar;
        double wx = -2 * x * w;
        double wp = -2 * p / h2 * w;
        double wppp = (12 * p / (h2 * h2) - 8 * p * p * p / (h2 * h2 * h2)) * w;
        double rate = -p / mass * wx + 4 * k * x * x * x * wp - h2 * k * x * wppp;
        double dt = 0.01;
        double scale = w * (1 + k / h2 + 1 / mass);
        assertThat((steps.eulerian(x, p, dt) - w) / dt).isCloseTo(rate, within(1e-11 * scale * 100));
        // ∇·w is ∂w_p/∂p.
        double h = 1e-4 * hbar;
        double slope = (steps.velocityP(x, p + h) - steps.velocityP(x, p - h)) / (2 * h);
        assertThat(slope).isCloseTo(steps.divergence(x, p), within(1e-9 * (1 + k) / hbar * 30));
        // Lagrangian and Eulerian step agree to first order at a fixed point: difference O(Δt²), at most some 1e6·Δt².
        double tiny = 1e-9;
        double difference = steps.lagrangian(x, p, tiny) - steps.eulerian(x, p, tiny);
        assertThat(Math.abs(difference)).isLessThan(1e-10 * scale);
    }
}
