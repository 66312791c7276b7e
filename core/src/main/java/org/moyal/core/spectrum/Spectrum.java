// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.spectrum;

import java.util.Locale;
import java.util.Objects;
import org.moyal.core.grid.Axis;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.state.WaveFunction;

/**
 * The lowest energy levels and eigenstates of p²/2M + V(x), for any V, with an error estimate for each level.
 *
 * <p>Method: the discrete variable representation in sinc functions on the nodes of an axis,
 * H_ij = V(x_i)δ_ij + (ħ²/2MΔx²)(−1)^(i−j)·{π²/3 for i = j, 2/(i−j)² else} (D. T. Colbert, W. H. Miller, J. Chem. Phys. 96
 * (1992) 1982). It converges faster than any power of Δx once πħ/Δx exceeds the momenta of the state and the axis holds
 * it.
 *
 * <p>Error: every level is computed again on an axis longer by 1/4 with a spacing smaller by 1/5. Twice the difference
 * bounds the error of the coarser result as soon as the finer one is at least twice as good, and a bound for the rounding of
 * the diagonalisation, 2⁻⁵⁰·(largest kinetic energy + largest |V| of both axes), is added. An axis far too short or too
 * coarse gives large errors, not wrong levels. Levels of the continuum of an unbound potential depend on the axis and carry
 * errors to match. O(N³): one to two seconds for N = 400.
 */
public final class Spectrum {
    private final Hamiltonian hamiltonian;
    private final WaveFunction[] states;
    private final double[] energies;
    private final double[] errors;

    private Spectrum(Hamiltonian hamiltonian, WaveFunction[] states, double[] energies, double[] errors) {
        this.hamiltonian = hamiltonian;
        this.states = states;
        this.energies = energies;
        this.errors = errors;
    }

    /**
     * Computes the lowest levels.
     *
     * @param hamiltonian the Hamiltonian
     * @param axis the axis on which the eigenstates are given, N nodes
     * @param hbar ħ, above 0
     * @param count the number of levels, 1 ≤ count ≤ N/2
     * @return the spectrum
     * @throws IllegalArgumentException if ħ or count is out of range, or naming x, if V is NaN or infinite on a node of
     *     either axis
     */
    public static Spectrum of(Hamiltonian hamiltonian, Axis axis, double hbar, int count) {
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        Objects.requireNonNull(axis, "axis");
        if (!(hbar > 0 && hbar <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("hbar = " + hbar + ": must be finite and above 0");
        }
        if (count < 1 || count > axis.size() / 2) {
            throw new IllegalArgumentException(
                    "count = " + count + ": must be at least 1 and at most axis.size()/2 = " + axis.size() / 2);
        }
        var given = SincRepresentation.of(hamiltonian, axis, hbar);
        var check = SincRepresentation.of(hamiltonian, finer(axis), hbar);
        double rounding = 0x1p-50 * (given.scale() + check.scale());
        var energies = new double[count];
        var errors = new double[count];
        var states = new WaveFunction[count];
        for (int n = 0; n < count; n++) {
            energies[n] = given.energy(n);
            errors[n] = 2 * Math.abs(energies[n] - check.energy(n)) + rounding;
            states[n] = given.state(n);
        }
        return new Spectrum(hamiltonian, states, energies, errors);
    }

    private static Axis finer(Axis axis) {
        int size = (int) Math.ceil(1.25 * 1.25 * axis.size());
        double extra = 0.125 * axis.length();
        return Axis.of(axis.min() - extra, axis.max() + extra, size);
    }

    /**
     * Returns the Hamiltonian.
     *
     * @return the Hamiltonian
     */
    public Hamiltonian hamiltonian() {
        return hamiltonian;
    }

    /**
     * Returns the number of levels.
     *
     * @return the count that was asked for
     */
    public int count() {
        return energies.length;
    }

    /**
     * Returns level n, counted from 0 in ascending order.
     *
     * @param n the number, 0 ≤ n &lt; count
     * @return the energy
     * @throws IndexOutOfBoundsException if there is no such level
     */
    public double energy(int n) {
        return energies[checked(n)];
    }

    /**
     * Returns the estimated error of level n, see the class description.
     *
     * @param n the number, 0 ≤ n &lt; count
     * @return a bound on |energy − exact|
     * @throws IndexOutOfBoundsException if there is no such level
     */
    public double energyError(int n) {
        return errors[checked(n)];
    }

    /**
     * Returns eigenstate n, real, positive on the rightmost place where it exceeds 1e-6 of its maximum.
     *
     * @param n the number, 0 ≤ n &lt; count
     * @return the wave function on the axis
     * @throws IndexOutOfBoundsException if there is no such level
     */
    public WaveFunction state(int n) {
        return states[checked(n)];
    }

    private int checked(int n) {
        if (n < 0 || n >= energies.length) {
            throw new IndexOutOfBoundsException("n = " + n + ": must be at least 0 and below " + energies.length);
        }
        return n;
    }

    @Override
    public String toString() {
        var text = new StringBuilder("spectrum of ").append(hamiltonian);
        for (int n = 0; n < energies.length; n++) {
            text.append(String.format(Locale.ROOT, "%n  E_%d = %.12g +- %.1e", n, energies[n], errors[n]));
        }
        return text.toString();
    }
}
