// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import java.util.Arrays;

/** Nodes and weights of a Gauss rule, ascending, from Newton's method on orthonormal polynomials. */
final class GaussRule {
    private static final int LARGEST = 96;

    private final double[] nodes;
    private final double[] weights;

    private GaussRule(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /** For averages over N(0, 1): weights with the sum 1, exact to degree 2·size − 1. */
    static GaussRule hermite(int size) {
        var squares = new double[size + 1];
        for (int k = 1; k <= size; k++) {
            squares[k] = Math.sqrt(k);
        }
        return of(squares);
    }

    /** For averages over [−1, 1]: weights with the sum 1, exact to degree 2·size − 1. */
    static GaussRule legendre(int size) {
        var squares = new double[size + 1];
        for (int k = 1; k <= size; k++) {
            squares[k] = k / Math.sqrt(4.0 * k * k - 1);
        }
        return of(squares);
    }

    /** From the recurrence b_{k+1} q_{k+1} = x q_k − b_k q_{k−1} of the orthonormal polynomials of an even weight. */
    private static GaussRule of(double[] b) {
        int size = b.length - 1;
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("nodes = " + size + ": must be 1 to " + LARGEST);
        }
        var re = new double[size][size];
        for (int k = 1; k < size; k++) {
            re[k][k - 1] = b[k];
            re[k - 1][k] = b[k];
        }
        double[] nodes = new HermitianMatrix(re, new double[size][size]).eigenvalues();
        Arrays.sort(nodes);
        var weights = new double[size];
        for (int i = 0; i < size; i++) {
            // eigenvalues are good to rounding of the largest: two steps of Newton's method make each good to its own
            for (int step = 0; step < 2; step++) {
                nodes[i] -= ratio(b, nodes[i]);
            }
            weights[i] = 1 / squares(b, nodes[i]);
        }
        return new GaussRule(nodes, weights);
    }

    /** q_n/q_n′. */
    private static double ratio(double[] b, double x) {
        double before = 0;
        double now = 1;
        double slopeBefore = 0;
        double slope = 0;
        for (int k = 0; k + 1 < b.length; k++) {
            double next = (x * now - b[k] * before) / b[k + 1];
            double slopeNext = (now + x * slope - b[k] * slopeBefore) / b[k + 1];
            before = now;
            now = next;
            slopeBefore = slope;
            slope = slopeNext;
        }
        return now / slope;
    }

    /** Σ_{k<n} q_k². */
    private static double squares(double[] b, double x) {
        double before = 0;
        double now = 1;
        double sum = 0;
        for (int k = 0; k + 1 < b.length; k++) {
            sum += now * now;
            double next = (x * now - b[k] * before) / b[k + 1];
            before = now;
            now = next;
        }
        return sum;
    }

    int size() {
        return nodes.length;
    }

    double node(int k) {
        return nodes[k];
    }

    double weight(int k) {
        return weights[k];
    }
}
