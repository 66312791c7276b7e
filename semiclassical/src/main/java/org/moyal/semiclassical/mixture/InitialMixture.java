// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import org.ejml.data.DMatrixRMaj;
import org.moyal.core.ensemble.GaussianStream;
import org.moyal.core.ensemble.RandomStreams;
import org.moyal.core.ensemble.TrajectoryBlocks;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.bound.HarmonicFrame;
import org.moyal.semiclassical.internal.SymmetricSpectrum;

/**
 * A Gaussian state as a mixture of pure Gaussian packets of one covariance σ, whose centres are normally distributed: its covariance is
 * σ + C with the covariance C ≥ 0 of the centres. Immutable.
 */
public final class InitialMixture {

    /** Allowed departure of a purity from 1, and of C's least eigenvalue from 0 in units of its trace, beyond rounding. */
    private static final double TOLERANCE = 1e-9;

    private final GaussianState packet;
    /** In units of the packet's standard deviations, 2d × 2d. */
    private final double[] factor;

    private final double[] spread;

    private InitialMixture(GaussianState packet, double[] spread) {
        this.packet = packet;
        this.spread = spread;
        int n = 2 * packet.degreesOfFreedom();
        this.factor = new double[n * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                factor[a * n + b] = spread[a * n + b] / (unit(a) * unit(b));
            }
        }
        double trace = 0;
        for (int a = 0; a < n; a++) {
            trace += factor[a * n + a];
        }
        double least = trace * SymmetricFactor.cholesky(factor, n);
        if (!(least >= -TOLERANCE * Math.max(trace, 1))) {
            throw new IllegalArgumentException(
                    "spread: must be positive semidefinite, but in units of the packet's variances its least pivot is "
                            + least);
        }
    }

    private double unit(int a) {
        return Math.sqrt(packet.covariance(a, a));
    }

    /**
     * One pure packet.
     *
     * @param packet a pure Gaussian state
     * @return the mixture of copies of it
     * @throws IllegalArgumentException if the state is mixed
     */
    public static InitialMixture pure(GaussianState packet) {
        int n = 2 * packet.degreesOfFreedom();
        return of(packet, new double[n][n]);
    }

    /**
     * Packets with given covariance, and a given covariance of their centres.
     *
     * @param packet a pure Gaussian state, at the mean of the centres
     * @param spread C, 2d × 2d, symmetric, positive semidefinite
     * @return the mixture
     * @throws IllegalArgumentException if the packet is mixed, or C has another size, is not symmetric or not ≥ 0
     */
    public static InitialMixture of(GaussianState packet, double[][] spread) {
        Objects.requireNonNull(packet, "packet");
        if (!(packet.purity() >= 1 - TOLERANCE)) {
            throw new IllegalArgumentException("packet.purity() = " + packet.purity()
                    + ": must be 1; InitialMixture.decomposing finds pure packets for a mixed Gaussian");
        }
        int n = 2 * packet.degreesOfFreedom();
        if (spread.length != n) {
            throw new IllegalArgumentException("spread.length = " + spread.length + ": must be " + n);
        }
        var flat = new double[n * n];
        for (int a = 0; a < n; a++) {
            if (spread[a].length != n) {
                throw new IllegalArgumentException("spread[" + a + "].length = " + spread[a].length + ": must be " + n);
            }
            for (int b = 0; b < n; b++) {
                if (!(spread[a][b] == spread[b][a]) || Double.isInfinite(spread[a][b])) {
                    throw new IllegalArgumentException("spread[" + a + "][" + b + "] = " + spread[a][b]
                            + ": must be finite and equal to spread[" + b + "][" + a + "] = " + spread[b][a]);
                }
                flat[a * n + b] = spread[a][b];
            }
        }
        return new InitialMixture(packet, flat);
    }

    /**
     * Pure packets for a mixed Gaussian state Σ, little squeezed with respect to σ*: for d = 1 as little as any that fit into it.
     *
     * <p>σ̄ is σ* itself if Σ ≥ σ*. Otherwise, for d = 1, it has the eigenvectors and the smaller eigenvalue of Σ̄; for d &gt; 1 the pure
     * state of Σ's normal modes is relaxed towards σ* along σ̄ → (σ̄ + θ)(1 + θσ̄)⁻¹ as far as Σ ≥ σ allows, which need not be the
     * least squeezed one.
     *
     * @param state the Gaussian state Σ
     * @param frame gives σ*
     * @param noise gives z
     * @return the mixture; its packets are not too squeezed
     * @throws IllegalArgumentException if the packets found are squeezed by more than z
     * @throws PlanckMismatchException if ħ differs
     */
    public static InitialMixture decomposing(GaussianState state, HarmonicFrame frame, LinearLindblad noise) {
        PlanckMismatchException.requireSame("state and frame", state.hbar(), frame.hbar());
        int n = 2 * state.degreesOfFreedom();
        double[] units = units(frame, n);
        var total = new DMatrixRMaj(n, n);
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                total.set(a, b, state.covariance(a, b) / (units[a] * units[b]));
            }
        }
        DMatrixRMaj pure = PureCovariance.within(total);
        double squeezing = SymmetricSpectrum.of(pure).largest();
        double z = frame.squeezing(noise);
        if (!(squeezing <= z * (1 + TOLERANCE))) {
            throw new IllegalArgumentException("state: the pure packets found within it have squeezing " + squeezing
                    + ", must be at most z = " + z);
        }
        var mean = new double[n];
        var covariance = new double[n][n];
        var spread = new double[n * n];
        for (int a = 0; a < n; a++) {
            mean[a] = state.mean(a);
            for (int b = 0; b < n; b++) {
                covariance[a][b] = pure.get(a, b) * units[a] * units[b];
                spread[a * n + b] = state.covariance(a, b) - covariance[a][b];
            }
        }
        return new InitialMixture(GaussianState.of(mean, covariance, state.hbar()), spread);
    }

    private static double[] units(HarmonicFrame frame, int n) {
        var units = new double[n];
        for (int a = 0; a < n; a++) {
            units[a] = Math.sqrt(2 * a < n ? frame.referencePositionVariance() : frame.referenceMomentumVariance());
        }
        return units;
    }

    /**
     * The packet at the mean of the centres.
     *
     * @return a pure state
     */
    public GaussianState packet() {
        return packet;
    }

    /**
     * The whole state, with covariance σ + C.
     *
     * @return the Gaussian state
     */
    public GaussianState total() {
        int n = 2 * packet.degreesOfFreedom();
        var mean = new double[n];
        var covariance = new double[n][n];
        for (int a = 0; a < n; a++) {
            mean[a] = packet.mean(a);
            for (int b = 0; b < n; b++) {
                covariance[a][b] = packet.covariance(a, b) + spread[a * n + b];
            }
        }
        return GaussianState.of(mean, covariance, packet.hbar());
    }

    /**
     * Draws packets of equal weights. Packet n depends on the seed and n alone.
     *
     * @param size how many, at least 1
     * @param seed the seed of the centres and of the noise that will move them
     * @return the ensemble
     * @throws IllegalArgumentException if the size is less than 1
     */
    public MixtureEnsemble sample(int size, long seed) {
        var blocks = new TrajectoryBlocks(size);
        RandomStreams streams = RandomStreams.of(seed, blocks.count());
        int d = packet.degreesOfFreedom();
        int n = 2 * d;
        var weights = new double[size];
        Arrays.fill(weights, 1.0 / size);
        var means = new double[n][size];
        var covariances = new double[n * (n + 1) / 2][size];
        for (int a = 0; a < n; a++) {
            for (int b = a; b < n; b++) {
                Arrays.fill(covariances[GaussianMixture.packed(a, b, n)], packet.covariance(a, b));
            }
        }
        var opened = new ArrayList<GaussianStream>(blocks.count());
        var normals = new double[n];
        for (int block = 0; block < blocks.count(); block++) {
            GaussianStream stream = streams.open(block);
            for (int i = 0; i < blocks.length(block); i++) {
                stream.fill(normals, n);
                for (int a = 0; a < n; a++) {
                    double sum = 0;
                    for (int b = 0; b <= a; b++) {
                        sum += factor[a * n + b] * normals[b];
                    }
                    means[a][blocks.from(block) + i] = packet.mean(a) + unit(a) * sum;
                }
            }
            opened.add(stream);
        }
        return MixtureEnsemble.of(
                new GaussianMixture(packet.hbar(), weights, means, covariances), RandomStreams.after(seed, opened));
    }

    @Override
    public String toString() {
        return "InitialMixture[" + packet + "]";
    }
}
