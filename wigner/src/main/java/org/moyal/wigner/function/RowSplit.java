// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import java.util.Arrays;
import org.moyal.core.grid.Axis;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.RealTransform;

/**
 * Splits one row p ↦ W(x, p) at its zeros: the integral over the negative pieces, and the places near which zero lines may turn.
 *
 * <p>The trigonometric polynomial of the row, its antiderivative F and its derivative are tabulated on a four times finer
 * axis by zero padding. Between fine nodes F is the quintic that agrees in F, W and W′ at both ends, whose error is below
 * (h/2)⁶/720·max|F⁽⁶⁾|. A zero of W is a stationary point of F, so its own error enters the integral squared.
 *
 * <p>Owns its buffers: for one thread.
 */
final class RowSplit {
    private static final int REFINEMENT = 4;

    private final Axis axis;
    private final int size;
    private final double step;
    private final RealTransform coarse;
    private final RealTransform fine;
    private final double[] spectrum;
    private final double[] value;
    private final double[] slope;
    private final double[] integral;
    private double[] candidates = new double[64];
    private int candidateCount;
    private double lastZero;
    private double negative;

    RowSplit(Axis axis) {
        this.axis = axis;
        this.size = REFINEMENT * axis.size();
        this.step = axis.length() / size;
        this.coarse = FourierEngine.vectorised().real(axis.size());
        this.fine = FourierEngine.vectorised().real(size);
        this.spectrum = new double[axis.size()];
        this.value = new double[size + 1];
        this.slope = new double[size + 1];
        this.integral = new double[size + 1];
    }

    /**
     * Analyses a row.
     *
     * @param row W(x, p_k), k = 0 … n_p − 1; only read
     * @return ∫ max(−W, 0) dp
     */
    double negativeIntegral(double[] row) {
        tabulate(row);
        negative = 0;
        candidateCount = 0;
        lastZero = Double.NaN;
        for (int k = 0; k < size; k++) {
            cell(k);
        }
        return negative;
    }

    /** Number of places in the row last analysed near which a zero line may turn. */
    int candidateCount() {
        return candidateCount;
    }

    /** Place number m: the middle between two neighbouring zeros, or where |W| has a minimum above zero. */
    double candidate(int m) {
        return candidates[m];
    }

    private void tabulate(double[] row) {
        int np = axis.size();
        System.arraycopy(row, 0, spectrum, 0, np);
        coarse.forward(spectrum);
        // Packed half spectra of the fine table; scale undoes the 1/size of the inverse against the 1/np that is due.
        double scale = (double) size / np;
        double dual = axis.dualSpacing();
        Arrays.fill(value, 0);
        Arrays.fill(slope, 0);
        Arrays.fill(integral, 0);
        value[0] = scale * spectrum[0];
        for (int j = 1; j <= np / 2; j++) {
            // The unpaired component is shared by +j and −j.
            double re = j < np / 2 ? scale * spectrum[2 * j] : 0.5 * scale * spectrum[1];
            double im = j < np / 2 ? scale * spectrum[2 * j + 1] : 0;
            double lambda = dual * j;
            value[2 * j] = re;
            value[2 * j + 1] = im;
            slope[2 * j] = -lambda * im;
            slope[2 * j + 1] = lambda * re;
            integral[2 * j] = im / lambda;
            integral[2 * j + 1] = -re / lambda;
        }
        fine.inverse(value);
        fine.inverse(slope);
        fine.inverse(integral);
        double mean = spectrum[0] / np;
        double start = integral[0];
        for (int k = 0; k < size; k++) {
            integral[k] += mean * step * k - start;
        }
        value[size] = value[0];
        slope[size] = slope[0];
        integral[size] = mean * axis.length();
    }

