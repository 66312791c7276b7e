// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.run.Snapshots;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.wigner.current.WignerCurrent;
import org.moyal.wigner.explicit.EulerianStep;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;
import org.moyal.wigner.propagation.SystemsUnderTest.Sample;

/** The invariants of the motion for random ħ, M, lengths, potentials and states, pure and mixed. */
class WignerPropagatorPropertyTest {

    /** In units of τ; the fourth-order error per unit of time is then below 1e-8 for all samples. */
    private static final double STEP = 0.025;

    private static final double DURATION = 0.4;

    @Provide
    Arbitrary<Sample> any() {
        return SystemsUnderTest.any();
    }

    @Provide
    Arbitrary<Sample> evenPotentials() {
        return SystemsUnderTest.evenPotentials();
    }

    @Provide
    Arbitrary<Sample> parityStates() {
        return SystemsUnderTest.parityStates();
    }

    private static WignerPropagator propagator(Sample s) {
        return WignerPropagator.of(s.hamiltonian(), new FourthOrderSplitting(STEP * s.time()));
    }

    private static WignerFunction evolved(Sample s) {
        return evolved(s, s.initial());
    }

    private static WignerFunction evolved(Sample s, WignerFunction start) {
        return propagator(s)
                .propagate(start, TimeGrid.single(0, DURATION * s.time()))
                .finalState();
    }

    /** Rounding of the 200 sub-steps; the tolerances are those of the theory's table. */
    @Property(tries = 24)
    void normPurityOverlapAndBoundAreKept(@ForAll("any") Sample s) {
        WignerFunction start = s.initial();
        WignerFunction other = WignerFunction.of(
                GaussianState.coherent(-0.3 * s.length(), 0.4 * s.momentumUnit(), s.length(), s.hbar()), start.grid());
        WignerFunction end = evolved(s);
        assertThat(end.norm()).isEqualTo(start.norm(), within(1e-11));
        assertThat(end.purity()).isEqualTo(start.purity(), within(1e-12));
        assertThat(end.overlap(evolved(s, other))).isEqualTo(start.overlap(other), within(1e-11));
        double bound = 1 / (Math.PI * s.hbar());
        assertThat(end.maximum()).isLessThanOrEqualTo(bound * (1 + 1e-12));
        assertThat(end.minimum()).isGreaterThanOrEqualTo(-bound * (1 + 1e-12));
    }

    @Property(tries = 16)
    void energyIsKept(@ForAll("any") Sample s) {
        double drift = evolved(s).energy(s.hamiltonian()) - s.initial().energy(s.hamiltonian());
        assertThat(drift / s.energyUnit()).isEqualTo(0, within(1e-8));
    }

    /** Evolve, flip p, evolve, flip p: the identity to rounding, for every symmetric splitting and every step. */
    @Property(tries = 16)
    void timeReversalIsExact(@ForAll("any") Sample s, @ForAll @DoubleRange(min = 0.02, max = 0.1) double step) {
        for (SplittingScheme scheme :
                new SplittingScheme[] {new StrangSplitting(step * s.time()), new FourthOrderSplitting(step * s.time())
                }) {
            WignerPropagator propagator = WignerPropagator.of(s.hamiltonian(), scheme);
            TimeGrid times = TimeGrid.single(0, DURATION * s.time());
            WignerFunction end = propagator.propagate(s.initial(), times).finalState();
            WignerFunction back = propagator.propagate(flipped(end), times).finalState();
            assertClose(flipped(back).values(), s.initial().values(), 1e-11 / (Math.PI * s.hbar()));
        }
    }

    private static WignerFunction flipped(WignerFunction w) {
        int np = w.grid().np();
        double[] values = w.values();
        double[] mirror = new double[values.length];
        for (int i = 0; i < w.grid().nx(); i++) {
            for (int k = 0; k < np; k++) {
                mirror[w.grid().index(i, k)] = values[w.grid().index(i, (np - k) % np)];
            }
        }
        return WignerFunction.ofValues(w.grid(), w.hbar(), mirror);
    }

