// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.unit;

/**
 * A consistent system of units of mechanics, given by its base units in SI units.
 *
 * <p>The library takes numbers in the caller's consistent units and never converts. This type converts at the boundary:
 * divide an SI number by the unit, multiply to come back. {@link #hbar} is the number to hand to the states.
 *
 * @param length the unit of length in metres, above 0
 * @param mass the unit of mass in kilograms, above 0
 * @param time the unit of time in seconds, above 0
 */
public record UnitSystem(double length, double mass, double time) {
    /** ħ in joule seconds, exact by definition of the SI: 6.62607015e-34/2π. */
    public static final double HBAR_SI = 6.62607015e-34 / (2 * Math.PI);

    /** The mass of the electron in kilograms, CODATA 2022. */
    public static final double ELECTRON_MASS_SI = 9.1093837139e-31;

    /** The Bohr radius in metres, CODATA 2022. */
    public static final double BOHR_RADIUS_SI = 5.29177210544e-11;

    /**
     * Checks the arguments.
     *
     * @param length the unit of length in metres
     * @param mass the unit of mass in kilograms
     * @param time the unit of time in seconds
     * @throws IllegalArgumentException if a unit is not finite and above 0
     */
    public UnitSystem {
        requirePositive("length", length);
        requirePositive("mass", mass);
        requirePositive("time", time);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " = " + value + ": must be finite and above 0");
        }
    }

    /**
     * The SI itself.
     *
     * @return metre, kilogram, second
     */
    public static UnitSystem si() {
        return new UnitSystem(1, 1, 1);
    }

    /**
     * Hartree's atomic units: Bohr radius, electron mass, and the time in which ħ = 1.
     *
     * @return atomic units
     */
    public static UnitSystem atomic() {
        return natural(BOHR_RADIUS_SI, ELECTRON_MASS_SI);
    }

    /**
     * The units of a length and a mass in which ħ = 1: the unit of time is mass·length²/ħ.
     *
     * @param length the unit of length in metres, above 0
     * @param mass the unit of mass in kilograms, above 0
     * @return the system
     */
    public static UnitSystem natural(double length, double mass) {
        return new UnitSystem(length, mass, mass * length / HBAR_SI * length);
    }

    /**
     * Returns the unit of momentum in kg·m/s.
     *
     * @return mass·length/time
     */
    public double momentum() {
        return mass * length / time;
    }

    /**
     * Returns the unit of energy in joules.
     *
     * @return mass·length²/time²
     */
    public double energy() {
        return mass * (length / time) * (length / time);
    }

    /**
     * Returns the unit of action in joule seconds.
     *
     * @return mass·length²/time
     */
    public double action() {
        return mass * length * (length / time);
    }

    /**
     * Returns ħ as a number in these units.
     *
     * @return ħ over the unit of action
     */
    public double hbar() {
        return HBAR_SI / action();
    }
}
