// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * The symmetric Eckart barrier V(x) = V₀ / cosh²(ax) (C. Eckart, Phys. Rev. 35 (1930) 1303); for V₀ &lt; 0 the Pöschl–Teller
 * well.
 *
 * <p>Difference: V(x+y) − V(x−y) = −V₀ sinh(2ax) sinh(2ay)/[cosh²(a(x+y)) cosh²(a(x−y))], evaluated with the exponentials
 * split off, so that nothing overflows or cancels. Derivatives: V⁽ⁿ⁾ = V₀ aⁿ (1−T²) Q_n(T), T = tanh(ax), Q₀ = 1,
 * Q_{n+1} = (1−T²)Q_n′ − 2T Q_n; O(n²) operations. Rounding grows with n, as the coefficients of Q_n alternate: about
 * 1e-13 of V₀aⁿn! for n ≤ 20.
 *
 * <p>Bounds, all attained: V″ = V₀a²(4s − 6s²) with s = 1/cosh²(ax) runs from −2V₀a² at s = 1 to (2/3)V₀a² at s = 1/3, and
 * |V‴| = 8|V₀|a³s√(1−s)|1−3s| is largest at s = (15 + √105)/30, where it is 4.086|V₀|a³.
 *
 * @param height V₀, finite; negative for a well
 * @param a the inverse width, above 0
 */
public record EckartBarrier(double height, double a) implements CertifiedPotential {

    /** 2/3, rounded upward. */
    private static final double RISE = 0x1.5555555555556p-1;

    /** 8s√(1−s)(3s−1) at s = (15 + √105)/30, rounded upward. */
    private static final double THIRD = 0x1.057f25e89d21cp+2;

    /**
     * Checks the arguments.
     *
     * @param height V₀, finite; negative for a well
     * @param a the inverse width, above 0
     * @throws IllegalArgumentException if V₀ is not finite or a not above 0
     */
    public EckartBarrier {
        Arguments.finite("height", height);
        Arguments.positive("a", a);
    }

    @Override
    public double value(double x) {
        return height * sechSquared(a * x);
    }

    private static double sechSquared(double u) {
        double e = Math.exp(-2 * Math.abs(u));
        return 4 * e / ((1 + e) * (1 + e));
    }

    @Override
    public double derivative(int order, double x) {
        int n = Arguments.order(order);
        var q = new double[n + 1];
        q[0] = 1;
        for (int k = 0; k < n; k++) {
            // (1−T²)Q′ − 2TQ: T^m gives m T^(m−1) − (m+2) T^(m+1).
            var next = new double[n + 1];
            for (int m = k; m >= 0; m -= 1) {
                if (m > 0) {
                    next[m - 1] += m * q[m];
                }
                next[m + 1] -= (m + 2) * q[m];
            }
            q = next;
        }
        double t = Math.tanh(a * x);
        double sum = 0;
        for (int m = n; m >= 0; m--) {
            sum = sum * t + q[m];
        }
        return value(x) * IntegerPower.of(a, n) * sum;
    }

    @Override
    public double difference(double x, double y) {
        return 2 * y * secant(x, y);
    }

    @Override
    public double secant(double x, double y) {
        double u = a * Math.abs(x);
        double v = a * Math.abs(y);
        double outer = 1 + Math.exp(-2 * (u + v));
        double inner = 1 + Math.exp(-2 * Math.abs(u - v));
        double shape = outer * inner;
        // sinh(2u)·sinh(2v)/(2y): the exponentials e^(2u), e^(2v) go into e^(−2|u−v|).
        double rise = -Math.expm1(-4 * u);
        double slope = 4 * a * EntireRatio.oneMinusExp(4 * v);
        double magnitude = 2 * height * rise * slope * Math.exp(-2 * Math.abs(u - v)) / (shape * shape);
        return x < 0 ? magnitude : -magnitude;
    }

    @Override
    public Interval hessianRange() {
        return new Interval(-2, RISE).times(height).times(a).times(a);
    }

    @Override
    public double thirdDerivativeBound() {
        return Interval.of(THIRD)
                .times(Math.abs(height))
                .times(a)
                .times(a)
                .times(a)
                .hi();
    }
}
