// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import org.moyal.core.grid.Axis;

/** The factors of ⟨p|ρ|p′⟩ that belong to the columns of a drift: the phase of p′, and e^(−D_xx(p − p′)²τ/2ħ²). */
final class MomentumDamping {
    private final Axis axis;
    /** The mode, −N/2 … N/2, that the plan leaves in a row, and the same columns cut to tiles. */
    private final int[] mode;

    private final int[][] columnMode;
    private final double[][][] cos;
    private final double[][][] sin;
    /** At |k − k′| of the modes. */
    private final double[][] damping;

    MomentumDamping(TiledMatrix rho, Axis axis, int[] rows, int tables) {
        int n = rows.length;
        this.axis = axis;
        this.mode = new int[n];
        double unit = 2 * Math.PI / axis.length();
        for (int k = 0; k < n; k++) {
            mode[rows[k]] = (int) Math.rint(axis.wavenumber(k) / unit);
        }
        this.columnMode = new int[rho.tiles()][];
        this.cos = new double[tables][rho.tiles()][];
        this.sin = new double[tables][rho.tiles()][];
        this.damping = new double[tables][n + 1];
        for (int t = 0; t < rho.tiles(); t++) {
            columnMode[t] = new int[rho.width(t)];
            System.arraycopy(mode, rho.first(t), columnMode[t], 0, rho.width(t));
            for (int table = 0; table < tables; table++) {
                cos[table][t] = new double[rho.width(t)];
                sin[table][t] = new double[rho.width(t)];
            }
        }
    }

    /** Takes D_xx τ and the phases in the order of the rows, of modulus 1/N. */
    void tabulate(int table, double spread, double[] rowCos, double[] rowSin) {
        int first = 0;
        for (int t = 0; t < columnMode.length; t++) {
            System.arraycopy(rowCos, first, cos[table][t], 0, columnMode[t].length);
            System.arraycopy(rowSin, first, sin[table][t], 0, columnMode[t].length);
            first += columnMode[t].length;
        }
        double unit = 2 * Math.PI / axis.length();
        for (int d = 0; d < damping[table].length; d++) {
            damping[table][d] = StrictMath.exp(-0.5 * spread * (d * unit) * (d * unit));
        }
    }

    /** Multiplies the matrix, whose rows and columns are momenta in the order of the plan. */
    void apply(TiledMatrix rho, int table) {
        double[] g = damping[table];
        for (int t = 0; t < columnMode.length; t++) {
            double[][] re = rho.tile(t).re();
            double[][] im = rho.tile(t).im();
            int[] columns = columnMode[t];
            for (int row = 0; row < re.length; row++) {
                RowPhases.turnBack(re[row], im[row], cos[table][t], sin[table][t], columns.length);
                double[] rowRe = re[row];
                double[] rowIm = im[row];
                for (int c = 0; c < columns.length; c++) {
                    double factor = g[Math.abs(mode[row] - columns[c])];
                    rowRe[c] *= factor;
                    rowIm[c] *= factor;
                }
            }
        }
    }
}
