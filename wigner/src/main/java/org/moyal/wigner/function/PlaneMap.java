// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import org.moyal.core.error.ResolutionException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.SymplecticMap;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.RealTransform;

/**
 * W′(r) = W(S⁻¹(r − d)) by two passes of one-dimensional trigonometric interpolation.
 *
 * <p>With the source point (u, v) as an affine function of the target point (x, p), the first pass interpolates along u onto
 * the mixed coordinates (x, v), the second along v onto (x, p). Of the two ways to call the source coordinates u and v the
 * one with the larger ∂v/∂p (in units of the spacings) is taken: then the mixed function is resolved on a v axis of half
 * the spacing. Outside its box the source is zero.
 */
final class PlaneMap {
    private PlaneMap() {}

    static PhaseSpaceField apply(WignerFunction source, SymplecticMap map, PhaseSpaceGrid target) {
        if (map.degreesOfFreedom() != 1) {
            throw new IllegalArgumentException("map.degreesOfFreedom() = " + map.degreesOfFreedom() + ": must be 1");
        }
        PhaseSpaceGrid grid = source.grid();
        requireFit(source, map, target);
        SymplecticMap back = map.inverse();
        double x0 = target.x().centre();
        double p0 = target.p().centre();
        double[] centre = back.apply(x0, p0);
        double[] w = source.values();
        boolean vIsMomentum = Math.abs(back.matrix(1, 1)) * grid.x().spacing()
                >= Math.abs(back.matrix(0, 1)) * grid.p().spacing();
        int vRow = vIsMomentum ? 1 : 0;
        int uRow = 1 - vRow;
        Axis u = vIsMomentum ? grid.x() : grid.p();
        Axis v = vIsMomentum ? grid.p() : grid.x();
        // v = alpha (x − x0) + beta (p − p0) + v0, hence u = slopeX (x − x0) + slopeV (v − v0) + u0.
        double alpha = back.matrix(vRow, 0);
        double beta = back.matrix(vRow, 1);
        double slopeV = back.matrix(uRow, 1) / beta;
        double slopeX = back.matrix(uRow, 0) - slopeV * alpha;
        double u0 = centre[uRow];
        double v0 = centre[vRow];
        Axis fine = Axis.of(v.min(), v.max(), 2 * v.size());

        double[] lines = refined(vIsMomentum ? transposed(w, grid) : w, u, v, fine);
        var mixed = new double[target.nx() * fine.size()];
        var first = new Line(u, target.x(), slopeX, x0);
        var image = new double[target.nx()];
        for (int m = 0; m < fine.size(); m++) {
            first.evaluate(lines, m * u.size(), u0 + slopeV * (fine.coordinate(m) - v0), image);
            for (int i = 0; i < image.length; i++) {
                mixed[i * fine.size() + m] = image[i];
            }
        }
        var result = new double[target.size()];
        var second = new Line(fine, target.p(), beta, p0);
        var row = new double[target.np()];
        for (int i = 0; i < target.nx(); i++) {
            second.evaluate(mixed, i * fine.size(), v0 + alpha * (target.x().coordinate(i) - x0), row);
            System.arraycopy(row, 0, result, i * row.length, row.length);
        }
        return PhaseSpaceField.ofValues(target, result);
    }

    private static double[] transposed(double[] w, PhaseSpaceGrid grid) {
        var result = new double[w.length];
        for (int i = 0; i < grid.nx(); i++) {
            for (int k = 0; k < grid.np(); k++) {
                result[k * grid.nx() + i] = w[i * grid.np() + k];
            }
        }
        return result;
    }

    /** From rows (v contiguity first index) of values on v × u to rows on the finer v axis, by zero padding. */
    private static double[] refined(double[] w, Axis u, Axis v, Axis fine) {
        RealTransform coarse = FourierEngine.vectorised().real(v.size());
        RealTransform padded = FourierEngine.vectorised().real(fine.size());
        double scale = (double) fine.size() / v.size();
        var result = new double[fine.size() * u.size()];
        var line = new double[v.size()];
        var longer = new double[fine.size()];
        for (int i = 0; i < u.size(); i++) {
            for (int k = 0; k < v.size(); k++) {
                line[k] = w[k * u.size() + i];
            }
            coarse.forward(line);
            java.util.Arrays.fill(longer, 0);
            longer[0] = scale * line[0];
            for (int j = 2; j < v.size(); j++) {
                longer[j] = scale * line[j];
            }
            longer[v.size()] = 0.5 * scale * line[1];
            padded.inverse(longer);
            for (int k = 0; k < fine.size(); k++) {
                result[k * u.size() + i] = longer[k];
            }
        }
        return result;
    }

