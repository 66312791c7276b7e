// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.numbers.complex.Complex;
import org.junit.jupiter.api.Test;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.law.QuadraticHamiltonian;
import org.moyal.core.law.SymplecticMap;
import org.moyal.core.reference.ReferenceCases;

class GaussianStateTest {

    @Test
    void namedStatesHaveTheirCovariances() {
        var unit = GaussianState.coherent(1, 2, 0.5);
        assertThat(unit.covariance(0, 0)).isEqualTo(0.5);
        assertThat(unit.covariance(1, 1)).isEqualTo(0.125);
        assertThat(unit.purity()).isCloseTo(1, within(1e-15));
        assertThat(unit.density(1, 2)).isCloseTo(1 / (Math.PI * 0.5), within(1e-15));

        var alpha = Complex.ofCartesian(1.2, -0.7);
        var coherent = GaussianState.coherent(alpha, 2, 0.3);
        // α = (x/ℓ + iℓp/ħ)/√2
        assertThat(coherent.mean(0) / 2 / Math.sqrt(2)).isCloseTo(1.2, within(1e-15));
        assertThat(coherent.mean(1) * 2 / 0.3 / Math.sqrt(2)).isCloseTo(-0.7, within(1e-15));
        assertThat(coherent.covariance(0, 0)).isEqualTo(2);

        var squeezed = GaussianState.squeezed(0.5, 0, 1, 1);
        assertThat(squeezed.covariance(0, 0)).isCloseTo(0.5 * Math.exp(-1), within(1e-16));
        var turned = GaussianState.squeezed(0.5, Math.PI / 2, 1, 1);
        assertThat(turned.covariance(1, 1)).isCloseTo(0.5 * Math.exp(-1), within(1e-15));
    }

    @Test
    void largeCoherentAmplitudeIsFiniteAndExact() {
        var state = GaussianState.coherent(Complex.ofCartesian(12, 16), 1, 1);
        assertThat(state.density(12 * Math.sqrt(2), 16 * Math.sqrt(2))).isCloseTo(1 / Math.PI, within(1e-15));
        assertThat(state.density(-12 * Math.sqrt(2), 0)).isBetween(0.0, 1e-200);
        var psi = state.packet().orElseThrow().on(org.moyal.core.grid.Axis.of(8, 26, 512));
        assertThat(psi.norm()).isCloseTo(1, within(1e-13));
        assertThat(psi.meanMomentum()).isCloseTo(16 * Math.sqrt(2), within(1e-12));
    }

    @Test
    void thermalStateAgreesWithTheReference() {
        var node = ReferenceCases.named("harmonic_thermal_W");
        var state = GaussianState.thermal(
                ReferenceCases.parameter(node, "M"),
                ReferenceCases.parameter(node, "omega"),
                ReferenceCases.parameter(node, "beta"),
                ReferenceCases.parameter(node, "hbar"));
        for (int k = 0; k < node.get("points").size(); k++) {
            var point = node.get("points").get(k);
            assertThat(state.density(point.get(0).asDouble(), point.get(1).asDouble()))
                    .isCloseTo(node.get("values").get(k).asDouble(), within(ReferenceCases.tolerance(node)));
        }
        var purity = ReferenceCases.named("harmonic_thermal_purity");
        assertThat(state.purity())
                .isCloseTo(purity.get("values").get(1).asDouble(), within(ReferenceCases.tolerance(purity)));
        assertThat(state.packet()).isEmpty();
    }

