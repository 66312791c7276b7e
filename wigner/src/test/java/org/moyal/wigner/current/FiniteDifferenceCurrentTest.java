// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;

class FiniteDifferenceCurrentTest {
    private static final double HBAR = 0.8;
    private static final Hamiltonian QUARTIC = Hamiltonian.of(1.3, Potential.polynomial(0, 0.3, -0.5, 0.2, 0.7));
    private static final Hamiltonian SEXTIC =
            Hamiltonian.of(1.3, Potential.polynomial(0, 0.3, -0.5, 0.2, 0.1, 0.05, 0.02));

    private static PhaseSpaceGrid grid(int np) {
        return PhaseSpaceGrid.of(Axis.of(-8, 8, 96), Axis.of(-9, 9, np));
    }

    /** Two packets with fringes: W varies on the scale 0.3 in p. */
    private static WignerFunction cat(PhaseSpaceGrid grid) {
        return WignerFunction.of(GaussianSuperposition.cat(1.4, 0.4, 0.3, 1.0, HBAR), grid);
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static double error(Hamiltonian law, StencilOrder order, int np) {
        WignerFunction w = cat(grid(np));
        double[] spectral = WignerCurrent.of(w, law).jp().values();
        double[] stencil =
                FiniteDifferenceCurrent.of(law, w.grid(), order, HBAR).jp(w).values();
        double largest = 0;
        for (int n = 0; n < spectral.length; n++) {
            largest = Math.max(largest, Math.abs(spectral[n] - stencil[n]));
        }
        return largest;
    }

    /** From n_p to 1.5 n_p where the leading term dominates and rounding, 1e-13, does not. */
    @ParameterizedTest
    @EnumSource(StencilOrder.class)
    void errorFallsWithTheStatedOrder(StencilOrder order) {
        int coarse = order == StencilOrder.EIGHTH ? 320 : 480;
        for (Hamiltonian law : new Hamiltonian[] {QUARTIC, SEXTIC}) {
            double slope = Math.log(error(law, order, coarse) / error(law, order, coarse * 3 / 2)) / Math.log(1.5);
            assertThat(slope).as(order + ", " + law).isEqualTo(order.accuracy(), within(0.2));
        }
    }

    /** The estimate bounds the error, by no more than a factor 3 where the state is resolved. */
    @ParameterizedTest
    @EnumSource(StencilOrder.class)
    void errorIsThatOfTheEstimate(StencilOrder order) {
        for (int np : new int[] {128, 192, 256, 384}) {
            for (Hamiltonian law : new Hamiltonian[] {QUARTIC, SEXTIC}) {
                WignerFunction w = cat(grid(np));
                FiniteDifferenceCurrent current = FiniteDifferenceCurrent.of(law, w.grid(), order, HBAR);
                double estimate = current.errorEstimate(w);
                double error = error(law, order, np);
                assertThat(error).as(np + ", " + order).isLessThanOrEqualTo(estimate);
                if (np >= 192) {
                    assertThat(estimate).as(np + ", " + order).isLessThan(3 * error + 1e-11);
                }
            }
        }
    }

    /** Fringes at 0.8 of the Nyquist wavenumber: the differences of successive orders fall too slowly. */
    @Test
    void anUnresolvedStateHasNoEstimate() {
        PhaseSpaceGrid grid = grid(96);
        WignerView fringes = new WignerView() {
            @Override
            public PhaseSpaceGrid grid() {
                return grid;
            }

            @Override
            public double hbar() {
                return HBAR;
            }

            @Override
            public double value(int i, int k) {
                double x = grid.x().coordinate(i);
                double p = grid.p().coordinate(k);
                return Math.exp(-x * x - p * p / 4) * Math.cos(0.8 * Math.PI * k);
            }
        };
        assertThat(FiniteDifferenceCurrent.of(QUARTIC, grid, StencilOrder.EIGHTH, HBAR)
                        .errorEstimate(fringes))
                .isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** Jp of pⁿ in closed form, away from the ends: n up to 2r + 1, rounding of the largest term. */
    @Test
    void exactForPolynomialsOfItsDegree() {
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-2, 2, 24), Axis.of(-1, 1, 40));
        for (StencilOrder order : StencilOrder.values()) {
            FiniteDifferenceCurrent current = FiniteDifferenceCurrent.of(SEXTIC, grid, order, HBAR);
            int r = current.halfWidth();
            assertThat(r).isEqualTo(order.accuracy() / 2 + 1);
            for (int n = 0; n <= 2 * r + 1; n++) {
                double[] w = new double[grid.size()];
                double[] jp = new double[grid.size()];
                for (int i = 0; i < grid.nx(); i++) {
                    for (int k = 0; k < grid.np(); k++) {
                        w[grid.index(i, k)] = Math.pow(grid.p().coordinate(k), n);
                    }
                }
                current.into(w, jp);
                for (int i = 0; i < grid.nx(); i++) {
                    for (int k = r; k < grid.np() - r; k++) {
                        double expected =
                                series(grid.x().coordinate(i), grid.p().coordinate(k), n);
                        assertThat(jp[grid.index(i, k)]).isEqualTo(expected, within(1e-8));
                    }
                }
            }
        }
    }

