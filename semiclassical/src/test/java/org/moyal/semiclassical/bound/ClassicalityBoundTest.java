// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moyal.core.error.FrictionException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.law.CertifiedPotential;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.law.SeparableSurface;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.mixture.GaussianMixture;

class ClassicalityBoundTest {

    private static final CertifiedPotential PENDULUM = Potential.pendulum(1);
    private static final LinearLindblad NOISE = LinearLindblad.diffusion(0.002, 0.003);
    private static final ClassicalityBound BOUND = ClassicalityBound.of(PENDULUM, 1, NOISE, 0.01);

    static List<Named<JsonNode>> scales() {
        return ScaleCases.of("scales");
    }

    /** Every value of the reference within its own uncertainty. */
    @ParameterizedTest
    @MethodSource("scales")
    void reference(JsonNode testCase) {
        ClassicalityBound bound = ScaleCases.bound(testCase.get("parameters"));
        int compared = 0;
        for (Map.Entry<String, JsonNode> each : testCase.get("values").properties()) {
            double expected = each.getValue().get("value").asDouble();
            double uncertainty = each.getValue().get("abs_unc").asDouble();
            assertThat(quantity(bound, each.getKey()))
                    .as(testCase.get("name").asText() + " " + each.getKey())
                    .isEqualTo(expected, within(uncertainty));
            compared++;
        }
        assertThat(compared).isGreaterThanOrEqualTo(8);
    }

    private static double quantity(ClassicalityBound bound, String name) {
        CharacteristicScales scales = bound.scales();
        if (name.startsWith("eps_eq8_t=")) {
            return bound.error(after(name, "t="));
        }
        if (name.startsWith("eps_eq35_t=")) {
            return bound.error(BoundForm.PROVEN, after(name, "t="));
        }
        if (name.startsWith("eps_floor_t=")) {
            return bound.floor(BoundForm.PUBLISHED, after(name, "t="));
        }
        if (name.startsWith("D0_threshold_")) {
            double error = Double.parseDouble(name.substring(name.indexOf("eps=") + 4, name.indexOf("_t=")));
            return bound.diffusionThreshold(BoundForm.PUBLISHED, error, after(name, "_t="));
        }
        return switch (name) {
            case "K" -> scales.frame().curvature();
            case "T" -> scales.thirdDerivative();
            case "tauH" -> scales.frame().time();
            case "etaH" -> scales.frame().impedance();
            case "sH" -> scales.action();
            case "xH" -> scales.length();
            case "pH" -> scales.momentum();
            case "hbar_over_sH" -> scales.hbarOverAction();
            case "D0" -> bound.relativeDiffusion();
            case "time_for_eps=1" -> bound.time(BoundForm.PUBLISHED, 1);
            case "z" -> bound.squeezing();
            case "ratio_hbar_over_sH_D0" -> bound.ratio();
            case "sigma_star_xx" -> scales.frame().referencePositionVariance();
            case "sigma_star_pp" -> scales.frame().referenceMomentumVariance();
            default -> throw new AssertionError(name);
        };
    }

    private static double after(String name, String mark) {
        return Double.parseDouble(name.substring(name.indexOf(mark) + mark.length()));
    }

    /** The multipliers that the proof of one-particle errors gives for d = 1, and their growth with d. */
    @Test
    void constants() {
        assertThat(BoundForm.PUBLISHED.constant(3)).isEqualTo(Math.sqrt(27), within(1e-14));
        assertThat(BoundForm.PROVEN.constant(1)).isEqualTo(Math.sqrt(3) / (2 * Math.sqrt(2)), within(1e-15));
        assertThat(BoundForm.QUANTUM.constant(1)).isEqualTo(Math.sqrt(5.0 / 3) / Math.sqrt(8), within(1e-15));
        assertThat(BoundForm.CLASSICAL.constant(1)).isEqualTo(Math.sqrt(2 / Math.PI) / Math.sqrt(8), within(1e-15));
        // √3 and √(5/3) times as large: (d² + 2d)^½ for d
        assertThat(BoundForm.CLASSICAL_AVERAGED.constant(1))
                .isEqualTo(Math.sqrt(3) * BoundForm.CLASSICAL.constant(1), within(1e-15));
        assertThat(BoundForm.CLASSICAL_AVERAGED.constant(3))
                .isEqualTo(Math.sqrt(5.0 / 3) * BoundForm.CLASSICAL.constant(3), within(1e-15));
        assertThat(BoundForm.CLASSICAL.constant(3)).isEqualTo(3 * BoundForm.CLASSICAL.constant(1), within(1e-15));
        // E|y|⁶ = 105 for three independent unit normals: T|y|³/6 has the deviation √105/6, times 2/√8
        assertThat(BoundForm.QUANTUM.constant(3)).isEqualTo(Math.sqrt(105) / 3 / Math.sqrt(8), within(1e-15));
        for (int d = 1; d <= 6; d++) {
            assertThat(BoundForm.QUANTUM.constant(d)).isLessThan(BoundForm.PROVEN.constant(d));
            assertThat(BoundForm.CLASSICAL.constant(d)).isLessThan(BoundForm.PROVEN.constant(d));
        }
    }

