// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.bound;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.unit.UnitSystem;

/**
 * A particle, what decoheres it, and the landscape it moves in, for asking how long its motion is classical.
 *
 * <p>Scattering and recoil diffuse the momentum only, D_xx = 0, and then the theorem says nothing. The appendix of
 * arXiv:2306.13717 substitutes D_xx → D_pp/(mK), the diffusion of x that the motion itself makes of D_pp in a time τ_H. That is a
 * plausible argument, not a proof: whatever uses it here is named heuristic.
 *
 * <p>{@link #all} lists well-known systems with numbers in SI units, most of them orders of magnitude; see {@link #source}. Friction
 * is left out where a system has it. Immutable.
 */
public final class DecoherenceExample {
    private static final double HBAR = UnitSystem.HBAR_SI;
    private static final double BOLTZMANN = 1.380649e-23;
    private static final double DALTON = 1.66053906892e-27;

    private final String name;
    private final String source;
    private final PotentialScale scale;
    private final double momentumDiffusion;
    private final int degrees;

    private DecoherenceExample(
            String name, String source, PotentialScale scale, double momentumDiffusion, int degrees) {
        this.name = name;
        this.source = source;
        this.scale = scale;
        this.momentumDiffusion = momentumDiffusion;
        this.degrees = degrees;
    }

