// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.ArrayList;
import java.util.List;
import org.moyal.core.error.FrictionException;

/**
 * Diffusion and friction of one degree of freedom, the part of an open system's evolution that is linear in x and p:
 *
 * <p>∂W/∂t = … + (D_xx/2) ∂²W/∂x² + D_xp ∂²W/∂x∂p + (D_pp/2) ∂²W/∂p² + γ ∂(pW)/∂p.
 *
 * <p>Variances grow as dσ_xx/dt = D_xx and dσ_pp/dt = D_pp − 2γσ_pp; momenta decay as d⟨p⟩/dt = −γ⟨p⟩. The same numbers
 * serve quantum and classical densities. A classical density needs D ≥ 0, which is checked here. For a quantum state the
 * map is completely positive only if D_xx D_pp − D_xp² ≥ (γħ/2)² (G. Lindblad, Commun. Math. Phys. 48 (1976) 119;
 * A. Săndulescu, H. Scutaru, Ann. Phys. 173 (1987) 277), which {@link #requireCompletelyPositive} checks once ħ is known.
 *
 * @param dxx D_xx, length²/time, at least 0
 * @param dxp D_xp, length·momentum/time, D_xp² ≤ D_xx D_pp
 * @param dpp D_pp, momentum²/time, at least 0
 * @param friction γ, 1/time, at least 0
 */
public record LinearLindblad(double dxx, double dxp, double dpp, double friction) {

    /** Relative rounding allowed in the two determinant conditions: the products are exact to 2⁻⁵² each. */
    private static final double ROUNDING = 0x1p-50;

    /**
     * Checks the arguments.
     *
     * @param dxx D_xx, length²/time, at least 0
     * @param dxp D_xp, length·momentum/time, D_xp² ≤ D_xx D_pp
     * @param dpp D_pp, momentum²/time, at least 0
     * @param friction γ, 1/time, at least 0
     * @throws IllegalArgumentException if an argument is not finite, D_xx, D_pp or γ is negative, or D is not positive
     *     semidefinite
     */
    public LinearLindblad {
        notNegative("dxx", dxx);
        notNegative("dpp", dpp);
        notNegative("friction", friction);
        Arguments.finite("dxp", dxp);
        if (!(dxp * dxp <= dxx * dpp * (1 + ROUNDING))) {
            throw new IllegalArgumentException("dxp = " + dxp + ": must satisfy dxp^2 <= dxx*dpp = " + dxx * dpp);
        }
    }

    private static void notNegative(String name, double value) {
        if (!(value >= 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " = " + value + ": must be finite and at least 0");
        }
    }

    /**
     * Neither diffusion nor friction.
     *
     * @return all four numbers 0
     */
    public static LinearLindblad none() {
        return new LinearLindblad(0, 0, 0, 0);
    }

    /**
     * Diffusion of the momentum, which is decoherence of positions: ⟨x|ρ|x′⟩ decays at the rate D_pp(x−x′)²/2ħ².
     *
     * @param dpp D_pp, at least 0
     * @return the law
     */
    public static LinearLindblad momentumDiffusion(double dpp) {
        return new LinearLindblad(0, 0, dpp, 0);
    }

    /**
     * Diffusion of position and momentum.
     *
     * @param dxx D_xx, at least 0
     * @param dpp D_pp, at least 0
     * @return the law
     */
    public static LinearLindblad diffusion(double dxx, double dpp) {
        return new LinearLindblad(dxx, 0, dpp, 0);
    }

    /**
     * Decoherence of positions by scattering: ∂ρ/∂t = … − Λ[x, [x, ρ]], which is momentum diffusion with D_pp = 2ħ²Λ.
     *
     * @param rate the localisation rate Λ, 1/(length²·time), at least 0
     * @param hbar ħ, above 0
     * @return the law
     */
    public static LinearLindblad localisation(double rate, double hbar) {
        notNegative("rate", rate);
        return momentumDiffusion(2 * Arguments.positive("hbar", hbar) * hbar * rate);
    }

