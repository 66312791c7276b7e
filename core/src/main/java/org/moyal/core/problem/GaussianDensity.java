// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.problem;

import java.util.function.DoubleBinaryOperator;

/**
 * A normalised classical Gaussian density on phase space; no uncertainty relation is asked of it.
 *
 * @param meanX the mean position
 * @param meanP the mean momentum
 * @param sxx the variance of position, above 0
 * @param sxp the covariance of position and momentum, sxp² &lt; sxx·spp
 * @param spp the variance of momentum, above 0
 */
public record GaussianDensity(double meanX, double meanP, double sxx, double sxp, double spp)
        implements DoubleBinaryOperator {

    /**
     * Checks the arguments.
     *
     * @param meanX the mean position
     * @param meanP the mean momentum
     * @param sxx the variance of position, above 0
     * @param sxp the covariance of position and momentum, sxp² &lt; sxx·spp
     * @param spp the variance of momentum, above 0
     * @throws IllegalArgumentException if a mean is not finite or the covariance is not positive definite
     */
    public GaussianDensity {
        Arguments.finite("meanX", meanX);
        Arguments.finite("meanP", meanP);
        Arguments.positive("sxx", sxx);
        Arguments.positive("spp", spp);
        if (!(sxp * sxp < sxx * spp)) {
            throw new IllegalArgumentException("sxp = " + sxp + ": must satisfy sxp^2 < sxx*spp = " + sxx * spp);
        }
    }

    /**
     * Returns the determinant of the covariance.
     *
     * @return sxx·spp − sxp²
     */
    public double determinant() {
        return sxx * spp - sxp * sxp;
    }

    /**
     * Returns the density at a point.
     *
     * @param x the position
     * @param p the momentum
     * @return the density
     */
    @Override
    public double applyAsDouble(double x, double p) {
        double u = x - meanX;
        double v = p - meanP;
        double det = determinant();
        double exponent = -0.5 * (spp * u * u - 2 * sxp * u * v + sxx * v * v) / det;
        return Math.exp(exponent) / (2 * Math.PI * Math.sqrt(det));
    }

    /**
     * Returns ∫∫ρ² dx dp = 1/(4π√det).
     *
     * @return the integral of the square
     */
    public double squareIntegral() {
        return 1 / (4 * Math.PI * Math.sqrt(determinant()));
    }
}
