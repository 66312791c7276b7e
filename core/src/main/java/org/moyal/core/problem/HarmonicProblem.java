// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.problem;

import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.law.QuadraticHamiltonian;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.core.state.PhaseSpaceDensity;

/**
 * A state in the oscillator p²/2M + ½Mω²x²: W(x, p, t) = W₀(x cos ωt − p sin ωt/(Mω), p cos ωt + Mωx sin ωt), rigidly
 * carried along ellipses. The current is J = W·(p/M, −Mω²x) without any quantum term.
 *
 * @param <S> the type of the initial state
 * @param mass M, above 0
 * @param omega ω, above 0
 * @param initial the state at t = 0
 */
public record HarmonicProblem<S extends PhaseSpaceDensity>(double mass, double omega, S initial)
        implements ExactDensity {

    /**
     * Checks the arguments.
     *
     * @param mass M, above 0
     * @param omega ω, above 0
     * @param initial the state at t = 0
     * @throws IllegalArgumentException if mass or ω is not above 0
     */
    public HarmonicProblem {
        Arguments.positive("mass", mass);
        Arguments.positive("omega", omega);
    }

    /**
     * The natural length of the oscillator, ℓ = √(ħ/Mω).
     *
     * @param mass M, above 0
     * @param omega ω, above 0
     * @param hbar ħ, above 0
     * @return ℓ
     */
    public static double length(double mass, double omega, double hbar) {
        return Math.sqrt(Arguments.positive("hbar", hbar)
                / (Arguments.positive("mass", mass) * Arguments.positive("omega", omega)));
    }

    /**
     * A coherent state that keeps its shape.
     *
     * @param mass M, above 0
     * @param omega ω, above 0
     * @param x0 the initial mean position
     * @param p0 the initial mean momentum
     * @param hbar ħ, above 0
     * @return the problem
     */
    public static HarmonicProblem<GaussianPacket> coherent(
            double mass, double omega, double x0, double p0, double hbar) {
        return new HarmonicProblem<>(mass, omega, new GaussianPacket(x0, p0, length(mass, omega, hbar), hbar));
    }

    /**
     * A displaced number state of the oscillator's own length.
     *
     * @param n the number of quanta, at least 0
     * @param centre the oscillator and the displacement, given as a coherent problem
     * @return the problem
     */
    public static HarmonicProblem<FockState> displacedFock(int n, HarmonicProblem<GaussianPacket> centre) {
        var c = centre.initial();
        return new HarmonicProblem<>(
                centre.mass(), centre.omega(), new FockState(n, c.x0(), c.p0(), c.width(), c.hbar()));
    }

    /**
     * A cat state of two coherent states at opposite points.
     *
     * @param phase φ, see {@link GaussianSuperposition#cat}
     * @param centre the oscillator and the first of the two, given as a coherent problem
     * @return the problem
     */
    public static HarmonicProblem<GaussianSuperposition> cat(double phase, HarmonicProblem<GaussianPacket> centre) {
        var c = centre.initial();
        return new HarmonicProblem<>(
                centre.mass(), centre.omega(), GaussianSuperposition.cat(c.x0(), c.p0(), phase, c.width(), c.hbar()));
    }

    /**
     * Returns the law p²/2M + ½Mω²x².
     *
     * @return the law
     */
    public Hamiltonian hamiltonian() {
        return Hamiltonian.of(mass, Potential.harmonic(mass, omega));
    }

    /**
     * Returns the law as a quadratic Hamiltonian.
     *
     * @return the law
     */
    public QuadraticHamiltonian quadratic() {
        return QuadraticHamiltonian.harmonic(mass, omega);
    }

    /**
     * Returns the period 2π/ω.
     *
     * @return the time after which W returns
     */
    public double period() {
        return 2 * Math.PI / omega;
    }

    @Override
    public double density(double x, double p, double t) {
        double c = Math.cos(omega * t);
        double s = Math.sin(omega * t);
        return initial.density(x * c - p * s / (mass * omega), p * c + mass * omega * x * s);
    }

    /**
     * Returns the exact current J_x = pW/M.
     *
     * @param x the position
     * @param p the momentum
     * @param t the time
     * @return J_x
     */
    public double currentX(double x, double p, double t) {
        return p / mass * density(x, p, t);
    }

    /**
     * Returns the exact current J_p = −Mω²xW.
     *
     * @param x the position
     * @param p the momentum
     * @param t the time
     * @return J_p
     */
    public double currentP(double x, double p, double t) {
        return -mass * omega * omega * x * density(x, p, t);
    }
}
