// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.Arrays;

/**
 * A trap with plane waves in d coordinates, V(x) = (k/2)|x|² + Σ_j a_j cos(q_j·x).
 *
 * <p>Each wave has the Hessian −a qqᵀcos(q·x), whose range is ±|a||q|², and third derivatives up to |a||q|³; so
 * k − Σ|a||q|² ≤ ∇²V ≤ k + Σ|a||q|² and T = Σ|a||q|³. Both are attained for one wave. Build it up:
 * {@code PlaneWavePotential.trap(2, 1.0).withWave(0.4, 1.0, 0.5)}. Immutable; a call costs one sine or cosine a wave.
 */
public final class PlaneWavePotential implements CertifiedSurface {
    private final int degrees;
    private final double stiffness;
    private final double[] amplitudes;
    private final double[][] wavevectors;

    private PlaneWavePotential(int degrees, double stiffness, double[] amplitudes, double[][] wavevectors) {
        this.degrees = degrees;
        this.stiffness = stiffness;
        this.amplitudes = amplitudes;
        this.wavevectors = wavevectors;
    }

    /**
     * The isotropic trap (k/2)|x|², without waves yet.
     *
     * @param degreesOfFreedom d, at least 1
     * @param stiffness k, energy over length², finite, of any sign; 0 for waves alone
     * @return the potential
     * @throws IllegalArgumentException if d &lt; 1 or k is not finite
     */
    public static PlaneWavePotential trap(int degreesOfFreedom, double stiffness) {
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException("degreesOfFreedom = " + degreesOfFreedom + ": must be at least 1");
        }
        return new PlaneWavePotential(
                degreesOfFreedom, Arguments.finite("stiffness", stiffness), new double[0], new double[0][]);
    }

    /**
     * The same potential with one more wave a cos(q·x).
     *
     * @param amplitude a, energy, finite
     * @param wavevector q, d finite numbers, 1/length, copied
     * @return a new potential
     * @throws IllegalArgumentException if a number is not finite or q has not d components
     */
    public PlaneWavePotential withWave(double amplitude, double... wavevector) {
        Arguments.finite("amplitude", amplitude);
        if (wavevector.length != degrees) {
            throw new IllegalArgumentException("wavevector.length = " + wavevector.length + ": must be " + degrees);
        }
        for (int i = 0; i < degrees; i++) {
            Arguments.finite("wavevector[" + i + "]", wavevector[i]);
        }
        int waves = amplitudes.length;
        var a = Arrays.copyOf(amplitudes, waves + 1);
        var q = Arrays.copyOf(wavevectors, waves + 1);
        a[waves] = amplitude;
        q[waves] = wavevector.clone();
        return new PlaneWavePotential(degrees, stiffness, a, q);
    }

    @Override
    public int degreesOfFreedom() {
        return degrees;
    }

    private double phase(int wave, double[] x) {
        double sum = 0;
        for (int i = 0; i < degrees; i++) {
            sum += wavevectors[wave][i] * x[i];
        }
        return sum;
    }

    @Override
    public double value(double[] x) {
        double square = 0;
        for (int i = 0; i < degrees; i++) {
            square += x[i] * x[i];
        }
        double sum = 0.5 * stiffness * square;
        for (int j = 0; j < amplitudes.length; j++) {
            sum += amplitudes[j] * Math.cos(phase(j, x));
        }
        return sum;
    }

    @Override
    public void gradient(double[] x, double[] target) {
        for (int i = 0; i < degrees; i++) {
            target[i] = stiffness * x[i];
        }
        for (int j = 0; j < amplitudes.length; j++) {
            double wave = amplitudes[j] * Math.sin(phase(j, x));
            for (int i = 0; i < degrees; i++) {
                target[i] -= wave * wavevectors[j][i];
            }
        }
    }

    @Override
    public void hessian(double[] x, double[] target) {
        Arrays.fill(target, 0, degrees * degrees, 0);
        for (int i = 0; i < degrees; i++) {
            target[i * degrees + i] = stiffness;
        }
        for (int j = 0; j < amplitudes.length; j++) {
            double wave = amplitudes[j] * Math.cos(phase(j, x));
            for (int i = 0; i < degrees; i++) {
                for (int l = 0; l < degrees; l++) {
                    target[i * degrees + l] -= wave * wavevectors[j][i] * wavevectors[j][l];
                }
            }
        }
    }

    @Override
    public void laplacianGradient(double[] x, double[] target) {
        Arrays.fill(target, 0, degrees, 0);
        for (int j = 0; j < amplitudes.length; j++) {
            double square = 0;
            for (int i = 0; i < degrees; i++) {
                square += wavevectors[j][i] * wavevectors[j][i];
            }
            double wave = amplitudes[j] * square * Math.sin(phase(j, x));
            for (int i = 0; i < degrees; i++) {
                target[i] += wave * wavevectors[j][i];
            }
        }
    }

    /** |q|², rounded upward. */
    private double squareUp(int wave) {
        double sum = 0;
        for (int i = 0; i < degrees; i++) {
            sum = Interval.sumUp(sum, Interval.productUp(wavevectors[wave][i], wavevectors[wave][i]));
        }
        return sum;
    }

    @Override
    public Interval hessianRange() {
        double waves = 0;
        for (int j = 0; j < amplitudes.length; j++) {
            waves = Interval.sumUp(waves, Interval.productUp(Math.abs(amplitudes[j]), squareUp(j)));
        }
        // one coordinate and more alike: −a qqᵀ cos has the eigenvalues −a|q|² cos and 0
        return Interval.of(stiffness).plus(Interval.symmetric(waves));
    }

    @Override
    public double thirdDerivativeBound() {
        double sum = 0;
        for (int j = 0; j < amplitudes.length; j++) {
            double square = squareUp(j);
            double cube = Interval.productUp(square, Interval.rootUp(square));
            sum = Interval.sumUp(sum, Interval.productUp(Math.abs(amplitudes[j]), cube));
        }
        return sum;
    }

    @Override
    public String toString() {
        var text = new StringBuilder("V(x) = ").append(0.5 * stiffness).append(" |x|^2");
        for (int j = 0; j < amplitudes.length; j++) {
            text.append(" + ")
                    .append(amplitudes[j])
                    .append(" cos(")
                    .append(Arrays.toString(wavevectors[j]))
                    .append(".x)");
        }
        return text.toString();
    }
}
