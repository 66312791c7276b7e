// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/** Small dense square matrices, row-major, as the symplectic maps need them. */
final class Matrices {
    private Matrices() {}

    static double[] flat(String name, double[][] rows, int size) {
        if (rows.length != size) {
            throw new IllegalArgumentException(name + ": must have " + size + " rows, but has " + rows.length);
        }
        var flat = new double[size * size];
        for (int i = 0; i < size; i++) {
            if (rows[i].length != size) {
                throw new IllegalArgumentException(
                        name + "[" + i + "]: must have " + size + " elements, but has " + rows[i].length);
            }
            for (int j = 0; j < size; j++) {
                flat[i * size + j] = Arguments.finite(name + "[" + i + "][" + j + "]", rows[i][j]);
            }
        }
        return flat;
    }

    static double[] identity(int size) {
        var one = new double[size * size];
        for (int i = 0; i < size; i++) {
            one[i * size + i] = 1;
        }
        return one;
    }

    static double[] product(double[] a, double[] b, int size) {
        var c = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                double factor = a[i * size + k];
                for (int j = 0; j < size; j++) {
                    c[i * size + j] += factor * b[k * size + j];
                }
            }
        }
        return c;
    }

    static double squaredNorm(double[] a) {
        double sum = 0;
        for (double element : a) {
            sum += element * element;
        }
        return sum;
    }

    /** Largest |SᵀωS − ω|. */
    static double symplecticDefect(double[] s, int size) {
        int d = size / 2;
        double largest = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double sum = 0;
                for (int k = 0; k < d; k++) {
                    sum += s[k * size + i] * s[(k + d) * size + j] - s[(k + d) * size + i] * s[k * size + j];
                }
                double omega = j == i + d ? 1 : i == j + d ? -1 : 0;
                largest = Math.max(largest, Math.abs(sum - omega));
            }
        }
        return largest;
    }

    /**
     * e^A by scaling, a Taylor polynomial, and squaring: with ‖A‖/2^s ≤ 1/2 eighteen terms leave 2⁻¹⁹/19! ≈ 2e-23. The
     * rounding grows like 2^s.
     */
    static double[] exponential(double[] a, int size) {
        double norm = 0;
        for (int i = 0; i < size; i++) {
            double row = 0;
            for (int j = 0; j < size; j++) {
                row += Math.abs(a[i * size + j]);
            }
            norm = Math.max(norm, row);
        }
        int squarings = norm > 0.5 ? Math.getExponent(norm) + 2 : 0;
        double scale = Math.scalb(1.0, -squarings);
        var scaled = new double[size * size];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = scale * a[i];
        }
        // Horner from the smallest term, without the identity: squaring e^A − 1 keeps the small part.
        var excess = new double[size * size];
        for (int k = 18; k >= 1; k--) {
            for (int i = 0; i < size; i++) {
                excess[i * size + i] += 1;
            }
            excess = product(excess, scaled, size);
            for (int i = 0; i < excess.length; i++) {
                excess[i] /= k;
            }
        }
        for (int s = 0; s < squarings; s++) {
            var square = product(excess, excess, size);
            for (int i = 0; i < square.length; i++) {
                square[i] += 2 * excess[i];
            }
            excess = square;
        }
        for (int i = 0; i < size; i++) {
            excess[i * size + i] += 1;
        }
        return excess;
    }
}
