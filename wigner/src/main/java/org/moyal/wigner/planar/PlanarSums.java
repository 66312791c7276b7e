// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.planar;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.grid.PlanarGrid;

/** Sums over the nodes of a view, plane by plane. */
final class PlanarSums {

    private PlanarSums() {}

    @FunctionalInterface
    private interface PlaneReader {
        void read(int point, double[] plane);
    }

    private static void forEachPlane(PlanarWignerView view, PlaneReader reader) {
        int nx2 = view.grid().second().nx();
        double[] plane = new double[view.grid().momenta()];
        for (int point = 0; point < view.grid().points(); point++) {
            view.plane(point / nx2, point % nx2, plane);
            reader.read(point, plane);
        }
    }

    static double overNodes(PlanarWignerView view, DoubleUnaryOperator function) {
        double[] total = new double[1];
        forEachPlane(view, (point, plane) -> {
            double sum = 0;
            for (double w : plane) {
                sum += function.applyAsDouble(w);
            }
            total[0] += sum;
        });
        return total[0];
    }

    static double extreme(PlanarWignerView view, DoubleBinaryOperator chosen) {
        double[] extreme = {view.value(0, 0, 0, 0)};
        forEachPlane(view, (point, plane) -> {
            double best = extreme[0];
            for (double w : plane) {
                best = chosen.applyAsDouble(best, w);
            }
            extreme[0] = best;
        });
        return extreme[0];
    }

    static double[] positions(PlanarWignerView view) {
        PlanarGrid grid = view.grid();
        double area = grid.first().p().spacing() * grid.second().p().spacing();
        double[] density = new double[grid.points()];
        forEachPlane(view, (point, plane) -> {
            double sum = 0;
            for (double w : plane) {
                sum += w;
            }
            density[point] = sum * area;
        });
        return density;
    }

    static double[] momenta(PlanarWignerView view) {
        PlanarGrid grid = view.grid();
        double area = grid.first().x().spacing() * grid.second().x().spacing();
        double[] density = new double[grid.momenta()];
        forEachPlane(view, (point, plane) -> {
            for (int k = 0; k < plane.length; k++) {
                density[k] += plane[k];
            }
        });
        for (int k = 0; k < density.length; k++) {
            density[k] *= area;
        }
        return density;
    }

    /** ∫∫ W dx₂ dp₂. */
    static double[] first(PlanarWignerView view) {
        PlanarGrid grid = view.grid();
        int nx2 = grid.second().nx();
        int np1 = grid.first().np();
        int np2 = grid.second().np();
        double area = grid.second().cellArea();
        double[] reduced = new double[grid.first().size()];
        forEachPlane(view, (point, plane) -> {
            int at = point / nx2 * np1;
            for (int k = 0; k < np1; k++) {
                double sum = 0;
                for (int l = k * np2; l < (k + 1) * np2; l++) {
                    sum += plane[l];
                }
                reduced[at + k] += sum * area;
            }
        });
        return reduced;
    }

    /** ∫∫ W dx₁ dp₁. */
    static double[] second(PlanarWignerView view) {
        PlanarGrid grid = view.grid();
        int nx2 = grid.second().nx();
        int np1 = grid.first().np();
        int np2 = grid.second().np();
        double area = grid.first().cellArea();
        double[] reduced = new double[grid.second().size()];
        forEachPlane(view, (point, plane) -> {
            int at = point % nx2 * np2;
            for (int k = 0; k < np1; k++) {
                for (int l = 0; l < np2; l++) {
                    reduced[at + l] += plane[k * np2 + l] * area;
                }
            }
        });
        return reduced;
    }

    static double purity(double[] reduced, PhaseSpaceGrid grid, double hbar) {
        double sum = 0;
        for (double w : reduced) {
            sum += w * w;
        }
        return 2 * Math.PI * hbar * sum * grid.cellArea();
    }

    /** The sums of the rows of a matrix with n rows. */
    static double[] projected(double[] matrix, int n) {
        double[] sums = new double[n];
        int columns = matrix.length / n;
        for (int j = 0; j < matrix.length; j++) {
            sums[j / columns] += matrix[j];
        }
        return sums;
    }

    /** The sums of the columns of a matrix with n columns. */
    static double[] projectedOnSecond(double[] matrix, int n) {
        double[] sums = new double[n];
        for (int j = 0; j < matrix.length; j++) {
            sums[j % n] += matrix[j];
        }
        return sums;
    }

    /** Σ coordinate · density · spacing. */
    static double mean(Axis axis, double[] density) {
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            sum += axis.coordinate(i) * density[i];
        }
        return sum * axis.spacing();
    }
}
