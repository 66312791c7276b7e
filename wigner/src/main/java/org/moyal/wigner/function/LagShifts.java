// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import org.moyal.core.grid.Axis;
import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.Tile;

/**
 * ψ(x + y) and ψ(x − y) on all nodes x for a strip of lags y_j = jδ at a time, from the modes of ψ: mode k takes the phase
 * e^(±iky), and the strip is transformed back. For one thread.
 */
final class LagShifts {

    static final int COLUMNS = 64;
    private static final int FINE = 32;

    private final Axis axis;
    private final double[] modeRe;
    private final double[] modeIm;
    private final double spacing;
    private final BatchedTransform plan;
    private final Tile plus;
    private final Tile minus;
    /** e^(i k_m cδ) = coarse[m / FINE][c] · fine[m % FINE][c], with k_m = m times the smallest wavenumber. */
    private final double[][] fineRe = new double[FINE][COLUMNS];

    private final double[][] fineIm = new double[FINE][COLUMNS];
    private final double[][] coarseRe;
    private final double[][] coarseIm;

    LagShifts(Axis axis, double[] modeRe, double[] modeIm, double spacing) {
        this.axis = axis;
        this.modeRe = modeRe;
        this.modeIm = modeIm;
        this.spacing = spacing;
        this.plan = FourierEngine.vectorised().batched(axis.size());
        this.plus = plan.tile(COLUMNS);
        this.minus = plan.tile(COLUMNS);
        int rows = axis.size() / 2 / FINE + 1;
        this.coarseRe = new double[rows][COLUMNS];
        this.coarseIm = new double[rows][COLUMNS];
        fill(fineRe, fineIm, axis.dualSpacing() * spacing);
        fill(coarseRe, coarseIm, FINE * axis.dualSpacing() * spacing);
    }

    private static void fill(double[][] re, double[][] im, double angle) {
        for (int m = 0; m < re.length; m++) {
            for (int c = 0; c < COLUMNS; c++) {
                re[m][c] = Math.cos(m * c * angle);
                im[m][c] = Math.sin(m * c * angle);
            }
        }
    }

    /** Computes ψ(x ± y_j) for j = first … first + columns − 1. */
    void evaluate(int first, int columns) {
        int n = axis.size();
        for (int m = 0; m < n; m++) {
            double k = axis.wavenumber(m);
            double c = Math.cos(k * first * spacing);
            double s = Math.sin(k * first * spacing);
            double re = modeRe[m] / n;
            double im = modeIm[m] / n;
            int rank = m <= n / 2 ? m : n - m;
            // the table holds phases of positive wavenumbers: conjugate for ψ(x − y), and the other way round for k < 0
            double sign = k < 0 ? -1 : 1;
            int row = plan.rowOf(m);
            fillRow(plus, row, rank, re * c - im * s, re * s + im * c, sign, columns);
            fillRow(minus, row, rank, re * c + im * s, im * c - re * s, -sign, columns);
        }
        plan.backward(plus, columns);
        plan.backward(minus, columns);
    }

    private void fillRow(Tile tile, int row, int rank, double u, double v, double sign, int columns) {
        double[] fr = fineRe[rank % FINE];
        double[] fi = fineIm[rank % FINE];
        double[] cr = coarseRe[rank / FINE];
        double[] ci = coarseIm[rank / FINE];
        double[] re = tile.re()[row];
        double[] im = tile.im()[row];
        for (int c = 0; c < columns; c++) {
            double a = fr[c] * cr[c] - fi[c] * ci[c];
            double b = sign * (fr[c] * ci[c] + fi[c] * cr[c]);
            re[c] = a * u - b * v;
            im[c] = a * v + b * u;
        }
    }

    /** ψ(x_i + y)ψ*(x_i − y) times a phase for every lag of the strip. */
    void product(int i, int columns, double[] turnRe, double[] turnIm, double[] re, double[] im, int offset) {
        double[] pr = plus.re()[i];
        double[] pi = plus.im()[i];
        double[] mr = minus.re()[i];
        double[] mi = minus.im()[i];
        for (int c = 0; c < columns; c++) {
            double a = pr[c] * mr[c] + pi[c] * mi[c];
            double b = pi[c] * mr[c] - pr[c] * mi[c];
            re[offset + c] = a * turnRe[c] - b * turnIm[c];
            im[offset + c] = a * turnIm[c] + b * turnRe[c];
        }
    }
}
