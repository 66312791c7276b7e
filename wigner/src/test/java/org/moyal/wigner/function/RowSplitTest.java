// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moyal.core.grid.Axis;

/** Rows with known integrals; the fine cells have 1/4 of the spacing of the axis. */
class RowSplitTest {
    private static final Axis AXIS = Axis.of(-1, 2 * Math.PI - 1, 48);

    private static double[] row(DoubleUnaryOperator f) {
        return Arrays.stream(AXIS.coordinates()).map(f).toArray();
    }

    /** ∫ max(−(cos p + c), 0) dp = 2[√(1−c²) − c·arccos(c)]. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, -0.7, 0.95})
    void shiftedCosine(double c) {
        double exact = 2 * (Math.sqrt(1 - c * c) - c * Math.acos(c));
        var split = new RowSplit(AXIS);
        // The quintic errs by (kh/2)⁶/720 with kh = 2π/192.
        assertThat(split.negativeIntegral(row(p -> Math.cos(p) + c))).isCloseTo(exact, within(1e-12));
    }

    /** Two zeros within one fine cell: c so close to 1 that the negative piece is a twentieth of a cell wide. */
    @Test
    void aDipBetweenTwoFineNodes() {
        double fine = AXIS.spacing() / 4;
        double half = fine / 40;
        double centre = AXIS.coordinate(20) + 0.4 * fine;
        double c = Math.cos(half);
        double exact = 2 * (Math.sin(half) - half * c);
        var split = new RowSplit(AXIS);
        double[] above = row(p -> c - Math.cos(p - centre));
        assertThat(split.negativeIntegral(above) / exact).isCloseTo(1, within(1e-6));
        // Upside down the piece is positive, and all else negative: ∫(cos − c) over the rest.
        double[] below = row(p -> Math.cos(p - centre) - c);
        assertThat(split.negativeIntegral(below)).isCloseTo(2 * Math.PI * c + exact, within(1e-13 + 1e-3 * exact));
    }

    @Test
    void candidatesLieBetweenZerosAndWhereTheRowComesClose() {
        var split = new RowSplit(AXIS);
        split.negativeIntegral(row(Math::cos));
        // Zeros at π/2 and 3π/2: one middle, at π.
        assertThat(split.candidateCount()).isEqualTo(1);
        assertThat(split.candidate(0)).isCloseTo(Math.PI, within(1e-6));
        split.negativeIntegral(row(p -> 1.01 - Math.cos(p - 2)));
        assertThat(split.candidateCount()).isEqualTo(1);
        assertThat(split.candidate(0)).isCloseTo(2, within(AXIS.spacing() / 4));
    }
}
