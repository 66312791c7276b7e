// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.function.DoubleUnaryOperator;

/** Gauss-Legendre quadrature with 40 nodes, found by Newton's method: a check that shares nothing with what it checks. */
final class GaussLegendre {
    private static final int N = 40;
    private static final double[] NODES = new double[N];
    private static final double[] WEIGHTS = new double[N];

    static {
        for (int i = 0; i < N; i++) {
            double z = Math.cos(Math.PI * (i + 0.75) / (N + 0.5));
            double slope = 1;
            for (int iteration = 0; iteration < 20; iteration++) {
                double previous = 1;
                double value = z;
                for (int k = 2; k <= N; k++) {
                    double next = ((2 * k - 1) * z * value - (k - 1) * previous) / k;
                    previous = value;
                    value = next;
                }
                slope = N * (z * value - previous) / (z * z - 1);
                z -= value / slope;
            }
            NODES[i] = z;
            WEIGHTS[i] = 2 / ((1 - z * z) * slope * slope);
        }
    }

    private GaussLegendre() {}

    /** The mean of f over [a, b]. */
    static double mean(DoubleUnaryOperator f, double a, double b) {
        double sum = 0;
        for (int i = 0; i < N; i++) {
            sum += WEIGHTS[i] * f.applyAsDouble(0.5 * (a + b) + 0.5 * (b - a) * NODES[i]);
        }
        return 0.5 * sum;
    }
}
