// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PotentialTest {

    @Test
    void lambdaHasAnAccurateSecantAtEveryLag() {
        Potential v = x -> Math.sin(1.3 * x);
        for (double x : new double[] {-2, 0, 0.4, 5}) {
            for (double y = 1e-12; y < 3; y *= 1.7) {
                double exact = Math.cos(1.3 * x) * Math.sin(1.3 * y) / y;
                // Documented: 4·2⁻⁵²/h + h⁸·1.3⁹/630 with h = 2⁻⁶, and 2⁻⁵²/y above h.
                assertThat(v.secant(x, y)).isCloseTo(exact, within(1e-13));
                assertThat(v.secant(x, -y)).isEqualTo(v.secant(x, y));
            }
            assertThat(v.secant(x, 0)).isCloseTo(1.3 * Math.cos(1.3 * x), within(1e-13));
        }
    }

    @Test
    void lambdaOnAnAtomicLengthNeedsItsLength() {
        double length = 1e-10;
        Potential v = Potential.varyingOver(length, x -> Math.sin(x / length));
        double x = 0.3 * length;
        double exact = Math.cos(0.3) / length;
        assertThat(v.secant(x, 0)).isCloseTo(exact, within(1e-12 * exact));
        assertThat(v.secant(x, 1e-4 * length)).isCloseTo(exact, within(2e-9 * exact));
        Potential unscaled = place -> Math.sin(place / length);
        assertThat(Math.abs(unscaled.secant(x, 0) - exact)).isGreaterThan(0.1 * exact);
    }

    @Test
    void ownSmoothPotentialIsSummedToTheEnd() {
        // 1 + x⁹ at x = 0: eight derivatives vanish, and the quotient has lost digits.
        SmoothPotential flat = new SmoothPotential() {
            @Override
            public double value(double x) {
                return derivative(0, x);
            }

            @Override
            public double derivative(int order, double x) {
                return Potential.polynomial(1, 0, 0, 0, 0, 0, 0, 0, 0, 1).derivative(order, x);
            }
        };
        assertThat(flat.secant(0, 0.1)).isCloseTo(1e-8, within(1e-22));
        assertThat(flat.secant(0, 1e-3)).isCloseTo(1e-24, within(1e-38));
        assertThat(flat.secant(0, 3)).isCloseTo(6561, within(1e-11));
        assertThat(flat.secant(0.5, 0)).isCloseTo(9 / 256.0, within(1e-17));
    }

    @Test
    void namedPotentialsHaveTheirFormulas() {
        assertThat(Potential.free().value(3)).isZero();
        assertThat(Potential.harmonic(2, 3).value(0.5)).isEqualTo(0.5 * 2 * 9 * 0.25);
        assertThat(Potential.quartic(2).value(-1.5)).isEqualTo(2 * 1.5 * 1.5 * 1.5 * 1.5);
        assertThat(Potential.polynomial(1, -2, 3).value(2)).isEqualTo(9);
        assertThat(Potential.doubleWell(1, 2)).isEqualTo(Potential.polynomial(1, 0, -0.5, 0, 0.0625));
        assertThat(Potential.morse(3, 0.4).value(1)).isCloseTo(3 * Math.pow(1 - Math.exp(-0.4), 2), within(1e-15));
        assertThat(Potential.cosine(2, 3).value(0.1)).isEqualTo(2 * Math.cos(3 * 0.1));
        assertThat(Potential.gaussianBarrier(2, 0.5).value(1)).isCloseTo(2 * Math.exp(-2), within(1e-15));
        assertThat(Potential.eckart(2, 0.5).value(1)).isCloseTo(2 / Math.pow(Math.cosh(0.5), 2), within(1e-15));
    }

    @Test
    void polynomialKnowsItsCoefficients() {
        var v = Potential.polynomial(1, 0, -0.5, 0, 0.0625, 0, 0);
        assertThat(v.degree()).isEqualTo(4);
        assertThat(v.coefficient(2)).isEqualTo(-0.5);
        assertThat(v.coefficient(9)).isZero();
        assertThat(v.plus(Potential.polynomial(0, 0.3)).coefficient(1)).isEqualTo(0.3);
        assertThat(v.plus(Potential.polynomial(0, 0, 0, 0, -0.0625)).degree()).isEqualTo(2);
        assertThat(v.derivative(4, 7)).isEqualTo(1.5);
        assertThat(v.derivative(5, 7)).isZero();
        assertThat(v).hasToString("V(x) = 1.0 + -0.5 x^2 + 0.0625 x^4").hasSameHashCodeAs(Potential.doubleWell(1, 2));
        assertThatThrownBy(() -> v.coefficient(-1)).hasMessage("k = -1: must be at least 0");
        assertThatThrownBy(() -> v.derivative(-1, 0)).hasMessage("order = -1: must be at least 0");
    }

    @Test
    void morseSaturatesInsteadOfSubtractingInfinities() {
        var v = Potential.morse(3, 0.5);
        assertThat(v.value(-1000)).isInfinite();
        assertThat(v.difference(-1000, 300)).isEqualTo(-Potential.LARGEST);
        assertThat(v.difference(-1000, -300)).isEqualTo(Potential.LARGEST);
        assertThat(v.secant(-1000, 300)).isEqualTo(-Potential.LARGEST);
        assertThat(v.secant(1000, 2500)).isEqualTo(-Potential.LARGEST);
        // Far right, small lags: no force.
        assertThat(v.secant(1000, 10)).isCloseTo(0, within(1e-200));
        assertThat(v.frequency(2)).isEqualTo(0.5 * Math.sqrt(3));
        assertThat(Potential.morse(3, 1 / Math.sqrt(6)).boundStates(1, 1)).isEqualTo(6);
        assertThat(Potential.morse(0.01, 1).boundStates(1, 1)).isZero();
    }

    @Test
    void nonFiniteValuesAreNamedWithTheirPlace() {
        Potential coulomb = x -> -1 / Math.abs(x);
        assertThatThrownBy(() -> coulomb.finiteValue(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("potential V(0.0) = -Infinity: must be finite");
        Potential root = Math::sqrt;
        assertThatThrownBy(() -> root.finiteValue(-1)).hasMessage("potential V(-1.0) = NaN: must be finite");
        assertThat(root.finiteValue(4)).isEqualTo(2);
    }

    @Test
    void badParametersAreNamed() {
        assertThatThrownBy(() -> Potential.harmonic(0, 1)).hasMessage("mass = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> Potential.quartic(Double.NaN))
                .hasMessage("stiffness = NaN: must be finite and above 0");
        assertThatThrownBy(() -> Potential.polynomial(1, Double.POSITIVE_INFINITY))
                .hasMessage("coefficients[1] = Infinity: must be finite");
        assertThatThrownBy(() -> Potential.polynomial()).hasMessage("coefficients = []: must hold at least one");
        assertThatThrownBy(() -> Potential.morse(-1, 1)).hasMessage("depth = -1.0: must be finite and above 0");
        assertThatThrownBy(() -> Potential.cosine(1, 0)).hasMessage("wavenumber = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> Potential.gaussianBarrier(Double.NaN, 1)).hasMessage("height = NaN: must be finite");
        assertThatThrownBy(() -> Potential.eckart(1, -2)).hasMessage("a = -2.0: must be finite and above 0");
        assertThatThrownBy(() -> Potential.varyingOver(0, x -> x))
                .hasMessage("length = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> Hamiltonian.of(0, x -> x)).hasMessage("mass = 0.0: must be finite and above 0");
    }

    @Test
    void drivenPotentialTiltsWithTime() {
        var driven = TimeDependentPotential.driven(Potential.doubleWell(1, 2), t -> 0.3 * Math.cos(1.1 * t));
        double f = 0.3 * Math.cos(2.2);
        assertThat(driven.value(1.5, 2)).isCloseTo(Potential.doubleWell(1, 2).value(1.5) + 1.5 * f, within(1e-15));
        var frozen = driven.at(2);
        assertThat(frozen.value(1.5)).isEqualTo(driven.value(1.5, 2));
        assertThat(frozen.secant(1.5, 1e-9))
                .isCloseTo(Potential.doubleWell(1, 2).derivative(1, 1.5) + f, within(1e-14));
        assertThat(frozen.difference(1.5, 0.5)).isCloseTo(frozen.value(2) - frozen.value(1), within(1e-14));
        var law = DrivenHamiltonian.of(2, driven);
        assertThat(law.at(2).value(1.5, 3)).isCloseTo(9.0 / 4 + frozen.value(1.5), within(1e-14));
        assertThat(law.mass()).isEqualTo(2);

        TimeDependentPotential constant = TimeDependentPotential.constant(Potential.quartic(1));
        assertThat(constant.at(17)).isEqualTo(Potential.quartic(1));
        TimeDependentPotential lambda = (x, t) -> x * x * t;
        assertThat(lambda.at(3).value(2)).isEqualTo(12);
    }
}
