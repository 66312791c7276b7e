// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import java.util.function.DoubleBinaryOperator;

/** Integrals over p at fixed x: of a step, and of the modulus and square of its error; and the largest error met. */
final class ErrorRow {

    private final DoubleBinaryOperator step;
    private final DoubleBinaryOperator exact;
    private final GaussPanels p;
    private final GaussPanels unit = new GaussPanels(0, 1, 1);
    private final double[] errors;

    private double x;
    private double norm;
    private double absolute;
    private double square;
    private double largest = -1;
    private double largestX;
    private double largestP;

    ErrorRow(DoubleBinaryOperator step, DoubleBinaryOperator exact, GaussPanels p) {
        this.step = step;
        this.exact = exact;
        this.p = p;
        this.errors = new double[p.size()];
    }

    void at(double position) {
        x = position;
        norm = 0;
        absolute = 0;
        square = 0;
        for (int k = 0; k < p.size(); k++) {
            double value = step.applyAsDouble(x, p.node(k));
            errors[k] = value - exact.applyAsDouble(x, p.node(k));
            if (!Double.isFinite(errors[k])) {
                throw new IllegalArgumentException(
                        "error at (" + x + ", " + p.node(k) + ") = " + errors[k] + ": must be finite");
            }
            norm += p.weight(k) * value;
            square += p.weight(k) * errors[k] * errors[k];
            if (Math.abs(errors[k]) > largest) {
                largest = Math.abs(errors[k]);
                largestX = x;
                largestP = p.node(k);
            }
        }
        for (int panel = 0; panel < p.panels(); panel++) {
            absolute += modulus(panel);
        }
    }

    private double modulus(int panel) {
        int first = panel * GaussPanels.POINTS;
        double from = p.edge(panel);
        double total = 0;
        boolean cut = false;
        double left = from;
        double previous = error(from);
        double previousAt = from;
        for (int k = first; k <= first + GaussPanels.POINTS; k++) {
            boolean end = k == first + GaussPanels.POINTS;
            double at = end ? p.edge(panel + 1) : p.node(k);
            double value = end ? error(at) : errors[k];
            if (value * previous < 0) {
                double zero = zero(previousAt, at);
                total += Math.abs(integral(left, zero));
                left = zero;
                cut = true;
            }
            previous = value;
            previousAt = at;
        }
        if (cut) {
            return total + Math.abs(integral(left, p.edge(panel + 1)));
        }
        double whole = 0;
        for (int k = first; k < first + GaussPanels.POINTS; k++) {
            whole += p.weight(k) * errors[k];
        }
        return Math.abs(whole);
    }

    private double error(double at) {
        return step.applyAsDouble(x, at) - exact.applyAsDouble(x, at);
    }

    private double zero(double from, double to) {
        double a = from;
        double b = to;
        boolean rising = error(b) > 0;
        for (int n = 0; n < 40; n++) {
            double middle = 0.5 * (a + b);
            if (error(middle) > 0 == rising) {
                b = middle;
            } else {
                a = middle;
            }
        }
        return 0.5 * (a + b);
    }

    private double integral(double from, double to) {
        double total = 0;
        for (int n = 0; n < unit.size(); n++) {
            total += unit.weight(n) * error(from + (to - from) * unit.node(n));
        }
        return (to - from) * total;
    }

    double norm() {
        return norm;
    }

    double absolute() {
        return absolute;
    }

    double square() {
        return square;
    }

    /** The place of the largest error of all rows so far. */
    double[] largest() {
        return new double[] {largestX, largestP};
    }
}
