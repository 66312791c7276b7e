// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.error.ResolutionException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.law.QuadraticHamiltonian;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeSeries;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;

/** What leaves the grid is found in the step in which it leaves, although norm and purity do not see it; bad input is refused. */
class LeakageTest {

    private static final Hamiltonian QUARTIC = Hamiltonian.of(1, Potential.quartic(1));
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-7, 7, 128), Axis.of(-7, 7, 128));

    private static WignerFunction coherent(PhaseSpaceGrid grid) {
        return WignerFunction.of(GaussianState.coherent(0, 0, 1), grid);
    }

    /** The box |p| ≤ 6 of the theory: error 4e-5 at t = 0.1, norm and purity perfect. */
    @Test
    void quarticInABoxTooLowIsCaught() {
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-7, 7, 128), Axis.of(-6, 6, 128));
        WignerFunction start = coherent(grid);
        TimeGrid times = TimeGrid.evenly(0, 0.1, 11);

        // what would come out unwatched: a wrong W of perfect norm and purity
        WignerFunction wrong = WignerPropagator.of(QUARTIC, new FourthOrderSplitting(2.5e-3))
                .withLeakageTolerance(0.99)
                .propagate(start, times)
                .finalState();
        assertThat(wrong.norm()).isEqualTo(1, within(1e-12));
        assertThat(wrong.purity()).isEqualTo(1, within(1e-12));

        TimeSeries<WignerView> norm = TimeSeries.of("norm", WignerView::norm);
        NumericalFailureException failure = catchThrowableOfType(
                NumericalFailureException.class,
                () -> WignerPropagator.of(QUARTIC, new FourthOrderSplitting(2.5e-3))
                        .propagate(start, times, norm));
        assertThat(failure).isNotNull();
        assertThat(failure.quantity()).isEqualTo("tail in p");
        assertThat(failure.limit()).isEqualTo(1e-6);
        assertThat(failure.value()).isGreaterThan(1e-6).isLessThan(1e-4);
        assertThat(failure.time()).isGreaterThan(0).isLessThan(0.1);
        assertThat(failure.step()).isEqualTo(Math.round(failure.time() / 2.5e-3));
        assertThat(failure).hasMessageContaining("tail in p").hasMessageContaining("1.0E-6");

        // the last good state is that of the last output, and a run from it on may be taken up again
        WignerFunction good = failure.lastGoodState(WignerFunction.class).orElseThrow();
        assertThat(failure.lastGoodTime()).isEqualTo(norm.time(norm.size() - 1));
        WignerFunction again = norm.size() == 1
                ? start
                : WignerPropagator.of(QUARTIC, new FourthOrderSplitting(2.5e-3))
                        .propagate(start, TimeGrid.evenly(0, 0.1, 11).until(failure.lastGoodTime()))
                        .finalState();
        assertThat(good.values()).isEqualTo(again.values());
    }

    @Test
    void tailInXIsCaught() {
        Hamiltonian free = Hamiltonian.of(1, Potential.free());
        WignerFunction start = WignerFunction.of(GaussianState.coherent(1, 1, 1), GRID);
        assertThatThrownBy(() ->
                        WignerPropagator.of(free, new StrangSplitting(0.05)).propagate(start, TimeGrid.single(0, 10)))
                .isInstanceOf(NumericalFailureException.class)
                .hasMessageContaining("tail in ")
                .satisfies(
                        e -> assertThat(((NumericalFailureException) e).time()).isLessThan(9));
    }

    @Test
    void tailInTheLagIsCaughtWhenDistancesGrow() {
        // superposition at a distance: friction-free spreading over a long box, coherent over more than the grid's lags
        Hamiltonian free = Hamiltonian.of(1, Potential.free());
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-40, 40, 512), Axis.of(-7, 7, 64));
        WignerFunction start = coherent(grid);
        assertThatThrownBy(() ->
                        WignerPropagator.of(free, new StrangSplitting(0.05)).propagate(start, TimeGrid.single(0, 5)))
                .isInstanceOf(NumericalFailureException.class)
                .hasMessageContaining("tail in the lag y (dual to p)")
                .satisfies(
                        e -> assertThat(((NumericalFailureException) e).time()).isLessThan(4.9));
    }

    @Test
    void tailInTheWavenumberIsCaughtWhenMomentaGrow() {
        Hamiltonian quartic = Hamiltonian.of(1, Potential.quartic(1));
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-7, 7, 64), Axis.of(-40, 40, 512));
        WignerFunction start = coherent(grid);
        assertThatThrownBy(() -> WignerPropagator.of(quartic, new FourthOrderSplitting(5e-3))
                        .propagate(start, TimeGrid.single(0, 0.5)))
                .isInstanceOf(NumericalFailureException.class)
                .hasMessageContaining("tail in the wavenumber k (dual to x)")
                .satisfies(
                        e -> assertThat(((NumericalFailureException) e).time()).isLessThan(0.49));
    }

    @Test
    void filamentsOfAClassicalDensityAreCaught() {
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-6.5, 6.5, 128), Axis.of(-40, 40, 512));
        ClassicalDensity start = ClassicalDensity.of(coherent(grid));
        NumericalFailureException failure = catchThrowableOfType(
                NumericalFailureException.class,
                () -> LiouvillePropagator.of(QUARTIC, new FourthOrderSplitting(5e-3))
                        .propagate(start, TimeGrid.single(0, 3)));
        assertThat(failure).isNotNull();
        assertThat(failure.quantity()).contains("dual");
        assertThat(failure.lastGoodState(ClassicalDensity.class)).contains(start);
    }

    @Test
    void initialStateThatDoesNotFitIsRefusedBeforeTheFirstStep() {
        WignerFunction narrow = WignerFunction.of(
                GaussianState.coherent(2, 0, 1), PhaseSpaceGrid.of(Axis.of(-5, 7, 96), Axis.of(-5, 5, 96)), 1e-4);
        assertThatThrownBy(() -> WignerPropagator.of(QUARTIC, new StrangSplitting(1e-3))
                        .withLeakageTolerance(1e-12)
                        .prepare(narrow))
                .isInstanceOf(ResolutionException.class)
                .hasMessageContaining("initial state: tail in x = ")
                .hasMessageContaining("tail in p = ")
                .hasMessageContaining("must be at most 1.0E-12")
                .satisfies(e -> {
                    PhaseSpaceGrid would = ((ResolutionException) e).resolvingGrid();
                    assertThat(would.x().length()).isEqualTo(24);
                    assertThat(would.p().length()).isEqualTo(20);
                });
        ClassicalDensity density = ClassicalDensity.of(narrow);
        assertThatThrownBy(() -> LiouvillePropagator.of(QUARTIC, new StrangSplitting(1e-3))
                        .withLeakageTolerance(1e-12)
                        .prepare(density))
                .isInstanceOf(ResolutionException.class);
    }

    @Test
    void transportOutOfTheGridIsRefused() {
        WignerFunction start = WignerFunction.of(GaussianState.coherent(1, 1, 1), GRID);
        assertThatThrownBy(() -> QuadraticTransport.of(QuadraticHamiltonian.inverted(1, 1))
                        .propagate(start, TimeGrid.evenly(0, 4, 5)))
                .isInstanceOf(NumericalFailureException.class)
                .hasMessageContaining("last good state is that of time");
    }

    @Test
    void potentialsThatAreNotFiniteAreNamed() {
        WignerFunction start = coherent(GRID);
        Potential hole = x -> x == 0 ? Double.NaN : x * x;
        assertThatThrownBy(() -> propagate(hole, start))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("potential V(0.0) = NaN: must be finite");
        Potential coulomb = x -> -1 / Math.abs(x);
        assertThatThrownBy(() -> propagate(coulomb, start))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("potential V(0.0) = -Infinity: must be finite");
        Potential wall = x -> x > 8 ? Double.POSITIVE_INFINITY : 0;
        assertThatThrownBy(() -> propagate(wall, start))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("potential V\\([89]\\.[0-9]+\\) = Infinity: must be finite");
        DrivenHamiltonian driven = DrivenHamiltonian.of(1, (x, t) -> t > 0 && x < -8 ? Double.NaN : 0);
        assertThatThrownBy(() ->
                        WignerPropagator.of(driven, new StrangSplitting(0.1)).propagate(start, TimeGrid.single(0, 1)))
                .isInstanceOf(NumericalFailureException.class)
                .hasMessageContaining("= NaN at time 0.1 (step 1): must be finite;");
    }

    private static void propagate(Potential potential, WignerFunction start) {
        WignerPropagator.of(Hamiltonian.of(1, potential), new StrangSplitting(0.1))
                .propagate(start, TimeGrid.single(0, 0.1));
    }

    /** e^(−2a(x−y)) at the largest lags is far above 1e308 for a = 60; the closed form stays finite and C vanishes there. */
    @Test
    void potentialsThatOverflowWhereTheStateVanishesAreServed() {
        // V = 1 at x = -0.58, where a packet at x = 3 has |W| of 3e-6 of its peak
        Hamiltonian steep = Hamiltonian.of(1, Potential.morse(1e-30, 60));
        WignerFunction start = WignerFunction.of(GaussianState.coherent(3, 0, 1), GRID, 1e-5);
        WignerFunction end = WignerPropagator.of(steep, new StrangSplitting(0.01))
                .withLeakageTolerance(1e-2)
                .propagate(start, TimeGrid.single(0, 0.02))
                .finalState();
        assertThat(end.norm()).isEqualTo(start.norm(), within(1e-11));
        assertThat(end.purity()).isEqualTo(start.purity(), within(1e-11));
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() ->
                        WignerPropagator.of(QUARTIC, new StrangSplitting(0.1)).withLeakageTolerance(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("leakageTolerance = 0.0: must be above 0 and below 1");
        assertThatThrownBy(() ->
                        WignerPropagator.of(QUARTIC, new StrangSplitting(0.1)).withLeakageTolerance(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        WignerFunction fock = WignerFunction.of(new FockState(1, 0, 0, 1, 1), GRID);
        assertThatThrownBy(() -> ClassicalDensity.of(fock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minimum = -0.318");
        assertThatThrownBy(() -> ClassicalDensity.of(GRID, (x, p) -> Math.exp(-x * x - p * p)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("norm = 3.14159");
        assertThatThrownBy(() -> ClassicalDensity.of(GRID, (x, p) -> Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }

    @Test
    void frictionWithoutNoiseIsNoQuantumLaw() {
        LinearLindblad friction = LinearLindblad.friction(0.3);
        WignerFunction start = coherent(GRID);
        LindbladPropagator quantum =
                LindbladPropagator.of(Hamiltonian.of(1, Potential.harmonic(1, 1)), friction, new StrangSplitting(0.1));
        assertThatThrownBy(() -> quantum.prepare(start))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("friction = 0.3");
        // the same numbers are a classical law
        assertThat(LiouvillePropagator.of(
                                Hamiltonian.of(1, Potential.harmonic(1, 1)), friction, new StrangSplitting(0.1))
                        .propagate(ClassicalDensity.of(start), TimeGrid.single(0, 0.2))
                        .finalState()
                        .norm())
                .isEqualTo(1, within(1e-12));
    }
}
