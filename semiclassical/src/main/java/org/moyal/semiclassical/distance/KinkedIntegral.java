// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import java.util.function.DoubleUnaryOperator;
import org.moyal.semiclassical.internal.GaussRule;

/**
 * E|g(u)| for u from N(0, 1) and a smooth g: Gauss–Legendre panels of two standard deviations each, split where g changes sign, so
 * that no panel has a kink. Zeros that two neighbouring nodes do not see leave an error of the order of the nodes' distance cubed.
 */
final class KinkedIntegral {
    private static final int PANELS = 4;
    private static final double WIDTH = 2;
    private static final int MOST_STEPS = 60;

    private final GaussRule rule;
    /** Whatever lies below counts as no sign. */
    private double noise;

    KinkedIntegral(int nodes) {
        this.rule = GaussRule.legendre(nodes);
    }

    double of(DoubleUnaryOperator g, double noiseOfG) {
        this.noise = noiseOfG;
        double sum = 0;
        double right = g.applyAsDouble(-PANELS * WIDTH);
        for (int panel = -PANELS; panel < PANELS; panel++) {
            double left = right;
            right = g.applyAsDouble((panel + 1) * WIDTH);
            sum += panel(g, panel * WIDTH, left, (panel + 1) * WIDTH, right);
        }
        return sum;
    }

    private double panel(DoubleUnaryOperator g, double a, double atA, double b, double atB) {
        double whole = 0;
        double lastX = a;
        double lastG = atA;
        double from = a;
        double split = 0;
        for (int k = 0; k <= rule.size(); k++) {
            double x = b;
            double value = atB;
            if (k < rule.size()) {
                x = 0.5 * (a + b) + 0.5 * (b - a) * rule.node(k);
                value = g.applyAsDouble(x);
                whole += (b - a) * rule.weight(k) * density(x) * value;
            }
            if (!(Math.abs(value) > noise)) {
                continue;
            }
            if (Math.abs(lastG) > noise && Math.signum(value) != Math.signum(lastG)) {
                double root = root(g, lastX, lastG, x, value);
                split += Math.abs(integral(g, from, root));
                from = root;
            }
            lastX = x;
            lastG = value;
        }
        return from == a ? Math.abs(whole) : split + Math.abs(integral(g, from, b));
    }

    private double integral(DoubleUnaryOperator g, double a, double b) {
        double sum = 0;
        for (int k = 0; k < rule.size(); k++) {
            double x = 0.5 * (a + b) + 0.5 * (b - a) * rule.node(k);
            sum += (b - a) * rule.weight(k) * density(x) * g.applyAsDouble(x);
        }
        return sum;
    }

    private static double density(double u) {
        return Math.exp(-0.5 * u * u) / Math.sqrt(2 * Math.PI);
    }

    /** The Illinois variant of the false position; an error ε of the root costs ε². */
    private double root(DoubleUnaryOperator g, double a, double atA, double b, double atB) {
        double left = a;
        double right = b;
        double atLeft = atA;
        double atRight = atB;
        for (int step = 0; step < MOST_STEPS && right - left > 1e-9; step++) {
            double x = (left * atRight - right * atLeft) / (atRight - atLeft);
            double value = g.applyAsDouble(x);
            if (!(Math.abs(value) > noise)) {
                return x;
            }
            if (Math.signum(value) == Math.signum(atRight)) {
                if (right - x < 1e-9) {
                    return x;
                }
                right = x;
                atRight = value;
                atLeft *= 0.5;
            } else {
                if (x - left < 1e-9) {
                    return x;
                }
                left = x;
                atLeft = value;
                atRight *= 0.5;
            }
        }
        return 0.5 * (left + right);
    }
}
