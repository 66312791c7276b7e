// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.CertifiedPotential;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.bound.HarmonicFrame;
import org.moyal.semiclassical.mixture.InitialMixture;
import org.moyal.wigner.function.Estimate;
import org.moyal.wigner.function.WignerFunction;

/**
 * Dynamics against reference values of two independent methods each: {@code nts-dynamics.json} holds the problems, the numbers, and
 * their uncertainties.
 */
class ReferenceDynamicsTest {
    private static final JsonNode CASES = read();

    private static JsonNode read() {
        try (var stream = ReferenceDynamicsTest.class.getResourceAsStream("/nts-dynamics.json")) {
            return new ObjectMapper().readTree(stream).get("cases");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A problem of the file. */
    private static final class Case {
        final JsonNode node;
        final ClassicalityComparison comparison;
        final InitialMixture initial;
        final TimeGrid times;
        final double hbar;

        Case(String name) {
            JsonNode found = null;
            for (var candidate : CASES) {
                if (candidate.get("name").asText().equals(name)) {
                    found = candidate;
                }
            }
            node = Objects.requireNonNull(found, name);
            JsonNode p = node.get("parameters");
            hbar = p.get("hbar").asDouble();
            var noise =
                    LinearLindblad.diffusion(p.get("Dx").asDouble(), p.get("Dp").asDouble());
            comparison = ClassicalityComparison.of(
                    potential(p.get("potential")), p.get("m").asDouble(), noise, hbar);
            initial = initial(p.get("initial"), comparison.bound().scales().frame());
            var output = new double[p.get("times").size() + 1];
            for (int i = 1; i < output.length; i++) {
                output[i] = p.get("times").get(i - 1).asDouble();
            }
            times = TimeGrid.of(output);
        }

        private static CertifiedPotential potential(JsonNode node) {
            CertifiedPotential sum = Potential.trap(node.get("k").asDouble());
            if (node.has("a")) {
                sum = sum.plus(
                        Potential.cosine(node.get("a").asDouble(), node.get("b").asDouble()));
            }
            if (node.has("A")) {
                sum = sum.plus(Potential.gaussianBarrier(
                        node.get("A").asDouble(), node.get("w").asDouble()));
            }
            return sum;
        }

        private static InitialMixture initial(JsonNode node, HarmonicFrame frame) {
            double[] unit = {Math.sqrt(frame.referencePositionVariance()), Math.sqrt(frame.referenceMomentumVariance())
            };
            var shape = new double[2][2];
            var spread = new double[2][2];
            var mean = new double[2];
            for (int a = 0; a < 2; a++) {
                mean[a] = node.get("mean").get(a).asDouble();
                for (int b = 0; b < 2; b++) {
                    shape[a][b] = node.get("sigbar").get(a).get(b).asDouble() * unit[a] * unit[b];
                    spread[a][b] = node.get("covP").get(a).get(b).asDouble();
                }
            }
            return InitialMixture.of(GaussianState.of(mean, shape, frame.hbar()), spread);
        }

        double value(String key) {
            return node.get("values").get(key).get("value").asDouble();
        }

        double uncertainty(String key) {
            return node.get("values").get(key).get("abs_unc").asDouble();
        }

        void close(double time, String key, double value, double tolerance) {
            String name = "t=" + time + "_" + key;
            assertThat(value).as(name).isCloseTo(value(name), within(tolerance + uncertainty(name)));
        }
    }

    private static PhaseSpaceGrid grid(double xMin, double xMax, int nx, double pMin, double pMax, int np) {
        return PhaseSpaceGrid.of(Axis.of(xMin, xMax, nx), Axis.of(pMin, pMax, np));
    }

    @ParameterizedTest
    @CsvSource({
        "dyn-cosharm-z1, -9, 9, 144, -7.5, 7.5, 96",
        "dyn-cosharm-z1-small-hbar, -5, 5, 160, -4.2, 4.2, 108",
        "dyn-cosharm-z2.4, -6, 6, 144, -5.5, 5.5, 108",
        "dyn-pendulum-z1.4, -6, 9, 180, -4.5, 4.5, 108",
        "dyn-doublewell-z2.5, -4.5, 4.5, 180, -4.5, 4.5, 120"
    })
    void exactEvolutions(String name, double xMin, double xMax, int nx, double pMin, double pMax, int np) {
        var problem = new Case(name);
        var initial = WignerFunction.of(problem.initial.total(), grid(xMin, xMax, nx, pMin, pMax, np));
        double step = 0.0625; // h⁴ leaves at most 2e-7 after the extrapolation
        var coarse = problem.comparison.exact(new StrangSplitting(step)).compare(initial, problem.times);
        var fine = problem.comparison.exact(new StrangSplitting(step / 2)).compare(initial, problem.times);
        for (int i = 1; i < fine.size(); i++) {
            moments(problem, coarse.get(i), fine.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dyn-cosharm-z1, -9, 9, 144, -7.5, 7.5, 96",
        "dyn-cosharm-z1-small-hbar, -5, 5, 160, -4.2, 4.2, 108",
        "dyn-cosharm-z2.4, -6, 6, 144, -5.5, 5.5, 108",
        "dyn-pendulum-z1.4, -6, 9, 180, -4.5, 4.5, 108",
        "dyn-doublewell-z2.5, -4.5, 4.5, 180, -4.5, 4.5, 120"
    })
    void distancesAndBounds(String name, double xMin, double xMax, int nx, double pMin, double pMax, int np) {
        var problem = new Case(name);
        assertThat(problem.comparison.bound().squeezing()).isCloseTo(problem.value("z"), within(1e-12));
        var points = problem.comparison
                .withStep(0.1)
                .compare(problem.initial, grid(xMin, xMax, nx, pMin, pMax, np), problem.times, 1200, 11);
        for (ComparisonPoint point : points.subList(1, points.size())) {
            double t = point.time();
            distance(problem, t, "trace_norm_rho_minus_mixture", point.quantumDistance());
            distance(problem, t, "L1_mixture_minus_f", point.classicalDistance());
            aPosteriori(problem, t, "aposteriori_quantum", point.quantumAPosteriori());
            aPosteriori(problem, t, "aposteriori_classical", point.classicalAPosteriori());
            problem.close(t, "eps_eq8", point.published(), 1e-10);
            problem.close(t, "eps_eq35", point.proven(), 1e-10);
            ordered(point.quantumDistance(), point.quantumAPosteriori(), point.quantumBound(), point);
            ordered(point.classicalDistance(), point.classicalAPosteriori(), point.classicalBound(), point);
            // moments of ρ + Δ: splitting error h²/12 of ρ, about 3e-4, and some per cent of Δ, which moves moments by
            // 0.03 at most
            problem.close(t, "mixture_mean_x", point.mixture().meanX(), 3e-3);
            problem.close(t, "mixture_mean_p", point.mixture().meanP(), 3e-3);
            problem.close(t, "mixture_purity", point.mixture().purity(), 3e-3);
            if (problem.comparison.bound().squeezing() > 1) {
                problem.close(
                        t,
                        "mean_half_trace_sigma_bar",
                        point.squeezing().value(),
                        5 * point.squeezing().standardError());
            } else {
                assertThat(point.squeezing().value()).isCloseTo(1, within(1e-12));
            }
        }
    }

    /** Two per cent for the rules in time, and two errors, each of them a standard error and the bias of the noise. */
    private static void distance(Case problem, double t, String key, Estimate value) {
        assertThat(value.error()).isLessThan(0.05 * value.value());
        problem.close(t, key, value.value(), 0.02 * value.value() + 2 * value.error());
    }

    private static void aPosteriori(Case problem, double t, String key, Estimate value) {
        assertThat(value.error()).isLessThan(0.02 * value.value());
        problem.close(t, key, value.value(), 5 * value.error());
    }

    private static void ordered(Estimate distance, Estimate aPosteriori, double sharp, ComparisonPoint point) {
        assertThat(distance.value()).isLessThanOrEqualTo(aPosteriori.value());
        assertThat(aPosteriori.value()).isLessThanOrEqualTo(sharp);
        assertThat(sharp).isLessThanOrEqualTo(point.proven());
        assertThat(point.proven()).isLessThanOrEqualTo(point.published());
    }

    private static void moments(Case problem, EvolutionPoint coarse, EvolutionPoint fine) {
        double t = fine.time();
        moments(problem, t, "quantum", coarse.quantum(), fine.quantum());
        moments(problem, t, "classical", coarse.classical(), fine.classical());
        double negativity = fine.negativity().value();
        problem.close(t, "quantum_negativity", negativity, fine.negativity().error());
        double distance =
                extrapolated(coarse.distance().value(), fine.distance().value());
        problem.close(t, "L1_Wrho_minus_f", distance, fine.distance().error());
    }

    private static void moments(Case problem, double t, String who, PhaseSpaceMoments coarse, PhaseSpaceMoments fine) {
        moment(problem, t, who + "_mean_x", coarse.meanX(), fine.meanX());
        moment(problem, t, who + "_mean_p", coarse.meanP(), fine.meanP());
        moment(
                problem,
                t,
                who + "_cov_xx",
                coarse.covariance().xx(),
                fine.covariance().xx());
        moment(
                problem,
                t,
                who + "_cov_xp",
                coarse.covariance().xp(),
                fine.covariance().xp());
        moment(
                problem,
                t,
                who + "_cov_pp",
                coarse.covariance().pp(),
                fine.covariance().pp());
        moment(problem, t, who + "_purity", coarse.purity(), fine.purity());
    }

    private static void moment(Case problem, double t, String key, double coarse, double fine) {
        problem.close(t, key, extrapolated(coarse, fine), 1e-6);
    }

    /** Without the term h² of the error of a symmetric splitting; what is left is of the order h⁴. */
    private static double extrapolated(double coarse, double fine) {
        return (4 * fine - coarse) / 3;
    }
}
