// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.moyal.core.grid.PhaseSpaceExtent;

class HamiltonianReachTest {
    private static final PhaseSpaceExtent BOX = PhaseSpaceExtent.around(0, 0, 1, 2);

    @Test
    void harmonicMotionFillsTheEllipseThroughTheCorner() {
        double mass = 0.7;
        double omega = 1.3;
        var h = Hamiltonian.of(mass, Potential.harmonic(mass, omega));
        double energy = h.value(1, 2);
        var box = h.reachable(BOX);
        // Turning points by bisection to rounding; V_min by samples and golden section, quadratic at the minimum.
        assertThat(box.xMax()).isCloseTo(Math.sqrt(2 * energy / mass) / omega, within(1e-12));
        assertThat(box.xMin()).isCloseTo(-box.xMax(), within(1e-12));
        assertThat(box.pMax()).isCloseTo(Math.sqrt(2 * mass * energy), within(1e-10));
        assertThat(box.pMin()).isEqualTo(-box.pMax());
    }

    @Test
    void quarticTailDecidesTheMomenta() {
        // W₀ = e^{−x²−p²}/π at 1e-8: x_ε = √ln 1e8, so that |p| reaches about √2·x_ε² ≈ 26, plus the box's own p.
        double edge = Math.sqrt(Math.log(1e8));
        var h = Hamiltonian.of(1, Potential.quartic(1));
        var box = h.reachable(PhaseSpaceExtent.around(0, 0, edge, edge));
        double energy = Math.pow(edge, 4) + edge * edge / 2;
        assertThat(box.pMax()).isCloseTo(Math.sqrt(2 * energy), within(1e-9)).isBetween(26.0, 27.0);
        assertThat(box.xMax()).isCloseTo(Math.pow(energy, 0.25), within(1e-9));
    }

    @Test
    void lowEnergyStaysInItsWell() {
        var h = Hamiltonian.of(1, Potential.doubleWell(1, 2));
        var box = h.reachable(new PhaseSpaceExtent(-2.5, -1.5, -0.2, 0.2));
        assertThat(box.xMax()).isBetween(-1.5, 0.0);
        assertThat(h.value(box.xMax(), 0)).isCloseTo(h.value(-2.5, 0.2), within(1e-12));
        var both = h.reachable(new PhaseSpaceExtent(-2.5, -1.5, -2, 2));
        assertThat(both.xMax()).isGreaterThan(2);
    }

    @Test
    void unboundSidesAreInfinite() {
        var free = Hamiltonian.of(2, Potential.free()).reachable(BOX);
        assertThat(free.xMin()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(free.xMax()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(free.pMax()).isCloseTo(2, within(1e-12));

        var morse = Hamiltonian.of(1, Potential.morse(1, 1));
        var dissociating = morse.reachable(BOX);
        assertThat(dissociating.xMax()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(dissociating.xMin()).isFinite();
        assertThat(dissociating.pMax()).isCloseTo(Math.sqrt(2 * morse.value(-1, 2)), within(1e-8));
        assertThat(morse.reachable(PhaseSpaceExtent.around(0, 0, 0.2, 0.2)).isBounded())
                .isTrue();

        var slope = Hamiltonian.of(1, Potential.polynomial(0, -1)).reachable(BOX);
        assertThat(slope.xMax()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(slope.pMax()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(slope.xMin()).isCloseTo(-3, within(1e-12));
    }

    @Test
    void wallsAndErrorsAreToldApart() {
        var box = Hamiltonian.of(1, x -> x > 3 ? Double.POSITIVE_INFINITY : x * x)
                .reachable(PhaseSpaceExtent.around(0, 0, 1, 9));
        assertThat(box.xMax()).isCloseTo(3, within(1e-12));
        var root = Hamiltonian.of(1, Math::sqrt);
        assertThatThrownBy(() -> root.reachable(BOX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("potential V(-1.0) = NaN: must be a number above -infinity");
        assertThatThrownBy(() -> Hamiltonian.of(1, x -> 1 / Math.abs(x)).reachable(BOX))
                .hasMessage("potential in x = [-1.0, 1.0]: must be finite");
        assertThatThrownBy(() -> root.reachable(new PhaseSpaceExtent(0, 1, 0, Double.POSITIVE_INFINITY)))
                .hasMessageStartingWith("initial = ")
                .hasMessageEndingWith(": must be bounded");
    }

    @Test
    void aDurationBoundsUnboundMotion() {
        var free = Hamiltonian.of(2, Potential.free());
        var box = free.reachable(BOX, 3);
        assertThat(box.xMax()).isCloseTo(1 + 2.0 / 2 * 3, within(1e-9));
        assertThat(box.pMax()).isCloseTo(2, within(1e-12));
        assertThat(free.within(3).reachable(BOX)).isEqualTo(box);
        assertThat(free.reachable(BOX, 0)).isEqualTo(BOX);

        // Inverted oscillator, corner (1, 2): x grows like (1+2)eᵗ/2 at most; the bound may be generous, not wrong.
        var inverted = Hamiltonian.of(1, Potential.polynomial(0, 0, -0.5));
        double exact = Math.cosh(2) + 2 * Math.sinh(2);
        assertThat(inverted.reachable(BOX, 2).xMax()).isBetween(exact, 2 * exact);

        // Bound motion stays within its turning points for any duration.
        var harmonic = Hamiltonian.of(1, Potential.harmonic(1, 1));
        assertThat(harmonic.reachable(BOX, 1e3).xMax())
                .isCloseTo(harmonic.reachable(BOX).xMax(), within(1e-9));

        var runaway = Hamiltonian.of(1, Potential.polynomial(0, 0, 0, 0, -1));
        assertThatThrownBy(() -> runaway.reachable(BOX, 100))
                .hasMessage(
                        "duration = 100.0: must be shorter, for the potential lets the motion run to infinity within it");
        assertThatThrownBy(() -> free.reachable(BOX, -1)).hasMessage("duration = -1.0: must be finite and at least 0");
    }
}