    /** Evaluates trigonometric polynomials on one axis at offset + slope·(node − centre) for the nodes of another. */
    private static final class Line {
        private final Axis source;
        private final Axis target;
        private final double slope;
        private final double centre;
        private final RealTransform transform;
        private final int half;
        private final double[] cos;
        private final double[] sin;
        private final double[] spectrum;
        private final double[] re;
        private final double[] im;

        Line(Axis source, Axis target, double slope, double centre) {
            this.source = source;
            this.target = target;
            this.slope = slope;
            this.centre = centre;
            this.transform = FourierEngine.vectorised().real(source.size());
            this.half = source.size() / 2 + 1;
            this.cos = new double[target.size() * half];
            this.sin = new double[target.size() * half];
            for (int i = 0; i < target.size(); i++) {
                double at = slope * (target.coordinate(i) - centre) * source.dualSpacing();
                for (int j = 0; j < half; j++) {
                    cos[i * half + j] = Math.cos(j * at);
                    sin[i * half + j] = Math.sin(j * at);
                }
            }
            this.spectrum = new double[source.size()];
            this.re = new double[half];
            this.im = new double[half];
        }

        void evaluate(double[] values, int from, double offset, double[] image) {
            int n = source.size();
            System.arraycopy(values, from, spectrum, 0, n);
            transform.forward(spectrum);
            double angle = source.dualSpacing() * (offset - source.min());
            for (int j = 0; j < half; j++) {
                boolean single = j == 0 || j == n / 2;
                double a = (single ? 1.0 : 2.0) / n * (j == n / 2 ? spectrum[1] : spectrum[2 * j]);
                double b = single ? 0 : 2.0 / n * spectrum[2 * j + 1];
                double c = Math.cos(j * angle);
                double s = Math.sin(j * angle);
                re[j] = a * c - b * s;
                im[j] = a * s + b * c;
            }
            for (int i = 0; i < image.length; i++) {
                double at = offset + slope * (target.coordinate(i) - centre);
                image[i] = at >= source.min() && at < source.max() ? sum(i * half) : 0;
            }
        }

        private double sum(int at) {
            double total = 0;
            for (int j = 0; j < half; j++) {
                total += re[j] * cos[at + j] - im[j] * sin[at + j];
            }
            return total;
        }
    }

    /** Every node and every spectral component that counts must have its image on the target grid. */
    private static void requireFit(WignerFunction source, SymplecticMap map, PhaseSpaceGrid target) {
        PhaseSpaceGrid grid = source.grid();
        double[] w = source.values();
        double tolerance = WignerFunction.DEFAULT_TOLERANCE;
        PhaseSpaceExtent image = image(w, grid, map, tolerance);
        boolean inside = image.xMin() >= target.x().min()
                && image.xMax() <= target.x().max()
                && image.pMin() >= target.p().min()
                && image.pMax() <= target.p().max();
        String reason = inside
                ? SpectralImage.of(w, grid, map, tolerance).complaint(target)
                : "image = " + image + ": must lie inside the grid";
        if (!reason.isEmpty()) {
            throw new ResolutionException(
                    reason,
                    target,
                    PhaseSpaceGrid.resolving(image, source.hbar()).grid());
        }
    }

    private static PhaseSpaceExtent image(double[] w, PhaseSpaceGrid grid, SymplecticMap map, double tolerance) {
        double peak = 0;
        for (double value : w) {
            peak = Math.max(peak, Math.abs(value));
        }
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < grid.nx(); i++) {
            for (int k = 0; k < grid.np(); k++) {
                if (Math.abs(w[grid.index(i, k)]) > tolerance * peak) {
                    double[] r = map.apply(grid.x().coordinate(i), grid.p().coordinate(k));
                    for (int c = 0; c < 2; c++) {
                        low[c] = Math.min(low[c], r[c]);
                        high[c] = Math.max(high[c], r[c]);
                    }
                }
            }
        }
        return new PhaseSpaceExtent(low[0], high[0], low[1], high[1]);
    }
}
