// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The reference numbers of reference.json, which names method and uncertainty of each. */
record Reference(JsonNode node) {
    /** Reference numbers are met within their uncertainty or this, whichever is larger. */
    private static final double LEAST = 1e-8;

    static Stream<Reference> matching(String regex) {
        try (InputStream in = Reference.class.getResourceAsStream("reference.json")) {
            JsonNode cases = new ObjectMapper().readTree(in).get("cases");
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(Reference::new)
                    .filter(each -> each.name().matches(regex))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reference named(String name) {
        return matching(name).findFirst().orElseThrow(() -> new IllegalArgumentException("no case " + name));
    }

    String name() {
        return node.get("name").asText();
    }

    double parameter(String key) {
        return node.get("parameters").get(key).asDouble();
    }

    JsonNode parameters() {
        return node.get("parameters");
    }

    double uncertainty() {
        return Math.max(LEAST, node.get("uncertainty").asDouble());
    }

    double uncertainty(String key) {
        return Math.max(LEAST, node.get("uncertainty").get(key).asDouble());
    }

    double value(int m) {
        JsonNode values = node.get("values");
        return values.isArray() ? values.get(m).asDouble() : values.asDouble();
    }

    JsonNode values() {
        return node.get("values");
    }

    double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    double[][] points() {
        return StreamSupport.stream(node.get("points").spliterator(), false)
                .map(this::numbers)
                .toArray(double[][]::new);
    }

    @Override
    public String toString() {
        return name();
    }
}
