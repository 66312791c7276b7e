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
import org.moyal.core.run.Evolution;
import org.moyal.core.run.Observer;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeSeries;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.state.GaussianPacket;
import org.moyal.examples.gallery.Exhibit;
import org.moyal.examples.gallery.Finding;
import org.moyal.examples.gallery.GalleryEntry;
import org.moyal.examples.gallery.Picture;
import org.moyal.plot.Figure;
import org.moyal.plot.HeatMap;
import org.moyal.plot.Label;
import org.moyal.plot.LinePlot;
import org.moyal.plot.Panels;
import org.moyal.plot.overlay.Curves;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;
import org.moyal.wigner.propagation.WignerPropagator;

/** A packet meets a Gaussian barrier of about its own energy: the Moyal series diverges here, the integral form does not. */
final class BarrierTunnellingEntry implements GalleryEntry {
    private static final double END = 8;
    private static final int COUNT = 81;

    @Override
    public String id() {
        return "wigner-barrier";
    }

    @Override
    public String title() {
        return "Tunnelling through a Gaussian barrier";
    }

    @Override
    public String caption() {
        return "V(x) = V₀ exp(−x²/2σ²) with V₀ = 1, σ = ½, ħ = M = 1; the packet of width ℓ = 1 starts at x = −5 with "
                + "p = 1.2, at a kinetic energy below the top. The force enters as V(x + y) − V(x − y): for this barrier the "
                + "series in powers of ħ diverges once the packet is wider than σ.";
    }

    @Override
    public int steps() {
        return 3;
    }

