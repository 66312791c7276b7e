// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.core.state.WaveFunction;
import org.moyal.core.state.WeightedState;

/** From states to Wigner functions and back; all differences in units of 1/(πħ), the largest possible |W|. */
class WignerFunctionPropertyTest {
    /**
     * Grids hold the states at 1e-14, transforms are good to some 1e-15; phases up to xp/ħ ~ 100 cost two more digits.
     */
    private static final double EXACT = 1e-12;

    @Provide
    Arbitrary<GaussianSuperposition> superpositions() {
        return States.superpositions();
    }

    @Provide
    Arbitrary<FockState> focks() {
        return States.focks();
    }

    @Provide
    Arbitrary<GaussianState> gaussians() {
        return States.gaussians();
    }

    /** No half-grid alias and no wrap-around ghost: both would appear where the closed form vanishes. */
    @Property(tries = 40)
    void sampledWaveFunctionAgreesWithClosedForm(@ForAll("superpositions") GaussianSuperposition state) {
        PhaseSpaceGrid grid = States.grid(state);
        WignerFunction w = WignerFunction.of(state.on(States.waveAxis(grid)), grid);
        assertThat(States.worst(w, (x, p) -> Closed.superposition(state, x, p))).isLessThan(EXACT);
        assertThat(States.worst(WignerFunction.of(state, grid), (x, p) -> Closed.superposition(state, x, p)))
                .isLessThan(EXACT);
    }

    /** Pieces at opposite ends: a ghost would sit in the middle of the box or at the opposite momentum. */
    @Property(tries = 25)
    void catStatesShowNoGhost(
            @ForAll @DoubleRange(min = 0.05, max = 5) double hbar,
            @ForAll @DoubleRange(min = 2, max = 6) double x0,
            @ForAll @DoubleRange(min = 0, max = 6.2) double phase) {
        double length = Math.sqrt(hbar);
        var cat = GaussianSuperposition.cat(x0 * length, 0.8 * x0 * length, phase, length, hbar);
        PhaseSpaceGrid grid = States.grid(cat);
        WignerFunction w = WignerFunction.of(cat.on(States.waveAxis(grid)), grid);
        assertThat(States.worst(w, (x, p) -> Closed.superposition(cat, x, p))).isLessThan(EXACT);
    }

    @Property(tries = 15)
    void densityMatrixAgreesWithClosedForm(
            @ForAll("superpositions") GaussianSuperposition state, @ForAll @DoubleRange(max = 1) double weight) {
        PhaseSpaceGrid grid = States.grid(state);
        Axis axis = States.waveAxis(grid);
        WaveFunction first = state.on(axis);
        WaveFunction second = state.components().get(0).on(axis);
        var rho =
                DensityMatrix.mixture(List.of(new WeightedState(weight, first), new WeightedState(1 - weight, second)));
        WignerFunction w = WignerFunction.of(rho, grid);
        assertThat(States.worst(
                        w,
                        (x, p) -> weight * Closed.superposition(state, x, p)
                                + (1 - weight) * state.components().get(0).density(x, p)))
                .isLessThan(EXACT);
        assertThat(w.purity()).isCloseTo(rho.purity(), within(EXACT));
    }

    @Property(tries = 25)
    void fockStatesAgreeWithTheirWaveFunctions(@ForAll("focks") FockState state) {
        PhaseSpaceGrid grid = States.grid(state);
        WignerFunction closed = WignerFunction.of(state, grid);
        WignerFunction sampled = WignerFunction.of(state.on(States.waveAxis(grid)), grid);
        assertThat(States.worst(sampled, state::density)).isLessThan(EXACT);
        assertThat(closed.norm()).isCloseTo(1, within(EXACT));
        // Displaced parity: W = (−1)ⁿ/(πħ) at the centre.
        assertThat(closed.valueAt(state.x0(), state.p0()) * Math.PI * state.hbar())
                .isCloseTo(state.n() % 2 == 0 ? 1 : -1, within(EXACT));
    }

