// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.problem.QuarticSteps;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.wigner.current.StencilOrder;
import org.moyal.wigner.current.WignerCurrent;
import org.moyal.wigner.function.WignerFunction;

class FiniteDifferenceRateTest {
    private static final double HBAR = 0.8;
    private static final Hamiltonian QUARTIC = Hamiltonian.of(1.3, Potential.polynomial(0, 0.3, -0.5, 0.2, 0.7));
    private static final Hamiltonian SEXTIC =
            Hamiltonian.of(1.3, Potential.polynomial(0, 0.3, -0.5, 0.2, 0.1, 0.05, 0.02));

    private static PhaseSpaceGrid grid(int n) {
        return PhaseSpaceGrid.of(Axis.of(-8, 8, n), Axis.of(-9, 9, n));
    }

    private static WignerFunction cat(PhaseSpaceGrid grid) {
        return WignerFunction.of(GaussianSuperposition.cat(1.4, 0.4, 0.3, 1.0, HBAR), grid);
    }

    private static double difference(double[] a, double[] b) {
        double largest = 0;
        for (int n = 0; n < a.length; n++) {
            largest = Math.max(largest, Math.abs(a[n] - b[n]));
        }
        return largest;
    }

    private static double error(Hamiltonian law, StencilOrder order, int n) {
        WignerFunction w = cat(grid(n));
        double[] minus = WignerCurrent.of(w, law).divergence().values();
        for (int k = 0; k < minus.length; k++) {
            minus[k] = -minus[k];
        }
        return difference(
                minus, FiniteDifferenceRate.of(law, w.grid(), order, HBAR).of(w).values());
    }

    /** From n to 1.5 n on both axes where the leading term dominates and rounding, 1e-12, does not. */
    @ParameterizedTest
    @EnumSource(StencilOrder.class)
    void errorFallsWithTheStatedOrder(StencilOrder order) {
        int coarse = order == StencilOrder.EIGHTH ? 272 : 320;
        for (Hamiltonian law : new Hamiltonian[] {QUARTIC, SEXTIC}) {
            double slope = Math.log(error(law, order, coarse) / error(law, order, coarse * 3 / 2)) / Math.log(1.5);
            assertThat(slope).as(order + ", " + law).isEqualTo(order.accuracy(), within(0.2));
        }
    }

    /** The estimate bounds the error, by no more than a factor 3 where the state is resolved. */
    @ParameterizedTest
    @EnumSource(StencilOrder.class)
    void errorIsThatOfTheEstimate(StencilOrder order) {
        for (int n : new int[] {128, 192, 256}) {
            for (Hamiltonian law : new Hamiltonian[] {QUARTIC, SEXTIC}) {
                WignerFunction w = cat(grid(n));
                double estimate =
                        FiniteDifferenceRate.of(law, w.grid(), order, HBAR).errorEstimate(w);
                double error = error(law, order, n);
                assertThat(error).as(n + ", " + order).isLessThanOrEqualTo(estimate);
                if (n >= 192) {
                    assertThat(estimate).as(n + ", " + order).isLessThan(3 * error + 1e-10);
                }
            }
        }
    }