    @Test
    void timesAndThresholdsInvertTheError() {
        for (BoundForm form : BoundForm.values()) {
            assertThat(BOUND.error(form, BOUND.time(form, 0.3))).isEqualTo(0.3, within(1e-15));
            double d0 = BOUND.diffusionThreshold(form, BOUND.error(form, 0.7), 0.7);
            assertThat(d0).isEqualTo(BOUND.relativeDiffusion(), within(1e-17));
        }
        assertThat(BOUND.isVoid(BoundForm.PUBLISHED, 2)).isTrue();
        assertThat(BOUND.isVoid(BoundForm.PUBLISHED, 1.7)).isFalse();
        ClassicalityBound harmonic = ClassicalityBound.of(Potential.trap(1.3), 0.8, NOISE, 0.01);
        assertThat(harmonic.error(1e9)).isZero();
        assertThat(harmonic.time(BoundForm.PUBLISHED, 1)).isInfinite();
        assertThat(harmonic.scales().action()).isInfinite();
        assertThat(harmonic.squeezing()).isEqualTo(6.25, within(1e-14));
    }

    /** K′ = max(K, D_pp max(1/(mD_xx), 1/ħ)); to both sides of it ε rises. */
    @Test
    void bestCurvatureBound() {
        assertThat(BOUND.bestCurvatureBound()).isEqualTo(1.5, within(1e-15));
        LinearLindblad strong = LinearLindblad.diffusion(0.05, 0.04);
        assertThat(ClassicalityBound.of(PENDULUM, 1, strong, 0.01).bestCurvatureBound())
                .isEqualTo(4, within(1e-14));
        assertThat(ClassicalityBound.of(PENDULUM, 1, LinearLindblad.diffusion(0.02, 0.003), 0.01)
                        .bestCurvatureBound())
                .isEqualTo(1);
        for (LinearLindblad noise : List.of(
                NOISE,
                strong,
                new LinearLindblad(0.05, 0.02, 0.04, 0),
                new LinearLindblad(0.05, -0.039, 0.04, 0),
                new LinearLindblad(0.002, 0.0015, 0.03, 0))) {
            ClassicalityBound plain = ClassicalityBound.of(PENDULUM, 1, noise, 0.01);
            ClassicalityBound best = plain.withBestCurvatureBound();
            double k = best.scales().frame().curvature();
            assertThat(best.error(1)).isLessThanOrEqualTo(plain.error(1));
            assertThat(plain.withCurvatureBound(k * 1.01).error(1)).isGreaterThan(best.error(1));
            if (k > 1.01) {
                assertThat(plain.withCurvatureBound(k / 1.01).error(1)).isGreaterThan(best.error(1));
            }
            // back to the certified one
            assertThat(best.withCurvatureBound(1).error(1)).isEqualTo(plain.error(1));
        }
    }

    /** λ_min of a rotated diag(a, b): with D_xp, r = 2/(λ_min τ_H). */
    @Test
    void mixedDiffusionEntersByItsLeastEigenvalue() {
        double a = 0.004;
        double b = 0.03;
        double c = Math.cos(0.4);
        double s = Math.sin(0.4);
        var noise = new LinearLindblad(a * c * c + b * s * s, (a - b) * c * s, a * s * s + b * c * c, 0);
        // K = m = 1: σ* = (ħ/2)·1
        ClassicalityBound bound = ClassicalityBound.of(PENDULUM, 1, noise, 0.01);
        assertThat(bound.ratio()).isEqualTo(0.01 / a, within(1e-14));
    }

    @Test
    void admissibleStates() {
        // z = 5, σ* = (ħ/2)·1
        assertThat(BOUND.squeezingOf(GaussianState.coherent(0, 0, 0.1, 0.01))).isEqualTo(1, within(1e-14));
        GaussianState squeezed = GaussianState.squeezed(0.5 * Math.log(5), 0.7, 0.1, 0.01);
        assertThat(BOUND.squeezingOf(squeezed)).isEqualTo(5, within(1e-13));
        BOUND.requireAdmissible(squeezed);
        BOUND.requireAdmissible(
                GaussianMixture.of(List.of(squeezed, squeezed.displaced(1, 2))).packets());
        ClassicalityBound three =
                ClassicalityBound.of(SeparableSurface.of(PENDULUM, PENDULUM, PENDULUM), 1, NOISE, 0.01);
        GaussianState product =
                squeezed.tensor(GaussianState.coherent(0, 0, 0.1, 0.01)).tensor(squeezed.displaced(1, 1));
        assertThat(three.squeezingOf(product)).isEqualTo(5, within(1e-13));
        three.requireAdmissible(product);
    }

