// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Both interpolants reproduce random trigonometric polynomials that fill the whole band of random grids. */
class BandLimitedPropertyTest {
    private static final double EPSILON = Math.ulp(1.0);

    /** Σ a_jl cos(jκx + lθp + φ_jl) over all modes below Nyquist, with Σ|a_jl| = 1. */
    static final class Polynomial {
        final PhaseSpaceGrid grid;
        private final double[][] amplitude;
        private final double[][] phase;

        Polynomial(PhaseSpaceGrid grid, long seed) {
            this.grid = grid;
            var random = new Random(seed);
            int modesX = (grid.nx() - 1) / 2;
            int modesP = (grid.np() - 1) / 2;
            amplitude = new double[modesX + 1][2 * modesP + 1];
            phase = new double[modesX + 1][2 * modesP + 1];
            double sum = 0;
            for (int j = 0; j <= modesX; j++) {
                for (int l = 0; l <= 2 * modesP; l++) {
                    amplitude[j][l] = random.nextDouble();
                    phase[j][l] = 2 * Math.PI * random.nextDouble();
                    sum += amplitude[j][l];
                }
            }
            for (double[] row : amplitude) {
                for (int l = 0; l < row.length; l++) {
                    row[l] /= sum;
                }
            }
        }

        FieldDerivatives at(double x, double p) {
            var sums = new double[6];
            int modesP = (amplitude[0].length - 1) / 2;
            for (int j = 0; j < amplitude.length; j++) {
                for (int l = -modesP; l <= modesP; l++) {
                    double k = j * grid.x().dualSpacing();
                    double q = l * grid.p().dualSpacing();
                    double angle = k * (x - grid.x().min()) + q * (p - grid.p().min()) + phase[j][l + modesP];
                    double c = amplitude[j][l + modesP] * Math.cos(angle);
                    double s = amplitude[j][l + modesP] * Math.sin(angle);
                    sums[0] += c;
                    sums[1] -= k * s;
                    sums[2] -= q * s;
                    sums[3] -= k * k * c;
                    sums[4] -= k * q * c;
                    sums[5] -= q * q * c;
                }
            }
            return new FieldDerivatives(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
        }

        PhaseSpaceField field() {
            return PhaseSpaceField.of(grid, (x, p) -> at(x, p).value());
        }

        @Override
        public String toString() {
            return "polynomial on " + grid;
        }
    }

    @Provide
    Arbitrary<Polynomial> polynomials() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 21),
                        Arbitraries.integers().between(2, 21),
                        Arbitraries.doubles().between(-5, 5),
                        Arbitraries.doubles().between(0.5, 30),
                        Arbitraries.longs())
                .as((nx, np, start, length, seed) -> new Polynomial(
                        PhaseSpaceGrid.of(Axis.of(start, start + length, nx), Axis.of(-start, 2 * length - start, np)),
                        seed));
    }

    @Property(tries = 60)
    void theTrigonometricInterpolantIsExact(
            @ForAll("polynomials") Polynomial f,
            @ForAll @DoubleRange(max = 1) double u,
            @ForAll @DoubleRange(max = 1) double v) {
        double x = f.grid.x().min() + u * f.grid.x().length();
        double p = f.grid.p().min() + v * f.grid.p().length();
        var expected = f.at(x, p);
        var actual = f.field().interpolant().derivatives(x, p);
        // |f| ≤ 1. Angles up to 2π·10 and the weights' sum of up to some 4 leave 100 ε; an order of derivative brings
        // π/Δ.
        double value = 100 * EPSILON;
        double kx = f.grid.x().nyquist();
        double kp = f.grid.p().nyquist();
        assertThat(actual.value()).isEqualTo(expected.value(), within(value));
        assertThat(actual.dx()).isEqualTo(expected.dx(), within(value * kx));
        assertThat(actual.dp()).isEqualTo(expected.dp(), within(value * kp));
        assertThat(actual.dxx()).isEqualTo(expected.dxx(), within(value * kx * kx));
        assertThat(actual.dxp()).isEqualTo(expected.dxp(), within(value * kx * kp));
        assertThat(actual.dpp()).isEqualTo(expected.dpp(), within(value * kp * kp));
    }

    @Property(tries = 60)
    void theLocalInterpolantIsNearlyExact(
            @ForAll("polynomials") Polynomial f,
            @ForAll @DoubleRange(max = 1) double u,
            @ForAll @DoubleRange(max = 1) double v) {
        double x = f.grid.x().min() + u * f.grid.x().length();
        double p = f.grid.p().min() + v * f.grid.p().length();
        var expected = f.at(x, p);
        var local = f.field().localInterpolant();
        double[] actual = new double[3];
        local.gradient(x, p, actual);
        // The images of the band are damped by e^(−β) = 5e-15 against modes that the kernel's transform makes larger,
        // by up to
        // e^(0.06 β) = 7 at Nyquist in each direction; the kernel's slope is up to 10 times larger than its value.
        assertThat(actual[0]).isEqualTo(expected.value(), within(2e-12));
        assertThat(actual[1]).isEqualTo(expected.dx(), within(2e-11 * f.grid.x().nyquist()));
        assertThat(actual[2]).isEqualTo(expected.dp(), within(2e-11 * f.grid.p().nyquist()));
        assertThat(local.value(x, p)).isEqualTo(actual[0]);
    }

    @Property(tries = 30)
    void weightsAtNodesAreThoseOfTheNode(@ForAll("polynomials") Polynomial f) {
        var axis = f.grid.x();
        double[] weights = new double[axis.size()];
        for (int i = 0; i < axis.size(); i++) {
            new PeriodicSinc(axis).weights(axis.coordinate(i), weights);
            for (int j = 0; j < axis.size(); j++) {
                // The node's coordinate is rounded by ε·|x|/Δ ≤ ε·35·21/0.5 spacings at worst.
                assertThat(weights[j]).isEqualTo(i == j ? 1 : 0, within(3000 * EPSILON));
            }
        }
    }
}
