// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.comparison;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.CertifiedPotential;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.run.Progress;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.semiclassical.bound.CharacteristicScales;
import org.moyal.semiclassical.mixture.InitialMixture;
import org.moyal.wigner.function.WignerFunction;

/**
 * How much diffusion a system needs to stay classical as ħ falls: the distance of quantum and classical evolution with the diffusion
 *
 * <pre>  D0 = C (ħ₀/s_H)^(4/3) (ħ/ħ₀)^q,   D_xx = D0 x_H²/τ_H,   D_pp = D0 p_H²/τ_H,</pre>
 *
 * for several exponents q. The theorem's ε, at a fixed time, goes as ħ^½ z^(3/2) ~ ħ² D0^(−3/2): it falls for q &lt; 4/3, stays for q = 4/3
 * and rises for q &gt; 4/3; so does the distance that is measured here, and so do those to the mixture. ε itself is void for
 * such weak diffusion: the experiment shows the exponent, not the constant.
 *
 * <p>The system starts in the packet σ* at one point. Immutable. Source of the threshold: F. Hernández, D. Ranard, C. J. Riedel,
 * arXiv:2306.13717.
 */
public final class DiffusionScaling {
    private static final double THRESHOLD = 4.0 / 3;

    private final CertifiedPotential potential;
    private final double mass;
    private final double x;
    private final double p;
    private final double strength;
    private final double referenceHbar;

    private DiffusionScaling(
            CertifiedPotential potential, double mass, double x, double p, double strength, double referenceHbar) {
        this.potential = potential;
        this.mass = mass;
        this.x = x;
        this.p = p;
        this.strength = strength;
        this.referenceHbar = referenceHbar;
    }

    /**
     * An experiment.
     *
     * @param potential V, with V‴ not everywhere 0
     * @param mass m, above 0
     * @param x ⟨x⟩ at the beginning
     * @param p ⟨p⟩ at the beginning
     * @param strength C, above 0
     * @param referenceHbar ħ₀, at which all exponents have the same diffusion, above 0
     * @return the experiment
     * @throws IllegalArgumentException if a number is out of range, or the potential is harmonic
     */
    public static DiffusionScaling of(
            CertifiedPotential potential, double mass, double x, double p, double strength, double referenceHbar) {
        Objects.requireNonNull(potential, "potential");
        finite("x", x);
        finite("p", p);
        positive("strength", strength);
        if (!(potential.thirdDerivativeBound() > 0)) {
            throw new IllegalArgumentException("potential.thirdDerivativeBound() = " + potential.thirdDerivativeBound()
                    + ": must be above 0, a harmonic potential has no scale");
        }
        CharacteristicScales.of(potential, mass, referenceHbar); // checks them
        return new DiffusionScaling(potential, mass, x, p, strength, referenceHbar);
    }

    /**
     * The double well V = x²/4 + cos(3x/2), m = 1, from the top of its barrier: an unstable point, at which classical filaments and
     * quantum fringes grow exponentially. C = 0.2, ħ₀ = 0.32.
     *
     * @return the experiment
     */
    public static DiffusionScaling doubleWell() {
        return of(Potential.trap(0.5).plus(Potential.cosine(1, 1.5)), 1, 0, 0, 0.2, 0.32);
    }