    /**
     * The diffusion of linear Lindblad operators: D_xx = ħΣ|v|², D_xp = −ħΣRe(u*v), D_pp = ħΣ|u|².
     *
     * <p>Together they must not damp: ΣIm(u*v) = 0 to rounding. A rate above 0 would damp ⟨x⟩ and ⟨p⟩ alike, which is not the
     * friction γ of this type, a damping of p alone; nor is it covered by the theory of the classical limit.
     *
     * @param operators the operators, none for no diffusion
     * @param hbar ħ, above 0
     * @return the law, with γ = 0
     * @throws FrictionException if the operators damp or amplify; names the one that does so most
     * @throws IllegalArgumentException if ħ is not above 0
     */
    public static LinearLindblad of(List<LindbladOperator> operators, double hbar) {
        Arguments.positive("hbar", hbar);
        double xx = 0;
        double xp = 0;
        double pp = 0;
        double damping = 0;
        double size = 0;
        int worst = 0;
        for (int k = 0; k < operators.size(); k++) {
            LindbladOperator each = operators.get(k);
            double v2 = LindbladOperator.squaredModulus(each.v());
            double u2 = LindbladOperator.squaredModulus(each.u());
            xx += hbar * v2;
            xp -= hbar * each.correlation();
            pp += hbar * u2;
            damping += each.damping();
            size += Math.sqrt(u2 * v2);
            if (Math.abs(each.damping()) > Math.abs(operators.get(worst).damping())) {
                worst = k;
            }
        }
        if (!(Math.abs(damping) <= ROUNDING * size)) {
            throw new FrictionException(
                    "operators[" + worst + "] = " + operators.get(worst) + " damps x and p at the rate "
                            + operators.get(worst).damping() + "; all operators together",
                    damping);
        }
        return new LinearLindblad(xx, xp, pp, 0);
    }

    /**
     * Operators of this diffusion: L₁ = √(D_pp/ħ) x − D_xp/√(ħD_pp) p and L₂ = √((D_xx − D_xp²/D_pp)/ħ) p, without those that
     * are 0. Many other lists have the same diffusion.
     *
     * @param hbar ħ, above 0
     * @return 0 to 2 operators with real coefficients
     * @throws FrictionException if γ ≠ 0: friction of p alone is no law of this form
     */
    public List<LindbladOperator> operators(double hbar) {
        Arguments.positive("hbar", hbar);
        FrictionException.requireNone("linear Lindblad operators", friction);
        List<LindbladOperator> operators = new ArrayList<>();
        double rest = dxx;
        if (dpp > 0) {
            double u = Math.sqrt(dpp / hbar);
            operators.add(LindbladOperator.of(u, -dxp / (hbar * u)));
            rest = Math.max(0, dxx - dxp * (dxp / dpp)); // below 0 by rounding only
        }
        if (rest > 0) {
            operators.add(LindbladOperator.of(0, Math.sqrt(rest / hbar)));
        }
        return List.copyOf(operators);
    }

    /**
     * Friction alone: a classical law. No quantum state obeys it, see {@link #isCompletelyPositive}.
     *
     * @param friction γ, at least 0
     * @return the law
     */
    public static LinearLindblad friction(double friction) {
        return new LinearLindblad(0, 0, 0, friction);
    }

    /**
     * Friction with diffusion.
     *
     * @param friction γ, at least 0
     * @param dxx D_xx, at least 0
     * @param dpp D_pp, at least 0
     * @return the law
     */
    public static LinearLindblad friction(double friction, double dxx, double dpp) {
        return new LinearLindblad(dxx, 0, dpp, friction);
    }

    /**
     * Whether quantum states stay quantum states: D_xx D_pp − D_xp² ≥ (γħ/2)².
     *
     * @param hbar ħ, above 0
     * @return whether the condition holds, up to rounding
     */
    public boolean isCompletelyPositive(double hbar) {
        double needed = Math.pow(0.5 * friction * Arguments.positive("hbar", hbar), 2);
        double given = dxx * dpp - dxp * dxp;
        return given >= needed - ROUNDING * (dxx * dpp + needed);
    }

    /**
     * Passes a law under which quantum states stay quantum states.
     *
     * @param hbar ħ, above 0
     * @throws IllegalArgumentException if D_xx D_pp − D_xp² &lt; (γħ/2)²
     */
    public void requireCompletelyPositive(double hbar) {
        if (!isCompletelyPositive(hbar)) {
            throw new IllegalArgumentException("friction = " + friction + ": must satisfy dxx*dpp - dxp^2 = "
                    + (dxx * dpp - dxp * dxp) + " >= (friction*hbar/2)^2 = " + Math.pow(0.5 * friction * hbar, 2)
                    + " for quantum states; diffusion with dxx*dpp >= "
                    + (dxp * dxp + Math.pow(0.5 * friction * hbar, 2)) + " would do");
        }
    }
}
