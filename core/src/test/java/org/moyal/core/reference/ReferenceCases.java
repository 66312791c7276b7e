// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reference values with provenance: {@code cases.json} holds for each case the parameters, the numbers, their uncertainty
 * and the independent methods that gave them.
 */
public final class ReferenceCases {
    private static final JsonNode CASES = read();

    private ReferenceCases() {}

    private static JsonNode read() {
        try (var stream = ReferenceCases.class.getResourceAsStream("cases.json")) {
            return new ObjectMapper().readTree(stream).get("cases");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The case of a name. */
    public static JsonNode named(String name) {
        for (var node : CASES) {
            if (node.get("name").asText().equals(name)) {
                return node;
            }
        }
        throw new IllegalArgumentException("name = " + name + ": must be a reference case");
    }

    /** A parameter of a case. */
    public static double parameter(JsonNode node, String key) {
        return node.get("parameters").get(key).asDouble();
    }

    /** The stated uncertainty, but not less than the rounding of 15 printed digits. */
    public static double tolerance(JsonNode node) {
        return Math.max(1e-13, node.get("uncertainty").asDouble());
    }
}
