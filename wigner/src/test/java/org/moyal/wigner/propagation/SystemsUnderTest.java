// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.CosinePotential;
import org.moyal.core.law.EckartBarrier;
import org.moyal.core.law.GaussianBarrier;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.PolynomialPotential;
import org.moyal.core.law.SmoothPotential;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.wigner.function.WignerFunction;

/**
 * Random physical systems. With unit length ℓ, momentum ħ/ℓ, energy ε = ħ²/(Mℓ²) and time τ = ħ/ε, every system is one of a
 * few of order one in those units, so that one grid resolves them all for some τ while ħ, M and ℓ are anything.
 */
final class SystemsUnderTest {

    private SystemsUnderTest() {}

    /** A random system, its grid and its units. */
    record Sample(
            double hbar,
            double length,
            Hamiltonian hamiltonian,
            SmoothPotential potential,
            WignerFunction initial,
            boolean even) {

        /** τ. */
        double time() {
            return hamiltonian.mass() * length * length / hbar;
        }

        double energyUnit() {
            return hbar / time();
        }

        double momentumUnit() {
            return hbar / length;
        }

        @Override
        public String toString() {
            return "hbar " + hbar + ", length " + length + ", " + hamiltonian + ", " + initial;
        }
    }

    /** Any potential, any state. */
    static Arbitrary<Sample> any() {
        return samples(
                Arbitraries.integers().between(0, 5), Arbitraries.integers().between(0, 4));
    }

    /** Even potentials. */
    static Arbitrary<Sample> evenPotentials() {
        return samples(
                Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 4));
    }

    /** Even potentials and states of definite parity. */
    static Arbitrary<Sample> parityStates() {
        return samples(
                Arbitraries.integers().between(0, 3), Arbitraries.integers().between(3, 4));
    }

    private static Arbitrary<Sample> samples(Arbitrary<Integer> potentials, Arbitrary<Integer> states) {
        Arbitrary<Double> hbars = Arbitraries.doubles().between(0.1, 4);
        Arbitrary<Double> masses = Arbitraries.doubles().between(0.2, 5);
        Arbitrary<Double> lengths = Arbitraries.doubles().between(0.3, 3);
        Arbitrary<Double> strengths = Arbitraries.doubles().between(0.2, 1);
        return Combinators.combine(hbars, masses, lengths, strengths, potentials, states)
                .as(SystemsUnderTest::sample);
    }

    private static Sample sample(double hbar, double mass, double length, double strength, int potential, int state) {
        double energy = hbar * hbar / (mass * length * length) * strength;
        SmoothPotential v = potential(potential, energy, length);
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(
                Axis.of(-9 * length, 9 * length, 128), Axis.of(-11 * hbar / length, 11 * hbar / length, 128));
        return new Sample(
                hbar, length, Hamiltonian.of(mass, v), v, state(state, strength, length, hbar, grid), potential < 4);
    }

    /** The first four are even in x. Slopes stay below 3 units within the extent of the states. */
    private static SmoothPotential potential(int kind, double e, double l) {
        return switch (kind) {
            case 0 -> PolynomialPotential.of(0, 0, 0, 0, 0.02 * e / Math.pow(l, 4));
            case 1 -> PolynomialPotential.of(e, 0, -0.5 * e / (l * l), 0, 0.02 * e / Math.pow(l, 4));
            case 2 -> new CosinePotential(e, 1 / l);
            case 3 -> new GaussianBarrier(e, 0.8 * l);
            case 4 ->
                PolynomialPotential.of(
                        0, 0.3 * e / l, 0.2 * e / (l * l), 0.05 * e / Math.pow(l, 3), 0.015 * e / Math.pow(l, 4));
            default -> new EckartBarrier(e, 0.7 / l);
        };
    }

    /** The last two have parity. */
    private static WignerFunction state(int kind, double s, double l, double hbar, PhaseSpaceGrid grid) {
        return switch (kind) {
            case 0 -> WignerFunction.of(GaussianState.coherent(s * l, (1 - s) * hbar / l, l, hbar), grid);
            case 1 -> WignerFunction.of(new FockState(1, 0.4 * s * l, -0.5 * hbar / l, l, hbar), grid);
            case 2 ->
                WignerFunction.of(
                        GaussianState.of(
                                new double[] {-0.5 * s * l, 0.3 * hbar / l},
                                new double[][] {{0.7 * l * l, 0.1 * hbar}, {0.1 * hbar, 0.6 * hbar * hbar / (l * l)}},
                                hbar),
                        grid);
            case 3 -> WignerFunction.of(GaussianSuperposition.cat(1.2 * l, 0.3 * s * hbar / l, 0, l, hbar), grid);
            default -> WignerFunction.of(new FockState(2, 0, 0, l, hbar), grid);
        };
    }
}