    /** Sign and factors against the closed form (W₁ − W₀)/Δt of the quartic oscillator, to the estimate of the stencil. */
    @Test
    void closedFormOfTheQuarticOscillator() {
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-7, 7, 200), Axis.of(-8, 8, 200));
        WignerFunction w = WignerFunction.of(new GaussianPacket(0, 0, 1, 1), grid);
        QuarticSteps problem = new QuarticSteps(1, 1, 1);
        FiniteDifferenceRate rate =
                FiniteDifferenceRate.of(Hamiltonian.of(1, Potential.quartic(1)), grid, StencilOrder.EIGHTH, 1);
        double dt = 0.01;
        PhaseSpaceField exact =
                PhaseSpaceField.of(grid, (x, p) -> (problem.eulerian(x, p, dt) - problem.eulerian(x, p, 0)) / dt);
        double estimate = rate.errorEstimate(w);
        assertThat(estimate).isLessThan(1e-5);
        assertThat(difference(exact.values(), rate.of(w).values())).isLessThan(estimate + 1e-12);
    }

    /** Tiles, blocks of four rows, remainders and wraps: W(x_{i+a}, ·) under a force that is constant in x, bit for bit. */
    @Test
    void rowsAndColumnsWrapAround() {
        Hamiltonian uniform = Hamiltonian.of(1, Potential.polynomial(0, 0.7));
        for (int nx : new int[] {13, 14, 15, 16}) {
            int np = 1037;
            PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-2, 2, nx), Axis.of(-3, 3, np));
            for (StencilOrder order : StencilOrder.values()) {
                FiniteDifferenceRate rate = FiniteDifferenceRate.of(uniform, grid, order, HBAR);
                double[] w = new Random(5).doubles(grid.size()).toArray();
                double[] expected = new double[w.length];
                rate.into(w, expected);
                for (int shift = 1; shift < nx; shift += 4) {
                    double[] shifted = new double[w.length];
                    double[] result = new double[w.length];
                    for (int i = 0; i < nx; i++) {
                        System.arraycopy(w, i * np, shifted, (i + shift) % nx * np, np);
                    }
                    rate.into(shifted, result);
                    for (int i = 0; i < nx; i++) {
                        for (int k = 0; k < np; k++) {
                            assertThat(result[(i + shift) % nx * np + k]).isEqualTo(expected[i * np + k]);
                        }
                    }
                }
            }
        }
    }

    /** Against sums written out, on noise, with a scale and a base: the tolerance is rounding of the largest term. */
    @Test
    void stageIsTheSumWrittenOut() {
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-2, 2, 18), Axis.of(-3, 3, 30));
        Hamiltonian law = Hamiltonian.of(1.7, Potential.polynomial(0.1, 0.2, -0.4, 0.3));
        FiniteDifferenceRate rate = FiniteDifferenceRate.of(law, grid, StencilOrder.SECOND, HBAR);
        double[] w = new Random(5).doubles(grid.size()).toArray();
        double[] base = new Random(6).doubles(grid.size()).toArray();
        double[] out = new double[w.length];
        rate.stage(base, -0.3, w, out);
        double dx = grid.x().spacing();
        double dp = grid.p().spacing();
        for (int i = 0; i < 18; i++) {
            double x = grid.x().coordinate(i);
            double force = 0.2 - 0.8 * x + 0.9 * x * x;
            for (int k = 0; k < 30; k++) {
                double[] v = new double[5];
                for (int m = -2; m <= 2; m++) {
                    v[m + 2] = w[grid.index(i, (k + m + 30) % 30)];
                }
                double first = (v[0] - 8 * v[1] + 8 * v[3] - v[4]) / (12 * dp);
                double third = (-v[0] + 2 * v[1] - 2 * v[3] + v[4]) / (2 * dp * dp * dp);
                double along = (w[grid.index((i + 1) % 18, k)] - w[grid.index((i + 17) % 18, k)]) / (2 * dx);
                double expected =
                        -grid.p().coordinate(k) / 1.7 * along + force * first - HBAR * HBAR / 24 * 1.8 * third;
                assertThat(out[grid.index(i, k)]).isEqualTo(base[grid.index(i, k)] - 0.3 * expected, within(1e-13));
            }
        }
    }

    /** The spectral radius is a bound that is nearly reached: power iteration of −A² from noise comes to 0.9 of it. */
    @Test
    void spectralRadiusIsABound() {
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-3, 3, 32), Axis.of(-4, 4, 32));
        FiniteDifferenceRate rate = FiniteDifferenceRate.of(QUARTIC, grid, StencilOrder.SIXTH, HBAR);
        double[] w = new Random(3).doubles(grid.size()).toArray();
        double[] next = new double[w.length];
        double growth = 0;
        for (int n = 0; n < 400; n++) {
            rate.into(w, next);
            double square = 0;
            double before = 0;
            for (int k = 0; k < w.length; k++) {
                square += next[k] * next[k];
                before += w[k] * w[k];
            }
            growth = Math.sqrt(square / before);
            assertThat(growth).isLessThanOrEqualTo(rate.spectralRadius());
            double scale = 1 / Math.sqrt(square);
            for (int k = 0; k < w.length; k++) {
                w[k] = next[k] * scale;
            }
        }
        assertThat(growth).isGreaterThan(0.9 * rate.spectralRadius());
    }

    @Test
    void allocatesNothing() {
        FiniteDifferenceRate rate = FiniteDifferenceRate.of(SEXTIC, grid(64), StencilOrder.EIGHTH, HBAR);
        double[] w = new double[64 * 64];
        double[] out = new double[64 * 64];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 6; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int n = 0; n < 10; n++) {
                rate.into(w, out);
                rate.stage(w, 0.1, w, out);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertThat(least).isZero();
    }

    @Test
    void refusals() {
        PhaseSpaceGrid grid = grid(128);
        Hamiltonian morse = Hamiltonian.of(1, Potential.morse(2, 0.2));
        assertThatThrownBy(() -> FiniteDifferenceRate.of(morse, grid, StencilOrder.SECOND, HBAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("potential = ")
                .hasMessageContaining("must be a polynomial");
        assertThat(FiniteDifferenceRate.truncated(morse, 2, grid, StencilOrder.SECOND, HBAR)
                        .order())
                .isEqualTo(StencilOrder.SECOND);
        for (double hbar : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> FiniteDifferenceRate.of(QUARTIC, grid, StencilOrder.SECOND, hbar))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("hbar = " + hbar + ": must be finite and above 0");
        }
        PhaseSpaceGrid narrow = PhaseSpaceGrid.of(Axis.of(-1, 1, 12), Axis.of(-1, 1, 32));
        assertThatThrownBy(() -> FiniteDifferenceRate.of(QUARTIC, narrow, StencilOrder.EIGHTH, HBAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("nx = 12: must be at least 13");
        PhaseSpaceGrid flat = PhaseSpaceGrid.of(Axis.of(-1, 1, 32), Axis.of(-1, 1, 14));
        assertThatThrownBy(() -> FiniteDifferenceRate.of(QUARTIC, flat, StencilOrder.EIGHTH, HBAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("np = 14: must be at least 15");
        FiniteDifferenceRate rate = FiniteDifferenceRate.of(QUARTIC, grid, StencilOrder.SECOND, HBAR);
        double[] w = new double[grid.size()];
        assertThatThrownBy(() -> rate.into(w, w))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("out = w: must be another array");
        assertThatThrownBy(() -> rate.stage(new double[2], 1, w, w.clone()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("base.length = 2: must be nx*np = " + grid.size());
        assertThatThrownBy(() -> rate.of(cat(grid(96)))).isInstanceOf(GridMismatchException.class);
        WignerFunction other = WignerFunction.of(new GaussianPacket(0, 0, 1, 1), grid);
        assertThatThrownBy(() -> rate.of(other)).isInstanceOf(PlanckMismatchException.class);
        assertThatThrownBy(() -> rate.errorEstimate(other)).isInstanceOf(PlanckMismatchException.class);
    }
}
