// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.internal;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Eigenvalues and powers of small real symmetric matrices. */
public final class SymmetricSpectrum {
    private final EigenDecomposition_F64<DMatrixRMaj> eigen;

    private SymmetricSpectrum(EigenDecomposition_F64<DMatrixRMaj> eigen) {
        this.eigen = eigen;
    }

    /**
     * Diagonalises a matrix.
     *
     * @param matrix symmetric, finite; it is not changed
     * @return its spectrum
     * @throws ArithmeticException if the eigenvalues are not found
     */
    public static SymmetricSpectrum of(DMatrixRMaj matrix) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(matrix.numRows, true, true);
        if (!eigen.decompose(matrix.copy())) {
            throw new ArithmeticException(
                    "no eigenvalues found of a " + matrix.numRows + " x " + matrix.numRows + " matrix");
        }
        return new SymmetricSpectrum(eigen);
    }

    /**
     * The largest eigenvalue.
     *
     * @return the eigenvalue
     */
    public double largest() {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < eigen.getNumberOfEigenvalues(); k++) {
            largest = Math.max(largest, eigen.getEigenvalue(k).getReal());
        }
        return largest;
    }

    /**
     * The least eigenvalue.
     *
     * @return the eigenvalue
     */
    public double least() {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < eigen.getNumberOfEigenvalues(); k++) {
            least = Math.min(least, eigen.getEigenvalue(k).getReal());
        }
        return least;
    }

    /**
     * A power of a positive matrix.
     *
     * @param exponent the exponent
     * @return the matrix with the powers of the eigenvalues and the same eigenvectors
     */
    public DMatrixRMaj power(double exponent) {
        int n = eigen.getNumberOfEigenvalues();
        var result = new DMatrixRMaj(n, n);
        for (int k = 0; k < n; k++) {
            double value = Math.pow(eigen.getEigenvalue(k).getReal(), exponent);
            DMatrixRMaj vector = eigen.getEigenVector(k);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    result.add(i, j, value * vector.get(i) * vector.get(j));
                }
            }
        }
        return result;
    }
}
