// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.bound;

import java.util.Objects;
import org.moyal.core.error.FrictionException;
import org.moyal.core.law.LinearLindblad;

/** ε = C (t/τ_H) √(ħ/s_H) z^(3/2) and its inverses, for given scales and diffusion. */
record ErrorLaw(CharacteristicScales scales, LinearLindblad noise, int degrees) {

    /** Distances of normalised states never exceed this. */
    static final double LARGEST_DISTANCE = 2;

    static ErrorLaw of(String what, CharacteristicScales scales, LinearLindblad noise, int degrees) {
        Objects.requireNonNull(noise, "noise");
        FrictionException.requireNone(what, noise.friction());
        if (!(scales.frame().squeezing(noise) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "noise = " + noise + ": must diffuse x and p, dxx*dpp > dxp^2; with the least"
                            + " diffusion c = " + scales.frame().leastDiffusion(noise)
                            + " the squeezing z is infinite and the theorem says nothing");
        }
        return new ErrorLaw(scales, noise, degrees);
    }

    ErrorLaw withCurvature(double curvature) {
        return new ErrorLaw(scales.withCurvature(curvature), noise, degrees);
    }

    double squeezing() {
        return scales.frame().squeezing(noise);
    }

    /** D0 = (ħ/s_H)/r. */
    double relativeDiffusion() {
        return scales.hbarOverAction() / scales.frame().ratio(noise);
    }

    double floor(BoundForm form, double time) {
        if (!(time >= 0 && time <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("time = " + time + ": must be finite and at least 0");
        }
        return form.constant(degrees) * (time / scales.frame().time()) * Math.sqrt(scales.hbarOverAction());
    }

    double error(BoundForm form, double time) {
        double z = squeezing();
        return floor(form, time) * z * Math.sqrt(z);
    }

    double time(BoundForm form, double error) {
        return positive("error", error)
                / error(form, scales.frame().time())
                * scales.frame().time();
    }

    double threshold(BoundForm form, double error, double time) {
        return scales.hbarOverAction() * Math.pow(floor(form, time) / positive("error", error), 2.0 / 3);
    }

    static double positive(String name, double value) {
        if (!(value > 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " = " + value + ": must be finite and above 0");
        }
        return value;
    }

    /**
     * The curvature bound, at least the given one, of the least error: r grows with K′, and K′^(−½)·max(r, 1) falls while r < 1
     * or ηD_xx < D_pp/η. For D_xp = 0 this is D_pp max(1/(mD_xx), 1/ħ).
     */
    double bestCurvature(double least) {
        double mass = scales.frame().mass();
        double hbar = scales.frame().hbar();
        double best = noise.dpp() / (mass * noise.dxx());
        double excess = mass * noise.dxx() - hbar;
        if (excess > 0) {
            // r(K′) = 1
            best = Math.max(best, noise.dpp() / hbar - mass / hbar * noise.dxp() * (noise.dxp() / excess));
        }
        return Math.max(best, least);
    }

    String words() {
        HarmonicFrame frame = scales.frame();
        return "K = " + frame.curvature() + ", T = " + scales.thirdDerivative() + ", m = " + frame.mass() + ", hbar = "
                + frame.hbar() + ", d = " + degrees + ", z = " + squeezing() + ", " + noise;
    }
}
