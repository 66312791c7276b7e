// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.transform.ComplexTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.RealTransform;

/**
 * How much of a phase-space field lies at the four ends of its grid: the largest |W| in the outermost 1/64 of the nodes
 * at each end of x and of p, and the largest modulus in the outermost 1/64 of its spectra in the lag (dual to p) and in
 * the wavenumber (dual to x), each relative to its peak.
 *
 * <p>Norm and purity do not see what has left a grid, these do: a field whose tails are ε is represented with an error of
 * the order ε.
 *
 * @param x largest |W| at both ends of x over the largest |W|
 * @param p largest |W| at both ends of p over the largest |W|
 * @param lag largest |C(x, y)| at the largest lags over the largest |C|
 * @param wavenumber largest |Ŵ(k, p)| at the largest wavenumbers over the largest |Ŵ|
 */
public record Tails(double x, double p, double lag, double wavenumber) {
    private static final int FRACTION = 64;

    /**
     * Measures a field, O(n_x n_p log(n_x n_p)).
     *
     * @param grid the grid, with an even number of momenta
     * @param values the field, row-major; only read
     * @return its tails; all zero for a field that is zero
     */
    public static Tails of(PhaseSpaceGrid grid, double[] values) {
        int nx = grid.nx();
        int np = grid.np();
        int bandX = band(nx);
        int bandP = band(np);
        double peak = 0;
        double atX = 0;
        double atP = 0;
        for (int i = 0; i < nx; i++) {
            boolean edgeX = i < bandX || i >= nx - bandX;
            for (int k = 0; k < np; k++) {
                double magnitude = Math.abs(values[i * np + k]);
                peak = Math.max(peak, magnitude);
                if (edgeX) {
                    atX = Math.max(atX, magnitude);
                }
                if (k < bandP || k >= np - bandP) {
                    atP = Math.max(atP, magnitude);
                }
            }
        }
        return new Tails(ratio(atX, peak), ratio(atP, peak), lagTail(grid, values), wavenumberTail(grid, values));
    }

    /**
     * Returns the largest of the four.
     *
     * @return the largest tail
     */
    public double largest() {
        return Math.max(Math.max(x, p), Math.max(lag, wavenumber));
    }

    /** Number of nodes at one end that count as its edge. */
    private static int band(int size) {
        return Math.max(1, size / FRACTION);
    }

    private static double ratio(double tail, double peak) {
        return peak > 0 ? tail / peak : 0;
    }

    private static double lagTail(PhaseSpaceGrid grid, double[] values) {
        int np = grid.np();
        RealTransform transform = FourierEngine.vectorised().real(np);
        int first = np / 2 - band(np);
        var row = new double[np];
        double peak = 0;
        double tail = 0;
        for (int i = 0; i < grid.nx(); i++) {
            System.arraycopy(values, i * np, row, 0, np);
            transform.forward(row);
            peak = Math.max(peak, row[0] * row[0]);
            tail = Math.max(tail, row[1] * row[1]);
            for (int j = 1; j < np / 2; j++) {
                double square = row[2 * j] * row[2 * j] + row[2 * j + 1] * row[2 * j + 1];
                peak = Math.max(peak, square);
                if (j >= first) {
                    tail = Math.max(tail, square);
                }
            }
        }
        return Math.sqrt(ratio(tail, Math.max(peak, tail)));
    }

    private static double wavenumberTail(PhaseSpaceGrid grid, double[] values) {
        int nx = grid.nx();
        int np = grid.np();
        ComplexTransform transform = FourierEngine.vectorised().complex(nx);
        int first = nx / 2 - band(nx);
        var re = new double[nx];
        var im = new double[nx];
        double peak = 0;
        double tail = 0;
        // Two real columns travel as one complex column; their spectra are untangled by symmetry.
        for (int k = 0; k < np; k += 2) {
            for (int i = 0; i < nx; i++) {
                re[i] = values[i * np + k];
                im[i] = values[i * np + k + 1];
            }
            transform.forward(re, im);
            for (int m = 0; m <= nx / 2; m++) {
                int mirror = m == 0 ? 0 : nx - m;
                double p = re[m] + re[mirror];
                double q = im[m] - im[mirror];
                double g = im[m] + im[mirror];
                double h = re[m] - re[mirror];
                double square = 0.25 * Math.max(p * p + q * q, g * g + h * h);
                peak = Math.max(peak, square);
                if (m >= first) {
                    tail = Math.max(tail, square);
                }
            }
        }
        return Math.sqrt(ratio(tail, peak));
    }
}
