// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.PairedColumns;
import org.moyal.core.transform.Tile;
import org.moyal.wigner.internal.Strips;

/**
 * The flow of the kinetic energy and of position diffusion: every column of W goes along x to the wavenumber k, is
 * multiplied by
 *
 * <pre>  exp(−i k p τ/M) · exp(−½ D_xx k² τ′),</pre>
 *
 * <p>and comes back. Under friction τ = (1 − e^(−γh))/γ while τ′ = h, see {@link Dilation}. The phase of the unpaired
 * Nyquist mode is zero, which keeps W real.
 *
 * <p>Columns are transformed a tile at a time, so that W is read and written once. Since p grows in equal steps, the phase is the
 * product of one for the place in the tile, the same for all tiles, and one for the tile: n_x · 32 complex numbers instead
 * of a table of the size of the grid.
 */
final class DriftPass implements TiledPass {

    private final PhaseSpaceGrid grid;
    private final double mass;
    private final double positionDiffusion;
    private final BatchedTransform plan;
    private final PairedColumns products;
    private final Strips strips;
    private final Drift[] drifts;
    private final double[] w;
    private Drift current;

    DriftPass(
            PhaseSpaceGrid grid,
            double mass,
            double positionDiffusion,
            int drifts,
            BatchedTransform plan,
            PairedColumns products,
            double[] w) {
        this.grid = grid;
        this.mass = mass;
        this.positionDiffusion = positionDiffusion;
        this.plan = plan;
        this.products = products;
        this.strips = new Strips(grid.np());
        this.drifts = new Drift[drifts];
        for (int d = 0; d < drifts; d++) {
            this.drifts[d] = new Drift(grid.nx() / 2 - 1, strips);
        }
        this.w = w;
        this.current = this.drifts[0];
    }

    /** Phases of one drift. */
    private static final class Drift {
        /** e^(−i k c Δp τ/M) for the column c of a tile, at [mode − 1][c]. */
        final double[][] placeRe;

        final double[][] placeIm;
        /** The phase of the first column of a half of a strip, times damping and 1/(2n), at [2·strip + half][mode − 1]. */
        final double[][] halfRe;

        final double[][] halfIm;
        double nyquist;

        Drift(int modes, Strips strips) {
            int columns = strips.columns(0);
            this.placeRe = new double[modes][columns];
            this.placeIm = new double[modes][columns];
            this.halfRe = new double[2 * strips.count()][modes];
            this.halfIm = new double[2 * strips.count()][modes];
        }
    }

    /** Prepares one of the drifts. */
    void prepare(int number, double driftTime, double diffusionTime) {
        Drift drift = drifts[number];
        double slowness = driftTime / mass;
        int nx = grid.nx();
        for (int j = 1; j < nx / 2; j++) {
            double k = grid.x().wavenumber(j);
            double[] re = drift.placeRe[j - 1];
            double[] im = drift.placeIm[j - 1];
            for (int c = 0; c < re.length; c++) {
                double angle = k * (c * grid.p().spacing()) * slowness;
                re[c] = StrictMath.cos(angle);
                im[c] = -StrictMath.sin(angle);
            }
            double factor = 0.5 / nx * damping(k, diffusionTime);
            for (int strip = 0; strip < strips.count(); strip++) {
                for (int half = 0; half < 2; half++) {
                    int column = strips.first(strip) + half * strips.columns(strip);
                    double angle = k * grid.p().coordinate(column) * slowness;
                    drift.halfRe[2 * strip + half][j - 1] = factor * StrictMath.cos(angle);
                    drift.halfIm[2 * strip + half][j - 1] = -factor * StrictMath.sin(angle);
                }
            }
        }
        drift.nyquist = damping(grid.x().nyquist(), diffusionTime) / nx;
    }

    /** Makes ready for one of the drifts. */
    TiledPass at(int number) {
        current = drifts[number];
        return this;
    }

    @Override
    public int parts() {
        return strips.count();
    }

    @Override
    public void apply(int strip, Workspace workspace) {
        int nx = grid.nx();
        int np = grid.np();
        int first = strips.first(strip);
        int columns = strips.columns(strip);
        Tile tile = workspace.alongX();
        double[][] re = tile.re();
        double[][] im = tile.im();
        for (int i = 0; i < nx; i++) {
            System.arraycopy(w, i * np + first, re[i], 0, columns);
            System.arraycopy(w, i * np + first + columns, im[i], 0, columns);
        }
        plan.forward(tile, columns);
        workspace.monitor().wavenumbers(tile, plan, columns);
        KickPass.scale(tile, plan.rowOf(0), 1.0 / nx, columns);
        KickPass.scale(tile, plan.rowOf(nx / 2), current.nyquist, columns);
        double[] leftRe = current.halfRe[2 * strip];
        double[] leftIm = current.halfIm[2 * strip];
        double[] rightRe = current.halfRe[2 * strip + 1];
        double[] rightIm = current.halfIm[2 * strip + 1];
        for (int j = 0; j < leftRe.length; j++) {
            double[] c = current.placeRe[j];
            double[] s = current.placeIm[j];
            products.multiply(
                    tile,
                    plan.rowOf(j + 1),
                    plan.rowOf(nx - j - 1),
                    c,
                    s,
                    leftRe[j],
                    leftIm[j],
                    c,
                    s,
                    rightRe[j],
                    rightIm[j],
                    columns);
        }
        plan.backward(tile, columns);
        workspace.monitor().rowsOfX(tile, columns);
        for (int i = 0; i < nx; i++) {
            System.arraycopy(re[i], 0, w, i * np + first, columns);
            System.arraycopy(im[i], 0, w, i * np + first + columns, columns);
        }
    }

    private double damping(double wavenumber, double time) {
        return positionDiffusion == 0 ? 1 : Math.exp(-0.5 * positionDiffusion * wavenumber * wavenumber * time);
    }
}
