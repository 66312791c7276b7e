// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import java.util.List;
import java.util.OptionalInt;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.wigner.topology.StagnationSet;

/**
 * The isolated zeros of J in a box. J = 0 splits into {p = 0, Jp = 0} and {W = 0, Jp = 0}; each is solved by itself, so
 * that close pairs of one point of each kind do not disturb each other.
 */
final class StagnationSearch {
    /** Cells of the table for each grid spacing. */
    private static final int REFINEMENT = 3;

    private static final int FEWEST_CELLS = 48;
    private static final double WEAK = 3;

    private final SpectralJets jets;
    private final Noise noise;
    private final PhaseSpaceExtent box;
    private final double[] xs;
    private final double[] ps;
    private final StagnationCollector found;
    private double unresolved;

    StagnationSearch(SpectralJets jets, LocalJets fast, Noise noise, PhaseSpaceExtent box) {
        this.jets = jets;
        this.noise = noise;
        this.box = box;
        this.xs = nodes(box.xMin(), box.xMax(), jets.grid().x().spacing());
        this.ps = nodes(box.pMin(), box.pMax(), jets.grid().p().spacing());
        this.found = new StagnationCollector(jets, fast, noise, box, xs[1] - xs[0], ps[1] - ps[0]);
    }

    private static double[] nodes(double from, double to, double spacing) {
        int cells = Math.max(FEWEST_CELLS, (int) Math.ceil(REFINEMENT * (to - from) / spacing));
        var nodes = new double[cells + 1];
        for (int m = 0; m <= cells; m++) {
            nodes[m] = m == cells ? to : from + (to - from) * m / cells;
        }
        return nodes;
    }

    StagnationSet find() {
        if (box.pMin() < 0 && box.pMax() > 0) {
            new AxisRoots(jets.atMomentum(0), found, noise).between(box.xMin(), box.xMax(), 4 * (xs.length - 1));
        }
        searchTable();
        OptionalInt winding = WindingNumber.around(box, jets, noise);
        if (winding.isPresent() && winding.getAsInt() != found.indexSum(box)) {
            new ChargeLocator(jets, noise, found).locate(box, winding.getAsInt());
        }
        return new StagnationSet(box, found.points(), List.of(), winding, unresolved);
    }

    private void searchTable() {
        double[] w = jets.tabulateWigner(xs, ps);
        double[] jp = jets.tabulateForce(xs, ps);
        int columns = ps.length;
        int cells = 0;
        int weak = 0;
        for (int a = 0; a + 1 < xs.length; a++) {
            double forceNoise = Math.max(noise.at(xs[a]), noise.at(xs[a + 1]));
            for (int b = 0; b + 1 < columns; b++) {
                int corner = a * columns + b;
                cells++;
                if (largest(w, corner, columns) < WEAK * noise.wigner
                        || largest(jp, corner, columns) < WEAK * forceNoise) {
                    weak++;
                } else if (mayVanish(w, corner, columns) && mayVanish(jp, corner, columns)) {
                    boolean certain = changesSign(w, corner, columns) && changesSign(jp, corner, columns);
                    newton(a, b, corners(w, corner, columns), corners(jp, corner, columns), certain);
                }
            }
        }
        unresolved = (double) weak / cells;
    }

    /** Newton's method from the zeros of bilinear functions; if both change sign in the cell also from its middle. */
    private void newton(int a, int b, double[] w, double[] jp, boolean certain) {
        for (double[] zero : BilinearCell.zeros(w, jp)) {
            found.offAxis(xs[a] + zero[0] * (xs[a + 1] - xs[a]), ps[b] + zero[1] * (ps[b + 1] - ps[b]));
        }
        if (certain) {
            found.offAxisIfStrong(0.5 * (xs[a] + xs[a + 1]), 0.5 * (ps[b] + ps[b + 1]));
        }
    }

    private static double[] corners(double[] f, int corner, int columns) {
        return new double[] {f[corner], f[corner + 1], f[corner + columns], f[corner + columns + 1]};
    }

    private static double largest(double[] f, int corner, int columns) {
        return Math.max(
                Math.max(Math.abs(f[corner]), Math.abs(f[corner + 1])),
                Math.max(Math.abs(f[corner + columns]), Math.abs(f[corner + columns + 1])));
    }

    private static double minimum(double[] f, int corner, int columns) {
        return Math.min(Math.min(f[corner], f[corner + 1]), Math.min(f[corner + columns], f[corner + columns + 1]));
    }

    private static double maximum(double[] f, int corner, int columns) {
        return Math.max(Math.max(f[corner], f[corner + 1]), Math.max(f[corner + columns], f[corner + columns + 1]));
    }

    private static boolean changesSign(double[] f, int corner, int columns) {
        return minimum(f, corner, columns) <= 0 && maximum(f, corner, columns) >= 0;
    }

    /** Whether the corners change sign, or would if they were half of their variation lower or higher. */
    private static boolean mayVanish(double[] f, int corner, int columns) {
        double low = minimum(f, corner, columns);
        double high = maximum(f, corner, columns);
        double margin = 0.5 * (high - low);
        return low - margin <= 0 && high + margin >= 0;
    }
}
