// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.problem;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.MorsePotential;
import org.moyal.core.state.MorseEigenstate;
import org.moyal.core.state.PureState;

/**
 * The bound states of the Morse oscillator p²/2M + D(1 − e^(−ax))², and their superpositions at any time.
 *
 * @param potential the potential
 * @param mass M, above 0
 * @param hbar ħ, above 0
 */
public record MorseEigenproblem(MorsePotential potential, double mass, double hbar) {

    /**
     * Checks the arguments.
     *
     * @param potential the potential
     * @param mass M, above 0
     * @param hbar ħ, above 0
     * @throws IllegalArgumentException if mass or ħ is not above 0, or the potential binds no state
     */
    public MorseEigenproblem {
        if (potential.boundStates(mass, hbar) == 0) {
            throw new IllegalArgumentException("potential = " + potential + ": must bind at least one state");
        }
    }

    /**
     * Returns the law.
     *
     * @return the Hamiltonian
     */
    public Hamiltonian hamiltonian() {
        return Hamiltonian.of(mass, potential);
    }

    /**
     * Returns the number of bound states.
     *
     * @return the count, at least 1
     */
    public int boundStates() {
        return potential.boundStates(mass, hbar);
    }

    /**
     * Returns eigenstate n.
     *
     * @param n the number, 0 ≤ n &lt; boundStates
     * @return the eigenstate, with its energy
     */
    public MorseEigenstate state(int n) {
        return new MorseEigenstate(potential, mass, n, hbar);
    }

    /**
     * The normalised superposition N Σ_n c_n e^(−iE_n t/ħ)|n⟩ of the lowest bound states.
     *
     * @param t the time, of either sign
     * @param coefficients c₀, c₁, …, at least one that is not 0
     * @return the exact state at time t
     * @throws IllegalArgumentException if there are more coefficients than bound states, or they all vanish
     */
    public PureState superposition(double t, Complex... coefficients) {
        Arguments.finite("t", t);
        double total = 0;
        for (var c : coefficients) {
            total += c.norm();
        }
        if (!(total > 0 && total <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("sum of |c|^2 = " + total + ": must be finite and above 0");
        }
        double factor = 1 / Math.sqrt(total);
        var terms = IntStream.range(0, coefficients.length)
                .mapToObj(n -> {
                    var eigenstate = state(n);
                    double phase = -eigenstate.energy() * t / hbar;
                    var turned = Complex.ofCartesian(Math.cos(phase), Math.sin(phase));
                    return new Term(coefficients[n].multiply(factor).multiply(turned), eigenstate);
                })
                .filter(term -> term.weight().norm() > 0)
                .toList();
        return new BoundSuperposition(terms);
    }

    private record Term(Complex weight, MorseEigenstate state) {}

    private record BoundSuperposition(List<Term> terms) implements PureState {
        @Override
        public double hbar() {
            return terms.get(0).state().hbar();
        }

        @Override
        public Complex amplitude(double x) {
            double re = 0;
            double im = 0;
            for (var term : terms) {
                double psi = term.state().realAmplitude(x);
                re += psi * term.weight().getReal();
                im += psi * term.weight().getImaginary();
            }
            return Complex.ofCartesian(re, im);
        }

        /** The union of the boxes of the terms, at a tolerance shared among all pairs. */
        @Override
        public PhaseSpaceExtent extent(double tolerance) {
            double share = tolerance / (terms.size() * terms.size());
            return terms.stream()
                    .map(term -> term.state().extent(share))
                    .reduce(PhaseSpaceExtent::union)
                    .orElseThrow();
        }
    }
}
