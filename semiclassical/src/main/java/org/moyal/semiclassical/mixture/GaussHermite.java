// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * The Gauss–Hermite rule for averages over N(0, 1), from the eigenvalues and eigenvectors of the Jacobi matrix of the Hermite
 * polynomials (G. H. Golub, J. H. Welsch, Math. Comp. 23 (1969) 221, DOI 10.1090/S0025-5718-69-99647-1).
 */
final class GaussHermite {
    private static final int LARGEST = 64;

    private final double[] nodes;
    private final double[] weights;

    private GaussHermite(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    static GaussHermite of(int size) {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("nodes = " + size + ": must be 1 to " + LARGEST);
        }
        var jacobi = new DMatrixRMaj(size, size);
        for (int k = 1; k < size; k++) {
            jacobi.set(k, k - 1, Math.sqrt(k));
            jacobi.set(k - 1, k, Math.sqrt(k));
        }
        var eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(jacobi)) {
            throw new ArithmeticException("Gauss-Hermite rule of " + size + " nodes: no eigenvalues found");
        }
        var nodes = new double[size];
        var weights = new double[size];
        for (int k = 0; k < size; k++) {
            nodes[k] = eigen.getEigenvalue(k).getReal();
            DMatrixRMaj vector = eigen.getEigenVector(k);
            weights[k] = vector.get(0) * vector.get(0);
        }
        return new GaussHermite(nodes, weights);
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
