// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.bound;

import java.util.List;
import java.util.Objects;
import org.moyal.core.law.CertifiedSurface;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.state.GaussianState;

/**
 * The proven bound on how far the quantum and the classical evolution of an open system part from one mixture of Gaussians.
 *
 * <p>Let H = p²/2m + V with K = sup‖∇²V‖ and T = sup‖∇³V‖, diffusion D in every degree of freedom, no friction, and ρ(0) a mixture
 * of pure Gaussians with σ ≤ zσ* ({@link #requireAdmissible}). Then there is for every time t a mixture ρ̃(t) of such Gaussians with
 *
 * <pre>  ‖ρ̃ − ρ‖_Tr ≤ ε and ‖W[ρ̃] − f‖_L1 ≤ ε,  ε = d^(3/2) (t/τ_H) √(ħ/s_H) z^(3/2),</pre>
 *
 * where ρ obeys the Lindblad equation, f the Fokker–Planck equation from f(0) = W[ρ(0)], and z = max(r, 1) as in
 * {@link HarmonicFrame}; {@link BoundForm} has sharper constants. It does not bound ‖W[ρ] − f‖_L1: the trace norm does not control
 * the L1 norm of Wigner functions, though it does control |W[ρ] − W[ρ̃]| and the means of bounded operators.
 *
 * <p>Only upper bounds of the curvature enter: any K′ ≥ K gives a true statement with its own τ_H, σ* and z, and a larger one can
 * give the smaller ε, {@link #withBestCurvatureBound}. Source: F. Hernández, D. Ranard, C. J. Riedel, arXiv:2306.13717, Theorem 1.
 * Immutable.
 */
public final class ClassicalityBound {
    private final double certified;
    private final ErrorLaw law;

    private ClassicalityBound(double certified, ErrorLaw law) {
        this.certified = certified;
        this.law = law;
    }

    /**
     * The bound for a potential with certified K and T.
     *
     * @param surface the potential, K above 0
     * @param mass m of every degree of freedom, above 0
     * @param noise the diffusion of every degree of freedom, D_xx D_pp &gt; D_xp², no friction
     * @param hbar ħ, above 0
     * @return the bound
     * @throws org.moyal.core.error.FrictionException if the noise has friction, which the theorem does not cover
     * @throws IllegalArgumentException if K = 0, the diffusion is singular (z = ∞), or a number is out of range
     */
    public static ClassicalityBound of(CertifiedSurface surface, double mass, LinearLindblad noise, double hbar) {
        double k = surface.curvatureBound();
        if (k == 0) {
            throw new IllegalArgumentException(
                    "surface.curvatureBound() = 0.0: must be above 0; the potential " + surface
                            + " has no time scale of its own, pass a curvature bound above 0 to of(surface, mass, noise,"
                            + " curvatureBound, hbar)");
        }
        return of(surface, mass, noise, k, hbar);
    }

    /**
     * The bound for a potential with certified T, and a curvature bound K′ of the caller's choice.
     *
     * @param surface the potential
     * @param mass m, above 0
     * @param noise the diffusion of every degree of freedom, D_xx D_pp &gt; D_xp², no friction
     * @param curvatureBound K′, at least the K of the potential, above 0
     * @param hbar ħ, above 0
     * @return the bound
     * @throws org.moyal.core.error.FrictionException if the noise has friction
     * @throws IllegalArgumentException if K′ &lt; K, the diffusion is singular (z = ∞), or a number is out of range
     */
    public static ClassicalityBound of(
            CertifiedSurface surface, double mass, LinearLindblad noise, double curvatureBound, double hbar) {
        double certified = surface.curvatureBound();
        requireAdmissibleCurvature(curvatureBound, certified);
        var scales =
                new CharacteristicScales(new HarmonicFrame(curvatureBound, mass, hbar), surface.thirdDerivativeBound());
        return new ClassicalityBound(
                certified, ErrorLaw.of("classicality bound", scales, noise, surface.degreesOfFreedom()));
    }

    static void requireAdmissibleCurvature(double curvatureBound, double certified) {
        ErrorLaw.positive("curvatureBound", curvatureBound);
        if (!(curvatureBound >= certified)) {
            throw new IllegalArgumentException("curvatureBound = " + curvatureBound + ": must be at least the K = "
                    + certified + " of the potential");
        }
    }

    /**
     * The same statement with another curvature bound.
     *
     * @param curvatureBound K′, at least the K of the potential; it may be below the one in use
     * @return a new bound with the scales of K′
     * @throws IllegalArgumentException if K′ &lt; K
     */
    public ClassicalityBound withCurvatureBound(double curvatureBound) {
        requireAdmissibleCurvature(curvatureBound, certified);
        return new ClassicalityBound(certified, law.withCurvature(curvatureBound));
    }

    /**
     * The curvature bound of the smallest ε: K′ = max(K, D_pp·max(1/(mD_xx), 1/ħ)) for D_xp = 0. ε falls like K′^(−3/4) up to
     * there and rises afterwards. With D_xp ≠ 0, the place 1/ħ moves to where r = 1.
     *
     * @return K′_opt ≥ K
     */
    public double bestCurvatureBound() {
        return law.bestCurvature(certified);
    }

    /**
     * The same statement with K′_opt. Its σ* and z differ: check initial states against the new bound.
     *
     * @return a new bound
     */
    public ClassicalityBound withBestCurvatureBound() {
        return withCurvatureBound(bestCurvatureBound());
    }

