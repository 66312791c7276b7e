// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.Axis;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.spectrum.Spectrum;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.WaveFunction;
import org.moyal.core.state.WeightedState;
import org.moyal.core.transform.FourierEngine;

class VonNeumannPropagatorTest {

    private static final double HBAR = 0.8;
    private static final double MASS = 1.4;
    private static final Axis AXIS = Axis.of(-8, 8, 100);
    private static final Hamiltonian WELL = Hamiltonian.of(MASS, Potential.polynomial(0.5, 0.1, -0.5, 0.02, 0.0625));

    private static WaveFunction packet(double x) {
        return WaveFunction.of(AXIS, new GaussianPacket(x, 0.4, 0.9, HBAR));
    }

    private static double difference(DensityMatrix a, DensityMatrix b) {
        double largest = 0;
        int n = a.axis().size();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                largest = Math.max(largest, Math.hypot(a.re(i, j) - b.re(i, j), a.im(i, j) - b.im(i, j)));
            }
        }
        return largest;
    }

    /** |ψ⟩⟨ψ| stays that of the propagated ψ. Rounding: 10 steps of up to 6 drifts of four transforms, each about ε√7. */
    @ParameterizedTest
    @ValueSource(ints = {60, 100, 135})
    void pureStatesFollowTheirWaveFunction(int nodes) {
        Axis axis = Axis.of(-8, 8, nodes);
        WaveFunction psi = WaveFunction.of(axis, new GaussianPacket(1.1, 0.4, 0.9, HBAR));
        DrivenHamiltonian shaken = DrivenHamiltonian.of(MASS, (x, t) -> 0.5 * (1 + 0.1 * Math.sin(3 * t)) * x * x);
        for (SplittingScheme scheme : List.of(new StrangSplitting(0.02), new FourthOrderSplitting(0.02))) {
            TimeGrid times = TimeGrid.evenly(0, 0.2, 3);
            DensityMatrix constant = VonNeumannPropagator.of(WELL, scheme)
                    .withLeakageTolerance(1e-4)
                    .propagate(DensityMatrix.of(psi), times)
                    .finalState();
            DensityMatrix driven = VonNeumannPropagator.of(shaken, scheme)
                    .withLeakageTolerance(1e-4)
                    .propagate(DensityMatrix.of(psi), times)
                    .finalState();
            assertThat(difference(
                            constant,
                            DensityMatrix.of(SchrodingerPropagator.of(WELL, scheme)
                                    .withLeakageTolerance(1e-4)
                                    .propagate(psi, times)
                                    .finalState())))
                    .isLessThan(2e-13);
            assertThat(difference(
                            driven,
                            DensityMatrix.of(SchrodingerPropagator.of(shaken, scheme)
                                    .withLeakageTolerance(1e-4)
                                    .propagate(psi, times)
                                    .finalState())))
                    .isLessThan(2e-13);
        }
    }

    /** Σ wₙ|n⟩⟨n| with Boltzmann weights commutes with H. The scheme errs by about 1e-9 at this step. */
    @Test
    void thermalStatesStay() {
        Spectrum spectrum = Spectrum.of(WELL, AXIS, HBAR, 12);
        double sum = 0;
        for (int n = 0; n < 12; n++) {
            sum += Math.exp(-(spectrum.energy(n) - spectrum.energy(0)) / 0.5);
        }
        List<WeightedState> terms = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            terms.add(new WeightedState(
                    Math.exp(-(spectrum.energy(n) - spectrum.energy(0)) / 0.5) / sum, spectrum.state(n)));
        }
        DensityMatrix thermal = DensityMatrix.mixture(terms);
        DensityMatrix later = VonNeumannPropagator.of(WELL, new FourthOrderSplitting(0.02))
                .propagate(thermal, TimeGrid.single(0, 0.6))
                .finalState();
        assertThat(difference(later, thermal)).isLessThan(2e-8);
        assertThat(later.purity()).isEqualTo(thermal.purity(), within(1e-12));
    }

    /** Trace and purity are kept to rounding, ρ stays Hermitian, and the mean follows the view. */
    @Test
    void mixturesKeepWhatTheyMust() {
        DensityMatrix start =
                DensityMatrix.mixture(List.of(new WeightedState(0.3, packet(1)), new WeightedState(0.7, packet(-0.5))));
        List<Double> means = new ArrayList<>();
        DensityMatrix end = VonNeumannPropagator.of(WELL, new StrangSplitting(0.02))
                .propagate(start, TimeGrid.evenly(0, 1, 3), (time, view) -> {
                    means.add(view.meanPosition());
                    assertThat(view.trace()).isEqualTo(1, within(1e-12));
                    assertThat(view.purity()).isEqualTo(start.purity(), within(1e-12));
                    assertThat(view.re(40, 70)).isEqualTo(view.re(70, 40), within(1e-13));
                    assertThat(view.im(40, 70)).isEqualTo(-view.im(70, 40), within(1e-13));
                    assertThat(view.snapshot().re(40, 70)).isEqualTo(view.re(40, 70));
                    assertThat(view.axis()).isEqualTo(AXIS);
                    assertThat(view.hbar()).isEqualTo(HBAR);
                })
                .finalState();
        double mean = 0;
        for (int i = 0; i < AXIS.size(); i++) {
            mean += AXIS.coordinate(i) * end.density(i) * AXIS.spacing();
        }
        assertThat(means).hasSize(3);
        assertThat(means.get(2)).isEqualTo(mean, within(1e-13));
    }

    @Test
    void ordersInTime() {
        DensityMatrix exact = end(new FourthOrderSplitting(0.02));
        double strang =
                difference(end(new StrangSplitting(0.08)), exact) / difference(end(new StrangSplitting(0.04)), exact);
        double fourth = difference(end(new FourthOrderSplitting(0.2)), exact)
                / difference(end(new FourthOrderSplitting(0.1)), exact);
        assertThat(Math.log(strang) / Math.log(2)).isEqualTo(2, within(0.2));
        assertThat(Math.log(fourth) / Math.log(2)).isEqualTo(4, within(0.2));
    }

    private static DensityMatrix end(SplittingScheme scheme) {
        return VonNeumannPropagator.of(WELL, scheme)
                .propagate(
                        DensityMatrix.mixture(
                                List.of(new WeightedState(0.5, packet(1)), new WeightedState(0.5, packet(-0.5)))),
                        TimeGrid.single(0, 0.8))
                .finalState();
    }

    /**
     * In V = ½Mω²x² with momentum diffusion a Gaussian stays one, also through the single kicks and drifts, so that the scheme is
     * checked to rounding; and its purity ħ/2√det σ approaches that of dσ/dt = Aσ + σAᵀ + diag(0, D) as the square of the step.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.9})
    void localisationOfAGaussian(double omega) {
        double dpp = 0.3;
        double t = 1;
        double k = MASS * omega * omega;
        Hamiltonian oscillator = Hamiltonian.of(MASS, Potential.polynomial(0, 0, 0.5 * k));
        GaussianState start =
                GaussianState.of(new double[] {0.7, -0.3}, new double[][] {{0.5, 0.1}, {0.1, 0.45}}, HBAR);
        Axis axis = Axis.of(-11, 11, 160); // with σ_xx below 1, √(ρ_xx) falls below 1e-12 at its ends
        double[] errors = new double[2];
        for (int level = 0; level < 2; level++) {
            int steps = 10 << level;
            DensityMatrix end = VonNeumannPropagator.of(oscillator, new StrangSplitting(t / steps))
                    .withMomentumDiffusion(dpp)
                    .propagate(DensityMatrix.of(axis, start), TimeGrid.single(0, t))
                    .finalState();
            Moments moments = new Moments(0.7, -0.3, 0.5, 0.1, 0.45);
            for (int s = 0; s < steps; s++) {
                double h = t / steps;
                moments = moments.kicked(k, dpp, 0.5 * h).drifted(h).kicked(k, dpp, 0.5 * h);
            }
            // 20 steps of four transforms, and what the axis cuts off
            assertThat(difference(end, DensityMatrix.of(axis, moments.state()))).isLessThan(1e-11);
            assertThat(end.trace()).isEqualTo(1, within(1e-11));
            Moments exact = new Moments(0.7, -0.3, 0.5, 0.1, 0.45);
            int many = 20_000; // Strang errors of 1e-9 at most
            for (int s = 0; s < many; s++) {
                double h = t / many;
                exact = exact.kicked(k, dpp, 0.5 * h).drifted(h).kicked(k, dpp, 0.5 * h);
            }
            if (omega == 0) {
                // closed form: σ_pp + Dt, σ_xp + (σ_pp t + Dt²/2)/M, σ_xx + 2σ_xp t/M + (σ_pp t² + Dt³/3)/M²
                double spp = 0.45 + dpp * t;
                double sxp = 0.1 + (0.45 * t + 0.5 * dpp * t * t) / MASS;
                double sxx = 0.5 + 2 * 0.1 * t / MASS + (0.45 * t * t + dpp * t * t * t / 3) / (MASS * MASS);
                assertThat(exact.purity()).isEqualTo(0.5 * HBAR / Math.sqrt(sxx * spp - sxp * sxp), within(1e-8));
            }
            errors[level] = Math.abs(end.purity() - exact.purity());
        }
        assertThat(errors[0]).isLessThan(1e-3);
        assertThat(Math.log(errors[0] / errors[1]) / Math.log(2)).isEqualTo(2, within(0.1));
    }

    /** Mean and covariance of a Gaussian state. */
    private record Moments(double x, double p, double xx, double xp, double pp) {

        Moments kicked(double k, double dpp, double h) {
            double a = -k * h;
            return new Moments(x, p + a * x, xx, xp + a * xx, pp + 2 * a * xp + a * a * xx + dpp * h);
        }

        Moments drifted(double h) {
            double a = h / MASS;
            return new Moments(x + a * p, p, xx + 2 * a * xp + a * a * pp, xp + a * pp, pp);
        }

        double purity() {
            return 0.5 * HBAR / Math.sqrt(xx * pp - xp * xp);
        }

        GaussianState state() {
            return GaussianState.of(new double[] {x, p}, new double[][] {{xx, xp}, {xp, pp}}, HBAR);
        }
    }

    @Test
    void enginesAgree() {
        VonNeumannPropagator propagator =
                VonNeumannPropagator.of(WELL, new StrangSplitting(0.02)).withMomentumDiffusion(0.2);
        DensityMatrix start = DensityMatrix.of(packet(1));
        TimeGrid times = TimeGrid.single(0, 0.2);
        assertThat(difference(
                        propagator.propagate(start, times).finalState(),
                        propagator
                                .withEngine(FourierEngine.jTransforms())
                                .propagate(start, times)
                                .finalState()))
                .isLessThan(1e-13); // 10 steps of four transforms of about 2ε each
    }

    @Test
    void leavingTheAxisIsCaught() {
        Hamiltonian free = Hamiltonian.of(MASS, Potential.free());
        NumericalFailureException failure = catchThrowableOfType(
                NumericalFailureException.class,
                () -> VonNeumannPropagator.of(free, new StrangSplitting(0.1))
                        .propagate(DensityMatrix.of(packet(1)), TimeGrid.evenly(0, 20, 41)));
        assertThat(failure.quantity()).isEqualTo("tail of |rho| in x");
        assertThat(failure.lastGoodState(DensityMatrix.class)).isPresent();
        Axis coarse = Axis.of(-8, 8, 64);
        WaveFunction fast = WaveFunction.of(coarse, new GaussianPacket(3, 0, 0.8, HBAR));
        assertThatThrownBy(() -> VonNeumannPropagator.of(
                                Hamiltonian.of(MASS, Potential.quartic(0.3)), new StrangSplitting(1e-3))
                        .propagate(DensityMatrix.of(fast), TimeGrid.single(0, 1)))
                .isInstanceOf(NumericalFailureException.class)
                .hasMessageContaining("tail of |rho| in p");
    }

    @Test
    void badInputIsNamed() {
        VonNeumannPropagator propagator = VonNeumannPropagator.of(WELL, new FourthOrderSplitting(0.1));
        assertThatThrownBy(() -> propagator.withMomentumDiffusion(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dpp = -1.0: must be finite and at least 0");
        assertThatThrownBy(() -> propagator.withMomentumDiffusion(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> propagator.withMomentumDiffusion(0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("goes back in time");
        WaveFunction cut = WaveFunction.of(AXIS, new GaussianPacket(2.6, 0, 0.9, HBAR));
        assertThatThrownBy(() -> propagator.withLeakageTolerance(1e-9).prepare(DensityMatrix.of(cut)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("initial state: tail of |rho| at the ends of x = ");
        WaveFunction fast = WaveFunction.of(Axis.of(-8, 8, 64), new GaussianPacket(0, 5, 0.9, HBAR));
        assertThatThrownBy(() -> propagator.withLeakageTolerance(1e-9).prepare(DensityMatrix.of(fast)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("initial state: tail of |rho| at the largest momenta = ");
    }

    @Test
    void aStepAllocatesNothing() {
        DensityMatrix start =
                DensityMatrix.of(WaveFunction.of(Axis.of(-8, 8, 96), new GaussianPacket(0, 0, 0.9, HBAR)));
        assertThat(SchrodingerBatchTest.allocated(VonNeumannPropagator.of(WELL, new StrangSplitting(0.01))
                        .withMomentumDiffusion(0.1)
                        .prepare(start)))
                .isZero();
        DrivenHamiltonian driven = DrivenHamiltonian.of(MASS, (x, t) -> 0.5 * (1 + 0.1 * Math.sin(t)) * x * x);
        assertThat(SchrodingerBatchTest.allocated(VonNeumannPropagator.of(driven, new FourthOrderSplitting(0.01))
                        .prepare(start)))
                .isZero();
    }
}
