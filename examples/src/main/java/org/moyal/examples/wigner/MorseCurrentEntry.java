// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.wigner;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.MorsePotential;
import org.moyal.core.law.Potential;
import org.moyal.core.state.MorseEigenstate;
import org.moyal.examples.gallery.Exhibit;
import org.moyal.examples.gallery.Finding;
import org.moyal.examples.gallery.GalleryEntry;
import org.moyal.examples.gallery.Picture;
import org.moyal.plot.HeatMap;
import org.moyal.plot.Label;
import org.moyal.plot.Panels;
import org.moyal.plot.colour.ColourScale;
import org.moyal.plot.overlay.Arrows;
import org.moyal.plot.overlay.Curves;
import org.moyal.plot.overlay.Markers;
import org.moyal.wigner.current.FieldLine;
import org.moyal.wigner.current.FieldLineScheme;
import org.moyal.wigner.current.WignerCurrent;
import org.moyal.wigner.function.Estimate;
import org.moyal.wigner.function.Extremum;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.topology.StagnationPoint;
import org.moyal.wigner.topology.StagnationSet;
import org.moyal.wigner.velocity.SingularVelocityField;

/** Fig. 2 of the paper: the first excited state of a Morse oscillator, its current, and where its velocity diverges. */
final class MorseCurrentEntry implements GalleryEntry {
    private static final double DEPTH = 3;
    private static final double RANGE = 1 / Math.sqrt(6);
    private static final PhaseSpaceExtent BOX = new PhaseSpaceExtent(-1.5, 3, -1.5, 1.5);
    /** Starts of the field lines drawn; the lines are closed, so one start on the axis gives a whole line. */
    private static final double[][] STARTS = {
        {-1.0, 0},
        {-0.75, 0},
        {-0.5, 0},
        {0.15, 0},
        {0.25, 0},
        {0.8, 0},
        {1.0, 0},
        {1.45, 0},
        {1.8, 0},
        {2.3, 0},
        {2.9, 0},
        {3.6, 0},
        {1.066, 0.5},
        {1.066, -0.5},
        {1.066, 0.62},
        {1.066, -0.62}
    };

    @Override
    public String id() {
        return "wigner-morse";
    }

    @Override
    public String title() {
        return "Current and diverging velocity in a Morse eigenstate (Fig. 2)";
    }

    @Override
    public String caption() {
        return "First excited state of V(x) = D(1 − exp(−ax))² with D = 3, a = 1/√6, ħ = M = 1, so that ω = 1. Where W changes "
                + "its sign the current J does not vanish, so the velocity w = J/W and its divergence are singular there: "
                + "no flow of points exists that would carry W along.";
    }

    @Override
    public int steps() {
        return 4;
    }

