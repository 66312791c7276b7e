// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/** The Cholesky factor L of a covariance σ = LLᵀ, and what follows from it. */
final class CovarianceFactor {
    private final int size;
    private final double[] lower;
    private final double[] symplectic;
    private final double largestProduct;

    private CovarianceFactor(int size, double[] lower, double largestProduct) {
        this.size = size;
        this.lower = lower;
        this.symplectic = symplecticEigenvalues(lower, size);
        this.largestProduct = largestProduct;
    }

    static CovarianceFactor of(double[] sigma, int size) {
        var l = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = sigma[i * size + j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i * size + k] * l[j * size + k];
                }
                if (i == j) {
                    if (!(sum > 0)) {
                        throw new IllegalArgumentException(
                                "covariance: must be positive definite, but pivot " + i + " is " + sum);
                    }
                    l[i * size + i] = Math.sqrt(sum);
                } else {
                    l[i * size + j] = sum / l[j * size + j];
                }
            }
        }
        int d = size / 2;
        double product = 0;
        for (int i = 0; i < d; i++) {
            for (int j = d; j < size; j++) {
                product = Math.max(product, sigma[i * size + i] * sigma[j * size + j]);
            }
        }
        return new CovarianceFactor(size, l, product);
    }

    /** ν: LᵀωL is antisymmetric with eigenvalues ±iν; for d = 1, ν = L₀₀L₁₁. */
    private static double[] symplecticEigenvalues(double[] l, int size) {
        if (size == 2) {
            return new double[] {l[0] * l[3]};
        }
        int d = size / 2;
        var k = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double sum = 0;
                for (int m = 0; m < d; m++) {
                    sum += l[m * size + i] * l[(m + d) * size + j] - l[(m + d) * size + i] * l[m * size + j];
                }
                k.set(i, j, sum);
            }
        }
        // Singular values of an antisymmetric matrix: each ν twice.
        var svd = DecompositionFactory_DDRM.svd(size, size, false, false, false);
        if (!svd.decompose(k)) {
            throw new ArithmeticException("singular values of a matrix of size " + size + ": must converge");
        }
        var values = svd.getSingularValues().clone();
        Arrays.sort(values);
        var nu = new double[d];
        for (int i = 0; i < d; i++) {
            nu[i] = 0.5 * (values[2 * i] + values[2 * i + 1]);
        }
        return nu;
    }

    double[] symplecticEigenvalues() {
        return symplectic.clone();
    }

    /**
     * How much the rounding of σ can move a symplectic eigenvalue near ħ/2: δ(ν²) ≲ 2⁻⁵⁰ max σ_xx σ_pp, hence δν is that
     * over ħ.
     */
    double rounding(double hbar) {
        return 0x1p-50 * size * largestProduct / hbar;
    }

    double diagonal(int i) {
        return lower[i * size + i];
    }

    /** δᵀσ⁻¹δ = |L⁻¹δ|². Overwrites its argument. */
    double squaredDistance(double[] delta) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double z = delta[i];
            for (int k = 0; k < i; k++) {
                z -= lower[i * size + k] * delta[k];
            }
            delta[i] = z / lower[i * size + i];
            sum += delta[i] * delta[i];
        }
        return sum;
    }
}
