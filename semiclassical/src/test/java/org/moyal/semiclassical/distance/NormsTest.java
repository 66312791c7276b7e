// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.propagation.ClassicalDensity;

/** Trace norm and L1 norm of differences of Gaussian states against reference values, closed forms and bad input. */
class NormsTest {
    private static final JsonNode CASE = DistanceCases.named("norms-gaussians");
    private static final double HBAR = CASE.get("parameters").get("hbar").asDouble();
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-6.5, 6.5, 256), Axis.of(-6, 6, 192));
    private static final Axis AXIS = Axis.of(-6, 6, 160);

    private static GaussianState state(int pair, String which) {
        JsonNode node = CASE.get("parameters").get("pairs").get(pair);
        return GaussianState.of(
                DistanceCases.vector(node.get("mean_" + which)), DistanceCases.matrix(node.get("cov_" + which)), HBAR);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void traceNormsAreTheReference(int pair) {
        var a = state(pair, "a");
        var b = state(pair, "b");
        double expected = DistanceCases.value(CASE, "pair" + pair + "_trace_norm");
        double uncertainty = DistanceCases.uncertainty(CASE, "pair" + pair + "_trace_norm");
        var fromWigner = TraceNorm.ofDifference(WignerFunction.of(a, GRID), WignerFunction.of(b, GRID));
        assertThat(fromWigner.value()).isCloseTo(expected, within(uncertainty + fromWigner.error()));
        assertThat(fromWigner.error()).isLessThan(1e-11); // tails of 1e-13 at the ends of the grid
        var fromMatrix = TraceNorm.ofDifference(DensityMatrix.of(AXIS, a), DensityMatrix.of(AXIS, b));
        assertThat(fromMatrix.value()).isCloseTo(expected, within(uncertainty + fromMatrix.error()));
        assertThat(fromMatrix.error()).isLessThan(1e-11);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void closedFormOfPureStatesIsTheReference(int pair) {
        // rounding of 1 − overlap
        assertThat(TraceNorm.ofDifference(state(pair, "a"), state(pair, "b")))
                .isCloseTo(DistanceCases.value(CASE, "pair" + pair + "_trace_norm"), within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void l1NormsAreTheReferenceAndTheErrorIsHonest(int pair) {
        var a = state(pair, "a");
        var b = state(pair, "b");
        String key = "pair" + pair + "_L1";
        double expected = DistanceCases.value(CASE, key);
        var norm = L1Norm.ofDifference(WignerFunction.of(a, GRID), WignerFunction.of(b, GRID));
        assertThat(norm.value()).isCloseTo(expected, within(DistanceCases.uncertainty(CASE, key) + norm.error()));
        assertThat(norm.error()).isBetween(1e-9, 1e-4); // kinks: the sums cannot agree better
        var classical = L1Norm.ofDifference(
                ClassicalDensity.of(WignerFunction.of(a, GRID)), ClassicalDensity.of(WignerFunction.of(b, GRID)));
        assertThat(classical).isEqualTo(norm);
        assertThat(L1Norm.ofDifference(WignerFunction.of(a, GRID), ClassicalDensity.of(WignerFunction.of(b, GRID))))
                .isEqualTo(norm);
        if (pair < 2) {
            assertThat(L1Norm.ofDifference(a, b)).isCloseTo(expected, within(1e-13)); // erf
        }
    }

    @Test
    void refinementRemovesTheErrorOfTheKinks() {
        // |difference| summed on the nodes of a coarse grid is off by far more than the refined sum
        var coarse = PhaseSpaceGrid.of(Axis.of(-6.5, 6.5, 64), Axis.of(-6, 6, 64));
        var a = state(1, "a");
        var b = state(1, "b");
        double exact = L1Norm.ofDifference(a, b);
        double plain = 0;
        for (int i = 0; i < 64; i++) {
            for (int k = 0; k < 64; k++) {
                double x = coarse.x().coordinate(i);
                double p = coarse.p().coordinate(k);
                plain += Math.abs(a.density(x, p) - b.density(x, p)) * coarse.cellArea();
            }
        }
        var refined = L1Norm.ofDifference(WignerFunction.of(a, coarse), WignerFunction.of(b, coarse));
        assertThat(Math.abs(refined.value() - exact)).isLessThanOrEqualTo(refined.error());
        assertThat(Math.abs(refined.value() - exact)).isLessThan(0.2 * Math.abs(plain - exact));
    }

    @Test
    void orthogonalStatesAreTwoApartWithoutTheFactorOneHalf() {
        var grid = PhaseSpaceGrid.of(Axis.of(-8, 8, 96), Axis.of(-8, 8, 96));
        var ground = WignerFunction.of(new FockState(0, 0, 0, 1, 1), grid);
        var first = WignerFunction.of(new FockState(1, 0, 0, 1, 1), grid);
        var norm = TraceNorm.ofDifference(ground, first);
        assertThat(norm.value()).isCloseTo(2, within(1e-12)); // orthogonal; tails e^(−64)
        assertThat(TraceNorm.ofDifference(ground, ground).value()).isZero();
        // trace norm of an operator of any trace: that of a state is 1
        assertThat(TraceNorm.ofWeylSymbol(first.field(), 1).value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void statesAtTheEndOfTheGridCarryALargeError() {
        var axis = Axis.of(-4.75, 4.75, 64);
        var inside = DensityMatrix.of(axis, GaussianState.coherent(0, 0, 1));
        // ground state and first excited state have densities of e^(−17) where the ends are left out
        var excited = DensityMatrix.of(new FockState(1, 0, 0, 1, 1).on(axis));
        var small = TraceNorm.ofDifference(inside, excited);
        assertThat(small.error()).isBetween(1e-9, 1e-4);
        assertThat(small.value()).isCloseTo(2, within(small.error()));
    }

    @Test
    void mixedUpStatesAreRejected() {
        var a = GaussianState.coherent(0, 0, 1);
        var other = GaussianState.coherent(0, 0, 0.9);
        var axis = Axis.of(-8, 8, 64);
        var shifted = Axis.of(-8, 8, 80);
        assertThatThrownBy(() -> TraceNorm.ofDifference(DensityMatrix.of(axis, a), DensityMatrix.of(shifted, a)))
                .isInstanceOf(GridMismatchException.class)
                .hasMessageContaining("trace norm");
        assertThatThrownBy(() -> TraceNorm.ofDifference(DensityMatrix.of(axis, a), DensityMatrix.of(axis, other)))
                .isInstanceOf(PlanckMismatchException.class)
                .hasMessageContaining("trace norm");
        var grid = PhaseSpaceGrid.of(Axis.of(-8, 8, 64), Axis.of(-8, 8, 64));
        var wider = PhaseSpaceGrid.of(Axis.of(-9, 9, 80), Axis.of(-8, 8, 64));
        for (var attempt : Stream.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> TraceNorm.ofDifference(WignerFunction.of(a, grid), WignerFunction.of(a, wider)),
                        () -> L1Norm.ofDifference(WignerFunction.of(a, grid), WignerFunction.of(a, wider)),
                        () -> L1Norm.ofDifference(
                                WignerFunction.of(a, grid), ClassicalDensity.of(WignerFunction.of(a, wider))))
                .toList()) {
            assertThatThrownBy(attempt).isInstanceOf(GridMismatchException.class);
        }
        assertThatThrownBy(() -> TraceNorm.ofDifference(WignerFunction.of(a, grid), WignerFunction.of(other, grid)))
                .isInstanceOf(PlanckMismatchException.class);
        assertThatThrownBy(() -> L1Norm.ofDifference(WignerFunction.of(a, grid), WignerFunction.of(other, grid)))
                .isInstanceOf(PlanckMismatchException.class)
                .hasMessageContaining("L1 norm");
        assertThatThrownBy(() -> TraceNorm.ofDifference(a, other)).isInstanceOf(PlanckMismatchException.class);
    }

    @Test
    void covariancesAreComparedInTheirOwnUnits() {
        // SI numbers of a grain: the variances of p differ ninefold, far below the variance of x as a number
        var a = GaussianState.of(new double[2], new double[][] {{1e-16, 0}, {0, 1e-40}}, 1.05e-34);
        var b = GaussianState.of(new double[2], new double[][] {{1e-16, 0}, {0, 9e-40}}, 1.05e-34);
        assertThatThrownBy(() -> L1Norm.ofDifference(a, b))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("relative difference of the covariances = 8.0");
    }

    @Test
    void closedFormsRejectWhatTheyDoNotCover() {
        var pure = GaussianState.coherent(0, 0, 1);
        var hot = GaussianState.thermal(1, 1, 0.5, 1);
        assertThatThrownBy(() -> TraceNorm.ofDifference(pure, hot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("b.purity() = ")
                .hasMessageContaining("must be 1");
        assertThatThrownBy(() -> L1Norm.ofDifference(pure, hot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("relative difference of the covariances");
        assertThatThrownBy(() -> TraceNorm.ofDifference(pure, pure.tensor(pure)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("b.degreesOfFreedom() = 2: must be 1 as for the first state");
        var odd = PhaseSpaceField.of(PhaseSpaceGrid.of(Axis.of(-4, 4, 16), Axis.of(-4, 4, 15)), (x, p) -> 0);
        assertThatThrownBy(() -> TraceNorm.ofWeylSymbol(odd, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("np = 15: must be even");
        var even = PhaseSpaceField.of(PhaseSpaceGrid.of(Axis.of(-4, 4, 16), Axis.of(-4, 4, 16)), (x, p) -> 0);
        assertThatThrownBy(() -> TraceNorm.ofWeylSymbol(even, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hbar = NaN");
    }

    @Test
    void oddGridsHaveNoNormByTransforms() {
        var field = PhaseSpaceField.of(PhaseSpaceGrid.of(Axis.of(-1, 1, 9), Axis.of(-1, 1, 8)), (x, p) -> x * p);
        assertThatThrownBy(() -> L1Norm.of(field))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("field.grid() = x ")
                .hasMessageEndingWith("must have even sizes, as the grids of all states have");
    }
}
