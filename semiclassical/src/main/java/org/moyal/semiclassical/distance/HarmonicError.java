// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import java.util.List;
import java.util.Objects;
import org.moyal.core.law.PotentialSurface;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.mixture.GaussianMixture;
import org.moyal.semiclassical.mixture.MixtureView;
import org.moyal.wigner.function.Estimate;

/**
 * The error of the local harmonic model for one pure Gaussian packet, in its exact form. With δV the potential minus its quadratic
 * model about the centre of the packet and y from N(0, σ_xx),
 *
 * <pre>  ‖(i/ħ)[δV, τ̂]‖_Tr = (2/ħ) std δV(y)                         quantum,
 *   ‖∇δV·∂_p τ‖_L1     = √(2/π) (2/ħ) E[(∇δVᵀ σ_xx ∇δV)^½]        classical,</pre>
 *
 * both in 1/time. No sup-norm of a derivative enters, so any smooth potential is served. Integrated along sampled packets they bound
 * the distances of a mixture to the exact evolutions, see {@link APosterioriBound}; {@link LocalErrorBound} bounds them in turn.
 *
 * <p>The averages are products of Gauss–Hermite rules; the classical one in d = 1 is taken by panels that end where δV′ changes
 * sign. Errors come from a second rule of fewer nodes, plus rounding. The quadratic model is the Taylor polynomial unless
 * {@link #withGaussianAverages} is asked for. Cost, at the nodes of {@link #of}: some 200 evaluations of V and V′ for d = 1 (some
 * ten microseconds), 1000 for d = 2, 4000 for d = 3. Immutable.
 *
 * <p>Source: Lemma 1 of F. Hernández, D. Ranard, C. J. Riedel, arXiv:2306.13717, before its last inequalities: [A, |ψ⟩⟨ψ|] has the
 * trace norm 2·std A, and for a pure Gaussian the p-part of σ⁻¹(r − α) has the covariance (4/ħ²)σ_xx and none with x.
 */
public final class HarmonicError {
    private static final int[] NODES = {24, 20, 12, 8};
    private static final int FEWEST = 6;
    private static final int MOST = 96;

    private final PotentialSurface surface;
    private final boolean averaged;
    private final int nodes;

    private HarmonicError(PotentialSurface surface, boolean averaged, int nodes) {
        this.surface = surface;
        this.averaged = averaged;
        this.nodes = nodes;
    }

    /**
     * The error of the Taylor model of a potential, with 24, 20, 12, 8 nodes along each coordinate for d = 1, 2, 3, 4 and 6 beyond.
     *
     * @param surface V of d coordinates
     * @return the evaluation
     */
    public static HarmonicError of(PotentialSurface surface) {
        int d = Objects.requireNonNull(surface, "surface").degreesOfFreedom();
        return new HarmonicError(surface, false, d <= NODES.length ? NODES[d - 1] : FEWEST);
    }

    /**
     * The error of the quadratic model whose force and curvature are those of V averaged over N(α_x, σ_xx): the model closest to V in
     * the mean square.
     *
     * @return a new evaluation
     */
    public HarmonicError withGaussianAverages() {
        return new HarmonicError(surface, true, nodes);
    }

    /**
     * The same evaluation with other rules.
     *
     * @param number nodes along each coordinate, 6 … 96; the cost grows as their d-th power
     * @return a new evaluation
     * @throws IllegalArgumentException if the number is out of range
     */
    public HarmonicError withNodes(int number) {
        if (number < FEWEST || number > MOST) {
            throw new IllegalArgumentException("number = " + number + ": must be " + FEWEST + " to " + MOST);
        }
        return new HarmonicError(surface, averaged, number);
    }

    /**
     * The number d of coordinates.
     *
     * @return d ≥ 1
     */
    public int degreesOfFreedom() {
        return surface.degreesOfFreedom();
    }

    /**
     * Both norms for one packet.
     *
     * @param packet a pure state of d degrees of freedom
     * @return the norms, 1/time, with their quadrature errors
     * @throws IllegalArgumentException if the packet is mixed or has another number of degrees of freedom
     */
    public LocalError at(GaussianState packet) {
        var single = GaussianMixture.of(List.of(Objects.requireNonNull(packet, "packet")));
        var errors = errors(single);
        errors.evaluate(single, 0);
        return new LocalError(
                new Estimate(errors.quantum(), errors.quantumError()),
                new Estimate(errors.classical(), errors.classicalError()));
    }

    /** An evaluation with its own scratch for the packets of a mixture. */
    PacketErrors errors(MixtureView mixture) {
        if (mixture.degreesOfFreedom() != degreesOfFreedom()) {
            throw new IllegalArgumentException("degreesOfFreedom() = " + mixture.degreesOfFreedom() + ": must be "
                    + degreesOfFreedom() + " as for the potential");
        }
        return new PacketErrors(surface, averaged, nodes);
    }

    @Override
    public String toString() {
        return "error of the " + (averaged ? "averaged" : "Taylor") + " harmonic model of " + surface + ", " + nodes
                + " nodes";
    }
}