    private static double series(double x, double p, int n) {
        var v = (org.moyal.core.law.PolynomialPotential) SEXTIC.potential();
        double second = n < 2 ? 0 : n * (n - 1) * Math.pow(p, n - 2);
        double fourth = n < 4 ? 0 : n * (n - 1.0) * (n - 2) * (n - 3) * Math.pow(p, n - 4);
        return -v.derivative(1, x) * Math.pow(p, n)
                + HBAR * HBAR / 24 * v.derivative(3, x) * second
                - Math.pow(HBAR, 4) / 1920 * v.derivative(5, x) * fourth;
    }

    /** One term: no derivative, −V′W to the last bit but one. */
    @Test
    void harmonicAndTruncatedSeries() {
        PhaseSpaceGrid grid = grid(192);
        WignerFunction w = cat(grid);
        Hamiltonian harmonic = Hamiltonian.of(1, Potential.harmonic(1, 0.7));
        FiniteDifferenceCurrent current = FiniteDifferenceCurrent.of(harmonic, grid, StencilOrder.SECOND, HBAR);
        assertThat(current.halfWidth()).isZero();
        double[] exact = WignerCurrent.of(w, harmonic).classicalPart().p().values();
        assertThat(current.jp(w).values()).usingComparatorWithPrecision(1e-15).containsExactly(exact);
        Hamiltonian morse = Hamiltonian.of(1, Potential.morse(2, 0.2));
        FiniteDifferenceCurrent classical =
                FiniteDifferenceCurrent.truncated(morse, 1, grid, StencilOrder.SECOND, HBAR);
        assertThat(classical.jp(w).values())
                .usingComparatorWithPrecision(1e-15)
                .containsExactly(WignerCurrent.of(w, morse).classicalPart().p().values());
    }

    /** Soft Morse potential: three terms, then what is left is the fourth, (ħ/2)⁶/7! max|V⁽⁷⁾ ∂p⁶W| < 1e-4 of max|Jp|. */
    @Test
    void truncatedSeriesOfASmoothPotential() {
        PhaseSpaceGrid grid = grid(256);
        WignerFunction w = WignerFunction.of(new GaussianPacket(0, 0, 1, HBAR), grid);
        Hamiltonian morse = Hamiltonian.of(1, Potential.morse(2, 0.3));
        double[] spectral = WignerCurrent.of(w, morse).jp().values();
        double previous = Double.POSITIVE_INFINITY;
        for (int terms = 1; terms <= 3; terms++) {
            double[] jp = FiniteDifferenceCurrent.truncated(morse, terms, grid, StencilOrder.EIGHTH, HBAR)
                    .jp(w)
                    .values();
            double error = 0;
            for (int n = 0; n < jp.length; n++) {
                error = Math.max(error, Math.abs(jp[n] - spectral[n]));
            }
            assertThat(error).isLessThan(0.1 * previous);
            previous = error;
        }
        assertThat(previous).isLessThan(1e-4 * largest(spectral));
    }

