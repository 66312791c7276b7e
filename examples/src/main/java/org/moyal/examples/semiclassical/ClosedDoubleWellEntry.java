// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.semiclassical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.run.Observer;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.examples.gallery.Exhibit;
import org.moyal.examples.gallery.Finding;
import org.moyal.examples.gallery.GalleryEntry;
import org.moyal.examples.gallery.Picture;
import org.moyal.plot.Figure;
import org.moyal.plot.Label;
import org.moyal.plot.LinePlot;
import org.moyal.plot.Panels;
import org.moyal.plot.colour.ColourScale;
import org.moyal.semiclassical.comparison.EvolutionComparison;
import org.moyal.semiclassical.comparison.EvolutionPoint;
import org.moyal.semiclassical.comparison.EvolutionView;
import org.moyal.wigner.function.WignerFunction;

/** The same double well without diffusion: the quantum state grows fringes, the classical density filaments. */
final class ClosedDoubleWellEntry implements GalleryEntry {
    private static final double STEP = 0.025;
    private static final TimeGrid TIMES = TimeGrid.evenly(0, 4, 9);

    /** Fine, for filaments. */
    private static final PhaseSpaceGrid CLOSED = PhaseSpaceGrid.of(Axis.of(-3.4, 3.4, 540), Axis.of(-2.7, 2.7, 540));

    /** Wide, for diffusion. */
    private static final PhaseSpaceGrid OPEN = PhaseSpaceGrid.of(Axis.of(-5.5, 6, 320), Axis.of(-4.5, 4.5, 200));

    /** The tails of the filaments' spectrum that a picture may lose. */
    private static final double LEAKAGE = 1e-3;

    /** The states of one time. */
    private record Moment(double time, PhaseSpaceField quantum, PhaseSpaceField classical) {}

    @Override
    public String id() {
        return "semiclassical-closed";
    }

    @Override
    public String title() {
        return "The same double well without diffusion";
    }

    @Override
    public String caption() {
        return DoubleWell.WORDS
                + ", the same initial state, but no diffusion: then z = ∞ and the theorem says nothing. The "
                + "classical density is stretched into ever finer filaments; the quantum state cannot follow them and grows "
                + "fringes on which W is negative. The last row has diffusion at the same time, for comparison.";
    }

    @Override
    public int steps() {
        return 2 * TIMES.size() + 1;
    }

    @Override
    public Exhibit compute(Runnable progress) {
        List<Moment> shown = new ArrayList<>();
        List<EvolutionPoint> closed = run(LinearLindblad.none(), CLOSED, List.of(1.0, 2.5, 4.0), shown, progress);
        List<EvolutionPoint> open = run(DoubleWell.NOISE, OPEN, List.of(4.0), shown, progress);
        EvolutionPoint last = closed.get(closed.size() - 1);
        EvolutionPoint lastOpen = open.get(open.size() - 1);
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of(
                        "Tr ρ², t = 4, over Tr ρ², t = 0",
                        last.quantum().purity() / closed.get(0).quantum().purity(),
                        "1",
                        1e-8)
                .against(1, 0, "no diffusion: purity is conserved", "unitary evolution"));
        findings.add(Finding.of("∫∫|W| − 1, t = 4, closed", last.negativity().value(), "1", 1e-3)
                .where(v -> v > 0.2, "fringes: W is negative", "quantum interference"));
        findings.add(Finding.of(
                        "∫∫|W| − 1, t = 4, with diffusion",
                        lastOpen.negativity().value(),
                        "1",
                        1e-5)
                .where(v -> v < 1e-3, "no fringes survive the diffusion", Sources.PAPER));
        findings.add(Finding.of("‖W − f‖, t = 4, closed", last.distance().value(), "1", 1e-3)
                .where(
                        v -> v > 10 * lastOpen.distance().value(),
                        "beyond the Ehrenfest time the closed system does not follow its classical density",
                        Sources.PAPER));
        findings.add(
                Finding.of("‖W − f‖, t = 4, with diffusion", lastOpen.distance().value(), "1", 1e-4)
                        .where(v -> v < 0.1, "the open system still does", Sources.PAPER));
        List<Picture> pictures = List.of(states(shown), distances(closed, open));
        progress.run();
        return new Exhibit(pictures, findings);
    }

    private static List<EvolutionPoint> run(
            LinearLindblad noise, PhaseSpaceGrid grid, List<Double> times, List<Moment> shown, Runnable progress) {
        Observer<EvolutionView> watch = (time, view) -> {
            if (times.stream().anyMatch(each -> Math.abs(time - each) < 1e-9)) {
                shown.add(new Moment(
                        time,
                        view.quantum().snapshot().field(),
                        view.classical().snapshot().field()));
            }
            progress.run();
        };
        return EvolutionComparison.of(
                        Hamiltonian.of(DoubleWell.MASS, DoubleWell.POTENTIAL), noise, new StrangSplitting(STEP))
                .withLeakageTolerance(LEAKAGE)
                .compare(WignerFunction.of(DoubleWell.initial().total(), grid), TIMES, watch);
    }

    private static Picture states(List<Moment> shown) {
        List<Figure> panels = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Moment moment = shown.get(i);
            // the density spreads: one scale for each row
            ColourScale scale = DoubleWell.commonScale(List.of(moment.quantum, moment.classical));
            String at = String.format(
                    Locale.ROOT, ", t = %.3g%s", moment.time, i == shown.size() - 1 ? ", with diffusion" : "");
            panels.add(DoubleWell.panel(moment.quantum, scale, "W of the quantum state" + at)
                    .window(-2.6, 2.6, -2, 2)
                    .size(520, 370));
            panels.add(DoubleWell.panel(moment.classical, scale, "classical density f" + at)
                    .window(-2.6, 2.6, -2, 2)
                    .size(520, 370));
        }
        return new Picture(
                "states",
                Panels.grid(2, panels),
                "Quantum state and classical density without diffusion at t = 1, 2.5, 4, and below with the diffusion of the entry "
                        + "before. Each row has its own scale; white is zero.");
    }

    private static Picture distances(List<EvolutionPoint> closed, List<EvolutionPoint> open) {
        double[] times = closed.stream().mapToDouble(EvolutionPoint::time).toArray();
        LinePlot plot = LinePlot.of(Sources.TIME, Label.of("L1 norm"))
                .title("Quantum against classical")
                .line(
                        "‖W − f‖, closed",
                        times,
                        closed.stream().mapToDouble(p -> p.distance().value()).toArray())
                .line(
                        "‖W − f‖, with diffusion",
                        times,
                        open.stream().mapToDouble(p -> p.distance().value()).toArray())
                .dashed(
                        "∫∫|W| − 1, closed",
                        times,
                        closed.stream().mapToDouble(p -> p.negativity().value()).toArray())
                .dashed(
                        "∫∫|W| − 1, with diffusion",
                        times,
                        open.stream().mapToDouble(p -> p.negativity().value()).toArray())
                .size(640, 420);
        return new Picture(
                "distances",
                plot,
                "The distance between quantum state and classical density, and the negative part of W, with and without diffusion.");
    }
}
