// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.PotentialSurface;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.bound.HarmonicFrame;
import org.moyal.semiclassical.internal.SymmetricSpectrum;

/**
 * How one packet moves: the local model of its dynamics and the division of its growth S = Fσ + σFᵀ + D between the packet itself (S₀)
 * and the diffusion of its centre (S_D). For looking at, and for checks; the propagator does not use it.
 *
 * <p>With bars for the units of σ*, X̄ = σ*^(−½) X σ*^(−½) and F̄ = σ*^(−½) F σ*^(½):
 *
 * <pre>  S̄₀ = (F̄ − g)σ̄ + σ̄(F̄ᵀ − g),   S̄_D = D̄ + gσ̄ + σ̄g,   g = κ(σ̄ − σ̄⁻¹)/(1 − z⁻²),   κ = 1/(rτ_H);
 *   z = 1:  g = (F̄ + F̄ᵀ)/2 and σ̄ = 1, so S₀ = 0.</pre>
 *
 * <p>Immutable. Source: arXiv:2306.13717, equations (15), (19) to (22), as corrected in docs/classicality.md.
 */
public final class PacketDynamics {
    private final int dimension;
    private final double[] drift;
    private final DMatrixRMaj force;
    private final DMatrixRMaj growth;
    private final DMatrixRMaj own;
    private final DMatrixRMaj scattered;
    private final DMatrixRMaj generator;
    private final double leastScatter;
    private final double squeezing;

    private PacketDynamics(PotentialSurface surface, SqueezingLaw law, GaussianState packet) {
        int d = packet.degreesOfFreedom();
        this.dimension = 2 * d;
        double mass = law.frame().mass();
        this.drift = new double[dimension];
        this.force = new DMatrixRMaj(dimension, dimension);
        var units = new double[dimension];
        var sigma = new DMatrixRMaj(dimension, dimension);
        var x = new double[d];
        var slope = new double[d];
        var curvature = new double[d * d];
        for (int i = 0; i < d; i++) {
            x[i] = packet.mean(i);
            units[i] = law.positionUnit();
            units[d + i] = law.momentumUnit();
        }
        surface.gradient(x, slope);
        surface.hessian(x, curvature);
        for (int i = 0; i < d; i++) {
            drift[i] = packet.mean(d + i) / mass;
            drift[d + i] = -slope[i];
            force.set(i, d + i, 1 / mass);
            for (int j = 0; j < d; j++) {
                force.set(d + i, j, -curvature[i * d + j]);
            }
        }
        var barredForce = new DMatrixRMaj(dimension, dimension);
        var noise = new DMatrixRMaj(dimension, dimension);
        for (int a = 0; a < dimension; a++) {
            for (int b = 0; b < dimension; b++) {
                sigma.set(a, b, packet.covariance(a, b) / (units[a] * units[b]));
                barredForce.set(a, b, force.get(a, b) * units[b] / units[a]);
            }
        }
        for (int i = 0; i < d; i++) {
            noise.set(i, i, law.barredXx());
            noise.set(d + i, d + i, law.barredPp());
            noise.set(i, d + i, law.barredXp());
            noise.set(d + i, i, law.barredXp());
        }
        this.squeezing = SymmetricSpectrum.of(sigma).largest();
        this.generator = generator(law, sigma, barredForce);
        DMatrixRMaj turned = symmetrised(generator, sigma);
        DMatrixRMaj scatter = noise.copy();
        CommonOps_DDRM.addEquals(scatter, turned);
        DMatrixRMaj kept = symmetrised(barredForce, sigma);
        CommonOps_DDRM.subtractEquals(kept, turned);
        this.leastScatter = SymmetricSpectrum.of(scatter).least();
        this.own = scaled(kept, units);
        this.scattered = scaled(scatter, units);
        DMatrixRMaj whole = symmetrised(barredForce, sigma);
        CommonOps_DDRM.addEquals(whole, noise);
        this.growth = scaled(whole, units);
    }

