// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import org.moyal.core.law.PotentialSurface;

/** V = (k/2)|x|² + a cos(q·x) in any number of coordinates. */
final class PlaneWaveTrap implements PotentialSurface {
    private final double k;
    private final double a;
    private final double[] q;

    PlaneWaveTrap(double k, double a, double... q) {
        this.k = k;
        this.a = a;
        this.q = q.clone();
    }

    @Override
    public int degreesOfFreedom() {
        return q.length;
    }

    private double phase(double[] x) {
        double sum = 0;
        for (int i = 0; i < q.length; i++) {
            sum += q[i] * x[i];
        }
        return sum;
    }

    @Override
    public double value(double[] x) {
        double square = 0;
        for (double coordinate : x) {
            square += coordinate * coordinate;
        }
        return 0.5 * k * square + a * Math.cos(phase(x));
    }

    @Override
    public void gradient(double[] x, double[] target) {
        double sine = a * Math.sin(phase(x));
        for (int i = 0; i < q.length; i++) {
            target[i] = k * x[i] - sine * q[i];
        }
    }

    @Override
    public void hessian(double[] x, double[] target) {
        double cosine = a * Math.cos(phase(x));
        for (int i = 0; i < q.length; i++) {
            for (int j = 0; j < q.length; j++) {
                target[i * q.length + j] = (i == j ? k : 0) - cosine * q[i] * q[j];
            }
        }
    }

    @Override
    public void laplacianGradient(double[] x, double[] target) {
        double square = 0;
        for (double component : q) {
            square += component * component;
        }
        double sine = a * square * Math.sin(phase(x));
        for (int i = 0; i < q.length; i++) {
            target[i] = sine * q[i];
        }
    }

    /** sup ‖∇³V‖ = |a||q|³. */
    double thirdDerivative() {
        double square = 0;
        for (double component : q) {
            square += component * component;
        }
        return Math.abs(a) * square * Math.sqrt(square);
    }
}
