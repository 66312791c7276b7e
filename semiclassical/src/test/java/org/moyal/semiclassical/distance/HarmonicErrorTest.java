// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moyal.core.grid.Axis;
import org.moyal.core.law.Potential;
import org.moyal.core.law.PotentialSurface;
import org.moyal.core.law.SmoothPotential;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.function.Estimate;

/** The exact one-packet errors and their bounds against reference values, independent routes and limits. */
class HarmonicErrorTest {

    private static PotentialSurface surface(JsonNode parameters) {
        if (parameters.get("d").asInt() == 1) {
            return ReferencePotential.of(parameters);
        }
        JsonNode node = parameters.get("potential");
        return new PlaneWaveTrap(
                node.get("k").asDouble(),
                node.get("a").get(0).asDouble(),
                DistanceCases.vector(node.get("q").get(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lemma1-cosharm", "lemma1-pendulum", "lemma1-doublewell", "lemma1-cubic-saturation", "lemma1-2d"
            })
    void normsAndBoundsAreTheReference(String name) {
        JsonNode node = DistanceCases.named(name);
        JsonNode parameters = node.get("parameters");
        double hbar = parameters.get("hbar").asDouble();
        var error = HarmonicError.of(surface(parameters));
        var bound = new LocalErrorBound(
                DistanceCases.value(node, "T_used"), parameters.get("d").asInt(), hbar);
        for (int i = 0; i < parameters.get("points").size(); i++) {
            JsonNode point = parameters.get("points").get(i);
            var packet = GaussianState.of(
                    DistanceCases.vector(point.get("alpha")), DistanceCases.matrix(point.get("sigma")), hbar);
            var norms = error.at(packet);
            String key = "p" + i + "_";
            close(node, key + "quantum_trace_norm", norms.quantum());
            close(node, key + "classical_L1", norms.classical());
            assertThat(norms.quantum().error()).isLessThan(1e-12);
            assertThat(norms.classical().error()).isLessThan(1e-9);
            double variance = bound.variance(packet);
            close(node, key + "bound_D1", new Estimate(bound.quantum(variance), 0));
            close(node, key + "bound_D2", new Estimate(bound.classical(variance), 0));
            close(node, key + "mu_eq34", new Estimate(bound.classical(variance), 0));
        }
    }

    private static void close(JsonNode node, String key, Estimate value) {
        assertThat(value.value())
                .as(key)
                .isCloseTo(
                        DistanceCases.value(node, key), within(DistanceCases.uncertainty(node, key) + value.error()));
    }

    @Test
    void quantumNormIsThatOfTheCommutatorOnAnAxis() {
        // the trace norm of (i/ħ)[δV, |ψ⟩⟨ψ|] by diagonalisation: no formula of the lemma enters
        var potential = new ReferencePotential(1, 0.3, 1.2, 0, 1, 0);
        double hbar = 0.2;
        double centre = 0.7;
        var packet = GaussianState.of(new double[] {centre, 0.4}, new double[][] {{0.1, 0.03}, {0.03, 0.109}}, hbar);
        var axis = Axis.of(-2.8, 4.2, 128);
        var psi = packet.packet().orElseThrow().on(axis);
        int n = axis.size();
        var re = new double[n][n];
        var im = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double energy =
                        (delta(potential, centre, axis.coordinate(i)) - delta(potential, centre, axis.coordinate(j)))
                                * axis.spacing()
                                / hbar;
                // i(A + iB) = −B + iA
                re[i][j] = -energy * (psi.im(i) * psi.re(j) - psi.re(i) * psi.im(j));
                im[i][j] = energy * (psi.re(i) * psi.re(j) + psi.im(i) * psi.im(j));
            }
        }
        double direct = new HermitianMatrix(re, im).traceNorm();
        // tails of the packet at the ends of the axis: 11 standard deviations
        assertThat(HarmonicError.of(potential).at(packet).quantum().value()).isCloseTo(direct, within(1e-12));
    }

    private static double delta(SmoothPotential potential, double centre, double x) {
        double y = x - centre;
        return potential.value(x)
                - potential.value(centre)
                - y * (potential.derivative(1, centre) + 0.5 * y * potential.derivative(2, centre));
    }

