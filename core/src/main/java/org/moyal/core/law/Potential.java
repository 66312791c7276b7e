// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * A potential energy V(x) of one coordinate; a lambda is enough.
 *
 * <p>Quantum mechanics on phase space needs V only through V(x+y) − V(x−y), the force across the lag 2y. The evolution
 * multiplies ⟨x+y|ρ|x−y⟩ by a phase that is this {@linkplain #difference difference} times −Δt/ħ, and the current by the
 * {@linkplain #secant secant} [V(x+y) − V(x−y)]/(2y), which tends to V′(x) for y → 0. The named potentials of this
 * package give both in closed form without cancellation; for a lambda see {@link #secant}.
 *
 * <p>Units are the caller's: x a length, V an energy. V is called for every real x, also far outside the box of a grid;
 * where the value is not finite, {@link #finiteValue} names the place.
 */
@FunctionalInterface
public interface Potential {

    /**
     * The largest magnitude that {@link #difference} and {@link #secant} of the named potentials return, 2⁹⁶⁰ ≈ 1e289.
     * A result beyond it (Morse, far on the left) is returned as this number with its sign: never as infinity, and never
     * as the NaN of infinity minus infinity. It leaves room for a factor Δt/ħ. No bound state has weight in such places.
     */
    double LARGEST = 0x1p960;

    /**
     * Returns V(x).
     *
     * @param x the coordinate
     * @return the potential energy
     */
    double value(double x);

    /**
     * Returns V(x), checked.
     *
     * @param x the coordinate
     * @return the potential energy, finite
     * @throws IllegalArgumentException naming x, if V(x) is NaN or infinite
     */
    default double finiteValue(double x) {
        double v = value(x);
        if (!Double.isFinite(v)) {
            throw new IllegalArgumentException("potential V(" + x + ") = " + v + ": must be finite");
        }
        return v;
    }

    /**
     * Returns V(x+y) − V(x−y), the energy across the lag 2y; odd in y.
     *
     * <p>For a lambda this is the difference of two values, with the rounding error 2⁻⁵²·|V|.
     *
     * @param x the middle
     * @param y half the lag
     * @return V(x+y) − V(x−y)
     */
    default double difference(double x, double y) {
        return value(x + y) - value(x - y);
    }

    /**
     * Returns [V(x+y) − V(x−y)]/(2y), and its limit V′(x) at y = 0; even in y.
     *
     * <p>For a lambda: the quotient itself where |y| ≥ h = 2⁻⁶, with the rounding error 2⁻⁵²·|V|/|y|. For smaller |y| the
     * even function of y is interpolated through y = h, 2h, 3h, 4h; the error is below 4·2⁻⁵²·|V|/h + (h⁸/630)·max|V⁽⁹⁾|,
     * about 1e-13 for a V that varies on a length of order one. For a V that varies on another length use
     * {@link #varyingOver}, for a closed form override this method. Eight evaluations at most.
     *
     * @param x the middle
     * @param y half the lag
     * @return the secant slope
     */
    default double secant(double x, double y) {
        return EvenSecant.of(this, x, y, EvenSecant.UNIT_STEP);
    }

    /**
     * A potential given by a function that varies over a stated length.
     *
     * <p>The length sets the step h = length/64 of the interpolation in {@link #secant}, nothing else.
     *
     * @param length the length over which V changes noticeably, finite, above 0
     * @param function V(x)
     * @return the potential
     * @throws IllegalArgumentException if the length is not above 0
     */
    static Potential varyingOver(double length, DoubleUnaryOperator function) {
        Objects.requireNonNull(function, "function");
        return new EvenSecant.Scaled(Arguments.positive("length", length), function);
    }

    /**
     * No force, V = 0.
     *
     * @return the zero polynomial
     */
    static PolynomialPotential free() {
        return PolynomialPotential.of(0);
    }

    /**
     * The harmonic potential V = ½Mω²x².
     *
     * @param mass M, above 0
     * @param omega the angular frequency ω, above 0
     * @return the potential
     */
    static PolynomialPotential harmonic(double mass, double omega) {
        Arguments.positive("mass", mass);
        Arguments.positive("omega", omega);
        return PolynomialPotential.of(0, 0, 0.5 * mass * omega * omega);
    }

    /**
     * The quartic potential V = K x⁴.
     *
     * @param stiffness K, energy over length⁴, above 0
     * @return the potential
     */
    static PolynomialPotential quartic(double stiffness) {
        return PolynomialPotential.of(0, 0, 0, 0, Arguments.positive("stiffness", stiffness));
    }

    /**
     * The polynomial V = c₀ + c₁x + … + c_n xⁿ.
     *
     * @param coefficients c₀ … c_n, finite, at least one
     * @return the potential
     */
    static PolynomialPotential polynomial(double... coefficients) {
        return PolynomialPotential.of(coefficients);
    }

    /**
     * The symmetric double well V = B (x²/q² − 1)², zero at its minima x = ±q and B at x = 0.
     *
     * @param barrier the height B of the barrier, above 0
     * @param minimum the position q of the right minimum, above 0
     * @return the potential
     */
    static PolynomialPotential doubleWell(double barrier, double minimum) {
        double b = Arguments.positive("barrier", barrier);
        double q2 = Math.pow(Arguments.positive("minimum", minimum), 2);
        return PolynomialPotential.of(b, 0, -2 * b / q2, 0, b / (q2 * q2));
    }

    /**
     * The Morse potential V = D (1 − e^(−ax))².
     *
     * @param depth D, above 0
     * @param a the inverse range, above 0
     * @return the potential
     */
    static MorsePotential morse(double depth, double a) {
        return new MorsePotential(depth, a);
    }

    /**
     * The periodic potential V = V₀ cos(kx).
     *
     * @param amplitude V₀, finite
     * @param wavenumber k, above 0
     * @return the potential
     */
    static CosinePotential cosine(double amplitude, double wavenumber) {
        return new CosinePotential(amplitude, wavenumber);
    }

    /**
     * The pendulum V = −V₀ cos x, x an angle: a minimum at x = 0, barriers at ±π, |V″| and |V‴| at most V₀.
     *
     * @param depth V₀, energy, finite
     * @return the potential
     */
    static CosinePotential pendulum(double depth) {
        return new CosinePotential(-depth, 1);
    }

    /**
     * The harmonic trap V = kx²/2 with its certified curvature; inverted for k &lt; 0.
     *
     * @param stiffness k, energy over length², finite
     * @return the potential
     */
    static HarmonicTrap trap(double stiffness) {
        return new HarmonicTrap(stiffness);
    }

    /**
     * The linear slope V = sx.
     *
     * @param slope s, energy over length, finite
     * @return the potential
     */
    static LinearSlope slope(double slope) {
        return new LinearSlope(slope);
    }

    /**
     * A double well whose second and third derivatives are bounded: a trap with a bump, V = kx²/2 + A exp(−x²/2w²).
     *
     * @param stiffness k, energy over length², above 0
     * @param height A, energy; above kw², so that x = 0 is a maximum
     * @param width w, above 0
     * @return the potential, k − A/w² ≤ V″ ≤ k + 2e^(−3/2)A/w²
     * @throws IllegalArgumentException if a number is out of range
     */
    static CertifiedPotential boundedDoubleWell(double stiffness, double height, double width) {
        double least = Arguments.positive("stiffness", stiffness) * Arguments.positive("width", width) * width;
        if (!(height > least)) {
            throw new IllegalArgumentException(
                    "height = " + height + ": must be above stiffness*width^2 = " + least + " for two wells");
        }
        return new HarmonicTrap(stiffness).plus(new GaussianBarrier(height, width));
    }

    /**
     * The Gaussian barrier V = V₀ exp(−x²/2σ²); a well for V₀ &lt; 0.
     *
     * @param height V₀, finite
     * @param sigma σ, above 0
     * @return the potential
     */
    static GaussianBarrier gaussianBarrier(double height, double sigma) {
        return new GaussianBarrier(height, sigma);
    }

    /**
     * The symmetric Eckart barrier V = V₀ / cosh²(ax); the Pöschl–Teller well for V₀ &lt; 0.
     *
     * @param height V₀, finite
     * @param a the inverse width, above 0
     * @return the potential
     */
    static EckartBarrier eckart(double height, double a) {
        return new EckartBarrier(height, a);
    }
}
