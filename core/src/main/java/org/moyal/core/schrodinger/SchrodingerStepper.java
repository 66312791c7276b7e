// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import org.moyal.core.grid.Axis;
import org.moyal.core.state.WaveFunction;
import org.moyal.core.transform.ComplexTransform;

/**
 * Kicks ψ(x) → e^(−iV(x)τ/ħ) ψ(x) and drifts ψ̂(k) → e^(−iħk²τ/2M) ψ̂(k) of one wave function. Allocates nothing in a step.
 */
final class SchrodingerStepper extends SplitStepper<WaveFunctionView, WaveFunction> {

    private final ComplexTransform transform;
    private final double[] re;
    private final double[] im;
    private final double[] retainedRe;
    private final double[] retainedIm;
    private final double[][] kickCos;
    private final double[][] kickSin;
    private final double[][] driftCos;
    private final double[][] driftSin;
    private final WaveFunctionView view = new Running();

    private double momentumTail;

    SchrodingerStepper(SplitLaw law, WaveFunction initial) {
        super(law, initial.axis(), initial.hbar());
        int n = axis().size();
        this.transform = law.engine().complex(n);
        this.re = new double[n];
        this.im = new double[n];
        this.retainedRe = new double[n];
        this.retainedIm = new double[n];
        this.kickCos = new double[kickTables()][n];
        this.kickSin = new double[kickTables()][n];
        this.driftCos = new double[driftTables()][n];
        this.driftSin = new double[driftTables()][n];
        initial.copyInto(re, im);
        initial.copyInto(retainedRe, retainedIm);
        requireFit();
        initial.copyInto(re, im); // the check has transformed it there and back
    }

    private void requireFit() {
        double position = positionTail();
        if (!(position <= tolerance())) {
            throw new IllegalArgumentException("initial state: tail of |psi| at the ends of x = " + position
                    + ": must be at most " + tolerance() + "; a longer axis than " + axis() + " is needed");
        }
        transform.forward(re, im);
        measureMomentumTail();
        transform.inverse(re, im);
        if (!(momentumTail <= tolerance())) {
            throw new IllegalArgumentException("initial state: tail of |psi| at the largest momenta = " + momentumTail
                    + ": must be at most " + tolerance() + "; a finer axis than " + axis() + " is needed");
        }
        momentumTail = 0;
    }

    @Override
    void tabulateKick(int table, double duration, double[] cos, double[] sin) {
        System.arraycopy(cos, 0, kickCos[table], 0, cos.length);
        System.arraycopy(sin, 0, kickSin[table], 0, sin.length);
    }

    @Override
    void tabulateDrift(int table, double duration, double[] cos, double[] sin) {
        System.arraycopy(cos, 0, driftCos[table], 0, cos.length);
        System.arraycopy(sin, 0, driftSin[table], 0, sin.length);
    }

    @Override
    void kick(int table) {
        multiply(kickCos[table], kickSin[table]);
    }

    @Override
    void kickAndDrift(int kickTable, int driftTable) {
        kick(kickTable);
        transform.forward(re, im);
        measureMomentumTail();
        multiply(driftCos[driftTable], driftSin[driftTable]);
        transform.inverse(re, im);
    }

    private void multiply(double[] c, double[] s) {
        for (int i = 0; i < re.length; i++) {
            double a = re[i];
            double b = im[i];
            re[i] = a * c[i] - b * s[i];
            im[i] = a * s[i] + b * c[i];
        }
    }

    private double positionTail() {
        int n = re.length;
        int band = TailBand.width(n);
        double tail = Math.max(largest(0, band), largest(n - band, n));
        return ratio(tail, largest(0, n));
    }

    private void measureMomentumTail() {
        int n = re.length;
        double tail = largest(TailBand.firstMode(n), TailBand.lastMode(n) + 1);
        momentumTail = Math.max(momentumTail, ratio(tail, largest(0, n)));
    }

    /** Not a number if anything is not, so that every comparison fails. */
    private static double ratio(double tail, double peak) {
        return Math.sqrt(tail / peak);
    }

    private double largest(int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, re[i] * re[i] + im[i] * im[i]);
        }
        return largest;
    }

    @Override
    void check() {
        double position = positionTail();
        if (!(position <= tolerance())) {
            throw failure("tail of |psi| in x", position);
        }
        if (!(momentumTail <= tolerance())) {
            throw failure("tail of |psi| in p", momentumTail);
        }
        momentumTail = 0;
    }

    @Override
    public WaveFunctionView view() {
        return view;
    }

    @Override
    public WaveFunction snapshot() {
        complete();
        return WaveFunction.of(axis(), hbar(), re, im);
    }

    @Override
    public void retain() {
        complete();
        check();
        System.arraycopy(re, 0, retainedRe, 0, re.length);
        System.arraycopy(im, 0, retainedIm, 0, im.length);
    }

    @Override
    public WaveFunction retained() {
        return WaveFunction.of(axis(), hbar(), retainedRe, retainedIm);
    }

    /** The running buffers, completed. */
    private final class Running implements WaveFunctionView {
        @Override
        public Axis axis() {
            return SchrodingerStepper.this.axis();
        }

        @Override
        public double hbar() {
            return SchrodingerStepper.this.hbar();
        }

        @Override
        public double re(int i) {
            complete();
            return re[i];
        }

        @Override
        public double im(int i) {
            complete();
            return im[i];
        }

        @Override
        public WaveFunction snapshot() {
            return SchrodingerStepper.this.snapshot();
        }
    }
}
