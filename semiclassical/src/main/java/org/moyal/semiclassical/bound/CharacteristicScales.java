// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.bound;

import java.util.Objects;
import org.moyal.core.law.CertifiedSurface;

/**
 * The scales on which a potential is anharmonic, made of K = sup‖∇²V‖ and T = sup‖∇³V‖: x_H = K/T, p_H = m^(½)K^(3/2)/T = η_H x_H
 * and their action s_H = x_H p_H = m^(½)K^(5/2)/T².
 *
 * <p>For harmonic potentials, T = 0, all three are infinite; {@link #hbarOverAction} is 0 then, and every formula of this package
 * that stays finite uses it. Source: F. Hernández, D. Ranard, C. J. Riedel, arXiv:2306.13717, equations (5), (6), with the
 * exponent of K in p_H as corrected in docs/classicality.md.
 *
 * @param frame the harmonic scales τ_H, η_H, σ* of K, m and ħ
 * @param thirdDerivative T, energy over length³, finite, at least 0
 */
public record CharacteristicScales(HarmonicFrame frame, double thirdDerivative) {

    /**
     * Checks the arguments.
     *
     * @param frame the harmonic scales
     * @param thirdDerivative T, finite, at least 0
     * @throws IllegalArgumentException if T is negative or not finite
     */
    public CharacteristicScales {
        Objects.requireNonNull(frame, "frame");
        if (!(thirdDerivative >= 0 && thirdDerivative <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "thirdDerivative = " + thirdDerivative + ": must be finite and at least 0");
        }
    }

    /**
     * The scales of a potential with certified bounds.
     *
     * @param surface the potential; its K must be above 0
     * @param mass m, above 0
     * @param hbar ħ, above 0
     * @return the scales
     * @throws IllegalArgumentException if K = 0 or a number is not above 0
     */
    public static CharacteristicScales of(CertifiedSurface surface, double mass, double hbar) {
        return new CharacteristicScales(
                new HarmonicFrame(surface.curvatureBound(), mass, hbar), surface.thirdDerivativeBound());
    }

    /**
     * x_H = K/T, the length over which the curvature changes by itself.
     *
     * @return length; infinite for T = 0
     */
    public double length() {
        return frame.curvature() / thirdDerivative;
    }

    /**
     * p_H = η_H x_H.
     *
     * @return momentum; infinite for T = 0
     */
    public double momentum() {
        return frame.impedance() * length();
    }

    /**
     * s_H = x_H p_H.
     *
     * @return action; infinite for T = 0
     */
    public double action() {
        return length() * momentum();
    }

    /**
     * ħ/s_H, small where the potential is nearly harmonic on the scale of a packet.
     *
     * @return the ratio; 0 for T = 0
     */
    public double hbarOverAction() {
        double curving = thirdDerivative / frame.curvature();
        return frame.hbar() * curving * curving / frame.impedance();
    }

    /**
     * This potential's scales for another admissible curvature bound: only upper bounds of the curvature enter the theorem.
     *
     * @param curvature K′, above 0
     * @return the scales of K′, m, ħ and T
     */
    CharacteristicScales withCurvature(double curvature) {
        return new CharacteristicScales(new HarmonicFrame(curvature, frame.mass(), frame.hbar()), thirdDerivative);
    }
}
