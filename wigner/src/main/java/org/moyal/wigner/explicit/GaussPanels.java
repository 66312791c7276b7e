// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

/** Nodes and weights of the 10-point Gauss–Legendre rule on equal panels of an interval. */
final class GaussPanels {

    static final int POINTS = 10;

    private final double from;
    private final double to;
    private final int panels;
    private final double[] nodes;
    private final double[] weights;

    GaussPanels(double from, double to, int panels) {
        this.from = from;
        this.to = to;
        this.panels = panels;
        double[] unit = new double[POINTS];
        double[] unitWeights = new double[POINTS];
        legendre(unit, unitWeights);
        this.nodes = new double[POINTS * panels];
        this.weights = new double[POINTS * panels];
        double half = 0.5 * (to - from) / panels;
        for (int n = 0; n < nodes.length; n++) {
            double centre = from + (2 * (n / POINTS) + 1) * half;
            nodes[n] = centre + half * unit[n % POINTS];
            weights[n] = half * unitWeights[n % POINTS];
        }
    }

    /** Roots of the Legendre polynomial by Newton's method from the Chebyshev guess. */
    private static void legendre(double[] x, double[] w) {
        for (int i = 0; i < POINTS; i++) {
            double z = Math.cos(Math.PI * (i + 0.75) / (POINTS + 0.5));
            double slope = 1;
            for (int iteration = 0; iteration < 10; iteration++) {
                double previous = 1;
                double value = z;
                for (int n = 2; n <= POINTS; n++) {
                    double next = ((2 * n - 1) * z * value - (n - 1) * previous) / n;
                    previous = value;
                    value = next;
                }
                slope = POINTS * (z * value - previous) / (z * z - 1);
                z -= value / slope;
            }
            x[i] = z;
            w[i] = 2 / ((1 - z * z) * slope * slope);
        }
    }

    int panels() {
        return panels;
    }

    /** The left end of a panel, or the right end of the last. */
    double edge(int panel) {
        return from + (to - from) * panel / panels;
    }

    int size() {
        return nodes.length;
    }

    double node(int n) {
        return nodes[n];
    }

    double weight(int n) {
        return weights[n];
    }
}
