// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.numbers.complex.Complex;
import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.law.Potential;
import org.moyal.core.reference.WignerIntegral;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.GaussianSuperposition;

/** The problems against their own equations and definitions. */
class ExactProblemTest {

    @Test
    void freePacketSolvesTheSchroedingerEquation() {
        var problem = new FreePacket(new GaussianPacket(0.4, 1.1, 0.7, 0.8), 1.3);
        double t = 0.9;
        double h = 1e-3;
        for (double x : new double[] {-1, 0.3, 1.2, 2.5}) {
            // iħ∂ψ/∂t + (ħ²/2M)∂²ψ/∂x² = 0 by fourth-order differences: error h⁴·ψ⁽⁶⁾/90 ≈ 1e-10, rounding 1e-16/h² =
            // 1e-10.
            var dt = problem.amplitude(x, t - 2 * h)
                    .subtract(problem.amplitude(x, t + 2 * h))
                    .add(problem.amplitude(x, t + h)
                            .subtract(problem.amplitude(x, t - h))
                            .multiply(8))
                    .divide(12 * h);
            var dxx = problem.amplitude(x - h, t)
                    .add(problem.amplitude(x + h, t))
                    .multiply(16)
                    .subtract(problem.amplitude(x - 2 * h, t))
                    .subtract(problem.amplitude(x + 2 * h, t))
                    .subtract(problem.amplitude(x, t).multiply(30))
                    .divide(12 * h * h);
            var residual = dt.multiplyImaginary(0.8).add(dxx.multiply(0.64 / 2.6));
            assertThat(residual.abs()).isLessThan(1e-8);
            assertThat(problem.amplitude(x, 0)
                            .subtract(problem.initial().amplitude(x))
                            .abs())
                    .isLessThan(1e-15);
        }
    }

    @Test
    void freePacketDensityIsThatOfItsAmplitude() {
        var problem = new FreePacket(new GaussianPacket(0.4, 1.1, 0.7, 0.8), 1.3);
        double t = 1.7;
        var integral = new WignerIntegral(x -> problem.amplitude(x, t), 0.8, 20, 2000);
        for (double x : new double[] {0, 1.5, 3}) {
            assertThat(problem.density(x, 0.9, t)).isCloseTo(integral.at(x, 0.9), within(1e-13));
        }
        // σ_xx(t) = σ_xx + σ_pp t²/M².
        double tau = 0.8 * t / (1.3 * 0.49);
        assertThat(problem.positionVariance(t)).isCloseTo(0.245 * (1 + tau * tau), within(1e-14));
        assertThat(problem.hamiltonian().value(3, 2)).isEqualTo(4 / 2.6);
        assertThat(problem.quadratic().flow(t).matrix(0, 1)).isCloseTo(t / 1.3, within(1e-15));
        assertThatThrownBy(() -> new FreePacket(problem.initial(), 0))
                .hasMessage("mass = 0.0: must be finite and above 0");
    }

    @Test
    void harmonicProblemReturnsAfterItsPeriod() {
        var problem = HarmonicProblem.coherent(1.3, 0.7, 1, -2, 0.5);
        assertThat(problem.density(0.3, 0.4, problem.period())).isCloseTo(problem.density(0.3, 0.4, 0), within(1e-14));
        // The centre follows the classical orbit.
        var centre = problem.quadratic().flow(0.9).apply(1, -2);
        assertThat(problem.density(centre[0], centre[1], 0.9)).isCloseTo(1 / (Math.PI * 0.5), within(1e-14));
        assertThat(problem.hamiltonian().value(2, 0)).isCloseTo(0.5 * 1.3 * 0.49 * 4, within(1e-14));
        assertThatThrownBy(() -> HarmonicProblem.coherent(1, -1, 0, 0, 1))
                .hasMessage("omega = -1.0: must be finite and above 0");
    }

