// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.Axis;

class DensityMatrixTest {
    private static final Axis AXIS = Axis.of(-8, 8, 96);

    private static WaveFunction fock(int n) {
        return new FockState(n, 0.5, 0.8, 1.1, 0.9).on(AXIS);
    }

    @Test
    void mixtureHasItsWeightsAsSpectrum() {
        var rho = DensityMatrix.mixture(List.of(
                new WeightedState(0.6, fock(0)), new WeightedState(0.3, fock(3)), new WeightedState(0.1, fock(1))));
        assertThat(rho.trace()).isCloseTo(1, within(1e-12));
        assertThat(rho.purity()).isCloseTo(0.36 + 0.09 + 0.01, within(1e-12));
        var states = rho.eigenstates(1e-10);
        assertThat(states).hasSize(3);
        int[] numbers = {0, 3, 1};
        double[] weights = {0.6, 0.3, 0.1};
        for (int k = 0; k < 3; k++) {
            assertThat(states.get(k).weight()).isCloseTo(weights[k], within(1e-12));
            assertThat(states.get(k).state().inner(fock(numbers[k])).abs()).isCloseTo(1, within(1e-12));
        }
        assertThat(rho.eigenvalues()[3]).isCloseTo(0, within(1e-13));
    }

    @Test
    void degenerateEigenstatesAreOrthonormalAndRebuildTheMatrix() {
        var rho = DensityMatrix.mixture(List.of(
                new WeightedState(0.25, fock(0)),
                new WeightedState(0.25, fock(1)),
                new WeightedState(0.25, fock(2)),
                new WeightedState(0.25, fock(3))));
        var states = rho.eigenstates(1e-6);
        assertThat(states).hasSize(4);
        for (int j = 0; j < 4; j++) {
            for (int k = 0; k < j; k++) {
                assertThat(states.get(j).state().inner(states.get(k).state()).abs())
                        .isLessThan(1e-12);
            }
        }
        var rebuilt = DensityMatrix.mixture(states);
        for (int i = 0; i < AXIS.size(); i++) {
            for (int j = 0; j < AXIS.size(); j++) {
                assertThat(rebuilt.element(i, j).subtract(rho.element(i, j)).abs())
                        .isLessThan(1e-12);
            }
        }
    }

    @Test
    void gaussianStateKeepsItsPurityAndItsSpectrum() {
        var state = GaussianState.thermal(1, 1, 1.2, 1).under(org.moyal.core.law.SymplecticMap.drift(0.4));
        var rho = DensityMatrix.of(Axis.of(-12, 12, 128), state);
        assertThat(rho.purity()).isCloseTo(state.purity(), within(1e-12));
        // Thermal weights (1 − q)qⁿ with q = e^(−βħω).
        double q = Math.exp(-1.2);
        var values = rho.eigenvalues();
        for (int n = 0; n < 5; n++) {
            assertThat(values[n]).isCloseTo((1 - q) * Math.pow(q, n), within(1e-12));
        }
        var pure = GaussianState.squeezed(0.3, 0.8, 1, 1).displaced(0.5, -0.7);
        var direct = DensityMatrix.of(Axis.of(-9, 9, 128), pure);
        var fromPacket = DensityMatrix.of(pure.packet().orElseThrow().on(Axis.of(-9, 9, 128)));
        assertThat(direct.element(60, 70).subtract(fromPacket.element(60, 70)).abs())
                .isLessThan(1e-13);
        assertThatThrownBy(() -> DensityMatrix.of(Axis.of(-12, 12, 16), state))
                .hasMessageStartingWith("axis spacing = 1.5: must be at most pi*hbar/|p| = 0.");
    }

    @Test
    void extentHoldsTheDensity() {
        var state = GaussianState.thermal(1, 1, 0.7, 1).displaced(1, -2);
        var rho = DensityMatrix.of(Axis.of(-14, 14, 200), state);
        for (double tolerance : new double[] {1e-3, 1e-9}) {
            var box = rho.extent(tolerance);
            ExtentContract.check(state::density, box, tolerance, state.density(1, -2), 40);
            var exact = state.extent(tolerance);
            assertThat(box.width()).isLessThan(1.35 * exact.width());
            assertThat(box.height()).isLessThan(1.35 * exact.height());
        }
    }

