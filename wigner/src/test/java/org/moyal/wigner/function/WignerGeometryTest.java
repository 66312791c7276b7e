// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.GaussianSuperposition;

/** Zero lines, extrema, extents, and the states that are hard for floating point. */
class WignerGeometryTest {
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-8, 8, 128), Axis.of(-8, 8, 128));

    /** The zeros of L_n(2r²) are circles. */
    @Test
    void zeroLinesOfAFockStateAreCircles() {
        WignerFunction w = WignerFunction.of(new FockState(2, 0.3, -0.4, 1, 1), GRID);
        List<ContourLine> lines = w.zeroContour();
        // L_2(z) = 1 − 2z + z²/2 vanishes at z = 2 ± √2, z = 2r².
        double[] radii = {Math.sqrt(1 - Math.sqrt(0.5)), Math.sqrt(1 + Math.sqrt(0.5))};
        assertThat(lines).hasSize(2).allMatch(ContourLine::isClosed);
        for (ContourLine line : lines) {
            double first = Math.hypot(line.x(0) - 0.3, line.p(0) + 0.4);
            double radius = Math.abs(first - radii[0]) < 0.1 ? radii[0] : radii[1];
            double length = 0;
            for (int m = 0; m < line.size(); m++) {
                assertThat(Math.hypot(line.x(m) - 0.3, line.p(m) + 0.4)).isCloseTo(radius, within(1e-10));
                int next = (m + 1) % line.size();
                length += Math.hypot(line.x(next) - line.x(m), line.p(next) - line.p(m));
            }
            // One turn of an inscribed polygon with edges up to √2·0.0625: short by at most (edge/radius)²/24.
            assertThat(length / (2 * Math.PI * radius)).isBetween(1 - 2e-3, 1.0);
        }
        assertThat(lines.get(0).size() + lines.get(1).size()).isGreaterThan(80);
    }

    @Test
    void zeroLinesOfACatCrossTheGridOpenOrClosed() {
        WignerFunction w = WignerFunction.of(GaussianSuperposition.cat(3, 0, Math.PI, 1, 1), GRID);
        List<ContourLine> lines = w.zeroContour();
        // The odd cat is negative at the origin and its fringes cos 2px₀ alternate with period π/3 along x = 0.
        assertThat(w.valueAt(0, 0)).isNegative();
        for (ContourLine line : lines) {
            for (int m = 0; m < line.size(); m++) {
                assertThat(Math.abs(w.interpolant().value(line.x(m), line.p(m))))
                        .isLessThan(1e-11);
            }
        }
        assertThat(lines.size()).isGreaterThan(4);
    }

    @Test
    void extremaOfFockStates() {
        WignerFunction one = WignerFunction.of(new FockState(1, 0.317, -0.253, 1, 1), GRID);
        Extremum minimum = one.minimumPoint();
        assertThat(minimum.value()).isCloseTo(-1 / Math.PI, within(1e-13));
        assertThat(minimum.x()).isCloseTo(0.317, within(1e-9));
        assertThat(minimum.p()).isCloseTo(-0.253, within(1e-9));
        // The maximum of (2r² − 1)e^(−r²)/π lies on the circle r² = 3/2: a degenerate extremum.
        Extremum maximum = one.maximumPoint();
        assertThat(maximum.value()).isCloseTo(2 * Math.exp(-1.5) / Math.PI, within(1e-13));
        assertThat(Math.hypot(maximum.x() - 0.317, maximum.p() + 0.253)).isCloseTo(Math.sqrt(1.5), within(1e-7));
    }

    @Test
    void extentHoldsWhatCounts() {
        WignerFunction w = WignerFunction.of(GaussianState.coherent(1, -1, 1), GRID);
        PhaseSpaceExtent extent = w.extent(1e-6);
        double reach = Math.sqrt(Math.log(1e6));
        assertThat(extent.xMax()).isBetween(1 + reach, 1 + reach + 2 * GRID.x().spacing());
        assertThat(extent.pMin()).isBetween(-1 - reach - 2 * GRID.p().spacing(), -1 - reach);
    }

    @Test
    void coherentStateOfLargeAmplitude() {
        double length = 1;
        double x0 = 20 * Math.sqrt(2) * Math.cos(0.7) * length;
        double p0 = 20 * Math.sqrt(2) * Math.sin(0.7) / length;
        var state = GaussianState.coherent(x0, p0, length, 1);
        var near = PhaseSpaceGrid.resolving(state, 1e-12).grid();
        var wide = PhaseSpaceGrid.of(Axis.of(-36, 36, 960), Axis.of(-36, 36, 960));
        for (PhaseSpaceGrid grid : List.of(near, wide)) {
            WignerFunction closed = WignerFunction.of(state, grid);
            assertThat(closed.norm()).isCloseTo(1, within(1e-10));
            assertThat(closed.meanX()).isCloseTo(x0, within(1e-10));
        }
        // From the wave function too, whose momenta reach ±30.
        WignerFunction sampled = WignerFunction.of(state.packet().orElseThrow().on(Axis.of(x0 - 9, x0 + 9, 400)), near);
        assertThat(States.worst(sampled, state::density)).isLessThan(1e-12);
    }

    @Test
    void fockStateOfLargeNumber() {
        var state = new FockState(400, 0, 0, 1, 1);
        PhaseSpaceGrid grid = PhaseSpaceGrid.resolving(state, 1e-10).grid();
        WignerFunction closed = WignerFunction.of(state, grid);
        for (double value : closed.values()) {
            assertThat(value).isFinite();
        }
        assertThat(closed.norm()).isCloseTo(1, within(1e-10));
        assertThat(closed.purity()).isCloseTo(1, within(1e-9));
        assertThat(closed.valueAt(0, 0)).isCloseTo(1 / Math.PI, within(1e-10));
        // ⟨x²⟩ = n + ½.
        assertThat(closed.moment(2, 0)).isCloseTo(400.5, within(1e-7));
    }

    @Test
    void aViewOffersAllThatAFunctionDoes() {
        WignerFunction w = WignerFunction.of(new FockState(1, 0, 0, 1, 1), GRID);
        WignerView view = new WignerView() {
            @Override
            public PhaseSpaceGrid grid() {
                return w.grid();
            }

            @Override
            public double hbar() {
                return w.hbar();
            }

            @Override
            public double value(int i, int k) {
                return w.value(i, k);
            }
        };
        assertThat(view.snapshot().values()).isEqualTo(w.values());
        assertThat(view.minimum()).isEqualTo(w.minimum());
        assertThat(view.negativity()).isEqualTo(w.negativity());
        assertThat(w.snapshot()).isSameAs(w);
    }

    @Test
    void printsItself() {
        assertThat(WignerFunction.of(new FockState(1, 0, 0, 1, 1), GRID).toString())
                .startsWith("Wigner function, hbar = 1.0, on " + GRID + ", from -0.318309886")
                .contains(" to 0.142")
                .containsPattern(", norm (1\\.0|0\\.99)")
                .containsPattern(", purity (1\\.0|0\\.99)")
                .containsPattern(", largest tail .*E-");
    }
}
