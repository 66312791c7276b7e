// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.run.Stepper;
import org.moyal.core.run.StopWhen;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.WaveFunction;
import org.moyal.core.transform.FourierEngine;

class SchrodingerBatchTest {

    private static final double HBAR = 0.8;
    private static final double MASS = 1.4;
    private static final Hamiltonian WELL = Hamiltonian.of(MASS, Potential.polynomial(0.5, 0.1, -0.5, 0.02, 0.0625));
    private static final DrivenHamiltonian SHAKEN =
            DrivenHamiltonian.of(MASS, (x, t) -> 0.5 * (1 + 0.1 * Math.sin(3 * t)) * x * x - 0.2 * t * x);

    private static List<WaveFunction> starts(Axis axis, int count) {
        List<WaveFunction> starts = new ArrayList<>();
        for (int w = 0; w < count; w++) {
            starts.add(WaveFunction.of(axis, new GaussianPacket(1.1 - 2.0 * w / count, 0.4, 0.9, HBAR)));
        }
        return starts;
    }

    private static double difference(WaveFunction a, WaveFunction b) {
        double largest = 0;
        for (int i = 0; i < a.axis().size(); i++) {
            largest = Math.max(largest, Math.hypot(a.re(i) - b.re(i), a.im(i) - b.im(i)));
        }
        return largest;
    }

    /**
     * Two runs differ by rounding: each of the two transforms of a drift errs by at most ε√log₂N of |ψ|, which is below 1; errors
     * add up at worst, as the steps are unitary.
     */
    private static double rounding(SplittingScheme scheme, int steps, int nodes) {
        return 2 * steps * scheme.stages() * 2 * Math.ulp(1.0) * Math.sqrt(Math.log(nodes) / Math.log(2));
    }

    @ParameterizedTest
    @CsvSource({"256, 1", "256, 2", "256, 8", "180, 5", "256, 33", "200, 70", "256, 130", "1024, 8", "576, 12", "202, 3"
    })
    void agreesWithSingleRuns(int nodes, int count) {
        Axis axis = Axis.of(-8, 8, nodes);
        TimeGrid times = TimeGrid.evenly(0, 0.2, 3);
        List<WaveFunction> starts = starts(axis, count);
        for (SplittingScheme scheme : List.of(new StrangSplitting(0.02), new FourthOrderSplitting(0.02))) {
            for (SchrodingerPropagator propagator :
                    List.of(SchrodingerPropagator.of(WELL, scheme), SchrodingerPropagator.of(SHAKEN, scheme))) {
                List<WaveFunction> ends = propagator.propagateAll(starts, times).finalState();
                assertThat(ends).hasSize(count);
                for (int w = 0; w < count; w += Math.max(1, count / 5)) {
                    WaveFunction single =
                            propagator.propagate(starts.get(w), times).finalState();
                    assertThat(difference(ends.get(w), single)).isLessThan(rounding(scheme, 10, nodes));
                }
            }
        }
    }

    @Test
    void enginesAgree() {
        Axis axis = Axis.of(-8, 8, 256);
        SplittingScheme scheme = new StrangSplitting(0.02);
        SchrodingerPropagator propagator = SchrodingerPropagator.of(WELL, scheme);
        TimeGrid times = TimeGrid.single(0, 0.2);
        for (int count : new int[] {3, 40}) {
            List<WaveFunction> ours =
                    propagator.propagateAll(starts(axis, count), times).finalState();
            List<WaveFunction> theirs = propagator
                    .withEngine(FourierEngine.jTransforms())
                    .propagateAll(starts(axis, count), times)
                    .finalState();
            for (int w = 0; w < count; w++) {
                assertThat(difference(ours.get(w), theirs.get(w))).isLessThan(rounding(scheme, 10, 256));
            }
        }
    }

    @Test
    void ordersInTime() {
        List<WaveFunction> exact = ends(new FourthOrderSplitting(0.01));
        List<WaveFunction> coarseStrang = ends(new StrangSplitting(0.04));
        List<WaveFunction> fineStrang = ends(new StrangSplitting(0.02));
        List<WaveFunction> coarseFourth = ends(new FourthOrderSplitting(0.2));
        List<WaveFunction> fineFourth = ends(new FourthOrderSplitting(0.1));
        for (int w = 0; w < exact.size(); w++) {
            double strang = difference(coarseStrang.get(w), exact.get(w)) / difference(fineStrang.get(w), exact.get(w));
            double fourth = difference(coarseFourth.get(w), exact.get(w)) / difference(fineFourth.get(w), exact.get(w));
            assertThat(Math.log(strang) / Math.log(2)).isEqualTo(2, within(0.2));
            assertThat(Math.log(fourth) / Math.log(2)).isEqualTo(4, within(0.2));
        }
    }

    private static List<WaveFunction> ends(SplittingScheme scheme) {
        return SchrodingerPropagator.of(WELL, scheme)
                .propagateAll(starts(Axis.of(-8, 8, 256), 4), TimeGrid.single(0, 2))
                .finalState();
    }