    @Test
    void smallWidthsDoNotCancel() {
        // For ħ → 0 both norms become those of a cubic; the relative corrections are O(ħ).
        var potential = new ReferencePotential(1, 0.3, 1.2, 0, 1, 0);
        double x = 1.3;
        for (double hbar : new double[] {1e-6, 1e-10, 1e-14}) {
            double variance = 0.5 * hbar;
            var packet = GaussianState.of(new double[] {x, 0}, new double[][] {{variance, 0}, {0, variance}}, hbar);
            var norms = HarmonicError.of(potential).at(packet);
            double cubic = Math.abs(potential.derivative(3, x)) * Math.pow(variance, 1.5) / hbar;
            double allowed = 2 * hbar / 1e-6 * 3e-7;
            assertThat(norms.quantum().value() / (Math.sqrt(5.0 / 3) * cubic))
                    .isCloseTo(
                            1,
                            within(allowed
                                    + norms.quantum().error() / norms.quantum().value()));
            assertThat(norms.classical().value() / (Math.sqrt(2 / Math.PI) * cubic))
                    .isCloseTo(
                            1,
                            within(allowed
                                    + norms.classical().error()
                                            / norms.classical().value()));
            // rounding of the curvature over that of y: 2⁻⁵¹/√ħ
            assertThat(norms.quantum().error() / norms.quantum().value()).isLessThan(1e-14 / Math.sqrt(hbar) + 1e-11);
        }
    }

    @Test
    void harmonicPotentialsHaveNoError() {
        var packet = GaussianState.coherent(0.4, 1, 0.3);
        var norms = HarmonicError.of(Potential.harmonic(1, 2)).at(packet);
        assertThat(norms.quantum().value()).isLessThan(1e-13); // rounding
        assertThat(norms.classical().value()).isLessThan(1e-13);
    }

    @Test
    void averagedModelIsTheClosestInTheMeanSquare() {
        // pure cubic: std of y³ over N(0, s) is √15 s^(3/2); about the averaged model √6 s^(3/2)
        double s = 0.2;
        double hbar = 0.4;
        var potential = new ReferencePotential(0, 0, 1, 0, 1, 0.8);
        var packet = GaussianState.of(new double[2], new double[][] {{s, 0}, {0, hbar * hbar / (4 * s)}}, hbar);
        double taylor = HarmonicError.of(potential).at(packet).quantum().value();
        double averaged = HarmonicError.of(potential)
                .withGaussianAverages()
                .at(packet)
                .quantum()
                .value();
        double cubic = 0.8 * Math.pow(s, 1.5) / hbar;
        assertThat(taylor / cubic).isCloseTo(Math.sqrt(15) / 3, within(1e-12));
        assertThat(averaged / cubic).isCloseTo(2 / Math.sqrt(6), within(1e-12));
    }

    @Test
    void productsOfNodesServeThreeCoordinates() {
        // a wave along one of three axes is the problem of one coordinate, quantum and classical
        double hbar = 0.2;
        var three = HarmonicError.of(new PlaneWaveTrap(1, 0.3, 0, 1.2, 0));
        var one = HarmonicError.of(new ReferencePotential(1, 0.3, 1.2, 0, 1, 0));
        var single = GaussianState.coherent(1.3, 0, 0.29, hbar);
        var product = GaussianState.coherent(0.1, 0, 0.3, hbar)
                .tensor(single)
                .tensor(GaussianState.coherent(-0.5, 0.2, 0.3, hbar));
        var expected = one.at(single);
        var norms = three.at(product);
        assertThat(norms.quantum().value())
                .isCloseTo(expected.quantum().value(), within(norms.quantum().error() + 1e-13));
        // the kink: twelve nodes know it to their error estimate
        assertThat(norms.classical().value())
                .isCloseTo(
                        expected.classical().value(), within(norms.classical().error() + 1e-13));
        assertThat(norms.classical().error())
                .isLessThan(1e-4 * norms.classical().value());
    }

    @Test
    void badInputIsRejected() {
        var error = HarmonicError.of(Potential.cosine(1, 1));
        assertThatThrownBy(() -> error.at(GaussianState.thermal(1, 1, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("packet 0: det(2 sigma/hbar) = ")
                .hasMessageContaining("must be 1");
        var pure = GaussianState.coherent(0, 0, 1);
        assertThatThrownBy(() -> error.at(pure.tensor(pure)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("degreesOfFreedom() = 2: must be 1 as for the potential");
        assertThatThrownBy(() -> error.withNodes(5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number = 5: must be 6 to 96");
        assertThatThrownBy(() -> new LocalErrorBound(Double.NaN, 1, 1)).hasMessageContaining("thirdDerivative = NaN");
        assertThatThrownBy(() -> new LocalErrorBound(1, 0, 1)).hasMessage("degreesOfFreedom = 0: must be at least 1");
        assertThatThrownBy(() -> new LocalErrorBound(1, 1, 0)).hasMessageContaining("hbar = 0.0");
        var bound = new LocalErrorBound(1, 1, 1);
        assertThatThrownBy(() -> bound.quantum(-1)).hasMessageContaining("variance = -1.0");
        assertThatThrownBy(() -> bound.variance(pure.tensor(pure)))
                .hasMessage("packet.degreesOfFreedom() = 2: must be 1");
    }
}
