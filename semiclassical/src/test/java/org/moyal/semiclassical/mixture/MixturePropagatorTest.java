// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moyal.core.error.FileFormatException;
import org.moyal.core.error.FrictionException;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.io.NpyArray;
import org.moyal.core.io.NpzArchive;
import org.moyal.core.law.CertifiedPotential;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.PlaneWavePotential;
import org.moyal.core.law.Potential;
import org.moyal.core.run.Checkpoint;
import org.moyal.core.run.Observer;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.bound.HarmonicFrame;

/** The ensemble runner: reproducible, resumable, without allocation, and hard on bad input. */
class MixturePropagatorTest {

    private static final CertifiedPotential TRAP = Potential.trap(1).plus(Potential.cosine(0.3, 1.2));
    private static final HarmonicFrame FRAME = new HarmonicFrame(TRAP.curvatureBound(), 1, 0.2);
    private static final LinearLindblad NOISE = LinearLindblad.diffusion(0.1, 0.12);
    private static final MixturePropagator PROPAGATOR =
            MixturePropagator.of(TRAP, FRAME, NOISE, new RiccatiSplitting(0.04));
    private static final TimeGrid TIMES = TimeGrid.of(0, 0.5, 1, 2);

    private static GaussianState packet() {
        return GaussianState.of(
                new double[] {1, 0.5},
                new double[][] {{FRAME.referencePositionVariance(), 0}, {0, FRAME.referenceMomentumVariance()}},
                0.2);
    }

    private static MixtureEnsemble ensemble(int size) {
        return InitialMixture.of(packet(), new double[][] {{0.1, 0.02}, {0.02, 0.05}})
                .sample(size, 42);
    }

    private static void assertSameBits(GaussianMixture one, GaussianMixture other, int count) {
        for (int n = 0; n < count; n++) {
            for (int a = 0; a < 2; a++) {
                assertThat(one.mean(n, a)).isEqualTo(other.mean(n, a));
                for (int b = 0; b < 2; b++) {
                    assertThat(one.covariance(n, a, b)).isEqualTo(other.covariance(n, a, b));
                }
            }
        }
    }