    @Override
    public Exhibit compute(Runnable progress) {
        Hamiltonian barrier = Hamiltonian.of(1, Potential.gaussianBarrier(1, 0.5));
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-44, 44, 450), Axis.of(-8, 8, 450));
        WignerFunction start = WignerFunction.of(new GaussianPacket(-5, 1.2, 1, 1), grid);
        TimeGrid times = TimeGrid.evenly(0, END, COUNT);
        double[] weights = weightsBeyond(0, grid.x());
        TimeSeries<WignerView> transmission = TimeSeries.of("x > 0", view -> sum(weights, view.positionMarginal()));
        List<WignerFunction> shown = new ArrayList<>();
        Observer<WignerView> atThreeTimes = (time, view) -> {
            if (Math.abs(time - END / 2 * Math.rint(2 * time / END)) < 1e-9) {
                shown.add(view.snapshot());
            }
        };
        Evolution<WignerFunction> run = WignerPropagator.of(barrier, new FourthOrderSplitting(0.1))
                .propagate(start, times, transmission, atThreeTimes);
        progress.run();
        double[] classical = classicalParticles(barrier.potential(), times);
        progress.run();
        List<Picture> pictures = pictures(shown, transmission, classical);
        progress.run();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of("probability at x > 0, t = 4", transmission.values()[40], "1", 1e-8)
                .against(0.350886106191987, 1e-10, "∫dp∫_{x>0} W dx", Sources.REFERENCE));
        findings.add(Finding.of("probability at x > 0, t = 8", transmission.values()[80], "1", 1e-8)
                .against(0.485009899656837, 1e-10, "∫dp∫_{x>0} W dx", Sources.REFERENCE));
        findings.add(Finding.of("the same, of classical particles", classical[80], "1", 1e-3)
                .where(
                        v -> v < transmission.values()[80] - 0.02,
                        "fewer pass: classically only those with energy above V₀",
                        "Newton's law, same initial density"));
        findings.add(Finding.of("energy at t = 8", run.finalState().energy(barrier), "ħ²/Mℓ²", 1e-8)
                .against(0.97000003335778, 1e-9, "conserved, and below the top of the barrier", Sources.REFERENCE));
        findings.add(Finding.of("min W at t = 8", run.finalState().minimum(), "1/ħ", 1e-3)
                .where(v -> v < -0.05, "both parts interfere: W is negative between them", "quantum interference"));
        return new Exhibit(pictures, findings);
    }

    private static List<Picture> pictures(
            List<WignerFunction> shown, TimeSeries<WignerView> transmission, double[] classical) {
        List<Figure> panels = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            panels.add(HeatMap.diverging(finer(shown.get(i)))
                    .window(-14, 14, -3.5, 3.5)
                    .withMarginals()
                    .labels(Sources.PACKET_X, Sources.PACKET_P)
                    .valueLabel(Sources.WIGNER)
                    .overlay(Curves.of(new double[] {0, 0}, new double[] {-3.5, 3.5})
                            .dashed(4))
                    .title(String.format(Locale.ROOT, "t = %.0f Mℓ²/ħ", END / 2 * i))
                    .size(800, 400));
        }
        LinePlot plot = LinePlot.of(Label.of("t", "Mℓ²/ħ"), Label.of("probability of x > 0"))
                .title("Transmission over time")
                .line("Wigner", transmission.times(), transmission.values())
                .line("classical particles, same initial density", transmission.times(), classical)
                .dashed("t → ∞", new double[] {0, END}, new double[] {0.491662953931432, 0.491662953931432})
                .points("reference", new double[] {4, 8}, new double[] {0.350886106191987, 0.485009899656837})
                .size(800, 420);
        return List.of(
                new Picture(
                        "times",
                        Panels.grid(1, panels),
                        "W before, at and after the barrier (dashed: its top), with its marginals. The ripples at p ≈ 0 are "
                                + "interference between what passed and what was thrown back."),
                new Picture(
                        "transmission",
                        plot,
                        "Probability beyond the barrier. Part of the packet passes although its energy is too low, so more than "
                                + "of classical particles."));
    }

    /** The same function on six times as many nodes, for the picture. */
    private static PhaseSpaceField finer(WignerFunction w) {
        Axis x = w.grid().x();
        Axis p = w.grid().p();
        return w.interpolant()
                .resample(PhaseSpaceGrid.of(
                        Axis.of(x.min(), x.max(), 3 * x.size()), Axis.of(p.min(), p.max(), 2 * p.size())));
    }

    /**
     * Weights of the nodes in ∫ from a point to the end of the axis: exact for the trigonometric interpolant. A sum over the
     * nodes beyond the point would err in the second order of the spacing.
     */
    private static double[] weightsBeyond(double from, Axis axis) {
        double[] weights = new double[axis.size()];
        for (int i = 0; i < weights.length; i++) {
            double x = axis.coordinate(i);
            double sum = axis.max() - from;
            for (int j = 1; j < axis.size() / 2; j++) {
                double k = axis.wavenumber(j);
                // 2 Re ∫ exp(ik(s − x)) ds
                sum += 2 * (Math.sin(k * (axis.max() - x)) - Math.sin(k * (from - x))) / k;
            }
            weights[i] = sum / axis.size();
        }
        return weights;
    }

    private static double sum(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /**
     * The part of classical particles beyond the barrier: W₀, which is positive, on 600² starting points, each carried by
     * Newton's law with the leapfrog rule. The Liouville equation on a grid would need ever finer grids: its solution winds
     * into filaments that no ħ limits.
     */
    private static double[] classicalParticles(Potential potential, TimeGrid times) {
        int side = 600;
        int substeps = 4;
        double[] beyond = new double[times.size()];
        double step = END / (times.size() - 1) / substeps;
        for (int i = 0; i < side; i++) {
            double dx = 9.0 * ((i + 0.5) / side - 0.5);
            for (int k = 0; k < side; k++) {
                double dp = 9.0 * ((k + 0.5) / side - 0.5);
                double weight = Math.exp(-dx * dx - dp * dp) / Math.PI * 81 / side / side;
                double x = -5 + dx;
                double p = 1.2 + dp;
                for (int n = 0; n < beyond.length; n++) {
                    beyond[n] += x > 0 ? weight : 0;
                    for (int m = 0; m < substeps; m++) {
                        x += 0.5 * step * p;
                        p -= step * potential.secant(x, 0);
                        x += 0.5 * step * p;
                    }
                }
            }
        }
        return beyond;
    }
}
