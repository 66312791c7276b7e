// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** The closed forms of the differences against differences of values, and what is refused. */
class PlanarPotentialPropertyTest {

    @Property(tries = 200)
    void differencesAreThoseOfTheValues(
            @ForAll @DoubleRange(min = -4, max = 4) double x1,
            @ForAll @DoubleRange(min = -4, max = 4) double x2,
            @ForAll @DoubleRange(min = -4, max = 4) double y1,
            @ForAll @DoubleRange(min = -4, max = 4) double y2,
            @ForAll @DoubleRange(min = 0.1, max = 2) double a,
            @ForAll @DoubleRange(min = -1, max = 1) double b) {
        for (PlanarPotential potential : List.of(
                PlanarPotential.henonHeiles(b),
                PlanarPotential.coupledQuartic(a, b),
                PlanarPotential.separable(Potential.quartic(a), Potential.cosine(a, 1.3)))) {
            double right = potential.value(x1 + y1, x2 + y2);
            double left = potential.value(x1 - y1, x2 - y2);
            // Some ten roundings of terms that reach a·8⁴ each.
            double rounding = 1e-15 * 10 * 2 * 4096 * Math.max(1, a);
            assertThat(potential.difference(x1, x2, y1, y2)).isCloseTo(right - left, within(rounding));
            // Odd in y, to the last bit but for signs of zero.
            assertThat(potential.difference(x1, x2, -y1, -y2) + potential.difference(x1, x2, y1, y2))
                    .isZero();
        }
    }

    @Example
    void namedValues() {
        // The saddles of Hénon–Heiles at (0, 1/λ) and (±√3/2λ, −1/2λ) lie at 1/6λ².
        PlanarPotential henonHeiles = PlanarPotential.henonHeiles(0.5);
        assertThat(henonHeiles.value(0, 2)).isCloseTo(1 / 1.5, within(1e-15));
        assertThat(henonHeiles.value(Math.sqrt(3), -1)).isCloseTo(1 / 1.5, within(1e-15));
        assertThat(PlanarPotential.coupledQuartic(2, 3).value(1, 2)).isEqualTo(2 * 17 + 3 * 4.0);
        assertThat(PlanarHamiltonian.of(2, 4, henonHeiles).value(0, 0, 2, 4)).isEqualTo(3);
    }

    @Example
    void refusals() {
        assertThatThrownBy(() -> PlanarPotential.henonHeiles(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lambda = NaN: must be finite");
        assertThatThrownBy(() -> PlanarPotential.coupledQuartic(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stiffness = 0.0: must be finite and above 0");
        PlanarPotential pole = (a, b) -> 1 / (a - b);
        assertThatThrownBy(() -> pole.finiteValue(1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("potential V(1.0, 1.0) = Infinity: must be finite");
    }
}
