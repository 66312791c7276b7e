// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.reference.ReferenceCases;
import org.moyal.core.reference.WignerIntegral;

class MorseEigenstateTest {

    @Test
    void energiesAreTheReferenceOnes() {
        var node = ReferenceCases.named("morse_energies");
        var potential = Potential.morse(ReferenceCases.parameter(node, "D"), ReferenceCases.parameter(node, "a"));
        for (int n = 0; n < node.get("values").size(); n++) {
            assertThat(new MorseEigenstate(potential, 1, n, 1).energy())
                    .isCloseTo(node.get("values").get(n).asDouble(), within(ReferenceCases.tolerance(node)));
        }
    }

    @Test
    void wignerValuesAreTheReferenceOnes() {
        for (int n = 0; n <= 1; n++) {
            var node = ReferenceCases.named("morse_n" + n + "_W");
            var potential = Potential.morse(ReferenceCases.parameter(node, "D"), ReferenceCases.parameter(node, "a"));
            var integral = new WignerIntegral(new MorseEigenstate(potential, 1, n, 1)::amplitude, 1, 40, 2000);
            for (int k = 0; k < node.get("points").size(); k++) {
                var point = node.get("points").get(k);
                assertThat(integral.at(point.get(0).asDouble(), point.get(1).asDouble()))
                        .isCloseTo(node.get("values").get(k).asDouble(), within(ReferenceCases.tolerance(node)));
            }
        }
    }

    @Test
    void eigenstatesAreOrthonormalAlsoDeepAndShallow() {
        // λ = 6 (the reference), 200.3 (deep: Γ(400) overflows), 1.6 (shallow).
        for (double lambda : new double[] {6, 200.3, 1.6}) {
            double a = 0.7;
            double hbar = 0.9;
            double mass = 1.3;
            double depth = Math.pow(lambda * a * hbar, 2) / (2 * mass);
            var potential = Potential.morse(depth, a);
            int count = Math.min(4, potential.boundStates(mass, hbar) - (lambda == 6 ? 2 : 1));
            var axis = Axis.of(-4, lambda < 2 ? 60 : 20, lambda > 100 ? 4096 : 1024);
            for (int n = 0; n < count; n++) {
                var psi = new MorseEigenstate(potential, mass, n, hbar);
                var sampled = psi.on(axis);
                assertThat(sampled.norm()).isCloseTo(1, within(1e-11));
                assertThat(sampled.energy(Hamiltonian.of(mass, potential)))
                        .isCloseTo(psi.energy(), within(1e-10 * psi.energy()));
                for (int m = 0; m < n; m++) {
                    var other = new MorseEigenstate(potential, mass, m, hbar).on(axis);
                    assertThat(sampled.inner(other).abs()).isLessThan(1e-11);
                }
                assertThat(psi.realAmplitude(3 + 2 / a)).isPositive();
                assertThat(psi.realAmplitude(-1e4)).isZero();
                assertThat(psi.realAmplitude(1e4)).isCloseTo(0, within(1e-100));
            }
        }
    }

    @Test
    void extentHoldsTheDensity() {
        var potential = Potential.morse(3, 1 / Math.sqrt(6));
        for (int n = 0; n < 4; n++) {
            var psi = new MorseEigenstate(potential, 1, n, 1);
            var integral = new WignerIntegral(psi::amplitude, 1, 60, 1500);
            var box = psi.extent(1e-6);
            // |W| ≤ 1/π; the peak of these states is above 0.15.
            ExtentContract.check(integral::at, box, 1e-6, 0.15, 6);
        }
    }

    @Test
    void statesThatAreNotBoundAreRefused() {
        var potential = Potential.morse(3, 1 / Math.sqrt(6));
        assertThatThrownBy(() -> new MorseEigenstate(potential, 1, 6, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n = 6: must be at least 0 and below the number of bound states, 6");
        assertThatThrownBy(() -> new MorseEigenstate(potential, 0, 0, 1))
                .hasMessage("mass = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> new MorseEigenstate(potential, 1, 0, Double.NaN))
                .hasMessage("hbar = NaN: must be finite and above 0");
    }
}
