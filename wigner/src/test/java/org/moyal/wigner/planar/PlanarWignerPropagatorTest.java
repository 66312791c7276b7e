// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.planar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.error.ResolutionException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.grid.PlanarGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.PlanarHamiltonian;
import org.moyal.core.law.PlanarPotential;
import org.moyal.core.law.Potential;
import org.moyal.core.law.SymplecticMap;
import org.moyal.core.run.Evolution;
import org.moyal.core.run.Stepper;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeSeries;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.propagation.WignerPropagator;

/** Two degrees of freedom against the Schrödinger equation, closed forms, and runs of one degree of freedom. */
class PlanarWignerPropagatorTest {

    private static final PlanarPotential HENON_HEILES = PlanarPotential.henonHeiles(0.1118);
    private static final PlanarPotential QUARTIC = PlanarPotential.coupledQuartic(0.025, 0.06);

    /** As long in x as in p for ħ = 1, so that lags and wavenumbers reach as far as positions and momenta. */
    private static Axis axis(int n) {
        double half = 0.5 * Math.sqrt(Math.PI * n);
        return Axis.of(-half, half, n);
    }

    private static PlanarGrid grid(int n) {
        return PlanarGrid.of(axis(n), axis(n), axis(n), axis(n));
    }

    /** Two coherent states near the origin, so that tails stay small. */
    private static GaussianState start(double x1, double x2) {
        return GaussianState.coherent(x1, 0.2, 1).tensor(GaussianState.coherent(x2, -0.1, 1));
    }

    private static double largestDifference(double[] a, double[] b) {
        assertThat(a).hasSameSizeAs(b);
        double largest = 0;
        for (int k = 0; k < a.length; k++) {
            largest = Math.max(largest, Math.abs(a[k] - b[k]));
        }
        return largest;
    }

    /**
     * The splittings correspond exactly (see {@link PlanarWave}), so what remains are tails. The watched ones stay below 3e-6 of the peaks, and
     * 12 steps let such tails come in at four ends: 12·4·3e-6 of densities of 0.3. To purities, integrals of squares, they contribute
     * squares, 1e-11 each time, and the error of the norm of the sampled start, 1e-9, a few times.
     */
    @Test
    void agreesWithTheSchroedingerEquation() {
        double tail = 3e-6;
        for (PlanarPotential potential : List.of(HENON_HEILES, QUARTIC)) {
            PlanarHamiltonian law = PlanarHamiltonian.of(1, 1.3, potential);
            GaussianState state = start(0.5, 0.4);
            SplittingScheme scheme = new StrangSplitting(0.1);
            TimeSeries<PlanarWignerView> purity = TimeSeries.of("first purity", PlanarWignerView::firstPurity);
            Evolution<PlanarWignerFunction> run = PlanarWignerPropagator.of(law, scheme)
                    .withLeakageTolerance(tail)
                    .propagate(PlanarWignerFunction.of(state, grid(32)), TimeGrid.evenly(0, 1.2, 3), purity);
            PlanarWignerFunction w = run.finalState();
            PlanarWave wave = PlanarWave.product(state.mode(0), state.mode(1), axis(32), law);

            wave.advance(scheme, 6);
            assertThat(purity.value(1)).isCloseTo(wave.firstPurity(), within(1e-8));
            wave.advance(scheme, 6);
            assertThat(largestDifference(w.positionMarginal(), wave.density())).isLessThan(48 * 0.3 * tail);
            assertThat(largestDifference(w.momentumMarginal(), wave.momentumDensity(axis(32))))
                    .isLessThan(48 * 0.3 * tail);
            assertThat(w.firstPurity())
                    .isCloseTo(wave.firstPurity(), within(1e-8))
                    .isLessThan(0.998);
            assertThat(w.secondPurity()).isCloseTo(wave.firstPurity(), within(1e-8));
        }
    }

