// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.state.WaveFunction;

/** Kicks and drifts of several wave functions at once. Allocates nothing in a step. */
final class WaveFunctionsStepper extends SplitStepper<WaveFunctionsView, List<WaveFunction>> {

    private final Waves waves;
    private final All view;

    WaveFunctionsStepper(SplitLaw law, List<WaveFunction> initial) {
        super(law, first(initial).axis(), first(initial).hbar());
        int n = axis().size();
        for (int w = 0; w < initial.size(); w++) {
            WaveFunction psi = Objects.requireNonNull(initial.get(w), "initial[" + w + "]");
            if (!psi.axis().equals(axis())) {
                throw new GridMismatchException("wave functions of one run", axis(), psi.axis());
            }
            PlanckMismatchException.requireSame("wave functions of one run", hbar(), psi.hbar());
        }
        this.waves = Waves.of(law.engine(), n, initial.size(), kickTables(), driftTables());
        this.view = new All();
        waves.expect(1 / axis().spacing(), tolerance());
        load(initial);
        waves.save();
        requireFit();
        load(initial); // the check has transformed them there and back
    }

    private static WaveFunction first(List<WaveFunction> initial) {
        Objects.requireNonNull(initial, "initial");
        if (initial.isEmpty()) {
            throw new IllegalArgumentException("initial = []: must hold at least one wave function");
        }
        return Objects.requireNonNull(initial.get(0), "initial[0]");
    }

    private void load(List<WaveFunction> initial) {
        double[] re = new double[axis().size()];
        double[] im = new double[axis().size()];
        for (int w = 0; w < initial.size(); w++) {
            initial.get(w).copyInto(re, im);
            waves.load(w, re, im);
        }
    }

    private void requireFit() {
        for (int w = 0; w < waves.count(); w++) {
            double position = waves.positionTail(w);
            if (!(position <= tolerance())) {
                throw new IllegalArgumentException("initial[" + w + "]: tail of |psi| at the ends of x = " + position
                        + ": must be at most " + tolerance() + "; a longer axis than " + axis() + " is needed");
            }
        }
        waves.transformOnly();
        for (int w = 0; w < waves.count(); w++) {
            double momentum = waves.momentumTail(w);
            if (!(momentum <= tolerance())) {
                throw new IllegalArgumentException("initial[" + w + "]: tail of |psi| at the largest momenta = "
                        + momentum + ": must be at most " + tolerance() + "; a finer axis than " + axis()
                        + " is needed");
            }
        }
    }

    @Override
    void tabulateKick(int table, double duration, double[] cos, double[] sin) {
        waves.tabulateKick(table, cos, sin);
    }

    @Override
    void tabulateDrift(int table, double duration, double[] cos, double[] sin) {
        waves.tabulateDrift(table, cos, sin);
    }

    @Override
    void kick(int table) {
        waves.kick(table);
    }

    @Override
    void kickAndDrift(int kickTable, int driftTable) {
        waves.kickAndDrift(kickTable, driftTable);
    }

    @Override
    void check() {
        for (int w = 0; w < waves.count(); w++) {
            double position = waves.positionTail(w);
            if (!(position <= tolerance())) {
                throw failure("tail of |psi| in x of wave function " + w, position);
            }
            double momentum = waves.momentumTail(w);
            if (!(momentum <= tolerance())) {
                throw failure("tail of |psi| in p of wave function " + w, momentum);
            }
        }
    }

    @Override
    public WaveFunctionsView view() {
        return view;
    }

    @Override
    public List<WaveFunction> snapshot() {
        return view.snapshot();
    }

    @Override
    public void retain() {
        complete();
        check();
        waves.save();
    }

    @Override
    public List<WaveFunction> retained() {
        return IntStream.range(0, waves.count()).mapToObj(this::retained).toList();
    }

    private WaveFunction retained(int wave) {
        double[] re = new double[axis().size()];
        double[] im = new double[axis().size()];
        for (int i = 0; i < re.length; i++) {
            re[i] = waves.savedRe(wave, i);
            im[i] = waves.savedIm(wave, i);
        }
        return WaveFunction.of(axis(), hbar(), re, im);
    }

    /** All wave functions, completed. */
    private final class All implements WaveFunctionsView {
        private final List<One> members =
                IntStream.range(0, waves.count()).mapToObj(One::new).toList();

        @Override
        public Axis axis() {
            return WaveFunctionsStepper.this.axis();
        }

        @Override
        public double hbar() {
            return WaveFunctionsStepper.this.hbar();
        }

        @Override
        public int count() {
            return members.size();
        }

        @Override
        public WaveFunctionView get(int index) {
            return members.get(Objects.checkIndex(index, members.size()));
        }

        @Override
        public List<WaveFunction> snapshot() {
            return members.stream().map(One::snapshot).toList();
        }
    }

    /** One wave function, completed. */
    private final class One implements WaveFunctionView {
        private final int wave;

        One(int wave) {
            this.wave = wave;
        }

        @Override
        public Axis axis() {
            return WaveFunctionsStepper.this.axis();
        }

        @Override
        public double hbar() {
            return WaveFunctionsStepper.this.hbar();
        }

        @Override
        public double re(int i) {
            complete();
            return waves.re(wave, i);
        }

        @Override
        public double im(int i) {
            complete();
            return waves.im(wave, i);
        }

        @Override
        public WaveFunction snapshot() {
            complete();
            double[] re = new double[axis().size()];
            double[] im = new double[axis().size()];
            for (int i = 0; i < re.length; i++) {
                re[i] = waves.re(wave, i);
                im[i] = waves.im(wave, i);
            }
            return WaveFunction.of(axis(), hbar(), re, im);
        }
    }
}
