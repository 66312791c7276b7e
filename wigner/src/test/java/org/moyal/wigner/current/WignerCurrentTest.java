// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.PolynomialPotential;
import org.moyal.core.law.Potential;
import org.moyal.core.law.TimeDependentPotential;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.topology.StagnationPoint;
import org.moyal.wigner.topology.StagnationSet;
import org.moyal.wigner.topology.StagnationSet.Balance;

class WignerCurrentTest {
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-9, 9, 128), Axis.of(-9, 9, 128));
    private static final Hamiltonian QUARTIC = Hamiltonian.of(1, Potential.quartic(1));

    private static WignerFunction coherent(double x0, double p0) {
        return WignerFunction.of(GaussianState.coherent(x0, p0, 1), GRID, 1e-12);
    }

    private static WignerFunction fock(double x0, double p0) {
        return WignerFunction.of(new FockState(1, x0, p0, 1, 1), GRID, 1e-12);
    }

    /** For W = e^(−x²−p²)/π and V = x⁴ (ħ = M = 1): Jp = −4x³W + x∂p²W = [−4x³ + x(4p² − 2)]W, quantum part x∂p²W. */
    @Test
    void quarticCurrentOfAGaussianInClosedForm() {
        WignerCurrent current = WignerCurrent.of(coherent(0, 0), QUARTIC);
        PhaseSpaceField quantum = current.quantumPart();
        // In units of the standard deviation of the round-off that the current announces: ten of them.
        double worst = 0;
        for (int i = 0; i < GRID.nx(); i++) {
            double x = GRID.x().coordinate(i);
            for (int k = 0; k < GRID.np(); k++) {
                double p = GRID.p().coordinate(k);
                double w = Math.exp(-x * x - p * p) / Math.PI;
                double force = (-4 * x * x * x + x * (4 * p * p - 2)) * w;
                double quantumForce = x * (4 * p * p - 2) * w;
                worst = Math.max(worst, Math.abs(current.jp().value(i, k) - force) / current.forceNoise(x));
                worst = Math.max(worst, Math.abs(quantum.value(i, k) - quantumForce) / current.forceNoise(x));
                worst = Math.max(worst, Math.abs(current.jx().value(i, k) - p * w) / 1e-16);
            }
        }
        assertThat(worst).isLessThan(10);
    }

    /** The announced noise is that of Jp, not a bound far above it: where the state lives, the root mean square lies within a factor of 3000 below it. */
    @Test
    void announcedNoiseIsSeen() {
        WignerCurrent current = WignerCurrent.of(coherent(0, 0), QUARTIC);
        for (int i : new int[] {50, 58, 70, 78}) {
            double x = GRID.x().coordinate(i);
            double square = 0;
            for (int k = 0; k < GRID.np(); k++) {
                double p = GRID.p().coordinate(k);
                double exact = (-4 * x * x * x + x * (4 * p * p - 2)) * Math.exp(-x * x - p * p) / Math.PI;
                square += Math.pow(current.jp().value(i, k) - exact, 2);
            }
            double seen = Math.sqrt(square / GRID.np());
            assertThat(seen).isBetween(current.forceNoise(x) / 3000, current.forceNoise(x));
        }
    }

    @Test
    void seriesOfTheQuarticHasTwoTerms() {
        var quartic = PolynomialPotential.of(0, 0, 0, 0, 1);
        MoyalSeries series = MoyalSeries.of(1, quartic);
        WignerFunction w = coherent(0.5, -0.3);
        assertThat(series.terms()).isEqualTo(2);
        assertThat(MoyalSeries.of(1, Potential.harmonic(1, 1)).terms()).isEqualTo(1);
        assertThat(MoyalSeries.of(1, Potential.polynomial(0, 0, 0, 0, 0, 0, 1)).terms())
                .isEqualTo(3);
        PhaseSpaceField quantum = WignerCurrent.of(w, QUARTIC).quantumPart();
        PhaseSpaceField second = series.term(w, 1);
        for (int i = 40; i < 90; i++) {
            assertThat(second.value(i, 60)).isCloseTo(quantum.value(i, 60), within(1e-12));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.term(w, 2))
                .withMessage("l = 2: must be at least 0 and below terms = 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MoyalSeries.of(Double.NaN, quartic))
                .withMessage("mass = NaN: must be finite and above 0");
    }

    @Test
    void drivenHamiltonianGivesItsCurrentAtATime() {
        WignerFunction w = coherent(1, 0.5);
        DrivenHamiltonian driven =
                DrivenHamiltonian.of(1, TimeDependentPotential.driven(Potential.quartic(1), t -> 3 * t));
        WignerCurrent at2 = WignerCurrent.of(w, driven.at(2));
        WignerCurrent still = WignerCurrent.of(w, QUARTIC);
        for (int k = 0; k < GRID.np(); k++) {
            double expected = still.jp().value(70, k) - 6 * w.value(70, k);
            assertThat(at2.jp().value(70, k)).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void harmonicStagnationIsALineAndAPoint() {
        WignerCurrent current = WignerCurrent.of(fock(1, -0.5), Hamiltonian.of(1, Potential.harmonic(1, 1)));
        var box = new PhaseSpaceExtent(-2, 3, -2.5, 2);
        assertThat(current.isClassical(box)).isTrue();
        StagnationSet set = current.stagnationPoints(box);
        // Fock 1: W = 0 on the circle of radius 1/√2 around the centre of the state; the origin lies outside of it.
        assertThat(set.lines()).hasSize(1);
        assertThat(set.lines().get(0).isClosed()).isTrue();
        for (int m = 0; m < set.lines().get(0).size(); m++) {
            double radius =
                    Math.hypot(set.lines().get(0).x(m) - 1, set.lines().get(0).p(m) + 0.5);
            assertThat(radius).isCloseTo(Math.sqrt(0.5), within(1e-9));
        }
        assertThat(set.points()).hasSize(1);
        StagnationPoint equilibrium = set.points().get(0);
        assertThat(Math.hypot(equilibrium.x(), equilibrium.p())).isLessThan(1e-12);
        assertThat(equilibrium.index()).isEqualTo(1);
        assertThat(set.balance()).isEqualTo(Balance.BALANCED);
        // A box that cuts the circle: the boundary meets zeros.
        StagnationSet cut = current.stagnationPoints(new PhaseSpaceExtent(-1, 1, -2.5, 2));
        assertThat(cut.balance()).isEqualTo(Balance.UNDEFINED);
        assertThat(cut.lines()).hasSize(1);
        assertThat(cut.lines().get(0).isClosed()).isFalse();
    }

    @Test
    void harmonicLambdaIsRecognisedToo() {
        WignerCurrent current = WignerCurrent.of(fock(0, 0), Hamiltonian.of(2, x -> 0.5 * x * x));
        StagnationSet set = current.stagnationPoints(new PhaseSpaceExtent(-2, 2, -2, 2));
        assertThat(set.lines()).hasSize(1);
        assertThat(set.indexSum()).isEqualTo(1);
        assertThat(set.balance()).isEqualTo(Balance.BALANCED);
        // The slightest anharmonicity beyond rounding is none of this kind: isolated points.
        WignerCurrent anharmonic =
                WignerCurrent.of(fock(0, 0), Hamiltonian.of(2, x -> 0.5 * x * x + 1e-5 * x * x * x * x));
        StagnationSet points = anharmonic.stagnationPoints(new PhaseSpaceExtent(-2, 2, -2, 2));
        assertThat(points.lines()).isEmpty();
        assertThat(points.points()).isNotEmpty();
        assertThat(points.balance()).isEqualTo(Balance.BALANCED);
    }

    @Test
    void invertedOscillatorHasASaddle() {
        WignerCurrent current = WignerCurrent.of(coherent(0.3, 0), Hamiltonian.of(1, Potential.polynomial(0, 0, -0.5)));
        StagnationSet set = current.stagnationPoints(new PhaseSpaceExtent(-1, 2, -1, 1));
        assertThat(set.points()).extracting(StagnationPoint::index).containsExactly(-1);
        assertThat(set.balance()).isEqualTo(Balance.BALANCED);
    }

    @Test
    void freeParticleStandsStillOnTheAxis() {
        WignerCurrent current = WignerCurrent.of(fock(0, 0.4), Hamiltonian.of(1, Potential.free()));
        StagnationSet set = current.stagnationPoints(new PhaseSpaceExtent(-2, 2, -2, 2));
        // The circle W = 0 and the line p = 0.
        assertThat(set.lines()).hasSize(2);
        assertThat(set.points()).isEmpty();
        assertThat(set.balance()).isEqualTo(Balance.UNDEFINED);
    }

    @Test
    void indexSumDependsOnTheBox() {
        ReferenceCase one = ReferenceCase.named("morse_n1_stagnation_box1");
        ReferenceCase two = ReferenceCase.named("morse_n1_stagnation_box2");
        assertThat(one.current().stagnationPoints(one.box()).indexSum()).isEqualTo(1);
        assertThat(two.current().stagnationPoints(two.box()).indexSum()).isEqualTo(3);
        StagnationSet standard = one.current().stagnationPoints();
        assertThat(standard.balance()).isEqualTo(Balance.BALANCED);
        assertThat(standard.toString()).contains("boundary winding", "BALANCED");
    }

    @Test
    void tailsBelowTheNoiseAreReportedAndNotInvented() {
        WignerCurrent current = WignerCurrent.of(coherent(0, 0), QUARTIC);
        StagnationSet set = current.stagnationPoints(new PhaseSpaceExtent(-8, 8, -8, 8));
        // e^(−x²−p²) falls below 1e-15 at a radius of 5.9: about half of the box, all of its boundary.
        assertThat(set.unresolvedFraction()).isBetween(0.3, 0.9);
        assertThat(set.boundaryWinding()).isEmpty();
        assertThat(set.balance()).isEqualTo(Balance.UNDEFINED);
        // Closed form: W > 0, so that zeros lie on p = 0 only, at x = 0 (4x² + 2 > 0).
        assertThat(set.points()).hasSize(1);
    }

    @Test
    void fieldLinesEndWhereTheyMust() {
        WignerCurrent harmonic = WignerCurrent.of(coherent(0, 0), Hamiltonian.of(1, Potential.harmonic(1, 1)));
        FieldLine circle = harmonic.fieldLine(1, 0, FieldLineScheme.upTo(100));
        assertThat(circle.end()).isEqualTo(FieldLine.End.CLOSED);
        assertThat(circle.length()).isCloseTo(2 * Math.PI, within(1e-8));
        assertThat(circle.closingError()).isLessThan(1e-8);
        assertThat(circle.p(0.5 * Math.PI)).isCloseTo(-1, within(1e-8));
        assertThat(circle.x(circle.node(circle.steps()))).isCloseTo(1, within(1e-8));
        FieldLine arc = harmonic.fieldLine(1, 0, FieldLineScheme.upTo(3));
        assertThat(arc.end()).isEqualTo(FieldLine.End.MAXIMUM_LENGTH);
        assertThat(arc.length()).isEqualTo(3);
        WignerCurrent free = WignerCurrent.of(coherent(0, 2), Hamiltonian.of(1, Potential.free()));
        FieldLine weakening = free.fieldLine(0, 2, FieldLineScheme.upTo(100));
        assertThat(weakening.end()).isEqualTo(FieldLine.End.WEAK_CURRENT);
        // |J| = 2W falls to ten times 4·2⁻⁵²·max|W|·p at x² = ln(1e15/9).
        assertThat(weakening.length()).isBetween(5.0, 6.0);
        var small = PhaseSpaceGrid.of(Axis.of(-3.2, 3.2, 64), Axis.of(-9, 9, 64));
        WignerCurrent narrow = WignerCurrent.of(
                WignerFunction.of(GaussianState.coherent(0, 2, 1), small, 1e-2), Hamiltonian.of(1, Potential.free()));
        FieldLine leaving = narrow.fieldLine(0, 2, FieldLineScheme.upTo(100));
        assertThat(leaving.end()).isEqualTo(FieldLine.End.EDGE);
        assertThat(leaving.x(leaving.length())).isCloseTo(3.2, within(1e-4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> circle.x(7))
                .withMessageStartingWith("s = 7.0: must be at least 0 and at most length = ");
    }

    @Test
    void statesThatMoveHaveNoStreamFunction() {
        WignerCurrent current = WignerCurrent.of(coherent(1, 0), QUARTIC);
        assertThatThrownBy(current::streamFunction)
                .isInstanceOf(NotStationaryException.class)
                .hasMessageContaining("max|div J| = ")
                .hasMessageContaining("the state is not stationary");
    }

    @Test
    void badPotentialsAreNamed() {
        WignerFunction w = coherent(0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WignerCurrent.of(w, Hamiltonian.of(1, x -> x > 3 ? Double.NaN : x * x)))
                .withMessageContaining("potential")
                .withMessageContaining("NaN")
                .withMessageContaining("x = ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WignerCurrent.of(w, Hamiltonian.of(1, x -> 1 / Math.abs(x))))
                .withMessageContaining("Infinity")
                .withMessageContaining("must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WignerCurrent.of(w, Hamiltonian.of(1, Potential.morse(1, 30))))
                .withMessageContaining("at x = -9.0, y = ")
                .withMessageContaining("must be finite and below");
    }

    @Test
    void badBoxesPointsAndGridsAreNamed() {
        WignerCurrent current = WignerCurrent.of(coherent(0, 0), QUARTIC);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> current.stagnationPoints(new PhaseSpaceExtent(-2, 2, 0, 2)))
                .withMessageContaining("must have no edge on p = 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> current.stagnationPoints(new PhaseSpaceExtent(-20, 2, -2, 2)))
                .withMessageContaining("must lie inside the grid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> current.at(Double.NaN, 0))
                .withMessageStartingWith("(x, p) = (NaN, 0.0): must lie inside the grid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> current.fieldLine(0, 0, FieldLineScheme.upTo(1)))
                .withMessageContaining("ten times its round-off noise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FieldLineScheme(Double.NaN, 1, FieldLineScheme.Interpolation.LOCAL))
                .withMessage("tolerance = NaN: must be finite and above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldLineScheme.upTo(0))
                .withMessage("maximumLength = 0.0: must be finite and above 0");
        var other = PhaseSpaceField.of(PhaseSpaceGrid.of(Axis.of(-9, 9, 64), GRID.p()), (x, p) -> 0);
        assertThatThrownBy(() -> new CurrentField(current.jx(), other)).isInstanceOf(GridMismatchException.class);
        assertThatThrownBy(() -> current.momentumDerivative(other)).isInstanceOf(GridMismatchException.class);
    }
}
