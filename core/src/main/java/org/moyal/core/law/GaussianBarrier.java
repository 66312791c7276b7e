// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * The Gaussian barrier V(x) = V₀ exp(−x²/2σ²).
 *
 * <p>Secant: −V₀ e^(−(x²+y²)/2σ²) sinh(xy/σ²)/y. Derivatives: V⁽ⁿ⁾ = V₀ (−1/σ)ⁿ He_n(x/σ) exp(−x²/2σ²) with the
 * probabilists' Hermite polynomials. They grow like √n!: the Moyal series does not converge once a state is wider than σ.
 *
 * <p>Bounds, all attained: V″ runs from −V₀/σ² at 0 to 2e^(−3/2)V₀/σ² at x = ±√3σ, and |V‴| is largest at
 * x² = (3 − √6)σ², where it is √6·√(3 − √6)·e^(−(3 − √6)/2)|V₀|/σ³ = 1.380|V₀|/σ³.
 *
 * @param height V₀, finite; negative for a well
 * @param sigma σ, above 0
 */
public record GaussianBarrier(double height, double sigma) implements CertifiedPotential {

    /** 2e^(−3/2), rounded upward. */
    private static final double RISE = 0x1.c8f87724b5c1ep-2;

    /** √6·√(3 − √6)·e^(−(3 − √6)/2), rounded upward. */
    private static final double THIRD = 0x1.614f7b57d8ddbp+0;

    /**
     * Checks the arguments.
     *
     * @param height V₀, finite; negative for a well
     * @param sigma σ, above 0
     * @throws IllegalArgumentException if V₀ is not finite or σ not above 0
     */
    public GaussianBarrier {
        Arguments.finite("height", height);
        Arguments.positive("sigma", sigma);
    }

    @Override
    public double value(double x) {
        double u = x / sigma;
        return height * Math.exp(-0.5 * u * u);
    }

    @Override
    public double derivative(int order, double x) {
        double u = x / sigma;
        double previous = 0;
        double hermite = 1;
        for (int k = 0; k < Arguments.order(order); k++) {
            double next = u * hermite - k * previous;
            previous = hermite;
            hermite = next;
        }
        return value(x) * hermite * IntegerPower.of(-1 / sigma, order);
    }

    @Override
    public double difference(double x, double y) {
        return 2 * y * secant(x, y);
    }

    @Override
    public double secant(double x, double y) {
        double u = x / sigma;
        double v = y / sigma;
        if (Math.abs(u * v) < 1) {
            return -height * Math.exp(-0.5 * (u * u + v * v)) * (u / sigma) * EntireRatio.sinhc(u * v);
        }
        return (value(x + y) - value(x - y)) / (2 * y);
    }

    @Override
    public Interval hessianRange() {
        return new Interval(-1, RISE).times(height).over(sigma).over(sigma);
    }

    @Override
    public double thirdDerivativeBound() {
        return Interval.of(THIRD)
                .times(Math.abs(height))
                .over(sigma)
                .over(sigma)
                .over(sigma)
                .hi();
    }

    @Override
    public void addSlopesAndCurvatures(double[] x, int count, double[] slopes, double[] curvatures) {
        for (int i = 0; i < count; i++) {
            double u = x[i] / sigma;
            double v = height * Math.exp(-0.5 * u * u);
            slopes[i] -= v * u / sigma;
            curvatures[i] += v * (u * u - 1) / (sigma * sigma);
        }
    }
}
