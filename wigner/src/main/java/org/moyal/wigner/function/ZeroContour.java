// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.LocalInterpolant;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;

/**
 * Marching squares on a twice finer grid; each crossing of an edge is then moved onto the zero of the interpolant by the
 * Illinois variant of regula falsi. Ambiguous cells are decided by the value in their middle.
 */
final class ZeroContour {
    private static final double FLOOR = 1e-8;
    private static final int NONE = -1;

    private final PhaseSpaceGrid grid;
    private final double[] f;
    private final LocalInterpolant local;
    private final double floor;
    /** For each crossed edge the at most two crossed edges that it is joined with. */
    private final Map<Integer, int[]> neighbours = new LinkedHashMap<>();

    private ZeroContour(PhaseSpaceField field) {
        PhaseSpaceGrid coarse = field.grid();
        this.grid = PhaseSpaceGrid.of(twice(coarse.x()), twice(coarse.p()));
        this.f = field.interpolant().resample(grid).values();
        this.local = LocalInterpolant.of(field);
        this.floor = FLOOR * Math.max(field.maximum(), -field.minimum());
    }

    private static Axis twice(Axis axis) {
        return Axis.of(axis.min(), axis.max(), 2 * axis.size());
    }

    static List<ContourLine> of(PhaseSpaceField field) {
        var contour = new ZeroContour(field);
        contour.march();
        return contour.trace();
    }

    private void march() {
        int np = grid.np();
        for (int i = 0; i + 1 < grid.nx(); i++) {
            for (int k = 0; k + 1 < np; k++) {
                double a = f[i * np + k];
                double b = f[i * np + k + 1];
                double c = f[(i + 1) * np + k + 1];
                double d = f[(i + 1) * np + k];
                boolean mixed = (a < 0) != (b < 0) || (b < 0) != (c < 0) || (c < 0) != (d < 0);
                double largest = Math.max(Math.max(Math.abs(a), Math.abs(b)), Math.max(Math.abs(c), Math.abs(d)));
                if (mixed && largest > floor) {
                    cell(i, k, new boolean[] {a < 0, b < 0, c < 0, d < 0});
                }
            }
        }
    }

    /** Joins the crossed edges of a cell with corners a (i, k), b (i, k+1), c (i+1, k+1), d (i+1, k). */
    private void cell(int i, int k, boolean[] negative) {
        int[] edges = {alongP(i, k), alongX(i, k + 1), alongP(i + 1, k), alongX(i, k)};
        var crossed = new int[4];
        int count = 0;
        for (int m = 0; m < 4; m++) {
            if (negative[m] != negative[(m + 1) % 4]) {
                crossed[count++] = edges[m];
            }
        }
        if (count == 2) {
            join(crossed[0], crossed[1]);
            return;
        }
        double middle = local.value(
                grid.x().coordinate(i) + 0.5 * grid.x().spacing(),
                grid.p().coordinate(k) + 0.5 * grid.p().spacing());
        // Crossed edges are ab, bc, cd, da. A middle with the sign of a joins a with c and cuts off b and d.
        if (middle < 0 == negative[0]) {
            join(edges[0], edges[1]);
            join(edges[2], edges[3]);
        } else {
            join(edges[3], edges[0]);
            join(edges[1], edges[2]);
        }
    }

    private int alongP(int i, int k) {
        return 2 * (i * grid.np() + k);
    }

    private int alongX(int i, int k) {
        return 2 * (i * grid.np() + k) + 1;
    }

    private void join(int first, int second) {
        attach(first, second);
        attach(second, first);
    }

    private void attach(int edge, int other) {
        int[] pair = neighbours.computeIfAbsent(edge, any -> new int[] {NONE, NONE});
        pair[pair[0] == NONE ? 0 : 1] = other;
    }

    private List<ContourLine> trace() {
        List<ContourLine> lines = new ArrayList<>();
        // Open lines first, from their ends; what is left is closed.
        for (Integer edge : List.copyOf(neighbours.keySet())) {
            int[] pair = neighbours.get(edge);
            if (pair != null && pair[1] == NONE) {
                lines.add(line(follow(edge), false));
            }
        }
        for (Integer edge : List.copyOf(neighbours.keySet())) {
            if (neighbours.containsKey(edge)) {
                lines.add(line(follow(edge), true));
            }
        }
        return List.copyOf(lines);
    }

    private int[] follow(int start) {
        var edges = new int[64];
        int count = 0;
        int edge = start;
        while (edge != NONE) {
            if (count == edges.length) {
                edges = Arrays.copyOf(edges, 2 * count);
            }
            edges[count++] = edge;
            int[] pair = neighbours.remove(edge);
            edge = next(pair);
        }
        return Arrays.copyOf(edges, count);
    }

    private int next(int @Nullable [] pair) {
        if (pair == null) {
            return NONE;
        }
        for (int other : pair) {
            if (other != NONE && neighbours.containsKey(other)) {
                return other;
            }
        }
        return NONE;
    }

    private ContourLine line(int[] edges, boolean closed) {
        var x = new double[edges.length];
        var p = new double[edges.length];
        for (int m = 0; m < edges.length; m++) {
            int node = edges[m] / 2;
            boolean movesX = edges[m] % 2 == 1;
            double x0 = grid.x().coordinate(node / grid.np());
            double p0 = grid.p().coordinate(node % grid.np());
            double stepX = movesX ? grid.x().spacing() : 0;
            double stepP = movesX ? 0 : grid.p().spacing();
            double t = zero(x0, p0, stepX, stepP, f[node], f[movesX ? node + grid.np() : node + 1]);
            x[m] = x0 + t * stepX;
            p[m] = p0 + t * stepP;
        }
        return new ContourLine(x, p, edges.length, closed);
    }

    private double zero(double x, double p, double stepX, double stepP, double atStart, double atEnd) {
        double low = 0;
        double high = 1;
        double fLow = atStart;
        double fHigh = atEnd;
        for (int pass = 0; pass < 60; pass++) {
            double t = (low * fHigh - high * fLow) / (fHigh - fLow);
            double value = local.value(x + t * stepX, p + t * stepP);
            if (value == 0 || high - low < 1e-10 || Math.min(t - low, high - t) < 1e-12) {
                return t;
            }
            if (value < 0 == fLow < 0) {
                low = t;
                fLow = value;
                fHigh *= 0.5;
            } else {
                high = t;
                fHigh = value;
                fLow *= 0.5;
            }
        }
        return 0.5 * (low + high);
    }
}
