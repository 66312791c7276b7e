// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import java.util.Objects;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.function.Estimate;
import org.moyal.wigner.function.WignerFunction;

/**
 * The trace norm ‖A‖_Tr = Σ |λ| of Hermitian operators, above all of the difference of two states.
 *
 * <p><b>There is no factor ½</b>: ‖ρ_a − ρ_b‖_Tr lies between 0 (equal) and 2 (perfectly distinguishable), and is twice the trace
 * distance of quantum information theory. For every observable |Tr A(ρ_a − ρ_b)| ≤ ‖A‖ ‖ρ_a − ρ_b‖_Tr, and
 * |W_a − W_b| ≤ ‖ρ_a − ρ_b‖_Tr/(πħ)^d; it does not bound the L1 distance of Wigner functions, see {@link L1Norm}.
 *
 * <p>The error that comes with a value is how much of the norm lives at the ends of what the grid holds: the loss of norm when
 * one node in sixteen at each end of the axis is left out, and the same in the wavenumbers, plus the difference of the traces and
 * rounding. What lies beyond the ends of a state that has died out there is less than what lies just inside. Three
 * diagonalisations of n × n matrices; about a quarter of a second altogether for n = 256.
 */
public final class TraceNorm {
    private static final int FRACTION = 16;

    private TraceNorm() {}

    /**
     * ‖ρ_a − ρ_b‖_Tr of two density matrices on one axis.
     *
     * @param a one state
     * @param b the other state
     * @return the norm, 0 … 2, with its discretisation error
     * @throws GridMismatchException if the axes differ
     * @throws PlanckMismatchException if the values of ħ differ
     */
    public static Estimate ofDifference(DensityMatrix a, DensityMatrix b) {
        Objects.requireNonNull(a, "a");
        Objects.requireNonNull(b, "b");
        if (!a.axis().equals(b.axis())) {
            throw new GridMismatchException("trace norm", a.axis(), b.axis());
        }
        PlanckMismatchException.requireSame("trace norm", a.hbar(), b.hbar());
        int n = a.axis().size();
        double step = a.axis().spacing();
        var re = new double[n][n];
        var im = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                // the Hermitian parts: the solver takes the matrix for exactly Hermitian
                re[i][j] = 0.5 * step * (a.re(i, j) - b.re(i, j) + a.re(j, i) - b.re(j, i));
                im[i][j] = 0.5 * step * (a.im(i, j) - b.im(i, j) - a.im(j, i) + b.im(j, i));
            }
        }
        return estimate(new HermitianMatrix(re, im), Math.abs(a.trace() - b.trace()));
    }

    /**
     * ‖ρ_a − ρ_b‖_Tr of the states of two Wigner functions on one grid, by their Weyl transform to matrices of the size X·P/(2πħ)
     * for a box X × P.
     *
     * @param a one state
     * @param b the other state
     * @return the norm, 0 … 2, with its discretisation error
     * @throws GridMismatchException if the grids differ
     * @throws PlanckMismatchException if the values of ħ differ
     */
    public static Estimate ofDifference(WignerFunction a, WignerFunction b) {
        Objects.requireNonNull(a, "a");
        Objects.requireNonNull(b, "b");
        PlanckMismatchException.requireSame("trace norm", a.hbar(), b.hbar());
        a.grid().requireSame(b.grid(), "trace norm");
        return ofWeylSymbol(Fields.difference(a.field(), b.field()), a.hbar());
    }

    /**
     * ‖ρ_a − ρ_b‖_Tr = 2√(1 − |⟨a|b⟩|²) of two pure Gaussian states of d degrees of freedom, in closed form.
     *
     * @param a a pure state
     * @param b another
     * @return the norm, 0 … 2
     * @throws IllegalArgumentException if a state is mixed (purity below 1 by more than 1e-9) or the numbers of degrees of
     *     freedom differ
     * @throws PlanckMismatchException if the values of ħ differ
     */
    public static double ofDifference(GaussianState a, GaussianState b) {
        requirePure("a", a);
        requirePure("b", b);
        return 2 * Math.sqrt(-Math.expm1(GaussianPair.of(a, b).logarithmOfOverlap()));
    }

    private static void requirePure(String name, GaussianState state) {
        Objects.requireNonNull(state, name);
        if (!(Math.abs(state.purity() - 1) <= 1e-9)) {
            throw new IllegalArgumentException(name + ".purity() = " + state.purity()
                    + ": must be 1 within 1e-9; put mixed states on a grid and compare those");
        }
    }

    /**
     * ‖A‖_Tr of the Hermitian operator with the Wigner function f, ⟨u|A|u′⟩ = ∫ f((u+u′)/2, p) e^(ip(u−u′)/ħ) dp, whatever its
     * trace.
     *
     * @param field f, real, with an even number of momenta
     * @param hbar ħ, above 0
     * @return the norm with its discretisation error
     * @throws IllegalArgumentException if ħ is not above 0 or the number of momenta is odd
     */
    public static Estimate ofWeylSymbol(PhaseSpaceField field, double hbar) {
        return estimate(matrix(field, hbar), 0);
    }

    /** The norm alone, one diagonalisation. */
    static double value(PhaseSpaceField field, double hbar) {
        return matrix(field, hbar).traceNorm();
    }

    private static HermitianMatrix matrix(PhaseSpaceField field, double hbar) {
        Objects.requireNonNull(field, "field");
        if (field.grid().np() % 2 != 0) {
            throw new IllegalArgumentException("np = " + field.grid().np() + ": must be even");
        }
        return WeylMatrix.of(field, hbar);
    }

    private static Estimate estimate(HermitianMatrix difference, double traceDefect) {
        int n = difference.size();
        double value = difference.traceNorm();
        int band = Math.max(1, n / FRACTION);
        if (n <= 2 * band) {
            return new Estimate(value, value);
        }
        double inPosition = value - difference.inner(band).traceNorm();
        double inMomentum = value - difference.inWavenumbers().inner(band).traceNorm();
        double rounding = 0x1p-50 * n * Math.max(value, 1);
        return new Estimate(value, Math.max(inPosition, 0) + Math.max(inMomentum, 0) + traceDefect + rounding);
    }
}