    @Property(tries = 25)
    void gaussiansAgreeWithTheirDensityMatrices(@ForAll("gaussians") GaussianState state) {
        PhaseSpaceGrid grid = States.grid(state);
        WignerFunction w = WignerFunction.of(state, grid);
        assertThat(w.norm()).isCloseTo(1, within(EXACT));
        assertThat(w.purity()).isCloseTo(state.purity(), within(EXACT));
        Covariance sigma = w.covariance();
        double scale = sigma.xx() * sigma.pp();
        assertThat(w.meanX()).isCloseTo(state.mean(0), within(EXACT * Math.sqrt(sigma.xx()) * 10));
        assertThat(w.meanP()).isCloseTo(state.mean(1), within(EXACT * Math.sqrt(sigma.pp()) * 10));
        assertThat(sigma.xx()).isCloseTo(state.covariance(0, 0), within(100 * EXACT * sigma.xx()));
        assertThat(sigma.pp()).isCloseTo(state.covariance(1, 1), within(100 * EXACT * sigma.pp()));
        assertThat(sigma.xp()).isCloseTo(state.covariance(0, 1), within(100 * EXACT * Math.sqrt(scale)));
        Axis axis = States.waveAxis(grid);
        WignerFunction sampled = WignerFunction.of(DensityMatrix.of(axis, state), grid);
        assertThat(States.worst(sampled, state::density)).isLessThan(10 * EXACT);
    }

    @Property(tries = 25)
    void marginalsAreTheDensities(@ForAll("superpositions") GaussianSuperposition state) {
        PhaseSpaceGrid grid = States.grid(state);
        WaveFunction psi = state.on(States.waveAxis(grid));
        WignerFunction w = WignerFunction.of(psi, grid);
        double[] position = w.positionMarginal();
        double peak = 0;
        double worst = 0;
        for (int i = 0; i < grid.nx(); i++) {
            var amplitude = state.amplitude(grid.x().coordinate(i));
            double density = amplitude.norm();
            peak = Math.max(peak, density);
            worst = Math.max(worst, Math.abs(position[i] - density));
        }
        assertThat(worst / peak).isLessThan(EXACT);
        double[] momentum = w.momentumMarginal();
        peak = 0;
        worst = 0;
        for (int k = 0; k < grid.np(); k++) {
            double density = psi.momentumAmplitude(grid.p().coordinate(k)).norm();
            peak = Math.max(peak, density);
            worst = Math.max(worst, Math.abs(momentum[k] - density));
        }
        assertThat(worst / peak).isLessThan(EXACT);
    }

    @Property(tries = 25)
    void boundPurityAndUncertainty(@ForAll("superpositions") GaussianSuperposition state) {
        WignerFunction w = WignerFunction.of(state, States.grid(state));
        double bound = 1 / (Math.PI * w.hbar());
        assertThat(w.maximum()).isLessThanOrEqualTo(bound * (1 + EXACT));
        assertThat(w.minimum()).isGreaterThanOrEqualTo(-bound * (1 + EXACT));
        assertThat(w.maximumPoint().value()).isLessThanOrEqualTo(bound * (1 + EXACT));
        assertThat(w.minimumPoint().value()).isGreaterThanOrEqualTo(-bound * (1 + EXACT));
        assertThat(w.norm()).isCloseTo(1, within(EXACT));
        assertThat(w.purity()).isCloseTo(1, within(EXACT));
        assertThat(w.covariance().determinant()).isGreaterThanOrEqualTo(0.25 * w.hbar() * w.hbar() * (1 - 1e-10));
    }

    @Property(tries = 20)
    void overlapIsTheSquaredInnerProduct(
            @ForAll("superpositions") GaussianSuperposition state,
            @ForAll @DoubleRange(min = -1, max = 1) double shift) {
        PhaseSpaceGrid grid = States.grid(state);
        WaveFunction a = state.on(States.waveAxis(grid));
        var packet = state.components().get(0);
        var moved = new GaussianPacket(
                packet.x0() + 0.5 * shift * packet.width(), packet.p0(), packet.width(), packet.hbar());
        WaveFunction b = moved.on(a.axis());
        double overlap = WignerFunction.of(a, grid).overlap(WignerFunction.of(b, grid, 1e-6));
        assertThat(overlap).isCloseTo(a.inner(b).norm(), within(EXACT));
    }

