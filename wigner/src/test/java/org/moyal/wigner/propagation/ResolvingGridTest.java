// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.function.WignerFunction;

/** A grid that was chosen for a tolerance holds the evolution to that tolerance. */
class ResolvingGridTest {
    private static final double HBAR = 1.0;

    private final Hamiltonian quartic = Hamiltonian.of(1.0, Potential.quartic(1.0));
    private final GaussianState state = GaussianState.coherent(0, 0, HBAR);

    private WignerFunction evolved(double tolerance) {
        PhaseSpaceGrid grid =
                PhaseSpaceGrid.resolving(state, quartic, tolerance).grid();
        // Both runs make the same error of the splitting: what differs is that of the grid.
        return WignerPropagator.of(quartic, new FourthOrderSplitting(5e-3))
                .propagate(WignerFunction.of(state, grid), TimeGrid.single(0, 0.5))
                .finalState();
    }

    @Test
    void theToleranceIsKept() {
        double tolerance = 1e-6;
        WignerFunction actual = evolved(tolerance);
        var reference = evolved(1e-10).interpolant();
        PhaseSpaceGrid grid = actual.grid();
        double worst = 0;
        for (int i = 0; i < grid.nx(); i += 5) {
            for (int k = 0; k < grid.np(); k += 5) {
                double expected =
                        reference.value(grid.x().coordinate(i), grid.p().coordinate(k));
                worst = Math.max(worst, Math.abs(actual.value(i, k) - expected));
            }
        }
        assertThat(worst * Math.PI * HBAR).isLessThan(tolerance);
        // A grid much finer than the tolerance demands would waste time: the bound is not far from sharp.
        assertThat(worst * Math.PI * HBAR).isGreaterThan(1e-3 * tolerance);
    }
}
