// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.bound.HarmonicFrame;

/** U, F, S, S₀, S_D and g at given packets, against arithmetic of 40 digits. */
class PacketDynamicsTest {

    static Stream<String> cases() {
        return MixtureCases.names("decomposition").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void decomposition(String name) {
        JsonNode node = MixtureCases.named(name);
        JsonNode parameters = node.get("parameters");
        HarmonicFrame frame = MixtureCases.frame(node);
        LinearLindblad noise = MixtureCases.noise(parameters);
        if (node.get("values").has("z")) {
            assertThat(frame.squeezing(noise)).isCloseTo(MixtureCases.value(node, "z"), within(1e-13));
        }
        JsonNode points = parameters.get("points");
        for (int i = 0; i < points.size(); i++) {
            GaussianState packet = MixtureCases.packet(
                    MixtureCases.vector(points.get(i).get("alpha")),
                    MixtureCases.matrix(points.get(i).get("sigbar")),
                    frame);
            var dynamics = PacketDynamics.at(MixtureCases.surface(parameters), frame, noise, packet);
            String at = "p" + i + "_";
            check(node, at + "F", dynamics::tangent);
            check(node, at + "S", dynamics::growth);
            check(node, at + "S0", dynamics::packetGrowth);
            check(node, at + "SD", dynamics::centreDiffusion);
            check(node, at + "g_bar", dynamics::contraction);
            check(node, at + "U", dynamics::drift);
            assertThat(dynamics.leastCentreDiffusion())
                    .isCloseTo(
                            MixtureCases.value(node, at + "min_eig_SDbar"),
                            within(MixtureCases.uncertainty(node, at + "min_eig_SDbar")));
            JsonNode eigenvalues = MixtureCases.values(node, at + "sigma_bar_eigs");
            assertThat(dynamics.squeezing())
                    .isCloseTo(
                            eigenvalues.get(eigenvalues.size() - 1).asDouble(),
                            within(MixtureCases.uncertainty(node, at + "sigma_bar_eigs")));
        }
    }

    private interface Element {
        double at(int a, int b);
    }

    private static void check(JsonNode node, String key, Element element) {
        JsonNode expected = MixtureCases.values(node, key);
        for (int a = 0; a < expected.size(); a++) {
            for (int b = 0; b < expected.size(); b++) {
                assertThat(element.at(a, b))
                        .as(key + "[" + a + "][" + b + "]")
                        .isCloseTo(expected.get(a).get(b).asDouble(), within(MixtureCases.uncertainty(node, key)));
            }
        }
    }

    private static void check(JsonNode node, String key, IntToDoubleFunction element) {
        JsonNode expected = MixtureCases.values(node, key);
        for (int a = 0; a < expected.size(); a++) {
            assertThat(element.applyAsDouble(a))
                    .as(key + "[" + a + "]")
                    .isCloseTo(expected.get(a).asDouble(), within(MixtureCases.uncertainty(node, key)));
        }
    }

    @Test
    void aMixedPacketIsRefused() {
        var frame = new HarmonicFrame(1, 1, 0.2);
        var noise = LinearLindblad.diffusion(0.1, 0.1);
        assertThatThrownBy(() ->
                        PacketDynamics.at(Potential.pendulum(1), frame, noise, GaussianState.thermal(1, 1, 1, 0.2)))
                .hasMessageContaining("packet 0: must be a pure state");
    }

    @Test
    void anOverSqueezedPacketIsRefused() {
        var frame = new HarmonicFrame(1, 1, 0.2);
        var noise = LinearLindblad.diffusion(0.1, 0.1);
        // σ̄ = diag(4, 1/4) against z = 2
        var packet = GaussianState.of(new double[2], new double[][] {{0.4, 0}, {0, 0.025}}, 0.2);
        assertThatThrownBy(() -> PacketDynamics.at(Potential.pendulum(1), frame, noise, packet))
                .hasMessageContaining("packet 0: squeezing 4.0")
                .hasMessageContaining("must be at most z = 2.0");
    }
}
