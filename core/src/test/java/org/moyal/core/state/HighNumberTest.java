// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;

/** Number states up to n = 400, where polynomials overflow and weights vanish. */
class HighNumberTest {

    @Test
    void numberState400IsNormalisedAndHasItsEnergy() {
        double hbar = 0.5;
        double omega = 1.7;
        double mass = 0.9;
        double length = Math.sqrt(hbar / (mass * omega));
        var axis = Axis.of(-40 * length, 40 * length, 1024);
        var state = new FockState(400, 0, 0, length, hbar).on(axis);
        // Rounding of a recurrence of 400 terms.
        assertThat(state.norm()).isCloseTo(1, within(1e-12));
        var oscillator = Hamiltonian.of(mass, Potential.harmonic(mass, omega));
        assertThat(state.energy(oscillator)).isCloseTo(hbar * omega * 400.5, within(1e-9));
        var neighbour = new FockState(398, 0, 0, length, hbar).on(axis);
        assertThat(state.inner(neighbour).abs()).isLessThan(1e-12);
    }

    @Test
    void densityOfNumberState400IsFiniteEverywhereAndNormalised() {
        var state = new FockState(400, 0, 0, 1, 1);
        // W lives in |x|, |p| < 32 and its shortest wave is π/28.3: the trapezoidal rule with step 0.045 is exact to
        // rounding.
        double step = 0.045;
        double sum = 0;
        for (int i = 0; i * step < 33; i++) {
            for (int k = 0; k * step < 33; k++) {
                double w = state.density(i * step, k * step);
                assertThat(Double.isFinite(w)).isTrue();
                sum += (i == 0 ? 1 : 2) * (k == 0 ? 1 : 2) * w;
            }
        }
        assertThat(sum * step * step).isCloseTo(1, within(1e-10));
        assertThat(state.density(0, 0)).isCloseTo(1 / Math.PI, within(1e-15));
        assertThat(new FockState(399, 0, 0, 1, 1).density(0, 0)).isCloseTo(-1 / Math.PI, within(1e-15));
        for (double far : new double[] {30, 50, 1e3, 1e100, 1e300}) {
            assertThat(state.density(far, -far)).isFinite();
            assertThat(state.amplitude(far).abs()).isFinite();
        }
    }

    @Test
    void marginalOfTheDensityIsThatOfTheWaveFunction() {
        // ∫W dp at fixed x: trapezoidal on an entire, decaying function of p is exact to rounding.
        var state = new FockState(400, 0, 0, 1, 1);
        for (double x : new double[] {0, 3.3, 15, 27, 29.5}) {
            double sum = 0;
            double dp = 0.02;
            for (int k = -2000; k <= 2000; k++) {
                sum += state.density(x, k * dp) * dp;
            }
            assertThat(sum).isCloseTo(state.amplitude(x).norm(), within(1e-11));
        }
    }

    @Test
    void badNumbersAreNamed() {
        assertThatThrownBy(() -> new FockState(-1, 0, 0, 1, 1)).hasMessage("n = -1: must be at least 0");
        assertThatThrownBy(() -> new FockState(1, Double.NaN, 0, 1, 1)).hasMessage("x0 = NaN: must be finite");
        assertThatThrownBy(() -> new FockState(1, 0, 0, 1, 0)).hasMessage("hbar = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> new FockState(1, 0, 0, 1, 1).extent(1))
                .hasMessage("tolerance = 1.0: must be above 0 and below 1");
    }
}