    /** Adds the negative part of one fine cell. */
    private void cell(int k) {
        double left = value[k];
        double right = value[k + 1];
        double sign = left < 0 ? -1 : 1;
        boolean crosses = left < 0 != right < 0;
        if (!crosses) {
            boolean approaches = sign * slope[k] < 0 && sign * slope[k + 1] > 0;
            // The largest depth to which a parabola with these slopes falls below the chord.
            double depth = 0.25 * step * Math.min(Math.abs(slope[k]), Math.abs(slope[k + 1]));
            if (approaches) {
                candidate(axis.min() + (k + 0.5) * step);
            }
            if (!approaches || Math.min(Math.abs(left), Math.abs(right)) > 4 * depth) {
                negative += left < 0 ? integral[k] - integral[k + 1] : 0;
                return;
            }
        }
        var cell = new Cell(k);
        if (crosses) {
            double t = cell.zeroBetween(0, 1);
            zero(k, t);
            double part = cell.primitive(t);
            negative += left < 0 ? -part : part - (integral[k + 1] - integral[k]);
            return;
        }
        double turn = cell.turningPoint();
        if (sign * cell.density(turn) >= 0) {
            negative += left < 0 ? integral[k] - integral[k + 1] : 0;
            return;
        }
        double first = cell.zeroBetween(0, turn);
        double second = cell.zeroBetween(turn, 1);
        zero(k, first);
        zero(k, second);
        double inner = cell.primitive(second) - cell.primitive(first);
        negative += left < 0 ? -(integral[k + 1] - integral[k] - inner) : -inner;
    }

    private void zero(int k, double t) {
        double here = axis.min() + (k + t) * step;
        // Not after the first zero of the row.
        if (here > lastZero) {
            candidate(0.5 * (lastZero + here));
        }
        lastZero = here;
    }

    private void candidate(double p) {
        if (candidateCount == candidates.length) {
            candidates = Arrays.copyOf(candidates, 2 * candidateCount);
        }
        candidates[candidateCount++] = p;
    }

    /** The quintic through F, W, W′ at both ends of a fine cell, in t = (p − p_k)/step, with F = 0 at t = 0. */
    private final class Cell {
        private final double c1;
        private final double c2;
        private final double c3;
        private final double c4;
        private final double c5;

        Cell(int k) {
            c1 = step * value[k];
            c2 = 0.5 * step * step * slope[k];
            double rise = integral[k + 1] - integral[k] - c1 - c2;
            double tilt = step * value[k + 1] - c1 - 2 * c2;
            double bend = step * step * slope[k + 1] - 2 * c2;
            c3 = 10 * rise - 4 * tilt + 0.5 * bend;
            c4 = -15 * rise + 7 * tilt - bend;
            c5 = 6 * rise - 3 * tilt + 0.5 * bend;
        }

        double primitive(double t) {
            return t * (c1 + t * (c2 + t * (c3 + t * (c4 + t * c5))));
        }

        double density(double t) {
            return c1 + t * (2 * c2 + t * (3 * c3 + t * (4 * c4 + t * 5 * c5)));
        }

        double densitySlope(double t) {
            return 2 * c2 + t * (6 * c3 + t * (12 * c4 + t * 20 * c5));
        }

        /** A zero of the density between two points at which it differs in sign: Newton's method kept in a bracket. */
        double zeroBetween(double low, double high) {
            double a = low;
            double b = high;
            boolean negativeAtLow = density(a) < 0;
            double t = 0.5 * (a + b);
            for (int pass = 0; pass < 60 && b - a > 1e-15; pass++) {
                double d = density(t);
                if (d < 0 == negativeAtLow) {
                    a = t;
                } else {
                    b = t;
                }
                double next = t - d / densitySlope(t);
                boolean inside = next > a && next < b;
                if (inside && Math.abs(next - t) < 1e-14) {
                    return next;
                }
                t = inside ? next : 0.5 * (a + b);
            }
            return t;
        }

        /** The point at which the density turns, by bisection of its slope. */
        double turningPoint() {
            double a = 0;
            double b = 1;
            boolean negativeAtLow = densitySlope(0) < 0;
            for (int pass = 0; pass < 50; pass++) {
                double t = 0.5 * (a + b);
                if (densitySlope(t) < 0 == negativeAtLow) {
                    a = t;
                } else {
                    b = t;
                }
            }
            return 0.5 * (a + b);
        }
    }
}
