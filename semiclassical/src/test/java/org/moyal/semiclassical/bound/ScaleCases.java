// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.bound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.moyal.core.law.CertifiedPotential;
import org.moyal.core.law.CertifiedSurface;
import org.moyal.core.law.Interval;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.PlaneWavePotential;
import org.moyal.core.law.Potential;

/** The reference values of nts-scales.json: closed forms in 40 digits, each with its uncertainty and its two methods. */
final class ScaleCases {

    private ScaleCases() {}

    static List<Named<JsonNode>> of(String kind) {
        List<Named<JsonNode>> cases = new ArrayList<>();
        try (InputStream in = ScaleCases.class.getResourceAsStream("nts-scales.json")) {
            for (JsonNode each : new ObjectMapper().readTree(in).get("cases")) {
                if (each.get("kind").asText().equals(kind)) {
                    cases.add(Named.of(each.get("name").asText(), each));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    /** A surface whose bounds someone vouches for. */
    record Vouched(int degreesOfFreedom, double curvature, double thirdDerivativeBound) implements CertifiedSurface {
        @Override
        public Interval hessianRange() {
            return Interval.symmetric(curvature);
        }

        @Override
        public double value(double[] x) {
            throw new AssertionError("the bound needs K and T alone");
        }

        @Override
        public void gradient(double[] x, double[] target) {
            throw new AssertionError("the bound needs K and T alone");
        }

        @Override
        public void hessian(double[] x, double[] target) {
            throw new AssertionError("the bound needs K and T alone");
        }

        @Override
        public void laplacianGradient(double[] x, double[] target) {
            throw new AssertionError("the bound needs K and T alone");
        }
    }

    static CertifiedSurface surface(JsonNode parameters) {
        JsonNode v = parameters.get("potential");
        if (v == null) {
            return new Vouched(parameters.get("d").asInt(), number(parameters, "K"), number(parameters, "T"));
        }
        double k = number(v, "k");
        if (v.has("dim")) {
            PlaneWavePotential waves = PlaneWavePotential.trap(v.get("dim").asInt(), k);
            for (int j = 0; j < v.get("a").size(); j++) {
                JsonNode q = v.get("q").get(j);
                var wavevector = new double[q.size()];
                for (int i = 0; i < wavevector.length; i++) {
                    wavevector[i] = q.get(i).asDouble();
                }
                waves = waves.withWave(v.get("a").get(j).asDouble(), wavevector);
            }
            return waves;
        }
        if (v.has("w")) {
            return Potential.boundedDoubleWell(k, number(v, "A"), number(v, "w"));
        }
        CertifiedPotential cosine = Potential.cosine(number(v, "a"), number(v, "b"));
        return k == 0 ? cosine : Potential.trap(k).plus(cosine);
    }

    static ClassicalityBound bound(JsonNode parameters) {
        return ClassicalityBound.of(
                surface(parameters),
                number(parameters, "m"),
                LinearLindblad.diffusion(number(parameters, "Dx"), number(parameters, "Dp")),
                number(parameters, "hbar"));
    }

    static double number(JsonNode node, String name) {
        return node.get(name).asDouble();
    }
}
