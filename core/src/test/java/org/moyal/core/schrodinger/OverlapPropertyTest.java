// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.grid.Axis;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.WaveFunction;

/** What a common unitary evolution keeps. */
class OverlapPropertyTest {

    private static final Axis AXIS = Axis.of(-10, 10, 192);

    /** 10 steps of two transforms, each good to a few ε: 1e-13 leaves a factor 5. */
    @Property(tries = 15)
    void normsAndOverlapsAreKept(
            @ForAll @Size(min = 2, max = 4) List<@DoubleRange(min = -2, max = 2) Double> positions,
            @ForAll @DoubleRange(min = 0.5, max = 2) double mass,
            @ForAll @DoubleRange(min = -0.5, max = 0.5) double slope,
            @ForAll @IntRange(min = 1, max = 20) int copies) {
        List<WaveFunction> before = new ArrayList<>();
        for (int c = 0; c < copies; c++) {
            for (double x : positions) {
                before.add(WaveFunction.of(AXIS, new GaussianPacket(x, 0.3 * x - 0.05 * c, 0.8, 1)));
            }
        }
        List<WaveFunction> after = SchrodingerPropagator.of(
                        Hamiltonian.of(mass, Potential.polynomial(0, slope, 0.5, 0, 0.02)), new StrangSplitting(0.02))
                .propagateAll(before, TimeGrid.single(0, 0.2))
                .finalState();
        for (int a = 0; a < before.size(); a += 3) {
            for (int b = 0; b < before.size(); b += 2) {
                Complex kept = before.get(a).inner(before.get(b));
                assertThat(after.get(a).inner(after.get(b)).subtract(kept).abs())
                        .isLessThan(1e-13);
            }
        }
    }
}
