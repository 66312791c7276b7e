// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.problem;

import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.state.GaussianPacket;

/**
 * One explicit step of W₀ = exp(−x² − p²/ħ²)/(πħ) in the quartic potential V = Kx⁴, in closed form: the Eulerian step, and
 * two Lagrangian ones that fail (M. Oliva, D. Kakofengitis, O. Steuernagel, Anharmonic quantum mechanical systems do not
 * feature phase space trajectories, eqs. 20–23).
 *
 * <p>W₀ is the coherent state of unit length in the caller's unit.
 *
 * @param hbar ħ, above 0
 * @param mass M, above 0
 * @param stiffness K, above 0
 */
public record QuarticSteps(double hbar, double mass, double stiffness) {

    /**
     * Checks the arguments.
     *
     * @param hbar ħ, above 0
     * @param mass M, above 0
     * @param stiffness K, above 0
     * @throws IllegalArgumentException if an argument is not above 0
     */
    public QuarticSteps {
        Arguments.positive("hbar", hbar);
        Arguments.positive("mass", mass);
        Arguments.positive("stiffness", stiffness);
    }

    /**
     * Returns the law p²/2M + Kx⁴.
     *
     * @return the Hamiltonian
     */
    public Hamiltonian hamiltonian() {
        return Hamiltonian.of(mass, Potential.quartic(stiffness));
    }

    /**
     * Returns the initial state.
     *
     * @return the packet of unit width at the origin
     */
    public GaussianPacket initialState() {
        return new GaussianPacket(0, 0, 1, hbar);
    }

    /**
     * Returns W₀.
     *
     * @param x the position
     * @param p the momentum
     * @return exp(−x² − p²/ħ²)/(πħ)
     */
    public double initial(double x, double p) {
        return initialState().density(x, p);
    }

    /**
     * Returns the velocity w_x = J_x/W₀.
     *
     * @param p the momentum
     * @return p/M
     */
    public double velocityX(double p) {
        return p / mass;
    }

    /**
     * Returns the velocity w_p = J_p/W₀ (eq. 23).
     *
     * @param x the position
     * @param p the momentum
     * @return −4Kx³ − 2Kx + 4Kxp²/ħ²
     */
    public double velocityP(double x, double p) {
        return stiffness * x * (-4 * x * x - 2 + 4 * (p / hbar) * (p / hbar));
    }

    /**
     * Returns the divergence of the velocity (eq. 23).
     *
     * @param x the position
     * @param p the momentum
     * @return 8Kxp/ħ²
     */
    public double divergence(double x, double p) {
        return 8 * stiffness * x * p / (hbar * hbar);
    }

    /**
     * Returns the Eulerian step W₀ − Δt ∇·J (eq. 21).
     *
     * @param x the position
     * @param p the momentum
     * @param dt Δt
     * @return W₀{1 + Δt x p [8Kp²/ħ⁴ − 12K/ħ² − 8Kx²/ħ² + 2/M]}
     */
    public double eulerian(double x, double p, double dt) {
        double k = p / hbar;
        double bracket = stiffness / (hbar * hbar) * (8 * k * k - 12 - 8 * x * x) + 2 / mass;
        return initial(x, p) * (1 + dt * x * p * bracket);
    }

    /**
     * Returns the Lagrangian step (eq. 22), which fails: its norm on the plane tends to 0 for Δt → 0, not to 1.
     *
     * @param x the position
     * @param p the momentum
     * @param dt Δt
     * @return W₀(r − Δt w(r))·(1 − Δt ∇·w(r))
     */
    public double lagrangian(double x, double p, double dt) {
        return transportShift(x, p, dt) * (1 - dt * divergence(x, p));
    }

    /**
     * Returns the transport shift alone, without the factor for the change of volume; it does not even keep the norm to
     * first order.
     *
     * @param x the position
     * @param p the momentum
     * @param dt Δt
     * @return W₀(r − Δt w(r))
     */
    public double transportShift(double x, double p, double dt) {
        return initial(x - dt * velocityX(p), p - dt * velocityP(x, p));
    }
}
