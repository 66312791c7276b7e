// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.apache.commons.numbers.complex.Complex;
import org.junit.jupiter.api.Test;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.Axis;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.law.TimeDependentPotential;
import org.moyal.core.run.Stepper;
import org.moyal.core.run.StopWhen;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeSeries;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.spectrum.Spectrum;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.WaveFunction;

class SchrodingerPropagatorTest {

    private static final double HBAR = 0.8;
    private static final double MASS = 1.4;
    private static final Axis AXIS = Axis.of(-8, 8, 256);
    private static final Hamiltonian WELL = Hamiltonian.of(MASS, Potential.polynomial(0.5, 0.1, -0.5, 0.02, 0.0625));

    private static WaveFunction start() {
        return WaveFunction.of(AXIS, new GaussianPacket(1.1, 0.4, 0.9, HBAR));
    }

    private static double difference(WaveFunction a, WaveFunction b) {
        double largest = 0;
        for (int i = 0; i < a.axis().size(); i++) {
            largest = Math.max(largest, Math.hypot(a.re(i) - b.re(i), a.im(i) - b.im(i)));
        }
        return largest;
    }

    private static WaveFunction propagated(SplittingScheme scheme, double t) {
        return SchrodingerPropagator.of(WELL, scheme)
                .propagate(start(), TimeGrid.single(0, t))
                .finalState();
    }

    @Test
    void ordersInTime() {
        WaveFunction exact = propagated(new FourthOrderSplitting(0.01), 2);
        double strang = difference(propagated(new StrangSplitting(0.04), 2), exact)
                / difference(propagated(new StrangSplitting(0.02), 2), exact);
        double fourth = difference(propagated(new FourthOrderSplitting(0.2), 2), exact)
                / difference(propagated(new FourthOrderSplitting(0.1), 2), exact);
        assertThat(Math.log(strang) / Math.log(2)).isEqualTo(2, within(0.2));
        assertThat(Math.log(fourth) / Math.log(2)).isEqualTo(4, within(0.2));
    }

    /** Against Σ c_n e^(−iE_n t/ħ) ψ_n. */
    @Test
    void agreesWithTheSpectrum() {
        double t = 3;
        Spectrum spectrum = Spectrum.of(WELL, AXIS, HBAR, 80);
        double[] re = new double[AXIS.size()];
        double[] im = new double[AXIS.size()];
        for (int n = 0; n < 80; n++) {
            Complex c = spectrum.state(n).inner(start()).multiply(Complex.ofCis(-spectrum.energy(n) * t / HBAR));
            for (int i = 0; i < re.length; i++) {
                re[i] += c.getReal() * spectrum.state(n).re(i);
                im[i] += c.getImaginary() * spectrum.state(n).re(i);
            }
        }
        WaveFunction exact = WaveFunction.of(AXIS, HBAR, re, im);
        // fourth order at h = 0.01: about 1e-9
        assertThat(difference(propagated(new FourthOrderSplitting(0.01), t), exact))
                .isLessThan(1e-8);
    }

    @Test
    void normEnergyAndReversal() {
        WaveFunction start = start();
        WaveFunction end = propagated(new FourthOrderSplitting(0.02), 4);
        assertThat(end.norm()).isEqualTo(start.norm(), within(1e-12));
        assertThat(end.energy(WELL)).isEqualTo(start.energy(WELL), within(1e-8));
        // ψ* runs backward; a symmetric splitting does so to rounding
        WaveFunction back = SchrodingerPropagator.of(WELL, new FourthOrderSplitting(0.02))
                .propagate(conjugate(end), TimeGrid.single(0, 4))
                .finalState();
        assertThat(difference(conjugate(back), start)).isLessThan(1e-11);
    }

    private static WaveFunction conjugate(WaveFunction psi) {
        double[] re = new double[AXIS.size()];
        double[] im = new double[AXIS.size()];
        for (int i = 0; i < re.length; i++) {
            re[i] = psi.re(i);
            im[i] = -psi.im(i);
        }
        return WaveFunction.of(AXIS, psi.hbar(), re, im);
    }

    /** In V = ½Mω²x² + F(t)x the mean follows the classical forced oscillator exactly. */
    @Test
    void drivenOscillatorFollowsTheClassicalPath() {
        double omega = 0.9;
        double drive = 1.7;
        double force = 0.4;
        DrivenHamiltonian hamiltonian = DrivenHamiltonian.of(
                MASS, TimeDependentPotential.driven(Potential.harmonic(MASS, omega), t -> force * Math.cos(drive * t)));
        TimeSeries<WaveFunctionView> x = TimeSeries.of("x", WaveFunctionView::meanPosition);
        TimeSeries<WaveFunctionView> p = TimeSeries.of("p", WaveFunctionView::meanMomentum);
        TimeSeries<WaveFunctionView> norm = TimeSeries.of("norm", WaveFunctionView::norm);
        SchrodingerPropagator.of(hamiltonian, new FourthOrderSplitting(0.02))
                .propagate(start(), TimeGrid.evenly(0, 5, 11), x, p, norm);
        double a = -force / (MASS * (omega * omega - drive * drive));
        for (int n = 0; n < x.size(); n++) {
            double t = x.time(n);
            double expected = (1.1 - a) * Math.cos(omega * t)
                    + 0.4 / (MASS * omega) * Math.sin(omega * t)
                    + a * Math.cos(drive * t);
            double momentum = MASS
                    * (-(1.1 - a) * omega * Math.sin(omega * t)
                            + 0.4 / MASS * Math.cos(omega * t)
                            - a * drive * Math.sin(drive * t));
            assertThat(x.value(n)).isEqualTo(expected, within(1e-7));
            assertThat(p.value(n)).isEqualTo(momentum, within(1e-7));
            assertThat(norm.value(n)).isEqualTo(1, within(1e-11));
        }
    }

