// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.PairedColumns;
import org.moyal.core.transform.Tile;
import org.moyal.wigner.internal.Strips;
import org.moyal.wigner.internal.Transposition;

/**
 * The flow of the potential and of momentum diffusion: every row of W goes along p to the lag y, is multiplied by
 *
 * <pre>  exp(−i τ ΔU(x, y)/s) · exp(−½ D_pp (2y/s)² τ),</pre>
 *
 * <p>and comes back. Mode j of the transformed row belongs to the lag −y_j (its kernel is e^(−2ipy/s)), so it takes the
 * complex conjugate phase. The phase of the unpaired Nyquist lag is zero, which keeps W real; ΔU is odd in y, so zero
 * is what a real field can take there.
 *
 * <p>Rows become columns of a tile, which is transformed, multiplied and transformed back while it is in the cache, so that W is read and
 * written once. 8 bytes a node for each table; a kick of twice the first duration squares the first table on the way. A changing symbol
 * refills its only table at every kick.
 */
final class KickPass implements TiledPass {

    private final PhaseSpaceGrid grid;
    private final double action;
    private final double momentumDiffusion;
    private final ForceSymbol symbol;
    private final @Nullable DoubleUnaryOperator force;
    private final BatchedTransform plan;
    private final PairedColumns products;
    private final Strips strips;

    /** Lags 1 … n_p/2 − 1, and the energies and phases across them at one position. */
    private final double[] lags;

    private final double[] energies;
    private final double[] angles;
    /** One for each duration but the doubled first one, if the symbol is constant; else a single one. */
    private final PhaseTable[] tables;
    /** For each kick and lag the damping, with 1/(2n); the last one, of the Nyquist lag, with 1/n. */
    private final double[][] damping;

    private double[] w;
    private Multiplication multiplication = Multiplication.BY_TABLE;
    private PhaseTable table;
    private double[] factors;
    /** Factors of the lags in one kick: damping times the phase of the uniform force. */
    private final double[] rowRe;

    private final double[] rowIm;

    private enum Multiplication {
        BY_TABLE,
        BY_SQUARE
    }

    /**
     * A pass with room for kicks number 1 … kicks of different durations, and number 0 of twice the duration of number 1.
     */
    KickPass(
            PhaseSpaceGrid grid,
            PhaseSpaceLaw law,
            double momentumDiffusion,
            int kicks,
            BatchedTransform plan,
            PairedColumns products,
            double[] w) {
        this.grid = grid;
        this.action = law.action();
        this.momentumDiffusion = momentumDiffusion;
        this.symbol = law.symbol();
        this.force = symbol.uniformForce();
        this.plan = plan;
        this.products = products;
        this.strips = new Strips(grid.nx());
        this.lags = new double[grid.np() / 2 - 1];
        for (int j = 0; j < lags.length; j++) {
            lags[j] = (j + 1) * grid.lagSpacing(law.action());
        }
        this.energies = new double[lags.length];
        this.angles = new double[lags.length];
        this.tables = new PhaseTable[symbol.isConstant() ? kicks : 1];
        for (int t = 0; t < tables.length; t++) {
            tables[t] = new PhaseTable(strips, lags.length);
        }
        this.damping = new double[kicks + 1][lags.length + 1];
        this.rowRe = new double[lags.length];
        this.rowIm = new double[lags.length];
        this.w = w;
        this.table = tables[0];
        this.factors = damping[0];
    }

    /** Fills the tables for kicks of the given durations; number 0 is twice number 1. */
    void prepare(double[] durations) {
        for (int kick = 0; kick < durations.length; kick++) {
            for (int j = 0; j < lags.length; j++) {
                damping[kick][j] = 0.5 / grid.np() * damping(lags[j], durations[kick]);
            }
            damping[kick][lags.length] = damping(grid.maximumLag(action), durations[kick]) / grid.np();
        }
        if (symbol.isConstant()) {
            for (int i = 0; i < grid.nx(); i++) {
                symbol.fill(grid.x().coordinate(i), 0, lags, energies);
                for (int kick = 1; kick < durations.length; kick++) {
                    fillLine(tables[kick - 1], i, durations[kick]);
                }
            }
        }
    }

