// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SymplecticMapPropertyTest {

    private static QuadraticHamiltonian random(int degrees, long seed) {
        var random = new Random(seed);
        int size = 2 * degrees;
        var a = new double[size][size];
        var b = new double[size];
        for (int i = 0; i < size; i++) {
            b[i] = random.nextGaussian();
            for (int j = 0; j <= i; j++) {
                a[i][j] = a[j][i] = random.nextGaussian();
            }
        }
        return QuadraticHamiltonian.of(a, b, random.nextGaussian());
    }

    private static double[] point(int degrees, long seed) {
        return new Random(seed ^ 0x5eed).doubles(2L * degrees, -1, 1).toArray();
    }

    /** The largest squared element, by which rounding in SᵀωS scales. */
    private static double scale(SymplecticMap s) {
        double largest = 1;
        for (int i = 0; i < 2 * s.degreesOfFreedom(); i++) {
            for (int j = 0; j < 2 * s.degreesOfFreedom(); j++) {
                largest = Math.max(largest, s.matrix(i, j) * s.matrix(i, j));
            }
        }
        return largest;
    }

    @Property(tries = 200)
    void flowIsSymplectic(
            @ForAll @IntRange(min = 1, max = 4) int degrees,
            @ForAll long seed,
            @ForAll @DoubleRange(min = -1.5, max = 1.5) double t) {
        var flow = random(degrees, seed).flow(t);
        assertThat(flow.symplecticDefect()).isLessThan(1e-13 * scale(flow));
    }

    @Property(tries = 200)
    void flowsCompose(
            @ForAll @IntRange(min = 1, max = 3) int degrees,
            @ForAll long seed,
            @ForAll @DoubleRange(min = -1, max = 1) double t,
            @ForAll @DoubleRange(min = -1, max = 1) double u) {
        var h = random(degrees, seed);
        var r = point(degrees, seed);
        var direct = h.flow(t + u).apply(r);
        var composed = h.flow(t).then(h.flow(u)).apply(r);
        var back = h.flow(t).inverse().apply(h.flow(t).apply(r));
        double size = scale(h.flow(Math.abs(t))) * scale(h.flow(Math.abs(u)));
        for (int i = 0; i < r.length; i++) {
            assertThat(composed[i]).isCloseTo(direct[i], within(1e-13 * size));
            assertThat(back[i]).isCloseTo(r[i], within(1e-13 * size));
        }
        // Energy: quadratic in the image.
        assertThat(h.value(direct)).isCloseTo(h.value(r), within(1e-12 * size));
    }

    /** d/dt r(t) = ω(A r + b), by a central difference of error h²·‖K‖³ ≈ 1e-9. */
    @Property(tries = 100)
    void flowObeysHamiltonsEquations(
            @ForAll @IntRange(min = 1, max = 3) int degrees,
            @ForAll long seed,
            @ForAll @DoubleRange(min = -0.5, max = 0.5) double t) {
        var h = random(degrees, seed);
        var r = point(degrees, seed);
        double dt = 1e-5;
        var before = h.flow(t - dt).apply(r);
        var now = h.flow(t).apply(r);
        var after = h.flow(t + dt).apply(r);
        int size = 2 * degrees;
        for (int i = 0; i < size; i++) {
            int row = (i + degrees) % size;
            double gradient = h.linear(row);
            for (int j = 0; j < size; j++) {
                gradient += h.quadratic(row, j) * now[j];
            }
            double expected = i < degrees ? gradient : -gradient;
            assertThat((after[i] - before[i]) / (2 * dt)).isCloseTo(expected, within(1e-6 * scale(h.flow(t))));
        }
    }

    /** Two copies of one oscillator go through the matrix exponential, one through the closed form. */
    @Property(tries = 200)
    void closedFormAgreesWithTheExponential(@ForAll long seed, @ForAll @DoubleRange(min = -2, max = 2) double t) {
        var one = random(1, seed);
        var a = new double[4][4];
        var b = new double[4];
        for (int mode = 0; mode < 2; mode++) {
            for (int i = 0; i < 2; i++) {
                b[mode + 2 * i] = one.linear(i);
                for (int j = 0; j < 2; j++) {
                    a[mode + 2 * i][mode + 2 * j] = one.quadratic(i, j);
                }
            }
        }
        var closed = one.flow(t);
        var general = QuadraticHamiltonian.of(a, b, 0).flow(t);
        double size = scale(closed);
        for (int i = 0; i < 2; i++) {
            assertThat(general.displacement(2 * i)).isCloseTo(closed.displacement(i), within(2e-13 * size));
            for (int j = 0; j < 2; j++) {
                assertThat(general.matrix(2 * i, 2 * j)).isCloseTo(closed.matrix(i, j), within(2e-13 * size));
                assertThat(general.matrix(2 * i, 2 * j + 1)).isEqualTo(0);
            }
        }
    }
}
