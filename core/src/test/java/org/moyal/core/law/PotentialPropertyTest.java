// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What every smooth potential must satisfy, on random potentials of every kind. */
class PotentialPropertyTest {

    @Provide
    Arbitrary<SmoothPotential> potentials() {
        var height = Arbitraries.doubles().between(-5, 5);
        var scale = Arbitraries.doubles().between(0.3, 2);
        return Arbitraries.oneOf(
                Arbitraries.doubles()
                        .between(-2, 2)
                        .array(double[].class)
                        .ofMinSize(1)
                        .ofMaxSize(9)
                        .map(Potential::polynomial),
                Combinators.combine(Arbitraries.doubles().between(0.1, 5), scale)
                        .as(Potential::morse),
                Combinators.combine(height, scale).as(Potential::cosine),
                Combinators.combine(height, scale).as(Potential::gaussianBarrier),
                Combinators.combine(height, scale).as(Potential::eckart),
                Combinators.combine(scale, scale).as(Potential::doubleWell),
                // A user's potential: V = sin(ax) with its derivatives, on the default secant.
                scale.map(OwnSine::new));
    }

    private record OwnSine(double a) implements SmoothPotential {
        @Override
        public double value(double x) {
            return Math.sin(a * x);
        }

        @Override
        public double derivative(int order, double x) {
            return Math.pow(a, order) * Math.sin(a * x + order * 0.5 * Math.PI);
        }
    }

    /** The largest |V| near the points in play, the unit of rounding errors. */
    private static double size(SmoothPotential v, double x, double reach) {
        double largest = 1;
        for (int i = -8; i <= 8; i++) {
            double place = x + reach * i / 8;
            largest = Math.max(largest, Math.max(Math.abs(v.value(place)), Math.abs(v.derivative(1, place))));
        }
        return largest;
    }

    /** [V(x+y) − V(x−y)]/2y is the mean of V′ over [x−y, x+y]; 40-point quadrature is exact to rounding for |y| ≤ 1. */
    @Property(tries = 400)
    void secantIsTheMeanForce(
            @ForAll("potentials") SmoothPotential v,
            @ForAll @DoubleRange(min = -3, max = 3) double x,
            @ForAll @DoubleRange(min = 0, max = 1) double y) {
        double mean = GaussLegendre.mean(u -> v.derivative(1, u), x - y, x + y);
        // Rounding of at most some tens of operations on numbers of the given size.
        double tolerance = 1e-13 * size(v, x, y);
        assertThat(v.secant(x, y)).isCloseTo(mean, within(tolerance));
        assertThat(v.secant(x, -y)).isEqualTo(v.secant(x, y));
    }

    /** At small lags a difference of two values would have lost all digits: 1e-16/1e-12. */
    @Property(tries = 200)
    void secantLosesNothingAtSmallLags(
            @ForAll("potentials") SmoothPotential v,
            @ForAll @DoubleRange(min = -3, max = 3) double x,
            @ForAll @IntRange(min = 5, max = 300) int digits) {
        double y = Math.pow(10, -digits);
        // Beyond V′ the next term is V‴y²/6 with y ≤ 1e-5 and |V‴| at most some thousands.
        double third = Math.abs(v.derivative(3, x)) * y * y;
        assertThat(v.secant(x, y)).isCloseTo(v.derivative(1, x), within(1e-13 * size(v, x, 0.1) + third));
        assertThat(v.secant(x, 0)).isCloseTo(v.derivative(1, x), within(1e-14 * size(v, x, 0.1)));
    }

    @Property(tries = 300)
    void differenceIsOddAndFitsTheValues(
            @ForAll("potentials") SmoothPotential v,
            @ForAll @DoubleRange(min = -3, max = 3) double x,
            @ForAll @DoubleRange(min = -3, max = 3) double y) {
        assertThat(v.difference(x, y))
                .isCloseTo(v.value(x + y) - v.value(x - y), within(1e-13 * (1 + Math.abs(y)) * size(v, x, 3)));
        assertThat(v.difference(x, -y)).isCloseTo(-v.difference(x, y), within(1e-14 * size(v, x, 3)));
    }

    /** V(x+h) = Σ V⁽ⁿ⁾(x)hⁿ/n!: all derivatives at once. */
    @Property(tries = 300)
    void derivativesSumToTheTaylorSeries(
            @ForAll("potentials") SmoothPotential v,
            @ForAll @DoubleRange(min = -2, max = 2) double x,
            @ForAll @DoubleRange(min = -0.15, max = 0.15) double h) {
        double sum = 0;
        double factor = 1;
        // The nearest singularity in the complex plane (Eckart, a = 2) lies at π/4: 0.15/0.78 to the 30th is 1e-21.
        for (int n = 0; n < 30; n++) {
            sum += v.derivative(n, x) * factor;
            factor *= h / (n + 1);
        }
        assertThat(sum).isCloseTo(v.value(x + h), within(2e-13 * size(v, x, 0.2)));
    }

    /** Nothing is NaN or infinite for lags and places that a grid may ask for, even where V itself overflows. */
    @Property(tries = 300)
    void secantIsFiniteFarOut(
            @ForAll("potentials") SmoothPotential v,
            @ForAll @DoubleRange(min = -3000, max = 3000) double x,
            @ForAll @DoubleRange(min = -3000, max = 3000) double y) {
        if (v instanceof OwnSine) {
            return;
        }
        assertThat(v.secant(x, y)).isFinite();
        assertThat(v.difference(x, y)).isFinite();
    }
}