    @Test
    void stoppedAndResumedRunsGiveTheSameBits() {
        SchrodingerPropagator propagator = SchrodingerPropagator.of(WELL, new StrangSplitting(0.03));
        TimeGrid times = TimeGrid.evenly(0, 2, 9);
        WaveFunction whole = propagator.propagate(start(), times).finalState();
        var part = propagator.propagate(
                start(), times, StopWhen.of("right", (WaveFunctionView psi) -> psi.meanPosition() > 1.3));
        assertThat(part.outcome().isComplete()).isFalse();
        WaveFunction resumed = propagator
                .propagate(part.finalState(), times.from(part.finalTime()))
                .finalState();
        assertThat(difference(resumed, whole)).isZero();
    }

    @Test
    void leavingTheAxisIsCaught() {
        Hamiltonian free = Hamiltonian.of(MASS, Potential.free());
        NumericalFailureException failure = catchThrowableOfType(
                NumericalFailureException.class,
                () -> SchrodingerPropagator.of(free, new StrangSplitting(0.1))
                        .propagate(start(), TimeGrid.evenly(0, 20, 41)));
        assertThat(failure.quantity()).isEqualTo("tail of |psi| in x");
        assertThat(failure.lastGoodState(WaveFunction.class)).isPresent();
        assertThat(failure.lastGoodTime()).isLessThan(failure.time());

        // a steep well drives the packet beyond the momenta of a coarse axis
        Axis coarse = Axis.of(-8, 8, 64); // momenta to 10
        WaveFunction packet = WaveFunction.of(coarse, new GaussianPacket(3, 0, 0.8, HBAR));
        assertThatThrownBy(() -> SchrodingerPropagator.of(
                                Hamiltonian.of(MASS, Potential.quartic(0.3)), new StrangSplitting(1e-3))
                        .propagate(packet, TimeGrid.single(0, 1)))
                .isInstanceOf(NumericalFailureException.class)
                .hasMessageContaining("tail of |psi| in p");
    }

    @Test
    void badInputIsNamed() {
        Axis shortAxis = Axis.of(-4, 4, 64);
        WaveFunction cut = WaveFunction.of(shortAxis, new GaussianPacket(0, 0, 0.9, HBAR));
        assertThatThrownBy(() -> SchrodingerPropagator.of(WELL, new StrangSplitting(0.1))
                        .withLeakageTolerance(1e-9)
                        .prepare(cut))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("initial state: tail of |psi| at the ends of x = ")
                .hasMessageContaining("a longer axis than");
        Hamiltonian singular = Hamiltonian.of(1, x -> -1 / Math.abs(x));
        assertThatThrownBy(() -> SchrodingerPropagator.of(singular, new StrangSplitting(0.1))
                        .prepare(start()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("potential V(0.0) = -Infinity: must be finite");
        DrivenHamiltonian broken = DrivenHamiltonian.of(1, (x, t) -> t > 0.5 ? Double.NaN : 0);
        assertThatThrownBy(() -> SchrodingerPropagator.of(broken, new StrangSplitting(0.1))
                        .propagate(start(), TimeGrid.single(0, 1)))
                .isInstanceOf(NumericalFailureException.class)
                .hasMessageContaining("= NaN at time 0.6")
                .hasMessageContaining("the last good state is that of time 0.0");
        assertThatThrownBy(() ->
                        SchrodingerPropagator.of(WELL, new StrangSplitting(0.1)).withLeakageTolerance(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("leakageTolerance = 1.0: must be above 0 and below 1");
    }

    @Test
    void aStepAllocatesNothing() {
        assertThat(allocated(SchrodingerPropagator.of(WELL, new FourthOrderSplitting(0.01))
                        .prepare(start())))
                .isZero();
        DrivenHamiltonian driven = DrivenHamiltonian.of(MASS, (x, t) -> 0.5 * (1 + 0.1 * Math.sin(t)) * x * x);
        assertThat(allocated(SchrodingerPropagator.of(driven, new StrangSplitting(0.01))
                        .prepare(start())))
                .isZero();
    }

    /** The least bytes of this thread over twenty steps in five rounds; class loading and the like happen once. */
    private static long allocated(Stepper<?, ?> stepper) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        int n = 0;
        for (int round = 0; round < 6; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int k = 0; k < 20; k++, n++) {
                stepper.advance(n * 0.01, 0.01);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        return least;
    }
}
