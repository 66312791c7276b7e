// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.Objects;
import org.apache.commons.numbers.complex.Complex;

/**
 * A linear Lindblad operator L = ux + vp of one degree of freedom, in the convention
 *
 * <pre>  ∂ρ/∂t = −(i/ħ)[H, ρ] + (1/ħ) Σ (LρL† − ½{L†L, ρ}).</pre>
 *
 * <p>It diffuses x by D_xx = ħ|v|², p by D_pp = ħ|u|², both together by D_xp = −ħ Re(u*v), and damps ⟨x⟩ and ⟨p⟩ alike at the rate
 * Im(u*v). An operator whose u and v have a real ratio, Hermitian up to a phase, diffuses only. An operator that is multiplied by
 * a phase is the same law.
 *
 * @param u the coefficient of x, finite
 * @param v the coefficient of p, finite
 */
public record LindbladOperator(Complex u, Complex v) {

    /**
     * Checks the arguments.
     *
     * @param u the coefficient of x, finite
     * @param v the coefficient of p, finite
     * @throws IllegalArgumentException if a part of them is not finite
     */
    public LindbladOperator {
        Objects.requireNonNull(u, "u");
        Objects.requireNonNull(v, "v");
        Arguments.finite("u.real", u.real());
        Arguments.finite("u.imag", u.imag());
        Arguments.finite("v.real", v.real());
        Arguments.finite("v.imag", v.imag());
    }

    /**
     * The operator with real coefficients, which only diffuses.
     *
     * @param u the coefficient of x, finite
     * @param v the coefficient of p, finite
     * @return L = ux + vp
     */
    public static LindbladOperator of(double u, double v) {
        return new LindbladOperator(Complex.ofCartesian(u, 0), Complex.ofCartesian(v, 0));
    }

    /**
     * The rate Im(u*v) at which ⟨x⟩ and ⟨p⟩ decay.
     *
     * @return 1/time; negative for amplification, 0 for an operator that only diffuses
     */
    public double damping() {
        return Math.fma(u.real(), v.imag(), -u.imag() * v.real());
    }

    /** Re(u*v). */
    double correlation() {
        return Math.fma(u.real(), v.real(), u.imag() * v.imag());
    }

    static double squaredModulus(Complex z) {
        return Math.fma(z.real(), z.real(), z.imag() * z.imag());
    }
}
