// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import com.fasterxml.jackson.databind.JsonNode;
import org.moyal.core.law.SmoothPotential;

/** V = k x²/2 + a cos(bx) + A exp(−x²/2w²) + c x³/6 of the reference cases, with derivatives up to the third. */
record ReferencePotential(double k, double a, double b, double bump, double w, double cubic)
        implements SmoothPotential {

    static ReferencePotential of(JsonNode parameters) {
        JsonNode node = parameters.get("potential");
        return new ReferencePotential(
                number(node, "k", 0),
                number(node, "a", 0),
                number(node, "b", 1),
                number(node, "A", 0),
                number(node, "w", 1),
                number(node, "cub", 0));
    }

    private static double number(JsonNode node, String key, double otherwise) {
        return node.has(key) ? node.get(key).asDouble() : otherwise;
    }

    @Override
    public double value(double x) {
        return 0.5 * k * x * x + a * Math.cos(b * x) + gauss(x) + cubic * x * x * x / 6;
    }

    private double gauss(double x) {
        return bump == 0 ? 0 : bump * Math.exp(-0.5 * x * x / (w * w));
    }

    @Override
    public double derivative(int order, double x) {
        double u = x / w;
        return switch (order) {
            case 0 -> value(x);
            case 1 -> k * x - a * b * Math.sin(b * x) - u / w * gauss(x) + 0.5 * cubic * x * x;
            case 2 -> k - a * b * b * Math.cos(b * x) + (u * u - 1) / (w * w) * gauss(x) + cubic * x;
            case 3 -> a * b * b * b * Math.sin(b * x) + (3 * u - u * u * u) / (w * w * w) * gauss(x) + cubic;
            default -> throw new IllegalArgumentException("order = " + order + ": must be 0 to 3");
        };
    }
}
