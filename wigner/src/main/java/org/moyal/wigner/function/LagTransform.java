// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import java.util.Arrays;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.WaveFunction;
import org.moyal.core.transform.ComplexTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.wigner.internal.LagFunction;

/**
 * From ψ or ρ to C(x_i, y_j) = ⟨x_i+y_j|ρ|x_i−y_j⟩ on the nodes and lags of a phase-space grid.
 *
 * <p>The lags are those of the target grid, y_j = j·πħ/(n_p Δp), and no multiples of a spacing of the source: no momenta
 * alias. The state is zero outside its box, and x ± y never wraps: no ghost appears at half a period.
 */
final class LagTransform {
    private LagTransform() {}

    /** A complex function of the position. */
    @FunctionalInterface
    interface Amplitude {
        Complex at(double x);
    }

    /** The interpolant of a sampled wave function inside its axis, zero outside. */
    static Amplitude within(WaveFunction state) {
        Axis axis = state.axis();
        return x -> axis.contains(x) ? state.valueAt(x) : Complex.ZERO;
    }

    /**
     * A pure state: ψ is sampled at the spacing of the target on an axis of twice its length, relative to the carrier
     * momentum in the middle of the p axis, and shifted by ±y_j through its spectrum, many lags at a time. O(n_x n_p log n_x).
     */
    static LagFunction ofAmplitude(Amplitude amplitude, PhaseSpaceGrid grid, double hbar) {
        int nx = grid.nx();
        int pad = (nx + 1) / 2;
        int size = nx + 2 * pad;
        Axis wide = Axis.of(
                grid.x().min() - pad * grid.x().spacing(),
                grid.x().min() + (size - pad) * grid.x().spacing(),
                size);
        double carrier = grid.p().centre() / hbar;
        var re = new double[size];
        var im = new double[size];
        for (int m = 0; m < size; m++) {
            double x = grid.x().min() + (m - pad) * grid.x().spacing();
            Complex psi = amplitude.at(x);
            double c = Math.cos(carrier * x);
            double s = Math.sin(carrier * x);
            re[m] = psi.getReal() * c + psi.getImaginary() * s;
            im[m] = psi.getImaginary() * c - psi.getReal() * s;
        }
        FourierEngine.vectorised().complex(size).forward(re, im);
        LagFunction lag = LagFunction.zero(grid, hbar);
        var shifts = new LagShifts(wide, re, im, grid.lagSpacing(hbar));
        int lags = lag.lags();
        int reached = 0;
        while (reached < lags && lag.lag(reached) <= 0.5 * grid.x().length()) {
            reached++;
        }
        var turnRe = new double[LagShifts.COLUMNS];
        var turnIm = new double[LagShifts.COLUMNS];
        for (int first = 0; first < reached; first += LagShifts.COLUMNS) {
            int columns = Math.min(LagShifts.COLUMNS, reached - first);
            shifts.evaluate(first, columns);
            for (int c = 0; c < columns; c++) {
                double angle = 2 * carrier * lag.lag(first + c);
                turnRe[c] = Math.cos(angle);
                turnIm[c] = Math.sin(angle);
            }
            for (int i = 0; i < nx; i++) {
                shifts.product(i + pad, columns, turnRe, turnIm, lag.re(), lag.im(), i * lags + first);
            }
        }
        return lag;
    }

    /**
     * A density matrix, ρ(x, x′) = Σ r_kk′ e^(ikx − ik′x′): C(x, y) = Σ_K e^(iKx) Σ_{k−k′=K} r_kk′ e^(i(k+k′)y), summed
     * directly for each lag. O(n_p N (N + n_x)) for an N × N matrix.
     */
    static LagFunction ofMatrix(DensityMatrix rho, MatrixSpectrum spectrum, PhaseSpaceGrid grid) {
        Axis axis = rho.axis();
        int n = axis.size();
        int nx = grid.nx();
        LagFunction lag = LagFunction.zero(grid, rho.hbar());
        int lags = lag.lags();
        int differences = 2 * n - 1;
        var waveRe = new double[nx * differences];
        var waveIm = new double[nx * differences];
        for (int i = 0; i < nx; i++) {
            double u = grid.x().coordinate(i) - axis.min();
            for (int d = 0; d < differences; d++) {
                double angle = (d - (n - 1)) * axis.dualSpacing() * u;
                waveRe[i * differences + d] = Math.cos(angle);
                waveIm[i * differences + d] = Math.sin(angle);
            }
        }
        var sumRe = new double[differences];
        var sumIm = new double[differences];
        for (int j = 0; j < lags && lag.lag(j) <= 0.5 * axis.length(); j++) {
            double y = lag.lag(j);
            spectrum.diagonals(y, sumRe, sumIm);
            for (int i = 0; i < nx; i++) {
                double x = grid.x().coordinate(i);
                if (x - y >= axis.min() && x + y <= axis.max()) {
                    int at = i * differences;
                    double a = 0;
                    double b = 0;
                    for (int d = 0; d < differences; d++) {
                        a += sumRe[d] * waveRe[at + d] - sumIm[d] * waveIm[at + d];
                        b += sumRe[d] * waveIm[at + d] + sumIm[d] * waveRe[at + d];
                    }
                    lag.re()[i * lags + j] = a;
                    lag.im()[i * lags + j] = b;
                }
            }
        }
        return lag;
    }

