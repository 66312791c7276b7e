// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.RealTransform;

/**
 * The flow of the kinetic energy and of position diffusion: every column of W goes along x to the wavenumber k, is
 * multiplied by
 *
 * <pre>  exp(−i k p τ/M) · exp(−½ D_xx k² τ′),</pre>
 *
 * <p>and comes back. Under friction τ = (1 − e^(−γh))/γ while τ′ = h, see {@link Dilation}. Columns are strided, so sixteen
 * of them at a time are copied into a tile of contiguous rows. The phase of the unpaired Nyquist mode is zero, which
 * keeps W real.
 *
 * <p>8 bytes a node for each table.
 */
final class DriftPass {

    private static final int TILE = 16;

    private final PhaseSpaceGrid grid;
    private final double mass;
    private final double positionDiffusion;
    private final RealTransform transform;
    private final LeakageMonitor monitor;
    private final double[] tile;
    /** One a weight; column k at k·n_x, packed as a transformed column. */
    private final double[][] tables;

    DriftPass(PhaseSpaceGrid grid, double mass, double positionDiffusion, int weights, LeakageMonitor monitor) {
        this.grid = grid;
        this.mass = mass;
        this.positionDiffusion = positionDiffusion;
        this.transform = FourierEngine.jTransforms().real(grid.nx());
        this.monitor = monitor;
        this.tile = new double[TILE * grid.nx()];
        this.tables = new double[weights][grid.size()];
    }

    /** Fills the table of one weight. */
    void prepare(int weight, double driftTime, double diffusionTime) {
        int nx = grid.nx();
        double[] table = tables[weight];
        double nyquistDamping = damping(grid.x().nyquist(), diffusionTime);
        for (int k = 0; k < grid.np(); k++) {
            double shift = grid.p().coordinate(k) / mass * driftTime;
            int at = k * nx;
            table[at] = 1;
            table[at + 1] = nyquistDamping;
            for (int j = 1; j < nx / 2; j++) {
                double wavenumber = grid.x().wavenumber(j);
                double damping = damping(wavenumber, diffusionTime);
                table[at + 2 * j] = damping * Math.cos(wavenumber * shift);
                table[at + 2 * j + 1] = -damping * Math.sin(wavenumber * shift);
            }
        }
    }

    /** Acts with the table of one weight. */
    void apply(double[] w, int weight) {
        int nx = grid.nx();
        int np = grid.np();
        double[] table = tables[weight];
        for (int first = 0; first < np; first += TILE) {
            int columns = Math.min(TILE, np - first);
            for (int i = 0; i < nx; i++) {
                int from = i * np + first;
                for (int c = 0; c < columns; c++) {
                    tile[c * nx + i] = w[from + c];
                }
            }
            for (int c = 0; c < columns; c++) {
                int at = c * nx;
                transform.forward(tile, at);
                monitor.wavenumberSpectrum(tile, at, nx);
                multiply(table, (first + c) * nx, at, nx);
                transform.inverse(tile, at);
            }
            for (int i = 0; i < nx; i++) {
                int to = i * np + first;
                for (int c = 0; c < columns; c++) {
                    w[to + c] = tile[c * nx + i];
                }
            }
        }
    }

    private void multiply(double[] table, int from, int at, int nx) {
        tile[at + 1] *= table[from + 1];
        for (int j = 2; j < nx; j += 2) {
            double re = tile[at + j];
            double im = tile[at + j + 1];
            double c = table[from + j];
            double s = table[from + j + 1];
            tile[at + j] = re * c - im * s;
            tile[at + j + 1] = re * s + im * c;
        }
    }

    private double damping(double wavenumber, double time) {
        return positionDiffusion == 0 ? 1 : Math.exp(-0.5 * positionDiffusion * wavenumber * wavenumber * time);
    }
}