    /** A field shifted along p by any number of nodes gives the shifted current, bit for bit: the wrap is periodic. */
    @Test
    void rowsWrapAround() {
        for (int np : new int[] {27, 28, 29, 64}) {
            PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-2, 2, 3), Axis.of(-3, 3, np));
            for (StencilOrder order : StencilOrder.values()) {
                FiniteDifferenceCurrent current = FiniteDifferenceCurrent.of(SEXTIC, grid, order, HBAR);
                double[] w = new java.util.Random(7).doubles(grid.size()).toArray();
                double[] jp = new double[w.length];
                current.into(w, jp);
                for (int shift = 1; shift < np; shift += 3) {
                    double[] shifted = new double[w.length];
                    double[] result = new double[w.length];
                    for (int i = 0; i < 3; i++) {
                        for (int k = 0; k < np; k++) {
                            shifted[i * np + (k + shift) % np] = w[i * np + k];
                        }
                    }
                    current.into(shifted, result);
                    for (int i = 0; i < 3; i++) {
                        for (int k = 0; k < np; k++) {
                            assertThat(result[i * np + (k + shift) % np]).isEqualTo(jp[i * np + k]);
                        }
                    }
                }
            }
        }
    }

    /** Wider than any loop of its own: a potential of degree 14, 7 terms, half-width 9; Jp of p², by hand. */
    @Test
    void highDegree() {
        double[] c = new double[15];
        c[14] = 1e-6;
        c[3] = 0.4;
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-1, 1, 8), Axis.of(-2, 2, 44));
        Potential potential = Potential.polynomial(c);
        FiniteDifferenceCurrent current =
                FiniteDifferenceCurrent.of(Hamiltonian.of(1, potential), grid, StencilOrder.EIGHTH, HBAR);
        assertThat(current.terms()).isEqualTo(7);
        assertThat(current.halfWidth()).isEqualTo(9);
        double[] w = new double[grid.size()];
        double[] jp = new double[grid.size()];
        for (int n = 0; n < w.length; n++) {
            double p = grid.p().coordinate(n % grid.np());
            w[n] = p * p;
        }
        current.into(w, jp);
        for (int i = 0; i < grid.nx(); i++) {
            double x = grid.x().coordinate(i);
            double first = 14e-6 * Math.pow(x, 13) + 1.2 * x * x;
            double third = 1e-6 * 14 * 13 * 12 * Math.pow(x, 11) + 2.4;
            for (int k = 9; k < 35; k++) {
                double p = grid.p().coordinate(k);
                // Rounding of the 12th difference: 1e-16·(ħ/2Δp)^12/13!·V⁽¹³⁾·Σ|w_m|·p², with Σ|w_m| = 1e5, is 3e-8 at
                // most.
                assertThat(jp[grid.index(i, k)]).isEqualTo(-first * p * p + HBAR * HBAR / 12 * third, within(3e-8));
            }
        }
    }

    @Test
    void allocatesNothing() {
        PhaseSpaceGrid grid = grid(128);
        FiniteDifferenceCurrent current = FiniteDifferenceCurrent.of(SEXTIC, grid, StencilOrder.EIGHTH, HBAR);
        double[] w = new double[grid.size()];
        double[] jp = new double[grid.size()];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 6; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int n = 0; n < 10; n++) {
                current.into(w, jp);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertThat(least).isZero();
    }

    @Test
    void refusals() {
        PhaseSpaceGrid grid = grid(128);
        Hamiltonian morse = Hamiltonian.of(1, Potential.morse(2, 0.2));
        assertThatThrownBy(() -> FiniteDifferenceCurrent.of(morse, grid, StencilOrder.SECOND, HBAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("potential = ")
                .hasMessageContaining("must be a polynomial");
        Hamiltonian lambda = Hamiltonian.of(1, x -> x * x);
        assertThatThrownBy(() -> FiniteDifferenceCurrent.truncated(lambda, 2, grid, StencilOrder.SECOND, HBAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a SmoothPotential");
        assertThatThrownBy(() -> FiniteDifferenceCurrent.truncated(morse, 0, grid, StencilOrder.SECOND, HBAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("terms = 0: must be at least 1");
        for (double hbar : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> FiniteDifferenceCurrent.of(QUARTIC, grid, StencilOrder.SECOND, hbar))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("hbar = " + hbar + ": must be finite and above 0");
        }
        PhaseSpaceGrid small = PhaseSpaceGrid.of(Axis.of(-1, 1, 8), Axis.of(-1, 1, 12));
        assertThatThrownBy(() -> FiniteDifferenceCurrent.of(QUARTIC, small, StencilOrder.EIGHTH, HBAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("np = 12: must be at least 13");
        Hamiltonian huge = Hamiltonian.of(1, Potential.polynomial(0, 0, 0, 1e308));
        assertThatThrownBy(() -> FiniteDifferenceCurrent.of(huge, grid, StencilOrder.SECOND, HBAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at x = -8.0");
        FiniteDifferenceCurrent current = FiniteDifferenceCurrent.of(QUARTIC, grid, StencilOrder.SECOND, HBAR);
        double[] w = new double[grid.size()];
        assertThatThrownBy(() -> current.into(w, w))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("jp = w: must be another array");
        assertThatThrownBy(() -> current.into(w, new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("jp.length = 3: must be nx*np = " + grid.size());
        assertThatThrownBy(() -> current.jp(cat(grid(160)))).isInstanceOf(GridMismatchException.class);
        WignerFunction other = WignerFunction.of(new GaussianPacket(0, 0, 1, 1), grid);
        assertThatThrownBy(() -> current.errorEstimate(other)).isInstanceOf(PlanckMismatchException.class);
    }

    @Test
    void printsItself() {
        assertThat(FiniteDifferenceCurrent.of(QUARTIC, grid(128), StencilOrder.EIGHTH, HBAR))
                .hasToString("Jp by finite differences of order 8, 9 nodes, 2 terms, " + QUARTIC.potential()
                        + ", hbar = 0.8, on " + grid(128));
    }
}
