// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.law.DrivenPotential;
import org.moyal.core.law.Potential;
import org.moyal.core.law.SmoothPotential;
import org.moyal.core.law.TimeDependentPotential;

/**
 * How the potential acts in the representation (x, y), with y the lag dual to p: the energy ΔU(x, y, t), odd in y, in
 * ∂C/∂t = −(i/s) ΔU C, where C(x, y) = ∫ dp W(x, p) e^(2ipy/s) and s is the unit of action.
 *
 * <p>Quantum mechanics has ΔU = V(x+y) − V(x−y) and s = ħ; classical mechanics has ΔU = 2y V′(x), for which s drops out.
 * This is the whole difference between the two for the split-operator engine. A uniform force F(t) adds 2yF(t) to both.
 */
interface ForceSymbol {

    /**
     * The energies across all lags at one position, without the uniform force.
     *
     * @param x the position
     * @param t the time; ignored if {@link #isConstant()}
     * @param lags the lags y_j
     * @param energies receives ΔU(x, y_j, t)
     * @throws IllegalArgumentException naming the place, if an energy is not finite
     */
    void fill(double x, double t, double[] lags, double[] energies);

    /**
     * Whether {@link #fill} gives the same at all times, so that tables of it can be kept.
     *
     * @return true if the time is ignored
     */
    default boolean isConstant() {
        return true;
    }

    /**
     * The uniform force F(t) of a potential term F(t)x.
     *
     * @return F, or null if there is none
     */
    default @Nullable DoubleUnaryOperator uniformForce() {
        return null;
    }

    /** V(x+y) − V(x−y). */
    static ForceSymbol quantum(Potential potential) {
        boolean smooth = potential instanceof SmoothPotential;
        return (x, t, lags, energies) -> {
            if (!smooth) {
                // a singularity on the node would cancel in V(x+y) - V(x-y); smooth potentials can only overflow
                potential.finiteValue(x);
            }
            for (int j = 0; j < lags.length; j++) {
                double energy = potential.difference(x, lags[j]);
                if (!Double.isFinite(energy)) {
                    potential.finiteValue(x + lags[j]);
                    potential.finiteValue(x - lags[j]);
                    throw notFinite("V(" + (x + lags[j]) + ") - V(" + (x - lags[j]) + ")", energy);
                }
                energies[j] = energy;
            }
        };
    }

    /** 2y V′(x). */
    static ForceSymbol classical(Potential potential) {
        boolean smooth = potential instanceof SmoothPotential;
        return (x, t, lags, energies) -> {
            if (!smooth) {
                potential.finiteValue(x);
            }
            linear(x, potential.secant(x, 0), lags, energies);
        };
    }

    /** V(x+y, t) − V(x−y, t). */
    static ForceSymbol quantum(TimeDependentPotential potential) {
        if (potential instanceof DrivenPotential driven) {
            return new Driven(quantum(driven.undriven()), driven.force());
        }
        return new Changing((x, t, lags, energies) -> {
            double here = potential.value(x, t);
            if (!Double.isFinite(here)) {
                throw notFinite("V(" + x + ", t = " + t + ")", here);
            }
            for (int j = 0; j < lags.length; j++) {
                double right = potential.value(x + lags[j], t);
                double left = potential.value(x - lags[j], t);
                if (!Double.isFinite(right - left)) {
                    throw Double.isFinite(right)
                            ? notFinite("V(" + (x - lags[j]) + ", t = " + t + ")", left)
                            : notFinite("V(" + (x + lags[j]) + ", t = " + t + ")", right);
                }
                energies[j] = right - left;
            }
        });
    }

    /** 2y V′(x, t). */
    static ForceSymbol classical(TimeDependentPotential potential) {
        if (potential instanceof DrivenPotential driven) {
            return new Driven(classical(driven.undriven()), driven.force());
        }
        return new Changing((x, t, lags, energies) -> linear(x, potential.at(t).secant(x, 0), lags, energies));
    }

    private static void linear(double x, double slope, double[] lags, double[] energies) {
        if (!Double.isFinite(slope)) {
            throw notFinite("slope V'(" + x + ")", slope);
        }
        for (int j = 0; j < lags.length; j++) {
            energies[j] = 2 * lags[j] * slope;
        }
    }

    private static NotFiniteException notFinite(String what, double value) {
        return new NotFiniteException("potential " + what, value);
    }

    /** A value that is not finite; {@link KickPass} tells a law that is wrong from one that goes wrong in a run. */
    final class NotFiniteException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String quantity;
        private final double value;

        private NotFiniteException(String quantity, double value) {
            super(quantity + " = " + value + ": must be finite");
            this.quantity = quantity;
            this.value = value;
        }

        NumericalFailureException inRun(double time, long step) {
            var failure = new NumericalFailureException(time, step, quantity, value, Double.MAX_VALUE);
            failure.initCause(this);
            return failure;
        }
    }

    /** A constant symbol and a uniform force F(t). */
    record Driven(ForceSymbol level, DoubleUnaryOperator uniformForce) implements ForceSymbol {
        @Override
        public void fill(double x, double t, double[] lags, double[] energies) {
            level.fill(x, t, lags, energies);
        }
    }

    /** A symbol that has to be evaluated at every kick. */
    record Changing(ForceSymbol symbol) implements ForceSymbol {
        @Override
        public void fill(double x, double t, double[] lags, double[] energies) {
            symbol.fill(x, t, lags, energies);
        }

        @Override
        public boolean isConstant() {
            return false;
        }
    }
}
