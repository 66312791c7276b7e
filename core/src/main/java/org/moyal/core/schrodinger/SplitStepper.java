// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.Axis;
import org.moyal.core.run.Stepper;
import org.moyal.core.scheme.SplittingScheme;

/**
 * The order of kicks and drifts in a step: tables of their phases, outer kicks of neighbouring steps merged, a changing
 * potential taken at the time of the kick. What a kick and a drift act on is the subclass's.
 *
 * <p>Kick tables: 0 is the merged outer kick, 1 + min(s, m − s) that of stage s; under a changing potential 0 is the
 * only one, filled anew for each kick. Drift tables: min(s, m − 1 − s) for drift s.
 */
abstract class SplitStepper<V, S> implements Stepper<V, S> {

    private static final double SAME_TIME = 1e-9;

    private final SplitLaw law;
    private final Axis axis;
    private final double hbar;
    private final double[] potential;
    private final double[] cos;
    private final double[] sin;

    private double preparedStep = Double.NaN;
    private boolean pending;
    private double pendingTime;
    private long steps;

    SplitStepper(SplitLaw law, Axis axis, double hbar) {
        this.law = law;
        this.axis = axis;
        this.hbar = hbar;
        this.potential = new double[axis.size()];
        this.cos = new double[axis.size()];
        this.sin = new double[axis.size()];
        if (law.energy().isConstant()) {
            evaluate(0);
        }
    }

    final Axis axis() {
        return axis;
    }

    final double hbar() {
        return hbar;
    }

    final double tolerance() {
        return law.tolerance();
    }

    final int kickTables() {
        return law.energy().isConstant() ? law.scheme().stages() / 2 + 2 : 1;
    }

    final int driftTables() {
        return (law.scheme().stages() + 1) / 2;
    }

    /** Takes e^(−iVτ/ħ) on the nodes as cos + i sin; the arrays are lent. */
    abstract void tabulateKick(int table, double duration, double[] cos, double[] sin);

    /** Takes e^(−iħk²τ/2M) for the modes in the order of the axis, and τ; the arrays are lent. */
    abstract void tabulateDrift(int table, double duration, double[] cos, double[] sin);

    abstract void kick(int table);

    /** A kick, then a drift in which the largest momenta are looked at. */
    abstract void kickAndDrift(int kickTable, int driftTable);

    /** Looks at the ends of the axis, and at what the drifts have found. */
    abstract void check();

    final NumericalFailureException failure(String quantity, double value) {
        return new NumericalFailureException(pendingTime, steps, quantity, value, law.tolerance());
    }

    private void evaluate(double time) {
        for (int i = 0; i < potential.length; i++) {
            double x = axis.coordinate(i);
            double v = law.energy().value(x, time);
            if (!Double.isFinite(v)) {
                if (law.energy().isConstant()) {
                    throw new IllegalArgumentException("potential V(" + x + ") = " + v + ": must be finite");
                }
                throw new NumericalFailureException(time, steps, "potential V(" + x + ", t)", v, Double.MAX_VALUE);
            }
            potential[i] = v;
        }
    }

    @Override
    public final void advance(double time, double step) {
        if (step != preparedStep) {
            complete();
            prepare(step);
        } else if (pending && Math.abs(time - pendingTime) > SAME_TIME * step) {
            complete();
        }
        SplittingScheme scheme = law.scheme();
        int stages = scheme.stages();
        int table = pending
                ? kickTable(0, (scheme.kick(0) + scheme.kick(stages)) * step, time)
                : kickTable(1, scheme.kick(0) * step, time);
        pending = false; // should a potential that is not finite end the step half way
        double elapsed = 0;
        for (int s = 0; s < stages; s++) {
            kickAndDrift(table, Math.min(s, stages - 1 - s));
            elapsed += scheme.drift(s);
            if (s + 1 < stages) {
                table = kickTable(indexOf(s + 1), scheme.kick(s + 1) * step, time + elapsed * step);
            }
        }
        pending = true;
        pendingTime = time + step;
        steps++;
        check();
    }

    private void prepare(double step) {
        SplittingScheme scheme = law.scheme();
        int stages = scheme.stages();
        if (law.energy().isConstant()) {
            fillKick(0, (scheme.kick(0) + scheme.kick(stages)) * step);
            for (int s = 0; s <= stages / 2; s++) {
                fillKick(indexOf(s), scheme.kick(s) * step);
            }
        }
        for (int s = 0; s < driftTables(); s++) {
            double factor = hbar * scheme.drift(s) * step / (2 * law.mass());
            for (int j = 0; j < cos.length; j++) {
                double k = axis.wavenumber(j);
                cos[j] = StrictMath.cos(factor * k * k);
                sin[j] = -StrictMath.sin(factor * k * k);
            }
            tabulateDrift(s, scheme.drift(s) * step, cos, sin);
        }
        preparedStep = step;
    }

    private int indexOf(int stage) {
        return 1 + Math.min(stage, law.scheme().stages() - stage);
    }

    private int kickTable(int table, double duration, double time) {
        if (law.energy().isConstant()) {
            return table;
        }
        evaluate(time);
        fillKick(0, duration);
        return 0;
    }

    private void fillKick(int table, double duration) {
        for (int i = 0; i < potential.length; i++) {
            double angle = potential[i] * duration / hbar;
            cos[i] = StrictMath.cos(angle);
            sin[i] = -StrictMath.sin(angle);
        }
        tabulateKick(table, duration, cos, sin);
    }

    /** The half kick that waits for the next step. */
    final void complete() {
        if (pending) {
            pending = false;
            SplittingScheme scheme = law.scheme();
            kick(kickTable(1, scheme.kick(scheme.stages()) * preparedStep, pendingTime));
        }
    }
}