    @Override
    public Exhibit compute(Runnable progress) {
        MorsePotential morse = Potential.morse(DEPTH, RANGE);
        MorseEigenstate state = new MorseEigenstate(morse, 1, 1, 1);
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-4, 13, 160), Axis.of(-7, 7, 120));
        WignerFunction w = WignerFunction.of(state, grid);
        WignerCurrent current = WignerCurrent.of(w, Hamiltonian.of(1, morse));
        progress.run();
        StagnationSet zeros = current.stagnationPoints(BOX);
        progress.run();
        List<Picture> pictures = pictures(w, current, zeros, progress);
        return new Exhibit(pictures, findings(state, w, current, zeros));
    }

    private static List<Picture> pictures(
            WignerFunction w, WignerCurrent current, StagnationSet zeros, Runnable progress) {
        Curves contour = Curves.of(w.zeroContour()).width(1.2);
        PhaseSpaceGrid shown = PhaseSpaceGrid.of(Axis.of(-2.5, 5, 600), Axis.of(-2.5, 2.5, 400));
        HeatMap base = HeatMap.diverging(w.interpolant().resample(shown))
                .labels(Sources.OSCILLATOR_X, Sources.OSCILLATOR_P)
                .valueLabel(Sources.WIGNER)
                .size(800, 520);
        HeatMap flow = base.title("J: field lines, arrows (orange where J·v < 0), stagnation points")
                .overlay(
                        contour.dashed(4).colour(new Color(0x444444)),
                        fieldLines(current),
                        Arrows.of(current, 34, 20).above(1e-4).colour(new Color(0x333333)),
                        Markers.of(zeros));
        progress.run();
        PhaseSpaceGrid fine = PhaseSpaceGrid.of(Axis.of(-2.5, 5, 720), Axis.of(-2.5, 2.5, 480));
        HeatMap divergence = HeatMap.of(
                        SingularVelocityField.of(current).displayedDivergence(fine), ColourScale.sequential(0, 1))
                .labels(Sources.OSCILLATOR_X, Sources.OSCILLATOR_P)
                .valueLabel(Label.of("(2/π) arctan|∇·w/ω|"))
                .title("Divergence of the velocity w = J/W: 1 on the lines W = 0")
                .size(800, 520);
        progress.run();
        return List.of(
                new Picture(
                        "w",
                        base.title("W of the first excited Morse state, with the lines W = 0")
                                .overlay(contour),
                        "Fig. 2 (a): W, negative inside the inner loop; the black line is W = 0."),
                new Picture(
                        "current",
                        flow,
                        "Fig. 2 (b): field lines of J and arrows of equal length; orange arrows run against the classical "
                                + "velocity. Discs: stagnation points with the sign of their Poincaré–Hopf index, within "
                                + "−1.5 ≤ x ≤ 3, |p| ≤ 1.5. The dashed line is W = 0: field lines cross it."),
                new Picture(
                        "divergence",
                        divergence,
                        "Fig. 2 (c): the divergence of w = J/W on a scale from 0 to 1. It is infinite on the lines W = 0."),
                new Picture(
                        "all",
                        Panels.grid(
                                1,
                                List.of(
                                        base.title("W").overlay(contour).size(800, 430),
                                        flow.size(800, 430),
                                        divergence.size(800, 430))),
                        "Fig. 2, its three panels together."));
    }

    private static Curves fieldLines(WignerCurrent current) {
        Curves lines = Curves.none().colour(new Color(0x1A6B3C)).width(1.1);
        for (double[] start : STARTS) {
            lines = lines.and(current.fieldLine(start[0], start[1], FieldLineScheme.upTo(25)));
        }
        return lines;
    }

    private static List<Finding> findings(
            MorseEigenstate state, WignerFunction w, WignerCurrent current, StagnationSet zeros) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of("energy E₁", state.energy(), "ħω", 1e-15)
                .against(1.3125, 0, "E = ħω(n + ½) − (ħa(n + ½))²/2M = 21/16", "closed form"));
        Extremum lowest = w.minimumPoint();
        findings.add(Finding.of("min W", lowest.value(), "1/ħ", 1e-11)
                .against(
                        -0.284482259221557,
                        1e-12,
                        "W is negative, so its velocity field has singularities",
                        Sources.PAPER + ", Fig. 2 (a); value: " + Sources.REFERENCE));
        Estimate absolute = w.absoluteIntegral(1e-7);
        findings.add(Finding.of("∫|W| dx dp", absolute.value(), "1", Math.max(absolute.error(), 1e-10))
                .against(1.3894121310059, 1e-10, "more than 1 where W is negative", Sources.REFERENCE));
        double largest =
                Math.max(current.divergence().maximum(), -current.divergence().minimum());
        findings.add(Finding.of("max|∇·J|", largest, "ω/ħ", 1e-10)
                .where(v -> v < 1e-9, "∇·J = 0 in an eigenstate", Sources.PAPER + ", eq. (24)"));
        findings.add(Finding.of(
                        "stagnation points in −1.5 ≤ x ≤ 3, |p| ≤ 1.5",
                        zeros.points().size(),
                        "1",
                        0)
                .against(
                        7,
                        0,
                        "zeros of J, on and off the axis p = 0",
                        Sources.PAPER + ", Fig. 2 (b); " + Sources.REFERENCE));
        findings.add(Finding.of("sum of their indices", zeros.indexSum(), "1", 0)
                .against(
                        zeros.boundaryWinding().orElseThrow(),
                        0,
                        "equals the winding number of J along the border of the box",
                        "Poincaré–Hopf theorem"));
        StagnationPoint vortex = zeros.points().stream()
                .max(Comparator.comparingDouble(StagnationPoint::determinant))
                .orElseThrow();
        findings.add(Finding.of("strongest vortex: x", vortex.x(), "√(ħ/Mω)", 1e-9)
                .against(0.33487496202255, 1e-10, "a centre on the axis, index +1", Sources.REFERENCE));
        FieldLine line =
                current.fieldLine(0.8, 0.6, new FieldLineScheme(1e-10, 10, FieldLineScheme.Interpolation.EXACT));
        findings.add(
                Finding.of("length of the field line through (0.8, 0.6)", line.length(), "units of both axes", 1e-7)
                        .against(3.34774443001144, 1e-7, "field lines of an eigenstate close", Sources.REFERENCE));
        findings.add(Finding.of("how often it crosses W = 0", line.wignerZeros().length, "1", 0)
                .against(
                        4,
                        0,
                        "J-field lines cross the lines W = 0, on which w = J/W is singular",
                        Sources.PAPER + ", eq. (16), Fig. 2 (b)"));
        double singular =
                SingularVelocityField.of(current).displayedDivergence().maximum();
        findings.add(Finding.of("max (2/π) arctan|∇·w|", singular, "1", 1e-6)
                .where(
                        v -> v > 0.999 && v <= 1,
                        "reaches 1: ∇·w is infinite on the lines W = 0",
                        Sources.PAPER + ", eqs. (16), (24), Fig. 2 (c)"));
        return findings;
    }
}
