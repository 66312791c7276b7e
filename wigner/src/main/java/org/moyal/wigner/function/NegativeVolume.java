// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.RowInterpolant;

/**
 * The integral of max(−W, 0) over the grid.
 *
 * <p>Each row is integrated exactly ({@link RowSplit}). The row integral f(x) is smooth except at the positions at which a
 * zero line of W runs parallel to p, W = ∂W/∂p = 0, where it behaves like (x − x₀)^(3/2) on one side ({@link ZeroLineTurns}).
 * The interval is cut at these and into panels of a dozen spacings. On each panel x = mid − half·cos θ with the 7–15 point
 * Gauss–Kronrod pair in θ makes such ends analytic; the panel with the largest estimated error is halved until the sum of
 * the estimates is small enough.
 */
final class NegativeVolume {
    /** Upper half of the Kronrod nodes, outermost first; every second one, from the second on, is a Gauss node. */
    private static final double[] NODES = {
        0.9914553711208126,
        0.9491079123427585,
        0.8648644233597691,
        0.7415311855993945,
        0.5860872354676911,
        0.4058451513773972,
        0.20778495500789848,
        0
    };

    private static final double[] KRONROD = {
        0.022935322010529224,
        0.06309209262997856,
        0.10479001032225019,
        0.14065325971552592,
        0.1690047266392679,
        0.19035057806478542,
        0.20443294007529889,
        0.20948214108472782
    };

    private static final double[] GAUSS = {
        0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694
    };

    private static final int POINTS = 15;
    /** Nodes of the grid per initial panel: more Kronrod nodes than grid nodes. */
    private static final int PANEL_NODES = 12;

    private static final int MOST_ROWS = 20_000;

    private final RowInterpolant interpolant;
    private final Axis x;
    private final RowSplit split;
    private final double[] turns;
    private final double[] row;
    private int rows;

    private NegativeVolume(WignerView view, double tolerance) {
        var field = PhaseSpaceField.ofValues(view.grid(), view.values());
        this.interpolant = RowInterpolant.of(field);
        this.row = new double[view.grid().np()];
        this.x = view.grid().x();
        this.split = new RowSplit(view.grid().p());
        this.turns = new ZeroLineTurns(field, split).positions(tolerance);
    }

    static Estimate of(WignerView view, double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance = " + tolerance + ": must be above 0");
        }
        return new NegativeVolume(view, tolerance).integrate(tolerance);
    }

    private Estimate integrate(double tolerance) {
        var panels = new PriorityQueue<Panel>((a, b) -> Double.compare(b.error, a.error));
        double from = x.min();
        for (double to : ends()) {
            panels.add(panel(from, to));
            from = to;
        }
        var total = total(panels);
        while (total.error() > tolerance && rows < MOST_ROWS) {
            Panel worst = panels.remove();
            double middle = 0.5 * (worst.from + worst.to);
            panels.add(panel(worst.from, middle));
            panels.add(panel(middle, worst.to));
            total = total(panels);
        }
        return total;
    }

    /** The right ends of the first panels, ascending. */
    private double[] ends() {
        int count = (x.size() + PANEL_NODES - 1) / PANEL_NODES;
        var ends = new double[count + turns.length];
        for (int m = 0; m < count; m++) {
            ends[m] = x.min() + x.length() * (m + 1) / count;
        }
        System.arraycopy(turns, 0, ends, count, turns.length);
        Arrays.sort(ends);
        return ends;
    }

    private static Estimate total(Iterable<Panel> panels) {
        double value = 0;
        double error = 0;
        for (Panel panel : panels) {
            value += panel.value;
            error += panel.error;
        }
        return new Estimate(value, error);
    }

    private Panel panel(double from, double to) {
        var integrand = new double[POINTS];
        double mid = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        double kronrod = 0;
        double gauss = 0;
        for (int m = 0; m < POINTS; m++) {
            int pair = Math.min(m, POINTS - 1 - m);
            double xi = m <= POINTS / 2 ? -NODES[pair] : NODES[pair];
            double theta = 0.5 * Math.PI * (1 + xi);
            interpolant.row(mid - half * Math.cos(theta), row);
            integrand[m] = split.negativeIntegral(row) * half * Math.sin(theta) * 0.5 * Math.PI;
            kronrod += KRONROD[pair] * integrand[m];
            gauss += pair % 2 == 1 ? GAUSS[pair / 2] * integrand[m] : 0;
        }
        rows += POINTS;
        return new Panel(from, to, kronrod, Math.abs(kronrod - gauss));
    }

    /**
     * One interval of x with the value of the Kronrod rule and its error.
     *
     * @param from left end
     * @param to right end
     * @param value the integral
     * @param error its distance from the Gauss rule, which exceeds its error
     */
    private record Panel(double from, double to, double value, double error) {}
}
