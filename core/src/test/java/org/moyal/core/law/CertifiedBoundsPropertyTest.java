// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Certified numbers are never exceeded, and tight. */
class CertifiedBoundsPropertyTest {

    /** Rounding of a derivative of order 3: some ten operations, 1e-13 is generous. */
    private static final double ROUNDING = 1 + 1e-13;

    @Provide
    Arbitrary<CertifiedPotential> singles() {
        var height = Arbitraries.doubles().between(-5, 5).filter(h -> Math.abs(h) > 1e-3);
        var scale = Arbitraries.doubles().between(0.3, 2);
        return Arbitraries.oneOf(
                Combinators.combine(height, scale).as(CosinePotential::new),
                Combinators.combine(height, scale).as(GaussianBarrier::new),
                Combinators.combine(height, scale).as(EckartBarrier::new),
                height.map(Potential::pendulum));
    }

    @Provide
    Arbitrary<CertifiedPotential> sums() {
        var factor = Arbitraries.doubles().between(-3, 3);
        return Combinators.combine(singles(), singles(), factor, factor, factor)
                .as((a, b, u, v, k) ->
                        a.scaled(u).plus(b.scaled(v)).plus(Potential.trap(k)).plus(Potential.slope(u)));
    }

    @Property(tries = 300)
    void sumsAreNeverExceeded(@ForAll("sums") CertifiedPotential v, @ForAll @DoubleRange(min = -6, max = 6) double x) {
        Interval range = v.hessianRange();
        double slack = 1e-13 * (v.curvatureBound() + range.hi() - range.lo());
        assertThat(v.derivative(2, x)).isBetween(range.lo() - slack, range.hi() + slack);
        assertThat(Math.abs(v.derivative(3, x))).isLessThanOrEqualTo(v.thirdDerivativeBound() * ROUNDING);
    }

    /** Sampled with 2001 nodes, then with 401 between the neighbours of the best: a loss of (k·1e-4)²/8 relative, below 1e-8. */
    @Property(tries = 60)
    void singleTermsAttainTheirBounds(@ForAll("singles") CertifiedPotential v) {
        double reach = v instanceof EckartBarrier e ? 3 / e.a() : v instanceof GaussianBarrier g ? 3 * g.sigma() : 11;
        double low = -largest(x -> -v.derivative(2, x), reach);
        double high = largest(x -> v.derivative(2, x), reach);
        double third = largest(x -> Math.abs(v.derivative(3, x)), reach);
        double k = v.curvatureBound();
        assertThat(low)
                .isBetween(v.hessianRange().lo() * ROUNDING, v.hessianRange().lo() + 1e-6 * k);
        assertThat(high)
                .isBetween(v.hessianRange().hi() - 1e-6 * k, v.hessianRange().hi() * ROUNDING);
        assertThat(third / v.thirdDerivativeBound()).isBetween(1 - 1e-6, ROUNDING);
    }

    private static double largest(DoubleUnaryOperator f, double reach) {
        double place = 0;
        for (int i = -1000; i <= 1000; i++) {
            double x = reach * i / 1000;
            place = f.applyAsDouble(x) > f.applyAsDouble(place) ? x : place;
        }
        double best = f.applyAsDouble(place);
        for (int i = -200; i <= 200; i++) {
            best = Math.max(best, f.applyAsDouble(place + reach * i / 200_000));
        }
        return best;
    }

    /** The secant is the sum of the terms' and so free of cancellation: V′ at lag 0, to rounding. */
    @Property(tries = 200)
    void secantsOfSumsKeepTheirDigits(
            @ForAll("sums") CertifiedPotential v,
            @ForAll @DoubleRange(min = -3, max = 3) double x,
            @ForAll @IntRange(min = 6, max = 200) int digits) {
        double y = Math.pow(10, -digits);
        double third = v.thirdDerivativeBound() * y * y;
        assertThat(v.secant(x, y)).isCloseTo(v.derivative(1, x), within(1e-13 * (60 + v.curvatureBound()) + third));
        assertThat(v.difference(x, y)).isCloseTo(2 * y * v.secant(x, y), within(1e-13 * y * (60 + v.curvatureBound())));
    }

