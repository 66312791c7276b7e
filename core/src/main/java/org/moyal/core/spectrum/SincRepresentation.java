// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.spectrum;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.moyal.core.grid.Axis;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.state.WaveFunction;

/** A Hamiltonian in sinc functions on the nodes of one axis, diagonalised. */
final class SincRepresentation {
    /** Where an eigenvector is this small relative to its maximum, its sign may be rounding. */
    private static final double SIGNIFICANT = 1e-6;

    private final Axis axis;
    private final double hbar;
    private final double scale;
    private final EigenDecomposition_F64<DMatrixRMaj> decomposition;
    private final int[] order;

    private SincRepresentation(
            Axis axis, double hbar, double scale, EigenDecomposition_F64<DMatrixRMaj> decomposition) {
        this.axis = axis;
        this.hbar = hbar;
        this.scale = scale;
        this.decomposition = decomposition;
        this.order = IntStream.range(0, axis.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        k -> decomposition.getEigenvalue(k).getReal()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static SincRepresentation of(Hamiltonian h, Axis axis, double hbar) {
        int n = axis.size();
        double unit = hbar * hbar / (2 * h.mass() * axis.spacing() * axis.spacing());
        var matrix = new DMatrixRMaj(n, n);
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double v = h.potential().finiteValue(axis.coordinate(i));
            largest = Math.max(largest, Math.abs(v));
            for (int j = 0; j < n; j++) {
                double distance = i - j;
                double kinetic = i == j ? Math.PI * Math.PI / 3 : 2 / (distance * distance);
                matrix.set(i, j, ((i - j) % 2 == 0 ? unit : -unit) * kinetic + (i == j ? v : 0));
            }
        }
        var eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(matrix)) {
            throw new ArithmeticException("diagonalisation of a matrix of size " + n + ": must converge");
        }
        return new SincRepresentation(axis, hbar, Math.PI * Math.PI * unit + largest, eigen);
    }

    /** A bound on the norm of the matrix. */
    double scale() {
        return scale;
    }

    double energy(int n) {
        return decomposition.getEigenvalue(order[n]).getReal();
    }

    WaveFunction state(int n) {
        DMatrixRMaj vector = decomposition.getEigenVector(order[n]);
        int size = axis.size();
        double largest = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, Math.abs(vector.get(i)));
        }
        int rightmost = size - 1;
        while (Math.abs(vector.get(rightmost)) < SIGNIFICANT * largest) {
            rightmost--;
        }
        double sign = Math.signum(vector.get(rightmost));
        var re = new double[size];
        for (int i = 0; i < size; i++) {
            re[i] = sign * vector.get(i);
        }
        return WaveFunction.ofUnnormalised(axis, hbar, re, new double[size]);
    }
}
