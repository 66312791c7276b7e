// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.io.NpzArchive;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.law.TimeDependentPotential;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.schrodinger.SchrodingerPropagator;
import org.moyal.core.spectrum.Spectrum;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.WaveFunction;

/** What is refused says which argument, which value, and what would do. */
class RefusalMessagesTest {
    private static final Axis TWO = Axis.of(-1, 1, 2);

    @Test
    void purityAboveOne() {
        assertThatThrownBy(() -> DensityMatrix.of(TWO, 1, new double[] {.5, 2, 2, .5}, new double[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("purity of the density matrix = 8.5: must be at most 1 within 4.0E-8");
    }

    @Test
    void complexDiagonal() {
        assertThatThrownBy(() -> DensityMatrix.of(TWO, 1, new double[] {.5, 0, 0, .5}, new double[] {0, 0, 0, .25}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rho[1][1] = 0.5 + 0.25i: must be real");
    }

    /** The axis in the message is taken at its word. */
    @ParameterizedTest
    @CsvSource({"0, 0, 1, 1", "3, -7, 0.4, 0.3", "-40, 25, 2, 1"})
    void axisThatCutsAState(double x0, double p0, double length, double hbar) {
        var state = new GaussianPacket(x0, p0, length, hbar);
        for (Axis bad : new Axis[] {Axis.of(x0 - length, x0 + 9 * length, 512), Axis.of(x0 - 20, x0 + 20, 8)}) {
            var e = catchThrowableOfType(IllegalArgumentException.class, () -> state.on(bad));
            assertThat(e).hasMessageContaining("; an axis that would do is ").hasMessageNotContaining("normalise");
            var named = Pattern.compile("an axis that would do is \\[(.+), (.+)\\) in (\\d+)")
                    .matcher(String.valueOf(e.getMessage()));
            assertThat(named.find()).as(e.getMessage()).isTrue();
            var good = Axis.of(
                    Double.parseDouble(named.group(1)),
                    Double.parseDouble(named.group(2)),
                    Integer.parseInt(named.group(3)));
            assertThat(state.on(good).norm())
                    .isBetween(1 - WaveFunction.NORM_TOLERANCE, 1 + WaveFunction.NORM_TOLERANCE);
        }
        assertThatThrownBy(() -> state.on(Axis.of(x0 - length, x0 + 9 * length, 512)))
                .hasMessageContaining("must hold the state")
                .hasMessageContaining("the axis cuts it and leaves the norm ");
    }

    @Test
    void indices() {
        var times = TimeGrid.evenly(0, 1, 3);
        assertIndex(() -> times.time(9), "i = 9: must be at least 0 and below 3");
        assertIndex(() -> times.time(-1), "i = -1: must be at least 0 and below 3");
        assertIndex(() -> times.interval(2), "i = 2: must be at least 0 and below 2");
        var spectrum = Spectrum.of(Hamiltonian.of(1, Potential.harmonic(1, 1)), Axis.of(-8, 8, 32), 1, 3);
        assertIndex(() -> spectrum.energy(3), "n = 3: must be at least 0 and below 3");
        assertIndex(() -> spectrum.state(-1), "n = -1: must be at least 0 and below 3");
        var field = PhaseSpaceField.of(PhaseSpaceGrid.of(TWO, TWO), (x, p) -> 0);
        assertIndex(() -> field.value(500, 0), "i = 500: must be at least 0 and below nx = 2");
        var psi = new GaussianPacket(0, 0, 1, 1).on(Axis.of(-8, 8, 64));
        assertIndex(() -> psi.re(64), "i = 64: must be at least 0 and below 64");
        assertIndex(() -> DensityMatrix.of(psi).im(0, 64), "j = 64: must be at least 0 and below 64");
    }

    private static void assertIndex(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IndexOutOfBoundsException.class).hasMessage(message);
    }

    @Test
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    void nulls() {
        assertNull(() -> Hamiltonian.of(1, null), "potential");
        assertNull(() -> DrivenHamiltonian.of(1, null), "potential");
        assertNull(() -> TimeDependentPotential.driven(Potential.free(), null), "force");
        assertNull(() -> Potential.polynomial((double[]) null), "coefficients");
        assertNull(() -> Potential.varyingOver(1, null), "function");
        assertNull(() -> TimeGrid.of((double[]) null), "times");
        assertNull(() -> DensityMatrix.of(TWO, 1, new double[4], null), "im");
        assertNull(() -> SchrodingerPropagator.of((Hamiltonian) null, new StrangSplitting(0.1)), "hamiltonian");
    }

    private static void assertNull(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String name) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    @Test
    void files(@TempDir Path folder) {
        Path missing = folder.resolve("none.npz");
        assertThatThrownBy(() -> NpzArchive.read(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read " + missing + ": there is no such file");
        Path nowhere = folder.resolve("no").resolve("w.npz");
        assertThatThrownBy(() -> NpzArchive.empty().with("a", 1).write(nowhere))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot write " + nowhere + ": there is no folder " + nowhere.getParent());
    }

    @Test
    void frictionWithoutDiffusion() {
        assertThatThrownBy(() -> LinearLindblad.friction(0.5).requireCompletelyPositive(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("for quantum states; diffusion with dxx*dpp >= 0.25 would do");
    }

    @Test
    void potentialThatTurnsInfiniteInARun() {
        var psi = new GaussianPacket(0, 0, 1, 1).on(Axis.of(-10, 10, 64));
        var law = DrivenHamiltonian.of(1, (x, t) -> t > 0.55 ? Double.NaN : 0.5 * x * x);
        var run = SchrodingerPropagator.of(law, new StrangSplitting(0.05));
        var e = catchThrowableOfType(
                NumericalFailureException.class, () -> run.propagate(psi, TimeGrid.evenly(0, 1, 5)));
        assertThat(e)
                .hasMessageContaining("potential V(-10.0, t) = NaN at time 0.6")
                .hasMessageContaining("must be finite;");
        assertThat(e.step()).isBetween(11L, 12L);
        assertThat(e.lastGoodTime()).isEqualTo(0.5);
        assertThat(e.lastGoodState(WaveFunction.class)).isPresent();
    }
}
