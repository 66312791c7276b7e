// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.FieldDerivatives;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.TrigonometricInterpolant;

/**
 * The integral of max(−W, 0) over the grid.
 *
 * <p>Each row is integrated exactly ({@link RowSplit}). The row integral f(x) is smooth except at the positions at which a
 * zero line of W runs parallel to p, W = ∂W/∂p = 0, where it behaves like (x − x₀)^(3/2) on one side. On each panel x = mid
 * − half·cos θ with the 7–15 point Gauss–Kronrod pair in θ makes such ends analytic; a panel whose two rules disagree is
 * split at the turning points found inside it by Newton's method, and at its middle where there are none. The panel with
 * the largest estimate goes first.
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
    /** Pieces of a row with less weight are rounding noise or do not matter; they start no search. */
    private static final double SMALLEST_PIECE = 1e-12;

    private static final int CANDIDATES = 3;

    private final TrigonometricInterpolant interpolant;
    private final Axis x;
    private final Axis p;
    private final RowSplit split;
    private int rows;

    private NegativeVolume(WignerView view) {
        var field = PhaseSpaceField.ofValues(view.grid(), view.values());
        this.interpolant = field.interpolant();
        this.x = view.grid().x();
        this.p = view.grid().p();
        this.split = new RowSplit(p);
    }

    static Estimate of(WignerView view, double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance = " + tolerance + ": must be above 0");
        }
        return new NegativeVolume(view).integrate(tolerance);
    }

    private Estimate integrate(double tolerance) {
        var panels = new PriorityQueue<Panel>((a, b) -> Double.compare(b.error, a.error));
        int count = (x.size() + PANEL_NODES - 1) / PANEL_NODES;
        for (int m = 0; m < count; m++) {
            panels.add(panel(x.min() + x.length() * m / count, x.min() + x.length() * (m + 1) / count));
        }
        var total = total(panels);
        while (total.error() > tolerance && rows < MOST_ROWS) {
            Panel worst = panels.remove();
            double[] ends = ends(worst);
            for (int m = 0; m + 1 < ends.length; m++) {
                panels.add(panel(ends[m], ends[m + 1]));
            }
            total = total(panels);
        }
        return total;
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
        var nodes = new Node[POINTS];
        var integrand = new double[POINTS];
        double mid = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        double kronrod = 0;
        double gauss = 0;
        for (int m = 0; m < POINTS; m++) {
            int pair = Math.min(m, POINTS - 1 - m);
            double xi = m <= POINTS / 2 ? -NODES[pair] : NODES[pair];
            double theta = 0.5 * Math.PI * (1 + xi);
            nodes[m] = node(mid - half * Math.cos(theta));
            integrand[m] = nodes[m].integral * half * Math.sin(theta) * 0.5 * Math.PI;
            kronrod += KRONROD[pair] * integrand[m];
            gauss += pair % 2 == 1 ? GAUSS[pair / 2] * integrand[m] : 0;
        }
        double spread = 0;
        for (int m = 0; m < POINTS; m++) {
            spread += KRONROD[Math.min(m, POINTS - 1 - m)] * Math.abs(integrand[m] - 0.5 * kronrod);
        }
        return new Panel(from, to, kronrod, errorEstimate(Math.abs(kronrod - gauss), spread), nodes);
    }

    /** The usual estimate for a Gauss–Kronrod pair (Piessens et al., QUADPACK, 1983, §2.2.4). */
    private static double errorEstimate(double difference, double spread) {
        if (difference == 0 || spread == 0) {
            return difference;
        }
        return spread * Math.min(1, Math.pow(200 * difference / spread, 1.5));
    }

    private Node node(double position) {
        rows++;
        double integral = split.negativeIntegral(interpolant.row(position));
        int pieces = 0;
        var middles = new double[CANDIDATES];
        var areas = new double[CANDIDATES];
        Arrays.fill(areas, Double.POSITIVE_INFINITY);
        for (int m = 0; m + 1 < split.zeroCount(); m++) {
            double area = split.pieceArea(m);
            if (area > SMALLEST_PIECE) {
                pieces++;
                insert(areas, middles, area, 0.5 * (split.zero(m) + split.zero(m + 1)));
            }
        }
        return new Node(position, integral, pieces, Arrays.copyOf(middles, Math.min(pieces, CANDIDATES)));
    }

    /** Keeps the smallest areas, in increasing order, with their places. */
    private static void insert(double[] areas, double[] middles, double area, double middle) {
        double newArea = area;
        double newMiddle = middle;
        for (int m = 0; m < areas.length; m++) {
            if (newArea < areas[m]) {
                double keptArea = areas[m];
                double keptMiddle = middles[m];
                areas[m] = newArea;
                middles[m] = newMiddle;
                newArea = keptArea;
                newMiddle = keptMiddle;
            }
        }
    }

    /** The ends of the panels that replace a panel. */
    private double[] ends(Panel panel) {
        List<Double> turns = new ArrayList<>();
        double margin = 1e-6 * (panel.to - panel.from);
        for (int m = 0; m + 1 < POINTS; m++) {
            Node left = panel.nodes[m];
            Node right = panel.nodes[m + 1];
            if (left.pieces != right.pieces) {
                Node richer = left.pieces > right.pieces ? left : right;
                for (double middle : richer.middles) {
                    double turn = turningPoint(richer.x, middle);
                    if (turn > left.x && turn < right.x) {
                        turns.add(turn);
                        break;
                    }
                }
            }
        }
        turns.removeIf(turn -> !(turn > panel.from + margin && turn < panel.to - margin));
        if (turns.isEmpty()) {
            return new double[] {panel.from, 0.5 * (panel.from + panel.to), panel.to};
        }
        var ends = new double[turns.size() + 2];
        ends[0] = panel.from;
        for (int m = 0; m < turns.size(); m++) {
            ends[m + 1] = turns.get(m);
        }
        ends[ends.length - 1] = panel.to;
        return ends;
    }

    /** The position of W = ∂W/∂p = 0 by Newton's method, NaN if it leads away from the start. */
    private double turningPoint(double startX, double startP) {
        double qx = startX;
        double qp = startP;
        for (int pass = 0; pass < 8; pass++) {
            FieldDerivatives d = interpolant.derivatives(qx, qp);
            double determinant = d.dx() * d.dpp() - d.dp() * d.dxp();
            double stepX = -(d.value() * d.dpp() - d.dp() * d.dp()) / determinant;
            double stepP = -(d.dx() * d.dp() - d.dxp() * d.value()) / determinant;
            qx += stepX;
            qp += stepP;
            if (!(Math.abs(qx - startX) < PANEL_NODES * x.spacing() && Math.abs(qp - startP) < 8 * p.spacing())) {
                return Double.NaN;
            }
            if (Math.abs(stepX) < 1e-9 * x.spacing()) {
                return qx;
            }
        }
        return Double.NaN;
    }

    /** What one row has told. */
    private static final class Node {
        private final double x;
        private final double integral;
        private final int pieces;
        private final double[] middles;

        Node(double x, double integral, int pieces, double[] middles) {
            this.x = x;
            this.integral = integral;
            this.pieces = pieces;
            this.middles = middles;
        }
    }

    /** One interval of x with its two rules. */
    private static final class Panel {
        private final double from;
        private final double to;
        private final double value;
        private final double error;
        private final Node[] nodes;

        Panel(double from, double to, double value, double error, Node[] nodes) {
            this.from = from;
            this.to = to;
            this.value = value;
            this.error = error;
            this.nodes = nodes;
        }
    }
}
