// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.MorseEigenstate;
import org.moyal.wigner.current.WignerCurrent;
import org.moyal.wigner.function.ContourLine;
import org.moyal.wigner.function.WignerFunction;

class SingularVelocityFieldTest {
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-9, 9, 128), Axis.of(-9, 9, 128));
    private static final Hamiltonian HARMONIC = Hamiltonian.of(1, Potential.harmonic(1, 1));

    private static WignerCurrent gaussianInQuartic(double stiffness) {
        return WignerCurrent.of(
                WignerFunction.of(GaussianState.coherent(0, 0, 1), GRID, 1e-12),
                Hamiltonian.of(1, Potential.quartic(stiffness)));
    }

    private static WignerCurrent fock(double x0) {
        return WignerCurrent.of(WignerFunction.of(new FockState(1, x0, 0, 1, 1), GRID, 1e-12), HARMONIC);
    }

    private static WignerCurrent excitedMorse() {
        var potential = Potential.morse(3, 1 / Math.sqrt(6));
        var grid = PhaseSpaceGrid.of(Axis.of(-5.2, 14.8, 320), Axis.of(-9, 9, 128));
        return WignerCurrent.of(
                WignerFunction.of(new MorseEigenstate(potential, 1, 1, 1), grid, 1e-12), Hamiltonian.of(1, potential));
    }

    /** Eq. (23) for ħ = M = 1: w_p = −4Kx³ − 2Kx + 4Kxp², ∇·w = 8Kxp. */
    @Test
    void quarticVelocityOfAGaussianInClosedForm() {
        double k = 0.7;
        var velocity = SingularVelocityField.of(gaussianInQuartic(k));
        for (double x = -2; x <= 2; x += 0.37) {
            for (double p = -2; p <= 2; p += 0.41) {
                double expected = -4 * k * x * x * x - 2 * k * x + 4 * k * x * p * p;
                // Noise of Jp of 1e-13 over the smallest W of 1e-4, and once more for slopes.
                var w = velocity.at(x, p).regular().orElseThrow();
                assertThat(w.x()).isEqualTo(p);
                assertThat(w.p()).isCloseTo(expected, within(1e-8));
                assertThat(velocity.divergence(x, p).orElseThrow()).isCloseTo(8 * k * x * p, within(1e-7));
            }
        }
    }

    @Test
    void harmonicVelocityIsClassicalAlsoWhereTheStateVanishes() {
        var velocity = SingularVelocityField.of(fock(0));
        double r = Math.sqrt(0.5);
        Velocity onZero = velocity.at(r, 0);
        assertThat(onZero.regular()).isPresent();
        assertThat(onZero.regular().orElseThrow().p()).isCloseTo(-r, within(1e-12));
        assertThat(velocity.divergence(r, 0).orElseThrow()).isZero();
        // Far out W is 1e-30, the velocity still that of the oscillator.
        assertThat(velocity.at(8, 3).regular().orElseThrow()).isEqualTo(new Velocity.Regular(3, -8));
        // In between W is 1e-13 of its maximum or more, with errors of 1e-16: 1e-3 in w, times the wavenumbers in ∇·w.
        double[] shown = velocity.displayedDivergence().values();
        int raised = 0;
        for (double value : shown) {
            assertThat(value).isBetween(0.0, 1.0);
            raised += value > 0.1 ? 1 : 0;
        }
        assertThat(raised).isLessThan(shown.length / 50);
        assertThat(velocity.displayedDivergence().value(64, 64)).isLessThan(1e-12);
    }

    /** At (7, 7) W = 1e-43: the closed form says w_p = 1358, the data nothing. */
    @Test
    void anharmonicTailsAreUnresolvedAndNotTakenForClassical() {
        var velocity = SingularVelocityField.of(gaussianInQuartic(1));
        assertThat(velocity.at(7, 7)).isInstanceOf(Velocity.Unresolved.class);
        assertThat(velocity.at(7, 7).regular()).isEmpty();
        assertThat(velocity.divergence(7, 7)).isEmpty();
    }

    @Test
    void anharmonicVelocityIsSingularOnTheZeroSet() {
        WignerCurrent current = excitedMorse();
        var velocity = SingularVelocityField.of(current);
        assertThat(velocity.zeroSet()).isNotEmpty();
        ContourLine line = velocity.zeroSet().stream()
                .filter(each -> each.isClosed() && each.size() > 20)
                .findFirst()
                .orElseThrow();
        int singular = 0;
        for (int m = 0; m < line.size(); m += 5) {
            Velocity w = velocity.at(line.x(m), line.p(m));
            // Vertices lie on W = 0 to 1e-9 of the spacing: |w| is huge there, or w is singular outright.
            double size = w.regular().map(Velocity.Regular::p).map(Math::abs).orElse(Double.POSITIVE_INFINITY);
            if (size > 1e5) {
                singular++;
            }
        }
        assertThat(singular).isGreaterThan(line.size() / 10);
    }

    @Test
    void singularPointsComeBackAsSuch() {
        // On p = 0 between the zeros of Jp there is a zero of W; bisect for it.
        WignerCurrent current = excitedMorse();
        double low = -1.2;
        double high = 0;
        assertThat(current.at(low, 0).w() * current.at(high, 0).w()).isNegative();
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (current.at(middle, 0).w() > 0 == current.at(low, 0).w() > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        var velocity = SingularVelocityField.of(current);
        Velocity w = velocity.at(low, 0);
        assertThat(w).isInstanceOf(Velocity.Singular.class);
        assertThat(w.regular()).isEmpty();
        assertThat(((Velocity.Singular) w).force()).isNotCloseTo(0, within(1e-3));
        assertThat(velocity.divergence(low, 0).orElseThrow()).isInfinite();
    }

    @Test
    void displayedDivergenceSeparatesTheZeroLines() {
        WignerCurrent current = excitedMorse();
        PhaseSpaceField shown = SingularVelocityField.of(current).displayedDivergence();
        assertThat(shown.minimum()).isGreaterThanOrEqualTo(0);
        assertThat(shown.maximum()).isLessThanOrEqualTo(1);
        // Beside every change of sign of W in the region where the state lives there is a node near 1 …
        int bright = 0;
        int changes = 0;
        for (int i = 60; i < 150; i++) {
            for (int k = 45; k < 82; k++) {
                double here = current.wigner().value(i, k);
                double next = current.wigner().value(i + 1, k);
                if (here < 0 != next < 0 && Math.abs(current.grid().p().coordinate(k)) > 0.2) {
                    changes++;
                    bright += Math.max(shown.value(i, k), shown.value(i + 1, k)) > 0.5 ? 1 : 0;
                }
            }
        }
        assertThat(changes).isGreaterThan(10);
        assertThat(bright).isGreaterThan(changes * 9 / 10);
    }

    @Test
    void displayedDivergenceOnAFinerGridIsThatOfThePoints() {
        WignerCurrent current = excitedMorse();
        var velocity = SingularVelocityField.of(current);
        var fine = PhaseSpaceGrid.of(Axis.of(-1.5, 3, 30), Axis.of(-1.4, 1.3, 20));
        PhaseSpaceField shown = velocity.displayedDivergence(fine);
        for (int i = 0; i < fine.nx(); i += 3) {
            for (int k = 0; k < fine.np(); k += 3) {
                double divergence = velocity.divergence(
                                fine.x().coordinate(i), fine.p().coordinate(k))
                        .orElseThrow();
                assertThat(shown.value(i, k)).isCloseTo(2 / Math.PI * Math.atan(Math.abs(divergence)), within(1e-7));
            }
        }
        var outside = PhaseSpaceGrid.of(Axis.of(-6, 3, 30), Axis.of(-1.4, 1.3, 20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> velocity.displayedDivergence(outside))
                .withMessageContaining("must lie inside the grid");
    }

    @Test
    void velocitiesOfMixturesAreWeightedMeansAndNoSums() {
        WignerFunction a = WignerFunction.of(GaussianState.coherent(0.5, 0, 1), GRID, 1e-12);
        WignerFunction b = WignerFunction.of(new FockState(1, -0.5, 0.3, 1, 1), GRID, 1e-12);
        Hamiltonian quartic = Hamiltonian.of(1, Potential.quartic(1));
        WignerCurrent ja = WignerCurrent.of(a, quartic);
        WignerCurrent jb = WignerCurrent.of(b, quartic);
        var values = a.values();
        var other = b.values();
        for (int index = 0; index < values.length; index++) {
            values[index] = 0.3 * values[index] + 0.7 * other[index];
        }
        var mixture =
                SingularVelocityField.of(WignerCurrent.of(WignerFunction.ofValues(GRID, 1, values, 1e-10), quartic));
        NonAdditivity w = NonAdditivity.at(ja, jb, 0.3, 0.8, 0.4);
        assertThat(w.ofMixture())
                .isCloseTo(mixture.at(0.8, 0.4).regular().orElseThrow().p(), within(1e-10));
        assertThat(w.weightedMean()).isCloseTo(w.ofMixture(), within(1e-10));
        assertThat(Math.abs(w.sum() - w.ofMixture())).isGreaterThan(0.1);
    }

    @Test
    void badMixturesAreNamed() {
        WignerCurrent a = fock(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NonAdditivity.at(a, a, 1.5, 0, 0))
                .withMessage("weight = 1.5: must be at least 0 and at most 1");
        assertThatThrownBy(() -> NonAdditivity.at(a, excitedMorse(), 0.5, 0, 0))
                .isInstanceOf(GridMismatchException.class);
        WignerFunction otherPlanck = WignerFunction.of(GaussianState.coherent(0, 0, 0.5), GRID, 1e-9);
        assertThatThrownBy(() -> NonAdditivity.at(a, WignerCurrent.of(otherPlanck, HARMONIC), 0.5, 0, 0))
                .isInstanceOf(PlanckMismatchException.class);
        WignerCurrent heavy = WignerCurrent.of(a.wigner(), Hamiltonian.of(2, Potential.harmonic(1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NonAdditivity.at(a, heavy, 0.5, 0, 0))
                .withMessage("mass = 2.0: must be that of the first current, 1.0");
    }
}
