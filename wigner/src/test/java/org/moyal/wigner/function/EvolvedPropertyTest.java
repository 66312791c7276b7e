// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.spectrum.Spectrum;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.WaveFunction;

/** What evolution in V = Kx⁴ leaves alone, and how it scales; evolved in eigenstates, for random ħ, M, K. */
class EvolvedPropertyTest {
    private static final Axis UNIT_AXIS = Axis.of(-5.6, 5.6, 240);
    private static final PhaseSpaceGrid UNIT_GRID = PhaseSpaceGrid.of(Axis.of(-5.5, 5.5, 240), Axis.of(-32, 32, 240));
    private static final int STATES = 100;
    private static Spectrum unit;

    private static synchronized Spectrum unit() {
        if (unit == null) {
            unit = Spectrum.of(Hamiltonian.of(1, Potential.quartic(1)), UNIT_AXIS, 1, STATES);
        }
        return unit;
    }

    private static WignerFunction evolved(Spectrum spectrum, WaveFunction start, PhaseSpaceGrid grid, double t) {
        return WignerFunction.of(new Evolved(spectrum, start).at(t), grid, 1e-5);
    }

    /** W_ħMK(x, p, t) = ħ⁻¹ W_111(x/λ, pλ/ħ, tħ/(Mλ²)), λ = (ħ²/MK)^(1/6). */
    @Property(tries = 6)
    void scalingLaw(
            @ForAll @DoubleRange(min = 0.05, max = 5) double hbar,
            @ForAll @DoubleRange(min = 0.2, max = 5) double mass,
            @ForAll @DoubleRange(min = 0.2, max = 5) double stiffness,
            @ForAll @DoubleRange(min = 0.05, max = 1) double scaledTime) {
        double lambda = Math.pow(hbar * hbar / (mass * stiffness), 1.0 / 6);
        var axis = Axis.of(lambda * UNIT_AXIS.min(), lambda * UNIT_AXIS.max(), UNIT_AXIS.size());
        var grid = PhaseSpaceGrid.of(
                Axis.of(lambda * -5.5, lambda * 5.5, 240), Axis.of(hbar / lambda * -32, hbar / lambda * 32, 240));
        Spectrum spectrum = Spectrum.of(Hamiltonian.of(mass, Potential.quartic(stiffness)), axis, hbar, STATES);
        var start = new GaussianPacket(0.3 * lambda, 0.5 * hbar / lambda, lambda, hbar);
        double time = scaledTime * mass * lambda * lambda / hbar;
        WignerFunction w = evolved(spectrum, start.on(axis), grid, time);
        WignerFunction scaled =
                evolved(unit(), new GaussianPacket(0.3, 0.5, 1, 1).on(UNIT_AXIS), UNIT_GRID, scaledTime);
        double worst = 0;
        for (int i = 0; i < grid.nx(); i++) {
            for (int k = 0; k < grid.np(); k++) {
                worst = Math.max(worst, Math.abs(hbar * w.value(i, k) - scaled.value(i, k)));
            }
        }
        assertThat(worst).isLessThan(1e-9);
    }

    /** Even V: parity commutes with H, so πħW(0, 0) = ⟨parity⟩ stays, and even states stay even. */
    @Property(tries = 6)
    void parityIsConserved(
            @ForAll @DoubleRange(min = -0.5, max = 0.5) double x0,
            @ForAll @DoubleRange(min = -0.5, max = 0.5) double p0,
            @ForAll @DoubleRange(min = 0.05, max = 2) double t) {
        WaveFunction start = new GaussianPacket(x0, p0, 1, 1).on(UNIT_AXIS);
        double origin = Math.exp(-x0 * x0 - p0 * p0) / Math.PI;
        assertThat(evolved(unit(), start, UNIT_GRID, t).valueAt(0, 0)).isCloseTo(origin, within(1e-8));
        WignerFunction even = evolved(unit(), new GaussianPacket(0, 0, 1, 1).on(UNIT_AXIS), UNIT_GRID, t);
        double worst = 0;
        for (int i = 1; i < UNIT_GRID.nx(); i++) {
            for (int k = 1; k < UNIT_GRID.np(); k++) {
                double mirrored = even.value(UNIT_GRID.nx() - i, UNIT_GRID.np() - k);
                worst = Math.max(worst, Math.abs(even.value(i, k) - mirrored));
            }
        }
        assertThat(worst).isLessThan(1e-10);
    }

    /** 2πħ ∫∫ W_a W_b does not change under a common evolution, nor do norm, purity and energy. */
    @Property(tries = 6)
    void overlapIsConserved(
            @ForAll @DoubleRange(min = -0.5, max = 0.5) double x0,
            @ForAll @DoubleRange(min = -0.5, max = 0.5) double p0,
            @ForAll @DoubleRange(min = 0.05, max = 2) double t) {
        WaveFunction a = new GaussianPacket(0, 0, 1, 1).on(UNIT_AXIS);
        WaveFunction b = new GaussianPacket(x0, p0, 1, 1).on(UNIT_AXIS);
        List<Double> overlaps = new ArrayList<>();
        List<Double> energies = new ArrayList<>();
        for (double time : new double[] {0, t}) {
            WignerFunction wa = evolved(unit(), a, UNIT_GRID, time);
            WignerFunction wb = evolved(unit(), b, UNIT_GRID, time);
            overlaps.add(wa.overlap(wb));
            energies.add(wa.energy(Hamiltonian.of(1, Potential.quartic(1))));
            assertThat(wa.norm()).isCloseTo(1, within(1e-9));
            assertThat(wa.purity()).isCloseTo(1, within(1e-9));
        }
        assertThat(overlaps.get(1)).isCloseTo(overlaps.get(0), within(1e-9));
        assertThat(energies.get(1)).isCloseTo(energies.get(0), within(1e-8));
        // |⟨a|b⟩|² = exp(−(x₀² + p₀²)/2) for packets of width 1 and ħ = 1.
        assertThat(overlaps.get(0)).isCloseTo(Math.exp(-0.5 * (x0 * x0 + p0 * p0)), within(1e-9));
    }
}
