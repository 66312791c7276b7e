// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuadraticHamiltonianTest {

    @Test
    void namedFlowsAreTheKnownOnes() {
        double mass = 1.7;
        double omega = 0.6;
        double t = 2.3;
        same(QuadraticHamiltonian.harmonic(mass, omega).flow(t), SymplecticMap.rotation(omega * t, mass * omega));
        same(QuadraticHamiltonian.free(mass).flow(t), SymplecticMap.drift(t / mass));
        double c = Math.cosh(omega * t);
        double s = Math.sinh(omega * t);
        same(
                QuadraticHamiltonian.inverted(mass, omega).flow(t),
                SymplecticMap.of(new double[][] {{c, s / (mass * omega)}, {mass * omega * s, c}}, new double[2]));
        // Linear force: x = −½Ft²/M, p = −Ft.
        var falling = QuadraticHamiltonian.of(new double[][] {{0, 0}, {0, 1 / mass}}, new double[] {0.4, 0}, 0);
        assertThat(falling.flow(t).displacement(0)).isCloseTo(-0.5 * 0.4 * t * t / mass, within(1e-15));
        assertThat(falling.flow(t).displacement(1)).isCloseTo(-0.4 * t, within(1e-15));
        // 10⁵ periods and more: still symplectic to rounding, as the closed form does not accumulate.
        assertThat(QuadraticHamiltonian.harmonic(mass, omega).flow(1e6).symplecticDefect())
                .isLessThan(1e-13);
    }

    @Test
    void coupledOscillatorsKeepTheirNormalModes() {
        // Two unit oscillators with coupling k(x₁−x₂)²/2: x₁+x₂ has ω = 1, x₁−x₂ has ω = √(1+2k).
        double k = 0.8;
        var a = new double[][] {{1 + k, -k, 0, 0}, {-k, 1 + k, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        double t = 50;
        var flow = QuadraticHamiltonian.of(a, new double[4], 0).flow(t);
        assertThat(flow.symplecticDefect()).isLessThan(1e-13);
        var r = flow.apply(1, 0, 0, 0);
        assertThat(r[0] + r[1]).isCloseTo(Math.cos(t), within(1e-12));
        assertThat(r[0] - r[1]).isCloseTo(Math.cos(Math.sqrt(1 + 2 * k) * t), within(1e-12));
    }

    private static void same(SymplecticMap a, SymplecticMap b) {
        for (int i = 0; i < 2; i++) {
            assertThat(a.displacement(i)).isCloseTo(b.displacement(i), within(1e-14));
            for (int j = 0; j < 2; j++) {
                assertThat(a.matrix(i, j)).isCloseTo(b.matrix(i, j), within(1e-14));
            }
        }
    }

    @Test
    void itIsAHamiltonianWhereItHasThatForm() {
        var h = QuadraticHamiltonian.of(new double[][] {{3, 0}, {0, 0.5}}, new double[] {0.2, 0}, 0.7)
                .asHamiltonian()
                .orElseThrow();
        assertThat(h.mass()).isEqualTo(2);
        assertThat(h.value(1.5, 2)).isCloseTo(0.25 * 4 + 1.5 * 1.5 * 1.5 + 0.2 * 1.5 + 0.7, within(1e-14));
        assertThat(QuadraticHamiltonian.of(new double[][] {{3, 0.1}, {0.1, 0.5}}, new double[2], 0)
                        .asHamiltonian())
                .isEmpty();
        assertThat(QuadraticHamiltonian.of(new double[][] {{3, 0}, {0, -1}}, new double[2], 0)
                        .asHamiltonian())
                .isEmpty();
    }

    @Test
    void elementaryMapsActAsNamed() {
        assertThat(SymplecticMap.squeeze(Math.log(2)).apply(1, 1)).containsExactly(0.5, 2);
        assertThat(SymplecticMap.drift(3).apply(1, 1)).containsExactly(4, 1);
        assertThat(SymplecticMap.kick(3).apply(1, 1)).containsExactly(1, -2);
        assertThat(SymplecticMap.displacement(3, 4).apply(1, 1)).containsExactly(4, 5);
        assertThat(SymplecticMap.identity(2).apply(1, 2, 3, 4)).containsExactly(1, 2, 3, 4);
        var quarter = SymplecticMap.rotation(Math.PI / 2, 2).apply(0, 1);
        assertThat(quarter[0]).isCloseTo(0.5, within(1e-15));
        assertThat(SymplecticMap.displacement(3, 4)
                        .then(SymplecticMap.squeeze(Math.log(2)))
                        .apply(1, 1))
                .containsExactly(2, 10);
        assertThat(SymplecticMap.displacement(1, 2))
                .hasToString("r -> S r + d, S = [1.00000 0.00000; 0.00000 1.00000], d = [1.00000 2.00000]");
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> SymplecticMap.of(new double[][] {{2, 0}, {0, 2}}, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("matrix: must be symplectic, but S^T omega S differs from omega by 3.0");
        assertThatThrownBy(() -> SymplecticMap.of(new double[][] {{1, 0}}, new double[2]))
                .hasMessage("matrix: must have 2 rows, but has 1");
        assertThatThrownBy(() -> SymplecticMap.of(new double[][] {{1, 0, 0}, {0, 1}}, new double[2]))
                .hasMessage("matrix[0]: must have 2 elements, but has 3");
        assertThatThrownBy(() -> SymplecticMap.of(new double[][] {{1, Double.NaN}, {0, 1}}, new double[2]))
                .hasMessage("matrix[0][1] = NaN: must be finite");
        assertThatThrownBy(() -> SymplecticMap.of(new double[][] {{1}}, new double[1]))
                .hasMessage("displacement.length = 1: must be even and at least 2");
        assertThatThrownBy(() -> SymplecticMap.identity(0)).hasMessage("degreesOfFreedom = 0: must be at least 1");
        assertThatThrownBy(() -> SymplecticMap.drift(1).apply(1)).hasMessage("r.length = 1: must be 2");
        assertThatThrownBy(() -> SymplecticMap.drift(1).then(SymplecticMap.identity(2)))
                .hasMessage("next.degreesOfFreedom = 2: must be 1");
        assertThatThrownBy(() -> QuadraticHamiltonian.of(new double[][] {{1, 2}, {3, 4}}, new double[2], 0))
                .hasMessage("a[1][0] = 3.0: must equal a[0][1] = 2.0");
        assertThatThrownBy(() -> QuadraticHamiltonian.harmonic(1, 1).flow(Double.NaN))
                .hasMessage("t = NaN: must be finite");
        assertThatThrownBy(() -> QuadraticHamiltonian.inverted(1, 1).flow(1e4))
                .hasMessage("t = 10000.0: must leave the flow finite");
    }
}
