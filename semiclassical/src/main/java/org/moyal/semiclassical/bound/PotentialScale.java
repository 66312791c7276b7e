// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.bound;

import java.util.Arrays;
import org.moyal.core.law.CertifiedSurface;
import org.moyal.core.law.CosinePotential;
import org.moyal.core.law.SeparableSurface;
import org.moyal.core.unit.UnitSystem;

/**
 * The size of a force: a particle of mass m that moves at the speed v through a landscape of the length s, so that the curvature is
 * K = mv²/s², the third derivative T = mv²/s³ and the action s_H = mvs.
 *
 * <p>A potential with exactly these bounds is V = mv² cos(x/s) in each coordinate. A trap of the angular frequency ω has v = ωs, a
 * standing wave V = (U/2) cos(2kx) has s = 1/2k and mv² = U/2.
 *
 * @param mass m, above 0
 * @param length s, above 0
 * @param speed v, above 0
 */
public record PotentialScale(double mass, double length, double speed) {

    /**
     * Checks the arguments.
     *
     * @param mass m, above 0
     * @param length s, above 0
     * @param speed v, above 0
     * @throws IllegalArgumentException if one of them is not a finite number above 0
     */
    public PotentialScale {
        ErrorLaw.positive("mass", mass);
        ErrorLaw.positive("length", length);
        ErrorLaw.positive("speed", speed);
    }

    /**
     * K = mv²/s².
     *
     * @return energy over length²
     */
    public double curvature() {
        return mass * (speed / length) * (speed / length);
    }

    /**
     * τ_H = s/v.
     *
     * @return the time in which the particle crosses the landscape
     */
    public double time() {
        return length / speed;
    }

    /**
     * The potential V = mv² Σ cos(x_i/s).
     *
     * @param degreesOfFreedom d, at least 1
     * @return a potential with these K and T
     * @throws IllegalArgumentException if d &lt; 1
     */
    public CertifiedSurface surface(int degreesOfFreedom) {
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException("degreesOfFreedom = " + degreesOfFreedom + ": must be at least 1");
        }
        var waves = new CosinePotential[degreesOfFreedom];
        Arrays.fill(waves, new CosinePotential(mass * speed * speed, 1 / length));
        return SeparableSurface.of(waves);
    }

    /**
     * The same scale, given in SI units, as numbers of another system.
     *
     * @param units the system
     * @return the numbers in its units
     */
    PotentialScale in(UnitSystem units) {
        return new PotentialScale(mass / units.mass(), length / units.length(), speed * units.time() / units.length());
    }

    /**
     * The units in which m, s and v are 1, if these numbers are SI units.
     *
     * @return the system
     */
    UnitSystem units() {
        return new UnitSystem(length, mass, time());
    }
}
