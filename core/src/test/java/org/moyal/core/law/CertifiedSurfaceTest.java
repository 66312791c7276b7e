// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CertifiedSurfaceTest {

    private static final CertifiedPotential WELL = Potential.boundedDoubleWell(0.6, 1.2, 0.9);

    /** K = k + 2e^(−3/2)A/w² in 30 digits; one unit in the last place of room for each of four operations. */
    @Test
    void rangesAddAsIntervals() {
        assertThat(WELL.curvatureBound()).isEqualTo(1.261126400439792, within(1e-15));
        assertThat(WELL.hessianRange().lo()).isEqualTo(0.6 - 1.2 / 0.81, within(1e-15));
        assertThat(WELL.thirdDerivativeBound()).isEqualTo(2.27180089903004, within(1e-14));
        assertThat(Potential.trap(-2).plus(WELL).curvatureBound()).isEqualTo(2 - (0.6 - 1.2 / 0.81), within(1e-15));
    }

    @Test
    void namedPotentials() {
        assertThat(Potential.pendulum(3)).isEqualTo(Potential.cosine(-3, 1));
        assertThat(Potential.pendulum(3).hessianRange()).isEqualTo(new Interval(-3, 3));
        assertThat(Potential.pendulum(3).thirdDerivativeBound()).isEqualTo(3);
        assertThat(Potential.trap(-0.7).hessianRange()).isEqualTo(new Interval(-0.7, -0.7));
        assertThat(Potential.trap(-0.7).curvatureBound()).isEqualTo(0.7);
        assertThat(Potential.trap(-0.7).thirdDerivativeBound()).isZero();
        assertThat(Potential.slope(2).curvatureBound()).isZero();
        assertThat(Potential.slope(2).difference(5, 0.25)).isEqualTo(1);
        assertThat(Potential.slope(2).derivative(2, 1)).isZero();
        assertThat(Potential.eckart(1, 1).hessianRange().lo()).isEqualTo(-2);
        assertThat(Potential.eckart(-1, 1).hessianRange().hi()).isEqualTo(2);
        // as in Hamiltonians: the energy of the top of the bump
        assertThat(Hamiltonian.of(1.5, WELL).value(0, 3)).isEqualTo(3 + 1.2, within(1e-15));
        assertThat(WELL).hasToString(Potential.trap(0.6) + " + " + Potential.gaussianBarrier(1.2, 0.9));
        assertThat(WELL.scaled(2)).hasToString("2.0 (" + WELL + ")");
    }

    /** Derivatives against central differences of the value and the gradient; error h² of O(1) derivatives, h = 1e-4. */
    @Test
    void surfacesHaveConsistentDerivatives() {
        PlaneWavePotential waves =
                PlaneWavePotential.trap(2, 1.0).withWave(0.4, 1.0, 0.5).withWave(-0.2, 0.3, -1.1);
        CertifiedSurface separable = SeparableSurface.of(WELL, Potential.pendulum(0.8));
        for (CertifiedSurface v : List.of(waves, separable, waves.plus(separable), waves.scaled(-1.5))) {
            double[] x = {0.7, -0.4};
            double h = 1e-4;
            var g = new double[2];
            var hess = new double[4];
            var third = new double[2];
            v.gradient(x, g);
            v.hessian(x, hess);
            v.laplacianGradient(x, third);
            for (int i = 0; i < 2; i++) {
                double[] up = x.clone();
                double[] down = x.clone();
                up[i] += h;
                down[i] -= h;
                assertThat(g[i]).isEqualTo((v.value(up) - v.value(down)) / (2 * h), within(1e-7));
                var gUp = new double[2];
                var gDown = new double[2];
                v.gradient(up, gUp);
                v.gradient(down, gDown);
                for (int j = 0; j < 2; j++) {
                    assertThat(hess[i * 2 + j]).isEqualTo((gUp[j] - gDown[j]) / (2 * h), within(1e-7));
                }
                var hUp = new double[4];
                var hDown = new double[4];
                v.hessian(up, hUp);
                v.hessian(down, hDown);
                double difference = (hUp[0] + hUp[3] - hDown[0] - hDown[3]) / (2 * h);
                assertThat(third[i]).isEqualTo(difference, within(1e-7));
            }
            double trace = hess[0] + hess[3];
            double gap = Math.hypot(hess[0] - hess[3], 2 * hess[1]);
            assertThat(0.5 * (trace - gap))
                    .isGreaterThanOrEqualTo(v.hessianRange().lo());
            assertThat(0.5 * (trace + gap)).isLessThanOrEqualTo(v.hessianRange().hi());
        }
    }

    /** K = 1 + 0.4·1.25 and T = 0.4·1.25^(3/2) for one wave, attained on the line x ∥ q. */
    @Test
    void planeWavesAttainTheirBounds() {
        PlaneWavePotential wave = PlaneWavePotential.trap(2, 1.0).withWave(0.4, 1.0, 0.5);
        assertThat(wave.curvatureBound()).isEqualTo(1.5, within(3e-16));
        assertThat(wave.hessianRange().lo()).isEqualTo(0.5, within(3e-16));
        assertThat(wave.thirdDerivativeBound()).isEqualTo(0.5590169943749475, within(3e-16));
        assertThat(wave.withWave(-1, 0, 2).curvatureBound()).isEqualTo(5.5, within(1e-15));
        assertThat(wave).hasToString("V(x) = 0.5 |x|^2 + 0.4 cos([1.0, 0.5].x)");
        double[] crest = {Math.PI / 1.25, 0.5 * Math.PI / 1.25};
        var hess = new double[4];
        wave.hessian(crest, hess);
        assertThat(0.5 * (hess[0] + hess[3] + Math.hypot(hess[0] - hess[3], 2 * hess[1])))
                .isEqualTo(1.5, within(1e-15));
    }

    @Test
    void separableSurfacesTakeTheLargest() {
        SeparableSurface v = SeparableSurface.of(WELL, Potential.pendulum(0.8), Potential.slope(1));
        assertThat(v.degreesOfFreedom()).isEqualTo(3);
        assertThat(v.curvatureBound()).isEqualTo(WELL.curvatureBound());
        assertThat(v.thirdDerivativeBound()).isEqualTo(WELL.thirdDerivativeBound());
        assertThat(v.plus(v).curvatureBound()).isEqualTo(2 * WELL.curvatureBound());
        assertThat(v.scaled(-2).hessianRange().lo())
                .isEqualTo(-2 * WELL.hessianRange().hi());
    }

    /** V = x⁴ − x²: V″ = 12x² − 2 and V‴ = 24x on |x| ≤ 1.5. */
    @Test
    void polynomialsAreBoundedOnIntervals() {
        RangedPotential v = Potential.polynomial(0, 0, -1, 0, 1);
        Interval second = v.derivativeRange(2, Interval.symmetric(1.5));
        assertThat(second.hi()).isEqualTo(25);
        assertThat(second.lo()).isBetween(-2 - 12 * Math.pow(3.0 / 512, 2), -2.0);
        assertThat(v.derivativeRange(3, Interval.symmetric(1.5))).isEqualTo(new Interval(-36, 36));
        assertThat(v.derivativeRange(5, Interval.symmetric(1.5))).isEqualTo(Interval.of(0));
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> new Interval(1, 0.5)).hasMessage("hi = 0.5: must be at least lo = 1.0");
        assertThatThrownBy(() -> new Interval(Double.NaN, 0.5)).hasMessage("lo = NaN: must be finite");
        assertThatThrownBy(() -> Interval.of(1).over(0)).hasMessage("divisor = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> Potential.trap(Double.NaN)).hasMessage("stiffness = NaN: must be finite");
        assertThatThrownBy(() -> Potential.slope(Double.POSITIVE_INFINITY))
                .hasMessage("slope = Infinity: must be finite");
        assertThatThrownBy(() -> Potential.boundedDoubleWell(1, 0.5, 1))
                .hasMessage("height = 0.5: must be above stiffness*width^2 = 1.0 for two wells");
        assertThatThrownBy(() -> WELL.scaled(Double.NaN)).hasMessage("factor = NaN: must be finite");
        assertThatThrownBy(() -> PlaneWavePotential.trap(0, 1)).hasMessage("degreesOfFreedom = 0: must be at least 1");
        assertThatThrownBy(() -> PlaneWavePotential.trap(2, 1).withWave(1, 1))
                .hasMessage("wavevector.length = 1: must be 2");
        assertThatThrownBy(() -> PlaneWavePotential.trap(1, 1).withWave(1, Double.NaN))
                .hasMessage("wavevector[0] = NaN: must be finite");
        assertThatThrownBy(() -> SeparableSurface.of()).hasMessage("parts.length = 0: must be at least 1");
        assertThatThrownBy(() -> SeparableSurface.of(WELL, WELL).plus(WELL))
                .hasMessage("other.degreesOfFreedom() = 1: must be 2");
    }
}
