// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.bound;

import org.ejml.data.DMatrixRMaj;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.internal.SymmetricSpectrum;

/** How far a pure Gaussian is squeezed against σ*, and the check that the theorem admits it. */
final class Squeezing {
    /** Rounding of covariances that were propagated or read; the theorem's bound moves by as much at most. */
    static final double TOLERANCE = 1e-9;

    private Squeezing() {}

    /** The largest eigenvalue of σ*^(−½)σσ*^(−½). */
    static double of(GaussianState state, HarmonicFrame frame) {
        int d = state.degreesOfFreedom();
        var bar = new DMatrixRMaj(2 * d, 2 * d);
        for (int a = 0; a < 2 * d; a++) {
            for (int b = 0; b < 2 * d; b++) {
                bar.set(a, b, state.covariance(a, b) / (scale(frame, a, d) * scale(frame, b, d)));
            }
        }
        return SymmetricSpectrum.of(bar).largest();
    }

    private static double scale(HarmonicFrame frame, int a, int d) {
        return Math.sqrt(a < d ? frame.referencePositionVariance() : frame.referenceMomentumVariance());
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
