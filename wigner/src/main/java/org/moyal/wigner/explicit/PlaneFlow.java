// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import org.moyal.core.problem.QuarticSteps;

/**
 * A Wigner function on the whole plane with its velocity field w = J/W, in closed form. It feeds the failing Lagrangian
 * steps, whose failure lies where W is too small for any grid.
 */
public interface PlaneFlow {

    /**
     * Returns W(x, p).
     *
     * @param x the position
     * @param p the momentum
     * @return W, 1/action
     */
    double density(double x, double p);

    /**
     * Returns w_x = J_x/W = p/M.
     *
     * @param x the position
     * @param p the momentum
     * @return the velocity, length/time
     */
    double velocityX(double x, double p);

    /**
     * Returns w_p = J_p/W.
     *
     * @param x the position
     * @param p the momentum
     * @return the velocity, momentum/time
     */
    double velocityP(double x, double p);

    /**
     * Returns ∇·w = ∂w_p/∂p.
     *
     * @param x the position
     * @param p the momentum
     * @return the divergence, 1/time
     */
    double divergence(double x, double p);

    /**
     * The coherent state in the quartic potential.
     *
     * @param problem ħ, M and K
     * @return its density and velocity field
     */
    static PlaneFlow of(QuarticSteps problem) {
        return new PlaneFlow() {
            @Override
            public double density(double x, double p) {
                return problem.initial(x, p);
            }

            @Override
            public double velocityX(double x, double p) {
                return problem.velocityX(p);
            }

            @Override
            public double velocityP(double x, double p) {
                return problem.velocityP(x, p);
            }

            @Override
            public double divergence(double x, double p) {
                return problem.divergence(x, p);
            }
        };
    }
}
