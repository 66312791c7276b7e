// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import org.apache.commons.numbers.complex.Complex;
import org.apache.commons.numbers.gamma.LogGamma;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.law.MorsePotential;

/**
 * A bound eigenstate of p²/2M + D(1 − e^(−ax))².
 *
 * <p>ψ_n = N z^s e^(−z/2) L_n^(2s)(z), z = 2λe^(−ax), λ = √(2MD)/(aħ), s = λ − n − ½,
 * N² = 2s a n!/Γ(2λ−n), positive for x → ∞ (P. M. Morse, Phys. Rev. 34 (1929) 57). Logarithms of Γ and a scaled
 * recurrence keep it finite for any λ; relative error about λ·1e-15.
 *
 * @param potential the potential
 * @param mass M, above 0
 * @param n the number of nodes, 0 ≤ n &lt; λ − ½
 * @param hbar ħ, above 0
 */
public record MorseEigenstate(MorsePotential potential, double mass, int n, double hbar) implements PureState {

    /**
     * Checks the arguments.
     *
     * @param potential the potential
     * @param mass M, above 0
     * @param n the number of nodes, 0 ≤ n &lt; λ − ½
     * @param hbar ħ, above 0
     * @throws IllegalArgumentException if mass or ħ is not above 0, or the potential binds no such state
     */
    public MorseEigenstate {
        int count = potential.boundStates(mass, hbar);
        if (n < 0 || n >= count) {
            throw new IllegalArgumentException(
                    "n = " + n + ": must be at least 0 and below the number of bound states, " + count);
        }
    }

    private double lambda() {
        return Math.sqrt(2 * mass * potential.depth()) / (potential.a() * hbar);
    }

    /**
     * Returns the energy E_n = ħω₀(n+½) − (ħa(n+½))²/2M, ω₀ = a√(2D/M).
     *
     * @return the energy above the minimum of the potential
     */
    public double energy() {
        double m = n + 0.5;
        return hbar * potential.frequency(mass) * m - Math.pow(hbar * potential.a() * m, 2) / (2 * mass);
    }

    /**
     * Returns ψ_n(x), which is real.
     *
     * @param x the position
     * @return the amplitude, 1/√length
     */
    public double realAmplitude(double x) {
        double lambda = lambda();
        double s = lambda - n - 0.5;
        double logZ = Math.log(2 * lambda) - potential.a() * x;
        double z = Math.exp(logZ);
        if (!(z < 1e8 * (1 + lambda))) {
            // e^(−z/2) is below e^(−5e7(1+λ)), far under the smallest double, whatever z^(s+n).
            return 0;
        }
        double logNorm =
                0.5 * (Math.log(2 * s * potential.a()) + LogGamma.value(n + 1.0) - LogGamma.value(2 * lambda - n));
        return ScaledRecurrence.laguerre(n, 2 * s, z, logNorm + s * logZ - 0.5 * z);
    }

    @Override
    public Complex amplitude(double x) {
        return Complex.ofCartesian(realAmplitude(x), 0);
    }

    /**
     * {@inheritDoc}
     *
     * <p>From samples of ψ on an axis that holds it down to ε/1000, by the tails described at {@link WaveFunction#extent}.
     */
    @Override
    public PhaseSpaceExtent extent(double tolerance) {
        Arguments.tolerance(tolerance);
        double a = potential.a();
        double floor = 1e-3 * tolerance * Math.sqrt(a);
        // Turning points of the energy: e^(−ax) = 1 ± √(E/D).
        double root = Math.sqrt(energy() / potential.depth());
        double left = -Math.log1p(root) / a;
        double right = -Math.log1p(-root) / a;
        double step = 0.05 / a;
        while (Math.abs(realAmplitude(left)) > floor) {
            left -= step;
        }
        while (Math.abs(realAmplitude(right)) > floor) {
            right += step;
        }
        // W falls like e^(−πp/aħ) beyond the classical momenta.
        double momentum = Math.sqrt(2 * mass * energy()) + a * hbar * (12 - Math.log(tolerance)) / Math.PI;
        double spacing = Math.PI * hbar / (2 * momentum);
        int size = 2 * (int) Math.ceil(0.5 * (right - left) / spacing) + 2;
        var re = new double[size];
        for (int i = 0; i < size; i++) {
            re[i] = realAmplitude(left + i * spacing);
        }
        return TailBounds.of(left, spacing, hbar, re, new double[size]).extent(tolerance);
    }
}
