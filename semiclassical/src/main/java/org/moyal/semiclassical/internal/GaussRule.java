// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.internal;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * Nodes and weights of a Gauss rule, ascending: eigenvalues of the Jacobi matrix (G. H. Golub, J. H. Welsch, Math. Comp. 23 (1969)
 * 221, DOI 10.1090/S0025-5718-69-99647-1), each made good to its own rounding by Newton's method on the orthonormal polynomials.
 * Immutable.
 */
public final class GaussRule {
    private static final int LARGEST = 96;

    private final double[] nodes;
    private final double[] weights;

    private GaussRule(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /**
     * For averages over N(0, 1): weights with the sum 1, exact to degree 2·size − 1.
     *
     * @param size how many nodes, 1 … 96
     * @return the rule
     * @throws IllegalArgumentException if the size is out of range
     */
    public static GaussRule hermite(int size) {
        requireSize(size);
        var squares = new double[size + 1];
        for (int k = 1; k <= size; k++) {
            squares[k] = Math.sqrt(k);
        }
        return of(squares);
    }

    /**
     * For averages over [−1, 1]: weights with the sum 1, exact to degree 2·size − 1.
     *
     * @param size how many nodes, 1 … 96
     * @return the rule
     * @throws IllegalArgumentException if the size is out of range
     */
    public static GaussRule legendre(int size) {
        requireSize(size);
        var squares = new double[size + 1];
        for (int k = 1; k <= size; k++) {
            squares[k] = k / Math.sqrt(4.0 * k * k - 1);
        }
        return of(squares);
    }

    private static void requireSize(int size) {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("nodes = " + size + ": must be 1 to " + LARGEST);
        }
    }

    /** From the recurrence b_{k+1} q_{k+1} = x q_k − b_k q_{k−1} of the orthonormal polynomials of an even weight. */
    private static GaussRule of(double[] b) {
        int size = b.length - 1;
        var jacobi = new DMatrixRMaj(size, size);
        for (int k = 1; k < size; k++) {
            jacobi.set(k, k - 1, b[k]);
            jacobi.set(k - 1, k, b[k]);
        }
        var eigen = DecompositionFactory_DDRM.eig(size, false, true);
        if (!eigen.decompose(jacobi)) {
            throw new ArithmeticException("Gauss rule of " + size + " nodes: no eigenvalues found");
        }
        var nodes = new double[size];
        for (int i = 0; i < size; i++) {
            nodes[i] = eigen.getEigenvalue(i).getReal();
        }
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

    /**
     * The number of nodes.
     *
     * @return 1 … 96
     */
    public int size() {
        return nodes.length;
    }

    /**
     * A node.
     *
     * @param k which, in ascending order
     * @return its place
     */
    public double node(int k) {
        return nodes[k];
    }

    /**
     * The weight of a node.
     *
     * @param k which
     * @return its weight; all add up to 1
     */
    public double weight(int k) {
        return weights[k];
    }
}
