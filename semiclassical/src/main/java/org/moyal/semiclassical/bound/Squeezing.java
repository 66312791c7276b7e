// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.bound;

import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.state.GaussianState;

/** How far a pure Gaussian is squeezed against σ*, and the check that the theorem admits it. */
final class Squeezing {
    /** Rounding of covariances that were propagated or read; the theorem's bound moves by as much at most. */
    static final double TOLERANCE = 1e-9;

    private static final int SWEEPS = 60;

    private Squeezing() {}

    /** The largest eigenvalue of σ*^(−½)σσ*^(−½). */
    static double of(GaussianState state, HarmonicFrame frame) {
        int d = state.degreesOfFreedom();
        var bar = new double[2 * d][2 * d];
        for (int a = 0; a < 2 * d; a++) {
            for (int b = 0; b < 2 * d; b++) {
                bar[a][b] = state.covariance(a, b) / (scale(frame, a, d) * scale(frame, b, d));
            }
        }
        return largestEigenvalue(bar);
    }

    private static double scale(HarmonicFrame frame, int a, int d) {
        return Math.sqrt(a < d ? frame.referencePositionVariance() : frame.referenceMomentumVariance());
    }

    /** Cyclic Jacobi rotations; overwrites the symmetric matrix. */
    static double largestEigenvalue(double[][] m) {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double off = 0;
            double diagonal = 0;
            for (int p = 0; p < m.length; p++) {
                diagonal += m[p][p] * m[p][p];
                for (int q = p + 1; q < m.length; q++) {
                    off += m[p][q] * m[p][q];
                    rotate(m, p, q);
                }
            }
            if (off <= 0x1p-106 * diagonal) {
                double largest = m[0][0];
                for (int p = 1; p < m.length; p++) {
                    largest = Math.max(largest, m[p][p]);
                }
                return largest;
            }
        }
        throw new ArithmeticException("Jacobi rotations: must converge within " + SWEEPS + " sweeps");
    }

    private static void rotate(double[][] m, int p, int q) {
        if (m[p][q] == 0) {
            return;
        }
        double theta = (m[q][q] - m[p][p]) / (2 * m[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        for (int k = 0; k < m.length; k++) {
            double a = m[k][p];
            double b = m[k][q];
            m[k][p] = c * a - s * b;
            m[k][q] = s * a + c * b;
        }
        for (int k = 0; k < m.length; k++) {
            double a = m[p][k];
            double b = m[q][k];
            m[p][k] = c * a - s * b;
            m[q][k] = s * a + c * b;
        }
    }

    /** Passes a pure state of the frame's ħ with σ ≤ zσ*. */
    static void require(String what, GaussianState state, HarmonicFrame frame, double z, int degrees) {
        PlanckMismatchException.requireSame(what, frame.hbar(), state.hbar());
        if (state.degreesOfFreedom() != degrees) {
            throw new IllegalArgumentException(
                    what + ": degreesOfFreedom = " + state.degreesOfFreedom() + ": must be " + degrees);
        }
        double purity = state.purity();
        if (!(purity >= 1 - TOLERANCE)) {
            throw new IllegalArgumentException(what + ": purity = " + purity
                    + ": must be 1; the theorem takes mixtures of pure Gaussians, decompose the state into one");
        }
        double squeezing = of(state, frame);
        if (!(squeezing <= z * (1 + TOLERANCE))) {
            throw new IllegalArgumentException(what + ": squeezing = " + squeezing + ": must be at most z = " + z
                    + "; less diffusion or another curvature bound would admit it");
        }
    }
}
