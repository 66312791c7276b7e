// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.RealTransform;

/**
 * Products with functions of the lag y and derivatives, on fields over a phase-space grid.
 *
 * <p>The discrete Fourier transform along p of row x_i is, up to a phase, ⟨x_i+y|ρ|x_i−y⟩ at y_j = jπħ/(n_pΔp). Multiplying
 * it by a real even function of y commutes with that phase. For one thread.
 */
final class LagTransform {
    private static final double EPSILON = 0x1p-52;

    private final PhaseSpaceGrid grid;
    private final double lagSpacing;
    private final RealTransform alongP;
    private final RealTransform alongX;

    LagTransform(PhaseSpaceGrid grid, double hbar) {
        this.grid = grid;
        this.lagSpacing = grid.lagSpacing(hbar);
        this.alongP = FourierEngine.vectorised().real(grid.np());
        this.alongX = FourierEngine.vectorised().real(grid.nx());
    }

    /** −F⁻¹[(S(x, y) − c·S(x, 0)) F W], with c = 0 for the whole of Jp, c = 1 for its quantum part. */
    double[] force(double[] w, LagMultiplier multiplier, int withoutClassical) {
        int np = grid.np();
        var result = w.clone();
        var factors = new double[np / 2 + 1];
        for (int i = 0; i < grid.nx(); i++) {
            int row = i * np;
            multiplier.fill(grid.x().coordinate(i), lagSpacing, factors);
            double classical = withoutClassical * factors[0];
            alongP.forward(result, row);
            result[row] *= classical - factors[0];
            result[row + 1] *= classical - factors[np / 2];
            for (int j = 1; j < np / 2; j++) {
                result[row + 2 * j] *= classical - factors[j];
                result[row + 2 * j + 1] *= classical - factors[j];
            }
            alongP.inverse(result, row);
        }
        return result;
    }

    /**
     * The round-off noise to expect in Jp, one number for each x: white noise of W times the root mean square of S over the
     * lags, and the error of S times |⟨x+y|ρ|x−y⟩|.
     */
    double[] forceNoise(double[] w, double wignerNoise, LagMultiplier multiplier) {
        int np = grid.np();
        var noise = new double[grid.nx()];
        var spectrum = new double[np];
        var factors = new double[np / 2 + 1];
        var errors = new double[np / 2 + 1];
        for (int i = 0; i < grid.nx(); i++) {
            double x = grid.x().coordinate(i);
            multiplier.fill(x, lagSpacing, factors);
            multiplier.fillErrors(x, lagSpacing, errors);
            System.arraycopy(w, i * np, spectrum, 0, np);
            alongP.forward(spectrum);
            double square = 0;
            double bound = 0;
            for (int j = 0; j <= np / 2; j++) {
                double weight = j == 0 || j == np / 2 ? 1 : 2;
                double error = errors[j] + EPSILON * Math.abs(factors[j]);
                square += weight * factors[j] * factors[j];
                bound += weight * error * modulus(spectrum, j, np);
            }
            noise[i] = wignerNoise * Math.sqrt(square / np) + bound / np;
        }
        return noise;
    }

    private static double modulus(double[] packed, int j, int n) {
        if (j == 0) {
            return Math.abs(packed[0]);
        }
        return j == n / 2 ? Math.abs(packed[1]) : Math.hypot(packed[2 * j], packed[2 * j + 1]);
    }

    /**
     * The noise in the values of W: at least four rounding errors of its largest value, at most what the ends of its spectra
     * in p and in x show, taken as white.
     */
    double wignerNoise(double[] w) {
        double largest = 0;
        for (double value : w) {
            largest = Math.max(largest, Math.abs(value));
        }
        int nx = grid.nx();
        int np = grid.np();
        double tailP = 0;
        var row = new double[np];
        for (int i = 0; i < nx; i++) {
            System.arraycopy(w, i * np, row, 0, np);
            alongP.forward(row);
            tailP += tail(row);
        }
        double tailX = 0;
        var column = new double[nx];
        for (int k = 0; k < np; k++) {
            gather(w, k, column);
            alongX.forward(column);
            tailX += tail(column);
        }
        double measured = Math.sqrt(Math.max(tailP / nx, tailX / np));
        return Math.max(4 * EPSILON * largest, measured);
    }

    /** The variance of white noise that has the mean power of the last sixteenth of the spectrum. */
    private static double tail(double[] packed) {
        int n = packed.length;
        int from = n / 2 - Math.max(1, n / 32);
        double power = 0;
        for (int j = from; j < n / 2; j++) {
            power += packed[2 * j] * packed[2 * j] + packed[2 * j + 1] * packed[2 * j + 1];
        }
        return power / (n / 2 - from) / n;
    }

    /** ∂f/∂p on the nodes; the unpaired Nyquist mode has no derivative. */
    double[] derivativeAlongP(double[] f) {
        int np = grid.np();
        var result = f.clone();
        for (int i = 0; i < grid.nx(); i++) {
            alongP.forward(result, i * np);
            differentiate(result, i * np, np, grid.p().dualSpacing());
            alongP.inverse(result, i * np);
        }
        return result;
    }

    /** ∂f/∂x on the nodes; the unpaired Nyquist mode has no derivative. */
    double[] derivativeAlongX(double[] f) {
        int nx = grid.nx();
        int np = grid.np();
        var result = new double[f.length];
        var column = new double[nx];
        for (int k = 0; k < np; k++) {
            gather(f, k, column);
            alongX.forward(column);
            differentiate(column, 0, nx, grid.x().dualSpacing());
            alongX.inverse(column);
            for (int i = 0; i < nx; i++) {
                result[i * np + k] = column[i];
            }
        }
        return result;
    }

    private void gather(double[] f, int k, double[] column) {
        for (int i = 0; i < column.length; i++) {
            column[i] = f[i * grid.np() + k];
        }
    }

    private static void differentiate(double[] packed, int offset, int n, double dualSpacing) {
        packed[offset] = 0;
        packed[offset + 1] = 0;
        for (int j = 1; j < n / 2; j++) {
            double k = j * dualSpacing;
            double re = packed[offset + 2 * j];
            packed[offset + 2 * j] = -k * packed[offset + 2 * j + 1];
            packed[offset + 2 * j + 1] = k * re;
        }
    }

    /** ∫_{p_min}^p f dp′ on the nodes; the mean over the period grows linearly. */
    double[] antiderivativeAlongP(double[] f) {
        int np = grid.np();
        var result = f.clone();
        for (int i = 0; i < grid.nx(); i++) {
            int row = i * np;
            alongP.forward(result, row);
            double mean = result[row] / np;
            result[row] = 0;
            result[row + 1] = 0;
            for (int j = 1; j < np / 2; j++) {
                double k = j * grid.p().dualSpacing();
                double re = result[row + 2 * j];
                result[row + 2 * j] = result[row + 2 * j + 1] / k;
                result[row + 2 * j + 1] = -re / k;
            }
            alongP.inverse(result, row);
            double start = result[row];
            for (int k = 0; k < np; k++) {
                result[row + k] += mean * k * grid.p().spacing() - start;
            }
        }
        return result;
    }
}
