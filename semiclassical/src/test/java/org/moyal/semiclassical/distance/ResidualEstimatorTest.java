// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moyal.core.error.FrictionException;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.mixture.GaussianMixture;
import org.moyal.wigner.function.Estimate;
import org.moyal.wigner.function.WignerFunction;

/** Distances through the residual: reference values, exact limits, and what is refused. */
class ResidualEstimatorTest {
    private static final double STEP = 0.05;
    private static final PhaseSpaceGrid SMALL = PhaseSpaceGrid.of(Axis.of(-8, 8, 96), Axis.of(-8, 8, 96));

    @Test
    void distancesAreTheReference() {
        JsonNode node = DistanceCases.named("dyn-cosharm-z1");
        JsonNode parameters = node.get("parameters");
        var ensemble = new FixedShapeEnsemble(parameters, 1600, 31);
        var grid = PhaseSpaceGrid.of(Axis.of(-7.5, 7.5, 270), Axis.of(-6.4, 6.4, 120));
        var noise = LinearLindblad.diffusion(
                parameters.get("Dx").asDouble(), parameters.get("Dp").asDouble());
        var estimate = ResidualEstimator.of(1, ReferencePotential.of(parameters), noise, new StrangSplitting(STEP))
                .observing(WignerFunction.of(FixedShapeEnsemble.initialState(parameters), grid));
        estimate.observe(0, ensemble.mixture());
        assertThat(estimate.quantum().value()).isZero();
        for (int k = 1; k <= 60; k++) {
            ensemble.advance(STEP);
            estimate.observe(k * STEP, ensemble.mixture());
            if (k == 10 || k == 20 || k == 40 || k == 60) {
                compare(node, "t=" + k * STEP + "_", estimate);
            }
        }
        assertThat(estimate.toString()).startsWith("residual estimate at t = 3.0: trace norm 0.02");
    }

    private static void compare(JsonNode node, String key, ResidualObserver estimate) {
        // four standard errors at most; the error that is given holds the bias of the noise as well
        close(node, key + "trace_norm_rho_minus_mixture", estimate.quantum());
        close(node, key + "L1_mixture_minus_f", estimate.classical());
        // moments of ρ + Δ; Δ moves them by 0.002 to 0.03, of which 1600 packets know some per cent
        var mixture = estimate.mixture();
        assertThat(mixture.meanX()).isCloseTo(DistanceCases.value(node, key + "mixture_mean_x"), within(1e-3));
        assertThat(mixture.meanP()).isCloseTo(DistanceCases.value(node, key + "mixture_mean_p"), within(1e-3));
        // both sides have the same first moments, although they are solved separately
        var classical = WignerFunction.ofValues(
                mixture.grid(), mixture.hbar(), sum(estimate.classicalDensity().values(), estimate));
        assertThat(classical.meanX()).isCloseTo(mixture.meanX(), within(1e-5));
        assertThat(classical.meanP()).isCloseTo(mixture.meanP(), within(1e-5));
        // splitting error h²/12 of both, which mostly cancels in the difference
        var exact = L1Norm.ofDifference(estimate.quantumState(), estimate.classicalDensity());
        assertThat(exact.value())
                .isCloseTo(DistanceCases.value(node, key + "L1_Wrho_minus_f"), within(1e-5 + exact.error()));
    }

    private static double[] sum(double[] values, ResidualObserver estimate) {
        double[] difference = estimate.classicalDifference().values();
        for (int index = 0; index < values.length; index++) {
            values[index] += difference[index];
        }
        return values;
    }

    private static void close(JsonNode node, String key, Estimate value) {
        double expected = DistanceCases.value(node, key);
        assertThat(value.value()).as(key).isCloseTo(expected, within(4 * value.error()));
        assertThat(value.error()).as(key).isLessThan(0.03 * expected);
    }

    @Test
    void firstStepIsTheResidualOfThePacketItself() {
        // After a short step Δ = h·R to first order, and ‖R‖ is the exact one-packet error.
        var potential = new ReferencePotential(1, 0.3, 1.2, 0, 1, 0);
        double hbar = 1;
        double h = 1e-4;
        var packet = GaussianState.of(new double[] {0.7, 0.4}, new double[][] {{0.5, 0.2}, {0.2, 0.58}}, hbar);
        var mixture = GaussianMixture.of(List.of(packet, packet));
        var estimate = ResidualEstimator.of(1, potential, LinearLindblad.diffusion(1, 1), new StrangSplitting(h))
                .withBatches(2)
                .observing(WignerFunction.of(packet, SMALL));
        estimate.observe(0, mixture);
        estimate.observe(h, mixture);
        var rate = HarmonicError.of(potential).at(packet);
        // relative error: h times rates of order 1, of the dynamics that mixes R meanwhile
        assertThat(estimate.quantum().value() / h)
                .isCloseTo(
                        rate.quantum().value(), within(10 * h * rate.quantum().value()));
        assertThat(estimate.classical().value() / h)
                .isCloseTo(
                        rate.classical().value(),
                        within(10 * h + estimate.classical().error() / h));
        assertThat(estimate.quantum().error()).isLessThan(1e-8 * h / 1e-4); // two equal batches
    }