    /** What observers see is what single runs show, and looking changes no bit. */
    @Test
    void observersSeeEachWaveFunction() {
        Axis axis = Axis.of(-8, 8, 256);
        List<WaveFunction> starts = starts(axis, 5);
        SchrodingerPropagator propagator = SchrodingerPropagator.of(WELL, new StrangSplitting(0.05));
        List<Double> positions = new ArrayList<>();
        List<WaveFunction> seen = propagator
                .propagateAll(starts, TimeGrid.evenly(0, 1, 3), (time, view) -> {
                    assertThat(view.count()).isEqualTo(5);
                    assertThat(view.axis()).isEqualTo(axis);
                    assertThat(view.hbar()).isEqualTo(HBAR);
                    positions.add(view.get(3).meanPosition());
                    assertThat(view.get(3).norm()).isEqualTo(1, within(1e-8));
                    assertThat(view.get(2).snapshot().re(100))
                            .isEqualTo(view.get(2).re(100));
                })
                .finalState();
        List<Double> single = new ArrayList<>();
        propagator.propagate(starts.get(3), TimeGrid.evenly(0, 1, 3), (time, view) -> single.add(view.meanPosition()));
        assertThat(positions).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(positions.get(i)).isEqualTo(single.get(i), within(1e-12)); // 20 steps, |x| below 8
        }
        List<WaveFunction> unseen =
                propagator.propagateAll(starts, TimeGrid.evenly(0, 1, 3)).finalState();
        assertThat(difference(seen.get(4), unseen.get(4))).isZero();
        assertThat(propagator
                        .propagateAll(
                                starts,
                                TimeGrid.evenly(0, 1, 3),
                                StopWhen.<WaveFunctionsView>of(
                                        "far enough", view -> view.get(0).meanPosition() < 1e9))
                        .finalTime())
                .isZero();
    }

    @Test
    void whoLeavesIsNamed() {
        Axis axis = Axis.of(-8, 8, 256);
        List<WaveFunction> starts = List.of(
                WaveFunction.of(axis, new GaussianPacket(0, 0, 0.9, HBAR)),
                WaveFunction.of(axis, new GaussianPacket(0, 0.1, 0.9, HBAR)),
                WaveFunction.of(axis, new GaussianPacket(0, 5, 0.9, HBAR)));
        Hamiltonian free = Hamiltonian.of(MASS, Potential.free());
        NumericalFailureException failure = catchThrowableOfType(
                NumericalFailureException.class,
                () -> SchrodingerPropagator.of(free, new StrangSplitting(0.05))
                        .propagateAll(starts, TimeGrid.evenly(0, 2, 41)));
        assertThat(failure.quantity()).isEqualTo("tail of |psi| in x of wave function 2");
        assertThat(failure.lastGoodState(List.class).orElseThrow().size()).isEqualTo(3);
        // found at the step at which a single run finds it, with the same value up to rounding
        NumericalFailureException single = catchThrowableOfType(
                NumericalFailureException.class,
                () -> SchrodingerPropagator.of(free, new StrangSplitting(0.05))
                        .propagate(starts.get(2), TimeGrid.evenly(0, 2, 41)));
        assertThat(failure.step()).isEqualTo(single.step());
        assertThat(failure.lastGoodTime()).isEqualTo(single.lastGoodTime());
        assertThat(failure.value()).isEqualTo(single.value(), within(1e-8 * single.value()));

        // a steep well drives the packet beyond the momenta of a coarse axis
        Axis coarse = Axis.of(-8, 8, 64);
        assertThatThrownBy(() -> SchrodingerPropagator.of(
                                Hamiltonian.of(MASS, Potential.quartic(0.3)), new StrangSplitting(1e-3))
                        .propagateAll(
                                List.of(
                                        WaveFunction.of(coarse, new GaussianPacket(0, 0, 0.8, HBAR)),
                                        WaveFunction.of(coarse, new GaussianPacket(3, 0, 0.8, HBAR))),
                                TimeGrid.single(0, 1)))
                .isInstanceOf(NumericalFailureException.class)
                .hasMessageContaining("tail of |psi| in p of wave function 1");
    }

    @Test
    void badInputIsNamed() {
        SchrodingerPropagator propagator = SchrodingerPropagator.of(WELL, new StrangSplitting(0.1));
        Axis axis = Axis.of(-8, 8, 256);
        WaveFunction good = WaveFunction.of(axis, new GaussianPacket(0, 0, 0.9, HBAR));
        assertThatThrownBy(() -> propagator.prepareAll(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("initial = []: must hold at least one wave function");
        assertThatThrownBy(() -> propagator.prepareAll(
                        List.of(good, WaveFunction.of(Axis.of(-8, 8, 128), new GaussianPacket(0, 0, 0.9, HBAR)))))
                .isInstanceOf(GridMismatchException.class)
                .hasMessageContaining("wave functions of one run");
        assertThatThrownBy(() ->
                        propagator.prepareAll(List.of(good, WaveFunction.of(axis, new GaussianPacket(0, 0, 0.9, 0.5)))))
                .isInstanceOf(PlanckMismatchException.class);
        assertThatThrownBy(() -> propagator.prepareAll(Arrays.asList(good, null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("initial[1]");
        WaveFunction cut = WaveFunction.of(axis, new GaussianPacket(2.6, 0, 0.9, HBAR));
        assertThatThrownBy(() -> propagator.withLeakageTolerance(1e-9).prepareAll(List.of(good, cut)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("initial[1]: tail of |psi| at the ends of x = ");
    }

    @ParameterizedTest
    @CsvSource({"1, 128", "8, 512", "8, 128", "70, 128"})
    void aStepAllocatesNothing(int count, int nodes) {
        List<WaveFunction> starts = starts(Axis.of(-8, 8, nodes), count);
        assertThat(allocated(SchrodingerPropagator.of(WELL, new FourthOrderSplitting(0.01))
                        .prepareAll(starts)))
                .isZero();
        assertThat(allocated(SchrodingerPropagator.of(SHAKEN, new StrangSplitting(0.01))
                        .prepareAll(starts)))
                .isZero();
    }

    /** The least bytes of this thread over ten steps in six rounds; class loading and the like happen once. */
    static long allocated(Stepper<?, ?> stepper) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        int n = 0;
        for (int round = 0; round < 6; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int k = 0; k < 10; k++, n++) {
                stepper.advance(n * 0.01, 0.01);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        return least;
    }
}
