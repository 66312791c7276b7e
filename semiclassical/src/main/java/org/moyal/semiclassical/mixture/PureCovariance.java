// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.moyal.semiclassical.internal.SymmetricSpectrum;

/** Pure covariances in the units of σ*. */
final class PureCovariance {
    private static final int HALVINGS = 60;

    private PureCovariance() {}

    /** A pure covariance σ̄ ≤ Σ̄, as {@link InitialMixture#decomposing} describes it. */
    static DMatrixRMaj within(DMatrixRMaj total) {
        int n = total.numRows;
        double least = SymmetricSpectrum.of(total).least();
        if (least >= 1) {
            return CommonOps_DDRM.identity(n);
        }
        DMatrixRMaj start = normalModes(total);
        double lower = 0;
        double upper = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (lower + upper);
            if (fits(relaxed(start, middle), total)) {
                lower = middle;
            } else {
                upper = middle;
            }
        }
        return relaxed(start, lower);
    }

    /**
     * The pure state of the normal modes: with A = Σ^½ and K = AωA, σ = A(−K²)^(−½)A. For d = 1 it is Σ/√det Σ.
     */
    private static DMatrixRMaj normalModes(DMatrixRMaj total) {
        int n = total.numRows;
        DMatrixRMaj root = SymmetricSpectrum.of(total).power(0.5);
        var k = new DMatrixRMaj(n, n);
        var product = new DMatrixRMaj(n, n);
        CommonOps_DDRM.mult(root, symplecticForm(n), product);
        CommonOps_DDRM.mult(product, root, k);
        var square = new DMatrixRMaj(n, n);
        CommonOps_DDRM.multTransB(k, k, square);
        DMatrixRMaj inverse = SymmetricSpectrum.of(square).power(-0.5);
        CommonOps_DDRM.mult(root, inverse, product);
        var pure = new DMatrixRMaj(n, n);
        CommonOps_DDRM.mult(product, root, pure);
        return symmetric(pure);
    }

    private static DMatrixRMaj symplecticForm(int n) {
        var form = new DMatrixRMaj(n, n);
        for (int i = 0; i < n / 2; i++) {
            form.set(i, n / 2 + i, 1);
            form.set(n / 2 + i, i, -1);
        }
        return form;
    }

    private static DMatrixRMaj relaxed(DMatrixRMaj pure, double theta) {
        int n = pure.numRows;
        DMatrixRMaj up = pure.copy();
        var down = new DMatrixRMaj(n, n);
        CommonOps_DDRM.scale(theta, pure, down);
        for (int i = 0; i < n; i++) {
            up.add(i, i, theta);
            down.add(i, i, 1);
        }
        var inverse = new DMatrixRMaj(n, n);
        CommonOps_DDRM.invert(down, inverse);
        var result = new DMatrixRMaj(n, n);
        CommonOps_DDRM.mult(up, inverse, result);
        return symmetric(result);
    }

    private static boolean fits(DMatrixRMaj pure, DMatrixRMaj total) {
        var rest = new DMatrixRMaj(total.numRows, total.numRows);
        CommonOps_DDRM.subtract(total, pure, rest);
        double least = SymmetricFactor.cholesky(rest.data, rest.numRows);
        return least >= 0;
    }

    private static DMatrixRMaj symmetric(DMatrixRMaj matrix) {
        DMatrixRMaj transposed = CommonOps_DDRM.transpose(matrix, null);
        CommonOps_DDRM.addEquals(transposed, matrix);
        CommonOps_DDRM.scale(0.5, transposed);
        return transposed;
    }
}
