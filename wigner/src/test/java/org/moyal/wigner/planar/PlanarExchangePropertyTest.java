// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.planar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PlanarGrid;
import org.moyal.core.law.PlanarHamiltonian;
import org.moyal.core.law.PlanarPotential;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;

/** The names of the degrees of freedom do not matter: whoever exchanges them in law and state exchanges them in the result. */
class PlanarExchangePropertyTest {

    private static final Axis X1 = Axis.of(-3.2, 3.2, 12);
    private static final Axis X2 = Axis.of(-3.4, 3.4, 14);
    private static final Axis P1 = Axis.of(-3.1, 3.1, 10);
    private static final Axis P2 = Axis.of(-3.3, 3.3, 16);

    @Property(tries = 10)
    void exchangeOfTheDegreesOfFreedom(
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double x1,
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double x2,
            @ForAll @DoubleRange(min = -0.2, max = 0.2) double cubic,
            @ForAll @DoubleRange(min = 0.5, max = 2) double mass) {
        PlanarPotential there = (a, b) -> 0.5 * (a * a + 0.7 * b * b) + cubic * a * a * b + 0.03 * a * b * b * b;
        PlanarPotential back = (a, b) -> there.value(b, a);
        GaussianState first = GaussianState.coherent(x1, 0.1, 1);
        GaussianState second = GaussianState.coherent(x2, -0.2, 1);
        PlanarWignerFunction w =
                evolved(PlanarHamiltonian.of(1, mass, there), first.tensor(second), PlanarGrid.of(X1, X2, P1, P2));
        PlanarWignerFunction u =
                evolved(PlanarHamiltonian.of(mass, 1, back), second.tensor(first), PlanarGrid.of(X2, X1, P2, P1));
        double largest = 0;
        for (int i = 0; i < X1.size(); i++) {
            for (int j = 0; j < X2.size(); j++) {
                for (int k = 0; k < P1.size(); k++) {
                    for (int l = 0; l < P2.size(); l++) {
                        largest = Math.max(largest, Math.abs(w.value(i, j, k, l) - u.value(j, i, l, k)));
                    }
                }
            }
        }
        // Rounding of 4 steps on a peak of 0.1, with phases of up to some hundred radians at the largest lags.
        assertThat(largest).isLessThan(1e-14);
    }

    private static PlanarWignerFunction evolved(PlanarHamiltonian law, GaussianState state, PlanarGrid grid) {
        return PlanarWignerPropagator.of(law, new StrangSplitting(0.05))
                .withLeakageTolerance(0.2)
                .propagate(PlanarWignerFunction.of(state, grid, 0.2), TimeGrid.single(0, 0.2))
                .finalState();
    }
}
