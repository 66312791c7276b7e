// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.wigner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.examples.gallery.Exhibit;
import org.moyal.examples.gallery.Finding;
import org.moyal.examples.gallery.GalleryEntry;
import org.moyal.examples.gallery.Picture;
import org.moyal.plot.AxisScale;
import org.moyal.plot.Label;
import org.moyal.plot.LinePlot;
import org.moyal.wigner.explicit.EulerianStep;
import org.moyal.wigner.function.WignerFunction;

/** Fig. 1 (a), (b) of the paper: the explicit Eulerian step W − Δt ∇·J, once and twelve times. */
final class EulerianStepsEntry implements GalleryEntry {
    private static final double TIME = 0.01;
    /** Small on purpose: the step has no bound in x, p and lag, so a wide grid only feeds its instability. */
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-5, 5, 128), Axis.of(-10, 10, 64));

    private static final double[] STEP_COUNTS = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32};
    /** √∫δ² of that many steps at the same time. */
    private static final double[] REFERENCE = {
        0.00223654795841855, 0.00120118752574309, 0.000805862104746824, 0.000601950728887033, 0.000397148949402476,
        0.000295589933037275, 0.000195290513323016, 0.000145754509796778, 9.66810006175785e-05, 7.3058650457781e-05
    };

    @Override
    public String id() {
        return "wigner-eulerian";
    }

    @Override
    public String title() {
        return "Eulerian steps (Fig. 1 a, b)";
    }

    @Override
    public String caption() {
        return "The coherent state W₀ = exp(−x²/ℓ² − p²ℓ²/ħ²)/πħ in V = Kx⁴ with ħ = M = K = ℓ = 1, moved to t = 0.01 by one step "
                + "W₀ − t ∇·J and by twelve, each beside the exact evolution. The current J is defined everywhere, so the "
                + "Eulerian step works; but iterated for ever smaller steps it does not converge.";
    }

    @Override
    public int steps() {
        return 4;
    }

    @Override
    public Exhibit compute(Runnable progress) {
        WignerFunction exact = QuarticComparison.exact(TIME);
        progress.run();
        DoubleBinaryOperator evolved = QuarticComparison.function(exact.field());
        DoubleBinaryOperator one = (x, p) -> QuarticComparison.STEPS.eulerian(x, p, TIME);
        DoubleBinaryOperator twelve = iterated(12);
        StepError oneOff = StepError.within(6, one, evolved);
        StepError twelveOff = StepError.within(4.9, twelve, evolved);
        progress.run();
        double[] measured = new double[7];
        for (int i = 0; i < measured.length; i++) {
            measured[i] = StepError.meanSquare(4.9, iterated((int) STEP_COUNTS[i]), evolved);
        }
        progress.run();
        List<Picture> pictures = List.of(
                new Picture(
                        "one",
                        QuarticComparison.beside("one Eulerian step", one, exact, TIME),
                        "Fig. 1 (a): one Eulerian step beside the exact evolution. Black lines bound what is negative."),
                new Picture(
                        "twelve",
                        QuarticComparison.beside("twelve Eulerian steps", twelve, exact, TIME),
                        "Fig. 1 (b): twelve Eulerian steps to the same time: the difference is eleven times smaller."),
                new Picture(
                        "iteration",
                        iteration(measured),
                        "Error at t = 0.01 against the number of steps. It falls as 1/N at "
                                + "first. On the plane the iteration diverges for N → ∞: at N = 48 the error is 6.3, at N = 64 it is 10⁹, "
                                + "because ∇·J has no bound; no grid and no rounding is needed for that."));
        progress.run();
        return new Exhibit(pictures, findings(exact, StepError.within(4, one, evolved), oneOff, twelveOff));
    }

    /** So many Eulerian steps on the grid, from W₀ to t. */
    private static DoubleBinaryOperator iterated(int count) {
        WignerFunction start = WignerFunction.of(QuarticComparison.STEPS.initialState(), GRID);
        return QuarticComparison.function(
                new EulerianStep(TIME / count).iterated(start, QuarticComparison.STEPS.hamiltonian(), count));
    }

    private static LinePlot iteration(double[] measured) {
        double[] counts = Arrays.copyOf(STEP_COUNTS, measured.length);
        double[] n = new double[STEP_COUNTS.length + 2];
        double[] error = new double[n.length];
        System.arraycopy(STEP_COUNTS, 0, n, 0, STEP_COUNTS.length);
        System.arraycopy(REFERENCE, 0, error, 0, REFERENCE.length);
        n[10] = 48;
        error[10] = 6.3;
        n[11] = 64;
        error[11] = 1e9;
        return LinePlot.of(Label.of("number of steps N"), Label.of("√∫(W_N − W)² dx dp"))
                .title("Iterating the Eulerian step to t = 0.01")
                .scales(AxisScale.LOGARITHMIC, AxisScale.LOGARITHMIC)
                .line("on the whole plane, exact arithmetic", n, error)
                .points("on the grid", counts, measured)
                .size(800, 460);
    }

    private static List<Finding> findings(WignerFunction exact, StepError near, StepError one, StepError twelve) {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                Finding.of("one step: √∫δW²", one.l2().value(), "1/√ħ", one.l2().error())
                        .against(
                                0.00223654795841855,
                                1e-9,
                                "the single step is good to second order in t",
                                Sources.PAPER + ", eqs. (20), (21), Fig. 1 (a); value: " + Sources.REFERENCE));
        findings.add(Finding.of(
                        "one step: ∫|δW|, |x|, |p| ≤ 4",
                        near.l1().value(),
                        "1",
                        near.l1().error())
                .against(0.00732398422337454, 8.3e-8, "the same", Sources.REFERENCE));
        findings.add(Finding.of(
                        "one step: max|δW|",
                        one.supremum().value(),
                        "1/ħ",
                        one.supremum().error())
                .against(0.00171060762272833, 1e-11, "the same", Sources.REFERENCE));
        findings.add(Finding.of(
                        "twelve steps: √∫δW²",
                        twelve.l2().value(),
                        "1/√ħ",
                        twelve.l2().error() + 1e-6)
                .against(
                        0.00019529051334506,
                        1e-9,
                        "twelve steps follow the exact evolution closely",
                        Sources.PAPER + ", Fig. 1 (b); value: " + Sources.REFERENCE));
        double quarter = StepError.meanSquare(
                6,
                (x, p) -> QuarticComparison.STEPS.eulerian(x, p, TIME / 4),
                QuarticComparison.function(QuarticComparison.exact(TIME / 4).field()));
        findings.add(
                Finding.of("order of the local error", Math.log(one.l2().value() / quarter) / Math.log(4), "1", 0.002)
                        .where(
                                v -> Math.abs(v - 2) < 0.05,
                                "2: the error of one step is ½t²‖∂²W/∂t²‖",
                                Sources.PAPER + ", eq. (20)"));
        findings.add(Finding.of("min W, exact", exact.minimumPoint().value(), "1/ħ", 1e-10)
                .against(
                        -2.12962149380548e-05,
                        1e-12,
                        "the anharmonic force creates negative regions at once",
                        Sources.PAPER + ", abstract; value: " + Sources.REFERENCE));
        return findings;
    }
}