    @Property(tries = 500)
    void intervalsEncloseAndAreTight(
            @ForAll @Scale(9) @DoubleRange(min = -1e6, max = 1e6) double a,
            @ForAll @Scale(17) @DoubleRange(min = -1, max = 1) double b,
            @ForAll @Scale(14) @DoubleRange(min = 1e-3, max = 1e3) double c) {
        BigDecimal exactA = new BigDecimal(a);
        BigDecimal exactB = new BigDecimal(b);
        holds(Interval.of(a).plus(Interval.of(b)), exactA.add(exactB), 1);
        holds(Interval.of(a).times(b), exactA.multiply(exactB), 1);
        // a/c enclosed: lo·c ≤ a ≤ hi·c
        Interval quotient = Interval.of(a).over(c);
        BigDecimal exactC = new BigDecimal(c);
        assertThat(new BigDecimal(quotient.lo()).multiply(exactC)).isLessThanOrEqualTo(exactA);
        assertThat(new BigDecimal(quotient.hi()).multiply(exactC)).isGreaterThanOrEqualTo(exactA);
        assertThat(quotient.hi() - quotient.lo()).isLessThanOrEqualTo(Math.ulp(quotient.magnitude()));
        double root = Interval.rootUp(c);
        assertThat(new BigDecimal(root).pow(2)).isGreaterThanOrEqualTo(exactC);
        assertThat(root).isLessThanOrEqualTo(Math.nextUp(Math.sqrt(c)));
    }

    private static void holds(Interval interval, BigDecimal exact, int units) {
        assertThat(new BigDecimal(interval.lo())).isLessThanOrEqualTo(exact);
        assertThat(new BigDecimal(interval.hi())).isGreaterThanOrEqualTo(exact);
        assertThat(interval.hi() - interval.lo()).isLessThanOrEqualTo(units * Math.ulp(interval.magnitude()));
    }

    /** Enclosures of polynomials hold every sample; they are too wide by at most |f″|h²/2 on 512 pieces, with slack 4. */
    @Property(tries = 150)
    void derivativeRangesEnclosePolynomials(
            @ForAll @DoubleRange(min = -2, max = 2) double a,
            @ForAll @DoubleRange(min = -2, max = 2) double b,
            @ForAll @DoubleRange(min = 0.1, max = 3) double radius,
            @ForAll @IntRange(min = 0, max = 4) int order) {
        PolynomialPotential v = Potential.polynomial(0.3, a, b, -a, 0.4, b);
        Interval range = v.derivativeRange(order, Interval.symmetric(radius));
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        double fourth = 0;
        for (int i = -1000; i <= 1000; i++) {
            double f = v.derivative(order, radius * i / 1000);
            low = Math.min(low, f);
            high = Math.max(high, f);
            fourth = Math.max(fourth, Math.abs(v.derivative(order + 2, radius * i / 1000)));
        }
        double rounding = 1e-13 * (1 + range.magnitude());
        double slack = rounding + 4 * fourth * Math.pow(2 * radius / 512, 2);
        assertThat(low).isBetween(range.lo() - rounding, range.lo() + slack);
        assertThat(high).isBetween(range.hi() - slack, range.hi() + rounding);
    }

    /** Morse: the extremes are known in closed form, 2001 samples miss them by at most 1e-5. */
    @Property(tries = 100)
    void derivativeRangesEncloseMorse(
            @ForAll @DoubleRange(min = 0.3, max = 2) double a,
            @ForAll @DoubleRange(min = 0.1, max = 2) double radius,
            @ForAll @IntRange(min = 0, max = 4) int order) {
        MorsePotential v = Potential.morse(1.7, a);
        Interval range = v.derivativeRange(order, Interval.symmetric(radius));
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int i = -1000; i <= 1000; i++) {
            double f = v.derivative(order, radius * i / 1000);
            low = Math.min(low, f);
            high = Math.max(high, f);
        }
        assertThat(low).isBetween(range.lo() - 1e-13 * range.magnitude(), range.lo() + 1e-5 * range.magnitude());
        assertThat(high).isBetween(range.hi() - 1e-5 * range.magnitude(), range.hi() + 1e-13 * range.magnitude());
    }
}
