// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reference values of distances: {@code nts-distance.json} holds for each case the parameters, the numbers with their
 * uncertainty, and the two independent methods that gave them.
 */
final class DistanceCases {
    private static final JsonNode CASES = read();

    private DistanceCases() {}

    private static JsonNode read() {
        try (var stream = DistanceCases.class.getResourceAsStream("/nts-distance.json")) {
            return new ObjectMapper().readTree(stream).get("cases");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode named(String name) {
        for (var node : CASES) {
            if (node.get("name").asText().equals(name)) {
                return node;
            }
        }
        throw new IllegalArgumentException("name = " + name + ": must be a reference case");
    }

    static double value(JsonNode node, String key) {
        return node.get("values").get(key).get("value").asDouble();
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
}