    @Test
    void densityOfSeveralModesFactorises() {
        var a = GaussianState.squeezed(0.4, 0.7, 1.2, 0.8).displaced(1, -1);
        var b = GaussianState.thermal(1, 2, 0.5, 0.8);
        var product = a.tensor(b);
        assertThat(product.degreesOfFreedom()).isEqualTo(2);
        // Order (x₁, x₂, p₁, p₂).
        assertThat(product.density(0.3, -0.4, 0.5, 0.6))
                .isCloseTo(a.density(0.3, 0.5) * b.density(-0.4, 0.6), within(1e-15));
        assertThat(product.purity()).isCloseTo(a.purity() * b.purity(), within(1e-14));
        assertThat(product.mode(0).density(0.3, 0.5)).isCloseTo(a.density(0.3, 0.5), within(1e-15));
        assertThat(product.mode(1).density(0.3, 0.5)).isCloseTo(b.density(0.3, 0.5), within(1e-15));
        var nu = product.symplecticEigenvalues();
        assertThat(nu[0]).isCloseTo(0.4, within(1e-14));
        assertThat(nu[1]).isCloseTo(0.4 / b.purity(), within(1e-14));
        assertThatThrownBy(() -> product.extent(0.1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("extent: degreesOfFreedom = 2 must be 1; take one mode by mode(k)");
        assertThatThrownBy(() -> product.density(1, 2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> product.mode(2))
                .hasMessage("k = 2: must be at least 0 and below degreesOfFreedom = 2");
        assertThatThrownBy(() -> a.tensor(GaussianState.coherent(0, 0, 1))).isInstanceOf(PlanckMismatchException.class);
    }

    @Test
    void symplecticMapsCarryTheDensity() {
        var state = GaussianState.squeezed(0.4, 0.7, 1.2, 0.8).displaced(1, -1);
        var map = QuadraticHamiltonian.of(new double[][] {{1, 0.3}, {0.3, 0.7}}, new double[] {0.2, -0.4}, 0)
                .flow(1.3);
        var image = state.under(map);
        var point = map.apply(0.6, 0.2);
        assertThat(image.density(point[0], point[1])).isCloseTo(state.density(0.6, 0.2), within(1e-14));
        assertThat(image.purity()).isCloseTo(1, within(1e-13));
        assertThatThrownBy(() -> state.under(SymplecticMap.identity(2))).hasMessage("r.length = 2: must be 4");
    }

    @Test
    void uncertaintyRelationIsEnforced() {
        assertThatThrownBy(() -> GaussianState.of(new double[2], new double[][] {{0.5, 0}, {0, 0.4}}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "covariance: must satisfy the uncertainty relation, but its smallest symplectic eigenvalue is "
                                + Math.sqrt(0.5) * Math.sqrt(0.4) + " < hbar/2 = 0.5");
        // Correlation counts: σ_xxσ_pp − σ_xp² = 1.25 − 1 = ħ²/4 is allowed, a little more correlation is not.
        assertThat(GaussianState.of(new double[2], new double[][] {{1, 1}, {1, 1.25}}, 1)
                        .purity())
                .isCloseTo(1, within(1e-14));
        assertThatThrownBy(() -> GaussianState.of(new double[2], new double[][] {{1, 1.001}, {1.001, 1.25}}, 1))
                .hasMessageStartingWith("covariance: must satisfy the uncertainty relation");
        // Two modes, each fine alone, correlated beyond what quantum mechanics allows.
        var sigma = new double[][] {{1, 0.95, 0, 0}, {0.95, 1, 0, 0}, {0, 0, 1, 0.95}, {0, 0, 0.95, 1}};
        assertThatThrownBy(() -> GaussianState.of(new double[4], sigma, 1))
                .hasMessageStartingWith("covariance: must satisfy the uncertainty relation");
        // Very squeezed along any direction: pure up to the rounding of σ, not rejected.
        for (int r = 1; r <= 8; r++) {
            for (double angle = 0.1; angle < 3; angle += 0.2) {
                var squeezed = GaussianState.squeezed(r, angle, 1, 1);
                double rounding = 1e-15 * squeezed.covariance(0, 0) * squeezed.covariance(1, 1);
                assertThat(squeezed.symplecticEigenvalues()[0]).isCloseTo(0.5, within(1e-10 + 4 * rounding));
            }
        }
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> GaussianState.of(new double[2], new double[][] {{1, 0.2}, {0.1, 1}}, 1))
                .hasMessage("covariance[0][1] = 0.2: must equal covariance[1][0] = 0.1");
        assertThatThrownBy(() -> GaussianState.of(new double[2], new double[][] {{1, 2}, {2, 1}}, 1))
                .hasMessage("covariance: must be positive definite, but pivot 1 is -3.0");
        assertThatThrownBy(() -> GaussianState.of(new double[2], new double[][] {{-1, 0}, {0, 1}}, 1))
                .hasMessage("covariance[0][0] = -1.0: must be finite and above 0");
        assertThatThrownBy(() -> GaussianState.of(new double[] {Double.NaN, 0}, new double[][] {{1, 0}, {0, 1}}, 1))
                .hasMessage("mean[0] = NaN: must be finite");
        assertThatThrownBy(() -> GaussianState.of(new double[3], new double[3][3], 1))
                .hasMessage("mean.length = 3: must be even and at least 2");
        assertThatThrownBy(() -> GaussianState.of(new double[2], new double[3][3], 1))
                .hasMessage("covariance.length = 3: must be 2");
        assertThatThrownBy(() -> GaussianState.coherent(0, 0, 0)).hasMessage("hbar = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> GaussianState.thermal(1, 1, Double.NaN, 1))
                .hasMessage("beta = NaN: must be finite and above 0");
        assertThatThrownBy(() -> GaussianState.coherent(0, 0, 1).displaced(1))
                .hasMessage("shift.length = 1: must be 2");
        assertThatThrownBy(() -> GaussianState.coherent(0, 0, 1).density(1.0)).hasMessage("r.length = 1: must be 2");
    }
}
