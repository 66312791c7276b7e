// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.law.TimeDependentPotential;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianPacket;
import org.moyal.wigner.propagation.WignerPropagator;

/** Purity, indices, nulls, files, equality, and laws that fail in a run. */
class WignerRefusalTest {
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-8, 8, 64), Axis.of(-8, 8, 64));
    private static final WignerFunction W = WignerFunction.of(new GaussianPacket(0.5, -0.3, 1, 1), GRID);

    /** A normalised Gaussian of height 2/π, twice what ħ = 1 permits, has purity 2. */
    @Test
    void purityAboveOne() {
        double[] tall = PhaseSpaceField.of(GRID, (x, p) -> 2 / Math.PI * Math.exp(-2 * (x * x + p * p)))
                .values();
        assertThatThrownBy(() -> WignerFunction.ofValues(GRID, 1, tall))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("purity = (2\\.0|1\\.99999)\\d*: must be at most 1 within 4\\.0E-6");
        assertThat(WignerFunction.ofValues(GRID, 0.5, tall).purity()).isBetween(1 - 1e-9, 1 + 1e-9);
    }

    @Test
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    void indicesAndNulls() {
        assertThatThrownBy(() -> W.value(500, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("i = 500: must be at least 0 and below nx = 64");
        assertThatThrownBy(() -> W.overlap(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("other");
        assertThatThrownBy(() -> WignerFunction.ofValues(GRID, 1, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("values");
    }

    @Test
    void equalByValueAndThroughFiles(@TempDir Path folder) {
        Path file = folder.resolve("w.npz");
        W.save(file);
        assertThat(WignerFunction.load(file)).isEqualTo(W).hasSameHashCodeAs(W).isNotSameAs(W);
        assertThat(W).isNotEqualTo(W.mirrored()).isNotEqualTo(W.field());
        assertThat(WignerFunction.ofValues(GRID, 0.999, W.values(), 0.1)).isNotEqualTo(W);
        Path missing = folder.resolve("none.npz");
        assertThatThrownBy(() -> WignerFunction.load(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read " + missing + ": there is no such file");
    }

    @Test
    void lawThatTurnsInfiniteInARun() {
        TimeDependentPotential force =
                TimeDependentPotential.driven(Potential.harmonic(1, 1), t -> t > 0.55 ? Double.NaN : 0);
        TimeDependentPotential lambda = (x, t) -> t > 0.55 ? Double.POSITIVE_INFINITY : 0.5 * x * x;
        for (TimeDependentPotential law : List.of(force, lambda)) {
            var run = WignerPropagator.of(DrivenHamiltonian.of(1, law), new StrangSplitting(0.05));
            var e = catchThrowableOfType(
                    NumericalFailureException.class, () -> run.propagate(W, TimeGrid.evenly(0, 1, 5)));
            assertThat(e.quantity()).startsWith(law == force ? "uniform force F(t)" : "potential V(");
            assertThat(e.time()).isBetween(0.55, 0.61);
            assertThat(e.step()).isBetween(11L, 12L);
            assertThat(e.lastGoodTime()).isEqualTo(0.5);
            assertThat(e.lastGoodState(WignerFunction.class)).isPresent();
        }
    }
}