    /**
     * The dynamics of a packet.
     *
     * @param surface the potential
     * @param frame m, ħ and K
     * @param noise the diffusion
     * @param packet a pure packet that is not too squeezed
     * @return its dynamics
     * @throws IllegalArgumentException if the packet is mixed or too squeezed, or has not as many degrees of freedom as the potential, or
     *     the noise has friction or is singular
     * @throws PlanckMismatchException if ħ differs from the frame's
     */
    public static PacketDynamics at(
            PotentialSurface surface, HarmonicFrame frame, LinearLindblad noise, GaussianState packet) {
        PlanckMismatchException.requireSame("packet and frame", packet.hbar(), frame.hbar());
        int d = packet.degreesOfFreedom();
        if (d != surface.degreesOfFreedom()) {
            throw new IllegalArgumentException("packet: has " + d + " degrees of freedom, must have "
                    + surface.degreesOfFreedom() + " as the potential");
        }
        var law = new SqueezingLaw(frame, noise);
        new PacketShapes(law, d).read(GaussianMixture.of(List.of(packet)), 0, new Packets(d, 1));
        return new PacketDynamics(surface, law, packet);
    }

    private static DMatrixRMaj generator(SqueezingLaw law, DMatrixRMaj sigma, DMatrixRMaj barredForce) {
        int n = sigma.numRows;
        if (law.isDegenerate()) {
            DMatrixRMaj mean = CommonOps_DDRM.transpose(barredForce, null);
            CommonOps_DDRM.addEquals(mean, barredForce);
            CommonOps_DDRM.scale(0.5, mean);
            return mean;
        }
        // σ̄⁻¹ = −ωσ̄ω for a pure state
        var g = new DMatrixRMaj(n, n);
        int d = n / 2;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double sign = (a < d) == (b < d) ? 1 : -1;
                double inverse = sign * sigma.get((a + d) % n, (b + d) % n);
                g.set(a, b, law.contraction() * (sigma.get(a, b) - inverse));
            }
        }
        return g;
    }

    /** Mσ + σMᵀ. */
    private static DMatrixRMaj symmetrised(DMatrixRMaj m, DMatrixRMaj sigma) {
        var product = new DMatrixRMaj(sigma.numRows, sigma.numRows);
        CommonOps_DDRM.mult(m, sigma, product);
        DMatrixRMaj sum = CommonOps_DDRM.transpose(product, null);
        CommonOps_DDRM.addEquals(sum, product);
        return sum;
    }

    private static DMatrixRMaj scaled(DMatrixRMaj matrix, double[] units) {
        DMatrixRMaj copy = matrix.copy();
        for (int a = 0; a < units.length; a++) {
            for (int b = 0; b < units.length; b++) {
                copy.set(a, b, matrix.get(a, b) * units[a] * units[b]);
            }
        }
        return copy;
    }

    /**
     * U_a, the velocity of the centre.
     *
     * @param a 0 … 2d−1
     * @return p/m or −∂V/∂x
     */
    public double drift(int a) {
        return drift[a];
    }

    /**
     * F_ab = ∂U_a/∂α_b.
     *
     * @param a 0 … 2d−1
     * @param b 0 … 2d−1
     * @return the element
     */
    public double tangent(int a, int b) {
        return force.get(a, b);
    }

    /**
     * S = Fσ + σFᵀ + D, the growth of the covariance.
     *
     * @param a 0 … 2d−1
     * @param b 0 … 2d−1
     * @return the element
     */
    public double growth(int a, int b) {
        return growth.get(a, b);
    }

    /**
     * S₀, the part of the growth that changes the packet's covariance.
     *
     * @param a 0 … 2d−1
     * @param b 0 … 2d−1
     * @return the element
     */
    public double packetGrowth(int a, int b) {
        return own.get(a, b);
    }

    /**
     * S_D ≥ 0, the part of the growth that scatters the centre.
     *
     * @param a 0 … 2d−1
     * @param b 0 … 2d−1
     * @return the element
     */
    public double centreDiffusion(int a, int b) {
        return scattered.get(a, b);
    }

    /**
     * ḡ in the units of σ*.
     *
     * @param a 0 … 2d−1
     * @param b 0 … 2d−1
     * @return the element, 1/time
     */
    public double contraction(int a, int b) {
        return generator.get(a, b);
    }

    /**
     * The least eigenvalue of S̄_D, at least 0 if |∇²V| ≤ K.
     *
     * @return the eigenvalue, 1/time
     */
    public double leastCentreDiffusion() {
        return leastScatter;
    }

    /**
     * The squeezing of the packet, the largest eigenvalue of σ̄.
     *
     * @return 1 … z
     */
    public double squeezing() {
        return squeezing;
    }

    @Override
    public String toString() {
        return "PacketDynamics[d = " + dimension / 2 + ", squeezing = " + squeezing + "]";
    }
}
