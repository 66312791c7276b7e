// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.run.Observer;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.bound.HarmonicFrame;
import org.moyal.semiclassical.mixture.InitialMixture;
import org.moyal.semiclassical.mixture.MixturePropagator;
import org.moyal.semiclassical.mixture.MixtureView;
import org.moyal.semiclassical.mixture.RiccatiSplitting;
import org.moyal.wigner.function.Estimate;
import org.moyal.wigner.function.WignerFunction;

/** Measured distances and a-posteriori bounds along the library's own packets. */
class MixtureDistanceTest {
    private static final double STEP = 0.05;

    @Test
    void squeezedPacketsInTheDoubleWell() {
        JsonNode node = DistanceCases.named("dyn-doublewell-z2.5");
        JsonNode parameters = node.get("parameters");
        var potential = ReferencePotential.of(parameters);
        // sup|V″| = k + 2A/w²·e^(−3/2), attained at x = √3·w
        double curvature = potential.k() + 2 * potential.bump() / (potential.w() * potential.w()) * Math.exp(-1.5);
        var frame = new HarmonicFrame(
                curvature,
                parameters.get("m").asDouble(),
                parameters.get("hbar").asDouble());
        var noise = noise(parameters);
        var grid = PhaseSpaceGrid.of(Axis.of(-3.6, 3.6, 240), Axis.of(-3.6, 3.6, 150));
        var initial = initial(parameters, frame);
        var estimate = ResidualEstimator.of(frame.mass(), potential, noise, new StrangSplitting(STEP))
                .observing(WignerFunction.of(initial.total(), grid));
        var bound = APosterioriBound.of(HarmonicError.of(potential).withNodes(12));
        Observer<MixtureView> check = (time, mixture) -> {
            assertThat(estimate.quantum().value())
                    .isLessThanOrEqualTo(bound.quantum().value());
            assertThat(estimate.classical().value())
                    .isLessThanOrEqualTo(bound.classical().value());
            if (Math.abs(time - 0.5) < 1e-9 || Math.abs(time - 1) < 1e-9) {
                String key = "t=" + Math.round(10 * time) / 10.0 + "_";
                close(node, key + "trace_norm_rho_minus_mixture", estimate.quantum());
                close(node, key + "L1_mixture_minus_f", estimate.classical());
                close(node, key + "aposteriori_quantum", bound.quantum());
                close(node, key + "aposteriori_classical", bound.classical());
            }
        };
        var propagator = MixturePropagator.of(potential, frame, noise, new RiccatiSplitting(STEP));
        assertThat(propagator.squeezing()).isCloseTo(DistanceCases.value(node, "z"), within(1e-12));
        Observer<MixtureView> both = (time, mixture) -> {
            estimate.observe(time, mixture);
            bound.observe(time, mixture);
            if (Math.round(time / STEP) % 10 == 0) {
                check.observe(time, mixture);
            }
        };
        propagator.propagate(initial.sample(1000, 17), TimeGrid.evenly(0, 1, 21), both);
    }

    @Test
    void averagedModelsComeCloser() {
        JsonNode node = DistanceCases.named("dyn-cosharm-z1");
        JsonNode parameters = node.get("parameters");
        var potential = ReferencePotential.of(parameters);
        var frame = new HarmonicFrame(
                potential.k() + potential.a() * potential.b() * potential.b(),
                1,
                parameters.get("hbar").asDouble());
        var noise = noise(parameters);
        var grid = PhaseSpaceGrid.of(Axis.of(-5, 6, 216), Axis.of(-5.5, 5.5, 120));
        var initial = initial(parameters, frame);
        var estimate = ResidualEstimator.of(1, potential, noise, new StrangSplitting(STEP))
                .withGaussianAverages()
                .observing(WignerFunction.of(initial.total(), grid));
        MixturePropagator.of(potential, frame, noise, new RiccatiSplitting(STEP))
                .withGaussianAverages()
                .propagate(initial.sample(1000, 17), TimeGrid.evenly(0, 0.5, 11), estimate);
        close(node, "t=0.5_averaged_trace_norm", estimate.quantum());
        close(node, "t=0.5_averaged_L1", estimate.classical());
        assertThat(estimate.quantum().value())
                .isLessThan(0.5 * DistanceCases.value(node, "t=0.5_trace_norm_rho_minus_mixture"));
    }

    private static LinearLindblad noise(JsonNode parameters) {
        return LinearLindblad.diffusion(
                parameters.get("Dx").asDouble(), parameters.get("Dp").asDouble());
    }

    private static InitialMixture initial(JsonNode parameters, HarmonicFrame frame) {
        JsonNode node = parameters.get("initial");
        double[][] shape = DistanceCases.matrix(node.get("sigbar"));
        double[] unit = {Math.sqrt(frame.referencePositionVariance()), Math.sqrt(frame.referenceMomentumVariance())};
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                shape[a][b] *= unit[a] * unit[b];
            }
        }
        var packet = GaussianState.of(DistanceCases.vector(node.get("mean")), shape, frame.hbar());
        return InitialMixture.of(packet, DistanceCases.matrix(node.get("covP")));
    }

    private static void close(JsonNode node, String key, Estimate value) {
        // five standard errors, which an error is at least
        assertThat(value.value())
                .as(key)
                .isCloseTo(
                        DistanceCases.value(node, key),
                        within(5 * value.error() + DistanceCases.uncertainty(node, key)));
        assertThat(value.error()).as(key).isLessThan(0.06 * value.value());
    }
}
