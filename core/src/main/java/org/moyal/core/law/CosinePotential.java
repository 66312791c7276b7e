// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * The periodic potential V(x) = V₀ cos(kx).
 *
 * <p>Secant: −V₀ sin(kx) sin(ky)/y. Bounds, both attained: |V″| ≤ |V₀|k², |V‴| ≤ |V₀|k³.
 *
 * @param amplitude V₀, finite
 * @param wavenumber k, above 0
 */
public record CosinePotential(double amplitude, double wavenumber) implements CertifiedPotential {

    /**
     * Checks the arguments.
     *
     * @param amplitude V₀, finite
     * @param wavenumber k, above 0
     * @throws IllegalArgumentException if V₀ is not finite or k not above 0
     */
    public CosinePotential {
        Arguments.finite("amplitude", amplitude);
        Arguments.positive("wavenumber", wavenumber);
    }

    @Override
    public double value(double x) {
        return amplitude * Math.cos(wavenumber * x);
    }

    @Override
    public double derivative(int order, double x) {
        double phase = wavenumber * x;
        double wave = (Arguments.order(order) & 1) == 0 ? Math.cos(phase) : Math.sin(phase);
        // cos, −sin, −cos, sin
        int quarter = order & 3;
        double sign = quarter == 1 || quarter == 2 ? -1 : 1;
        return sign * amplitude * IntegerPower.of(wavenumber, order) * wave;
    }

    @Override
    public double difference(double x, double y) {
        return -2 * amplitude * Math.sin(wavenumber * x) * Math.sin(wavenumber * y);
    }

    @Override
    public double secant(double x, double y) {
        return -amplitude * wavenumber * Math.sin(wavenumber * x) * EntireRatio.sinc(wavenumber * y);
    }

    @Override
    public Interval hessianRange() {
        return Interval.symmetric(Math.abs(amplitude)).times(wavenumber).times(wavenumber);
    }

    @Override
    public double thirdDerivativeBound() {
        return hessianRange().times(wavenumber).hi();
    }

    @Override
    public void addSlopesAndCurvatures(double[] x, int count, double[] slopes, double[] curvatures) {
        Oscillation.addSines(-amplitude * wavenumber, wavenumber, x, slopes, count);
        Oscillation.addCosines(-amplitude * wavenumber * wavenumber, wavenumber, x, curvatures, count);
    }
}
