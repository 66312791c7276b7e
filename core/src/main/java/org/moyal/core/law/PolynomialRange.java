// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * Encloses the values of a polynomial on an interval: exact to rounding where the polynomial is monotonic, elsewhere on
 * {@value #PIECES} pieces by the mean value form cut with Horner's rule, too wide by at most |f″|h²/2, h the length of a piece.
 */
final class PolynomialRange {
    private static final int PIECES = 512;

    private PolynomialRange() {}

    /** The n-th derivative of a polynomial with the coefficients c₀ …; each coefficient enclosed. */
    static Interval[] derivative(double[] c, int order) {
        var enclosed = new Interval[Math.max(1, c.length - order)];
        enclosed[0] = Interval.of(0);
        for (int i = 0; i + order < c.length; i++) {
            Interval product = Interval.of(c[i + order]);
            for (int f = i + 1; f <= i + order; f++) {
                product = product.times(f);
            }
            enclosed[i] = product;
        }
        return enclosed;
    }

    static Interval of(double[] c, int order, Interval domain) {
        Interval[] value = derivative(c, order);
        Interval[] slope = derivative(c, order + 1);
        Interval range = at(value, Interval.of(domain.lo())).hull(at(value, Interval.of(domain.hi())));
        if (monotonic(at(slope, domain))) {
            return range;
        }
        double left = domain.lo();
        for (int k = 1; k <= PIECES; k++) {
            double right = k == PIECES ? domain.hi() : domain.lo() + (domain.hi() - domain.lo()) * k / PIECES;
            var piece = new Interval(left, Math.max(left, right));
            range = range.hull(on(value, slope, piece));
            left = piece.hi();
        }
        return range;
    }

    private static Interval on(Interval[] value, Interval[] slope, Interval piece) {
        Interval rate = at(slope, piece);
        if (monotonic(rate)) {
            return at(value, Interval.of(piece.lo())).hull(at(value, Interval.of(piece.hi())));
        }
        double middle = 0.5 * piece.lo() + 0.5 * piece.hi();
        Interval offset = piece.plus(Interval.of(-middle));
        Interval mean = at(value, Interval.of(middle)).plus(rate.times(offset));
        Interval plain = at(value, piece);
        return new Interval(Math.max(mean.lo(), plain.lo()), Math.min(mean.hi(), plain.hi()));
    }

    private static boolean monotonic(Interval slope) {
        return slope.lo() >= 0 || slope.hi() <= 0;
    }

    private static Interval at(Interval[] c, Interval x) {
        Interval sum = c[c.length - 1];
        for (int i = c.length - 2; i >= 0; i--) {
            sum = sum.times(x).plus(c[i]);
        }
        return sum;
    }
}
