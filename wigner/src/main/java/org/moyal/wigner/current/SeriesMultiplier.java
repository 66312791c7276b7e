// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import org.moyal.core.law.PolynomialPotential;

/** The Moyal series on the lag side: Σ_l V^(2l+1)(x) y^(2l)/(2l+1)!, since ∂p is −2iy/ħ there. */
final class SeriesMultiplier implements LagMultiplier {
    private final PolynomialPotential potential;
    private final int first;
    private final int last;
    private final LagMultiplier exact;

    /** The terms l = first … last. */
    SeriesMultiplier(PolynomialPotential potential, int first, int last) {
        this.potential = potential;
        this.first = first;
        this.last = last;
        this.exact = new SecantMultiplier(potential);
    }

    @Override
    public void fill(double x, double spacing, double[] factors) {
        var coefficients = new double[last - first + 1];
        double factorial = 1;
        for (int l = 0; l <= last; l++) {
            factorial *= l == 0 ? 1 : 2.0 * l * (2 * l + 1);
            if (l >= first) {
                coefficients[l - first] = potential.derivative(2 * l + 1, x) / factorial;
            }
        }
        for (int j = 0; j < factors.length; j++) {
            double square = j * spacing * (j * spacing);
            double sum = 0;
            for (int m = coefficients.length - 1; m >= 0; m--) {
                sum = sum * square + coefficients[m];
            }
            factors[j] = sum * Math.pow(square, first);
        }
    }

    @Override
    public void fillErrors(double x, double spacing, double[] errors) {
        exact.fillErrors(x, spacing, errors);
    }
}
