// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import org.jspecify.annotations.Nullable;
import org.moyal.core.grid.Axis;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.transform.BatchedTransform;

/** Kicks and drifts of a density matrix from both sides. Allocates nothing in a step. */
final class DensityMatrixStepper extends SplitStepper<DensityMatrixView, DensityMatrix> {

    private final LinearLindblad noise;
    private final BatchedTransform plan;
    private final TiledMatrix rho;
    private final int[] rows;
    private final double[] retainedRe;
    private final double[] retainedIm;
    /** For each kick the phases of the rows, and the same cut to the columns of the tiles. */
    private final double[][] kickCos;

    private final double[][] kickSin;
    private final double[][][] columnCos;
    private final double[][][] columnSin;
    /** For each kick the damping at j − i + N − 1; empty without diffusion. */
    private final double[][] damping;
    /** In the order of the rows that the plan leaves the modes in, with the factor 1/N. */
    private final double[][] driftCos;

    private final double[][] driftSin;
    /** The damping in (p, p′); null without diffusion of the position. */
    private final @Nullable MomentumDamping smearing;

    private final double safeTail;
    private final DensityMatrixView view = new Running();

    private double momentumTail;

    DensityMatrixStepper(SplitLaw law, LinearLindblad noise, DensityMatrix initial) {
        super(law, initial.axis(), initial.hbar());
        int n = axis().size();
        this.noise = noise;
        this.plan = law.engine().batched(n);
        this.rho = new TiledMatrix(plan);
        this.rows = new int[n];
        for (int k = 0; k < n; k++) {
            rows[k] = plan.rowOf(k);
        }
        this.retainedRe = new double[n * n];
        this.retainedIm = new double[n * n];
        this.kickCos = new double[kickTables()][n];
        this.kickSin = new double[kickTables()][n];
        this.columnCos = new double[kickTables()][rho.tiles()][];
        this.columnSin = new double[kickTables()][rho.tiles()][];
        for (int table = 0; table < kickTables(); table++) {
            for (int t = 0; t < rho.tiles(); t++) {
                columnCos[table][t] = new double[rho.width(t)];
                columnSin[table][t] = new double[rho.width(t)];
            }
        }
        this.damping = new double[kickTables()][noise.dpp() > 0 ? 2 * n - 1 : 0];
        this.driftCos = new double[driftTables()][n];
        this.driftSin = new double[driftTables()][n];
        this.smearing = noise.dxx() > 0 ? new MomentumDamping(rho, axis(), rows, driftTables()) : null;
        // The largest |ρ_ij| is at least the mean of ρ_ii. So is the largest |⟨k|ρ|x⟩|: for the x of the largest
        // ρ(x, x), its squares have the mean Σ|ρ(x′, x)|².
        double mean = 1 / axis().length();
        this.safeTail = 0.5 * tolerance() * tolerance() * mean * mean;
        initial.copyInto(retainedRe, retainedIm);
        rho.copyFrom(retainedRe, retainedIm);
        requireFit();
        rho.copyFrom(retainedRe, retainedIm); // the check has transformed it
    }

    private void requireFit() {
        double position = positionTail();
        if (!(position <= tolerance())) {
            throw new IllegalArgumentException("initial state: tail of |rho| at the ends of x = " + position
                    + ": must be at most " + tolerance() + "; a longer axis than " + axis() + " is needed");
        }
        forward();
        measureMomentumTail();
        if (!(momentumTail <= tolerance())) {
            throw new IllegalArgumentException("initial state: tail of |rho| at the largest momenta = " + momentumTail
                    + ": must be at most " + tolerance() + "; a finer axis than " + axis() + " is needed");
        }
        momentumTail = 0;
    }

    @Override
    void tabulateKick(int table, double duration, double[] cos, double[] sin) {
        System.arraycopy(cos, 0, kickCos[table], 0, cos.length);
        System.arraycopy(sin, 0, kickSin[table], 0, sin.length);
        for (int t = 0; t < rho.tiles(); t++) {
            System.arraycopy(cos, rho.first(t), columnCos[table][t], 0, rho.width(t));
            System.arraycopy(sin, rho.first(t), columnSin[table][t], 0, rho.width(t));
        }
        if (noise.dpp() > 0) {
            double[] g = damping[table];
            double factor = -0.5 * noise.dpp() * duration / (hbar() * hbar());
            for (int d = 0; d < cos.length; d++) {
                double distance = d * axis().spacing();
                g[cos.length - 1 + d] = StrictMath.exp(factor * distance * distance);
                g[cos.length - 1 - d] = g[cos.length - 1 + d];
            }
        }
    }