    @Test
    void extentOfAProjectorIsThatOfItsWaveFunction() {
        var psi = new FockState(5, -1, 2, 0.8, 0.5).on(Axis.of(-8, 7, 160));
        var one = DensityMatrix.of(psi).extent(1e-6);
        var other = psi.extent(1e-6);
        assertThat(one.xMin()).isCloseTo(other.xMin(), within(1e-12));
        assertThat(one.xMax()).isCloseTo(other.xMax(), within(1e-12));
        assertThat(one.pMin()).isCloseTo(other.pMin(), within(1e-12));
        assertThat(one.pMax()).isCloseTo(other.pMax(), within(1e-12));
    }

    @Test
    void badMatricesAreNamed() {
        int n = AXIS.size();
        var good = DensityMatrix.of(fock(1));
        var re = new double[n * n];
        var im = new double[n * n];
        good.copyInto(re, im);
        assertThat(DensityMatrix.of(AXIS, 0.9, re, im).purity()).isCloseTo(1, within(1e-12));
        im[40 * n + 50] += 0.01;
        assertThatThrownBy(() -> DensityMatrix.of(AXIS, 0.9, re, im))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rho[50][40] = ")
                .hasMessageContaining(": must be the conjugate of rho[40][50] = ");
        good.copyInto(re, im);
        re[3] = Double.NaN;
        assertThatThrownBy(() -> DensityMatrix.of(AXIS, 0.9, re, im))
                .hasMessageStartingWith("rho[0][3] = NaN + ")
                .hasMessageEndingWith("i: must be finite");
        good.copyInto(re, im);
        re[40 * n + 40] += 1;
        assertThatThrownBy(() -> DensityMatrix.of(AXIS, 0.9, re, im))
                .hasMessageStartingWith("trace of the density matrix = 1.16")
                .hasMessageEndingWith(": must be 1 within 1.0E-8");
        assertThatThrownBy(() -> DensityMatrix.of(AXIS, 0.9, new double[4], new double[4]))
                .hasMessage("re.length, im.length = 4, 4: must both be axis.size()^2 = 9216");
        assertThatThrownBy(() -> DensityMatrix.of(AXIS, Double.NaN, re, im))
                .hasMessage("hbar = NaN: must be finite and above 0");
        assertThatThrownBy(() -> DensityMatrix.mixture(List.of(new WeightedState(-0.1, fock(0)))))
                .hasMessage("terms[0].weight = -0.1: must be finite and at least 0");
        assertThatThrownBy(() -> DensityMatrix.mixture(List.of(new WeightedState(0.5, fock(0)))))
                .hasMessageStartingWith("trace of the density matrix = 0.");
        assertThatThrownBy(() -> DensityMatrix.mixture(List.of())).hasMessage("terms = []: must hold at least one");
        var elsewhere = new FockState(0, 0, 0, 1, 0.9).on(Axis.of(-8, 8, 128));
        assertThatThrownBy(() -> DensityMatrix.mixture(
                        List.of(new WeightedState(0.5, fock(0)), new WeightedState(0.5, elsewhere))))
                .isInstanceOf(GridMismatchException.class);
        var otherHbar = new FockState(0, 0, 0, 1, 1).on(AXIS);
        assertThatThrownBy(() -> DensityMatrix.mixture(
                        List.of(new WeightedState(0.5, fock(0)), new WeightedState(0.5, otherHbar))))
                .isInstanceOf(PlanckMismatchException.class);
        assertThatThrownBy(() -> good.eigenstates(0)).hasMessage("smallestWeight = 0.0: must be finite and above 0");
        assertThat(good).hasToString("density matrix on [-8.0, 8.0) in 96, hbar = 0.900000: purity = 1.00000");
    }
}
