// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.RealTransform;

/**
 * The operator whose Wigner function is a given real field: A_ab = s ∫ f((u_a+u_b)/2, p) e^(ip(u_a−u_b)/ħ) dp on nodes u_a of
 * spacing s = 2πħ/P, P the width of the grid in p, so that every half distance (u_a−u_b)/2 is a lag of the grid.
 *
 * <p>Momenta are counted from the middle of the grid, which is a unitary change and leaves the spectrum alone. The midpoints are
 * the x nodes of the field, interpolated by its trigonometric polynomial; what lies beyond the box or the largest lag is zero.
 */
final class WeylMatrix {
    private WeylMatrix() {}

    /** The number of nodes that a grid asks for: X·P/(2πħ), rounded up to an even number without large factors. */
    static int size(PhaseSpaceGrid grid, double hbar) {
        double lag = grid.lagSpacing(hbar);
        int size = Math.max(8, (int) Math.ceil(grid.x().length() / (2 * lag) - 1e-9));
        while (!smooth(size)) {
            size++;
        }
        return size;
    }

    private static boolean smooth(int size) {
        int rest = size;
        for (int factor : new int[] {2, 3, 5}) {
            while (rest % factor == 0) {
                rest /= factor;
            }
        }
        return rest == 1 && size % 2 == 0;
    }

    static HermitianMatrix of(PhaseSpaceField field, double hbar) {
        PhaseSpaceGrid grid = field.grid();
        int np = grid.np();
        double lag = grid.lagSpacing(hbar);
        int n = size(grid, hbar);
        Axis midpoints = Axis.of(grid.x().min(), grid.x().min() + 2 * n * lag, 2 * n);
        double[] rows = field.interpolant()
                .resample(PhaseSpaceGrid.of(midpoints, grid.p()))
                .values();
        RealTransform transform = FourierEngine.vectorised().real(np);
        double scale = 2 * lag * grid.p().spacing();
        var re = new double[n][n];
        var im = new double[n][n];
        var row = new double[np];
        for (int sum = 0;
                sum <= 2 * n - 2 && midpoints.coordinate(sum) < grid.x().max();
                sum++) {
            System.arraycopy(rows, sum * np, row, 0, np);
            transform.forward(row);
            for (int b = Math.max(0, sum - n + 1); 2 * b <= sum; b++) {
                int a = sum - b;
                int distance = a - b;
                if (2 * distance > np) {
                    continue;
                }
                // e^(−iπ·distance) moves the origin of p to the middle of the grid.
                double sign = distance % 2 == 0 ? scale : -scale;
                double real = sign * cosine(row, distance);
                double imaginary = -sign * sine(row, distance);
                re[a][b] = real;
                re[b][a] = real;
                im[a][b] = imaginary;
                im[b][a] = -imaginary;
            }
        }
        return new HermitianMatrix(re, im);
    }

    private static double cosine(double[] packed, int mode) {
        if (2 * mode == packed.length) {
            return packed[1];
        }
        return packed[2 * mode];
    }

    private static double sine(double[] packed, int mode) {
        return mode == 0 || 2 * mode == packed.length ? 0 : packed[2 * mode + 1];
    }
}
