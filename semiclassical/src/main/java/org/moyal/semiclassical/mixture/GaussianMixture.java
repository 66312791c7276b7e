// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.function.WignerFunction;

/**
 * A mixture ρ̃ = Σ w_n τ_n of Gaussian packets of d degrees of freedom, each with its own centre α_n and covariance σ_n.
 *
 * <p>Its Wigner function is W = Σ w_n N(α_n, σ_n), its mean Σ w_n α_n, its covariance Cov(α) + Σ w_n σ_n. Order of coordinates:
 * (x₁ … x_d, p₁ … p_d). Immutable; 8(2d + d(2d+1) + 1) bytes a packet.
 */
public final class GaussianMixture implements MixtureView {
    private static final double WEIGHT_TOLERANCE = 1e-9;

    private final int degrees;
    private final double hbar;
    final double[] weights;
    /** [2d][N]. */
    final double[][] means;
    /** [d(2d+1)][N], the upper triangle row by row. */
    final double[][] covariances;

    /** Takes the arrays over. */
    GaussianMixture(double hbar, double[] weights, double[][] means, double[][] covariances) {
        this.degrees = means.length / 2;
        this.hbar = hbar;
        this.weights = weights;
        this.means = means;
        this.covariances = covariances;
    }

    /**
     * A mixture of equal weights.
     *
     * @param packets at least one, of one ħ and one number of degrees of freedom
     * @return the mixture
     * @throws IllegalArgumentException if the list is empty or the numbers of degrees of freedom differ
     * @throws PlanckMismatchException if the packets differ in ħ
     */
    public static GaussianMixture of(List<GaussianState> packets) {
        Objects.requireNonNull(packets, "packets");
        if (packets.isEmpty()) {
            throw new IllegalArgumentException("packets.size() = 0: must be at least 1");
        }
        int size = packets.size();
        GaussianState first = packets.get(0);
        int dimension = 2 * first.degreesOfFreedom();
        var weights = new double[size];
        var means = new double[dimension][size];
        var covariances = new double[dimension * (dimension + 1) / 2][size];
        for (int n = 0; n < size; n++) {
            GaussianState packet = packets.get(n);
            if (2 * packet.degreesOfFreedom() != dimension) {
                throw new IllegalArgumentException("packets[" + n + "].degreesOfFreedom() = "
                        + packet.degreesOfFreedom() + ": must be " + dimension / 2 + " as for packets[0]");
            }
            if (packet.hbar() != first.hbar()) {
                throw new PlanckMismatchException("mixture", first.hbar(), packet.hbar());
            }
            weights[n] = 1.0 / size;
            for (int a = 0; a < dimension; a++) {
                means[a][n] = packet.mean(a);
                for (int b = a; b < dimension; b++) {
                    covariances[packed(a, b, dimension)][n] = packet.covariance(a, b);
                }
            }
        }
        return new GaussianMixture(first.hbar(), weights, means, covariances);
    }

    /**
     * A mixture of given weights.
     *
     * @param packets the packets, of one ħ and one number of degrees of freedom, at least one
     * @param weights one for each packet, at least 0, with the sum 1 within 1e-9
     * @return the mixture
     * @throws IllegalArgumentException if there is no packet, their degrees of freedom differ, or the weights are none
     * @throws PlanckMismatchException if their ħ differ
     */
    public static GaussianMixture of(List<GaussianState> packets, double[] weights) {
        GaussianMixture equal = of(packets);
        if (weights.length != equal.size()) {
            throw new IllegalArgumentException(
                    "weights.length = " + weights.length + ": must be " + equal.size() + ", one for each packet");
        }
        double sum = 0;
        for (int n = 0; n < weights.length; n++) {
            if (!(weights[n] >= 0)) {
                throw new IllegalArgumentException("weights[" + n + "] = " + weights[n] + ": must be at least 0");
            }
            sum += weights[n];
        }
        if (!(Math.abs(sum - 1) <= WEIGHT_TOLERANCE)) {
            throw new IllegalArgumentException("sum of the weights = " + sum + ": must be 1");
        }
        return new GaussianMixture(equal.hbar, weights.clone(), equal.means, equal.covariances);
    }

    /** The place of σ_ab, a ≤ b, in the upper triangle stored row by row. */
    static int packed(int a, int b, int dimension) {
        return a * dimension - a * (a - 1) / 2 + b - a;
    }

    @Override
    public int size() {
        return weights.length;
    }

    @Override
    public int degreesOfFreedom() {
        return degrees;
    }

    @Override
    public double hbar() {
        return hbar;
    }

    @Override
    public double weight(int n) {
        return weights[n];
    }

    @Override
    public double mean(int n, int a) {
        return means[a][n];
    }

    @Override
    public double covariance(int n, int a, int b) {
        return covariances[packed(Math.min(a, b), Math.max(a, b), 2 * degrees)][n];
    }

    @Override
    public GaussianMixture snapshot() {
        return this;
    }

    /**
     * One packet.
     *
     * @param n which
     * @return the Gaussian state
     */
    public GaussianState packet(int n) {
        int dimension = 2 * degrees;
        var mean = new double[dimension];
        var covariance = new double[dimension][dimension];
        for (int a = 0; a < dimension; a++) {
            mean[a] = mean(n, a);
            for (int b = 0; b < dimension; b++) {
                covariance[a][b] = covariance(n, a, b);
            }
        }
        return GaussianState.of(mean, covariance, hbar);
    }

    /**
     * All packets, each made when it is asked for.
     *
     * @return an immutable view of the N packets
     */
    public List<GaussianState> packets() {
        return new AbstractList<>() {
            @Override
            public GaussianState get(int n) {
                return packet(Objects.checkIndex(n, weights.length));
            }

            @Override
            public int size() {
                return weights.length;
            }
        };
    }

    /**
     * The Wigner function Σ w_n N(α_n, σ_n) of a mixture of one degree of freedom. Each packet is summed on a patch of seven standard
     * deviations to each side; about a nanosecond for each packet and node of its patch.
     *
     * @param grid the grid, with even sizes, whose spacings are at most the standard deviations of the narrowest packet in x and in p
     *     (for packets of squeezing z about η: Δx ≤ √(ħ/2ηz), Δp ≤ √(ħη/2z)), which keeps the error of the sums below 1e-8
     * @return W
     * @throws IllegalArgumentException if the mixture has several degrees of freedom
     * @throws org.moyal.core.error.ResolutionException if the grid is too coarse for a packet, or too small or coarse for the mixture
     */
    public WignerFunction toWignerFunction(PhaseSpaceGrid grid) {
        return new MixtureImage(this).wignerFunction(Objects.requireNonNull(grid, "grid"));
    }

    /**
     * The density matrix Σ w_n τ̂_n of a mixture of one degree of freedom, each packet on a patch of ten standard deviations to each
     * side; two multiply-adds for each pure packet and element of its patch.
     *
     * @param axis the axis, whose nodes hold the packets and whose spacing is at most πħ/|p| for their momenta
     * @return ρ̃
     * @throws IllegalArgumentException if the mixture has several degrees of freedom, or more than 1e-8 of the weight lies outside the
     *     axis or beyond its largest momentum
     */
    public DensityMatrix toDensityMatrix(Axis axis) {
        return new MixtureImage(this).densityMatrix(Objects.requireNonNull(axis, "axis"));
    }

    @Override
    public String toString() {
        return "GaussianMixture[" + size() + " packets, d = " + degrees + ", hbar = " + hbar + "]";
    }
}
