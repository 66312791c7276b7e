// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.moyal.core.grid.Axis;

/**
 * Eigenvalues and eigenvectors of a Hermitian matrix A + iB by the real symmetric matrix [[A, −B], [B, A]], in which each
 * eigenvalue appears twice: with ψ = u + iv as (u, v) and with iψ as (−v, u).
 */
final class HermitianSpectrum {
    /** Eigenvalues closer than this, relative to the largest, are treated as one when vectors are chosen. */
    private static final double CLUSTER = 1e-9;

    private final EigenDecomposition_F64<DMatrixRMaj> decomposition;
    private final double scale;
    private final int[] order;

    private HermitianSpectrum(EigenDecomposition_F64<DMatrixRMaj> decomposition, double scale) {
        this.decomposition = decomposition;
        this.scale = scale;
        this.order = IntStream.range(0, decomposition.getNumberOfEigenvalues())
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -raw(k)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static HermitianSpectrum of(Axis axis, double[] re, double[] im) {
        int n = axis.size();
        var embedded = new DMatrixRMaj(2 * n, 2 * n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                // The mean of ρ_ij and the conjugate of ρ_ji: exactly symmetric, as the solver reads one half only.
                double a = 0.5 * (re[i * n + j] + re[j * n + i]);
                double b = 0.5 * (im[i * n + j] - im[j * n + i]);
                embedded.set(i, j, a);
                embedded.set(i + n, j + n, a);
                embedded.set(i + n, j, b);
                embedded.set(i, j + n, -b);
            }
        }
        var eigen = DecompositionFactory_DDRM.eig(2 * n, true, true);
        if (!eigen.decompose(embedded)) {
            throw new ArithmeticException("diagonalisation of a matrix of size " + 2 * n + ": must converge");
        }
        return new HermitianSpectrum(eigen, axis.spacing());
    }

    private double raw(int k) {
        return decomposition.getEigenvalue(k).getReal();
    }

    /** Probabilities: eigenvalues of ρΔx, each once, descending. */
    double[] values() {
        var values = new double[order.length / 2];
        for (int k = 0; k < values.length; k++) {
            values[k] = 0.5 * scale * (raw(order[2 * k]) + raw(order[2 * k + 1]));
        }
        return values;
    }

    List<WeightedState> states(Axis axis, double hbar, double smallestWeight) {
        var values = values();
        var result = new ArrayList<WeightedState>();
        int start = 0;
        while (start < values.length && values[start] > smallestWeight) {
            int end = start + 1;
            while (end < values.length && values[end - 1] - values[end] <= CLUSTER * values[0]) {
                end++;
            }
            var basis = complexBasis(start, end, axis.size());
            for (int k = start; k < end && values[k] > smallestWeight; k++) {
                var psi = basis.get(k - start);
                result.add(new WeightedState(values[k], WaveFunction.ofUnnormalised(axis, hbar, psi.re(), psi.im())));
            }
            start = end;
        }
        return List.copyOf(result);
    }

    /** Vectors as pairs of arrays, for use within this class. */
    private static final class Vector {
        private final double[] re;
        private final double[] im;

        Vector(double[] re, double[] im) {
            this.re = re;
            this.im = im;
        }

        double[] re() {
            return re;
        }

        double[] im() {
            return im;
        }

        double squaredNorm() {
            double sum = 0;
            for (int i = 0; i < re.length; i++) {
                sum += re[i] * re[i] + im[i] * im[i];
            }
            return sum;
        }

        void scale(double factor) {
            for (int i = 0; i < re.length; i++) {
                re[i] *= factor;
                im[i] *= factor;
            }
        }

        /** Takes out the component along a unit vector. */
        void remove(Vector unit) {
            double a = 0;
            double b = 0;
            for (int i = 0; i < re.length; i++) {
                a += unit.re[i] * re[i] + unit.im[i] * im[i];
                b += unit.re[i] * im[i] - unit.im[i] * re[i];
            }
            for (int i = 0; i < re.length; i++) {
                re[i] -= a * unit.re[i] - b * unit.im[i];
                im[i] -= a * unit.im[i] + b * unit.re[i];
            }
        }
    }

    /** An orthonormal complex basis of the space that the 2m real eigenvectors of a cluster span; pivoted Gram-Schmidt. */
    private List<Vector> complexBasis(int start, int end, int n) {
        var candidates = new ArrayList<Vector>();
        for (int k = 2 * start; k < 2 * end; k++) {
            DMatrixRMaj v = decomposition.getEigenVector(order[k]);
            var re = new double[n];
            var im = new double[n];
            for (int i = 0; i < n; i++) {
                re[i] = v.get(i);
                im[i] = v.get(i + n);
            }
            candidates.add(new Vector(re, im));
        }
        var basis = new ArrayList<Vector>();
        while (basis.size() < end - start) {
            var best = candidates.stream()
                    .max(Comparator.comparingDouble(Vector::squaredNorm))
                    .orElseThrow();
            candidates.remove(best);
            for (var unit : basis) {
                best.remove(unit);
            }
            best.scale(1 / Math.sqrt(best.squaredNorm()));
            basis.add(best);
            for (var rest : candidates) {
                rest.remove(best);
            }
        }
        return basis;
    }
}
