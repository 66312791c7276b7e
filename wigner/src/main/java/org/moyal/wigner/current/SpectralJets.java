// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import org.moyal.core.grid.PeriodicSinc;
import org.moyal.core.grid.PhaseSpaceGrid;

/**
 * Exact values and first derivatives of W and Jp between the nodes, by trigonometric interpolation of both with the same
 * weights. One point costs O(n_x n_p), one point of a {@link Slice} O(n_x) or O(n_p).
 */
final class SpectralJets implements JetSource {
    private final PhaseSpaceGrid grid;
    private final double mass;
    private final double[] w;
    private final double[] jp;
    private final PeriodicSinc alongX;
    private final PeriodicSinc alongP;

    SpectralJets(PhaseSpaceGrid grid, double mass, double[] w, double[] jp) {
        this.grid = grid;
        this.mass = mass;
        this.w = w;
        this.jp = jp;
        this.alongX = new PeriodicSinc(grid.x());
        this.alongP = new PeriodicSinc(grid.p());
    }

    PhaseSpaceGrid grid() {
        return grid;
    }

    @Override
    public CurrentJet at(double x, double p) {
        return atPosition(x).at(p);
    }

    /** W and Jp along the line of constant x. */
    Slice atPosition(double x) {
        int nx = grid.nx();
        int np = grid.np();
        var weight = new double[3][nx];
        alongX.fill(x, weight[0], weight[1], weight[2]);
        var slice = new double[4][np];
        for (int i = 0; i < nx; i++) {
            double a = weight[0][i];
            double b = weight[1][i];
            accumulate(a, b, w, i * np, slice[0], slice[1]);
            accumulate(a, b, jp, i * np, slice[2], slice[3]);
        }
        return p -> {
            var v = new double[3][np];
            alongP.fill(p, v[0], v[1], v[2]);
            return new CurrentJet(
                    x,
                    p,
                    mass,
                    dot(slice[0], v[0]),
                    dot(slice[1], v[0]),
                    dot(slice[0], v[1]),
                    dot(slice[2], v[0]),
                    dot(slice[3], v[0]),
                    dot(slice[2], v[1]));
        };
    }

    /** W and Jp along the line of constant p. */
    Slice atMomentum(double p) {
        int nx = grid.nx();
        int np = grid.np();
        var v = new double[3][np];
        alongP.fill(p, v[0], v[1], v[2]);
        var slice = new double[4][nx];
        for (int i = 0; i < nx; i++) {
            slice[0][i] = dot(w, i * np, v[0]);
            slice[1][i] = dot(w, i * np, v[1]);
            slice[2][i] = dot(jp, i * np, v[0]);
            slice[3][i] = dot(jp, i * np, v[1]);
        }
        return x -> {
            var u = new double[3][nx];
            alongX.fill(x, u[0], u[1], u[2]);
            return new CurrentJet(
                    x,
                    p,
                    mass,
                    dot(slice[0], u[0]),
                    dot(slice[0], u[1]),
                    dot(slice[1], u[0]),
                    dot(slice[2], u[0]),
                    dot(slice[2], u[1]),
                    dot(slice[3], u[0]));
        };
    }

    /** W at all (xs[a], ps[b]), row-major with p contiguous. */
    double[] tabulateWigner(double[] xs, double[] ps) {
        return tabulate(w, xs, ps);
    }

    /** Jp at all (xs[a], ps[b]), row-major with p contiguous. */
    double[] tabulateForce(double[] xs, double[] ps) {
        return tabulate(jp, xs, ps);
    }

    private double[] tabulate(double[] f, double[] xs, double[] ps) {
        int nx = grid.nx();
        int np = grid.np();
        // Transposed weights along p, so that the inner loop runs over contiguous data.
        var transposed = new double[np][ps.length];
        var column = new double[np];
        for (int b = 0; b < ps.length; b++) {
            alongP.weights(ps[b], column);
            for (int k = 0; k < np; k++) {
                transposed[k][b] = column[k];
            }
        }
        var table = new double[xs.length * ps.length];
        var weight = new double[nx];
        var row = new double[np];
        var result = new double[ps.length];
        for (int a = 0; a < xs.length; a++) {
            alongX.weights(xs[a], weight);
            java.util.Arrays.fill(row, 0);
            for (int i = 0; i < nx; i++) {
                add(weight[i], f, i * np, row);
            }
            java.util.Arrays.fill(result, 0);
            for (int k = 0; k < np; k++) {
                add(row[k], transposed[k], 0, result);
            }
            System.arraycopy(result, 0, table, a * ps.length, ps.length);
        }
        return table;
    }

    private static void accumulate(double a, double b, double[] f, int offset, double[] value, double[] slope) {
        for (int k = 0; k < value.length; k++) {
            double fk = f[offset + k];
            value[k] = Math.fma(a, fk, value[k]);
            slope[k] = Math.fma(b, fk, slope[k]);
        }
    }

    private static void add(double a, double[] f, int offset, double[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] = Math.fma(a, f[offset + k], sum[k]);
        }
    }

    private static double dot(double[] f, double[] weights) {
        return dot(f, 0, weights);
    }

    private static double dot(double[] f, int offset, double[] weights) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum = Math.fma(f[offset + k], weights[k], sum);
        }
        return sum;
    }

    /** The current along a line of constant x or constant p. */
    @FunctionalInterface
    interface Slice {

        /** The jet at a coordinate along the line. */
        CurrentJet at(double coordinate);
    }
}
