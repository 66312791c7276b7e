// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.wigner.function.ContourLine;
import org.moyal.wigner.topology.StagnationLine;
import org.moyal.wigner.topology.StagnationPoint;
import org.moyal.wigner.topology.StagnationSet;

/**
 * Zeros of J = W·(p/M, −V′), where the quantum part vanishes: the lines W = 0, and the equilibria p = 0, V′ = 0 as isolated
 * points, or the whole line p = 0 where there is no force.
 */
final class ClassicalStagnation {
    private static final int SAMPLES = 2048;

    private final WignerCurrent current;
    private final PhaseSpaceExtent box;

    ClassicalStagnation(WignerCurrent current, PhaseSpaceExtent box) {
        this.current = current;
        this.box = box;
    }

    StagnationSet find() {
        var lines = new ArrayList<StagnationLine>();
        for (ContourLine line : current.wigner().zeroContour()) {
            clip(line, lines);
        }
        var points = new ArrayList<StagnationPoint>();
        if (box.pMin() < 0 && box.pMax() > 0) {
            equilibria(points, lines);
        }
        OptionalInt winding = WindingNumber.around(box, current.jets(), current.noise());
        return new StagnationSet(box, points, lines, winding, 0);
    }

    private void equilibria(List<StagnationPoint> points, List<StagnationLine> lines) {
        var slope = new double[SAMPLES + 1];
        boolean forceless = true;
        for (int m = 0; m <= SAMPLES; m++) {
            slope[m] = current.potential().secant(sample(m), 0);
            // The error of V' from differences of a bare lambda, times 8; 0 where V is constant.
            forceless &=
                    Math.abs(slope[m]) <= 1e-12 * Math.abs(current.potential().value(sample(m)));
        }
        if (forceless) {
            lines.add(StagnationLine.open(new double[] {box.xMin(), box.xMax()}, new double[] {0, 0}));
            return;
        }
        for (int m = 1; m <= SAMPLES; m++) {
            if (slope[m - 1] < 0 != slope[m] < 0) {
                equilibrium(sample(m - 1), sample(m), slope[m] < 0 ? 1 : -1, points);
            }
        }
    }

    private double sample(int m) {
        return m == SAMPLES ? box.xMax() : box.xMin() + box.width() * m / SAMPLES;
    }

    private void equilibrium(double from, double to, int signBefore, List<StagnationPoint> points) {
        double low = from;
        double high = to;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (signBefore * current.potential().secant(middle, 0) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double x = 0.5 * (low + high);
        CurrentJet jet = current.at(x, 0);
        if (Math.abs(jet.w()) > 4 * current.wignerNoise()) {
            // V' rises through zero at a minimum: J turns once around it, forwards or backwards as W has one sign.
            points.add(new StagnationPoint(
                    x, 0, -signBefore, jet.determinant(), Math.ulp(Math.max(Math.abs(from), Math.abs(to)))));
        }
    }

    /** The parts of a line inside the box; where it crosses the boundary it is cut at its last vertex inside. */
    private void clip(ContourLine line, List<StagnationLine> lines) {
        int outside = 0;
        while (outside < line.size() && box.contains(line.x(outside), line.p(outside))) {
            outside++;
        }
        var x = new ArrayList<Double>();
        var p = new ArrayList<Double>();
        if (outside == line.size()) {
            for (int m = 0; m < line.size(); m++) {
                x.add(line.x(m));
                p.add(line.p(m));
            }
            lines.add(
                    line.isClosed()
                            ? StagnationLine.closed(array(x), array(p))
                            : StagnationLine.open(array(x), array(p)));
            return;
        }
        // A closed line starts anywhere: begin at a vertex outside, so that no part is cut in two.
        int start = line.isClosed() ? outside : 0;
        for (int m = 0; m < line.size(); m++) {
            int vertex = (start + m) % line.size();
            if (box.contains(line.x(vertex), line.p(vertex))) {
                x.add(line.x(vertex));
                p.add(line.p(vertex));
            } else {
                flush(x, p, lines);
            }
        }
        flush(x, p, lines);
    }

    private static void flush(List<Double> x, List<Double> p, List<StagnationLine> lines) {
        if (x.size() > 1) {
            lines.add(StagnationLine.open(array(x), array(p)));
        }
        x.clear();
        p.clear();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