    @Test
    void averagedModelHasTheResidualOfItsOwn() {
        var potential = new ReferencePotential(1, 0.3, 1.2, 0, 1, 0);
        double h = 1e-4;
        var packet = GaussianState.coherent(0.7, 0.4, 1);
        var mixture = GaussianMixture.of(List.of(packet, packet));
        var estimate = ResidualEstimator.of(1, potential, LinearLindblad.diffusion(1, 1), new StrangSplitting(h))
                .withBatches(2)
                .withGaussianAverages()
                .observing(WignerFunction.of(packet, SMALL));
        estimate.observe(0, mixture);
        estimate.observe(h, mixture);
        double rate = HarmonicError.of(potential)
                .withGaussianAverages()
                .at(packet)
                .quantum()
                .value();
        assertThat(estimate.quantum().value() / h).isCloseTo(rate, within(10 * h * rate));
    }

    @Test
    void harmonicPotentialsLeaveNoDistance() {
        var estimate = ResidualEstimator.of(
                        1, Potential.harmonic(1, 1), LinearLindblad.diffusion(1, 1), new StrangSplitting(0.1))
                .withBatches(2)
                .observing(WignerFunction.of(GaussianState.coherent(0.7, 0.4, 1), SMALL));
        var packets =
                GaussianMixture.of(List.of(GaussianState.coherent(0.7, 0.4, 1), GaussianState.coherent(0.7, 0.4, 1)));
        for (int k = 0; k <= 4; k++) {
            estimate.observe(0.1 * k, packets);
        }
        assertThat(estimate.quantum().value()).isLessThan(1e-11); // rounding
        assertThat(estimate.classical().value()).isLessThan(1e-11);
    }

    @Test
    void badInputIsRejected() {
        var potential = Potential.cosine(0.1, 1);
        var noise = LinearLindblad.diffusion(1, 1);
        var scheme = new StrangSplitting(0.1);
        assertThatThrownBy(() -> ResidualEstimator.of(0, potential, noise, scheme))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mass = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> ResidualEstimator.of(1, potential, LinearLindblad.friction(1, 2, 2), scheme))
                .isInstanceOf(FrictionException.class);
        var estimator = ResidualEstimator.of(1, potential, noise, scheme);
        assertThatThrownBy(() -> estimator.withBatches(1)).hasMessage("number = 1: must be 2 to 64");
        var initial = WignerFunction.of(GaussianState.coherent(0, 0, 1), SMALL);
        var observer = estimator.withBatches(2).observing(initial);
        assertThatThrownBy(observer::quantum)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing observed");
        assertThat(observer.toString()).contains("nothing observed");
        var one = GaussianState.coherent(0, 0, 1);
        var two = GaussianMixture.of(List.of(one, one));
        assertThatThrownBy(() -> observer.observe(0, GaussianMixture.of(List.of(one))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size() = 1: must be at least 2, the number of batches");
        assertThatThrownBy(() -> observer.observe(0, GaussianMixture.of(List.of(one.tensor(one), one.tensor(one)))))
                .hasMessage("degreesOfFreedom() = 2: must be 1");
        var other = GaussianState.coherent(0, 0, 0.9);
        assertThatThrownBy(() -> observer.observe(0, GaussianMixture.of(List.of(other, other))))
                .isInstanceOf(PlanckMismatchException.class);
        assertThatThrownBy(() -> observer.observe(0, GaussianMixture.of(List.of(one, one), new double[] {0, 1})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("batch 1 of 2 has the weight 1.0, must be below 1");
        var aside = one.displaced(0.5, 0);
        assertThatThrownBy(() -> estimator
                        .withBatches(2)
                        .observing(initial)
                        .observe(0, GaussianMixture.of(List.of(aside, aside))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has <x> = 0.5")
                .hasMessageContaining("must be a sample of the initial state");
        observer.observe(0, two);
        observer.observe(0.1, two);
        observer.observe(0.1, two); // shown again: skipped
        assertThatThrownBy(() -> observer.observe(0.25, two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("time = 0.25: must be 0.2, one spacing after the last time");
        assertThatThrownBy(() -> observer.observe(0, two)).hasMessageContaining("not before the last time, 0.1");
        assertThatThrownBy(() -> observer.observe(0.2, GaussianMixture.of(List.of(one, one, one))))
                .hasMessage("size() = 3: must be 2 as at the times before");
        var far = GaussianMixture.of(List.of(one, one.displaced(7, 0)));
        assertThatThrownBy(() -> observer.observe(0.2, far))
                .isInstanceOf(NumericalFailureException.class)
                .hasMessageContaining("weight of packets outside the grid");
    }
}
