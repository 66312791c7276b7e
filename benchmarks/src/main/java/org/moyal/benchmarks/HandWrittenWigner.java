// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import org.apache.commons.numbers.complex.Complex;
import org.jtransforms.fft.DoubleFFT_1D;
import org.moyal.core.grid.Axis;

/**
 * W of ψ on JTransforms alone, lags in steps of the spacing: W(x_i, p_k) = (Δx/πħ) Σ_j (−1)^j ψ(x_i + jΔx) ψ*(x_i − jΔx)
 * e^(−2πijk/n), one real transform a row.
 */
final class HandWrittenWigner {
    private final int n;
    private final double[] re;
    private final double[] im;
    private final double[] w;
    private final double weight;
    private final DoubleFFT_1D transform;

    HandWrittenWigner(int n) {
        this.n = n;
        Axis axis = Problem.positions(n);
        this.re = new double[n];
        this.im = new double[n];
        this.w = new double[n * n];
        // The inverse transform divides by n and has e^(+2πijk/n): conjugated lags, n times as large.
        this.weight = axis.spacing() / (Math.PI * Problem.HBAR) * n;
        this.transform = new DoubleFFT_1D(n);
        for (int i = 0; i < n; i++) {
            Complex value = Problem.packet(axis.coordinate(i), 0);
            re[i] = value.getReal();
            im[i] = value.getImaginary();
        }
    }

    double[] transform() {
        for (int i = 0; i < n; i++) {
            int row = i * n;
            int reach = Math.min(Math.min(i, n - 1 - i), n / 2 - 1);
            w[row] = weight * (re[i] * re[i] + im[i] * im[i]);
            w[row + 1] = 0;
            for (int j = 1; j < n / 2; j++) {
                if (j <= reach) {
                    double a = re[i + j];
                    double b = im[i + j];
                    double c = re[i - j];
                    double d = im[i - j];
                    double s = (j & 1) == 0 ? weight : -weight;
                    w[row + 2 * j] = s * (a * c + b * d);
                    w[row + 2 * j + 1] = s * (a * d - b * c);
                } else {
                    w[row + 2 * j] = 0;
                    w[row + 2 * j + 1] = 0;
                }
            }
            transform.realInverse(w, row, true);
        }
        return w;
    }
}