    /** W(0,0) is the mean parity over πħ, which an even potential conserves. */
    @Property(tries = 16)
    void valueAtTheOriginIsConstantInEvenPotentials(@ForAll("evenPotentials") Sample s) {
        int i = s.initial().grid().nx() / 2;
        int k = s.initial().grid().np() / 2;
        assertThat(Math.PI * s.hbar() * evolved(s).value(i, k))
                .isEqualTo(Math.PI * s.hbar() * s.initial().value(i, k), within(1e-10));
    }

    @Property(tries = 8)
    void parityStaysParity(@ForAll("parityStates") Sample s) {
        WignerFunction end = evolved(s);
        int nx = end.grid().nx();
        int np = end.grid().np();
        double largest = 0;
        for (int i = 1; i < nx; i++) {
            for (int k = 1; k < np; k++) {
                largest = Math.max(largest, Math.abs(end.value(i, k) - end.value(nx - i, np - k)));
            }
        }
        assertThat(Math.PI * s.hbar() * largest).isLessThanOrEqualTo(1e-10);
    }

    /** ∂W/∂t by the four-point difference with δ = 1e-3 τ, error δ⁴/30 ∂⁵W/∂t⁵, against −∇·J computed in two ways. */
    @Property(tries = 8)
    void continuityHolds(@ForAll("any") Sample s) {
        double delta = 1e-3 * s.time();
        double t = DURATION * s.time();
        Snapshots<WignerView, WignerFunction> shots = Snapshots.of(WignerView::snapshot);
        propagator(s)
                .propagate(s.initial(), TimeGrid.of(0, t - 2 * delta, t - delta, t, t + delta, t + 2 * delta), shots);
        WignerFunction now = shots.state(3);
        double[] current = WignerCurrent.of(now, s.hamiltonian()).divergence().values();
        double[] step = new EulerianStep(s.time()).apply(now, s.hamiltonian()).values();
        double[] w = now.values();
        double[] rate = new double[w.length];
        double[] eulerian = new double[w.length];
        for (int n = 0; n < w.length; n++) {
            rate[n] = -fourPoint(shots, n, delta);
            eulerian[n] = (w[n] - step[n]) / s.time();
        }
        double unit = 1 / (Math.PI * s.hbar() * s.time());
        assertClose(rate, current, 1e-9 * unit);
        assertClose(eulerian, current, 1e-11 * unit);
    }

    private static double fourPoint(Snapshots<WignerView, WignerFunction> shots, int n, double delta) {
        int np = shots.state(0).grid().np();
        int i = n / np;
        int k = n % np;
        return (8 * (shots.state(4).value(i, k) - shots.state(2).value(i, k))
                        - (shots.state(5).value(i, k) - shots.state(1).value(i, k)))
                / (12 * delta);
    }

    /** d⟨p³⟩/dt = −3⟨p²V′⟩ + (ħ²/4)⟨V‴⟩: the first moment whose motion is not classical. */
    @Property(tries = 12)
    void thirdMomentFeelsTheThirdDerivative(@ForAll("any") Sample s) {
        double delta = 1e-3 * s.time();
        double t = DURATION * s.time();
        Snapshots<WignerView, WignerFunction> shots = Snapshots.of(WignerView::snapshot);
        propagator(s)
                .propagate(s.initial(), TimeGrid.of(0, t - 2 * delta, t - delta, t, t + delta, t + 2 * delta), shots);
        double[] p3 = new double[6];
        for (int j = 1; j < 6; j++) {
            p3[j] = shots.state(j).moment(0, 3);
        }
        double rate = (8 * (p3[4] - p3[2]) - (p3[5] - p3[1])) / (12 * delta);
        WignerFunction now = shots.state(3);
        double expected = 0;
        for (int i = 0; i < now.grid().nx(); i++) {
            double x = now.grid().x().coordinate(i);
            double third = 0.25 * s.hbar() * s.hbar() * s.potential().derivative(3, x);
            double first = s.potential().derivative(1, x);
            for (int k = 0; k < now.grid().np(); k++) {
                double p = now.grid().p().coordinate(k);
                expected += (third - 3 * p * p * first) * now.value(i, k);
            }
        }
        expected *= now.grid().cellArea();
        double unit = Math.pow(s.momentumUnit(), 3) / s.time();
        assertThat(rate / unit).isEqualTo(expected / unit, within(1e-8));
    }