    @Property(tries = 20)
    void momentsAreWeylOrderedMeans(@ForAll("superpositions") GaussianSuperposition state) {
        PhaseSpaceGrid grid = States.grid(state);
        WaveFunction psi = state.on(States.waveAxis(grid));
        WignerFunction w = WignerFunction.of(psi, grid);
        double x = Math.sqrt(psi.meanOfPosition(a -> a * a));
        double p = Math.sqrt(psi.meanOfMomentum(a -> a * a));
        for (int power = 1; power <= 4; power++) {
            int n = power;
            assertThat(w.moment(n, 0) / Math.pow(x, n))
                    .isCloseTo(psi.meanOfPosition(a -> Math.pow(a, n)) / Math.pow(x, n), within(1e-11));
            assertThat(w.moment(0, n) / Math.pow(p, n))
                    .isCloseTo(psi.meanOfMomentum(a -> Math.pow(a, n)) / Math.pow(p, n), within(1e-11));
        }
        // ∫∫x²p²W = Re⟨x²p²⟩ + ħ²/2 = ½⟨x²p² + p²x²⟩ + ħ²/2.
        assertThat(w.moment(2, 2)).isCloseTo(Closed.weylX2P2(psi), within(1e-10 * x * x * p * p));
    }

    @Property(tries = 15)
    void backToTheDensityMatrix(
            @ForAll("superpositions") GaussianSuperposition state, @ForAll @DoubleRange(max = 1) double weight) {
        PhaseSpaceGrid grid = States.grid(state);
        Axis axis = States.waveAxis(grid);
        var rho = DensityMatrix.mixture(List.of(
                new WeightedState(weight, state.on(axis)),
                new WeightedState(1 - weight, state.components().get(0).on(axis))));
        DensityMatrix again = WignerFunction.of(rho, grid).toDensityMatrix(axis);
        double peak = 0;
        double worst = 0;
        for (int i = 0; i < axis.size(); i++) {
            for (int j = 0; j < axis.size(); j++) {
                peak = Math.max(peak, rho.element(i, j).abs());
                worst = Math.max(
                        worst, again.element(i, j).subtract(rho.element(i, j)).abs());
            }
        }
        assertThat(worst / peak).isLessThan(1e-11);
    }

    @Property(tries = 25)
    void backToTheWaveFunctionUpToItsPhase(@ForAll("superpositions") GaussianSuperposition state) {
        PhaseSpaceGrid grid = States.grid(state);
        WaveFunction psi = state.on(States.waveAxis(grid));
        WaveFunction again = WignerFunction.of(psi, grid).toWaveFunction(psi.axis());
        assertThat(again.inner(psi).abs()).isCloseTo(1, within(1e-11));
        var phase = again.inner(psi);
        double peak = 0;
        double worst = 0;
        for (int i = 0; i < psi.axis().size(); i++) {
            double re = phase.getReal() * again.re(i) - phase.getImaginary() * again.im(i) - psi.re(i);
            double im = phase.getReal() * again.im(i) + phase.getImaginary() * again.re(i) - psi.im(i);
            worst = Math.max(worst, Math.hypot(re, im));
            peak = Math.max(peak, Math.sqrt(psi.density(i)));
        }
        assertThat(worst / peak).isLessThan(1e-11);
    }

    /** W depends on lengths in units of ℓ and momenta in units of ħ/ℓ only. */
    @Property(tries = 20)
    void scalingWithPlanckConstant(@ForAll("superpositions") GaussianSuperposition state) {
        PhaseSpaceGrid grid = States.grid(state);
        WignerFunction w = WignerFunction.of(state.on(States.waveAxis(grid)), grid);
        double length = state.components().get(0).width();
        double momentum = state.hbar() / length;
        var unit = GaussianSuperposition.of(
                state.components().stream()
                        .map(c -> new GaussianPacket(c.x0() / length, c.p0() / momentum, c.width() / length, 1))
                        .toList(),
                state.weights());
        assertThat(States.worst(w, (x, p) -> Closed.superposition(unit, x / length, p / momentum) / state.hbar()))
                .isLessThan(EXACT);
    }
}
