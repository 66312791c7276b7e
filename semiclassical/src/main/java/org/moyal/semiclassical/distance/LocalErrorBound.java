// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import java.util.Objects;
import org.moyal.core.state.GaussianState;

/**
 * Upper bounds of {@link LocalError} for every potential whose third derivative is bounded, ‖∇³V‖ ≤ T: all of the form
 * C T ‖σ_xx‖^(3/2)/ħ, with ‖σ_xx‖ the largest eigenvalue of the covariance of the positions.
 *
 * <p>Source: F. Hernández, D. Ranard, C. J. Riedel, arXiv:2306.13717, equations (34), (D1) and (D2), the last with the exponent 3/2.
 *
 * @param thirdDerivative T, energy over length³, at least 0
 * @param degreesOfFreedom d, at least 1
 * @param hbar ħ, above 0
 */
public record LocalErrorBound(double thirdDerivative, int degreesOfFreedom, double hbar) {

    /**
     * Checks the arguments.
     *
     * @param thirdDerivative T, energy over length³, at least 0
     * @param degreesOfFreedom d, at least 1
     * @param hbar ħ, above 0
     * @throws IllegalArgumentException if one is out of range
     */
    public LocalErrorBound {
        if (!(thirdDerivative >= 0 && thirdDerivative <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "thirdDerivative = " + thirdDerivative + ": must be finite and at least 0");
        }
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException("degreesOfFreedom = " + degreesOfFreedom + ": must be at least 1");
        }
        if (!(hbar > 0 && hbar <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("hbar = " + hbar + ": must be finite and above 0");
        }
    }

    /**
     * (D1): the quantum error is at most √(5/3) d^(3/2) T‖σ_xx‖^(3/2)/ħ. A cubic potential in d = 1 attains it.
     *
     * @param variance ‖σ_xx‖, length², at least 0
     * @return 1/time
     * @throws IllegalArgumentException if the variance is out of range
     */
    public double quantum(double variance) {
        return Math.sqrt(5.0 / 3) * Math.pow(degreesOfFreedom, 1.5) * scale(variance);
    }

    /**
     * (D2): the classical error is at most √3 d^(3/2) T‖σ_xx‖^(3/2)/ħ. This is the common bound μ of (34) for both errors too.
     *
     * @param variance ‖σ_xx‖, length², at least 0
     * @return 1/time
     * @throws IllegalArgumentException if the variance is out of range
     */
    public double classical(double variance) {
        return Math.sqrt(3) * Math.pow(degreesOfFreedom, 1.5) * scale(variance);
    }

    /**
     * The sharper √(d(d+2)(d+4))/3 · T‖σ_xx‖^(3/2)/ħ of the quantum error, from |δV| ≤ T|y|³/6 and E|y|⁶ ≤ d(d+2)(d+4)‖σ_xx‖³;
     * (D1) for d = 1.
     *
     * @param variance ‖σ_xx‖, length², at least 0
     * @return 1/time
     * @throws IllegalArgumentException if the variance is out of range
     */
    public double sharperQuantum(double variance) {
        double d = degreesOfFreedom;
        return Math.sqrt(d * (d + 2) * (d + 4)) / 3 * scale(variance);
    }

    /**
     * The sharper √(2/π) d T‖σ_xx‖^(3/2)/ħ of the classical error, from |∇δV| ≤ T|y|²/2.
     *
     * @param variance ‖σ_xx‖, length², at least 0
     * @return 1/time
     * @throws IllegalArgumentException if the variance is out of range
     */
    public double sharperClassical(double variance) {
        return Math.sqrt(2 / Math.PI) * degreesOfFreedom * scale(variance);
    }

    /**
     * ‖σ_xx‖, the largest eigenvalue of the covariance of the positions.
     *
     * @param packet a state of d degrees of freedom
     * @return length²
     * @throws IllegalArgumentException if the state has another number of degrees of freedom
     */
    public double variance(GaussianState packet) {
        Objects.requireNonNull(packet, "packet");
        if (packet.degreesOfFreedom() != degreesOfFreedom) {
            throw new IllegalArgumentException(
                    "packet.degreesOfFreedom() = " + packet.degreesOfFreedom() + ": must be " + degreesOfFreedom);
        }
        var covariance = new double[degreesOfFreedom][degreesOfFreedom];
        for (int i = 0; i < degreesOfFreedom; i++) {
            for (int j = 0; j < degreesOfFreedom; j++) {
                covariance[i][j] = packet.covariance(i, j);
            }
        }
        double largest = 0;
        for (double value :
                new HermitianMatrix(covariance, new double[degreesOfFreedom][degreesOfFreedom]).eigenvalues()) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    private double scale(double variance) {
        if (!(variance >= 0 && variance <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("variance = " + variance + ": must be finite and at least 0");
        }
        return thirdDerivative * variance * Math.sqrt(variance) / hbar;
    }
}