    /** V → V + c changes nothing. */
    @Property(tries = 8)
    void aConstantInThePotentialIsNotSeen(@ForAll("any") Sample s, @ForAll @DoubleRange(min = -5, max = 5) double c) {
        Potential v = s.potential();
        Potential shifted = x -> v.value(x) + c * s.energyUnit();
        Sample other = new Sample(
                s.hbar(),
                s.length(),
                Hamiltonian.of(s.hamiltonian().mass(), shifted),
                s.potential(),
                s.initial(),
                s.even());
        assertClose(evolved(other).values(), evolved(s).values(), 1e-12 / (Math.PI * s.hbar()));
    }

    /**
     * V = Kx⁴: W_ħMK(x, p, t) = ħ⁻¹ W_111(x/λ, pλ/ħ, tħ/(Mλ²)) with λ = (ħ²/MK)^(1/6). Nodes and steps scale along, so
     * only rounding differs; one misplaced ħ, M or K breaks it.
     */
    @Property(tries = 12)
    void quarticOscillatorScales(
            @ForAll @DoubleRange(min = 0.1, max = 5) double hbar,
            @ForAll @DoubleRange(min = 0.1, max = 5) double mass,
            @ForAll @DoubleRange(min = 0.1, max = 5) double stiffness,
            @ForAll @DoubleRange(min = -0.5, max = 0.5) double x0) {
        double lambda = Math.pow(hbar * hbar / (mass * stiffness), 1.0 / 6);
        double[] unit = quartic(1, 1, 1, 1, x0);
        double[] scaled = quartic(hbar, mass, stiffness, lambda, x0);
        for (int n = 0; n < scaled.length; n++) {
            scaled[n] *= hbar;
        }
        assertClose(scaled, unit, 1e-9);
    }

    private static double[] quartic(double hbar, double mass, double stiffness, double lambda, double x0) {
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(
                Axis.of(-6 * lambda, 6 * lambda, 192), Axis.of(-28 * hbar / lambda, 28 * hbar / lambda, 256));
        double time = mass * lambda * lambda / hbar;
        WignerFunction start = WignerFunction.of(GaussianState.coherent(x0 * lambda, 0, lambda, hbar), grid);
        return WignerPropagator.of(
                        Hamiltonian.of(mass, Potential.quartic(stiffness)), new FourthOrderSplitting(0.01 * time))
                .propagate(start, TimeGrid.single(0, 0.2 * time))
                .finalState()
                .values();
    }

    /** Rigid rotation: after a period W is back, and negativity never changes. */
    @Property(tries = 6)
    void harmonicOscillatorComesBack(
            @ForAll @DoubleRange(min = 0.2, max = 3) double hbar,
            @ForAll @DoubleRange(min = 0.2, max = 3) double mass,
            @ForAll @DoubleRange(min = 0.3, max = 3) double omega) {
        double length = Math.sqrt(hbar / (mass * omega));
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(
                Axis.of(-9 * length, 9 * length, 128), Axis.of(-9 * hbar / length, 9 * hbar / length, 128));
        WignerFunction start =
                WignerFunction.of(GaussianSuperposition.cat(1.5 * length, hbar / length, 0.7, length, hbar), grid);
        double period = 2 * Math.PI / omega;
        WignerFunction end = WignerPropagator.of(
                        Hamiltonian.of(mass, Potential.harmonic(mass, omega)), new FourthOrderSplitting(0.01 * period))
                .propagate(start, TimeGrid.single(0, period))
                .finalState();
        assertClose(end.values(), start.values(), 1e-8 / (Math.PI * hbar));
        assertThat(end.negativity()).isEqualTo(start.negativity(), within(1e-7));
    }

    private static void assertClose(double[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        double largest = 0;
        for (int n = 0; n < actual.length; n++) {
            largest = Math.max(largest, Math.abs(actual[n] - expected[n]));
        }
        assertThat(largest).isLessThanOrEqualTo(tolerance);
    }
}
