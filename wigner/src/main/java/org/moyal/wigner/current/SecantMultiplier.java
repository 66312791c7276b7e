// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import org.moyal.core.law.Potential;

/** The integral form: S(x, y) = [V(x+y) − V(x−y)]/(2y), and V′(x) at y = 0, of any potential. */
final class SecantMultiplier implements LagMultiplier {
    private static final double EPSILON = 0x1p-52;
    private static final double SMALLEST_LAG = 0x1p-6;

    private final Potential potential;

    SecantMultiplier(Potential potential) {
        this.potential = potential;
    }

    @Override
    public void fill(double x, double spacing, double[] factors) {
        // The secant of a bare lambda at y = 0 does not touch V(x) itself.
        potential.finiteValue(x);
        for (int j = 0; j < factors.length; j++) {
            double y = j * spacing;
            double s = potential.secant(x, y);
            if (!(Math.abs(s) < Potential.LARGEST)) {
                throw nonFinite(x, y, s);
            }
            factors[j] = s;
        }
    }

    @Override
    public void fillErrors(double x, double spacing, double[] errors) {
        // One rounding of V(x±y), of its argument and of the difference. The secant of a bare lambda at small lags is
        // interpolated from lags of 1/64 and more, with weights that add up to 3.
        for (int j = 0; j < errors.length; j++) {
            double y = Math.max(j * spacing, SMALLEST_LAG);
            double weight = j * spacing < SMALLEST_LAG ? 3 : 1;
            errors[j] = weight * EPSILON * (Math.abs(potential.value(x + y)) + Math.abs(potential.value(x - y))) / y;
        }
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
                + ": must be finite and below " + Potential.LARGEST
                + " for every position x and lag y of the grid");
    }
}