    /**
     * The scales in use, those of K′ where one was chosen.
     *
     * @return τ_H, η_H, σ*, s_H, x_H, p_H
     */
    public CharacteristicScales scales() {
        return law.scales();
    }

    /**
     * The diffusion.
     *
     * @return D of every degree of freedom
     */
    public LinearLindblad noise() {
        return law.noise();
    }

    /**
     * The number of degrees of freedom.
     *
     * @return d ≥ 1
     */
    public int degreesOfFreedom() {
        return law.degrees();
    }

    /**
     * z = max(r, 1): packets up to this squeezing are admitted.
     *
     * @return z ≥ 1, finite
     */
    public double squeezing() {
        return law.squeezing();
    }

    /**
     * r = (ħ/s_H)/D0 = max(ħ/(mD_xx), ħK/D_pp) for D_xp = 0, finite for harmonic potentials too.
     *
     * @return r &gt; 0
     */
    public double ratio() {
        return law.scales().frame().ratio(law.noise());
    }

    /**
     * D0 = min(D_xx τ_H/x_H², D_pp τ_H/p_H²), the diffusion in units of the anharmonic scales; with D_xp ≠ 0, (ħ/s_H)/r.
     *
     * @return D0; 0 for a harmonic potential, whose scales are infinite
     */
    public double relativeDiffusion() {
        return law.relativeDiffusion();
    }

    /**
     * The published ε(t), equation (8).
     *
     * @param time t, at least 0
     * @return ε; above 2 it says nothing
     * @throws IllegalArgumentException if the time is negative or not finite
     */
    public double error(double time) {
        return error(BoundForm.PUBLISHED, time);
    }

    /**
     * ε(t) in a form of choice.
     *
     * @param form which constant, for which distance
     * @param time t, at least 0
     * @return ε; above 2 it says nothing
     * @throws IllegalArgumentException if the time is negative or not finite
     */
    public double error(BoundForm form, double time) {
        return law.error(form, time);
    }

    /**
     * Whether ε(t) says nothing: no two states are further apart than 2.
     *
     * @param form which constant, for which distance
     * @param time t, at least 0
     * @return ε(t) ≥ 2
     */
    public boolean isVoid(BoundForm form, double time) {
        return error(form, time) >= ErrorLaw.LARGEST_DISTANCE;
    }

    /**
     * The time until which ε stays below a value.
     *
     * @param form which constant, for which distance
     * @param error the value, above 0
     * @return t with ε(t) = error; infinite for a harmonic potential
     * @throws IllegalArgumentException if the value is not above 0
     */
    public double time(BoundForm form, double error) {
        return law.time(form, error);
    }

    /**
     * The part of ε(t) that no diffusion removes at this curvature bound: ε at z = 1.
     *
     * @param form which constant, for which distance
     * @param time t, at least 0
     * @return C (t/τ_H) √(ħ/s_H)
     */
    public double floor(BoundForm form, double time) {
        return law.floor(form, time);
    }

    /**
     * The diffusion D0 that a value of ε asks for at a time: D0 = (ħ/s_H) (floor/ε)^(2/3), from ε = floor·((ħ/s_H)/D0)^(3/2).
     *
     * <p>It is necessary at this curvature bound, and sufficient if ε is not below the {@link #floor}; below it, D0 exceeds ħ/s_H,
     * z is 1 already, and only a larger curvature bound lowers ε.
     *
     * @param form which constant, for which distance
     * @param error ε, above 0
     * @param time t, at least 0
     * @return D0; the one at hand is {@link #relativeDiffusion}
     * @throws IllegalArgumentException if ε is not above 0 or the time negative
     */
    public double diffusionThreshold(BoundForm form, double error, double time) {
        return law.threshold(form, error, time);
    }

    /**
     * The squeezing of a state against this bound's σ*: the largest eigenvalue of σ*^(−½)σσ*^(−½).
     *
     * @param state a Gaussian state of d degrees of freedom
     * @return 1 for σ*; the theorem admits pure states up to z
     */
    public double squeezingOf(GaussianState state) {
        return Squeezing.of(state, law.scales().frame());
    }

    /**
     * Passes initial states that the theorem covers: pure, σ ≤ zσ*, both within 1e-9, of this ħ and d.
     *
     * @param state the initial state
     * @throws org.moyal.core.error.PlanckMismatchException if the values of ħ differ
     * @throws IllegalArgumentException if the state is mixed, squeezed beyond z, or has not d degrees of freedom
     */
    public void requireAdmissible(GaussianState state) {
        Objects.requireNonNull(state, "state");
        Squeezing.require("initial state", state, law.scales().frame(), squeezing(), degreesOfFreedom());
    }

    /**
     * Passes initial mixtures that the theorem covers: each packet pure with σ ≤ zσ*.
     *
     * @param packets the packets of the initial mixture
     * @throws org.moyal.core.error.PlanckMismatchException if the values of ħ differ
     * @throws IllegalArgumentException naming the packet, if one is mixed or squeezed beyond z
     */
    public void requireAdmissible(List<GaussianState> packets) {
        Objects.requireNonNull(packets, "packets");
        double z = squeezing();
        int n = 0;
        for (GaussianState packet : packets) {
            Squeezing.require("packet " + n++, packet, law.scales().frame(), z, degreesOfFreedom());
        }
    }

    @Override
    public String toString() {
        return "ClassicalityBound[" + law.words() + ": eps(t) = " + law.error(BoundForm.PUBLISHED, 1) + " t]";
    }
}
