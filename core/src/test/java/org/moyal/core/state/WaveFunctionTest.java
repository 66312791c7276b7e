// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.numbers.complex.Complex;
import org.junit.jupiter.api.Test;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.reference.WignerIntegral;

class WaveFunctionTest {
    private static final Axis AXIS = Axis.of(-10, 12, 256);
    private static final GaussianPacket PACKET = new GaussianPacket(0.7, -1.3, 0.8, 0.6);

    @Test
    void momentsOfAPacketAreThoseOfItsFormula() {
        var psi = PACKET.on(AXIS);
        // Trapezoidal sums of a resolved Gaussian: rounding only.
        assertThat(psi.norm()).isCloseTo(1, within(1e-14));
        assertThat(psi.meanPosition()).isCloseTo(0.7, within(1e-13));
        assertThat(psi.positionVariance()).isCloseTo(0.5 * 0.64, within(1e-13));
        assertThat(psi.meanMomentum()).isCloseTo(-1.3, within(1e-13));
        assertThat(psi.momentumVariance()).isCloseTo(0.5 * 0.36 / 0.64, within(1e-13));
        double kinetic = (1.3 * 1.3 + 0.5 * 0.36 / 0.64) / 4;
        double harmonic = 0.5 * 2 * 9 * (0.49 + 0.32);
        assertThat(psi.energy(Hamiltonian.of(2, Potential.harmonic(2, 3))))
                .isCloseTo(kinetic + harmonic, within(1e-12));
        assertThat(psi.toString())
                .isEqualTo("wave function on [-10.0, 12.0) in 256, hbar = 0.600000: <x> = 0.700000 +- 0.565685, "
                        + "<p> = -1.30000 +- 0.530330");
    }

    @Test
    void momentumAmplitudeIsTheFourierTransform() {
        var psi = PACKET.on(AXIS);
        for (double p : new double[] {-1.3, 0, 0.77, -3}) {
            // φ(p) of the packet: a Gaussian of width ħ/s around p₀ with the phase of its centre.
            double u = (p + 1.3) * 0.8 / 0.6;
            double modulus = Math.exp(-0.5 * u * u) * Math.sqrt(0.8 / 0.6 / Math.sqrt(Math.PI));
            var phi = psi.momentumAmplitude(p);
            assertThat(phi.abs()).isCloseTo(modulus, within(1e-13));
            assertThat(phi.getReal()).isCloseTo(modulus * Math.cos(-p * 0.7 / 0.6), within(1e-13));
            assertThat(phi.getImaginary()).isCloseTo(modulus * Math.sin(-p * 0.7 / 0.6), within(1e-13));
        }
        assertThatThrownBy(() -> psi.momentumAmplitude(30))
                .hasMessageStartingWith("p = 30.0: must be at most pi*hbar/dx = 21.9");
    }

    @Test
    void valuesBetweenNodesAreExactForResolvedStates() {
        var psi = PACKET.on(AXIS);
        for (double x : new double[] {-9.99, 0.123, 0.7, 3.3, 12}) {
            var exact = PACKET.amplitude(x);
            assertThat(psi.valueAt(x).subtract(exact).abs()).isLessThan(1e-13);
        }
        assertThatThrownBy(() -> psi.valueAt(12.1)).hasMessage("x = 12.1: must lie on the axis " + AXIS);
    }

    @Test
    void resamplingKeepsTheStateOrRefuses() {
        var psi = PACKET.on(AXIS);
        var other = Axis.of(-15, 9, 180);
        var moved = psi.on(other);
        for (int i = 0; i < other.size(); i++) {
            var exact = PACKET.amplitude(other.coordinate(i));
            assertThat(Math.hypot(moved.re(i) - exact.getReal(), moved.im(i) - exact.getImaginary()))
                    .isLessThan(1e-13);
        }
        assertThatThrownBy(() -> psi.on(Axis.of(1, 12, 256)))
                .hasMessageStartingWith("norm of the wave function = 0.")
                .hasMessageContaining("on [1.0, 12.0) in 256: must be 1 within 1.0E-8");
        assertThatThrownBy(() -> psi.on(Axis.of(-10, 12, 32)))
                .hasMessageStartingWith(
                        "axis spacing = 0.6875: must be smaller, for the probability of |p| > " + "pi*hbar/dx = 2.74");
        assertThatThrownBy(() -> PACKET.on(Axis.of(-10, 12, 32)))
                .hasMessageStartingWith("axis spacing = 0.6875: must be at most pi*hbar/|p| = 0.41");
        assertThatThrownBy(() -> PACKET.on(Axis.of(-1, 12, 256)))
                .hasMessageContaining("the axis cuts it and leaves the norm 0.99");
    }

    @Test
    void innerProductsAndSuperpositionsAgreeWithTheClosedForm() {
        var other = new GaussianPacket(-1, 0.4, 1.1, 0.6);
        var weights = List.of(Complex.ofCartesian(0.3, 1), Complex.ofCartesian(-0.5, 0.2));
        var closed = GaussianSuperposition.of(List.of(PACKET, other), weights);
        var sampled = WaveFunction.superposition(List.of(PACKET.on(AXIS), other.on(AXIS)), weights);
        assertThat(sampled.inner(closed.on(AXIS)).subtract(Complex.ONE).abs()).isLessThan(1e-13);
        var ab = PACKET.on(AXIS).inner(other.on(AXIS));
        var ba = other.on(AXIS).inner(PACKET.on(AXIS));
        assertThat(ab.subtract(ba.conj()).abs()).isLessThan(1e-15);
        // ⟨ψ|iψ⟩ = i: linear on the right.
        var turned = WaveFunction.superposition(List.of(PACKET.on(AXIS)), List.of(Complex.I));
        assertThat(PACKET.on(AXIS).inner(turned).subtract(Complex.I).abs()).isLessThan(1e-13);
        assertThatThrownBy(() -> WaveFunction.superposition(List.of(), List.of()))
                .hasMessage("weights.size() = 0: must equal states.size() = 0 and be at least 1");
    }

