// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.Axis;
import org.moyal.core.run.Stepper;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.state.WaveFunction;
import org.moyal.core.transform.ComplexTransform;
import org.moyal.core.transform.FourierEngine;

/**
 * Kicks ψ(x) → e^(−iV(x)τ/ħ) ψ(x) and drifts ψ̂(k) → e^(−iħk²τ/2M) ψ̂(k). Outer kicks of neighbouring steps merge.
 * Allocates nothing in a step.
 */
final class SchrodingerStepper implements Stepper<WaveFunctionView, WaveFunction> {

    private static final int FRACTION = 64;
    private static final double SAME_TIME = 1e-9;

    private final Axis axis;
    private final double hbar;
    private final double mass;
    private final KickEnergy energy;
    private final SplittingScheme scheme;
    private final double tolerance;
    private final ComplexTransform transform;
    private final double[] re;
    private final double[] im;
    private final double[] retainedRe;
    private final double[] retainedIm;
    private final double[] potential;
    /** cos and sin for each distinct kick; a single pair if the potential changes in time. */
    private final double[][] kickCos;

    private final double[][] kickSin;
    private final double[][] driftCos;
    private final double[][] driftSin;
    private final WaveFunctionView view = new Running();

    private double preparedStep = Double.NaN;
    private boolean pending;
    private double pendingTime;
    private long steps;
    private double momentumTail;

    SchrodingerStepper(WaveFunction initial, double mass, KickEnergy energy, SplittingScheme scheme, double tolerance) {
        this.axis = initial.axis();
        this.hbar = initial.hbar();
        this.mass = mass;
        this.energy = energy;
        this.scheme = scheme;
        this.tolerance = tolerance;
        int n = axis.size();
        this.transform = FourierEngine.vectorised().complex(n);
        this.re = new double[n];
        this.im = new double[n];
        this.retainedRe = new double[n];
        this.retainedIm = new double[n];
        this.potential = new double[n];
        int kicks = energy.isConstant() ? scheme.stages() / 2 + 2 : 1;
        int drifts = (scheme.stages() + 1) / 2;
        this.kickCos = new double[kicks][n];
        this.kickSin = new double[kicks][n];
        this.driftCos = new double[drifts][n];
        this.driftSin = new double[drifts][n];
        initial.copyInto(re, im);
        initial.copyInto(retainedRe, retainedIm);
        requireFit();
        initial.copyInto(re, im); // the check has transformed it there and back
        if (energy.isConstant()) {
            evaluate(0);
        }
    }

    private void requireFit() {
        double position = positionTail();
        if (!(position <= tolerance)) {
            throw new IllegalArgumentException("initial state: tail of |psi| at the ends of x = " + position
                    + ": must be at most " + tolerance + "; a longer axis than " + axis + " is needed");
        }
        transform.forward(re, im);
        measureMomentumTail();
        transform.inverse(re, im);
        if (!(momentumTail <= tolerance)) {
            throw new IllegalArgumentException("initial state: tail of |psi| at the largest momenta = " + momentumTail
                    + ": must be at most " + tolerance + "; a finer axis than " + axis + " is needed");
        }
        momentumTail = 0;
    }

    private void evaluate(double time) {
        for (int i = 0; i < potential.length; i++) {
            double x = axis.coordinate(i);
            double v = energy.value(x, time);
            if (!Double.isFinite(v)) {
                if (energy.isConstant()) {
                    throw new IllegalArgumentException("potential V(" + x + ") = " + v + ": must be finite");
                }
                throw new NumericalFailureException(time, steps, "potential V(" + x + ", t)", v, Double.MAX_VALUE);
            }
            potential[i] = v;
        }
    }

