// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import org.jtransforms.fft.DoubleFFT_1D;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;

/**
 * What a careful user would write on JTransforms alone: real transforms of one line at a time, phase tables made once, and a
 * tile of columns copied in, transformed, multiplied, transformed back and copied out, so that W is read and written once
 * for each half of a step. It checks nothing: no tails, no finite values, no grid.
 */
final class HandWrittenMoyal {
    private final PhaseSpaceGrid grid;
    private final int nx;
    private final int np;
    private final int columns;
    private final double hbar;
    private final double duration;
    private final Potential potential;
    private final double[] initial;
    private final double[] w;
    private final double[] kick; // cos, sin for each x and lag
    private final double[] drift; // cos, sin for each p and wavenumber
    private final double[] tile;
    private final DoubleFFT_1D alongP;
    private final DoubleFFT_1D alongX;

    /**
     * The step.
     *
     * @param columns of a tile; 16 is best, 1 is what one writes first
     */
    HandWrittenMoyal(
            PhaseSpaceGrid grid, double hbar, Hamiltonian hamiltonian, double[] values, double step, int columns) {
        this.grid = grid;
        this.nx = grid.nx();
        this.np = grid.np();
        this.columns = columns;
        this.hbar = hbar;
        this.duration = step;
        this.potential = hamiltonian.potential();
        this.initial = values.clone();
        this.w = values.clone();
        this.kick = new double[nx * np];
        this.drift = new double[nx * np];
        this.tile = new double[columns * nx];
        this.alongP = new DoubleFFT_1D(np);
        this.alongX = new DoubleFFT_1D(nx);
        fillKick(step);
        for (int k = 0; k < np; k++) {
            for (int j = 0; j < nx / 2; j++) {
                double phase = -step * grid.x().wavenumber(j) * grid.p().coordinate(k) / hamiltonian.mass();
                drift[k * nx + 2 * j] = Math.cos(phase);
                drift[k * nx + 2 * j + 1] = Math.sin(phase);
            }
        }
    }

    private void fillKick(double step) {
        for (int i = 0; i < nx; i++) {
            for (int k = 0; k < np / 2; k++) {
                double lag = k * grid.lagSpacing(hbar);
                double phase = step * potential.difference(grid.x().coordinate(i), lag) / hbar;
                kick[i * np + 2 * k] = Math.cos(phase);
                kick[i * np + 2 * k + 1] = Math.sin(phase);
            }
        }
    }

    /** One kick and one drift: the cost of a Strang step whose half kicks are merged. */
    void step() {
        kick();
        drift();
    }

    /** W after Strang steps from the initial state; the stepping starts again from there. */
    double[] strang(int steps) {
        System.arraycopy(initial, 0, w, 0, w.length);
        fillKick(0.5 * duration);
        kick();
        fillKick(duration);
        for (int i = 1; i < steps; i++) {
            drift();
            kick();
        }
        drift();
        fillKick(0.5 * duration);
        kick();
        fillKick(duration);
        double[] result = w.clone();
        System.arraycopy(initial, 0, w, 0, w.length);
        return result;
    }

    private void kick() {
        for (int i = 0; i < nx; i++) {
            alongP.realForward(w, i * np);
            turn(w, i * np, kick, i * np, np);
            alongP.realInverse(w, i * np, true);
        }
    }

    private void drift() {
        for (int first = 0; first < np; first += columns) {
            int width = Math.min(columns, np - first);
            for (int i = 0; i < nx; i++) {
                for (int c = 0; c < width; c++) {
                    tile[c * nx + i] = w[i * np + first + c];
                }
            }
            for (int c = 0; c < width; c++) {
                alongX.realForward(tile, c * nx);
                turn(tile, c * nx, drift, (first + c) * nx, nx);
                alongX.realInverse(tile, c * nx, true);
            }
            for (int i = 0; i < nx; i++) {
                for (int c = 0; c < width; c++) {
                    w[i * np + first + c] = tile[c * nx + i];
                }
            }
        }
    }

    private static void turn(double[] spectrum, int at, double[] phases, int from, int size) {
        for (int m = 2; m < size; m += 2) {
            double re = spectrum[at + m];
            double im = spectrum[at + m + 1];
            double c = phases[from + m];
            double s = phases[from + m + 1];
            spectrum[at + m] = re * c - im * s;
            spectrum[at + m + 1] = re * s + im * c;
        }
    }

    /** Jp of W by one pair of transforms a row, the force evaluated on the way. */
    static double[] force(PhaseSpaceGrid grid, double hbar, Hamiltonian hamiltonian, double[] values) {
        double[] jp = values.clone();
        int np = grid.np();
        DoubleFFT_1D alongP = new DoubleFFT_1D(np);
        Potential potential = hamiltonian.potential();
        for (int i = 0; i < grid.nx(); i++) {
            int row = i * np;
            double x = grid.x().coordinate(i);
            alongP.realForward(jp, row);
            jp[row] *= -potential.secant(x, 0);
            jp[row + 1] = 0;
            for (int k = 1; k < np / 2; k++) {
                double factor = -potential.secant(x, k * grid.lagSpacing(hbar));
                jp[row + 2 * k] *= factor;
                jp[row + 2 * k + 1] *= factor;
            }
            alongP.realInverse(jp, row, true);
        }
        return jp;
    }
}
