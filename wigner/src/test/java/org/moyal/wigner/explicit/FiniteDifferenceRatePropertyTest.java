// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.wigner.current.StencilOrder;

/**
 * What holds for every field, potential, mass, ħ and grid.
 *
 * <p>Tolerances: each of the n terms of a sum carries a rounding of 2⁻⁵² of Σ|weights|·max|W|, with at most 12 additions; the
 * spectral radius is at least a quarter of that sum for these stencils, and max|W| is 1.
 */
class FiniteDifferenceRatePropertyTest {
    private static final int TRIES = 40;

    @Provide
    Arbitrary<double[]> coefficients() {
        return Arbitraries.doubles()
                .between(-2, 2)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static double tolerance(FiniteDifferenceRate rate) {
        return 0x1p-52 * 64 * rate.spectralRadius() * rate.grid().size();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static FiniteDifferenceRate rate(double[] potential, StencilOrder order, int nx, int np, double hbar) {
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-2.3, 1.9, nx), Axis.of(-3, 4, np));
        return FiniteDifferenceRate.of(Hamiltonian.of(0.7, Potential.polynomial(potential)), grid, order, hbar);
    }

    /** ΣW does not change: not by the force in each row, not by the drift in each column. */
    @Property(tries = TRIES)
    void normIsConserved(
            @ForAll("coefficients") double[] potential,
            @ForAll StencilOrder order,
            @ForAll @IntRange(min = 13, max = 40) int nx,
            @ForAll @IntRange(min = 25, max = 60) int np,
            @ForAll @DoubleRange(min = 0.05, max = 2) double hbar) {
        FiniteDifferenceRate rate = rate(potential, order, nx, np, hbar);
        double[] w = new Random(nx * 100L + np).doubles((long) nx * np, -1, 1).toArray();
        double[] out = new double[w.length];
        rate.into(w, out);
        assertThat(Math.abs(sum(out))).isLessThan(tolerance(rate));
        // A field that does not depend on x has no drift: every row keeps its sum.
        for (int n = np; n < w.length; n++) {
            w[n] = w[n - np];
        }
        rate.into(w, out);
        for (int i = 0; i < nx; i++) {
            double row = 0;
            for (int k = 0; k < np; k++) {
                row += out[i * np + k];
            }
            assertThat(Math.abs(row)).isLessThan(tolerance(rate) / nx * 4);
        }
    }

    /** The rate is skew-symmetric, Σ u·Aw = −Σ w·Au: ΣW² is conserved. */
    @Property(tries = TRIES)
    void rateIsSkewSymmetric(
            @ForAll("coefficients") double[] potential,
            @ForAll StencilOrder order,
            @ForAll @IntRange(min = 13, max = 40) int nx,
            @ForAll @IntRange(min = 25, max = 60) int np,
            @ForAll @DoubleRange(min = 0.05, max = 2) double hbar) {
        FiniteDifferenceRate rate = rate(potential, order, nx, np, hbar);
        double[] w = new Random(nx * 100L + np).doubles((long) nx * np, -1, 1).toArray();
        double[] u = new Random(nx + 100L * np).doubles((long) nx * np, -1, 1).toArray();
        double[] aw = new double[w.length];
        double[] au = new double[w.length];
        rate.into(w, aw);
        rate.into(u, au);
        double total = 0;
        for (int n = 0; n < w.length; n++) {
            total += u[n] * aw[n] + w[n] * au[n];
        }
        assertThat(Math.abs(total)).isLessThan(tolerance(rate));
    }
}
