// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.law.SymplecticMap;
import org.moyal.core.spectrum.Spectrum;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.core.state.MorseEigenstate;
import org.moyal.core.state.WaveFunction;

/** Reference numbers of states that need no propagation: Morse eigenstates and their superpositions, harmonic motion. */
class NamedReferenceTest {
    private static final PhaseSpaceGrid HARMONIC = PhaseSpaceGrid.of(Axis.of(-9, 9, 160), Axis.of(-9, 9, 160));
    private static final PhaseSpaceGrid MORSE = PhaseSpaceGrid.of(Axis.of(-5.2, 14.8, 200), Axis.of(-9, 9, 180));
    private static final Axis WIDE = Axis.of(-8, 8, 512);
    private static Spectrum wideSpectrum;

    private static void checkValues(Reference reference, WignerFunction w) {
        double[][] points = reference.points();
        for (int m = 0; m < points.length; m++) {
            assertThat(w.valueAt(points[m][0], points[m][1]))
                    .as("W at point %d", m)
                    .isCloseTo(reference.value(m), within(reference.uncertainty()));
        }
    }

    private static MorseEigenstate morse(Reference reference, int n) {
        return new MorseEigenstate(
                Potential.morse(reference.parameter("D"), reference.parameter("a")),
                reference.parameter("M"),
                n,
                reference.parameter("hbar"));
    }

    private static WignerFunction morse(Reference reference) {
        return WignerFunction.of(
                morse(reference, reference.parameters().get("n").asInt()), MORSE, 1e-9);
    }

    static Stream<Reference> morseValues() {
        return Reference.matching("morse_n._W");
    }

    @ParameterizedTest
    @MethodSource
    void morseValues(Reference reference) {
        checkValues(reference, morse(reference));
    }

    static Stream<Reference> morseNegativity() {
        return Reference.matching("morse_n._absW");
    }

    @ParameterizedTest
    @MethodSource
    void morseNegativity(Reference reference) {
        WignerFunction w = morse(reference);
        assertThat(w.absoluteIntegral(1e-9).value()).isCloseTo(reference.value(0), within(2e-9));
        assertThat(w.negativityVolume(1e-9).value()).isCloseTo(reference.value(1), within(1e-9));
        assertThat(w.negativity()).isCloseTo(reference.value(1), within(1e-6));
    }

    static Stream<Reference> morseExtrema() {
        return Reference.matching("morse_n._(min|max)W");
    }

    @ParameterizedTest
    @MethodSource
    void morseExtrema(Reference reference) {
        WignerFunction w = morse(reference);
        Extremum extremum = reference.name().endsWith("minW") ? w.minimumPoint() : w.maximumPoint();
        double allowed =
                Math.max(1e-8, reference.node().get("location_uncertainty").asDouble());
        double[] place = reference.points()[0];
        assertThat(extremum.value()).isCloseTo(reference.value(0), within(1e-11));
        assertThat(extremum.x()).isCloseTo(place[0], within(allowed));
        // Bound states of a real potential are even in p.
        assertThat(Math.abs(extremum.p())).isCloseTo(Math.abs(place[1]), within(allowed));
    }

    static Stream<Reference> morseSuperposition() {
        return Reference.matching("morse_mix01_.*_W");
    }

    @ParameterizedTest
    @MethodSource
    void morseSuperposition(Reference reference) {
        var axis = Axis.of(-5.2, 22, 320);
        List<WaveFunction> states = new ArrayList<>();
        List<Complex> weights = new ArrayList<>();
        for (JsonNode term : reference.parameters().get("superposition")) {
            MorseEigenstate state = morse(reference, term.get(1).asInt());
            double angle = -state.energy() * reference.parameter("t") / state.hbar();
            states.add(state.on(axis));
            weights.add(Complex.ofPolar(term.get(0).asDouble(), 0).multiply(Complex.ofCis(angle)));
        }
        checkValues(reference, WignerFunction.of(WaveFunction.superposition(states, weights), MORSE, 1e-9));
    }

    /** The harmonic flow turns the initial function rigidly: x(t) = x cos ωt + p sin ωt/(Mω). */
    private static WignerFunction turned(Reference reference, WignerFunction start) {
        double angle = reference.parameter("omega") * reference.parameter("t");
        return start.under(SymplecticMap.rotation(angle, reference.parameter("M") * reference.parameter("omega")));
    }

    static Stream<Reference> harmonicFock() {
        return Reference.matching("harmonic_fock1_.*_W");
    }