    @Test
    void theBitsDoNotDependOnTheThreads() {
        var start = ensemble(5000);
        GaussianMixture alone = PROPAGATOR.propagate(start, TIMES).finalState().mixture();
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (int threads : new int[] {2, 5}) {
                var shared = PROPAGATOR
                        .withThreads(pool, threads)
                        .propagate(start, TIMES)
                        .finalState();
                assertSameBits(alone, shared.mixture(), 5000);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aLargerEnsembleBeginsWithTheSmallerOne() {
        // whole blocks: the last block of 1024 = 4·256 is full
        GaussianMixture small =
                PROPAGATOR.propagate(ensemble(1024), TIMES).finalState().mixture();
        GaussianMixture large =
                PROPAGATOR.propagate(ensemble(3000), TIMES).finalState().mixture();
        assertSameBits(small, large, 1024);
    }

    @Test
    void aStoppedRunGoesOnWithTheSameBits() {
        var start = ensemble(700);
        MixtureEnsemble whole = PROPAGATOR.propagate(start, TIMES).finalState();
        MixtureEnsemble half =
                PROPAGATOR.propagate(start, TIMES, new StopAtSecondOutput()).finalState();
        MixtureEnsemble resumed = PROPAGATOR.propagate(half, TIMES.from(0.5)).finalState();
        assertSameBits(whole.mixture(), resumed.mixture(), 700);
        assertThat(resumed.streams()).isEqualTo(whole.streams());
        assertThat(resumed.streams()).isNotEqualTo(half.streams());
    }

    @Test
    void aRunGoesOnFromAFileWithTheSameBits(@TempDir Path folder) {
        var start = ensemble(700);
        MixtureEnsemble whole = PROPAGATOR.propagate(start, TIMES).finalState();
        start.save(folder.resolve("start.npz"));
        MixtureEnsemble half = PROPAGATOR
                .propagate(MixtureEnsemble.load(folder.resolve("start.npz")), TIMES, new StopAtSecondOutput())
                .finalState();
        half.save(folder.resolve("half.npz"));
        MixtureEnsemble resumed = PROPAGATOR
                .propagate(MixtureEnsemble.load(folder.resolve("half.npz")), TIMES.from(0.5))
                .finalState();
        assertSameBits(whole.mixture(), resumed.mixture(), 700);
        assertThat(resumed.streams()).isEqualTo(whole.streams());
        assertThat(resumed.weightBeyond(1.3)).isEqualTo(whole.weightBeyond(1.3));

        NpzArchive.empty().with("hbar", 1).write(folder.resolve("other.npz"));
        assertThatThrownBy(() -> MixtureEnsemble.load(folder.resolve("other.npz")))
                .isInstanceOf(FileFormatException.class);
        NpzArchive archive = NpzArchive.read(folder.resolve("half.npz"));
        NpzArchive copy = NpzArchive.empty();
        for (String name : archive.names()) {
            NpyArray array = archive.array(name);
            if (name.equals("mean")) {
                double[] spoilt = array.re();
                spoilt[5] = Double.NaN;
                array = NpyArray.real(spoilt, 2, 700);
            }
            copy = copy.with(name, array);
        }
        copy.write(folder.resolve("nan.npz"));
        NpzArchive flat = NpzArchive.empty();
        for (String name : archive.names()) {
            flat = flat.with(
                    name, name.equals("shape_im") ? NpyArray.real(new double[700], 1, 700) : archive.array(name));
        }
        flat.write(folder.resolve("flat.npz"));
        assertThatThrownBy(() -> MixtureEnsemble.load(folder.resolve("flat.npz")))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("shape_im")
                .hasMessageContaining("must be above 0");
        assertThatThrownBy(() -> MixtureEnsemble.load(folder.resolve("nan.npz")))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("must be finite");
    }

    @Test
    void anotherSeedGivesOtherPaths() {
        var start = ensemble(300);
        var other = MixtureEnsemble.of(start.mixture(), 43);
        var a = PROPAGATOR.propagate(start, TIMES).finalState().mixture();
        var b = PROPAGATOR.propagate(other, TIMES).finalState().mixture();
        assertThat(a.mean(0, 0)).isNotEqualTo(b.mean(0, 0));
        assertThat(a.mean(299, 1)).isNotEqualTo(b.mean(299, 1));
    }

    @Test
    void aStepAllocatesNothing() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        for (double dxx : new double[] {0.1, 0.3}) {
            var stepper = MixturePropagator.of(
                            TRAP, FRAME, LinearLindblad.diffusion(dxx, 0.4), new RiccatiSplitting(0.04))
                    .prepare(ensemble(1000));
            for (int i = 0; i < 160; i++) {
                stepper.advance(0.01 * i, 0.01);
            }
            threads.getThreadAllocatedBytes(id);
            long before = threads.getThreadAllocatedBytes(id);
            for (int i = 160; i < 320; i++) {
                stepper.advance(0.01 * i, 0.01);
            }
            // 1000 packets · 160 steps: an object a packet, a step or a sweep would be seen
            assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(160);
        }
    }

    @Test
    void checkpointsAndProgressAreThoseOfEveryRun() {
        var kept = new ArrayList<Double>();
        var times = new ArrayList<Double>();
        PROPAGATOR.propagate(
                ensemble(10),
                TIMES,
                Checkpoint.every(2, MixtureView::snapshot, (time, mixture) -> kept.add(time)),
                (time, view) -> times.add(time));
        assertThat(kept).containsExactly(1.0);
        assertThat(times).containsExactly(0.0, 0.5, 1.0, 2.0);
    }

    @Test
    void expectationsAreThoseOfTheMixture() {
        var mixture = GaussianMixture.of(List.of(packet(), packet().displaced(2, 1)));
        assertThat(mixture.mean(0).value()).isCloseTo(2, within(1e-15));
        assertThat(mixture.covariance(0, 0).value()).isCloseTo(1 + FRAME.referencePositionVariance(), within(1e-15));
        assertThat(mixture.covariance(0, 1).value()).isCloseTo(0.5, within(1e-15));
        // ⟨x⁴⟩ of N(m, s) is m⁴ + 6m²s + 3s²
        double s = FRAME.referencePositionVariance();
        double fourth = 0.5 * (1 + 6 * s + 3 * s * s) + 0.5 * (81 + 54 * s + 3 * s * s);
        assertThat(mixture.expectation(r -> Math.pow(r[0], 4), 3).value()).isCloseTo(fourth, within(1e-12));
        // two packets: √(2·(½·δ)²)
        assertThat(mixture.mean(0).standardError()).isCloseTo(Math.sqrt(0.5), within(1e-15));
        assertThatThrownBy(() -> mixture.expectation(r -> 1, 0)).hasMessage("nodes = 0: must be 1 to 96");
    }

    @Test
    void badInputIsNamed() {
        var scheme = new RiccatiSplitting(0.1);
        assertThatThrownBy(() -> new RiccatiSplitting(0)).hasMessage("step = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> new ContractionSplitting(Double.NaN))
                .hasMessage("step = NaN: must be finite and above 0");
        assertThatThrownBy(() -> MixturePropagator.of(TRAP, FRAME, LinearLindblad.momentumDiffusion(1), scheme))
                .hasMessageContaining("must diffuse in every direction of phase space");
        assertThatThrownBy(() -> MixturePropagator.of(TRAP, FRAME, LinearLindblad.none(), scheme))
                .hasMessageContaining("must diffuse in every direction of phase space");
        assertThatThrownBy(() -> MixturePropagator.of(TRAP, FRAME, LinearLindblad.friction(0.1, 1, 1), scheme))
                .isInstanceOf(FrictionException.class)
                .hasMessageContaining("friction = 0.1");
        assertThatThrownBy(() -> MixturePropagator.of(TRAP, FRAME, NOISE, new RiccatiSplitting(1.7)))
                .hasMessageContaining("scheme.step() = 1.7: must be below 2 tau_H = 1.67");
        assertThatThrownBy(() -> PROPAGATOR.withScheme(new ContractionSplitting(50)))
                .hasMessageContaining("must be below 2 tau_H");
        assertThatThrownBy(() -> PROPAGATOR.withThreads(Runnable::run, 0)).hasMessageContaining("must be at least 1");
        assertThatThrownBy(() -> PROPAGATOR.prepare(
                        InitialMixture.pure(GaussianState.coherent(0, 0, 0.1)).sample(3, 1)))
                .isInstanceOf(PlanckMismatchException.class)
                .hasMessageContaining("0.2")
                .hasMessageContaining("0.1");
        assertThatThrownBy(() -> MixturePropagator.of(PlaneWavePotential.trap(2, 1), FRAME, NOISE, scheme)
                        .prepare(ensemble(3)))
                .hasMessageContaining("1 degrees of freedom, must have 2");
        var squeezed = GaussianState.of(new double[2], new double[][] {{0.5, 0}, {0, 0.02}}, 0.2);
        assertThatThrownBy(
                        () -> PROPAGATOR.prepare(InitialMixture.pure(squeezed).sample(3, 1)))
                .hasMessageContaining("packet 0: squeezing 5.98")
                .hasMessageContaining("must be at most z = 2.38");
        var mixed = GaussianMixture.of(List.of(packet(), GaussianState.thermal(1, 1, 1, 0.2)));
        assertThatThrownBy(() -> PROPAGATOR.prepare(MixtureEnsemble.of(mixed, 1)))
                .hasMessageContaining("packet 1: must be a pure state");
        assertThatThrownBy(() -> GaussianMixture.of(List.of())).hasMessageContaining("must be at least 1");
        assertThatThrownBy(() -> GaussianMixture.of(List.of(packet(), GaussianState.coherent(0, 0, 0.3))))
                .isInstanceOf(PlanckMismatchException.class);
        assertThatThrownBy(() ->
                        MixtureEnsemble.of(ensemble(300).mixture(), ensemble(20).streams()))
                .hasMessageContaining("streams.count() = 1: must be 2");
    }

    @Test
    void weightsAreKeptAndChecked() {
        var packets = List.of(packet(), GaussianState.coherent(-1, 0, 0.2));
        var mixture = GaussianMixture.of(packets, new double[] {0.25, 0.75});
        assertThat(mixture.mean(0).value()).isCloseTo(0.25 - 0.75, within(1e-15));
        assertThat(mixture.mean(1).value()).isCloseTo(0.125, within(1e-15));
        assertThatThrownBy(() -> GaussianMixture.of(packets, new double[] {1}))
                .hasMessage("weights.length = 1: must be 2, one for each packet");
        assertThatThrownBy(() -> GaussianMixture.of(packets, new double[] {1.5, -0.5}))
                .hasMessage("weights[1] = -0.5: must be at least 0");
        assertThatThrownBy(() -> GaussianMixture.of(packets, new double[] {Double.NaN, 0.5}))
                .hasMessage("weights[0] = NaN: must be at least 0");
        assertThatThrownBy(() -> GaussianMixture.of(packets, new double[] {0.5, 0.25}))
                .hasMessage("sum of the weights = 0.75: must be 1");
    }

    @Test
    void packetsLeftByARunAreCheckedAgainstAnotherNoise(@TempDir Path folder) {
        // z = 2.38: packets leave sigma*; with ten times the diffusion z = 1, and all must be sigma*
        MixtureEnsemble left = PROPAGATOR.propagate(ensemble(300), TIMES).finalState();
        var strong = MixturePropagator.of(TRAP, FRAME, LinearLindblad.diffusion(1, 1.2), new RiccatiSplitting(0.04));
        assertThat(strong.squeezing()).isEqualTo(1);
        assertThatThrownBy(() -> strong.prepare(left))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be at most z = 1.0");
        left.save(folder.resolve("left.npz"));
        MixtureEnsemble read = MixtureEnsemble.load(folder.resolve("left.npz"));
        assertThatThrownBy(() -> strong.prepare(read)).hasMessageContaining("must be at most z = 1.0");
    }

    @Test
    void curvatureFarAboveTheFrameIsNamed() {
        var frame = new HarmonicFrame(0.05, 1, 0.2);
        var packet = GaussianState.of(
                new double[] {0.3, 0.2},
                new double[][] {{frame.referencePositionVariance(), 0}, {0, frame.referenceMomentumVariance()}},
                0.2);
        var propagator =
                MixturePropagator.of(TRAP, frame, LinearLindblad.diffusion(0.03, 0.002), new RiccatiSplitting(0.05));
        assertThatThrownBy(
                        () -> propagator.propagate(InitialMixture.pure(packet).sample(10, 1), TimeGrid.single(0, 5)))
                .isInstanceOf(NumericalFailureException.class)
                .hasMessageContaining("how far the noise covariance over its trace is from being positive = ")
                .hasMessageContaining("at most 1.0E-12");
    }

    @Test
    void whatLeavesTheDomainIsCounted() {
        var quartic = Potential.quartic(0.1);
        // V″ = 1.2 x² exceeds K = 2.7 beyond |x| = 1.5
        var frame = new HarmonicFrame(2.7, 1, 0.2);
        var noise = LinearLindblad.diffusion(0.3, 0.3);
        var start = InitialMixture.pure(GaussianState.of(
                        new double[2],
                        new double[][] {{frame.referencePositionVariance(), 0}, {0, frame.referenceMomentumVariance()}},
                        0.2))
                .sample(2000, 9);
        assertThat(start.weightBeyond(1e-9)).isZero();
        MixtureEnsemble end = MixturePropagator.of(quartic, frame, noise, new RiccatiSplitting(0.02))
                .propagate(start, TimeGrid.single(0, 2))
                .finalState();
        assertThat(end.weightBeyond(2.7)).isBetween(0.05, 0.5);
        assertThat(end.weightBeyond(1.2 * 25)).isZero();
        assertThat(end.weightBeyond(0.01)).isCloseTo(1, within(0.01));
        assertThatThrownBy(() -> end.weightBeyond(0)).hasMessage("curvature = 0.0: must be above 0");
    }

    @Test
    void aRunAwayKeepsTheLastGoodState() {
        // far outside the validity of K: x grows like e^(30t), and overflows between the outputs
        var well = Potential.polynomial(0, 0, -500);
        var runaway = MixturePropagator.of(well, FRAME, NOISE, new RiccatiSplitting(0.1));
        assertThatThrownBy(() -> runaway.propagate(ensemble(20), TimeGrid.evenly(0, 200, 41)))
                .isInstanceOfSatisfying(NumericalFailureException.class, failure -> {
                    assertThat(failure.lastGoodState(MixtureEnsemble.class)).isPresent();
                    assertThat(failure.lastGoodTime()).isGreaterThanOrEqualTo(0);
                });
    }

    @Test
    void decompositionOfAWiderGaussian() {
        var hot = GaussianState.thermal(1, 1.2, 2, 0.2);
        var prior = InitialMixture.decomposing(hot, FRAME, NOISE);
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                assertThat(prior.total().covariance(a, b)).isCloseTo(hot.covariance(a, b), within(1e-15));
            }
        }
        assertThat(prior.packet().purity()).isCloseTo(1, within(1e-12));
        // wide enough for σ* itself
        assertThat(prior.packet().covariance(0, 0)).isCloseTo(FRAME.referencePositionVariance(), within(1e-15));
        MixtureEnsemble drawn = prior.sample(20_000, 3);
        Expectation spread = drawn.mixture().covariance(0, 0);
        assertThat(spread.value()).isCloseTo(hot.covariance(0, 0), within(5 * spread.standardError()));

        // narrower than σ* in x: the packet takes the narrow width and no less
        var narrow = GaussianState.of(new double[2], new double[][] {{0.06, 0}, {0, 0.4}}, 0.2);
        var tight = InitialMixture.decomposing(narrow, FRAME, NOISE).packet();
        assertThat(tight.covariance(0, 0)).isCloseTo(0.06, within(1e-12));
        assertThat(tight.covariance(1, 1)).isCloseTo(0.01 / 0.06, within(1e-12));

        var tooNarrow = GaussianState.of(new double[2], new double[][] {{0.01, 0}, {0, 4}}, 0.2);
        assertThatThrownBy(() -> InitialMixture.decomposing(tooNarrow, FRAME, NOISE))
                .hasMessageContaining("have squeezing 8.3")
                .hasMessageContaining("must be at most z = 2.38");
        assertThatThrownBy(() -> InitialMixture.pure(hot)).hasMessageContaining("packet.purity() = ");
        // no variance of x, yet a covariance with p
        assertThatThrownBy(() -> InitialMixture.of(packet(), new double[][] {{0, 0.5}, {0.5, 1}}))
                .hasMessageStartingWith("spread: must be positive semidefinite");
        assertThatThrownBy(() -> InitialMixture.of(packet(), new double[][] {{1, 0}, {0, -1}}))
                .hasMessageContaining("must be positive semidefinite");
        assertThatThrownBy(() -> InitialMixture.of(packet(), new double[3][3]))
                .hasMessage("spread.length = 3: must be 2");
    }

    @Test
    void decompositionInTwoDegreesOfFreedom() {
        var frame = new HarmonicFrame(1.5, 1, 0.2);
        var noise = LinearLindblad.diffusion(0.02, 0.02);
        var state = GaussianState.thermal(1, 1, 3, 0.2).tensor(GaussianState.squeezed(0.5, 0.3, 1, 0.2));
        var prior = InitialMixture.decomposing(state, frame, noise);
        assertThat(prior.packet().purity()).isCloseTo(1, within(1e-9));
        assertThat(prior.total().covariance(2, 3)).isCloseTo(state.covariance(2, 3), within(1e-14));
        Expectation xx = prior.sample(20_000, 8).mixture().covariance(1, 1);
        assertThat(xx.value()).isCloseTo(state.covariance(1, 1), within(5 * xx.standardError() + 1e-12));
    }

    private static final class StopAtSecondOutput implements Observer<MixtureView> {
        private int seen;

        @Override
        public void observe(double time, MixtureView view) {
            seen++;
        }

        @Override
        public Optional<String> stopRequest() {
            return seen == 2 ? Optional.of("enough") : Optional.empty();
        }
    }
}
