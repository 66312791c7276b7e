// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import org.jtransforms.fft.DoubleFFT_1D;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;

/**
 * What a careful user would write on JTransforms alone: real transforms of one row or column at a time, phase tables made
 * once. It checks nothing: no tails, no finite values, no grid.
 */
final class HandWrittenMoyal {
    private final int nx;
    private final int np;
    private final double[] w;
    private final double[] kick; // cos, sin for each x and lag
    private final double[] drift; // cos, sin for each p and wavenumber
    private final double[] column;
    private final DoubleFFT_1D alongP;
    private final DoubleFFT_1D alongX;

    HandWrittenMoyal(PhaseSpaceGrid grid, double hbar, Hamiltonian hamiltonian, double[] values, double step) {
        nx = grid.nx();
        np = grid.np();
        w = values.clone();
        kick = new double[nx * np];
        drift = new double[nx * np];
        column = new double[nx];
        alongP = new DoubleFFT_1D(np);
        alongX = new DoubleFFT_1D(nx);
        Potential potential = hamiltonian.potential();
        for (int i = 0; i < nx; i++) {
            for (int k = 0; k < np / 2; k++) {
                double lag = k * grid.lagSpacing(hbar);
                double phase = step * potential.difference(grid.x().coordinate(i), lag) / hbar;
                kick[i * np + 2 * k] = Math.cos(phase);
                kick[i * np + 2 * k + 1] = Math.sin(phase);
            }
        }
        for (int k = 0; k < np; k++) {
            for (int j = 0; j < nx / 2; j++) {
                double phase = -step * grid.x().wavenumber(j) * grid.p().coordinate(k) / hamiltonian.mass();
                drift[k * nx + 2 * j] = Math.cos(phase);
                drift[k * nx + 2 * j + 1] = Math.sin(phase);
            }
        }
    }

    /** One kick and one drift: the cost of a Strang step whose half kicks are merged. */
    void step() {
        for (int i = 0; i < nx; i++) {
            alongP.realForward(w, i * np);
            turn(w, i * np, kick, i * np, np);
            alongP.realInverse(w, i * np, true);
        }
        for (int k = 0; k < np; k++) {
            for (int i = 0; i < nx; i++) {
                column[i] = w[i * np + k];
            }
            alongX.realForward(column);
            turn(column, 0, drift, k * nx, nx);
            alongX.realInverse(column, true);
            for (int i = 0; i < nx; i++) {
                w[i * np + k] = column[i];
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

    double[] values() {
        return w.clone();
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
