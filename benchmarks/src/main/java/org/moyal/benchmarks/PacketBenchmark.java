// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.moyal.core.ensemble.GaussianStream;
import org.moyal.core.ensemble.RandomStreams;
import org.moyal.core.law.CertifiedSurface;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.PlaneWavePotential;
import org.moyal.core.law.Potential;
import org.moyal.core.run.Stepper;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.bound.HarmonicFrame;
import org.moyal.semiclassical.mixture.InitialMixture;
import org.moyal.semiclassical.mixture.MixtureEnsemble;
import org.moyal.semiclassical.mixture.MixturePropagator;
import org.moyal.semiclassical.mixture.MixtureView;
import org.moyal.semiclassical.mixture.RiccatiSplitting;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One step of one not-too-squeezed packet, noise included, in ns: the library, its random numbers alone, and {@link EjmlPackets}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PacketBenchmark {
    private static final int SIZE = 16_384;
    private static final int EJML_SIZE = 1024;
    private static final int STEPS = 16;
    private static final double STEP = 0.02;

    /** The potential. */
    public enum Trap {
        /** x²/2. */
        HARMONIC_1D,
        /** x²/2 + 0.3 cos 1.2x. */
        COSINE_1D,
        /** |x|²/2 with one wave. */
        WAVE_2D,
        /** |x|²/2 with one wave. */
        WAVE_3D;

        CertifiedSurface surface() {
            return switch (this) {
                case HARMONIC_1D -> Potential.trap(1);
                case COSINE_1D -> Potential.trap(1).plus(Potential.cosine(0.3, 1.2));
                case WAVE_2D -> PlaneWavePotential.trap(2, 1).withWave(0.4, 1, 0.5);
                case WAVE_3D -> PlaneWavePotential.trap(3, 1).withWave(0.4, 0.8, 0.6, -0.5);
            };
        }
    }

    /** Which. */
    @Param({"HARMONIC_1D", "COSINE_1D", "WAVE_2D", "WAVE_3D"})
    public Trap trap;

    private Stepper<MixtureView, MixtureEnsemble> alone;
    private Stepper<MixtureView, MixtureEnsemble> inTwo;
    private EjmlPackets ejml;
    private GaussianStream stream;
    private double[] numbers;
    private ExecutorService pool;
    private double time;

    /** Prepares all, and refuses to time them if the covariances disagree after 50 steps. */
    @Setup
    public void prepare() {
        CertifiedSurface surface = trap.surface();
        int d = surface.degreesOfFreedom();
        var frame = new HarmonicFrame(1.6, 1, 0.2);
        var law = LinearLindblad.diffusion(0.1, 0.12);
        GaussianState packet = null;
        for (int i = 0; i < d; i++) {
            var one = GaussianState.of(
                    new double[2],
                    new double[][] {{frame.referencePositionVariance(), 0}, {0, frame.referenceMomentumVariance()}},
                    0.2);
            packet = packet == null ? one : packet.tensor(one);
        }
        MixtureEnsemble start = InitialMixture.pure(packet).sample(SIZE, 1);
        var propagator = MixturePropagator.of(surface, frame, law, new RiccatiSplitting(1));
        pool = Executors.newFixedThreadPool(1);
        alone = propagator.prepare(start);
        inTwo = propagator.withThreads(pool, 2).prepare(start);
        ejml = new EjmlPackets(surface, frame, law, EJML_SIZE);
        stream = RandomStreams.of(2, 1).open(0);
        numbers = new double[2 * d * 256];
        if (trap == Trap.HARMONIC_1D) {
            agree(propagator.prepare(start), frame);
        }
    }

    /** In a harmonic trap all covariances are equal, whatever the noise. */
    private void agree(Stepper<MixtureView, MixtureEnsemble> check, HarmonicFrame frame) {
        for (int i = 0; i < 50; i++) {
            check.advance(i * STEP, STEP);
            ejml.step(STEP);
        }
        double library = check.view().covariance(3, 0, 0) / frame.referencePositionVariance();
        double other = ejml.covariance(3).get(0, 0);
        if (!(Math.abs(library - other) <= 1e-10)) {
            throw new IllegalStateException("covariances apart: " + library + " and " + other);
        }
    }

    /** Ends the pool. */
    @TearDown
    public void end() {
        pool.shutdown();
    }

    /** The library on one thread. */
    @Benchmark
    @OperationsPerInvocation(SIZE * STEPS)
    public void library() {
        run(alone);
    }

    /** The library on two threads. */
    @Benchmark
    @OperationsPerInvocation(SIZE * STEPS)
    public void libraryOnTwoThreads() {
        run(inTwo);
    }

    private void run(Stepper<MixtureView, MixtureEnsemble> stepper) {
        for (int i = 0; i < STEPS; i++) {
            stepper.advance(time, STEP);
            time += STEP;
        }
    }

    /**
     * The 2d random numbers of a packet's step alone.
     *
     * @return them
     */
    @Benchmark
    @OperationsPerInvocation(256)
    public double[] randomNumbers() {
        stream.fill(numbers, numbers.length);
        return numbers;
    }

    /** Matrix objects. */
    @Benchmark
    @OperationsPerInvocation(EJML_SIZE)
    public void matrixObjects() {
        ejml.step(STEP);
    }
}
