// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import java.util.function.DoubleBinaryOperator;
import org.moyal.core.grid.Axis;
import org.moyal.core.state.WaveFunction;
import org.moyal.core.transform.ComplexTransform;
import org.moyal.core.transform.FourierEngine;

/**
 * An independent, simple integrator of the Schrödinger equation for fixtures: Suzuki's fourth-order composition of five
 * symmetric steps, each with V at its middle time.
 */
final class SplitStep {
    private static final double OUTER = 1 / (4 - Math.cbrt(4));

    private SplitStep() {}

    /** ψ after the time t; V(x, t). */
    static WaveFunction evolve(WaveFunction psi, double mass, DoubleBinaryOperator potential, double t, int steps) {
        Axis axis = psi.axis();
        int n = axis.size();
        var re = new double[n];
        var im = new double[n];
        psi.copyInto(re, im);
        ComplexTransform fourier = FourierEngine.jTransforms().complex(n);
        double[] stages = {OUTER, OUTER, 1 - 4 * OUTER, OUTER, OUTER};
        double time = 0;
        for (int step = 0; step < steps; step++) {
            for (double stage : stages) {
                double dt = stage * t / steps;
                kick(axis, psi.hbar(), potential, time + 0.5 * dt, 0.5 * dt, re, im);
                fourier.forward(re, im);
                for (int j = 0; j < n; j++) {
                    double k = axis.wavenumber(j);
                    rotate(re, im, j, -0.5 * psi.hbar() * k * k / mass * dt);
                }
                fourier.inverse(re, im);
                kick(axis, psi.hbar(), potential, time + 0.5 * dt, 0.5 * dt, re, im);
                time += dt;
            }
        }
        return WaveFunction.of(axis, psi.hbar(), re, im);
    }

    private static void kick(
            Axis axis, double hbar, DoubleBinaryOperator potential, double time, double dt, double[] re, double[] im) {
        for (int i = 0; i < re.length; i++) {
            rotate(re, im, i, -potential.applyAsDouble(axis.coordinate(i), time) * dt / hbar);
        }
    }

    private static void rotate(double[] re, double[] im, int i, double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double a = re[i];
        re[i] = a * c - im[i] * s;
        im[i] = a * s + im[i] * c;
    }
}
