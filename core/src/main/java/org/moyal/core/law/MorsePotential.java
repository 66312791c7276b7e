// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * The Morse potential V(x) = D (1 − e^(−ax))², zero at its minimum x = 0 and D far on the right (P. M. Morse, Phys. Rev.
 * 34 (1929) 57).
 *
 * <p>Secant: [V(x+y) − V(x−y)]/(2y) = D [2e^(−ax) sinh(ay) − e^(−2ax) sinh(2ay)]/y
 * = 2D·(e^(−ax) sinh(ay)/y)·(1 − e^(−ax) cosh(ay)), evaluated as this product, so that no infinities are subtracted.
 * Where the result exceeds {@link Potential#LARGEST} (ax below about −330), see there; {@link #value} itself overflows to
 * infinity below ax ≈ −354.
 *
 * @param depth D, above 0
 * @param a the inverse range, above 0
 */
public record MorsePotential(double depth, double a) implements RangedPotential {

    /**
     * Checks the arguments.
     *
     * @param depth D, above 0
     * @param a the inverse range, above 0
     * @throws IllegalArgumentException if an argument is not finite and above 0
     */
    public MorsePotential {
        Arguments.positive("depth", depth);
        Arguments.positive("a", a);
    }

    @Override
    public double value(double x) {
        double e = Math.expm1(-a * x);
        return depth * e * e;
    }

    @Override
    public double derivative(int order, double x) {
        if (Arguments.order(order) == 0) {
            return value(x);
        }
        double e = Math.exp(-a * x);
        // D (−a)ⁿ (2ⁿ e^(−2ax) − 2 e^(−ax)); for n = 1 written without cancellation at the minimum.
        double bracket = order == 1 ? 2 * e * Math.expm1(-a * x) : e * (Math.scalb(e, order) - 2);
        return depth * IntegerPower.of(-a, order) * bracket;
    }

    /**
     * {@inheritDoc}
     *
     * <p>With w = e^(−ax), V⁽ⁿ⁾ = D(−a)ⁿ(2ⁿw² − 2w) for n ≥ 1 and D(w² − 2w + 1) for n = 0: the extremes lie at the ends or at
     * w = 2⁻ⁿ. Exact to some units in the last place.
     */
    @Override
    public Interval derivativeRange(int order, Interval domain) {
        int n = Arguments.order(order);
        // the rounding of −ax and of the exponential: |ax| + 1 units in the last place, doubled
        double right = a * domain.hi();
        double left = a * domain.lo();
        double least = Math.exp(-right) * (1 - 0x1p-51 * (Math.abs(right) + 2));
        double most = Math.exp(-left) * (1 + 0x1p-51 * (Math.abs(left) + 2));
        double vertex = Math.scalb(1.0, -n);
        Interval range = parabola(n, Math.max(0, least)).hull(parabola(n, most));
        if (least <= vertex && vertex <= most) {
            range = range.hull(parabola(n, vertex));
        }
        Interval result = range.plus(Interval.of(n == 0 ? 1 : 0)).times(depth);
        for (int k = 0; k < n; k++) {
            result = result.times(-a);
        }
        return result;
    }

    private static Interval parabola(int n, double w) {
        return Interval.of(w).times(Math.scalb(1.0, n)).plus(Interval.of(-2)).times(w);
    }

    @Override
    public double difference(double x, double y) {
        return bounded(2 * y * secant(x, y));
    }

    @Override
    public double secant(double x, double y) {
        double lag = Math.abs(y);
        double right = -a * (x + lag);
        double left = -a * (x - lag);
        // e^(−ax) sinh(ay)/y
        double slope = a * lag < 1
                ? a * Math.exp(-a * x) * EntireRatio.sinhc(a * lag)
                : -0.5 * Math.exp(left) * Math.expm1(-2 * a * lag) / lag;
        // e^(−ax) cosh(ay) − 1
        double excess = 0.5 * (Math.expm1(left) + Math.expm1(right));
        return bounded(-2 * depth * slope * excess);
    }

    private static double bounded(double value) {
        return Math.abs(value) > LARGEST ? Math.copySign(LARGEST, value) : value;
    }

    /**
     * Returns the frequency of small oscillations, ω₀ = a√(2D/M).
     *
     * @param mass M, above 0
     * @return ω₀, an angular frequency
     */
    public double frequency(double mass) {
        return a * Math.sqrt(2 * depth / Arguments.positive("mass", mass));
    }

    /**
     * Returns the number of bound states: the number of integers n ≥ 0 below λ − ½, λ = √(2MD)/(aħ).
     *
     * @param mass M, above 0
     * @param hbar ħ, above 0
     * @return the number of bound states, 0 for a potential too shallow to bind
     */
    public int boundStates(double mass, double hbar) {
        double lambda =
                Math.sqrt(2 * Arguments.positive("mass", mass) * depth) / (a * Arguments.positive("hbar", hbar));
        return (int) Math.max(0, Math.ceil(lambda - 0.5));
    }
}
