// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;

class ZeroContourTest {
    /**
     * sin x sin p + ε has saddles of height ε at all multiples of π, in the middle of ambiguous cells: for ε > 0 the positive
     * fields of the chequerboard join and the negative ones are islands, for ε < 0 the other way round.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1e-4, -1e-4})
    void saddlesJoinTheSideOfTheirSign(double height) {
        double offset = 0.043;
        var axis = Axis.of(offset, offset + 4 * Math.PI, 128);
        var grid = PhaseSpaceGrid.of(axis, axis);
        PhaseSpaceField field = PhaseSpaceField.of(grid, (x, p) -> Math.sin(x) * Math.sin(p) + height);
        List<ContourLine> lines = ZeroContour.of(field);
        int closed = 0;
        for (ContourLine line : lines) {
            if (line.isClosed()) {
                closed++;
                double x = 0;
                double p = 0;
                for (int m = 0; m < line.size(); m++) {
                    x += line.x(m) / line.size();
                    p += line.p(m) / line.size();
                    assertThat(Math.abs(Math.sin(line.x(m)) * Math.sin(line.p(m)) + height))
                            .isLessThan(1e-11);
                }
                assertThat((Math.sin(x) * Math.sin(p) + height) * height).isNegative();
            }
        }
        // Four fields lie wholly inside the box, [π, 3π] in x and p; two of them are islands.
        assertThat(closed).isEqualTo(2);
    }
}