    @Override
    void tabulateDrift(int table, double duration, double[] cos, double[] sin) {
        for (int k = 0; k < cos.length; k++) {
            driftCos[table][rows[k]] = cos[k] / cos.length;
            driftSin[table][rows[k]] = sin[k] / cos.length;
        }
        if (smearing != null) {
            smearing.tabulate(table, noise.dxx() * duration, driftCos[table], driftSin[table]);
        }
    }

    @Override
    void kick(int table) {
        for (int t = 0; t < rho.tiles(); t++) {
            double[][] re = rho.tile(t).re();
            double[][] im = rho.tile(t).im();
            int width = rho.width(t);
            for (int i = 0; i < re.length; i++) {
                RowPhases.turn(re[i], im[i], kickCos[table][i], kickSin[table][i], width);
                RowPhases.turnBack(re[i], im[i], columnCos[table][t], columnSin[table][t], width);
                if (noise.dpp() > 0) {
                    int first = rho.first(t) - i + re.length - 1;
                    RowPhases.damp(re[i], damping[table], first, width);
                    RowPhases.damp(im[i], damping[table], first, width);
                }
            }
        }
    }

    @Override
    void kickAndDrift(int kickTable, int driftTable) {
        kick(kickTable);
        forward();
        measureMomentumTail();
        if (smearing == null) {
            turnAndBackward(driftTable);
            rho.adjoin();
            forward();
            turnAndBackward(driftTable);
        } else {
            rho.adjoin();
            forward(); // now ⟨p|ρ|p′⟩
            turn(driftTable);
            smearing.apply(rho, driftTable);
            backward();
            rho.adjoin();
            backward();
        }
    }

    private void forward() {
        for (int t = 0; t < rho.tiles(); t++) {
            plan.forward(rho.tile(t), rho.width(t));
        }
    }

    private void turnAndBackward(int table) {
        for (int t = 0; t < rho.tiles(); t++) {
            turn(table, t);
            plan.backward(rho.tile(t), rho.width(t));
        }
    }

    private void turn(int table) {
        for (int t = 0; t < rho.tiles(); t++) {
            turn(table, t);
        }
    }

    private void turn(int table, int t) {
        double[][] re = rho.tile(t).re();
        double[][] im = rho.tile(t).im();
        for (int row = 0; row < re.length; row++) {
            RowPhases.turn(re[row], im[row], driftCos[table][row], driftSin[table][row], rho.width(t));
        }
    }

    private void backward() {
        for (int t = 0; t < rho.tiles(); t++) {
            plan.backward(rho.tile(t), rho.width(t));
        }
    }

    private void measureMomentumTail() {
        double tail = 0;
        int last = TailBand.lastMode(rows.length);
        for (int k = TailBand.firstMode(rows.length); k <= last; k++) {
            tail = Math.max(tail, rho.largestInRow(rows[k]));
        }
        momentumTail = Math.max(momentumTail, relative(tail));
    }

    private double positionTail() {
        double tail = 0;
        for (int i = 0; i < 2 * TailBand.width(rows.length); i++) {
            tail = Math.max(tail, rho.largestInRow(TailBand.node(rows.length, i)));
        }
        return relative(tail);
    }

    /** 0 if the tail is harmless whatever the peak, which is then not looked for. */
    private double relative(double tail) {
        return tail <= safeTail ? 0 : Math.sqrt(tail / rho.largest());
    }

    @Override
    void check() {
        double position = positionTail();
        if (!(position <= tolerance())) {
            throw failure("tail of |rho| in x", position);
        }
        if (!(momentumTail <= tolerance())) {
            throw failure("tail of |rho| in p", momentumTail);
        }
        momentumTail = 0;
    }

    @Override
    public DensityMatrixView view() {
        return view;
    }

    @Override
    public DensityMatrix snapshot() {
        complete();
        double[] re = new double[retainedRe.length];
        double[] im = new double[retainedRe.length];
        rho.copyInto(re, im);
        return DensityMatrix.of(axis(), hbar(), re, im);
    }

    @Override
    public void retain() {
        complete();
        check();
        rho.copyInto(retainedRe, retainedIm);
    }

    @Override
    public DensityMatrix retained() {
        return DensityMatrix.of(axis(), hbar(), retainedRe, retainedIm);
    }

    /** The running matrix, completed. */
    private final class Running implements DensityMatrixView {
        @Override
        public Axis axis() {
            return DensityMatrixStepper.this.axis();
        }

        @Override
        public double hbar() {
            return DensityMatrixStepper.this.hbar();
        }

        @Override
        public double re(int i, int j) {
            complete();
            return rho.re(i, j);
        }

        @Override
        public double im(int i, int j) {
            complete();
            return rho.im(i, j);
        }

        @Override
        public DensityMatrix snapshot() {
            return DensityMatrixStepper.this.snapshot();
        }
    }
}