    /** Correlated (two-mode squeezed) under different frequencies: the covariance turns rigidly in both planes. */
    @Test
    void uncoupledOscillatorsRotate() {
        double r = 0.3;
        double c = 0.5 * Math.cosh(2 * r);
        double s = 0.5 * Math.sinh(2 * r);
        GaussianState state = GaussianState.of(
                new double[] {0.3, -0.2, 0.1, 0.4},
                new double[][] {{c, s, 0, 0}, {s, c, 0, 0}, {0, 0, c, -s}, {0, 0, -s, c}},
                1);
        double mass = 1.2;
        double omega = 0.9;
        PlanarHamiltonian law = PlanarHamiltonian.of(
                1, mass, PlanarPotential.separable(Potential.harmonic(1, 1), Potential.harmonic(mass, omega)));
        PlanarWignerFunction w0 = PlanarWignerFunction.of(state, grid(28), 1e-4);
        double t = 0.8;
        PlanarWignerFunction w = PlanarWignerPropagator.of(law, new FourthOrderSplitting(0.2))
                .withLeakageTolerance(1e-4)
                .propagate(w0, TimeGrid.single(0, t))
                .finalState();
        double mu = mass * omega;
        SymplecticMap map = SymplecticMap.of(
                new double[][] {
                    {Math.cos(t), 0, Math.sin(t), 0},
                    {0, Math.cos(omega * t), 0, Math.sin(omega * t) / mu},
                    {-Math.sin(t), 0, Math.cos(t), 0},
                    {0, -mu * Math.sin(omega * t), 0, Math.cos(omega * t)}
                },
                new double[4]);
        double[] exact =
                PlanarWignerFunction.of(state.under(map), grid(28), 1e-4).values();
        // Fourth order at a step of 0.2 with constants below 1e-4: 1e-7 of the peak, 0.1; the tails act less.
        assertThat(largestDifference(w.values(), exact)).isLessThan(1e-7);
        assertThat(w.firstPurity())
                .isCloseTo(state.mode(0).purity(), within(1e-7))
                .isLessThan(0.9);
        // Tails of up to 1e-4 of the peak at distances of 4.
        double[] mean = map.apply(0.3, -0.2, 0.1, 0.4);
        assertThat(w.meanX1()).isCloseTo(mean[0], within(1e-5));
        assertThat(w.meanX2()).isCloseTo(mean[1], within(1e-5));
        assertThat(w.meanP1()).isCloseTo(mean[2], within(1e-5));
        assertThat(w.meanP2()).isCloseTo(mean[3], within(1e-5));
    }

    /** Every factor of a kick or drift is the product of the two factors of one degree of freedom. */
    @Test
    void separablePotentialsKeepProductsOfRuns() {
        Potential first = Potential.polynomial(0, 0.1, 0.5, 0, 0.02);
        Potential second = Potential.harmonic(1, 1.3);
        PlanarHamiltonian law = PlanarHamiltonian.of(1, 1.2, PlanarPotential.separable(first, second));
        GaussianState one = GaussianState.coherent(0.3, 0.2, 1);
        GaussianState two = GaussianState.coherent(-0.2, 0.1, 1);
        // Four different sizes, so that no axis can be mistaken for another; 14 and 22 have prime factors without loops
        // of their own.
        PhaseSpaceGrid here = PhaseSpaceGrid.of(Axis.of(-3.5, 3.5, 18), Axis.of(-3.6, 3.6, 20));
        PhaseSpaceGrid there = PhaseSpaceGrid.of(Axis.of(-3.4, 3.4, 14), Axis.of(-3.3, 3.3, 22));
        TimeGrid times = TimeGrid.single(0, 0.4);
        for (SplittingScheme scheme : List.of(new StrangSplitting(0.05), new FourthOrderSplitting(0.1))) {
            WignerFunction u = WignerFunction.of(one, here, 0.1);
            WignerFunction v = WignerFunction.of(two, there, 0.1);
            PlanarWignerFunction w = PlanarWignerPropagator.of(law, scheme)
                    .withLeakageTolerance(0.1)
                    .propagate(PlanarWignerFunction.product(u, v, 0.1), times)
                    .finalState();
            WignerFunction u1 = WignerPropagator.of(Hamiltonian.of(1, first), scheme)
                    .withLeakageTolerance(0.1)
                    .propagate(u, times)
                    .finalState();
            WignerFunction v1 = WignerPropagator.of(Hamiltonian.of(1.2, second), scheme)
                    .withLeakageTolerance(0.1)
                    .propagate(v, times)
                    .finalState();
            double[] product = PlanarWignerFunction.product(u1, v1, 0.1).values();
            // Some 100 transforms with an error of ε each, on a peak of 0.1.
            assertThat(largestDifference(w.values(), product)).isLessThan(3e-15);
        }
    }

    @Test
    void strangIsOfSecondOrder() {
        PlanarHamiltonian law = PlanarHamiltonian.of(1, HENON_HEILES);
        PlanarWignerFunction w0 = PlanarWignerFunction.of(start(0.6, 0.4), grid(20), 0.01);
        double[] exact = evolved(law, w0, new FourthOrderSplitting(0.2));
        double coarse = largestDifference(evolved(law, w0, new StrangSplitting(0.2)), exact);
        double fine = largestDifference(evolved(law, w0, new StrangSplitting(0.1)), exact);
        assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(2, within(0.2));
    }

