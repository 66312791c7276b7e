// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.run.Evolution;
import org.moyal.core.run.Stepper;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeSeries;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.state.GaussianPacket;
import org.moyal.wigner.current.StencilOrder;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;
import org.moyal.wigner.propagation.WignerPropagator;

class RungeKuttaStepTest {
    private static final Hamiltonian LAW = Hamiltonian.of(1, Potential.polynomial(0, 0.1, 0.3, 0, 0.05));
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-8, 8, 128), Axis.of(-8, 8, 128));

    private static WignerFunction start() {
        return WignerFunction.of(new GaussianPacket(0.7, 0.2, 1, 1), GRID);
    }

    private static double limit(StencilOrder order) {
        return RungeKuttaStep.largestStep(FiniteDifferenceRate.of(LAW, GRID, order, 1));
    }

    private static double difference(double[] a, double[] b) {
        double largest = 0;
        for (int n = 0; n < a.length; n++) {
            largest = Math.max(largest, Math.abs(a[n] - b[n]));
        }
        return largest;
    }

    private static double[] after(double time, int steps) {
        return new RungeKuttaStep(time / steps, StencilOrder.FOURTH)
                .iterated(start(), LAW, steps)
                .values();
    }

    /** Successive halvings on one grid: the error in space is the same in all. */
    @Test
    void fourthOrderInTime() {
        double time = 0.5;
        int steps = (int) Math.ceil(time / limit(StencilOrder.FOURTH));
        double[] a = after(time, steps);
        double[] b = after(time, 2 * steps);
        double[] c = after(time, 4 * steps);
        double slope = Math.log(difference(a, b) / difference(b, c)) / Math.log(2);
        assertThat(slope).isEqualTo(4, within(0.2));
    }

    /**
     * Against the split operator, whose error is below 1e-9. Of the stencils the error is at most the time times the largest
     * estimate of the rate on the way; here at both ends, which are its smallest and largest. In time: 4th order, Δt⁵ρ⁵ is that of modes far above the state's.
     */
    @Test
    void agreesWithTheSplitOperator() {
        double[] exact = WignerPropagator.of(LAW, new FourthOrderSplitting(0.01))
                .propagate(start(), TimeGrid.single(0, 1))
                .finalState()
                .values();
        RungeKuttaStep step = new RungeKuttaStep(limit(StencilOrder.EIGHTH), StencilOrder.EIGHTH);
        TimeSeries<WignerView> norm = TimeSeries.of("norm", WignerView::norm);
        Evolution<WignerFunction> run = step.propagate(start(), LAW, TimeGrid.evenly(0, 1, 3), norm);
        FiniteDifferenceRate rate = FiniteDifferenceRate.of(LAW, GRID, StencilOrder.EIGHTH, 1);
        double estimate = Math.max(rate.errorEstimate(start()), rate.errorEstimate(run.finalState()));
        assertThat(estimate).isLessThan(1e-4);
        assertThat(difference(run.finalState().values(), exact)).isLessThan(estimate + 1e-6);
        for (int n = 0; n < norm.size(); n++) {
            assertThat(norm.value(n)).isEqualTo(1, within(1e-12));
        }
        assertThat(run.finalState().purity()).isEqualTo(1, within(1e-5));
    }

    @Test
    void oneStepIsTheTaylorPolynomial() {
        double dt = 0.5 * limit(StencilOrder.SIXTH);
        FiniteDifferenceRate rate = FiniteDifferenceRate.of(LAW, GRID, StencilOrder.SIXTH, 1);
        double[] sum = start().values();
        double[] power = sum.clone();
        double[] next = new double[sum.length];
        for (int n = 1; n <= 4; n++) {
            rate.into(power, next);
            for (int k = 0; k < sum.length; k++) {
                power[k] = dt / n * next[k];
                sum[k] += power[k];
            }
        }
        double[] step =
                new RungeKuttaStep(dt, StencilOrder.SIXTH).apply(start(), LAW).values();
        assertThat(step).usingComparatorWithPrecision(1e-15).containsExactly(sum);
    }

    /** At the limit ΣW² never grows, on 2000 steps; 5 % above it that of the fastest mode doubles in every step, from rounding on. */
    @Test
    void theLimitIsStable() {
        double dt = limit(StencilOrder.SECOND);
        Stepper<WignerView, WignerFunction> stepper = new RungeKuttaStep(dt, StencilOrder.SECOND).prepare(start(), LAW);
        double purity = stepper.view().purity();
        for (int n = 0; n < 2000; n++) {
            stepper.advance(n * dt, dt);
            if (n % 100 == 99) {
                double after = stepper.view().purity();
                assertThat(after).isLessThanOrEqualTo(purity * (1 + 1e-13));
                purity = after;
            }
        }
    }

    @Test
    void allocatesNothing() {
        double dt = limit(StencilOrder.EIGHTH);
        Stepper<WignerView, WignerFunction> stepper = new RungeKuttaStep(dt, StencilOrder.EIGHTH).prepare(start(), LAW);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 6; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int n = 0; n < 5; n++) {
                stepper.advance(n * dt, dt);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertThat(least).isZero();
    }

    /** A packet that runs out of its box is found at the next output time; the last good state comes along. */
    @Test
    void leavingTheGridIsAFailure() {
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-8, 8, 96), Axis.of(-4, 12, 96));
        WignerFunction w = WignerFunction.of(new GaussianPacket(0, 4, 1, 1), grid);
        Hamiltonian free = Hamiltonian.of(1, Potential.free());
        assertThatThrownBy(() ->
                        new RungeKuttaStep(0.01, StencilOrder.EIGHTH).propagate(w, free, TimeGrid.evenly(0, 2, 5)))
                .isInstanceOfSatisfying(NumericalFailureException.class, failure -> {
                    assertThat(failure.quantity()).isEqualTo("tail of W or of its spectra");
                    assertThat(failure.lastGoodState(WignerFunction.class)).isPresent();
                    assertThat(failure.lastGoodTime()).isLessThan(failure.time());
                });
    }

    @Test
    void refusals() {
        for (double dt : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new RungeKuttaStep(dt, StencilOrder.SECOND))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("dt = " + dt + ": must be finite and above 0");
        }
        RungeKuttaStep large = new RungeKuttaStep(1.01 * limit(StencilOrder.SECOND), StencilOrder.SECOND);
        assertThatThrownBy(() -> large.apply(start(), LAW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("dt = " + large.dt() + ": must be at most ")
                .hasMessageContaining("limit of stability");
        RungeKuttaStep small = new RungeKuttaStep(0.5 * limit(StencilOrder.SECOND), StencilOrder.SECOND);
        assertThatThrownBy(() -> small.iterated(start(), LAW, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("steps = 0: must be at least 1");
        Stepper<WignerView, WignerFunction> stepper = small.prepare(start(), LAW);
        assertThatThrownBy(() -> stepper.advance(0, large.dt()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("step = ");
        Hamiltonian morse = Hamiltonian.of(1, Potential.morse(1, 0.1));
        assertThatThrownBy(() -> small.apply(start(), morse))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a polynomial");
    }
}
