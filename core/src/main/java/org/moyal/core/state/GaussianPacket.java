// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.grid.PhaseSpaceExtent;

/**
 * The Gaussian wave packet ψ(x) = (πs²)^(−1/4) exp(−(x−x₀)²/2s² + ip₀(x−x₀)/ħ), a coherent state of length s.
 *
 * <p>W = (1/πħ) exp(−(x−x₀)²/s² − (p−p₀)²s²/ħ²); σ_xx = s²/2, σ_pp = ħ²/2s².
 *
 * @param x0 the mean position, finite
 * @param p0 the mean momentum, finite
 * @param width s, above 0
 * @param hbar ħ, above 0
 */
public record GaussianPacket(double x0, double p0, double width, double hbar) implements PureState, PhaseSpaceDensity {

    /**
     * Checks the arguments.
     *
     * @param x0 the mean position, finite
     * @param p0 the mean momentum, finite
     * @param width s, above 0
     * @param hbar ħ, above 0
     * @throws IllegalArgumentException if a mean is not finite, or width or ħ not above 0
     */
    public GaussianPacket {
        Arguments.finite("x0", x0);
        Arguments.finite("p0", p0);
        Arguments.positive("width", width);
        Arguments.positive("hbar", hbar);
    }

    @Override
    public Complex amplitude(double x) {
        double u = (x - x0) / width;
        double modulus = Math.exp(-0.5 * u * u) / Math.sqrt(Math.sqrt(Math.PI) * width);
        double phase = p0 * (x - x0) / hbar;
        return Complex.ofCartesian(modulus * Math.cos(phase), modulus * Math.sin(phase));
    }

    @Override
    public double density(double x, double p) {
        double u = (x - x0) / width;
        double v = (p - p0) * width / hbar;
        return Math.exp(-(u * u + v * v)) / (Math.PI * hbar);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Exact: the half widths are s√ln(1/ε) and (ħ/s)√ln(1/ε).
     */
    @Override
    public PhaseSpaceExtent extent(double tolerance) {
        double radius = Math.sqrt(-Math.log(Arguments.tolerance(tolerance)));
        return PhaseSpaceExtent.around(x0, p0, width * radius, hbar / width * radius);
    }
}
