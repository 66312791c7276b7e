// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.moyal.core.error.ResolutionException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.core.state.PureState;

/** A grid that is offered for a known state is accepted for it. */
class OfferedGridPropertyTest {
    private static final List<PhaseSpaceGrid> BAD = List.of(
            PhaseSpaceGrid.of(Axis.of(-1, 1, 2), Axis.of(-1, 1, 2)),
            PhaseSpaceGrid.of(Axis.of(-16, 16, 16), Axis.of(-16, 16, 16)),
            PhaseSpaceGrid.of(Axis.of(-16, 16, 16), Axis.of(-16, 16, 128)),
            PhaseSpaceGrid.of(Axis.of(-16, 16, 128), Axis.of(-16, 16, 16)));

    private static void offered(Function<PhaseSpaceGrid, WignerFunction> on) {
        int refused = 0;
        for (PhaseSpaceGrid bad : BAD) {
            var e = catchThrowableOfType(ResolutionException.class, () -> on.apply(bad));
            if (e != null) {
                refused++;
                // fails with another ResolutionException if the offer does not do
                assertThat(on.apply(e.resolvingGrid()).purity()).isBetween(0.0, 1 + 1e-5);
            }
        }
        assertThat(refused).isPositive();
    }

    private static void offered(PureState state) {
        offered(grid -> WignerFunction.of(state, grid));
        var psi = state.on(Axis.of(-20, 20, 256));
        offered(grid -> WignerFunction.of(psi, grid));
    }

    @Property(tries = 15)
    void gaussian(
            @ForAll @DoubleRange(min = -3, max = 3) double x0,
            @ForAll @DoubleRange(min = -3, max = 3) double p0,
            @ForAll @DoubleRange(min = 0.5, max = 2) double length,
            @ForAll @DoubleRange(min = 0.5, max = 5) double beta) {
        offered(new GaussianPacket(x0, p0, length, 1));
        var coherent = GaussianState.coherent(x0, p0, length, 1);
        offered(grid -> WignerFunction.of(coherent, grid));
        var warm = GaussianState.thermal(1, 1, beta, 1);
        offered(grid -> WignerFunction.of(warm, grid));
    }

    @Property(tries = 15)
    void cat(
            @ForAll @DoubleRange(min = 0.5, max = 5) double x0,
            @ForAll @DoubleRange(min = -3, max = 3) double p0,
            @ForAll @DoubleRange(min = 0, max = 3) double phase) {
        offered(GaussianSuperposition.cat(x0, p0, phase, 1, 1));
    }

    @Property(tries = 15)
    void fock(@ForAll @IntRange(min = 0, max = 12) int n, @ForAll @DoubleRange(min = -2, max = 2) double x0) {
        offered(new FockState(n, x0, 0, 1, 1));
    }
}
