// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.moyal.core.error.FrictionException;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.state.GaussianState;

class DomainBoundTest {

    private static final LinearLindblad NOISE = LinearLindblad.diffusion(0.1, 0.1);
    private static final ExitProbability NEVER = new ExitProbability(0, 0);

    /** V = x⁴ on |x| ≤ 1.5: K_R = 27, T_R = 36, and with them the theorem's numbers. */
    @Test
    void quartic() {
        DomainBound bound = DomainBound.of(Potential.quartic(1), 1.5, 1, NOISE, 0.02);
        assertThat(bound.scales().frame().curvature()).isEqualTo(27);
        assertThat(bound.scales().thirdDerivative()).isEqualTo(36);
        assertThat(bound.radius()).isEqualTo(1.5);
        ClassicalityBound same = ClassicalityBound.of(new ScaleCases.Vouched(1, 27, 36), 1, NOISE, 0.02);
        assertThat(bound.squeezing()).isEqualTo(same.squeezing());
        for (BoundForm form : BoundForm.values()) {
            assertThat(bound.error(form, 0.3, NEVER)).isEqualTo(same.error(form, 0.3));
        }
        assertThat(bound.withCurvatureBound(30).error(BoundForm.PROVEN, 0.3, NEVER))
                .isEqualTo(same.withCurvatureBound(30).error(BoundForm.PROVEN, 0.3));
        assertThat(bound.bestCurvatureBound()).isEqualTo(27);
        assertThat(bound.toString()).startsWith("DomainBound[if |x| <= 1.5: K = 27.0, T = 36.0, ");
    }

    /** Morse on |x| ≤ 1: the largest |V″| = Da²|4w² − 2w| at w = e^a. */
    @Test
    void morse() {
        double w = Math.exp(0.5);
        assertThat(DomainBound.of(Potential.morse(2, 0.5), 1, 1, NOISE, 0.02)
                        .scales()
                        .frame()
                        .curvature())
                .isEqualTo(2 * 0.25 * (4 * w * w - 2 * w), within(1e-13));
    }

    /** A condition is no certificate: the types have nothing in common. */
    @Test
    void isNoClassicalityBound() {
        assertThat(ClassicalityBound.class.isAssignableFrom(DomainBound.class)).isFalse();
        assertThat(DomainBound.class.getSuperclass()).isEqualTo(Object.class);
        assertThat(DomainBound.class.getInterfaces()).isEmpty();
    }

    @Test
    void refusals() {
        DomainBound bound = DomainBound.of(Potential.quartic(1), 1.5, 1, NOISE, 0.02);
        assertThat(bound.error(BoundForm.PUBLISHED, 0.1, new ExitProbability(0.01, 0.01)))
                .isPositive();
        assertThatThrownBy(() -> bound.error(BoundForm.PUBLISHED, 0.1, new ExitProbability(0.02, 0.01)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "exit.value() = 0.02: must be at most the tolerance 0.01; the bound holds on |x| <= 1.5 only,"
                                + " a larger radius or an earlier time would do");
        assertThatThrownBy(() -> new ExitProbability(Double.NaN, 0.1)).hasMessage("value = NaN: must be in 0 to 1");
        assertThatThrownBy(() -> new ExitProbability(0, 1.1)).hasMessage("tolerance = 1.1: must be in 0 to 1");
        assertThatThrownBy(() -> bound.withCurvatureBound(26))
                .hasMessage("curvatureBound = 26.0: must be at least the K = 27.0 of the potential");
        assertThatThrownBy(() -> DomainBound.of(Potential.quartic(1), 0, 1, NOISE, 0.02))
                .hasMessage("radius = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> DomainBound.of(Potential.polynomial(0, 1), 1, 1, NOISE, 0.02))
                .hasMessage(
                        "potential = V(x) = 1.0 x: must be curved on |x| <= 1.0; a linear one is a LinearSlope, which"
                                + " takes a curvature bound of choice");
        assertThatThrownBy(() -> DomainBound.of(Potential.quartic(1), 1, 1, LinearLindblad.friction(0.2, 1, 1), 0.02))
                .isInstanceOf(FrictionException.class)
                .hasMessage("bound on |x| <= 1.0: friction = 0.2: must be 0; only diffusion is covered");
        assertThatThrownBy(() -> DomainBound.of(Potential.quartic(1), 1, 1, LinearLindblad.momentumDiffusion(1), 0.02))
                .hasMessageContaining("the theorem says nothing");
        var frame = bound.scales().frame();
        var reference = GaussianState.of(
                new double[2],
                new double[][] {{frame.referencePositionVariance(), 0}, {0, frame.referenceMomentumVariance()}},
                0.02);
        bound.requireAdmissible(List.of(reference));
        var squeezed = GaussianState.squeezed(6, 0, 1, 0.02);
        assertThatThrownBy(() -> bound.requireAdmissible(List.of(reference, squeezed)))
                .hasMessageContaining("packet 1: squeezing = ")
                .hasMessageContaining("must be at most z");
    }
}
