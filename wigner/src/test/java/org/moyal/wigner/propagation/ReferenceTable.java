// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moyal.core.state.GaussianPacket;

/**
 * The reference values of propagation-reference.json. Each case was computed by two independent methods, named in it, and
 * carries its uncertainty; the accuracy asked for is that, or 1e-8 where it is smaller.
 */
final class ReferenceTable {

    private static final double TARGET = 1e-8;

    private final Map<String, JsonNode> cases = new LinkedHashMap<>();

    ReferenceTable() {
        try (InputStream in = ReferenceTable.class.getResourceAsStream("propagation-reference.json")) {
            for (JsonNode each : new ObjectMapper().readTree(in).get("cases")) {
                cases.put(each.get("name").asText(), each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases whose name starts with the system, for instance "quartic_t0.5". */
    List<String> of(String system) {
        List<String> names = new ArrayList<>();
        for (String name : cases.keySet()) {
            if (name.startsWith(system + "_")) {
                names.add(name);
            }
        }
        return names;
    }

    JsonNode get(String name) {
        JsonNode node = cases.get(name);
        if (node == null) {
            throw new IllegalArgumentException("name = " + name + ": no such case");
        }
        return node;
    }

    double parameter(String name, String key) {
        return get(name).get("parameters").get(key).asDouble();
    }

    /** The first Gaussian component of the initial state. */
    GaussianPacket packet(String name) {
        JsonNode component = get(name).get("parameters").get("initial_state").get(0);
        return new GaussianPacket(
                component.get("x0").asDouble(),
                component.get("p0").asDouble(),
                component.get("s").asDouble(),
                parameter(name, "hbar"));
    }

    double[] potential(String name) {
        return doubles(get(name).get("parameters").get("V_coefficients"));
    }

    double[] values(String name) {
        return doubles(get(name).get("values"));
    }

    double[][] points(String name) {
        JsonNode points = get(name).get("points");
        double[][] result = new double[points.size()][];
        for (int i = 0; i < result.length; i++) {
            result[i] = doubles(points.get(i));
        }
        return result;
    }

    double tolerance(String name) {
        return Math.max(TARGET, get(name).get("uncertainty").asDouble());
    }

    static double[] doubles(JsonNode array) {
        double[] result = new double[array.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = array.get(i).asDouble();
        }
        return result;
    }
}
