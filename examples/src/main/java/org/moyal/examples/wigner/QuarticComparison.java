// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.wigner;

import java.awt.Color;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.LocalInterpolant;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.problem.QuarticSteps;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.plot.AxisScale;
import org.moyal.plot.Figure;
import org.moyal.plot.HeatMap;
import org.moyal.plot.Label;
import org.moyal.plot.LinePlot;
import org.moyal.plot.Panels;
import org.moyal.plot.colour.ColourScale;
import org.moyal.plot.overlay.BilinearField;
import org.moyal.plot.overlay.Curves;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.propagation.WignerPropagator;

/** The coherent packet in V = Kx⁴ of Fig. 1 (ħ = M = K = 1): its exact evolution, and the picture of a step beside it. */
final class QuarticComparison {
    static final QuarticSteps STEPS = new QuarticSteps(1, 1, 1);
    /** Holds the state to 1e-10 at times up to ½. */
    static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-7, 7, 256), Axis.of(-30, 30, 256));

    private static final PhaseSpaceGrid SHOWN = PhaseSpaceGrid.of(Axis.of(-3, 3, 300), Axis.of(-6, 6, 300));

    private QuarticComparison() {}

    /** W at a time by fourth-order splitting with steps of 1/400: error below 1e-9. */
    static WignerFunction exact(double time) {
        return WignerPropagator.of(STEPS.hamiltonian(), new FourthOrderSplitting(0.0025))
                .propagate(WignerFunction.of(STEPS.initialState(), GRID), TimeGrid.single(0, time))
                .finalState();
    }

    /** A field between its nodes. */
    static DoubleBinaryOperator function(PhaseSpaceField field) {
        return LocalInterpolant.of(field)::value;
    }

    /** A step beside the exact evolution, their difference, and a cut through both. */
    static Figure beside(String name, DoubleBinaryOperator step, WignerFunction exact, double time) {
        PhaseSpaceField stepped = PhaseSpaceField.of(SHOWN, step);
        PhaseSpaceField evolved = exact.interpolant().resample(SHOWN);
        double[] difference = stepped.values();
        double[] b = evolved.values();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= b[i];
        }
        String at = ", t = " + time + " Mℓ²/ħ";
        ColourScale scale = ColourScale.symmetric(1 / Math.PI);
        return Panels.grid(
                2,
                List.of(
                        map(stepped).scale(scale).title(name + at).overlay(negative(stepped)),
                        map(evolved).scale(scale).title("exact evolution" + at).overlay(negative(evolved)),
                        map(PhaseSpaceField.ofValues(SHOWN, difference))
                                .title("difference")
                                .valueLabel(Label.of("δW", "1/ħ")),
                        cut(name, stepped, evolved)));
    }

    private static HeatMap map(PhaseSpaceField field) {
        return HeatMap.diverging(field)
                .labels(Sources.PACKET_X, Sources.PACKET_P)
                .valueLabel(Sources.WIGNER)
                .size(420, 360);
    }

    /** The border of what is negative beyond rounding: W = −1e-6/πħ. */
    private static Curves negative(PhaseSpaceField field) {
        return Curves.level(field, -1e-6 / Math.PI).width(1).colour(new Color(0x333333));
    }

    /** |W| along p at x = 1.5 on a logarithmic scale: it dips where W changes its sign. */
    private static Figure cut(String name, PhaseSpaceField stepped, PhaseSpaceField evolved) {
        BilinearField a = new BilinearField(stepped);
        BilinearField b = new BilinearField(evolved);
        int points = 300;
        double[] p = new double[points];
        double[] first = new double[points];
        double[] second = new double[points];
        for (int k = 0; k < points; k++) {
            p[k] = SHOWN.p().coordinate(k);
            // Exact zeros have no logarithm; anything below the axis is cut off.
            first[k] = Math.abs(a.at(1.5, p[k])) + 1e-30;
            second[k] = Math.abs(b.at(1.5, p[k])) + 1e-30;
        }
        return LinePlot.of(Sources.PACKET_P, Label.of("|W|", "1/ħ"))
                .title("cut at x = 1.5ℓ")
                .scales(AxisScale.LINEAR, AxisScale.LOGARITHMIC)
                .xRange(-6, 6)
                .yRange(1e-7, 1)
                .line("exact", p, second)
                .dashed(name, p, first)
                .size(420, 360);
    }
}