    /**
     * An example of one's own, in any consistent units.
     *
     * @param name particle and environment in words
     * @param source where the numbers come from
     * @param scale mass, length and speed
     * @param momentumDiffusion D_pp in each coordinate, momentum²/time, above 0; 2ħ²Λ for a localisation rate Λ
     * @param degreesOfFreedom d, at least 1
     * @return the example
     * @throws IllegalArgumentException if D_pp is not above 0 or d &lt; 1
     */
    public static DecoherenceExample of(
            String name, String source, PotentialScale scale, double momentumDiffusion, int degreesOfFreedom) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(scale, "scale");
        ErrorLaw.positive("momentumDiffusion", momentumDiffusion);
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException("degreesOfFreedom = " + degreesOfFreedom + ": must be at least 1");
        }
        return new DecoherenceExample(name, source, scale, momentumDiffusion, degreesOfFreedom);
    }

    /**
     * Well-known systems, in SI units.
     *
     * @return the examples, from the heaviest to the lightest
     */
    public static List<DecoherenceExample> all() {
        double drum = 2 * Math.PI * 10.56e6;
        double tweezers = 2 * Math.PI * 305e3;
        double lattice = 2 * Math.PI * 100e3;
        double nanosphere = sphere(71.5e-9, 1850);
        double caesium = 132.905 * DALTON;
        double caesiumWave = 2 * Math.PI / 852.35e-9;
        double fullereneWave = 2 * Math.PI / 532e-9;
        return List.of(
                of(
                        "dust grain, 10 um, in sunlight",
                        "arXiv:2306.13717, appendix F: 1e-11 kg, 1 m/s, 1 m, D_pp = hbar^2 Lambda, Lambda = 1e25 /(m^2 s)",
                        new PotentialScale(1e-11, 1, 1),
                        HBAR * HBAR * 1e25,
                        1),
                of(
                        "the same in 3 dimensions",
                        "as before, with D_pp = 2 hbar^2 Lambda, which is exact",
                        new PotentialScale(1e-11, 1, 1),
                        2 * HBAR * HBAR * 1e25,
                        3),
                of(
                        "drum resonator, 48 pg, 20 mK",
                        "orders of magnitude of J. Teufel et al., Nature 475 (2011) 359: 10.56 MHz, damping 2 pi 32 Hz, whose"
                                + " diffusion 2 m gamma k T is kept and whose friction is left out; s = 100 nm, its thickness",
                        new PotentialScale(48e-15, 1e-7, 1e-7 * drum),
                        2 * 48e-15 * 2 * Math.PI * 32 * BOLTZMANN * 0.02,
                        1),
                of(
                        "dust, 0.1 um, in thermal light of 300 K",
                        "E. Joos, H. D. Zeh, Z. Phys. B 59 (1985) 223: Lambda = 1e16 /(m^2 s); 2 g/cm^3, 1 cm, 1 cm/s",
                        new PotentialScale(sphere(1e-7, 2000), 1e-2, 1e-2),
                        2 * HBAR * HBAR * 1e16,
                        1),
                of(
                        "levitated silica sphere, 143 nm",
                        "U. Delic et al., Science 367 (2020) 892: 305 kHz, heating by 2 pi 21e3 quanta a second, D_pp = 2 m hbar"
                                + " omega times that; s = 0.3 um, a third of the waist",
                        new PotentialScale(nanosphere, 3e-7, 3e-7 * tweezers),
                        2 * nanosphere * HBAR * tweezers * 2 * Math.PI * 21e3,
                        1),
                of(
                        "large molecule, 10 nm, in laboratory vacuum",
                        "E. Joos, H. D. Zeh, Z. Phys. B 59 (1985) 223: Lambda = 1e21 /(m^2 s); 2 g/cm^3, 1 um, 1 cm/s",
                        new PotentialScale(sphere(1e-8, 2000), 1e-6, 1e-2),
                        2 * HBAR * HBAR * 1e21,
                        1),
                of(
                        "fullerene C70 in a standing light wave, hot",
                        "orders of magnitude of L. Hackermueller et al., Nature 427 (2004) 711: 1e3 thermal photons of 1 um a second,"
                                + " D_pp = rate (h/lambda)^2/3; a wave of 532 nm that turns the phase by pi in 0.13 us",
                        new PotentialScale(
                                840 * DALTON,
                                1 / (2 * fullereneWave),
                                Math.sqrt(0.5 * Math.PI * HBAR / 0.13e-6 / (840 * DALTON))),
                        1e3 * Math.pow(2 * Math.PI * HBAR / 1e-6, 2) / 3,
                        1),
                of(
                        "caesium in an optical lattice",
                        "orders of magnitude of B. Klappauf et al., Phys. Rev. Lett. 81 (1998) 1203: 852 nm, 100 kHz in a well,"
                                + " 1e4 scattered photons a second, D_pp = rate (hbar k)^2",
                        new PotentialScale(caesium, 1 / (2 * caesiumWave), lattice / (2 * caesiumWave)),
                        1e4 * HBAR * caesiumWave * HBAR * caesiumWave,
                        1));
    }

    private static double sphere(double radius, double density) {
        return 4.0 / 3 * Math.PI * radius * radius * radius * density;
    }

    /**
     * Particle and environment in words.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Where the numbers come from.
     *
     * @return the source, with what was assumed
     */
    public String source() {
        return source;
    }

    /**
     * Mass, length and speed.
     *
     * @return the scale
     */
    public PotentialScale scale() {
        return scale;
    }

    /**
     * The diffusion as it is: of the momentum alone, for which the theorem says nothing.
     *
     * @return D_pp, in each coordinate
     */
    public LinearLindblad noise() {
        return LinearLindblad.momentumDiffusion(momentumDiffusion);
    }

    /**
     * The diffusion with the substitution D_xx = D_pp/(mK), which is heuristic.
     *
     * @return D_xx and D_pp, in each coordinate
     */
    public LinearLindblad heuristicNoise() {
        return LinearLindblad.diffusion(momentumDiffusion / (scale.mass() * scale.curvature()), momentumDiffusion);
    }

    /**
     * The bound for {@link #heuristicNoise}: a theorem about a particle with that diffusion, a guess about this one.
     *
     * @param hbar ħ in the units of the numbers, {@link UnitSystem#HBAR_SI} for {@link #all}
     * @return the bound
     */
    public ClassicalityBound heuristicBound(double hbar) {
        return ClassicalityBound.of(scale.surface(degrees), scale.mass(), heuristicNoise(), hbar);
    }

    /**
     * The time until ε = 1 in the printed estimate, equation (F4): (mK)^(3/4)(D_pp/K)^(3/2)/(d^(3/2)ħ²T).
     *
     * <p>Its maximum of three terms was left with one, ħK/D_pp. Where that is below 1, hence for strong decoherence, it claims more
     * than the theorem gives: for the dust grain a thousand times more.
     *
     * @param hbar ħ in the units of the numbers
     * @return the printed time
     */
    public double printedTime(double hbar) {
        double k = scale.curvature();
        double d = Math.pow(degrees, 1.5);
        // by powers of dimensionless numbers: SI units would underflow
        double action = scale.mass() * scale.speed() * scale.length();
        double ratio = ErrorLaw.positive("hbar", hbar) * k / momentumDiffusion;
        return scale.time() / (d * Math.sqrt(hbar / action) * ratio * Math.sqrt(ratio));
    }

    /**
     * An example in SI units as numbers of another system.
     *
     * @param units the system
     * @return the same example in its units, to use with its {@link UnitSystem#hbar}
     */
    public DecoherenceExample in(UnitSystem units) {
        double diffusion = momentumDiffusion / units.momentum() / units.momentum() * units.time();
        return new DecoherenceExample(name, source, scale.in(units), diffusion, degrees);
    }

    /**
     * A table of examples in SI units: for each the scales, the squeezing and the times of the heuristic bound, and the printed
     * time. Each row is computed in the units of its own mass, length and speed.
     *
     * @param examples in SI units
     * @return the table, one row a line
     */
    public static String table(List<DecoherenceExample> examples) {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-44s %9s %9s %9s %9s %9s %9s %11s %12s %12s %12s%n",
                "particle and environment (SI units)",
                "mass",
                "length",
                "tau_H",
                "D_pp",
                "hbar/s_H",
                "z*",
                "eps*(tau_H)",
                "t*(eps=1)",
                "t* with K'",
                "t printed"));
        for (DecoherenceExample each : examples) {
            text.append(each.row()).append(System.lineSeparator());
        }
        return text.append("* with the heuristic D_xx = D_pp/(mK); K' is the curvature bound of the smallest eps")
                .append(System.lineSeparator())
                .toString();
    }

    private String row() {
        UnitSystem units = scale.units();
        DecoherenceExample own = in(units);
        ClassicalityBound bound = own.heuristicBound(units.hbar());
        return String.format(
                Locale.ROOT,
                "%-44s %9.2g %9.2g %9.2g %9.2g %9.2g %9.3g %11.2g %12.3g %12.3g %12.3g",
                name,
                scale.mass(),
                scale.length(),
                scale.time(),
                momentumDiffusion,
                bound.scales().hbarOverAction(),
                bound.squeezing(),
                bound.error(own.scale.time()),
                bound.time(BoundForm.PUBLISHED, 1) * units.time(),
                bound.withBestCurvatureBound().time(BoundForm.PUBLISHED, 1) * units.time(),
                own.printedTime(units.hbar()) * units.time());
    }

    @Override
    public String toString() {
        return "DecoherenceExample[" + name + ", " + scale + ", D_pp = " + momentumDiffusion + ", d = " + degrees + "]";
    }
}
