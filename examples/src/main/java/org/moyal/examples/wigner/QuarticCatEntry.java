// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.wigner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.run.Snapshots;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeSeries;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.examples.gallery.Exhibit;
import org.moyal.examples.gallery.Finding;
import org.moyal.examples.gallery.GalleryEntry;
import org.moyal.examples.gallery.Picture;
import org.moyal.plot.Figure;
import org.moyal.plot.HeatMap;
import org.moyal.plot.Label;
import org.moyal.plot.LinePlot;
import org.moyal.plot.Panels;
import org.moyal.plot.colour.ColourScale;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;
import org.moyal.wigner.propagation.WignerPropagator;

/** A superposition of two packets in the quartic potential: interference fringes sheared by the anharmonic force. */
final class QuarticCatEntry implements GalleryEntry {
    private static final double STIFFNESS = 0.1;
    private static final double DISTANCE = 2;
    private static final double END = 3;
    private static final int COUNT = 31;
    private static final int[] SHOWN = {0, 5, 10, 20, 30};

    @Override
    public String id() {
        return "wigner-cat";
    }

    @Override
    public String title() {
        return "A cat state in the quartic potential";
    }

    @Override
    public String caption() {
        return "V(x) = Kx⁴ with K = 0.1, ħ = M = 1; the state starts as the even superposition of two coherent packets of unit "
                + "width ℓ at x = ±2ℓ. Times are in Mℓ²/ħ. Marginals at the borders: ∫W dp = |ψ(x)|² and ∫W dx = |φ(p)|² "
                + "are never negative, W is.";
    }

    @Override
    public int steps() {
        return 2;
    }

    @Override
    public Exhibit compute(Runnable progress) {
        Hamiltonian quartic = Hamiltonian.of(1, Potential.quartic(STIFFNESS));
        GaussianSuperposition cat = GaussianSuperposition.cat(DISTANCE, 0, 0, 1, 1);
        PhaseSpaceGrid grid = PhaseSpaceGrid.resolving(cat, quartic, 1e-8).grid();
        WignerFunction start = WignerFunction.of(cat, grid);
        TimeSeries<WignerView> negativity = TimeSeries.of(
                "negative volume", view -> view.negativityVolume(1e-5).value());
        TimeSeries<WignerView> purity = TimeSeries.of("purity", WignerView::purity);
        TimeSeries<WignerView> energy = TimeSeries.of("energy", view -> view.energy(quartic));
        TimeSeries<WignerView> norm = TimeSeries.of("norm", WignerView::norm);
        Snapshots<WignerView, WignerFunction> snapshots = Snapshots.of(WignerView::snapshot);
        WignerPropagator.of(quartic, new FourthOrderSplitting(0.01))
                .propagate(start, TimeGrid.evenly(0, END, COUNT), negativity, purity, energy, norm, snapshots);
        progress.run();
        ColourScale scale = ColourScale.symmetric(1 / Math.PI);
        List<Figure> maps = new ArrayList<>();
        for (int i : SHOWN) {
            WignerFunction w = snapshots.state(i);
            maps.add(HeatMap.diverging(finer(w))
                    .scale(scale)
                    .window(-5, 5, -6.5, 6.5)
                    .withMarginals()
                    .labels(Sources.PACKET_X, Sources.PACKET_P)
                    .valueLabel(Sources.WIGNER)
                    .title(String.format(Locale.ROOT, "t = %.1f Mℓ²/ħ", snapshots.time(i)))
                    .size(500, 460));
        }
        maps.add(LinePlot.of(Label.of("t", "Mℓ²/ħ"), Label.of("∫(|W| − W)/2 dx dp"))
                .title("Negative volume")
                .line("", negativity.times(), negativity.values())
                .size(500, 460));
        progress.run();
        return new Exhibit(
                List.of(new Picture(
                        "times",
                        Panels.grid(2, maps),
                        "W at five times with its marginals, and its negative volume over time. The rigid rotation of a "
                                + "harmonic oscillator would keep the volume constant.")),
                findings(start, norm, purity, energy, negativity));
    }

    /** The same function on nine times as many nodes, for the picture. */
    private static PhaseSpaceField finer(WignerFunction w) {
        Axis x = w.grid().x();
        Axis p = w.grid().p();
        return w.interpolant()
                .resample(PhaseSpaceGrid.of(
                        Axis.of(x.min(), x.max(), 3 * x.size()), Axis.of(p.min(), p.max(), 3 * p.size())));
    }

    private static List<Finding> findings(
            WignerFunction start,
            TimeSeries<WignerView> norm,
            TimeSeries<WignerView> purity,
            TimeSeries<WignerView> energy,
            TimeSeries<WignerView> negativity) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of("largest |norm − 1|", drift(norm.values(), 1), "1", 1e-13)
                .where(v -> v < 1e-11, "∫W dx dp = 1 at all times", Sources.PAPER + ", eqs. (10), (11)"));
        findings.add(Finding.of("largest |purity − 1|", drift(purity.values(), 1), "1", 1e-12)
                .where(v -> v < 1e-10, "2πħ∫W² dx dp = 1 for a pure state", "overlap formula"));
        double e0 = energy.values()[0];
        findings.add(Finding.of("largest relative change of energy", drift(energy.values(), e0) / e0, "1", 1e-10)
                .where(v -> v < 1e-7, "conserved, H does not depend on time", "eq. (11)"));
        // W(0, 0) = ⟨parity⟩/πħ; the state is even and V is even, so it stays at its bound.
        findings.add(Finding.of("πħ·W(0, 0) at the start", Math.PI * start.valueAt(0, 0), "1", 1e-10)
                .against(1, 0, "|W| ≤ 1/πħ, reached at the centre by an even state", "displaced-parity formula"));
        double first = negativity.values()[0];
        double last = negativity.values()[negativity.values().length - 1];
        findings.add(Finding.of("negative volume, end over start", last / first, "1", 1e-3)
                .where(
                        v -> Math.abs(v - 1) > 0.02,
                        "changes: the anharmonic force generates coherences, a harmonic one would keep it",
                        Sources.PAPER + ", abstract"));
        return findings;
    }

    private static double drift(double[] values, double from) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value - from));
        }
        return largest;
    }
}