    @Override
    public void advance(double time, double step) {
        if (step != preparedStep) {
            complete();
            prepare(step);
        } else if (pending && Math.abs(time - pendingTime) > SAME_TIME * step) {
            complete();
        }
        int stages = scheme.stages();
        if (pending) {
            kick(0, (scheme.kick(0) + scheme.kick(stages)) * step, time);
        } else {
            kick(1, scheme.kick(0) * step, time);
        }
        double elapsed = 0;
        for (int s = 0; s < stages; s++) {
            drift(Math.min(s, stages - 1 - s));
            elapsed += scheme.drift(s);
            if (s + 1 < stages) {
                kick(kickIndex(s + 1), scheme.kick(s + 1) * step, time + elapsed * step);
            }
        }
        pending = true;
        pendingTime = time + step;
        steps++;
        check();
    }

    private void prepare(double step) {
        int stages = scheme.stages();
        if (energy.isConstant()) {
            fillKick(0, (scheme.kick(0) + scheme.kick(stages)) * step);
            for (int s = 0; s <= stages / 2; s++) {
                fillKick(kickIndex(s), scheme.kick(s) * step);
            }
        }
        for (int s = 0; s < driftCos.length; s++) {
            double factor = hbar * scheme.drift(s) * step / (2 * mass);
            for (int j = 0; j < axis.size(); j++) {
                double k = axis.wavenumber(j);
                driftCos[s][j] = Math.cos(factor * k * k);
                driftSin[s][j] = -Math.sin(factor * k * k);
            }
        }
        preparedStep = step;
    }

    private int kickIndex(int stage) {
        return 1 + Math.min(stage, scheme.stages() - stage);
    }

    private void fillKick(int index, double duration) {
        double[] c = kickCos[index];
        double[] s = kickSin[index];
        for (int i = 0; i < potential.length; i++) {
            double angle = potential[i] * duration / hbar;
            c[i] = Math.cos(angle);
            s[i] = -Math.sin(angle);
        }
    }

    private void kick(int index, double duration, double time) {
        if (energy.isConstant()) {
            multiply(kickCos[index], kickSin[index]);
        } else {
            evaluate(time);
            fillKick(0, duration);
            multiply(kickCos[0], kickSin[0]);
        }
    }

    private void drift(int index) {
        transform.forward(re, im);
        measureMomentumTail();
        multiply(driftCos[index], driftSin[index]);
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

    private void complete() {
        if (pending) {
            pending = false;
            kick(1, scheme.kick(scheme.stages()) * preparedStep, pendingTime);
        }
    }

    private double positionTail() {
        int n = re.length;
        int band = Math.max(1, n / FRACTION);
        double tail = Math.max(largest(0, band), largest(n - band, n));
        return ratio(tail, largest(0, n));
    }

    private void measureMomentumTail() {
        int n = re.length;
        int band = Math.max(1, n / FRACTION);
        double tail = largest(n / 2 - band, n / 2 + band + 1);
        momentumTail = Math.max(momentumTail, ratio(tail, largest(0, n)));
    }

    /** Not a number if anything is not, so that every comparison fails. */
    private static double ratio(double tail, double peak) {
        return Math.sqrt(tail / peak);
    }

    private double largest(int from, int to) {
        double largest = 0;
        for (int i = Math.max(0, from); i < Math.min(to, re.length); i++) {
            largest = Math.max(largest, re[i] * re[i] + im[i] * im[i]);
        }
        return largest;
    }

    private void check() {
        double position = positionTail();
        if (!(position <= tolerance)) {
            throw new NumericalFailureException(pendingTime, steps, "tail of |psi| in x", position, tolerance);
        }
        if (!(momentumTail <= tolerance)) {
            throw new NumericalFailureException(pendingTime, steps, "tail of |psi| in p", momentumTail, tolerance);
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
        return WaveFunction.of(axis, hbar, re, im);
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
        return WaveFunction.of(axis, hbar, retainedRe, retainedIm);
    }

    /** V(x, t), and whether t matters. */
    interface KickEnergy {

        double value(double x, double t);

        boolean isConstant();
    }

    /** The running buffers, completed. */
    private final class Running implements WaveFunctionView {
        @Override
        public Axis axis() {
            return axis;
        }

        @Override
        public double hbar() {
            return hbar;
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
