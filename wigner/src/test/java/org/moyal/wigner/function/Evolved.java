// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.spectrum.Spectrum;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.WaveFunction;

/** States evolved in eigenstates of their Hamiltonian, ψ(t) = Σ_n ⟨n|ψ⟩ e^(−iE_n t/ħ)|n⟩: no propagator is involved. */
final class Evolved {
    private static final Map<String, Spectrum> SPECTRA = new HashMap<>();
    private static final Map<String, WignerFunction> FUNCTIONS = new HashMap<>();

    private final Spectrum spectrum;
    private final WaveFunction start;

    Evolved(Spectrum spectrum, WaveFunction start) {
        this.spectrum = spectrum;
        this.start = start;
    }

    /** The state of a reference case of the quartic oscillator or of the double well. */
    static synchronized WignerFunction of(Reference reference) {
        String state = reference.name().replaceFirst("_[^_]*$", "");
        return FUNCTIONS.computeIfAbsent(state, any -> {
            JsonNode packet = reference.parameters().get("initial_state").get(0);
            var start = new GaussianPacket(
                    packet.get("x0").asDouble(),
                    packet.get("p0").asDouble(),
                    packet.get("s").asDouble(),
                    reference.parameter("hbar"));
            boolean quartic = reference.name().startsWith("quartic");
            var evolved = new Evolved(spectrum(reference, quartic), start.on(axis(quartic)));
            return WignerFunction.of(evolved.at(reference.parameter("t")), grid(quartic), 1e-8);
        });
    }

    static PhaseSpaceGrid grid(boolean quartic) {
        return quartic
                ? PhaseSpaceGrid.of(Axis.of(-7, 7, 432), Axis.of(-48, 48, 432))
                : PhaseSpaceGrid.of(Axis.of(-9, 9, 256), Axis.of(-12, 12, 256));
    }

    private static Axis axis(boolean quartic) {
        return quartic ? Axis.of(-7, 7, 420) : Axis.of(-9.5, 9.5, 256);
    }

    private static Spectrum spectrum(Reference reference, boolean quartic) {
        return SPECTRA.computeIfAbsent(
                reference.name().replaceFirst("_.*$", ""),
                any -> Spectrum.of(
                        hamiltonian(reference), axis(quartic), reference.parameter("hbar"), quartic ? 180 : 70));
    }

    static Hamiltonian hamiltonian(Reference reference) {
        return Hamiltonian.of(
                reference.parameter("M"),
                Potential.polynomial(reference.numbers(reference.parameters().get("V_coefficients"))));
    }

    WaveFunction at(double t) {
        double[][] psi = samples(t);
        return WaveFunction.of(start.axis(), start.hbar(), psi[0], psi[1]);
    }

    /** Real and imaginary parts; what lies in higher eigenstates than there are is missing. */
    double[][] samples(double t) {
        Axis axis = start.axis();
        var re = new double[axis.size()];
        var im = new double[axis.size()];
        for (int n = 0; n < spectrum.count(); n++) {
            WaveFunction state = spectrum.state(n);
            var overlap = state.inner(start);
            double angle = -spectrum.energy(n) * t / start.hbar();
            double a = overlap.getReal() * Math.cos(angle) - overlap.getImaginary() * Math.sin(angle);
            double b = overlap.getReal() * Math.sin(angle) + overlap.getImaginary() * Math.cos(angle);
            for (int i = 0; i < re.length; i++) {
                re[i] += a * state.re(i) - b * state.im(i);
                im[i] += a * state.im(i) + b * state.re(i);
            }
        }
        return new double[][] {re, im};
    }
}
