// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import org.apache.commons.numbers.complex.Complex;
import org.jtransforms.fft.DoubleFFT_1D;
import org.moyal.core.grid.Axis;

/** Schrödinger steps of some wave functions on JTransforms alone, real and imaginary parts interleaved as it wants them. */
final class HandWrittenWaves {
    private final Axis axis;
    private final int batch;
    private final double[] psi;
    private final double[] turnX;
    private final double[] turnK;
    private final DoubleFFT_1D transform;

    HandWrittenWaves(int n, int batch) {
        this.axis = Problem.positions(n);
        this.batch = batch;
        this.psi = new double[2 * n * batch];
        this.turnX = new double[2 * n];
        this.turnK = new double[2 * n];
        this.transform = new DoubleFFT_1D(n);
        for (int j = 0; j < n; j++) {
            double k = axis.wavenumber(j);
            turnK[2 * j] = Math.cos(0.5 * k * k * Problem.DT);
            turnK[2 * j + 1] = -Math.sin(0.5 * k * k * Problem.DT);
        }
        fillX(Problem.DT);
        start();
    }

    private void fillX(double duration) {
        for (int i = 0; i < axis.size(); i++) {
            double angle = -duration * Problem.WELLS.potential().value(axis.coordinate(i));
            turnX[2 * i] = Math.cos(angle);
            turnX[2 * i + 1] = Math.sin(angle);
        }
    }

    private void start() {
        int n = axis.size();
        for (int b = 0; b < batch; b++) {
            for (int i = 0; i < n; i++) {
                Complex value = Problem.packet(axis.coordinate(i), 0.05 * b);
                psi[2 * (b * n + i)] = value.getReal();
                psi[2 * (b * n + i) + 1] = value.getImaginary();
            }
        }
    }

    /** One kick and one drift of each. */
    void step() {
        for (int b = 0; b < batch; b++) {
            int at = 2 * b * axis.size();
            multiply(turnX, at);
            drift(at);
        }
    }

    private void drift(int at) {
        transform.complexForward(psi, at);
        multiply(turnK, at);
        transform.complexInverse(psi, at, true);
    }

    private void multiply(double[] phases, int at) {
        for (int m = 0; m < phases.length; m += 2) {
            double re = psi[at + m];
            double im = psi[at + m + 1];
            psi[at + m] = re * phases[m] - im * phases[m + 1];
            psi[at + m + 1] = re * phases[m + 1] + im * phases[m];
        }
    }

    /** All ψ after Strang steps from the initial states; the stepping starts again from there. */
    double[] strang(int steps) {
        start();
        for (int b = 0; b < batch; b++) {
            int at = 2 * b * axis.size();
            fillX(0.5 * Problem.DT);
            multiply(turnX, at);
            fillX(Problem.DT);
            for (int i = 1; i < steps; i++) {
                drift(at);
                multiply(turnX, at);
            }
            drift(at);
            fillX(0.5 * Problem.DT);
            multiply(turnX, at);
            fillX(Problem.DT);
        }
        double[] result = psi.clone();
        start();
        return result;
    }
}