    @Test
    void extentHoldsInterferenceOfDistantPieces() {
        // Two packets at ±5: fringes at x = 0 lie inside; the box must reach both and all their momenta.
        var cat = GaussianSuperposition.cat(5, 1, 0.4, 0.8, 0.6);
        var psi = cat.on(Axis.of(-13, 13, 400));
        double peak = cat.density(0, 0.6 * 0.4 / 10 * -1);
        for (double tolerance : new double[] {1e-3, 1e-8, 1e-12}) {
            var box = psi.extent(tolerance);
            ExtentContract.check(cat::density, box, tolerance, Math.abs(peak), 40);
            var exact = cat.extent(tolerance);
            // Generous, but not wasteful.
            assertThat(box.width()).isBetween(0.95 * exact.width(), 1.15 * exact.width());
            assertThat(box.height()).isBetween(0.95 * exact.height(), 1.3 * exact.height());
        }
        var fock = new FockState(20, -3, 2, 0.5, 0.3);
        var box = fock.on(Axis.of(-9, 3, 512)).extent(1e-9);
        ExtentContract.check(fock::density, box, 1e-9, fock.density(-3, 2), 60);
    }

    @Test
    void aWaveFunctionMustBeNormalisedFiniteAndFit() {
        var re = new double[AXIS.size()];
        var im = new double[AXIS.size()];
        re[5] = 3;
        assertThatThrownBy(() -> WaveFunction.of(AXIS, 1, re, im))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("norm of the wave function = " + 9 * AXIS.spacing() + " on " + AXIS
                        + ": must be 1 within 1.0E-8; normalise explicitly by WaveFunction.ofUnnormalised");
        assertThat(WaveFunction.ofUnnormalised(AXIS, 1, re, im).norm()).isCloseTo(1, within(1e-15));
        im[7] = Double.NaN;
        assertThatThrownBy(() -> WaveFunction.of(AXIS, 1, re, im))
                .hasMessage("psi(x = " + AXIS.coordinate(7) + ") = 0.0 + NaNi at node 7: must be finite");
        assertThatThrownBy(() -> WaveFunction.of(AXIS, 0, re, im)).hasMessage("hbar = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> WaveFunction.of(AXIS, -1, re, im))
                .hasMessage("hbar = -1.0: must be finite and above 0");
        assertThatThrownBy(() -> WaveFunction.of(AXIS, 1, re, new double[3]))
                .hasMessage("re.length, im.length = 256, 3: must both be axis.size() = 256");
        assertThatThrownBy(() -> WaveFunction.ofUnnormalised(AXIS, 1, new double[256], new double[256]))
                .hasMessage("norm of the wave function = 0.0: must be finite and above 0");
        Potential coulomb = x -> -1 / Math.abs(x);
        assertThatThrownBy(() ->
                        new GaussianPacket(0, 0, 1, 1).on(Axis.of(-8, 8, 128)).energy(Hamiltonian.of(1, coulomb)))
                .hasMessage("potential V(0.0) = -Infinity: must be finite");
    }

    @Test
    void statesOfDifferentAxesOrHbarDoNotMix() {
        var psi = PACKET.on(AXIS);
        assertThatThrownBy(() -> psi.inner(PACKET.on(Axis.of(-10, 12, 300))))
                .isInstanceOf(GridMismatchException.class)
                .hasMessageStartingWith("inner product: grids must be equal");
        assertThatThrownBy(() -> psi.inner(new GaussianPacket(0, 0, 1, 0.5).on(AXIS)))
                .isInstanceOf(PlanckMismatchException.class)
                .hasMessage("inner product: hbar must be equal, but one is 0.6 and the other is 0.5");
        assertThatThrownBy(() -> GaussianSuperposition.of(
                        List.of(PACKET, new GaussianPacket(0, 0, 1, 0.5)), List.of(Complex.ONE, Complex.ONE)))
                .isInstanceOf(PlanckMismatchException.class);
        assertThatThrownBy(() -> GaussianSuperposition.cat(0, 0, Math.PI, 1, 1))
                .hasMessageStartingWith("norm of the superposition = ")
                .hasMessageEndingWith("the packets cancel");
        assertThatThrownBy(() -> GaussianSuperposition.of(List.of(PACKET), List.of()))
                .hasMessage("weights.size() = 0: must equal packets.size() = 1 and be at least 1");
    }

    @Test
    void theDefinitionOfWOnSamplesIsThatOfTheFormula() {
        var psi = PACKET.on(AXIS);
        var integral = new WignerIntegral(psi::valueAt, 0.6, 4, 400);
        assertThat(integral.at(1.1, -0.9)).isCloseTo(PACKET.density(1.1, -0.9), within(1e-10));
    }
}