    /**
     * Makes ready for a kick: number {@code kick} of those prepared. The potential is taken at time t.
     *
     * @throws NumericalFailureException without a state, if a potential or force that changes in time is not finite at t
     */
    TiledPass at(int kick, double duration, double t, long step) {
        factors = damping[kick];
        if (symbol.isConstant()) {
            table = tables[Math.max(kick - 1, 0)];
            multiplication = kick == 0 ? Multiplication.BY_SQUARE : Multiplication.BY_TABLE;
        } else {
            refill(duration, t, step);
        }
        System.arraycopy(factors, 0, rowRe, 0, lags.length);
        if (force != null) {
            tilt(force, duration, t, step);
        }
        return this;
    }

    private void refill(double duration, double t, long step) {
        try {
            for (int i = 0; i < grid.nx(); i++) {
                symbol.fill(grid.x().coordinate(i), t, lags, energies);
                fillLine(table, i, duration);
            }
        } catch (ForceSymbol.NotFiniteException e) {
            throw e.inRun(t, step);
        }
    }

    private void fillLine(PhaseTable target, int i, double duration) {
        for (int j = 0; j < lags.length; j++) {
            angles[j] = duration / action * energies[j];
        }
        target.set(i, angles);
    }

    private void tilt(DoubleUnaryOperator uniformForce, double duration, double t, long step) {
        double slope = uniformForce.applyAsDouble(t);
        if (!Double.isFinite(slope)) {
            throw new NumericalFailureException(t, step, "uniform force F(t)", slope, Double.MAX_VALUE);
        }
        for (int j = 0; j < lags.length; j++) {
            double angle = duration * 2 * lags[j] * slope / action;
            rowRe[j] = factors[j] * StrictMath.cos(angle);
            rowIm[j] = factors[j] * StrictMath.sin(angle);
        }
    }

    @Override
    public int parts() {
        return strips.count();
    }

    @Override
    public void apply(int strip, Workspace workspace) {
        int first = strips.first(strip);
        int columns = strips.columns(strip);
        int np = grid.np();
        Tile tile = workspace.alongP();
        Transposition.toColumns(w, first, np, tile.re(), columns);
        Transposition.toColumns(w, first + columns, np, tile.im(), columns);
        plan.forward(tile, columns);
        workspace.monitor().lags(tile, plan, columns);
        scale(tile, plan.rowOf(0), 1.0 / np, columns);
        scale(tile, plan.rowOf(np / 2), factors[lags.length], columns);
        for (int j = 0; j < lags.length; j++) {
            int row = plan.rowOf(j + 1);
            int mirror = plan.rowOf(np - j - 1);
            double[] leftC = table.cosines(strip, j, 0);
            double[] leftS = table.sines(strip, j, 0);
            double[] rightC = table.cosines(strip, j, 1);
            double[] rightS = table.sines(strip, j, 1);
            double u = rowRe[j];
            double v = rowIm[j];
            switch (multiplication) {
                case BY_TABLE ->
                    products.multiply(tile, row, mirror, leftC, leftS, u, v, rightC, rightS, u, v, columns);
                case BY_SQUARE ->
                    products.multiplyBySquare(tile, row, mirror, leftC, leftS, u, v, rightC, rightS, u, v, columns);
            }
        }
        plan.backward(tile, columns);
        workspace.monitor().rowsOfP(tile, columns);
        Transposition.toRows(tile.re(), columns, w, first, np);
        Transposition.toRows(tile.im(), columns, w, first + columns, np);
    }

    /** Multiplies a row of modes that are real. */
    static void scale(Tile tile, int row, double factor, int columns) {
        double[] re = tile.re()[row];
        double[] im = tile.im()[row];
        for (int c = 0; c < columns; c++) {
            re[c] *= factor;
            im[c] *= factor;
        }
    }

    private double damping(double lag, double duration) {
        if (momentumDiffusion == 0) {
            return 1;
        }
        double wavenumber = 2 * lag / action;
        return Math.exp(-0.5 * momentumDiffusion * wavenumber * wavenumber * duration);
    }
}
