// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import org.ejml.data.DMatrixRMaj;
import org.moyal.semiclassical.internal.SymmetricSpectrum;

/** From covariances to shapes Z and back, with the checks that a packet must pass. */
final class PacketShapes {

    /** Relative departure from purity and from the squeezing bound that the rounding of a caller's numbers explains. */
    private static final double TOLERANCE = 1e-9;

    private final SqueezingLaw law;
    private final int d;
    private final double[] sigma;
    private final double[] inverse;
    private final double[] z;

    PacketShapes(SqueezingLaw law, int d) {
        this.law = law;
        this.d = d;
        this.sigma = new double[4 * d * d];
        this.inverse = new double[d * d];
        this.z = new double[d * d];
    }

    /** Reads packet n into the component arrays. */
    void read(MixtureView mixture, int n, Packets target) {
        int size = 2 * d;
        for (int a = 0; a < size; a++) {
            target.means[a][n] = mixture.mean(n, a);
            for (int b = 0; b < size; b++) {
                sigma[a * size + b] = mixture.covariance(n, a, b) / (unit(a) * unit(b));
            }
        }
        // Y = (σ̄_xx)⁻¹, X = Yσ̄_xp
        for (int i = 0; i < d; i++) {
            System.arraycopy(sigma, i * size, inverse, i * d, d);
        }
        SymmetricFactor.invert(inverse, d);
        double largest = largestEigenvalue();
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double sum = 0;
                for (int k = 0; k < d; k++) {
                    sum += inverse[i * d + k] * sigma[k * size + d + j];
                }
                z[i * d + j] = sum;
            }
        }
        requirePure(n, largest);
        requireNotTooSqueezed(n, largest);
        for (int i = 0, k = 0; i < d; i++) {
            for (int j = i; j < d; j++, k++) {
                target.shapeRe[k][n] = law.isDegenerate() ? 0 : 0.5 * (z[i * d + j] + z[j * d + i]);
                target.shapeIm[k][n] = law.isDegenerate() ? (i == j ? 1 : 0) : inverse[i * d + j];
            }
        }
    }

    private double unit(int a) {
        return a < d ? law.positionUnit() : law.momentumUnit();
    }

    /** Pure: X symmetric and σ̄_pp = Y + XY⁻¹X. */
    private void requirePure(int n, double largest) {
        int size = 2 * d;
        double worst = 0;
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double pp = inverse[i * d + j];
                for (int k = 0; k < d; k++) {
                    pp += z[i * d + k] * sigma[k * size + d + j];
                }
                worst = Math.max(worst, Math.abs(pp - sigma[(d + i) * size + d + j]));
                worst = Math.max(worst, Math.abs(z[i * d + j] - z[j * d + i]));
            }
        }
        if (!(worst <= TOLERANCE * largest * largest)) {
            throw new IllegalArgumentException(
                    "packet " + n + ": must be a pure state, but its covariance departs from one by " + worst
                            + " in the units of sigma*; InitialMixture decomposes mixed Gaussians into pure ones");
        }
    }

    private void requireNotTooSqueezed(int n, double largest) {
        double allowed = law.isDegenerate() ? 1 : law.squeezing();
        // z = 1 is taken for all z up to 1 + 1e-6, and σ* for all packets that they admit
        double slack = law.isDegenerate() ? 1e-6 : TOLERANCE * allowed;
        if (!(largest <= allowed + slack)) {
            throw new IllegalArgumentException("packet " + n + ": squeezing " + largest + " must be at most z = "
                    + law.squeezing() + ", sigma <= z sigma*");
        }
    }

    private double largestEigenvalue() {
        if (d == 1) {
            double sum = sigma[0] + sigma[3];
            return 0.5 * (sum + Math.hypot(sigma[0] - sigma[3], 2 * sigma[1]));
        }
        return SymmetricSpectrum.of(new DMatrixRMaj(2 * d, 2 * d, true, sigma)).largest();
    }
}
