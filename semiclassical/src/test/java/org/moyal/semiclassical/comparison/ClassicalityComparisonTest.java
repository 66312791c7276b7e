// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.run.Observer;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.bound.BoundForm;
import org.moyal.semiclassical.bound.ClassicalityBound;
import org.moyal.semiclassical.mixture.InitialMixture;
import org.moyal.wigner.function.WignerFunction;

/** Runs of three evolutions together: what is shown, when, what stops them, and what is refused. */
class ClassicalityComparisonTest {
    private static final double HBAR = 0.5;
    private static final LinearLindblad NOISE = LinearLindblad.diffusion(0.4, 0.4);
    private static final ClassicalityComparison COMPARISON = ClassicalityComparison.of(
                    Potential.trap(1).plus(Potential.cosine(0.3, 1.2)), 1, NOISE, HBAR)
            .withStep(0.1);
    private static final InitialMixture INITIAL = InitialMixture.pure(COMPARISON.referencePacket(1, 0.5));

    @Test
    void everythingIsShownAtTheOutputTimes() {
        var times = TimeGrid.of(1, 1.2, 1.6);
        var grid = COMPARISON.gridFor(INITIAL, times);
        var shown = new ArrayList<Double>();
        var progress = new ArrayList<Long>();
        Observer<ComparisonView> look = new Observer<>() {
            @Override
            public void observe(double time, ComparisonView view) {
                shown.add(time);
                assertThat(view.point().time()).isEqualTo(time);
                assertThat(view.packets().size()).isEqualTo(200);
                assertThat(view.mixture().grid()).isEqualTo(grid);
                assertThat(PhaseSpaceMoments.of(view.quantum()))
                        .isEqualTo(view.point().exact().quantum());
                assertThat(PhaseSpaceMoments.of(view.classical(), HBAR))
                        .isEqualTo(view.point().exact().classical());
            }

            @Override
            public void stepped(long done, long total) {
                progress.add(done);
                assertThat(total).isEqualTo(6);
            }
        };
        var points = COMPARISON.compare(INITIAL, grid, times, 200, 5, look);
        assertThat(shown).containsExactly(1.0, 1.2, 1.6);
        assertThat(progress).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        var first = points.get(0);
        // packets of equal shape begin as the exact state, up to the tails that the grid cuts
        assertThat(first.quantumDistance().value()).isZero();
        assertThat(first.published()).isZero();
        assertThat(first.exact().distance().value()).isLessThan(1e-12);
        assertThat(first.exact().quantum().purity()).isCloseTo(1, within(1e-7));
        assertThat(first.squeezing().value()).isCloseTo(1, within(1e-12));
        var last = points.get(2);
        assertThat(last.quantumDistance().value())
                .isPositive()
                .isLessThan(last.quantumAPosteriori().value());
        assertThat(last.classicalDistance().value())
                .isPositive()
                .isLessThan(last.classicalAPosteriori().value());
        assertThat(last.quantumAPosteriori().value()).isLessThan(last.quantumBound());
        assertThat(last.classicalAPosteriori().value()).isLessThan(last.classicalBound());
        assertThat(last.published()).isEqualTo(COMPARISON.bound().error(0.6000000000000001));
        assertThat(last.toString()).startsWith("t = 1.60000: quantum 0.0");
        // Δ is known to some per cent of itself and moves ⟨x⟩ by 1e-2 at most
        assertThat(last.mixture().meanX()).isCloseTo(last.exact().quantum().meanX(), within(0.02));
        assertThat(COMPARISON.compare(INITIAL, grid, times, 200, 5)).isEqualTo(points);
    }

    @Test
    void anObserverStopsTheRun() {
        Observer<ComparisonView> stopping = new Observer<>() {
            private boolean enough;

            @Override
            public void observe(double time, ComparisonView view) {
                enough = time >= 0.2;
            }

            @Override
            public Optional<String> stopRequest() {
                return enough ? Optional.of("enough") : Optional.empty();
            }
        };
        var times = TimeGrid.of(0, 0.2, 0.4);
        var grid = COMPARISON.gridFor(INITIAL, times);
        assertThat(COMPARISON.compare(INITIAL, grid, times, 16, 5, stopping)).hasSize(2);
    }

