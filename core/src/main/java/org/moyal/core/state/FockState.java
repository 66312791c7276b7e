// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.grid.PhaseSpaceExtent;

/**
 * The displaced number state: ψ(x) = h_n((x−x₀)/ℓ)/√ℓ · e^(ip₀(x−x₀)/ħ) with the normalised Hermite functions h_n.
 *
 * <p>W = ((−1)ⁿ/πħ) e^(−R) L_n(2R), R = (x−x₀)²/ℓ² + (p−p₀)²ℓ²/ħ². Both by recurrences with their exponent kept apart, so
 * that nothing overflows or vanishes at n = 400 and beyond; O(n) operations a point, relative error about n·1e-16.
 *
 * @param n the number of quanta, at least 0
 * @param x0 the mean position, finite
 * @param p0 the mean momentum, finite
 * @param length ℓ = √(ħ/Mω) of the oscillator, above 0
 * @param hbar ħ, above 0
 */
public record FockState(int n, double x0, double p0, double length, double hbar)
        implements PureState, PhaseSpaceDensity {

    /**
     * Checks the arguments.
     *
     * @param n the number of quanta, at least 0
     * @param x0 the mean position, finite
     * @param p0 the mean momentum, finite
     * @param length ℓ = √(ħ/Mω) of the oscillator, above 0
     * @param hbar ħ, above 0
     * @throws IllegalArgumentException if n is negative, a mean is not finite, or length or ħ not above 0
     */
    public FockState {
        if (n < 0) {
            throw new IllegalArgumentException("n = " + n + ": must be at least 0");
        }
        Arguments.finite("x0", x0);
        Arguments.finite("p0", p0);
        Arguments.positive("length", length);
        Arguments.positive("hbar", hbar);
    }

    @Override
    public Complex amplitude(double x) {
        double modulus = ScaledRecurrence.hermiteFunction(n, (x - x0) / length) / Math.sqrt(length);
        double phase = p0 * (x - x0) / hbar;
        return Complex.ofCartesian(modulus * Math.cos(phase), modulus * Math.sin(phase));
    }

    @Override
    public double density(double x, double p) {
        double u = (x - x0) / length;
        double v = (p - p0) * length / hbar;
        return radialDensity(u * u + v * v);
    }

    private double radialDensity(double r) {
        if (r > 2 * (4.0 * n + 2) + 2000) {
            // Beyond four times the turning point 2r = 4n + 2 the decay e^(−0.43·Δ(2r)) is below the smallest double.
            return 0;
        }
        double value = ScaledRecurrence.laguerre(n, 0, 2 * r, -r) / (Math.PI * hbar);
        return n % 2 == 0 ? value : -value;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Exact: |W| has its maximum 1/(πħ) at the centre, and beyond the last zero, R > 2n + 1, it falls monotonically;
     * the radius is found by bisection.
     */
    @Override
    public PhaseSpaceExtent extent(double tolerance) {
        double threshold = Arguments.tolerance(tolerance) / (Math.PI * hbar);
        double inside = 0;
        double outside = 2.0 * n + 2;
        while (Math.abs(radialDensity(outside)) > threshold) {
            inside = outside;
            outside = 1.25 * outside + 2;
        }
        // Inside the last zero |W| may be small in places: go down only as far as it is monotone.
        inside = Math.max(inside, n == 0 ? 0 : 2.0 * n + 1);
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (inside + outside);
            if (Math.abs(radialDensity(middle)) > threshold) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        double radius = Math.sqrt(outside);
        return PhaseSpaceExtent.around(x0, p0, length * radius, hbar / length * radius);
    }
}
