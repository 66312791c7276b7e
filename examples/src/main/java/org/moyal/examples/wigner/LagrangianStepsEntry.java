// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.wigner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.examples.gallery.Exhibit;
import org.moyal.examples.gallery.Finding;
import org.moyal.examples.gallery.GalleryEntry;
import org.moyal.examples.gallery.Picture;
import org.moyal.plot.AxisScale;
import org.moyal.plot.Figure;
import org.moyal.plot.HeatMap;
import org.moyal.plot.Label;
import org.moyal.plot.LinePlot;
import org.moyal.plot.colour.ColourScale;
import org.moyal.wigner.explicit.LagrangianStep;
import org.moyal.wigner.explicit.PlaneFlow;
import org.moyal.wigner.explicit.TransportShift;
import org.moyal.wigner.function.WignerFunction;

/** Fig. 1 (c), (d) of the paper: steps that carry W along its velocity w = J/W, and fail. */
final class LagrangianStepsEntry implements GalleryEntry {
    private static final PlaneFlow PLANE = PlaneFlow.of(QuarticComparison.STEPS);
    private static final double LONG = 0.05;
    private static final double SHORT = 0.0025;
    private static final double[] TIMES = {0.05, 0.02, 0.01, 0.005, 0.0025};

    @Override
    public String id() {
        return "wigner-lagrangian";
    }

    @Override
    public String title() {
        return "Lagrangian steps fail (Fig. 1 c, d)";
    }

    @Override
    public String caption() {
        return "The same packet, moved along the velocity w = J/W instead: the Lagrangian step W₀(r − Δt w)(1 − Δt ∇·w) and the "
                + "shift W₀(r − Δt w) alone, for Δt = 0.05 and 0.0025 (units of Mℓ²/ħ). Far out the map r → r − Δt w folds over: "
                + "on the whole plane the step loses all of its norm, however short it is.";
    }

    @Override
    public int steps() {
        return 4;
    }

    private static DoubleBinaryOperator lagrangian(double dt) {
        return new LagrangianStep(dt).apply(PLANE);
    }

    private static DoubleBinaryOperator shift(double dt) {
        return new TransportShift(dt).apply(PLANE);
    }

    private static DoubleBinaryOperator eulerian(double dt) {
        return (x, p) -> QuarticComparison.STEPS.eulerian(x, p, dt);
    }

    @Override
    public Exhibit compute(Runnable progress) {
        WignerFunction late = QuarticComparison.exact(LONG);
        WignerFunction early = QuarticComparison.exact(SHORT);
        progress.run();
        double[] lagrangian = new double[TIMES.length];
        double[] shift = new double[TIMES.length];
        double[] eulerian = new double[TIMES.length];
        double[] violation = new double[TIMES.length];
        for (int i = 0; i < TIMES.length; i++) {
            DoubleBinaryOperator exact =
                    QuarticComparison.function(QuarticComparison.exact(TIMES[i]).field());
            lagrangian[i] = StepError.meanSquare(4, lagrangian(TIMES[i]), exact);
            shift[i] = StepError.meanSquare(4, shift(TIMES[i]), exact);
            eulerian[i] = StepError.meanSquare(4, eulerian(TIMES[i]), exact);
            violation[i] = 1 - wholePlaneNorm(TIMES[i]);
        }
        progress.run();
        List<Picture> pictures = List.of(
                new Picture(
                        "step",
                        QuarticComparison.beside("Lagrangian step", lagrangian(LONG), late, LONG),
                        "Fig. 1 (c), Δt = 0.05: the Lagrangian step beside the exact evolution. It tears where w is large."),
                new Picture(
                        "shift",
                        QuarticComparison.beside("shift only", shift(LONG), late, LONG),
                        "Fig. 1 (d), Δt = 0.05: the shift alone, without the factor for the change of volume."),
                new Picture(
                        "step-short",
                        QuarticComparison.beside("Lagrangian step", lagrangian(SHORT), early, SHORT),
                        "The Lagrangian step at Δt = 0.0025: in this window the error is small. The damage has moved out to "
                                + "|p| ≈ ħ√(M/K)/2Δt = 200ħ/ℓ."),
                new Picture(
                        "shift-short",
                        QuarticComparison.beside("shift only", shift(SHORT), early, SHORT),
                        "The shift alone at Δt = 0.0025: wrong at first order in Δt."),
                new Picture(
                        "gashes",
                        gashes(),
                        "The Lagrangian step at Δt = 0.05 in a wider window: two folded sheets of "
                                + "negative values, of total weight −1."),
                new Picture(
                        "errors",
                        errors(lagrangian, shift, eulerian, violation),
                        "Errors in the box |x| ≤ 4ℓ, |p| ≤ 4ħ/ℓ, and the " + "norm lost on the whole plane."));
        progress.run();
        List<Finding> findings = findings(late);
        progress.run();
        return new Exhibit(pictures, findings);
    }

