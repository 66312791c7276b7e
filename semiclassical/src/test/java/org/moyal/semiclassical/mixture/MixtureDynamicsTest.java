// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.bound.HarmonicFrame;

/** Moments of ensembles against reference runs by other methods: within 5 standard errors, the stated uncertainty and O(h²). */
class MixtureDynamicsTest {

    /** Of second order: some 1e-4 at these steps, by the differences that WeakOrderTest takes; far below the standard errors. */
    private static final double SPLITTING = 1e-4;

    static Stream<String> dynamics() {
        return MixtureCases.names("dynamics").stream();
    }

    static Stream<String> harmonic() {
        return MixtureCases.names("harmonic").stream();
    }

    private static TimeGrid times(JsonNode parameters) {
        var list = new ArrayList<Double>(List.of(0.0));
        parameters.get("times").forEach(t -> list.add(t.asDouble()));
        return TimeGrid.of(list.stream().mapToDouble(t -> t).toArray());
    }

    private static MixtureEnsemble ensemble(JsonNode node, int size, long seed) {
        JsonNode initial = node.get("parameters").get("initial");
        var packet = MixtureCases.packet(
                MixtureCases.vector(initial.get("mean")),
                MixtureCases.matrix(initial.get("sigbar")),
                MixtureCases.frame(node));
        return InitialMixture.of(packet, MixtureCases.matrix(initial.get("covP")))
                .sample(size, seed);
    }

    private static void check(JsonNode node, String key, Expectation found) {
        double allowed = 5 * found.standardError() + MixtureCases.uncertainty(node, key) + SPLITTING;
        assertThat(Math.abs(found.value() - MixtureCases.value(node, key)))
                .as(key + " = " + found)
                .isLessThan(allowed);
    }

    private static void moments(JsonNode node, String prefix, MixtureView view) {
        check(node, prefix + "mean_x", view.mean(0));
        check(node, prefix + "mean_p", view.mean(1));
        check(node, prefix + "cov_xx", view.covariance(0, 0));
        check(node, prefix + "cov_xp", view.covariance(0, 1));
        check(node, prefix + "cov_pp", view.covariance(1, 1));
    }

    @ParameterizedTest
    @MethodSource("dynamics")
    void momentsOfTheMixture(String name) {
        JsonNode node = MixtureCases.named(name);
        JsonNode parameters = node.get("parameters");
        HarmonicFrame frame = MixtureCases.frame(node);
        LinearLindblad noise = MixtureCases.noise(parameters);
        var propagator = MixturePropagator.of(
                MixtureCases.surface(parameters), frame, noise, new RiccatiSplitting(0.03 * frame.time()));
        int size = propagator.squeezing() > 1 ? 20_000 : 8_000;
        propagator.propagate(ensemble(node, size, 20_251_101), times(parameters), (time, view) -> {
            if (time > 0) {
                moments(node, "t=" + time + "_mixture_", view);
                String key = "t=" + time + "_mean_half_trace_sigma_bar";
                if (node.get("values").has(key)) {
                    check(
                            node,
                            key,
                            view.average(n -> 0.5 * view.covariance(n, 0, 0) / frame.referencePositionVariance()
                                    + 0.5 * view.covariance(n, 1, 1) / frame.referenceMomentumVariance()));
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dyn-cosharm-z1", "dyn-cosharm-z1-small-hbar"})
    void momentsWithGaussianAverages(String name) {
        JsonNode node = MixtureCases.named(name);
        JsonNode parameters = node.get("parameters");
        HarmonicFrame frame = MixtureCases.frame(node);
        MixturePropagator.of(
                        MixtureCases.surface(parameters),
                        frame,
                        MixtureCases.noise(parameters),
                        new RiccatiSplitting(0.06 * frame.time()))
                .withGaussianAverages()
                .propagate(ensemble(node, 2000, 7), times(parameters), (time, view) -> {
                    if (time > 0) {
                        moments(node, "t=" + time + "_averaged_", view);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("harmonic")
    void harmonicMotionIsThatOfClosedForms(String name) {
        JsonNode node = MixtureCases.named(name);
        JsonNode parameters = node.get("parameters");
        HarmonicFrame frame = MixtureCases.frame(node);
        var packet = GaussianState.of(
                MixtureCases.vector(parameters.get("mean0")),
                MixtureCases.matrix(parameters.get("sigma0")),
                frame.hbar());
        var start = InitialMixture.of(packet, MixtureCases.matrix(parameters.get("covP0")))
                .sample(2_000, 11);
        for (MixtureScheme scheme :
                List.of(new RiccatiSplitting(0.02 * frame.time()), new ContractionSplitting(0.02 * frame.time()))) {
            MixturePropagator.of(MixtureCases.surface(parameters), frame, MixtureCases.noise(parameters), scheme)
                    .propagate(start, times(parameters), (time, view) -> {
                        if (time > 0) {
                            totals(node, "t=" + time + "_", view);
                        }
                    });
        }
    }

    private static void totals(JsonNode node, String at, MixtureView view) {
        double[] mean = MixtureCases.vector(MixtureCases.values(node, at + "mean"));
        double[][] total = MixtureCases.matrix(MixtureCases.values(node, at + "cov_total"));
        double[][] particle = MixtureCases.matrix(MixtureCases.values(node, at + "sigma_particle"));
        for (int a = 0; a < mean.length; a++) {
            Expectation found = view.mean(a);
            assertThat(Math.abs(found.value() - mean[a]))
                    .as(at + "mean " + a)
                    .isLessThan(5 * found.standardError() + SPLITTING);
            for (int b = 0; b < mean.length; b++) {
                Expectation covariance = view.covariance(a, b);
                assertThat(Math.abs(covariance.value() - total[a][b]))
                        .as(at + "cov " + a + b)
                        .isLessThan(5 * covariance.standardError() + SPLITTING);
                // all packets have the same covariance, without noise: what is left is (h/τ_H)² of it
                assertThat(view.covariance(17, a, b)).isCloseTo(particle[a][b], within(SPLITTING));
            }
        }
    }
}