    private static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " = " + value + ": must be finite");
        }
    }

    private static void positive(String name, double value) {
        if (!(value > 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " = " + value + ": must be finite and above 0");
        }
    }

    /**
     * D0 = C (ħ₀/s_H)^(4/3) (ħ/ħ₀)^q.
     *
     * @param exponent q, finite
     * @param hbar ħ, above 0
     * @return the diffusion in units of the anharmonic scales
     * @throws IllegalArgumentException if a number is out of range
     */
    public double relativeDiffusion(double exponent, double hbar) {
        finite("exponent", exponent);
        positive("hbar", hbar);
        double threshold =
                CharacteristicScales.of(potential, mass, referenceHbar).hbarOverAction();
        return strength * Math.pow(threshold, THRESHOLD) * Math.pow(hbar / referenceHbar, exponent);
    }

    /**
     * The diffusion of one system.
     *
     * @param exponent q, finite
     * @param hbar ħ, above 0
     * @return D_xx = D0 x_H²/τ_H, D_pp = D0 p_H²/τ_H
     * @throws IllegalArgumentException if a number is out of range
     */
    public LinearLindblad noise(double exponent, double hbar) {
        double relative = relativeDiffusion(exponent, hbar);
        var scales = CharacteristicScales.of(potential, mass, hbar);
        double rate = relative / scales.frame().time();
        return LinearLindblad.diffusion(
                rate * scales.length() * scales.length(), rate * scales.momentum() * scales.momentum());
    }

    /**
     * One system as a comparison with its mixture, for the distances that the theorem bounds.
     *
     * @param exponent q, finite
     * @param hbar ħ, above 0
     * @return the comparison; begin it with {@link #initial}
     * @throws IllegalArgumentException if a number is out of range
     */
    public ClassicalityComparison comparison(double exponent, double hbar) {
        return ClassicalityComparison.of(potential, mass, noise(exponent, hbar), hbar);
    }

    /**
     * The initial state for any exponent.
     *
     * @param hbar ħ, above 0
     * @return the packet σ* at the starting point
     * @throws IllegalArgumentException if ħ is out of range
     */
    public InitialMixture initial(double hbar) {
        return InitialMixture.pure(comparison(THRESHOLD, hbar).referencePacket(x, p));
    }

    /**
     * Quantum against classical evolution for one system, on the grid of {@link ClassicalityComparison#gridFor}.
     *
     * @param exponent q, finite
     * @param hbar ħ, above 0
     * @param times the first is that of the initial state, the others are shown
     * @param scheme the splitting; its error is of second order in the step
     * @return a point for each time but the first
     * @throws IllegalArgumentException if a number is out of range
     * @throws org.moyal.core.error.NumericalFailureException if a state leaves the grid
     */
    public List<ScalingPoint> points(double exponent, double hbar, TimeGrid times, StrangSplitting scheme) {
        PhaseSpaceGrid grid = comparison(exponent, hbar).gridFor(initial(hbar), times);
        return points(exponent, hbar, grid, times, scheme);
    }

    /**
     * Quantum against classical evolution for one system on a given grid. The cost is that of an {@link EvolutionComparison}.
     *
     * @param exponent q, finite
     * @param hbar ħ, above 0
     * @param grid the grid, which has to hold both states at all times
     * @param times the first is that of the initial state, the others are shown
     * @param scheme the splitting; its error is of second order in the step
     * @return a point for each time but the first
     * @throws IllegalArgumentException if a number is out of range
     * @throws org.moyal.core.error.NumericalFailureException if a state leaves the grid
     */
    public List<ScalingPoint> points(
            double exponent, double hbar, PhaseSpaceGrid grid, TimeGrid times, StrangSplitting scheme) {
        var comparison = comparison(exponent, hbar);
        var start = WignerFunction.of(initial(hbar).total(), grid);
        var points = new ArrayList<ScalingPoint>();
        for (EvolutionPoint point : comparison.exact(scheme).compare(start, times)) {
            if (point.time() > times.start()) {
                points.add(new ScalingPoint(
                        exponent,
                        hbar,
                        relativeDiffusion(exponent, hbar),
                        comparison.bound().squeezing(),
                        point.time(),
                        point.distance(),
                        point.negativity(),
                        comparison.bound().error(point.time() - times.start())));
            }
        }
        return List.copyOf(points);
    }

    /**
     * The whole table, with one system after the other.
     *
     * @param exponents the exponents q
     * @param hbars the values of ħ
     * @param times the first is that of the initial state, the others are shown
     * @param scheme the splitting
     * @param progress receives a report after each system, in the calling thread
     * @return the points, times running fastest, then ħ, then q
     * @throws IllegalArgumentException if a number is out of range
     * @throws org.moyal.core.error.NumericalFailureException if a state leaves its grid
     */
    public List<ScalingPoint> table(
            double[] exponents,
            double[] hbars,
            TimeGrid times,
            StrangSplitting scheme,
            Consumer<? super Progress.Report> progress) {
        Objects.requireNonNull(progress, "progress");
        long begin = System.nanoTime();
        long done = 0;
        var points = new ArrayList<ScalingPoint>();
        for (double exponent : exponents) {
            for (double hbar : hbars) {
                points.addAll(points(exponent, hbar, times, scheme));
                done++;
                progress.accept(new Progress.Report(
                        done, (long) exponents.length * hbars.length, Duration.ofNanos(System.nanoTime() - begin)));
            }
        }
        return List.copyOf(points);
    }

    @Override
    public String toString() {
        return "DiffusionScaling[" + potential + ", m = " + mass + ", from (" + x + ", " + p + "), C = " + strength
                + ", hbar0 = " + referenceHbar + "]";
    }
}