    @Test
    void kerrOscillatorMakesACatAndReturns() {
        var problem = new KerrOscillator(Complex.ofCartesian(1.1, -1.6), 0.7, 1.2, 0.8);
        var axis = Axis.of(-12, 12, 256);
        var start = problem.state(0).on(axis);
        // Equal up to a constant phase.
        assertThat(start.inner(problem.initialState().on(axis)).abs()).isCloseTo(1, within(1e-12));
        var cat = problem.cat().on(axis);
        assertThat(problem.state(problem.catTime()).on(axis).inner(cat).abs()).isCloseTo(1, within(1e-12));
        assertThat(problem.state(problem.period()).on(axis).inner(start).abs()).isCloseTo(1, within(1e-11));
        assertThat(cat.inner(start).abs()).isLessThan(0.8);

        double t = 0.37;
        var psi = problem.state(t).on(axis);
        var mean = problem.meanAmplitude(t);
        assertThat(psi.meanPosition() / 1.2 / Math.sqrt(2)).isCloseTo(mean.getReal(), within(1e-11));
        assertThat(psi.meanMomentum() * 1.2 / 0.8 / Math.sqrt(2)).isCloseTo(mean.getImaginary(), within(1e-11));
        // The promised box holds all of it.
        var box = problem.state(t).extent(1e-9);
        assertThat(psi.extent(1e-9).xMax()).isLessThan(box.xMax());
        assertThat(psi.extent(1e-9).pMin()).isGreaterThan(box.pMin());
        assertThat(new KerrOscillator(Complex.ZERO, 1, 1, 1).state(3).on(axis).norm())
                .isCloseTo(1, within(1e-12));
        assertThatThrownBy(() -> new KerrOscillator(Complex.ONE, 0, 1, 1))
                .hasMessage("chi = 0.0: must be finite and above 0");
    }

    @Test
    void dephasingDampsTheMatrixAndDiffusesTheDensity() {
        var cat = GaussianSuperposition.cat(2, 0.5, 0.3, 1, 0.8);
        var problem = new PureDephasing(cat, 0.2);
        double t = 1.5;
        // From the matrix elements by the definition of W.
        double sum = 0;
        double dy = 0.01;
        for (int j = -1500; j <= 1500; j++) {
            double y = j * dy;
            var c = problem.element(0.3 + y, 0.3 - y, t);
            double phase = -2 * 0.4 * y / 0.8;
            sum += c.getReal() * Math.cos(phase) - c.getImaginary() * Math.sin(phase);
        }
        assertThat(problem.density(0.3, 0.4, t)).isCloseTo(sum * dy / (Math.PI * 0.8), within(1e-13));
        // ∂W/∂t = (D/2)∂²W/∂p² by central differences of error h²·W⁗ ≈ 1e-7.
        double h = 1e-4;
        double rate = (problem.density(0.3, 0.4, t + h) - problem.density(0.3, 0.4, t - h)) / (2 * h);
        double k = 1e-3;
        double curvature =
                (problem.density(0.3, 0.4 + k, t) - 2 * problem.density(0.3, 0.4, t) + problem.density(0.3, 0.4 - k, t))
                        / (k * k);
        assertThat(rate).isCloseTo(0.1 * curvature, within(1e-6));
        assertThat(problem.law().dpp()).isEqualTo(0.2);
        assertThatThrownBy(() -> problem.density(0, 0, -1)).hasMessage("t = -1.0: must be finite and at least 0");
    }

    @Test
    void morseSuperpositionIsNormalisedAndTurnsWithItsEnergies() {
        var problem = new MorseEigenproblem(Potential.morse(3, 1 / Math.sqrt(6)), 1, 1);
        var axis = Axis.of(-4, 40, 512);
        var c0 = Complex.ofCartesian(0.3, 1);
        var c2 = Complex.ofCartesian(-2, 0.1);
        var start = problem.superposition(0, c0, Complex.ZERO, c2).on(axis);
        var later = problem.superposition(1.3, c0, Complex.ZERO, c2).on(axis);
        double w0 = c0.norm() / (c0.norm() + c2.norm());
        double e0 = problem.state(0).energy();
        double e2 = problem.state(2).energy();
        var overlap = Complex.ofCartesian(
                w0 * Math.cos(e0 * 1.3) + (1 - w0) * Math.cos(e2 * 1.3),
                -w0 * Math.sin(e0 * 1.3) - (1 - w0) * Math.sin(e2 * 1.3));
        assertThat(start.inner(later).subtract(overlap).abs()).isLessThan(1e-10);
        assertThatThrownBy(() -> problem.superposition(0, Complex.ZERO))
                .hasMessage("sum of |c|^2 = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> new MorseEigenproblem(Potential.morse(0.01, 1), 1, 1))
                .hasMessageEndingWith(": must bind at least one state");
    }

    @Test
    void classicalGaussianMustBePositive() {
        assertThatThrownBy(() -> new GaussianDensity(0, 0, 1, 2, 1))
                .hasMessage("sxp = 2.0: must satisfy sxp^2 < sxx*spp = 1.0");
        assertThatThrownBy(() -> new GaussianDensity(Double.NaN, 0, 1, 0, 1)).hasMessage("meanX = NaN: must be finite");
        assertThatThrownBy(() -> new DampedParticle(1, 0, new GaussianDensity(0, 0, 1, 0, 1)))
                .hasMessage("friction = 0.0: must be finite and above 0");
    }
}
