// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.Objects;

/**
 * A closed interval [lo, hi] of real numbers, with arithmetic that encloses: the result holds every sum, product or quotient of
 * members.
 *
 * <p>An operation that is exact in floating point gives exact ends; otherwise each end moves outward by one unit in the last
 * place at most, 2.3e-16 of its size. The sign of the rounding error decides, which a fused multiplication or the two-sum of
 * O. Møller and D. Knuth gives exactly; below 2⁻⁹⁶⁰, where that fails, every end moves.
 *
 * @param lo the lower end, finite
 * @param hi the upper end, finite, at least lo
 */
public record Interval(double lo, double hi) {

    /** Products and quotients below this size may have inexact remainders. */
    private static final double SAFE = 0x1p-960;

    /**
     * Checks the arguments.
     *
     * @param lo the lower end, finite
     * @param hi the upper end, finite, at least lo
     * @throws IllegalArgumentException if an end is not finite or hi &lt; lo
     */
    public Interval {
        Arguments.finite("lo", lo);
        Arguments.finite("hi", hi);
        if (!(lo <= hi)) {
            throw new IllegalArgumentException("hi = " + hi + ": must be at least lo = " + lo);
        }
    }

    /**
     * The interval of one number.
     *
     * @param value the number, finite
     * @return [value, value]
     */
    public static Interval of(double value) {
        return new Interval(value, value);
    }

    /**
     * The numbers of at most a magnitude.
     *
     * @param radius r, finite, at least 0
     * @return [−r, r]
     */
    public static Interval symmetric(double radius) {
        return new Interval(-radius, radius);
    }

    /**
     * The largest magnitude in the interval.
     *
     * @return max(|lo|, |hi|)
     */
    public double magnitude() {
        return Math.max(Math.abs(lo), Math.abs(hi));
    }

    /**
     * Whether a number lies in the interval.
     *
     * @param value the number
     * @return lo ≤ value ≤ hi
     */
    public boolean contains(double value) {
        return lo <= value && value <= hi;
    }

    /**
     * Sums of members.
     *
     * @param other another interval
     * @return encloses {a + b}
     */
    public Interval plus(Interval other) {
        return new Interval(-sumUp(-lo, -other.lo), sumUp(hi, other.hi));
    }

    /**
     * Products with a number.
     *
     * @param factor the number, finite
     * @return encloses {a·factor}
     */
    public Interval times(double factor) {
        return times(of(factor));
    }

    /**
     * Products of members.
     *
     * @param other another interval
     * @return encloses {a·b}
     */
    public Interval times(Interval other) {
        Objects.requireNonNull(other, "other");
        double least = Math.min(
                Math.min(productDown(lo, other.lo), productDown(lo, other.hi)),
                Math.min(productDown(hi, other.lo), productDown(hi, other.hi)));
        double most = Math.max(
                Math.max(productUp(lo, other.lo), productUp(lo, other.hi)),
                Math.max(productUp(hi, other.lo), productUp(hi, other.hi)));
        return new Interval(least, most);
    }

    /**
     * Quotients by a number above 0.
     *
     * @param divisor the number, finite, above 0
     * @return encloses {a/divisor}
     * @throws IllegalArgumentException if the divisor is not above 0
     */
    public Interval over(double divisor) {
        Arguments.positive("divisor", divisor);
        return new Interval(-quotientUp(-lo, divisor), quotientUp(hi, divisor));
    }

    /**
     * The smallest interval that holds both.
     *
     * @param other another interval
     * @return [min lo, max hi]
     */
    public Interval hull(Interval other) {
        return new Interval(Math.min(lo, other.lo), Math.max(hi, other.hi));
    }

    /** The least double at or above a + b. */
    static double sumUp(double a, double b) {
        double sum = a + b;
        double shadow = sum - a;
        double error = (a - (sum - shadow)) + (b - shadow);
        return error > 0 ? Math.nextUp(sum) : sum;
    }

    /** A double at or above ab, the least one unless ab underflows. */
    static double productUp(double a, double b) {
        double product = a * b;
        if (a == 0 || b == 0) {
            return 0;
        }
        return Math.abs(product) < SAFE || Math.fma(a, b, -product) > 0 ? Math.nextUp(product) : product;
    }

    private static double productDown(double a, double b) {
        return -productUp(-a, b);
    }

    /** A double at or above a/b, b > 0. */
    static double quotientUp(double a, double b) {
        if (a == 0) {
            return 0;
        }
        double quotient = a / b;
        boolean small = Math.abs(quotient) < SAFE || Math.abs(a) < SAFE;
        return small || Math.fma(quotient, b, -a) < 0 ? Math.nextUp(quotient) : quotient;
    }

    /** A double at or above √a, a ≥ 0. */
    static double rootUp(double a) {
        double root = Math.sqrt(a);
        return a != 0 && (a < SAFE || Math.fma(root, root, -a) < 0) ? Math.nextUp(root) : root;
    }

    @Override
    public String toString() {
        return "[" + lo + ", " + hi + "]";
    }
}
