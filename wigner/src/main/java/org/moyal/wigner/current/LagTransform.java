// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import java.util.Arrays;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.PairedColumns;
import org.moyal.core.transform.RealTransform;
import org.moyal.core.transform.Tile;
import org.moyal.wigner.internal.Strips;
import org.moyal.wigner.internal.Transposition;

/**
 * Products with functions of the lag y and derivatives, on fields over a phase-space grid.
 *
 * <p>The discrete Fourier transform along p of row x_i is, up to a phase, ⟨x_i+y|ρ|x_i−y⟩ at y_j = jπħ/(n_pΔp). Multiplying
 * it by a real even function of y commutes with that phase. For one thread.
 */
final class LagTransform {
    private static final double EPSILON = 0x1p-52;
    private static final PairedColumns PRODUCTS = FourierEngine.vectorised().pairedColumns();

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
        var result = new double[w.length];
        var lines = new double[2][np / 2 + 1][Strips.COLUMNS];
        var zeros = new double[Strips.COLUMNS];
        var factors = new double[np / 2 + 1];
        BatchedTransform plan = FourierEngine.vectorised().batched(np);
        Tile tile = plan.tile(Strips.COLUMNS);
        Strips strips = new Strips(grid.nx());
        for (int strip = 0; strip < strips.count(); strip++) {
            int first = strips.first(strip);
            int columns = strips.columns(strip);
            for (int line = 0; line < 2 * columns; line++) {
                multiplier.fill(grid.x().coordinate(first + line), lagSpacing, factors);
                double classical = withoutClassical * factors[0];
                double[][] half = lines[line / columns];
                for (int j = 0; j <= np / 2; j++) {
                    half[j][line % columns] = (classical - factors[j]) / np;
                }
            }
            Transposition.toColumns(w, first, np, tile.re(), columns);
            Transposition.toColumns(w, first + columns, np, tile.im(), columns);
            plan.forward(tile, columns);
            multiplyEnd(tile, plan.rowOf(0), lines[0][0], lines[1][0], columns);
            multiplyEnd(tile, plan.rowOf(np / 2), lines[0][np / 2], lines[1][np / 2], columns);
            for (int j = 1; j < np / 2; j++) {
                int row = plan.rowOf(j);
                int mirror = plan.rowOf(np - j);
                PRODUCTS.multiply(tile, row, mirror, lines[0][j], zeros, 0.5, 0, lines[1][j], zeros, 0.5, 0, columns);
            }
            plan.backward(tile, columns);
            Transposition.toRows(tile.re(), columns, result, first, np);
            Transposition.toRows(tile.im(), columns, result, first + columns, np);
        }
        return result;
    }

    /** The modes 0 and n/2, which are real for either line. */
    private static void multiplyEnd(Tile tile, int row, double[] left, double[] right, int columns) {
        double[] re = tile.re()[row];
        double[] im = tile.im()[row];
        for (int c = 0; c < columns; c++) {
            re[c] *= left[c];
            im[c] *= right[c];
        }
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
        var result = new double[f.length];
        BatchedTransform plan = FourierEngine.vectorised().batched(np);
        Tile tile = plan.tile(Strips.COLUMNS);
        Strips strips = new Strips(grid.nx());
        for (int strip = 0; strip < strips.count(); strip++) {
            int first = strips.first(strip);
            int columns = strips.columns(strip);
            Transposition.toColumns(f, first, np, tile.re(), columns);
            Transposition.toColumns(f, first + columns, np, tile.im(), columns);
            differentiate(tile, plan, columns, grid.p().dualSpacing());
            Transposition.toRows(tile.re(), columns, result, first, np);
            Transposition.toRows(tile.im(), columns, result, first + columns, np);
        }
        return result;
    }

    /** ∂f/∂x on the nodes; the unpaired Nyquist mode has no derivative. */
    double[] derivativeAlongX(double[] f) {
        int nx = grid.nx();
        int np = grid.np();
        var result = new double[f.length];
        BatchedTransform plan = FourierEngine.vectorised().batched(nx);
        Tile tile = plan.tile(Strips.COLUMNS);
        Strips strips = new Strips(np);
        for (int strip = 0; strip < strips.count(); strip++) {
            int first = strips.first(strip);
            int columns = strips.columns(strip);
            for (int i = 0; i < nx; i++) {
                System.arraycopy(f, i * np + first, tile.re()[i], 0, columns);
                System.arraycopy(f, i * np + first + columns, tile.im()[i], 0, columns);
            }
            differentiate(tile, plan, columns, grid.x().dualSpacing());
            for (int i = 0; i < nx; i++) {
                System.arraycopy(tile.re()[i], 0, result, i * np + first, columns);
                System.arraycopy(tile.im()[i], 0, result, i * np + first + columns, columns);
            }
        }
        return result;
    }

    /** Multiplies mode j by i·j·dualSpacing. */
    private static void differentiate(Tile tile, BatchedTransform plan, int columns, double dualSpacing) {
        int n = plan.size();
        var ones = new double[columns];
        var zeros = new double[columns];
        Arrays.fill(ones, 1);
        plan.forward(tile, columns);
        multiplyEnd(tile, plan.rowOf(0), zeros, zeros, columns);
        multiplyEnd(tile, plan.rowOf(n / 2), zeros, zeros, columns);
        for (int j = 1; j < n / 2; j++) {
            double k = 0.5 * j * dualSpacing / n;
            PRODUCTS.multiply(tile, plan.rowOf(j), plan.rowOf(n - j), ones, zeros, 0, k, ones, zeros, 0, k, columns);
        }
        plan.backward(tile, columns);
    }

    private void gather(double[] f, int k, double[] column) {
        for (int i = 0; i < column.length; i++) {
            column[i] = f[i * grid.np() + k];
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
