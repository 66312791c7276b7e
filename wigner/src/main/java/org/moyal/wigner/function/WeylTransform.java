// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import org.moyal.core.error.ResolutionException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.grid.TrigonometricInterpolant;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.WaveFunction;

/**
 * Back from W to matrix elements: ⟨x|ρ|x′⟩ = ∫ dp W((x+x′)/2, p) e^(ip(x−x′)/ħ), with rows of W at the midpoints by
 * trigonometric interpolation and exact sums over p. Midpoints outside the box and distances beyond the period of the lag
 * give zero.
 */
final class WeylTransform {
    private static final double PURITY_TOLERANCE = 1e-9;

    private final PhaseSpaceGrid grid;
    private final double longest;
    private final TrigonometricInterpolant interpolant;
    /** e^(i p_k d h/ħ) at d·n_p + k, for node distances d. */
    private final double[] cos;

    private final double[] sin;

    private WeylTransform(WignerFunction w, Axis axis) {
        this.grid = w.grid();
        requireFit(w, axis);
        this.longest = 2 * grid.maximumLag(w.hbar()) / axis.spacing();
        this.interpolant = w.interpolant();
        int distances = (int) Math.min(axis.size(), Math.floor(longest) + 1);
        int np = grid.np();
        this.cos = new double[distances * np];
        this.sin = new double[distances * np];
        for (int d = 0; d < distances; d++) {
            for (int k = 0; k < np; k++) {
                double angle = grid.p().coordinate(k) * d * axis.spacing() / w.hbar();
                cos[d * np + k] = Math.cos(angle) * grid.p().spacing();
                sin[d * np + k] = Math.sin(angle) * grid.p().spacing();
            }
        }
    }

    static DensityMatrix matrix(WignerFunction w, Axis axis) {
        var transform = new WeylTransform(w, axis);
        int n = axis.size();
        var re = new double[n * n];
        var im = new double[n * n];
        // All pairs i ≥ j with the same midpoint share one row.
        for (int sum = 0; sum <= 2 * n - 2; sum++) {
            double x = axis.min() + 0.5 * sum * axis.spacing();
            if (transform.grid.x().contains(x)) {
                double[] row = transform.interpolant.row(x);
                for (int j = Math.max(0, sum - n + 1); 2 * j <= sum; j++) {
                    int i = sum - j;
                    re[i * n + j] = transform.dot(row, transform.cos, i - j);
                    re[j * n + i] = re[i * n + j];
                    im[i * n + j] = transform.dot(row, transform.sin, i - j);
                    im[j * n + i] = -im[i * n + j];
                }
            }
        }
        return DensityMatrix.of(axis, w.hbar(), re, im);
    }

    static WaveFunction amplitude(WignerFunction w, Axis axis) {
        double purity = w.purity();
        if (!(Math.abs(purity - 1) <= PURITY_TOLERANCE)) {
            throw new MixedStateException(purity, PURITY_TOLERANCE);
        }
        var transform = new WeylTransform(w, axis);
        int n = axis.size();
        int top = 0;
        double density = 0;
        for (int i = 0; i < n; i++) {
            double x = axis.coordinate(i);
            double here =
                    transform.grid.x().contains(x) ? transform.dot(transform.interpolant.row(x), transform.cos, 0) : 0;
            if (here > density) {
                density = here;
                top = i;
            }
        }
        double scale = 1 / Math.sqrt(density);
        var re = new double[n];
        var im = new double[n];
        for (int i = 0; i < n; i++) {
            double x = axis.min() + 0.5 * (i + top) * axis.spacing();
            if (transform.grid.x().contains(x)) {
                double[] row = transform.interpolant.row(x);
                int distance = Math.abs(i - top);
                re[i] = scale * transform.dot(row, transform.cos, distance);
                im[i] = scale * Math.signum(i - top) * transform.dot(row, transform.sin, distance);
            }
        }
        return WaveFunction.of(axis, w.hbar(), re, im);
    }

    private double dot(double[] row, double[] table, int distance) {
        if (distance > longest) {
            return 0;
        }
        int at = distance * row.length;
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            sum += row[k] * table[at + k];
        }
        return sum;
    }

    private static void requireFit(WignerFunction w, Axis axis) {
        PhaseSpaceExtent need = w.extent(WignerFunction.DEFAULT_TOLERANCE);
        double largest = Math.max(Math.abs(need.pMin()), Math.abs(need.pMax()));
        boolean longEnough = need.xMin() >= axis.min() && need.xMax() <= axis.max();
        boolean fineEnough = largest <= w.hbar() * axis.nyquist();
        if (!(longEnough && fineEnough)) {
            String reason = longEnough
                    ? "axis spacing = " + axis.spacing() + ": must be at most pi*hbar/|p| = "
                            + Math.PI * w.hbar() / largest
                    : "axis = " + axis + ": must hold the state, x in [" + need.xMin() + ", " + need.xMax() + "]";
            double from = Math.min(axis.min(), need.xMin());
            double to = Math.max(axis.max(), need.xMax());
            int size = (int) Math.ceil((to - from) * 1.125 * largest / (Math.PI * w.hbar()));
            var better = Axis.of(from, to, Math.max(axis.size(), size + size % 2));
            throw new ResolutionException(
                    reason,
                    PhaseSpaceGrid.of(axis, w.grid().p()),
                    PhaseSpaceGrid.of(better, w.grid().p()));
        }
    }
}
