// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import org.moyal.core.law.Potential;

/** The integral form: S(x, y) = [V(x+y) − V(x−y)]/(2y), and V′(x) at y = 0, of any potential. */
final class SecantMultiplier implements LagMultiplier {
    private static final double EPSILON = 0x1p-52;

    private final Potential potential;

    SecantMultiplier(Potential potential) {
        this.potential = potential;
    }

    @Override
    public void fill(double x, double spacing, double[] factors) {
        for (int j = 0; j < factors.length; j++) {
            double y = j * spacing;
            double s = potential.secant(x, y);
            if (!Double.isFinite(s)) {
                throw nonFinite(x, y, s);
            }
            factors[j] = s;
        }
    }

    @Override
    public void fillErrors(double x, double spacing, double[] errors) {
        // One ulp of V(x±y), of its argument (times a slope of order V/y) and of the difference.
        for (int j = 1; j < errors.length; j++) {
            double y = j * spacing;
            errors[j] = EPSILON * (Math.abs(potential.value(x + y)) + Math.abs(potential.value(x - y))) / y;
        }
        // V'(x) of a bare lambda comes from differences at small lags; the first lag bounds it.
        errors[0] = errors.length > 1 ? errors[1] : 0;
    }

    private IllegalArgumentException nonFinite(double x, double y, double s) {
        for (double at : new double[] {x, x + y, x - y}) {
            double v = potential.value(at);
            if (!Double.isFinite(v)) {
                return new IllegalArgumentException("potential = " + v + " at x = " + at
                        + ": must be finite at x ± y for every position x and lag y of the grid");
            }
        }
        return new IllegalArgumentException("[V(x+y) - V(x-y)]/(2y) = " + s + " at x = " + x + ", y = " + y
                + ": must be finite for every position x and lag y of the grid");
    }
}
