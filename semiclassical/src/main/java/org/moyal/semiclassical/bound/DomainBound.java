// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.bound;

import java.util.List;
import java.util.Objects;
import org.moyal.core.law.Interval;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.RangedPotential;
import org.moyal.core.state.GaussianState;

/**
 * A conditional bound for a potential that has no finite sup|V″| or sup|V‴|, such as the quartic: that of a
 * {@link ClassicalityBound} with K_R and T_R, the largest |V″| and |V‴| on |x| ≤ R.
 *
 * <p>It is a theorem for potentials that equal V on |x| ≤ R and keep to K_R and T_R outside, and says something about V itself
 * only as far as nothing leaves the domain. Hence no ε without an {@link ExitProbability}, and no way from this type to a
 * {@code ClassicalityBound}. K_R and T_R come from proven enclosures, not from samples. Immutable.
 */
public final class DomainBound {
    private final double radius;
    private final double certified;
    private final ErrorLaw law;

    private DomainBound(double radius, double certified, ErrorLaw law) {
        this.radius = radius;
        this.certified = certified;
        this.law = law;
    }

    /**
     * The conditional bound on |x| ≤ R.
     *
     * @param potential V, with derivatives that can be enclosed on intervals
     * @param radius R, above 0
     * @param mass m, above 0
     * @param noise the diffusion, D_xx D_pp &gt; D_xp², no friction
     * @param hbar ħ, above 0
     * @return the bound
     * @throws org.moyal.core.error.FrictionException if the noise has friction
     * @throws IllegalArgumentException if V″ = 0 on the domain, the diffusion is singular (z = ∞), or a number is out of range
     */
    public static DomainBound of(
            RangedPotential potential, double radius, double mass, LinearLindblad noise, double hbar) {
        Interval domain = Interval.symmetric(ErrorLaw.positive("radius", radius));
        double k = potential.derivativeRange(2, domain).magnitude();
        double t = potential.derivativeRange(3, domain).magnitude();
        if (k == 0) {
            throw new IllegalArgumentException("potential = " + potential + ": must be curved on |x| <= " + radius
                    + "; a linear one is a LinearSlope, which takes a curvature bound of choice");
        }
        var scales = new CharacteristicScales(new HarmonicFrame(k, mass, hbar), t);
        return new DomainBound(radius, k, ErrorLaw.of("bound on |x| <= " + radius, scales, noise, 1));
    }

    /**
     * The same statement with another curvature bound.
     *
     * @param curvatureBound K′, at least K_R
     * @return a new bound
     * @throws IllegalArgumentException if K′ &lt; K_R
     */
    public DomainBound withCurvatureBound(double curvatureBound) {
        ClassicalityBound.requireAdmissibleCurvature(curvatureBound, certified);
        return new DomainBound(radius, certified, law.withCurvature(curvatureBound));
    }

    /**
     * The curvature bound of the smallest ε, see {@link ClassicalityBound#bestCurvatureBound}.
     *
     * @return K′_opt ≥ K_R
     */
    public double bestCurvatureBound() {
        return law.bestCurvature(certified);
    }

    /**
     * R.
     *
     * @return the radius of the domain
     */
    public double radius() {
        return radius;
    }

    /**
     * The scales in use.
     *
     * @return those of K_R or K′, and T_R
     */
    public CharacteristicScales scales() {
        return law.scales();
    }

    /**
     * z = max(r, 1) on the domain.
     *
     * @return z ≥ 1
     */
    public double squeezing() {
        return law.squeezing();
    }

    /**
     * ε(t), on the condition that nothing has left the domain.
     *
     * @param form which constant, for which distance
     * @param time t, at least 0
     * @param exit the measured probability of having left |x| ≤ R up to the time t
     * @return ε for a potential that equals V on the domain
     * @throws IllegalArgumentException if the probability exceeds its tolerance, or the time is negative
     */
    public double error(BoundForm form, double time, ExitProbability exit) {
        if (!(exit.value() <= exit.tolerance())) {
            throw new IllegalArgumentException("exit.value() = " + exit.value() + ": must be at most the tolerance "
                    + exit.tolerance() + "; the bound holds on |x| <= " + radius
                    + " only, a larger radius or an earlier time would do");
        }
        return law.error(form, time);
    }

    /**
     * Passes initial packets that the statement covers: pure, σ ≤ zσ*, both within 1e-9, of this ħ and one degree of freedom.
     *
     * @param packets the packets of the initial mixture
     * @throws org.moyal.core.error.PlanckMismatchException if the values of ħ differ
     * @throws IllegalArgumentException naming the packet, if one is mixed or squeezed beyond z
     */
    public void requireAdmissible(List<GaussianState> packets) {
        Objects.requireNonNull(packets, "packets");
        int n = 0;
        for (GaussianState packet : packets) {
            Squeezing.require("packet " + n++, packet, law.scales().frame(), squeezing(), 1);
        }
    }

    @Override
    public String toString() {
        return "DomainBound[if |x| <= " + radius + ": " + law.words() + "]";
    }
}
