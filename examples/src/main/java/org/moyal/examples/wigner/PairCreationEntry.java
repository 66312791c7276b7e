// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.wigner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Potential;
import org.moyal.core.problem.MorseEigenproblem;
import org.moyal.examples.gallery.Exhibit;
import org.moyal.examples.gallery.Finding;
import org.moyal.examples.gallery.GalleryEntry;
import org.moyal.examples.gallery.Picture;
import org.moyal.plot.Figure;
import org.moyal.plot.HeatMap;
import org.moyal.plot.Label;
import org.moyal.plot.LinePlot;
import org.moyal.plot.Panels;
import org.moyal.plot.overlay.Arrows;
import org.moyal.plot.overlay.Markers;
import org.moyal.wigner.current.WignerCurrent;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.topology.StagnationEvent;
import org.moyal.wigner.topology.StagnationHistory;
import org.moyal.wigner.topology.StagnationPoint;
import org.moyal.wigner.topology.StagnationSet;
import org.moyal.wigner.topology.StagnationTrack;

/** Stagnation points of the current of (|0⟩ + |1⟩)/√2 in a Morse potential: born and lost in pairs of opposite index. */
final class PairCreationEntry implements GalleryEntry {
    private static final MorseEigenproblem MORSE = new MorseEigenproblem(Potential.morse(3, 1 / Math.sqrt(6)), 1, 1);
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-4, 13, 160), Axis.of(-7, 7, 120));
    private static final PhaseSpaceExtent BOX = new PhaseSpaceExtent(-2.5, 2.5, -1.5, 1.5);
    private static final double END = 3;
    private static final int INTERVALS = 60;
    private static final int[] SHOWN = {0, 10, 20, 30, 60};
    private static final int[] COUNTS = {5, 3, 3, 3, 7};

    @Override
    public String id() {
        return "wigner-pairs";
    }

    @Override
    public String title() {
        return "Stagnation points are born and lost in pairs";
    }

    @Override
    public String caption() {
        return "The superposition (|0⟩ + |1⟩)/√2 of the Morse oscillator V = D(1 − exp(−ax))², D = 3, a = 1/√6, ħ = M = 1. Zeros "
                + "of its current are followed in the box |x| ≤ 2.5, |p| ≤ 1.5. The sum of their indices changes only when one "
                + "crosses the border.";
    }

    @Override
    public int steps() {
        return INTERVALS + 1;
    }

    private static WignerCurrent current(double t) {
        double half = Math.sqrt(0.5);
        var state = MORSE.superposition(t, Complex.ofCartesian(half, 0), Complex.ofCartesian(half, 0));
        return WignerCurrent.of(WignerFunction.of(state, GRID), MORSE.hamiltonian());
    }

    @Override
    public Exhibit compute(Runnable progress) {
        List<Double> times = new ArrayList<>();
        List<StagnationSet> sets = new ArrayList<>();
        for (int i = 0; i <= INTERVALS; i++) {
            double t = END * i / INTERVALS;
            times.add(t);
            sets.add(current(t).stagnationPoints(BOX));
            progress.run();
        }
        StagnationHistory history = StagnationHistory.of(times, sets);
        List<Picture> pictures = List.of(
                new Picture(
                        "times",
                        maps(times, sets),
                        "W (colours), directions of J (arrows) and its stagnation points with the signs of their indices."),
                new Picture(
                        "tracks",
                        tracks(history),
                        "Positions and momenta of the stagnation points over time. A solid line "
                                + "has index +1, a dashed one −1; where a solid and a dashed line meet, a pair is born or lost."));
        return new Exhibit(pictures, findings(sets, history));
    }

    private static Figure maps(List<Double> times, List<StagnationSet> sets) {
        PhaseSpaceGrid shown = PhaseSpaceGrid.of(Axis.of(-2.5, 2.5, 400), Axis.of(-1.5, 1.5, 300));
        List<Figure> maps = new ArrayList<>();
        for (int i : SHOWN) {
            WignerCurrent current = current(times.get(i));
            maps.add(HeatMap.diverging(current.wigner().interpolant().resample(shown))
                    .labels(Sources.OSCILLATOR_X, Sources.OSCILLATOR_P)
                    .valueLabel(Sources.WIGNER)
                    .overlay(Arrows.of(current, 24, 16).above(1e-5), Markers.of(sets.get(i)))
                    .title(String.format(
                            Locale.ROOT,
                            "t = %.1f/ω: %d points, sum %+d",
                            times.get(i),
                            sets.get(i).points().size(),
                            sets.get(i).indexSum()))
                    .size(500, 400));
        }
        return Panels.grid(2, maps);
    }

    private static Figure tracks(StagnationHistory history) {
        LinePlot x = LinePlot.of(Label.of("t", "1/ω"), Sources.OSCILLATOR_X)
                .title("Positions of the stagnation points")
                .xRange(0, END)
                .yRange(-2.5, 2.5)
                .size(800, 400);
        LinePlot p = LinePlot.of(Label.of("t", "1/ω"), Sources.OSCILLATOR_P)
                .title("Momenta of the stagnation points")
                .xRange(0, END)
                .yRange(-1.5, 1.5)
                .size(800, 400);
        for (StagnationTrack track : history.tracks()) {
            double[] t = track.times().stream().mapToDouble(Double::doubleValue).toArray();
            double[] xs =
                    track.points().stream().mapToDouble(StagnationPoint::x).toArray();
            double[] ps =
                    track.points().stream().mapToDouble(StagnationPoint::p).toArray();
            x = track.index() > 0 ? x.line("", t, xs) : x.dashed("", t, xs);
            p = track.index() > 0 ? p.line("", t, ps) : p.dashed("", t, ps);
        }
        return Panels.grid(1, List.of(x, p));
    }

    private static List<Finding> findings(List<StagnationSet> sets, StagnationHistory history) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < SHOWN.length; i++) {
            StagnationSet set = sets.get(SHOWN[i]);
            String name = String.format(Locale.ROOT, "stagnation points at t = %.1f", END * SHOWN[i] / INTERVALS);
            findings.add(Finding.of(name, set.points().size(), "1", 0)
                    .against(COUNTS[i], 0, "5, 3, 3, 3, 7 at t = 0, ½, 1, 1½, 3", Sources.REFERENCE));
        }
        int balanced = (int) sets.stream()
                .filter(s -> s.balance() == StagnationSet.Balance.BALANCED)
                .count();
        findings.add(Finding.of("times at which the indices add up to the winding of the border", balanced, "of 61", 0)
                .against(sets.size(), 0, "always", "Poincaré–Hopf theorem"));
        StagnationPoint last = sets.get(INTERVALS).points().stream()
                .filter(p -> p.p() > 0.6)
                .findFirst()
                .orElseThrow();
        findings.add(Finding.of("a saddle at t = 3: x", last.x(), "√(ħ/Mω)", 1e-8)
                .against(0.389250737486766, 1e-9, "at (0.389251, 0.671696)", Sources.REFERENCE));
        int created = count(history, StagnationEvent.Kind.PAIR_CREATION);
        findings.add(Finding.of("pairs born between t = 0 and 3", created, "1", 0)
                .where(
                        n -> n >= 2,
                        "at least two: 3 points at t = 1½, 7 at t = 3, the same sum",
                        "index conservation"));
        findings.add(
                Finding.of("changes without an explanation", count(history, StagnationEvent.Kind.UNEXPLAINED), "1", 0)
                        .against(0, 0, "points come and go in pairs or through the border only", "index conservation"));
        return findings;
    }

    private static int count(StagnationHistory history, StagnationEvent.Kind kind) {
        return (int) history.events().stream().filter(e -> e.kind() == kind).count();
    }
}