    @Test
    void refusedStates() {
        GaussianState tooSqueezed = GaussianState.squeezed(1, 0, 0.1, 0.01);
        GaussianState fine = GaussianState.coherent(0, 0, 0.1, 0.01);
        assertThatThrownBy(() -> BOUND.requireAdmissible(tooSqueezed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "initial state: squeezing = 7\\.389\\d*: must be at most z = (5\\.0|4\\.99\\d*); less"
                                + " diffusion or another curvature bound would admit it");
        assertThatThrownBy(() -> BOUND.requireAdmissible(
                        GaussianMixture.of(List.of(fine, tooSqueezed)).packets()))
                .hasMessageStartingWith("packet 1: squeezing = 7.389");
        assertThatThrownBy(() -> BOUND.requireAdmissible(GaussianState.thermal(1, 1, 100, 0.01)))
                .hasMessageMatching("initial state: purity = 0\\.46\\d*: must be 1; the theorem takes mixtures of pure"
                        + " Gaussians, decompose the state into one");
        assertThatThrownBy(() -> BOUND.requireAdmissible(GaussianState.coherent(0, 0, 0.1, 0.02)))
                .isInstanceOf(PlanckMismatchException.class)
                .hasMessage("initial state: hbar must be equal, but one is 0.01 and the other is 0.02");
        assertThatThrownBy(() -> BOUND.requireAdmissible(fine.tensor(fine)))
                .hasMessage("initial state: degreesOfFreedom = 2: must be 1");
    }

    @Test
    void refusedLaws() {
        assertThatThrownBy(() -> ClassicalityBound.of(PENDULUM, 1, LinearLindblad.momentumDiffusion(0.1), 0.01))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("noise = " + LinearLindblad.momentumDiffusion(0.1)
                        + ": must diffuse x and p, dxx*dpp > dxp^2; with the least diffusion c = 0.0 the squeezing z is"
                        + " infinite and the theorem says nothing");
        assertThatThrownBy(() -> ClassicalityBound.of(PENDULUM, 1, LinearLindblad.none(), 0.01))
                .hasMessageContaining("the squeezing z is infinite and the theorem says nothing");
        assertThatThrownBy(() -> ClassicalityBound.of(PENDULUM, 1, new LinearLindblad(1, 1, 1, 0), 0.01))
                .hasMessageContaining("the squeezing z is infinite and the theorem says nothing");
        assertThatThrownBy(() -> ClassicalityBound.of(PENDULUM, 1, LinearLindblad.friction(0.1, 1, 1), 0.01))
                .isInstanceOf(FrictionException.class)
                .hasMessage("classicality bound: friction = 0.1: must be 0; only diffusion is covered");
        assertThatThrownBy(() -> ClassicalityBound.of(Potential.slope(2), 1, NOISE, 0.01))
                .hasMessage(
                        "surface.curvatureBound() = 0.0: must be above 0; the potential LinearSlope[slope=2.0] has no"
                                + " time scale of its own, pass a curvature bound above 0 to of(surface, mass, noise,"
                                + " curvatureBound, hbar)");
        assertThat(ClassicalityBound.of(Potential.slope(2), 1, NOISE, 0.5, 0.01).error(10))
                .isZero();
        assertThatThrownBy(() -> BOUND.withCurvatureBound(0.9))
                .hasMessage("curvatureBound = 0.9: must be at least the K = 1.0 of the potential");
        assertThatThrownBy(() -> BOUND.withCurvatureBound(Double.NaN))
                .hasMessage("curvatureBound = NaN: must be finite and above 0");
        assertThatThrownBy(() -> ClassicalityBound.of(PENDULUM, 0, NOISE, 0.01))
                .hasMessage("mass = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> BOUND.error(-1)).hasMessage("time = -1.0: must be finite and at least 0");
        assertThatThrownBy(() -> BOUND.time(BoundForm.PUBLISHED, 0))
                .hasMessage("error = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> new CharacteristicScales(new HarmonicFrame(1, 1, 1), -1))
                .hasMessage("thirdDerivative = -1.0: must be finite and at least 0");
        assertThat(BOUND.toString())
                .startsWith("ClassicalityBound[K = 1.0, T = 1.0, m = 1.0, hbar = 0.01, d = 1, z = ");
    }
}
