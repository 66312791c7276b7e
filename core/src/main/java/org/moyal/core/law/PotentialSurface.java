// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * A potential energy V(x₁ … x_d) of d coordinates with its derivatives up to the third order, as trajectories and Gaussian packets
 * need them.
 *
 * <p>A {@link SmoothPotential} is one of one coordinate. Units are the caller's: x a length, V an energy. Implementations are
 * immutable and may be called by several threads.
 */
public interface PotentialSurface {

    /**
     * The number d of coordinates.
     *
     * @return d ≥ 1
     */
    int degreesOfFreedom();

    /**
     * Returns V(x).
     *
     * @param x the d coordinates
     * @return the potential energy
     */
    double value(double[] x);

    /**
     * Writes ∂V/∂x_i.
     *
     * @param x the d coordinates
     * @param target takes d numbers, energy over length
     */
    void gradient(double[] x, double[] target);

    /**
     * Writes ∂²V/∂x_i∂x_j.
     *
     * @param x the d coordinates
     * @param target takes d² numbers, row by row, energy over length²
     */
    void hessian(double[] x, double[] target);

    /**
     * Writes ∂(ΔV)/∂x_i, the gradient of the Laplacian of V.
     *
     * @param x the d coordinates
     * @param target takes d numbers, energy over length³
     */
    void laplacianGradient(double[] x, double[] target);
}
