// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;

class TailsTest {
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-10, 10, 128), Axis.of(-10, 10, 192));

    private static Tails of(DoubleBinaryOperator f) {
        return Tails.of(GRID, PhaseSpaceField.of(GRID, f).values());
    }

    private static double gauss(double u, double width) {
        return Math.exp(-u * u / (width * width));
    }

    @Test
    void aResolvedGaussianHasNone() {
        assertThat(of((x, p) -> gauss(x, 1) * gauss(p, 1)).largest()).isLessThan(1e-14);
    }

    @Test
    void eachEndIsSeenByItsOwnNumber() {
        Tails x = of((u, p) -> gauss(u - 6, 1) * gauss(p, 1));
        assertThat(x.x()).isGreaterThan(1e-7);
        assertThat(x.p()).isLessThan(1e-14);
        Tails p = of((u, v) -> gauss(u, 1) * gauss(v + 6, 1));
        assertThat(p.p()).isGreaterThan(1e-8);
        assertThat(p.x()).isLessThan(1e-14);
    }

    @Test
    void fastOscillationsAreSeenInTheDuals() {
        double atP = 0.99 * GRID.p().nyquist();
        Tails lag = of((x, p) -> gauss(x, 1) * gauss(p, 1) * Math.cos(atP * p));
        assertThat(lag.lag()).isGreaterThan(0.1);
        assertThat(lag.wavenumber()).isLessThan(1e-10);
        double atX = 0.99 * GRID.x().nyquist();
        Tails wavenumber = of((x, p) -> gauss(x, 1) * gauss(p, 1) * Math.cos(atX * x));
        assertThat(wavenumber.wavenumber()).isGreaterThan(0.1);
        assertThat(wavenumber.lag()).isLessThan(1e-10);
    }

    /** Two real columns travel as one complex one: neither may hide in the other. */
    @Test
    void oddAndEvenColumnsCount() {
        for (int column : new int[] {96, 97}) {
            var values = new double[GRID.size()];
            for (int i = 0; i < GRID.nx(); i++) {
                values[GRID.index(i, column)] = i % 2 == 0 ? 1 : -1;
            }
            assertThat(Tails.of(GRID, values).wavenumber()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void zeroHasNoTails() {
        assertThat(of((x, p) -> 0).largest()).isZero();
    }

    /** In the middle, far from all ends: no comparison with a tolerance may pass. */
    @Test
    void oneValueThatIsNotANumberSpoilsAll() {
        var values = new double[GRID.size()];
        values[GRID.index(60, 90)] = Double.NaN;
        Tails tails = Tails.of(GRID, values);
        assertThat(tails.x()).isNaN();
        assertThat(tails.p()).isNaN();
        assertThat(tails.lag()).isNaN();
        assertThat(tails.wavenumber()).isNaN();
        assertThat(tails.largest()).isNaN();
    }
}
