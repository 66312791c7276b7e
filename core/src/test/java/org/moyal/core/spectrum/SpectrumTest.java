// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.reference.ReferenceCases;
import org.moyal.core.state.MorseEigenstate;

class SpectrumTest {

    private static void agrees(String name, Spectrum spectrum) {
        var node = ReferenceCases.named(name);
        double uncertainty = ReferenceCases.tolerance(node);
        for (int n = 0; n < spectrum.count(); n++) {
            double exact = node.get("values").get(n).asDouble();
            assertThat(spectrum.energy(n)).as("%s, level %d", name, n).isCloseTo(exact, within(1e-10));
            assertThat(Math.abs(spectrum.energy(n) - exact))
                    .as("error estimate of level %d", n)
                    .isLessThanOrEqualTo(spectrum.energyError(n) + uncertainty);
            assertThat(spectrum.energyError(n)).isLessThan(1e-9);
        }
    }

    @Test
    void levelsAreTheReferenceOnesWithinTheirEstimates() {
        var quartic = Hamiltonian.of(1, Potential.quartic(1));
        agrees("quartic_energies", Spectrum.of(quartic, Axis.of(-6, 6, 120), 1, 8));
        var well = Hamiltonian.of(1, Potential.doubleWell(1, 2));
        agrees("doublewell_energies", Spectrum.of(well, Axis.of(-8, 8, 120), 1, 8));
        var morse = Hamiltonian.of(1, Potential.morse(3, 1 / Math.sqrt(6)));
        agrees("morse_energies", Spectrum.of(morse, Axis.of(-4, 36, 220), 1, 4));
    }

    /** The estimate must bound the true error where it is large too: axes too coarse, too short, or both. */
    @Test
    void estimatesBoundTheTrueErrorOnPoorAxes() {
        double mass = 0.7;
        double omega = 1.9;
        double hbar = 0.6;
        var oscillator = Hamiltonian.of(mass, Potential.harmonic(mass, omega));
        double length = Math.sqrt(hbar / (mass * omega));
        int poor = 0;
        for (double reach : new double[] {2.5, 3.5, 5, 7}) {
            for (int size : new int[] {10, 14, 20, 30, 50}) {
                var spectrum = Spectrum.of(oscillator, Axis.of(-reach * length, reach * length, size), hbar, 4);
                for (int n = 0; n < 4; n++) {
                    double error = Math.abs(spectrum.energy(n) - hbar * omega * (n + 0.5));
                    assertThat(error)
                            .as("reach %s, size %d, level %d", reach, size, n)
                            .isLessThanOrEqualTo(spectrum.energyError(n));
                    poor += error > 1e-6 ? 1 : 0;
                }
            }
        }
        assertThat(poor).isGreaterThan(30);
    }

    @Test
    void eigenstatesAreThoseOfTheClosedForm() {
        var potential = Potential.morse(3, 1 / Math.sqrt(6));
        var axis = Axis.of(-5, 36, 205);
        var spectrum = Spectrum.of(Hamiltonian.of(1, potential), axis, 1, 3);
        for (int n = 0; n < 3; n++) {
            var exact = new MorseEigenstate(potential, 1, n, 1).on(axis);
            for (int i = 0; i < axis.size(); i++) {
                assertThat(spectrum.state(n).re(i)).isCloseTo(exact.re(i), within(1e-9));
                assertThat(spectrum.state(n).im(i)).isZero();
            }
            assertThat(spectrum.state(n).energy(spectrum.hamiltonian())).isCloseTo(spectrum.energy(n), within(1e-10));
        }
        assertThat(spectrum.toString()).contains("E_0 = 0.479166666667 +- ");
    }

    @Test
    void aLambdaIsEnough() {
        // |x|: levels are −(ħ²/2M)^{1/3}·zeros of Ai′ and Ai, here a′₁ = −1.01879297164747 and a₁ = −2.33810741045977.
        var spectrum = Spectrum.of(Hamiltonian.of(0.5, Math::abs), Axis.of(-20, 20, 400), 1, 2);
        assertThat(spectrum.energy(0)).isCloseTo(1.01879297164747, within(spectrum.energyError(0)));
        assertThat(spectrum.energy(1)).isCloseTo(2.33810741045977, within(spectrum.energyError(1)));
        // The kink leaves algebraic convergence; the estimate says so.
        assertThat(spectrum.energyError(0)).isBetween(1e-9, 1e-2);
    }

    @Test
    void badInputIsNamed() {
        var h = Hamiltonian.of(1, Potential.quartic(1));
        var axis = Axis.of(-4, 4, 32);
        assertThatThrownBy(() -> Spectrum.of(h, axis, 0, 3)).hasMessage("hbar = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> Spectrum.of(h, axis, 1, 17))
                .hasMessage("count = 17: must be at least 1 and at most axis.size()/2 = 16");
        assertThatThrownBy(() -> Spectrum.of(h, axis, 1, 0))
                .hasMessage("count = 0: must be at least 1 and at most axis.size()/2 = 16");
        assertThatThrownBy(() -> Spectrum.of(Hamiltonian.of(1, x -> -1 / Math.abs(x)), axis, 1, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("potential V(0.0) = -Infinity: must be finite");
        assertThatThrownBy(() -> Spectrum.of(h, axis, 1, 3).energy(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