    private static Figure gashes() {
        PhaseSpaceGrid wide = PhaseSpaceGrid.of(Axis.of(-3, 3, 480), Axis.of(-24, 24, 960));
        return HeatMap.of(PhaseSpaceField.of(wide, lagrangian(LONG)), ColourScale.symmetric(1 / Math.PI))
                .labels(Sources.PACKET_X, Sources.PACKET_P)
                .valueLabel(Sources.WIGNER)
                .title("The Lagrangian step at Δt = 0.05, far out")
                .size(640, 560);
    }

    private static Figure errors(double[] lagrangian, double[] shift, double[] eulerian, double[] violation) {
        return LinePlot.of(Label.of("Δt", "Mℓ²/ħ"), Label.of("error"))
                .title("Errors of one step")
                .scales(AxisScale.LOGARITHMIC, AxisScale.LOGARITHMIC)
                .line("Lagrangian, √∫δW² in the box", TIMES, lagrangian)
                .line("shift only, in the box", TIMES, shift)
                .line("Eulerian, in the box", TIMES, eulerian)
                .line("Lagrangian, norm lost on the whole plane", TIMES, violation)
                .size(800, 480);
    }

    /**
     * ∫∫ of the Lagrangian step over the whole plane. In the coordinates (u, p) with u = x − Δt p/M the density is
     * exp(−u² − q²)/π with q = p − Δt w_p, smooth in p for every u: the trapezoidal rule converges exponentially.
     */
    static double wholePlaneNorm(double dt) {
        double du = 0.125;
        double dp = 0.008;
        double sum = 0;
        for (double u = -5; u <= 5; u += du) {
            // q = 0 at p ≈ (±√(u² + 1) − u)/2Δt: the folded sheets.
            double reach = (Math.sqrt(u * u + 1) + Math.abs(u)) / (2 * dt) + 30;
            double row = 0;
            for (double p = -reach; p <= reach; p += dp) {
                double x = u + dt * p;
                double q = p - dt * QuarticComparison.STEPS.velocityP(x, p);
                if (Math.abs(q) < 7) {
                    row += Math.exp(-q * q) * (1 - dt * QuarticComparison.STEPS.divergence(x, p));
                }
            }
            sum += row * Math.exp(-u * u);
        }
        return sum * du * dp / Math.PI;
    }

    private static List<Finding> findings(WignerFunction late) {
        List<Finding> findings = new ArrayList<>();
        DoubleBinaryOperator exact = QuarticComparison.function(late.field());
        StepError step = StepError.within(4, lagrangian(LONG), exact);
        StepError shifted = StepError.within(4, shift(LONG), exact);
        StepError euler = StepError.within(4, eulerian(LONG), exact);
        String box = ", |x|, |p| ≤ 4";
        findings.add(Finding.of(
                        "Lagrangian, Δt = 0.05: √∫δW²" + box,
                        step.l2().value(),
                        "1/√ħ",
                        step.l2().error())
                .against(
                        0.0613195497596455,
                        1e-10,
                        "the Lagrangian step gives wrong results",
                        Sources.PAPER + ", eq. (22), Fig. 1 (c); value: " + Sources.REFERENCE));
        findings.add(Finding.of(
                        "Lagrangian, Δt = 0.05: max|δW|" + box,
                        step.supremum().value(),
                        "1/ħ",
                        step.supremum().error())
                .against(0.0898804845624679, 1e-8, "the same", Sources.REFERENCE));
        findings.add(Finding.of(
                        "shift only, Δt = 0.05: √∫δW²" + box,
                        shifted.l2().value(),
                        "1/√ħ",
                        shifted.l2().error())
                .where(v -> v > euler.l2().value(), "worse than the Eulerian step", Sources.PAPER + ", Fig. 1 (d)"));
        findings.add(Finding.of(
                        "Eulerian, Δt = 0.05: √∫δW²" + box,
                        euler.l2().value(),
                        "1/√ħ",
                        euler.l2().error())
                .against(0.0402289631295898, 1e-10, "the Eulerian step is better", Sources.REFERENCE));
        double norm = wholePlaneNorm(LONG) - 1;
        findings.add(Finding.of("Lagrangian, Δt = 0.05: ∫W − 1, whole plane", norm, "1", 1e-6)
                .against(-1.0301316161466, 1e-7, "W is not carried along by any flow", Sources.REFERENCE));
        double shorter = wholePlaneNorm(SHORT) - 1;
        findings.add(Finding.of("Lagrangian, Δt = 0.0025: ∫W − 1, whole plane", shorter, "1", 1e-6)
                .against(
                        -1.00008744573687,
                        1e-7,
                        "tends to −1 for Δt → 0: two sheets with factor −1 carry the weight 1",
                        Sources.REFERENCE));
        return findings;
    }
}
