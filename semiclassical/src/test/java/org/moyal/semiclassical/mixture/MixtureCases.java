// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.moyal.core.law.CertifiedPotential;
import org.moyal.core.law.CertifiedSurface;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.PlaneWavePotential;
import org.moyal.core.law.Potential;
import org.moyal.core.law.PotentialSurface;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.bound.HarmonicFrame;

/**
 * Reference values of mixtures: {@code nts-mixture.json} holds for each case the parameters, the numbers with their uncertainty, and
 * the two independent methods that gave them.
 */
final class MixtureCases {
    private static final JsonNode CASES = read();

    private MixtureCases() {}

    private static JsonNode read() {
        try (var stream = MixtureCases.class.getResourceAsStream("/nts-mixture.json")) {
            return new ObjectMapper().readTree(stream).get("cases");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names(String kind) {
        var names = new ArrayList<String>();
        for (var node : CASES) {
            if (node.get("kind").asText().equals(kind)) {
                names.add(node.get("name").asText());
            }
        }
        return names;
    }

    static JsonNode named(String name) {
        for (var node : CASES) {
            if (node.get("name").asText().equals(name)) {
                return node;
            }
        }
        throw new IllegalArgumentException("name = " + name + ": must be a reference case");
    }

    static PotentialSurface surface(JsonNode parameters) {
        JsonNode v = parameters.get("potential");
        if (v == null) {
            return new QuadraticSurface(matrix(parameters.get("hessian")));
        }
        if (v.has("dim")) {
            var surface =
                    PlaneWavePotential.trap(v.get("dim").asInt(), v.get("k").asDouble());
            for (int j = 0; j < v.get("a").size(); j++) {
                surface = surface.withWave(
                        v.get("a").get(j).asDouble(), vector(v.get("q").get(j)));
            }
            return surface;
        }
        CertifiedPotential potential = Potential.trap(v.get("k").asDouble());
        if (v.has("a")) {
            potential = potential.plus(
                    Potential.cosine(v.get("a").asDouble(), v.get("b").asDouble()));
        }
        if (v.has("A")) {
            potential = potential.plus(
                    Potential.gaussianBarrier(v.get("A").asDouble(), v.get("w").asDouble()));
        }
        return potential;
    }

    /** K is not among the parameters: the certified bound, or the largest eigenvalue for a quadratic surface. */
    static HarmonicFrame frame(JsonNode node) {
        JsonNode parameters = node.get("parameters");
        PotentialSurface surface = surface(parameters);
        double k = surface instanceof QuadraticSurface
                ? value(node, "K_used")
                : ((CertifiedSurface) surface).curvatureBound();
        return new HarmonicFrame(
                k, parameters.get("m").asDouble(), parameters.get("hbar").asDouble());
    }

    static LinearLindblad noise(JsonNode parameters) {
        return LinearLindblad.diffusion(
                parameters.get("Dx").asDouble(), parameters.get("Dp").asDouble());
    }

    /** A packet from its covariance in the units of σ*. */
    static GaussianState packet(double[] mean, double[][] barred, HarmonicFrame frame) {
        int n = mean.length;
        var covariance = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                covariance[a][b] = barred[a][b] * unit(frame, a, n) * unit(frame, b, n);
            }
        }
        return GaussianState.of(mean, covariance, frame.hbar());
    }

    static double unit(HarmonicFrame frame, int a, int n) {
        return Math.sqrt(2 * a < n ? frame.referencePositionVariance() : frame.referenceMomentumVariance());
    }

    static double value(JsonNode node, String key) {
        return node.get("values").get(key).get("value").asDouble();
    }

    static JsonNode values(JsonNode node, String key) {
        return node.get("values").get(key).get("value");
    }

    static double uncertainty(JsonNode node, String key) {
        return node.get("values").get(key).get("abs_unc").asDouble();
    }

    static double[] vector(JsonNode node) {
        var vector = new double[node.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = node.get(i).asDouble();
        }
        return vector;
    }

    static double[][] matrix(JsonNode node) {
        var matrix = new double[node.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = vector(node.get(i));
        }
        return matrix;
    }

    /** V = ½xᵀHx. */
    static final class QuadraticSurface implements PotentialSurface {
        private final double[][] hessian;

        QuadraticSurface(double[][] hessian) {
            this.hessian = hessian;
        }

        @Override
        public int degreesOfFreedom() {
            return hessian.length;
        }

        @Override
        public double value(double[] x) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x.length; j++) {
                    sum += 0.5 * x[i] * hessian[i][j] * x[j];
                }
            }
            return sum;
        }

        @Override
        public void gradient(double[] x, double[] target) {
            for (int i = 0; i < hessian.length; i++) {
                target[i] = 0;
                for (int j = 0; j < hessian.length; j++) {
                    target[i] += hessian[i][j] * x[j];
                }
            }
        }

        @Override
        public void hessian(double[] x, double[] target) {
            for (int i = 0; i < hessian.length; i++) {
                System.arraycopy(hessian[i], 0, target, i * hessian.length, hessian.length);
            }
        }

        @Override
        public void laplacianGradient(double[] x, double[] target) {
            Arrays.fill(target, 0, hessian.length, 0);
        }
    }
}