    /** The double spectrum of a density matrix, ρ(x, x′) = Σ r_kk′ e^(ik(x−a) − ik′(x′−a)). */
    static final class MatrixSpectrum {
        private final int n;
        private final double dual;
        /** r with k ascending from −N/2 in rows and k′ descending in columns. */
        private final double[] re;

        private final double[] im;
        private final double[] rowPeak;
        private final double peak;

        MatrixSpectrum(DensityMatrix rho) {
            this.n = rho.axis().size();
            this.dual = rho.axis().dualSpacing();
            var a = new double[n * n];
            var b = new double[n * n];
            ComplexTransform transform = FourierEngine.vectorised().complex(n);
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < n; k++) {
                    a[i * n + k] = rho.re(i, k) / n;
                    b[i * n + k] = rho.im(i, k) / n;
                }
                transform.inverse(a, b, i * n);
            }
            this.re = new double[n * n];
            this.im = new double[n * n];
            var columnRe = new double[n];
            var columnIm = new double[n];
            for (int k = 0; k < n; k++) {
                for (int i = 0; i < n; i++) {
                    columnRe[i] = a[i * n + k];
                    columnIm[i] = b[i * n + k];
                }
                transform.forward(columnRe, columnIm);
                int column = n - 1 - rank(k);
                for (int i = 0; i < n; i++) {
                    re[rank(i) * n + column] = columnRe[i];
                    im[rank(i) * n + column] = columnIm[i];
                }
            }
            this.rowPeak = new double[n];
            double largest = 0;
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < n; k++) {
                    rowPeak[i] = Math.max(rowPeak[i], Math.hypot(re[i * n + k], im[i * n + k]));
                }
                largest = Math.max(largest, rowPeak[i]);
            }
            this.peak = largest;
        }

        /** Place of transform index k when wavenumbers ascend; the unpaired one comes first. */
        private int rank(int k) {
            return (k + n / 2) % n;
        }

        /** The largest |r_kk′| with |k − k′| above a limit, over the largest of all. */
        double tailBeyond(double wavenumber) {
            double tail = 0;
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < n; k++) {
                    if (Math.abs(i - (n - 1 - k)) * dual > wavenumber) {
                        tail = Math.max(tail, Math.hypot(re[i * n + k], im[i * n + k]));
                    }
                }
            }
            return tail / peak;
        }

        /** Σ_{k−k′=K} r_kk′ e^(i(k+k′)y) for all K ascending. */
        void diagonals(double y, double[] sumRe, double[] sumIm) {
            Arrays.fill(sumRe, 0);
            Arrays.fill(sumIm, 0);
            var c = new double[n];
            var s = new double[n];
            for (int column = 0; column < n; column++) {
                double angle = (n - 1 - column - n / 2) * dual * y;
                c[column] = Math.cos(angle);
                s[column] = Math.sin(angle);
            }
            for (int i = 0; i < n; i++) {
                if (rowPeak[i] > 1e-18 * peak) {
                    double angle = (i - n / 2) * dual * y;
                    addRow(i, Math.cos(angle), Math.sin(angle), c, s, sumRe, sumIm);
                }
            }
        }

        private void addRow(int i, double ci, double si, double[] c, double[] s, double[] sumRe, double[] sumIm) {
            for (int column = 0; column < n; column++) {
                double turnRe = ci * c[column] - si * s[column];
                double turnIm = ci * s[column] + si * c[column];
                double a = re[i * n + column];
                double b = im[i * n + column];
                sumRe[i + column] += a * turnRe - b * turnIm;
                sumIm[i + column] += a * turnIm + b * turnRe;
            }
        }
    }
}
