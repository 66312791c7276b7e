// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moyal.core.ensemble.GaussianStream;
import org.moyal.core.ensemble.RandomStreams;
import org.moyal.core.law.CertifiedPotential;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.semiclassical.bound.HarmonicFrame;

/**
 * Weak order 2, measured with coupled increments: all step lengths see the same Brownian paths, so the differences between them are
 * known far better than the moments themselves.
 */
class WeakOrderTest {

    private static final CertifiedPotential TRAP = Potential.trap(1).plus(Potential.cosine(0.3, 1.2));
    private static final HarmonicFrame FRAME = new HarmonicFrame(TRAP.curvatureBound(), 1, 0.2);
    private static final double TIME = 2;
    private static final int COARSEST = 5;
    private static final int LEVELS = 2;
    private static final int SIZE = 160_000;

    private enum Kind {
        RICCATI,
        CONTRACTION,
        ITO;

        SqueezingLaw law() {
            return new SqueezingLaw(
                    FRAME, this == ITO ? LinearLindblad.diffusion(0.22, 0.32) : LinearLindblad.diffusion(0.1, 0.12));
        }

        PacketKernel kernel() {
            SqueezingLaw law = law();
            var model = new LocalModel.Taylor(TRAP);
            return switch (this) {
                case RICCATI -> new LineKernel(law, TRAP);
                case CONTRACTION ->
                    new SurfaceKernel(law, model, new ShapeLaw.Tangent(law, 1), new NoiseLaw.Contracting(law, 1), 1);
                case ITO ->
                    new SurfaceKernel(
                            law, model, new ShapeLaw.Fixed(), new NoiseLaw.PositionDependent(law, model, 1), 1);
            };
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(Kind.values());
    }

    /** x, p, and their squares, of every packet at the end: a moment is the mean over packets. */
    private static double[][] run(Kind kind, int steps, double[][][] brownian, int finest) {
        var packets = new Packets(1, SIZE);
        for (int n = 0; n < SIZE; n++) {
            packets.means[0][n] = 1;
            packets.means[1][n] = 0.5;
            packets.shapeIm[0][n] = 1;
        }
        var kernel = kind.kernel();
        double h = TIME / steps;
        int quarters = finest / steps;
        var normals = new double[2][SIZE];
        if (kind == Kind.CONTRACTION) {
            for (int j = 0; j < steps; j++) {
                flow(kernel, packets, 0.5 * h);
                noise(kernel, packets, h, normals, brownian, j * quarters, (j + 1) * quarters);
                flow(kernel, packets, 0.5 * h);
            }
        } else {
            for (int j = 0; j <= steps; j++) {
                int from = Math.max(0, j * quarters - quarters / 2);
                int to = Math.min(finest, j * quarters + quarters / 2);
                noise(kernel, packets, h * (to - from) / quarters, normals, brownian, from, to);
                if (j < steps) {
                    flow(kernel, packets, h);
                }
            }
        }
        var moments = new double[5][SIZE];
        for (int n = 0; n < SIZE; n++) {
            double x = packets.means[0][n];
            double p = packets.means[1][n];
            moments[0][n] = x;
            moments[1][n] = p;
            moments[2][n] = x * x;
            moments[3][n] = x * p;
            moments[4][n] = p * p;
        }
        return moments;
    }

    private static void flow(PacketKernel kernel, Packets packets, double h) {
        for (int from = 0; from < SIZE; from += 250) {
            kernel.load(packets, from, 250);
            kernel.flow(h);
            kernel.store();
        }
    }

    private static void noise(
            PacketKernel kernel,
            Packets packets,
            double duration,
            double[][] normals,
            double[][][] brownian,
            int from,
            int to) {
        double scale = 1 / Math.sqrt(to - from);
        for (int start = 0; start < SIZE; start += 250) {
            for (int a = 0; a < 2; a++) {
                for (int i = 0; i < 250; i++) {
                    double sum = 0;
                    for (int q = from; q < to; q++) {
                        sum += brownian[q][a][start + i];
                    }
                    normals[a][i] = scale * sum;
                }
            }
            kernel.load(packets, start, 250);
            kernel.noise(duration, normals);
            kernel.store();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void momentsConvergeWithOrderTwo(Kind kind) {
        int finest = 2 * (COARSEST << LEVELS);
        var brownian = new double[finest][2][SIZE];
        GaussianStream stream = RandomStreams.of(5, 1).open(0);
        for (double[][] pair : brownian) {
            for (double[] row : pair) {
                // antithetic: what is odd in the noise cancels in the mean of n and n + SIZE/2
                stream.fill(row, SIZE / 2);
                for (int n = 0; n < SIZE / 2; n++) {
                    row[n + SIZE / 2] = -row[n];
                }
            }
        }
        var runs = new double[LEVELS + 1][][];
        for (int level = 0; level <= LEVELS; level++) {
            runs[level] = run(kind, COARSEST << level, brownian, finest);
        }
        // the norm of all moments' changes from level to level, in units that do not matter here
        var change = new double[LEVELS];
        var error = new double[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            for (int m = 0; m < 5; m++) {
                double mean = 0;
                double square = 0;
                int pairs = SIZE / 2;
                for (int n = 0; n < pairs; n++) {
                    double difference = 0.5 * (runs[level][m][n] - runs[level + 1][m][n])
                            + 0.5 * (runs[level][m][n + pairs] - runs[level + 1][m][n + pairs]);
                    mean += difference / pairs;
                    square += difference * difference / pairs;
                }
                change[level] += mean * mean;
                error[level] += (square - mean * mean) / pairs;
            }
            change[level] = Math.sqrt(change[level]);
            error[level] = Math.sqrt(error[level]);
        }
        for (int level = 0; level + 1 < LEVELS; level++) {
            double order = Math.log(change[level] / change[level + 1]) / Math.log(2);
            double statistical = (error[level] / change[level] + error[level + 1] / change[level + 1]) / Math.log(2);
            assertThat(statistical).as("the slope is known well enough to tell").isLessThan(0.15);
            assertThat(order).isCloseTo(2, within(0.2 + statistical));
        }
    }
}
