// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.reference.WignerIntegral;

/** Closed forms of ψ and W against the definition, for random states, ħ and lengths. */
class ClosedFormPropertyTest {

    private static GaussianSuperposition superposition(long seed, int count, double hbar, double length) {
        var random = new Random(seed);
        List<GaussianPacket> packets = new ArrayList<>();
        List<Complex> weights = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            packets.add(new GaussianPacket(
                    length * 2 * random.nextGaussian(),
                    hbar / length * 2 * random.nextGaussian(),
                    length * (0.7 + 0.6 * random.nextDouble()),
                    hbar));
            weights.add(Complex.ofCartesian(random.nextGaussian(), random.nextGaussian()));
        }
        return GaussianSuperposition.of(packets, weights);
    }

    @Property(tries = 60)
    void superpositionAgreesWithTheIntegral(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int count,
            @ForAll @DoubleRange(min = 0.1, max = 3) double hbar,
            @ForAll @DoubleRange(min = 0.2, max = 4) double length) {
        var state = superposition(seed, count, hbar, length);
        var integral = new WignerIntegral(state::amplitude, hbar, 20 * length, 800);
        var random = new Random(~seed);
        for (int k = 0; k < 5; k++) {
            double x = length * 2 * random.nextGaussian();
            double p = hbar / length * 2 * random.nextGaussian();
            // 1600 terms of size 1/πħ with random rounding.
            assertThat(state.density(x, p)).isCloseTo(integral.at(x, p), within(1e-12 / hbar));
        }
        // ∫∫W = ∫|ψ|² = 1 by the trapezoidal rule.
        double norm = 0;
        for (int i = -1000; i <= 1000; i++) {
            norm += state.amplitude(0.03 * length * i).norm() * 0.03 * length;
        }
        assertThat(norm).isCloseTo(1, within(1e-12));
    }

    /** Momentum diffusion: ⟨x+y|ρ|x−y⟩ times exp(−2vy²/ħ²). */
    @Property(tries = 40)
    void blurIsADampingOfTheLag(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.1, max = 3) double hbar,
            @ForAll @DoubleRange(min = 0, max = 5) double blur) {
        var state = superposition(seed, 3, hbar, 1);
        double v = blur * hbar * hbar;
        var random = new Random(~seed);
        double x = random.nextGaussian();
        double p = hbar * random.nextGaussian();
        double sum = 0;
        double dy = 0.01;
        for (int j = -2000; j <= 2000; j++) {
            double y = j * dy;
            var c = state.amplitude(x + y).multiply(state.amplitude(x - y).conj());
            double phase = -2 * p * y / hbar;
            sum += (c.getReal() * Math.cos(phase) - c.getImaginary() * Math.sin(phase)) * Math.exp(-2 * blur * y * y);
        }
        assertThat(state.blurredDensity(x, p, v)).isCloseTo(sum * dy / (Math.PI * hbar), within(1e-12 / hbar));
    }

    @Property(tries = 60)
    void fockStateAgreesWithTheIntegral(
            @ForAll @IntRange(min = 0, max = 30) int n,
            @ForAll @DoubleRange(min = 0.1, max = 3) double hbar,
            @ForAll @DoubleRange(min = 0.2, max = 4) double length,
            @ForAll @DoubleRange(min = -2, max = 2) double u,
            @ForAll @DoubleRange(min = -2, max = 2) double v) {
        var state = new FockState(n, 0.3 * length, -0.4 * hbar / length, length, hbar);
        double reach = length * (Math.sqrt(2.0 * n + 1) + 9);
        var integral = new WignerIntegral(state::amplitude, hbar, reach, 1500);
        assertThat(state.density(u * length, v * hbar / length))
                .isCloseTo(integral.at(u * length, v * hbar / length), within(1e-12 / hbar));
    }

    @Property(tries = 60)
    void correlatedPacketAgreesWithTheIntegral(
            @ForAll @DoubleRange(min = -1.2, max = 1.2) double strength,
            @ForAll @DoubleRange(min = -4, max = 4) double angle,
            @ForAll @DoubleRange(min = 0.1, max = 3) double hbar,
            @ForAll @DoubleRange(min = -2, max = 2) double u,
            @ForAll @DoubleRange(min = -2, max = 2) double v) {
        double length = 0.8;
        var state = GaussianState.squeezed(strength, angle, length, hbar).displaced(0.5, -0.2 * hbar);
        assertThat(state.purity()).isCloseTo(1, within(1e-12));
        var packet = state.packet().orElseThrow();
        var integral = new WignerIntegral(packet::amplitude, hbar, 30, 3000);
        assertThat(state.density(u, v * hbar)).isCloseTo(integral.at(u, v * hbar), within(1e-12 / hbar));
    }

    /** Outside the promised box |W| must be below the tolerance; checked on rays and along the edges. */
    @Property(tries = 60)
    void nothingLiesOutsideTheExtent(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int count,
            @ForAll @DoubleRange(min = 0.5, max = 12) double digits,
            @ForAll @IntRange(min = 0, max = 60) int n) {
        double tolerance = Math.pow(10, -digits);
        var fock = new FockState(n, 1, 2, 0.7, 0.5);
        ExtentContract.check(fock, tolerance, fock.density(1, 2));
        var sum = superposition(seed, count, 0.6, 0.9);
        double peak = 0;
        for (var a : sum.components()) {
            for (var b : sum.components()) {
                peak = Math.max(peak, Math.abs(sum.density(0.5 * (a.x0() + b.x0()), 0.5 * (a.p0() + b.p0()))));
            }
        }
        ExtentContract.check(sum, tolerance, peak);
        var packet = sum.components().get(0);
        ExtentContract.check(packet, tolerance, packet.density(packet.x0(), packet.p0()));
        var squeezed = GaussianState.squeezed(0.8, 0.3 * count, 1, 0.6);
        ExtentContract.check(squeezed, tolerance, squeezed.density(0, 0));
    }
}
