// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.moyal.core.grid.PhaseSpaceExtent;

/**
 * Integrals of W(r − Δt w(r))·(1 − Δt ∇·w(r)) over the plane, in the coordinates u = x − Δt p/M and p.
 *
 * <p>In u the integrand is as wide as the state, and the trapezoidal rule converges faster than any power. In p it is a few
 * features, each where the displaced momentum P = p − Δt w_p passes through the state: their width is that of the state over
 * |∂P/∂p|, thousands of times smaller than their distances. So each line is cut at the zeros of P, found by
 * bisection between samples that lie denser around p = 0, and every piece is halved until a Gauss rule of ten points agrees
 * with itself on the halves.
 */
final class PlaneQuadrature {

    private static final int LINES_PER_UNIT = 16;
    private static final int SAMPLES = 800;
    private static final double PIECE_TOLERANCE = 1e-11;
    private static final int DEPTH = 40;
    /** Cuts close in on a zero by factors of ten, so that no feature next to it falls between the nodes of a rule. */
    private static final int DECADES = 7;

    private final PlaneFlow flow;
    private final double dt;
    private final double shear;
    private final DoubleBinaryOperator step;
    private final GaussPanels unit = new GaussPanels(0, 1, 1);

    private double norm;
    private double absolute;
    private double minimum = Double.POSITIVE_INFINITY;

    PlaneQuadrature(PlaneFlow flow, double dt, DoubleBinaryOperator step) {
        this.flow = flow;
        this.dt = dt;
        this.shear = dt * flow.velocityX(0, 1);
        this.step = step;
    }

    PlaneIntegrals over(PhaseSpaceExtent strip) {
        int lines = (int) Math.ceil(LINES_PER_UNIT * strip.width());
        double spacing = strip.width() / lines;
        for (int n = 0; n <= lines; n++) {
            line(strip.xMin() + n * spacing, spacing, strip.pMin(), strip.pMax());
        }
        return new PlaneIntegrals(norm, absolute, minimum);
    }

    private void line(double u, double weight, double from, double to) {
        double[] cuts = new double[SAMPLES + 1];
        double scale = 1 / Math.sinh(8);
        for (int n = 0; n <= SAMPLES; n++) {
            double s = scale * Math.sinh(8 * (2.0 * n / SAMPLES - 1));
            cuts[n] = 0.5 * (from + to) + 0.5 * (to - from) * s;
        }
        double[] all = cuts.clone();
        int size = cuts.length;
        for (int n = 0; n < SAMPLES; n++) {
            if (displaced(u, cuts[n]) * displaced(u, cuts[n + 1]) < 0) {
                double zero = zero(u, cuts[n], cuts[n + 1]);
                minimum = Math.min(minimum, value(u, zero));
                all = Arrays.copyOf(all, all.length + 2 * DECADES + 1);
                all[size++] = zero;
                for (int d = 1; d <= DECADES; d++) {
                    all[size++] = zero + (cuts[n + 1] - zero) * Math.pow(10, -d);
                    all[size++] = zero + (cuts[n] - zero) * Math.pow(10, -d);
                }
            }
        }
        Arrays.sort(all, 0, size);
        for (int n = 0; n + 1 < size; n++) {
            piece(u, weight, new double[] {all[n], all[n + 1]}, DEPTH);
        }
    }

    private double displaced(double u, double p) {
        return p - dt * flow.velocityP(u + shear * p, p);
    }

    private double zero(double u, double low, double high) {
        double a = low;
        double b = high;
        boolean rising = displaced(u, b) > 0;
        for (int n = 0; n < 80; n++) {
            double middle = 0.5 * (a + b);
            if (displaced(u, middle) > 0 == rising) {
                b = middle;
            } else {
                a = middle;
            }
        }
        return 0.5 * (a + b);
    }

    private double value(double u, double p) {
        return step.applyAsDouble(u + shear * p, p);
    }

    private void piece(double u, double weight, double[] ends, int depth) {
        double middle = 0.5 * (ends[0] + ends[1]);
        double[] whole = gauss(u, ends[0], ends[1]);
        double[] left = gauss(u, ends[0], middle);
        double[] right = gauss(u, middle, ends[1]);
        double error = Math.max(Math.abs(whole[0] - left[0] - right[0]), Math.abs(whole[1] - left[1] - right[1]));
        if (error > PIECE_TOLERANCE && depth > 0) {
            piece(u, weight, new double[] {ends[0], middle}, depth - 1);
            piece(u, weight, new double[] {middle, ends[1]}, depth - 1);
        } else {
            norm += weight * (left[0] + right[0]);
            absolute += weight * (left[1] + right[1]);
        }
    }

    /** ∫f dp and ∫|f| dp by one rule. */
    private double[] gauss(double u, double from, double to) {
        double sum = 0;
        double sumOfModulus = 0;
        for (int n = 0; n < unit.size(); n++) {
            double value = value(u, from + (to - from) * unit.node(n));
            sum += unit.weight(n) * value;
            sumOfModulus += unit.weight(n) * Math.abs(value);
            minimum = Math.min(minimum, value);
        }
        return new double[] {(to - from) * sum, (to - from) * sumOfModulus};
    }
}