    private static double[] evolved(PlanarHamiltonian law, PlanarWignerFunction w0, SplittingScheme scheme) {
        return PlanarWignerPropagator.of(law, scheme)
                .withLeakageTolerance(0.01)
                .propagate(w0, TimeGrid.single(0, 0.4))
                .finalState()
                .values();
    }

    /** Norm, purity and energy; rounding only for the first two, the error of the scheme for the last. */
    @Test
    void keepsWhatIsConserved() {
        PlanarHamiltonian law = PlanarHamiltonian.of(1, HENON_HEILES);
        PlanarWignerFunction w0 = PlanarWignerFunction.of(start(0.5, 0.4), grid(24), 1e-4);
        PlanarWignerFunction w = PlanarWignerPropagator.of(law, new FourthOrderSplitting(0.1))
                .withLeakageTolerance(1e-3)
                .propagate(w0, TimeGrid.single(0, 1))
                .finalState();
        assertThat(w.norm()).isCloseTo(w0.norm(), within(1e-13));
        assertThat(w.purity()).isCloseTo(w0.purity(), within(1e-13));
        // Tails of 1e-5 at potential energies of about 10.
        assertThat(w.energy(law)).isCloseTo(w0.energy(law), within(1e-4));
        assertThat(w.firstPurity()).isLessThan(0.9995);
        assertThat(w.first(1e-2).purity()).isCloseTo(w.firstPurity(), within(1e-14));
        assertThat(w.second(1e-2).purity()).isCloseTo(w.secondPurity(), within(1e-14));
    }

    @Test
    void measuresGaussianStatesExactly() {
        PlanarWignerFunction w = PlanarWignerFunction.of(start(0.3, -0.2), grid(28));
        assertThat(w.norm()).isCloseTo(1, within(1e-8));
        assertThat(w.meanX1()).isCloseTo(0.3, within(1e-7));
        assertThat(w.meanX2()).isCloseTo(-0.2, within(1e-7));
        assertThat(w.meanP1()).isCloseTo(0.2, within(1e-7));
        assertThat(w.meanP2()).isCloseTo(-0.1, within(1e-7));
        assertThat(w.maximum()).isLessThanOrEqualTo(1 / (Math.PI * Math.PI)).isGreaterThan(0.09);
        assertThat(w.negativity()).isZero();
        // ⟨p₁²⟩/2M₁ + ⟨p₂²⟩/2M₂ + ½⟨x₁² + x₂²⟩ with variances ½
        PlanarHamiltonian law = PlanarHamiltonian.of(1, 2, PlanarPotential.henonHeiles(0));
        assertThat(w.energy(law)).isCloseTo(0.54 / 2 + 0.51 / 4 + 0.5 * (0.59 + 0.54), within(1e-6));
        // ∫∫|W| = 4e^(−1/2) − 1 for one quantum; kinks of |W| on a spacing of 0.33 cost some per cent.
        WignerFunction quantum = WignerFunction.of(new FockState(1, 0, 0, 1, 1), grid(28).first());
        WignerFunction vacuum = WignerFunction.of(GaussianState.coherent(0, 0, 1), grid(28).second());
        PlanarWignerFunction product = PlanarWignerFunction.product(quantum, vacuum);
        assertThat(product.negativity()).isCloseTo(2 * Math.exp(-0.5) - 1, within(0.01));
        assertThat(product.minimum()).isCloseTo(-1 / (Math.PI * Math.PI), within(1e-9));
        // The norms of the samples are 1 within 1e-7, the peaks 1/π.
        assertThat(largestDifference(product.first().values(), quantum.values()))
                .isLessThan(3e-8);
        assertThat(largestDifference(product.second().values(), vacuum.values()))
                .isLessThan(3e-8);
        assertThat(w.toString()).contains("two degrees of freedom", "purity 1.00000");
    }

    @Test
    void aStepAllocatesNothing() {
        PlanarHamiltonian law = PlanarHamiltonian.of(1, QUARTIC);
        PlanarWignerFunction w0 = PlanarWignerFunction.of(start(0, 0), grid(12), 0.1);
        for (SplittingScheme scheme : List.of(new StrangSplitting(0.01), new FourthOrderSplitting(0.01))) {
            Stepper<PlanarWignerView, PlanarWignerFunction> stepper = PlanarWignerPropagator.of(law, scheme)
                    .withLeakageTolerance(0.5)
                    .prepare(w0);
            assertThat(leastAllocation(stepper)).isZero();
        }
    }

