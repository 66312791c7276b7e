// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moyal.core.law.CertifiedPotential;
import org.moyal.semiclassical.bound.HarmonicFrame;

/** Packets that move without noise, against DOP853 at 1e-12: three kernels, order 2, and the extrapolated values. */
class PacketPathTest {

    private enum Kernel {
        LINE,
        RICCATI,
        CONTRACTION
    }

    static Stream<String> cases() {
        return MixtureCases.names("sigma_path").stream();
    }

    private static PacketKernel kernel(Kernel kind, SqueezingLaw law, JsonNode parameters) {
        var surface = MixtureCases.surface(parameters);
        int d = surface.degreesOfFreedom();
        var model = new LocalModel.Taylor(surface);
        return switch (kind) {
            case LINE -> new LineKernel(law, (CertifiedPotential) surface);
            case RICCATI -> new SurfaceKernel(law, model, new ShapeLaw.Riccati(law, d), new NoiseLaw.Frozen(law, d), d);
            case CONTRACTION ->
                new SurfaceKernel(law, model, new ShapeLaw.Tangent(law, d), new NoiseLaw.Contracting(law, d), d);
        };
    }

    /** α and σ at a time, by steps of equal length. */
    private static double[] path(JsonNode node, Kernel kind, double time, int steps) {
        JsonNode parameters = node.get("parameters");
        HarmonicFrame frame = MixtureCases.frame(node);
        var law = new SqueezingLaw(frame, MixtureCases.noise(parameters));
        double[] mean = MixtureCases.vector(parameters.get("alpha0"));
        int n = mean.length;
        int d = n / 2;
        var packets = new Packets(d, 1);
        var start = MixtureCases.packet(mean, MixtureCases.matrix(parameters.get("sigbar0")), frame);
        new PacketShapes(law, d).read(GaussianMixture.of(java.util.List.of(start)), 0, packets);
        var kernel = kernel(kind, law, parameters);
        var silence = new double[n][1];
        double h = time / steps;
        kernel.load(packets, 0, 1);
        for (int i = 0; i < steps; i++) {
            if (kind == Kernel.CONTRACTION) {
                kernel.flow(0.5 * h);
                kernel.noise(h, silence);
                kernel.flow(0.5 * h);
            } else {
                kernel.flow(h);
            }
        }
        kernel.store();
        var scratch = new PacketScratch(d, 1);
        scratch.load(packets, 0);
        var sigma = new double[n * n];
        scratch.covariance(sigma);
        var result = new double[n + n * n];
        for (int a = 0; a < n; a++) {
            result[a] = packets.means[a][0];
            for (int b = 0; b < n; b++) {
                result[n + a * n + b] =
                        sigma[a * n + b] * MixtureCases.unit(frame, a, n) * MixtureCases.unit(frame, b, n);
            }
        }
        return result;
    }

    private static double[] expected(JsonNode node, String time) {
        double[] mean = MixtureCases.vector(MixtureCases.values(node, "t=" + time + "_alpha"));
        double[][] sigma = MixtureCases.matrix(MixtureCases.values(node, "t=" + time + "_sigma"));
        int n = mean.length;
        var all = new double[n + n * n];
        System.arraycopy(mean, 0, all, 0, n);
        for (int a = 0; a < n; a++) {
            System.arraycopy(sigma[a], 0, all, n + a * n, n);
        }
        return all;
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pathsConvergeWithOrderTwoToTheReference(String name) {
        JsonNode node = MixtureCases.named(name);
        boolean line = MixtureCases.surface(node.get("parameters")).degreesOfFreedom() == 1;
        for (var time : node.get("parameters").get("times")) {
            double[] exact = expected(node, time.asText());
            for (Kernel kind : Kernel.values()) {
                if (kind == Kernel.LINE && !line) {
                    continue;
                }
                int steps = (int) Math.ceil(time.asDouble() / 0.01);
                double[] coarse = path(node, kind, time.asDouble(), steps);
                double[] middle = path(node, kind, time.asDouble(), 2 * steps);
                double[] fine = path(node, kind, time.asDouble(), 4 * steps);
                String what = name + " " + kind + " t = " + time;
                assertThat(Math.log(distance(coarse, exact) / distance(middle, exact)) / Math.log(2))
                        .as(what)
                        .isCloseTo(2, within(0.2));
                // error series in h²: two extrapolations, the last of which changes little
                var once = new double[exact.length];
                var twice = new double[exact.length];
                for (int i = 0; i < exact.length; i++) {
                    double first = (4 * middle[i] - coarse[i]) / 3;
                    once[i] = (4 * fine[i] - middle[i]) / 3;
                    twice[i] = (16 * once[i] - first) / 15;
                }
                assertThat(distance(twice, exact)).as(what).isLessThan(1e-11 + distance(twice, once));
                assertThat(distance(twice, once)).as(what).isLessThan(1e-7);
            }
        }
    }
}