    @Test
    void averagedPacketsStayCloser() {
        var times = TimeGrid.of(0, 0.6);
        var grid = COMPARISON.gridFor(INITIAL, times);
        double taylor = COMPARISON
                .compare(INITIAL, grid, times, 100, 5)
                .get(1)
                .quantumDistance()
                .value();
        double averaged = COMPARISON
                .withGaussianAverages()
                .compare(INITIAL, grid, times, 100, 5)
                .get(1)
                .quantumDistance()
                .value();
        assertThat(averaged).isLessThan(0.6 * taylor);
        // the step leaves the model alone
        var point = COMPARISON
                .withGaussianAverages()
                .withStep(0.1)
                .compare(INITIAL, grid, times, 100, 5)
                .get(1);
        assertThat(point.quantumDistance().value()).isEqualTo(averaged);
        assertThat(point.classicalBound()).isEqualTo(COMPARISON.bound().error(BoundForm.CLASSICAL_AVERAGED, 0.6));
    }

    @Test
    void closedEvolutionsGrowApart() {
        var hamiltonian = Hamiltonian.of(1, Potential.trap(1).plus(Potential.cosine(0.5, 2)));
        var grid = PhaseSpaceGrid.of(Axis.of(-7, 7, 128), Axis.of(-9, 9, 150));
        var initial = WignerFunction.of(GaussianState.coherent(1, 0, 1), grid);
        var comparison = EvolutionComparison.of(hamiltonian, LinearLindblad.none(), new StrangSplitting(0.05))
                .withLeakageTolerance(1e-4);
        var points = comparison.compare(initial, TimeGrid.evenly(0, 1, 3));
        assertThat(points).hasSize(3);
        assertThat(points.get(0).negativity().value()).isCloseTo(0, within(1e-9));
        assertThat(points.get(2).negativity().value()).isGreaterThan(0.01); // fringes
        assertThat(points.get(2).distance().value()).isGreaterThan(0.1);
        // both laws keep ∫W² for ever: quantum states stay pure
        assertThat(points.get(2).quantum().purity()).isCloseTo(1, within(1e-9));
        assertThat(points.get(2).classical().purity()).isCloseTo(1, within(1e-9));
        assertThat(comparison.toString()).startsWith("EvolutionComparison[LindbladPropagator");
        // of a harmonic force both make the same
        var same = EvolutionComparison.of(
                        Hamiltonian.of(1, Potential.trap(2)), LinearLindblad.none(), new StrangSplitting(0.05))
                .compare(initial, TimeGrid.evenly(0, 1, 2))
                .get(1);
        assertThat(same.distance().value()).isLessThan(1e-11); // rounding
        assertThat(same.quantum().meanX()).isCloseTo(same.classical().meanX(), within(1e-13));
    }

    @Test
    void badInputIsRejected() {
        var grid = PhaseSpaceGrid.of(Axis.of(-6, 6, 64), Axis.of(-6, 6, 64));
        assertThatThrownBy(() -> COMPARISON.compare(INITIAL, grid, TimeGrid.of(0, 0.1, Math.PI / 10), 10, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("times = TimeGrid[0.0 .. 0.314")
                .hasMessageContaining("must be whole multiples of one spacing of at most 0.1");
        var squeezed = InitialMixture.pure(GaussianState.squeezed(1.5, 0, 1, HBAR));
        assertThatThrownBy(() -> COMPARISON.compare(squeezed, grid, TimeGrid.single(0, 1), 10, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("initial state");
        assertThatThrownBy(() -> COMPARISON.gridFor(squeezed, TimeGrid.single(0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("initial state");
        var other = InitialMixture.pure(GaussianState.coherent(0, 0, 1));
        assertThatThrownBy(() -> COMPARISON.compare(other, grid, TimeGrid.single(0, 1), 10, 1))
                .isInstanceOf(PlanckMismatchException.class);
        assertThatThrownBy(() -> ClassicalityComparison.of(Potential.trap(1), 1, LinearLindblad.none(), HBAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("diffusion");
        assertThatThrownBy(() -> COMPARISON.withStep(Double.NaN)).hasMessage("step = NaN: must be finite and above 0");
        assertThat(COMPARISON.toString()).startsWith("ClassicalityComparison[").endsWith("step 0.1]");
        assertThatThrownBy(() -> COMPARISON.compare(INITIAL, grid, TimeGrid.of(0, 1e-10, 1), 10, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have a common spacing above 1.0E-10");
        var foreign = ClassicalityBound.of(Potential.cosine(1, 1), 1, NOISE, HBAR);
        assertThatThrownBy(() -> ClassicalityComparison.of(Potential.trap(1), foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("bound = ClassicalityBound[")
                .hasMessageContaining("must be one of the potential");
        var larger = ClassicalityComparison.of(
                Potential.trap(1), ClassicalityBound.of(Potential.trap(1), 1, NOISE, 4.0, HBAR));
        assertThat(larger.referencePacket(0, 0).covariance(0, 0)).isCloseTo(HBAR / 4, within(1e-15)); // η_H = 2
    }
}
