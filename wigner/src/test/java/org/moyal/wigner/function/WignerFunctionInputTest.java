// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.error.ResolutionException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.law.SymplecticMap;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.core.state.WeightedState;

/** What is refused, and in which words; grids that would do must do. */
class WignerFunctionInputTest {
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-8, 8, 128), Axis.of(-8, 8, 128));
    private static final GaussianPacket PACKET = new GaussianPacket(0.5, -0.3, 1, 1);
    private static final GaussianSuperposition CAT = GaussianSuperposition.cat(5, 0, 0, 1, 1);

    private static ResolutionException refusal(ThrowingCallable call) {
        ResolutionException e = catchThrowableOfType(ResolutionException.class, call);
        assertThat(e).isNotNull();
        return e;
    }

    @Test
    void gridTooShortInX() {
        var grid = PhaseSpaceGrid.of(Axis.of(-3, 3, 128), Axis.of(-8, 8, 128));
        ResolutionException e = refusal(() -> WignerFunction.of(PACKET, grid));
        assertThat(e).hasMessageContaining("x range of the state").hasMessageContaining("must lie inside the grid");
        assertThat(WignerFunction.of(PACKET, e.resolvingGrid()).norm()).isBetween(1 - 1e-6, 1 + 1e-6);
    }

    @Test
    void gridTooShortInP() {
        var grid = PhaseSpaceGrid.of(Axis.of(-8, 8, 128), Axis.of(-8, 2, 128));
        ResolutionException e = refusal(() -> WignerFunction.of(PACKET.on(Axis.of(-12, 12, 128)), grid));
        assertThat(e).hasMessageContaining("p range of the state");
        assertThat(WignerFunction.of(PACKET, e.resolvingGrid()).norm()).isBetween(1 - 1e-6, 1 + 1e-6);
    }

    /** A packet far outside the momentum axis would alias to the middle of it and look flawless. */
    @Test
    void momentumOutsideTheGridDoesNotAlias() {
        var fast = new GaussianPacket(0, 16.7, 1, 1);
        ResolutionException e = refusal(() -> WignerFunction.of(fast.on(Axis.of(-8, 8, 256)), GRID));
        assertThat(e).hasMessageContaining("p range of the state");
    }

    @Test
    void momentumSpacingTooCoarse() {
        // A cat of length 10 needs lags up to 5 and more; 24 momenta on [−8, 8) offer π/(2·⅔) = 2.4.
        var grid = PhaseSpaceGrid.of(Axis.of(-12, 12, 128), Axis.of(-8, 8, 24));
        ResolutionException e = refusal(() -> WignerFunction.of(CAT, grid));
        assertThat(e).hasMessageContaining("p spacing = ").hasMessageContaining("must be at most pi*hbar/X = ");
        assertThat(WignerFunction.of(CAT, e.resolvingGrid()).purity()).isBetween(1 - 1e-6, 1 + 1e-6);
        ResolutionException mixed =
                refusal(() -> WignerFunction.of(DensityMatrix.of(CAT.on(Axis.of(-14, 14, 256))), grid));
        assertThat(mixed).hasMessageContaining("lie beyond the longest lag ");
    }

    @Test
    void positionSpacingTooCoarse() {
        var tall = GaussianSuperposition.cat(0, 5, 0, 1, 1);
        var grid = PhaseSpaceGrid.of(Axis.of(-8, 8, 24), Axis.of(-12, 12, 128));
        ResolutionException e = refusal(() -> WignerFunction.of(tall, grid));
        assertThat(e).hasMessageContaining("x spacing = ").hasMessageContaining("must be at most pi*hbar/P = ");
        assertThat(WignerFunction.of(tall, e.resolvingGrid()).purity()).isBetween(1 - 1e-6, 1 + 1e-6);
        ResolutionException mixed =
                refusal(() -> WignerFunction.of(DensityMatrix.of(tall.on(Axis.of(-8, 8, 256))), grid));
        assertThat(mixed).hasMessageContaining("lie beyond the wavenumber ");
    }

    /** A thermal state is coherent over less than its extent: a coarser grid than for a pure state is right. */
    @Test
    void mixedStatesNeedLess() {
        var hot = GaussianState.thermal(1, 1, 0.1, 1);
        var grid = PhaseSpaceGrid.of(Axis.of(-28, 28, 80), Axis.of(-28, 28, 80));
        assertThat(grid.p().spacing()).isGreaterThan(Math.PI / hot.extent(1e-6).width());
        WignerFunction w = WignerFunction.of(hot, grid);
        assertThat(w.purity()).isBetween(Math.tanh(0.05) - 1e-12, Math.tanh(0.05) + 1e-12);
        WignerFunction sampled = WignerFunction.of(DensityMatrix.of(Axis.of(-36, 36, 512), hot), grid);
        assertThat(States.worst(sampled, hot::density)).isLessThan(1e-12);
    }

    @Test
    void valuesWithTails() {
        WignerFunction w = WignerFunction.of(CAT, PhaseSpaceGrid.of(Axis.of(-12, 12, 128), Axis.of(-8, 8, 128)));
        double[] shifted =
                WignerFunction.of(new GaussianPacket(0, 4.5, 1, 1), GRID, 1e-3).values();
        ResolutionException e = refusal(() -> WignerFunction.ofValues(GRID, 1, shifted));
        assertThat(e).hasMessageContaining("tail in p = ").hasMessageContaining("must be at most 1.0E-6 of the peak");
        assertThat(e.resolvingGrid().p().length()).isGreaterThan(GRID.p().length());
        // Every second momentum of the cat: its fringes are gone from the lag axis.
        var coarse = PhaseSpaceGrid.of(w.grid().x(), Axis.of(-8, 8, 32));
        var sparse = new double[coarse.size()];
        for (int i = 0; i < coarse.nx(); i++) {
            for (int k = 0; k < coarse.np(); k++) {
                sparse[coarse.index(i, k)] = w.value(i, 4 * k);
            }
        }
        ResolutionException lag = refusal(() -> WignerFunction.ofValues(coarse, 1, sparse));
        assertThat(lag).hasMessageContaining("tail in the lag y (p spacing too coarse)");
        assertThat(lag.resolvingGrid().p().spacing()).isEqualTo(0.5 * coarse.p().spacing());
    }

    @Test
    void plainArguments() {
        double[] good = WignerFunction.of(PACKET, GRID).values();
        assertIllegal(() -> WignerFunction.ofValues(GRID, 0, good), "hbar = 0.0: must be finite and above 0");
        assertIllegal(() -> WignerFunction.ofValues(GRID, Double.NaN, good), "hbar = NaN: must be finite and above 0");
        assertIllegal(() -> WignerFunction.ofValues(GRID, 1, good, 0), "tolerance = 0.0: must be above 0 and below 1");
        assertIllegal(
                () -> WignerFunction.of(PACKET, GRID, Double.NaN), "tolerance = NaN: must be above 0 and below 1");
        assertIllegal(
                () -> WignerFunction.ofValues(GRID, 1, new double[5]), "values.length = 5: must be nx*np = 16384");
        double[] twice = good.clone();
        for (int index = 0; index < twice.length; index++) {
            twice[index] *= 2;
        }
        assertIllegal(() -> WignerFunction.ofValues(GRID, 1, twice), ": must be 1 within 1.0E-6");
        double[] broken = good.clone();
        broken[128 * 64 + 3] = Double.NaN;
        assertIllegal(() -> WignerFunction.ofValues(GRID, 1, broken), "value = NaN at node (64, 3): must be finite");
        var odd = PhaseSpaceGrid.of(Axis.of(-8, 8, 128), Axis.of(-8, 8, 127));
        assertIllegal(() -> WignerFunction.of(PACKET, odd), "grid.p().size() = 127: must be even");
        var oddX = PhaseSpaceGrid.of(Axis.of(-8, 8, 127), Axis.of(-8, 8, 128));
        assertIllegal(() -> WignerFunction.of(PACKET, oddX), "grid.x().size() = 127: must be even");
        var twoModes = GaussianState.coherent(0, 0, 1).tensor(GaussianState.coherent(0, 0, 1));
        assertIllegal(() -> WignerFunction.of(twoModes, GRID), "state.degreesOfFreedom() = 2: must be 1");
    }

    @Test
    void argumentsOfMethods() {
        WignerFunction w = WignerFunction.of(PACKET, GRID);
        assertIllegal(() -> w.moment(-1, 0), "m = -1: must be at least 0");
        assertIllegal(() -> w.moment(0, -2), "n = -2: must be at least 0");
        assertIllegal(() -> w.valueAt(9, 0), "x = 9.0: must lie in ");
        assertIllegal(() -> w.valueAt(0, Double.NaN), "p = NaN: must lie in ");
        assertIllegal(() -> w.negativityVolume(0), "tolerance = 0.0: must be above 0");
        assertIllegal(() -> w.smoothed(0.5, 1), "s = 0.5: must be finite and at most 0");
        assertIllegal(() -> w.smoothed(-1, 0), "length = 0.0: must be finite and above 0");
        assertIllegal(() -> w.blurred(new Covariance(1, 2, 1)), "must be positive semidefinite");
        assertIllegal(() -> w.under(SymplecticMap.identity(2)), "map.degreesOfFreedom() = 2: must be 1");
        Potential pole = x -> 1 / x;
        assertIllegal(() -> w.energy(Hamiltonian.of(1, pole)), "must be finite");
    }

    @Test
    void unlikeGridsAndPlanckConstants() {
        WignerFunction w = WignerFunction.of(PACKET, GRID);
        var other = PhaseSpaceGrid.of(Axis.of(-8, 8, 130), Axis.of(-8, 8, 128));
        assertThatThrownBy(() -> w.overlap(WignerFunction.of(PACKET, other)))
                .isInstanceOf(GridMismatchException.class)
                .hasMessageContaining("overlap: grids must be equal");
        assertThatThrownBy(() -> w.overlap(WignerFunction.of(new GaussianPacket(0, 0, 1, 1.1), GRID)))
                .isInstanceOf(PlanckMismatchException.class)
                .hasMessageContaining("overlap: hbar must be equal, but one is 1.0 and the other is 1.1");
    }

    @Test
    void imagesThatDoNotFit() {
        WignerFunction w = WignerFunction.of(PACKET, GRID);
        assertThat(refusal(() -> w.displaced(6, 0))).hasMessageContaining("must lie inside the grid");
        ResolutionException e = refusal(() -> w.under(SymplecticMap.squeeze(1.5)));
        assertThat(w.under(SymplecticMap.squeeze(1.5), e.resolvingGrid()).norm())
                .isBetween(1 - 1e-6, 1 + 1e-6);
        var coarse = PhaseSpaceGrid.of(Axis.of(-8, 8, 16), Axis.of(-8, 8, 128));
        assertThat(refusal(() -> w.resampled(coarse))).hasMessageContaining("x spacing = 1.0: must be at most ");
        assertThat(refusal(() -> w.blurred(new Covariance(6, 0, 6)))).hasMessageContaining("tail in x");
    }

    @Test
    void backTransformsThatDoNotFit() {
        WignerFunction w = WignerFunction.of(PACKET, GRID);
        assertThat(refusal(() -> w.toDensityMatrix(Axis.of(-2, 8, 64)))).hasMessageContaining("must hold the state");
        ResolutionException e = refusal(() -> w.toWaveFunction(Axis.of(-8, 8, 16)));
        assertThat(e).hasMessageContaining("axis spacing = 1.0: must be at most pi*hbar/|p| = ");
        assertThat(w.toWaveFunction(e.resolvingGrid().x()).norm()).isBetween(1 - 1e-8, 1 + 1e-8);
    }

    @Test
    void aMixedStateHasNoWaveFunction() {
        var axis = Axis.of(-8, 8, 128);
        var rho = DensityMatrix.mixture(List.of(
                new WeightedState(0.5, PACKET.on(axis)),
                new WeightedState(0.5, new FockState(1, 0, 0, 1, 1).on(axis))));
        WignerFunction w = WignerFunction.of(rho, GRID);
        assertThatThrownBy(() -> w.toWaveFunction(axis))
                .isInstanceOfSatisfying(
                        MixedStateException.class, e -> assertThat(e.purity()).isEqualTo(w.purity()))
                .hasMessageContaining("must be 1 within 1.0E-9 for a wave function to exist");
    }

    private static void assertIllegal(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