    @ParameterizedTest
    @MethodSource
    void harmonicFock(Reference reference) {
        var state = new FockState(
                reference.parameters().get("n").asInt(),
                reference.parameter("x0"),
                reference.parameter("p0"),
                1,
                reference.parameter("hbar"));
        checkValues(reference, turned(reference, WignerFunction.of(state, HARMONIC, 1e-12)));
    }

    static Stream<Reference> harmonicCat() {
        return Reference.matching("harmonic_cat_.*_W");
    }

    @ParameterizedTest
    @MethodSource
    void harmonicCat(Reference reference) {
        var state = GaussianSuperposition.cat(
                reference.parameter("a"),
                reference.parameter("q"),
                reference.parameter("phi"),
                reference.parameter("s"),
                reference.parameter("hbar"));
        checkValues(reference, turned(reference, WignerFunction.of(state, HARMONIC, 1e-12)));
    }

    @Test
    void harmonicFockNegativity() {
        Reference reference = Reference.named("harmonic_fock1_absW");
        WignerFunction w = WignerFunction.of(new FockState(1, 0.7, -0.4, 1, 1), HARMONIC, 1e-12);
        assertThat(w.absoluteIntegral(1e-10).value()).isCloseTo(reference.value(0), within(2e-10));
        assertThat(w.negativityVolume(1e-10).value()).isCloseTo(reference.value(1), within(1e-10));
    }

    @Test
    void thermal() {
        Reference values = Reference.named("harmonic_thermal_W");
        var state = GaussianState.thermal(
                values.parameter("M"), values.parameter("omega"), values.parameter("beta"), values.parameter("hbar"));
        WignerFunction w = WignerFunction.of(state, HARMONIC, 1e-12);
        checkValues(values, w);
        Reference invariants = Reference.named("harmonic_thermal_purity");
        assertThat(w.norm()).isCloseTo(invariants.value(0), within(1e-12));
        assertThat(w.purity()).isCloseTo(invariants.value(1), within(1e-12));
        assertThat(w.negativity()).isCloseTo(invariants.value(2), within(1e-14));
    }

    static Stream<Reference> mixedQuartic() {
        return Reference.matching("mixed_quartic_.*_W");
    }

    /**
     * ρ = Σ (1−q) qⁿ |n⟩⟨n|, q = n̄/(1+n̄) = 1/3, each |n⟩ evolved; 22 terms leave q²² = 3e-11. What the highest of them lack
     * of the eigenstates carries a weight below 1e-12.
     */
    @ParameterizedTest
    @MethodSource
    void mixedQuartic(Reference reference) {
        double hbar = reference.parameter("hbar");
        double q = reference.parameter("nbar") / (1 + reference.parameter("nbar"));
        int size = WIDE.size();
        var re = new double[size * size];
        var im = new double[size * size];
        for (int n = 0; n < 22; n++) {
            WaveFunction start = truncated(new FockState(n, 0, 0, 1, hbar));
            double[][] psi = new Evolved(wide(reference), start).samples(reference.parameter("t"));
            double weight = (1 - q) * Math.pow(q, n);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    re[i * size + j] += weight * (psi[0][i] * psi[0][j] + psi[1][i] * psi[1][j]);
                    im[i * size + j] += weight * (psi[1][i] * psi[0][j] - psi[0][i] * psi[1][j]);
                }
            }
        }
        DensityMatrix rho = DensityMatrix.of(WIDE, hbar, re, im);
        var grid = PhaseSpaceGrid.of(Axis.of(-7.5, 7.5, 400), Axis.of(-48, 48, 400));
        WignerFunction w = WignerFunction.of(rho, grid, 1e-6);
        checkValues(reference, w);
        Reference invariants = Reference.named(reference.name().replace("_W", "_purity"));
        assertThat(w.norm()).isCloseTo(invariants.value(0), within(1e-10));
        assertThat(w.purity()).isCloseTo(invariants.value(1), within(1e-8));
    }

    /** The highest Fock states reach a little beyond the axis. */
    private static WaveFunction truncated(FockState state) {
        var re = new double[WIDE.size()];
        for (int i = 0; i < re.length; i++) {
            re[i] = state.amplitude(WIDE.coordinate(i)).getReal();
        }
        return WaveFunction.ofUnnormalised(WIDE, state.hbar(), re, new double[re.length]);
    }

    private static synchronized Spectrum wide(Reference reference) {
        if (wideSpectrum == null) {
            var law = Hamiltonian.of(reference.parameter("M"), Potential.quartic(reference.parameter("K")));
            wideSpectrum = Spectrum.of(law, WIDE, reference.parameter("hbar"), 220);
        }
        return wideSpectrum;
    }
}