    /** The least bytes of this thread in a step; class loading and the like happen once. */
    private static long leastAllocation(Stepper<?, ?> stepper) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int n = 0; n < 30; n++) {
            long before = threads.getThreadAllocatedBytes(thread);
            stepper.advance(n * 0.01, 0.01);
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        return least;
    }

    @Test
    void stoppedAndResumedRunsGiveTheSameBits() {
        PlanarHamiltonian law = PlanarHamiltonian.of(1, QUARTIC);
        PlanarWignerFunction w0 = PlanarWignerFunction.of(start(0.1, 0.2), grid(16), 0.05);
        PlanarWignerPropagator propagator =
                PlanarWignerPropagator.of(law, new StrangSplitting(0.05)).withLeakageTolerance(0.05);
        TimeGrid times = TimeGrid.evenly(0, 0.4, 5);
        PlanarWignerFunction whole = propagator.propagate(w0, times).finalState();
        PlanarWignerFunction half = propagator.propagate(w0, times.until(0.2)).finalState();
        PlanarWignerFunction resumed =
                propagator.propagate(half, times.from(0.2)).finalState();
        assertThat(resumed).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(resumed).isNotEqualTo(half);
    }

    /** A packet that runs out of the grid in x₂ ends the run, with the last good state; norm and purity do not see it. */
    @Test
    void whatLeavesTheGridEndsTheRun() {
        PlanarHamiltonian law = PlanarHamiltonian.of(1, 0.2, PlanarPotential.henonHeiles(0));
        GaussianState fast = GaussianState.coherent(0, 0, 1).tensor(GaussianState.coherent(0, 0.8, 1));
        PlanarWignerFunction w0 = PlanarWignerFunction.of(fast, grid(20), 1e-2);
        NumericalFailureException failure = catchThrowableOfType(
                NumericalFailureException.class,
                () -> PlanarWignerPropagator.of(law, new StrangSplitting(0.05))
                        .withLeakageTolerance(1e-2)
                        .propagate(w0, TimeGrid.evenly(0, 2, 41)));
        assertThat(failure.quantity()).isEqualTo("tail in x2");
        assertThat(failure.value()).isGreaterThan(1e-2);
        PlanarWignerFunction good =
                failure.lastGoodState(PlanarWignerFunction.class).orElseThrow();
        assertThat(good.norm()).isCloseTo(w0.norm(), within(1e-12));
        assertThat(failure.lastGoodTime()).isLessThan(failure.time());
    }

    @Test
    void refusesWhatCannotBe() {
        PlanarWignerFunction w0 = PlanarWignerFunction.of(start(0, 0), grid(12), 0.1);
        PlanarWignerPropagator propagator =
                PlanarWignerPropagator.of(PlanarHamiltonian.of(1, QUARTIC), new StrangSplitting(0.1));
        assertThatThrownBy(() -> propagator.prepare(w0))
                .isInstanceOf(ResolutionException.class)
                .hasMessageContaining("first degree of freedom: tail in x1 = ");
        assertThatThrownBy(() -> propagator.withLeakageTolerance(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("leakageTolerance = NaN: must be above 0 and below 1");
        PlanarPotential broken = (x1, x2) -> x1 > 4 ? Double.NaN : 0;
        assertThatThrownBy(() -> PlanarWignerPropagator.of(PlanarHamiltonian.of(1, broken), new StrangSplitting(0.1))
                        .withLeakageTolerance(0.5)
                        .prepare(w0)
                        .advance(0, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("potential V(")
                .hasMessageContaining("= NaN: must be finite");
        assertThatThrownBy(() -> PlanarWignerFunction.of(GaussianState.coherent(0, 0, 1), grid(12)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("state.degreesOfFreedom() = 1: must be 2");
        assertThatThrownBy(() -> PlanarWignerFunction.ofValues(grid(4), 1, new double[255]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values.length = 255: must be grid.size() = 256");
        double[] values = w0.values();
        values[7] = Double.NaN;
        assertThatThrownBy(() -> PlanarWignerFunction.ofValues(grid(12), 1, values, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values[7] = NaN: must be finite");
        Axis odd = Axis.of(-3, 3, 13);
        Axis even = axis(12);
        assertThatThrownBy(() -> PlanarWignerFunction.of(start(0, 0), PlanarGrid.of(even, odd, even, even), 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nx2 = 13: must be even and at least 4");
        assertThatThrownBy(() -> w0.value(0, 12, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> PlanarHamiltonian.of(Double.NaN, QUARTIC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mass = NaN: must be finite and above 0");
    }
}
