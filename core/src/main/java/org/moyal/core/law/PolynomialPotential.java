// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.Arrays;
import java.util.Objects;

/**
 * The polynomial V(x) = c₀ + c₁x + … + c_n xⁿ.
 *
 * <p>Its Moyal series ends at the n-th derivative. Secants are Σ_j t_j(x) y^(j−1) over odd j, where the Taylor
 * coefficients t_j(x) = V⁽ʲ⁾(x)/j! are evaluated by Horner's rule: no cancellation at small y, O(n²) operations, no
 * allocation.
 */
public final class PolynomialPotential implements RangedPotential {
    /** taylor[j][i] = c_{i+j} · binomial(i+j, j): the coefficients of t_j. */
    private final double[][] taylor;

    private PolynomialPotential(double[] coefficients) {
        int n = coefficients.length;
        taylor = new double[n][];
        for (int j = 0; j < n; j++) {
            taylor[j] = new double[n - j];
            double binomial = 1;
            for (int i = 0; i < n - j; i++) {
                taylor[j][i] = coefficients[i + j] * binomial;
                binomial = binomial * (i + j + 1) / (i + 1);
            }
        }
    }

    /**
     * The polynomial with the given coefficients. Leading zeros are dropped.
     *
     * @param coefficients c₀ … c_n, finite, at least one; c_k in energy over lengthᵏ
     * @return the potential
     * @throws IllegalArgumentException if there is no coefficient, or one is not finite
     */
    public static PolynomialPotential of(double... coefficients) {
        Objects.requireNonNull(coefficients, "coefficients");
        if (coefficients.length == 0) {
            throw new IllegalArgumentException("coefficients = []: must hold at least one");
        }
        int length = coefficients.length;
        for (int k = 0; k < length; k++) {
            Arguments.finite("coefficients[" + k + "]", coefficients[k]);
        }
        while (length > 1 && coefficients[length - 1] == 0) {
            length--;
        }
        return new PolynomialPotential(Arrays.copyOf(coefficients, length));
    }

    /**
     * Returns the degree n; 0 for a constant, the zero polynomial included.
     *
     * @return the degree
     */
    public int degree() {
        return taylor.length - 1;
    }

    /**
     * Returns c_k.
     *
     * @param k the power, at least 0; above the degree the coefficient is 0
     * @return the coefficient of xᵏ
     * @throws IllegalArgumentException if k is negative
     */
    public double coefficient(int k) {
        if (k < 0) {
            throw new IllegalArgumentException("k = " + k + ": must be at least 0");
        }
        return k < taylor.length ? taylor[0][k] : 0;
    }

    /**
     * The sum of two polynomials.
     *
     * @param other another polynomial
     * @return V + other
     */
    public PolynomialPotential plus(PolynomialPotential other) {
        var sum = new double[Math.max(taylor.length, other.taylor.length)];
        for (int k = 0; k < sum.length; k++) {
            sum[k] = coefficient(k) + other.coefficient(k);
        }
        return of(sum);
    }

    @Override
    public double value(double x) {
        return horner(taylor[0], x);
    }

    @Override
    public double derivative(int order, double x) {
        if (Arguments.order(order) >= taylor.length) {
            return 0;
        }
        double factorial = 1;
        for (int j = 2; j <= order; j++) {
            factorial *= j;
        }
        return factorial * horner(taylor[order], x);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Exact to rounding where V⁽ⁿ⁾ is monotonic on the domain or takes its extremes at the ends; otherwise too wide by at most
     * |V⁽ⁿ⁺²⁾|·(length/512)²/2.
     */
    @Override
    public Interval derivativeRange(int order, Interval domain) {
        return PolynomialRange.of(taylor[0], Arguments.order(order), domain);
    }

    @Override
    public double difference(double x, double y) {
        return 2 * y * secant(x, y);
    }

    @Override
    public double secant(double x, double y) {
        int highestOdd = (taylor.length & 1) == 0 ? taylor.length - 1 : taylor.length - 2;
        double sum = 0;
        for (int j = highestOdd; j >= 1; j -= 2) {
            sum = sum * (y * y) + horner(taylor[j], x);
        }
        return sum;
    }

    private static double horner(double[] c, double x) {
        double sum = c[c.length - 1];
        for (int i = c.length - 2; i >= 0; i--) {
            sum = sum * x + c[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolynomialPotential that && Arrays.equals(taylor[0], that.taylor[0]);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(taylor[0]);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("V(x) =");
        String sign = " ";
        for (int k = 0; k < taylor.length; k++) {
            double c = taylor[0][k];
            if (c != 0 || taylor.length == 1) {
                text.append(sign).append(c);
                text.append(k == 0 ? "" : k == 1 ? " x" : " x^" + k);
                sign = " + ";
            }
        }
        return text.toString();
    }
}
