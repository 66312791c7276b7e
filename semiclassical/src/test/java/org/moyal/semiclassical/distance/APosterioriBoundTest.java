// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moyal.core.law.Potential;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.mixture.GaussianMixture;

/** The a-posteriori bound against reference values, closed forms and bad input. */
class APosterioriBoundTest {

    @Test
    void boundsAreTheReference() {
        JsonNode node = DistanceCases.named("dyn-cosharm-z1");
        JsonNode parameters = node.get("parameters");
        var ensemble = new FixedShapeEnsemble(parameters, 2000, 20_240_417);
        var bound = APosterioriBound.of(
                HarmonicError.of(ReferencePotential.of(parameters)).withNodes(12));
        double step = 0.1;
        bound.observe(0, ensemble.mixture());
        for (int k = 1; k <= 30; k++) {
            ensemble.advance(step);
            bound.observe(k * step, ensemble.mixture());
            for (double time : new double[] {0.5, 1, 2, 3}) {
                if (Math.abs(k * step - time) < 1e-9) {
                    within5(node, "t=" + time + "_aposteriori_quantum", bound.quantum());
                    within5(node, "t=" + time + "_aposteriori_classical", bound.classical());
                }
            }
        }
        assertThat(bound.toString()).startsWith("a-posteriori bound at t = 3.0: quantum 0.17");
    }

    private static void within5(JsonNode node, String key, org.moyal.wigner.function.Estimate value) {
        // five standard errors
        assertThat(value.value())
                .as(key)
                .isCloseTo(
                        DistanceCases.value(node, key),
                        within(5 * value.error() + DistanceCases.uncertainty(node, key)));
        // one per cent with 2000 packets: 0.3 of the mean over √2000
        assertThat(value.error()).isLessThan(0.02 * value.value());
    }

    @Test
    void packetsAtRestIntegrateTheirRate() {
        var packets = List.of(GaussianState.coherent(0.3, 0, 0.2), GaussianState.coherent(1.3, 0, 0.2));
        var mixture = GaussianMixture.of(packets);
        var error = HarmonicError.of(Potential.cosine(1, 1));
        double a = error.at(packets.get(0)).quantum().value();
        double b = error.at(packets.get(1)).quantum().value();
        var bound = APosterioriBound.of(error);
        for (double time : new double[] {1, 1.5, 2.5, 2.5, 3}) { // one time shown twice
            bound.observe(time, mixture);
        }
        assertThat(bound.quantum().value()).isCloseTo(a + b, within(1e-13)); // 2·(a + b)/2
        // the standard error of two packets of weight ½: |a − b|·2/√8
        assertThat(bound.quantum().error()).isCloseTo(Math.abs(a - b) / Math.sqrt(2), within(1e-10));
    }

    @Test
    void nothingIsKnownOfTheErrorAfterASingleInterval() {
        var mixture = GaussianMixture.of(List.of(GaussianState.coherent(0.3, 0, 0.2)));
        var bound = APosterioriBound.of(HarmonicError.of(Potential.cosine(1, 1)));
        bound.observe(0, mixture);
        bound.observe(1, mixture);
        assertThat(bound.quantum().error())
                .isGreaterThanOrEqualTo(bound.quantum().value());
        assertThat(bound.classical().error())
                .isGreaterThanOrEqualTo(bound.classical().value());
        bound.observe(2, mixture); // the rate is constant, and now seen to be
        assertThat(bound.quantum().error()).isLessThan(1e-6 * bound.quantum().value());
    }

    @Test
    void errorOfTheTimeRuleIsReported() {
        // one packet: no statistical error; its rate goes as time², the trapezoidal error as h²
        var error = HarmonicError.of(new ReferencePotential(0, 0, 1, 0, 1, 1));
        double hbar = 1;
        var bound = APosterioriBound.of(error);
        for (int k = 0; k <= 4; k++) {
            double t = 0.25 * k;
            double variance = Math.pow(1 + t * t, 2.0 / 3);
            bound.observe(
                    t,
                    GaussianMixture.of(List.of(GaussianState.of(
                            new double[2], new double[][] {{variance, 0}, {0, 0.25 / variance}}, hbar))));
        }
        double exact = Math.sqrt(5.0 / 3) * (1 + 1.0 / 3);
        assertThat(Math.abs(bound.quantum().value() - exact))
                .isCloseTo(bound.quantum().error(), within(1e-9))
                .isGreaterThan(1e-3);
    }

    @Test
    void badInputIsRejected() {
        var error = HarmonicError.of(Potential.cosine(1, 1));
        var one = GaussianMixture.of(List.of(GaussianState.coherent(0.3, 0, 0.2)));
        var two = GaussianMixture.of(List.of(GaussianState.coherent(0, 0, 0.2), GaussianState.coherent(1, 0, 0.2)));
        var bound = APosterioriBound.of(error);
        assertThatThrownBy(bound::quantum)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing observed");
        assertThat(bound.toString()).contains("nothing observed");
        bound.observe(1, one);
        assertThat(bound.quantum().value()).isZero();
        assertThatThrownBy(() -> bound.observe(0.5, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time = 0.5: must be finite and not before the last time, 1.0");
        assertThatThrownBy(() -> bound.observe(Double.NaN, one)).hasMessageContaining("time = NaN");
        assertThatThrownBy(() -> bound.observe(2, two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size() = 2: must be 1 as at the times before");
        var hot = GaussianMixture.of(List.of(GaussianState.thermal(1, 1, 1, 0.2)));
        assertThatThrownBy(() -> bound.observe(2, hot)).hasMessageStartingWith("packet 0: det(2 sigma/hbar)");
    }
}
