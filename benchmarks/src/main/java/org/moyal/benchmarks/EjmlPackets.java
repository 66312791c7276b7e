// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.moyal.core.ensemble.GaussianStream;
import org.moyal.core.ensemble.RandomStreams;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.PotentialSurface;
import org.moyal.semiclassical.bound.HarmonicFrame;

/**
 * The step of a packet as one writes it with matrix objects: a centre and a covariance of EJML for each packet, the frozen flow of the
 * covariance by the [2/2] Padé approximant of a 4d × 4d exponential, noise by EJML's Cholesky factor. Temporaries are kept.
 */
final class EjmlPackets {
    private final PotentialSurface surface;
    private final HarmonicFrame frame;
    private final int d;
    private final double kappa;
    private final DMatrixRMaj[] centres;
    private final DMatrixRMaj[] covariances;
    private final DMatrixRMaj diffusion;
    private final DMatrixRMaj generator;
    private final DMatrixRMaj square;
    private final DMatrixRMaj plus;
    private final DMatrixRMaj minus;
    private final DMatrixRMaj inverse;
    private final DMatrixRMaj exponential;
    private final DMatrixRMaj stacked;
    private final DMatrixRMaj moved;
    private final DMatrixRMaj up;
    private final DMatrixRMaj down;
    private final DMatrixRMaj downInverse;
    private final DMatrixRMaj noise;
    private final DMatrixRMaj normals;
    private final DMatrixRMaj kick;
    private final CholeskyDecomposition_F64<DMatrixRMaj> cholesky;
    private final GaussianStream stream = RandomStreams.of(1, 1).open(0);
    private final double[] x;
    private final double[] slope;
    private final double[] curvature;

    EjmlPackets(PotentialSurface surface, HarmonicFrame frame, LinearLindblad law, int size) {
        this.surface = surface;
        this.frame = frame;
        this.d = surface.degreesOfFreedom();
        int n = 2 * d;
        double z = frame.squeezing(law);
        this.kappa = 1 / (z * frame.time() * (1 - 1 / (z * z)));
        this.centres = new DMatrixRMaj[size];
        this.covariances = new DMatrixRMaj[size];
        Arrays.setAll(centres, i -> new DMatrixRMaj(n, 1));
        Arrays.setAll(covariances, i -> CommonOps_DDRM.identity(n));
        this.diffusion = new DMatrixRMaj(n, n);
        for (int i = 0; i < d; i++) {
            diffusion.set(i, i, law.dxx() / frame.referencePositionVariance());
            diffusion.set(d + i, d + i, law.dpp() / frame.referenceMomentumVariance());
        }
        this.generator = new DMatrixRMaj(2 * n, 2 * n);
        this.square = new DMatrixRMaj(2 * n, 2 * n);
        this.plus = new DMatrixRMaj(2 * n, 2 * n);
        this.minus = new DMatrixRMaj(2 * n, 2 * n);
        this.inverse = new DMatrixRMaj(2 * n, 2 * n);
        this.exponential = new DMatrixRMaj(2 * n, 2 * n);
        this.stacked = new DMatrixRMaj(2 * n, n);
        this.moved = new DMatrixRMaj(2 * n, n);
        this.up = new DMatrixRMaj(n, n);
        this.down = new DMatrixRMaj(n, n);
        this.downInverse = new DMatrixRMaj(n, n);
        this.noise = new DMatrixRMaj(n, n);
        this.normals = new DMatrixRMaj(n, 1);
        this.kick = new DMatrixRMaj(n, 1);
        this.cholesky = DecompositionFactory_DDRM.chol(n, true);
        this.x = new double[d];
        this.slope = new double[d];
        this.curvature = new double[d * d];
    }

    DMatrixRMaj covariance(int packet) {
        return covariances[packet];
    }

    void step(double h) {
        for (int i = 0; i < centres.length; i++) {
            flow(centres[i], covariances[i], h);
            scatter(centres[i], covariances[i], h);
        }
    }

    void flow(DMatrixRMaj centre, DMatrixRMaj sigma, double h) {
        int n = 2 * d;
        double half = 0.5 * h / frame.mass();
        for (int i = 0; i < d; i++) {
            centre.add(i, 0, half * centre.get(d + i));
            x[i] = centre.get(i);
        }
        surface.gradient(x, slope);
        surface.hessian(x, curvature);
        for (int i = 0; i < d; i++) {
            centre.add(d + i, 0, -h * slope[i]);
            centre.add(i, 0, half * centre.get(d + i));
        }
        // [[−F̄ᵀ, 2κ′], [2κ′, F̄]]
        generator.zero();
        for (int i = 0; i < d; i++) {
            generator.set(n + i, n + d + i, 1 / frame.time());
            generator.set(d + i, i, -1 / frame.time());
            for (int j = 0; j < d; j++) {
                double b = curvature[i * d + j] / frame.impedance();
                generator.set(n + d + i, n + j, -b);
                generator.set(j, d + i, b);
            }
        }
        for (int a = 0; a < n; a++) {
            generator.set(a, n + a, 2 * kappa);
            generator.set(n + a, a, 2 * kappa);
        }
        CommonOps_DDRM.mult(h * h / 12, generator, generator, square);
        for (int a = 0; a < 2 * n; a++) {
            square.add(a, a, 1);
        }
        CommonOps_DDRM.add(1, square, 0.5 * h, generator, plus);
        CommonOps_DDRM.add(1, square, -0.5 * h, generator, minus);
        CommonOps_DDRM.invert(minus, inverse);
        CommonOps_DDRM.mult(inverse, plus, exponential);
        stacked.zero();
        for (int a = 0; a < n; a++) {
            stacked.set(a, a, 1);
        }
        CommonOps_DDRM.insert(sigma, stacked, n, 0);
        CommonOps_DDRM.mult(exponential, stacked, moved);
        CommonOps_DDRM.extract(moved, 0, n, 0, n, down, 0, 0);
        CommonOps_DDRM.extract(moved, n, 2 * n, 0, n, up, 0, 0);
        CommonOps_DDRM.invert(down, downInverse);
        CommonOps_DDRM.mult(up, downInverse, sigma);
    }

    private void scatter(DMatrixRMaj centre, DMatrixRMaj sigma, double h) {
        int n = 2 * d;
        CommonOps_DDRM.mult(2 * kappa * h, sigma, sigma, noise);
        CommonOps_DDRM.add(1, noise, h, diffusion, noise);
        for (int a = 0; a < n; a++) {
            noise.add(a, a, -2 * kappa * h);
            normals.set(a, 0, stream.next());
        }
        if (!cholesky.decompose(noise)) {
            throw new IllegalStateException("noise: must be positive definite");
        }
        CommonOps_DDRM.mult(cholesky.getT(null), normals, kick);
        for (int i = 0; i < d; i++) {
            centre.add(i, 0, Math.sqrt(frame.referencePositionVariance()) * kick.get(i));
            centre.add(d + i, 0, Math.sqrt(frame.referenceMomentumVariance()) * kick.get(d + i));
        }
    }
}
