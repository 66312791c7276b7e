// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.moyal.core.grid.FieldDerivatives;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.grid.TrigonometricInterpolant;

/**
 * The global extrema of the trigonometric interpolant of a field: Newton's method from the best local extrema among the
 * nodes, in coordinates scaled by the spacings, with steps of at most one spacing that must improve the value.
 */
final class ExtremumSearch {
    private static final int STARTS = 8;
    private static final int MOST_STEPS = 60;

    private final PhaseSpaceGrid grid;
    private final TrigonometricInterpolant interpolant;
    /** +1 to look for a minimum of f, −1 to look for a minimum of −f. */
    private final double sign;

    private ExtremumSearch(PhaseSpaceField field, double sign) {
        this.grid = field.grid();
        this.interpolant = field.interpolant();
        this.sign = sign;
    }

    static Extremum lowest(PhaseSpaceField field) {
        return new ExtremumSearch(field, 1).search(field);
    }

    static Extremum highest(PhaseSpaceField field) {
        return new ExtremumSearch(field, -1).search(field);
    }

    private Extremum search(PhaseSpaceField field) {
        List<Extremum> starts = localExtrema(field);
        starts.sort(Comparator.comparingDouble(e -> sign * e.value()));
        Extremum best = starts.get(0);
        for (Extremum start : starts.subList(0, Math.min(STARTS, starts.size()))) {
            Extremum refined = refine(start);
            if (sign * refined.value() < sign * best.value()) {
                best = refined;
            }
        }
        return best;
    }

    private List<Extremum> localExtrema(PhaseSpaceField field) {
        int nx = grid.nx();
        int np = grid.np();
        double[] f = field.values();
        List<Extremum> found = new ArrayList<>();
        for (int i = 0; i < nx; i++) {
            for (int k = 0; k < np; k++) {
                double here = sign * f[i * np + k];
                boolean lowest = true;
                for (int di = -1; di <= 1 && lowest; di++) {
                    for (int dk = -1; dk <= 1 && lowest; dk++) {
                        int other = (i + di + nx) % nx * np + (k + dk + np) % np;
                        lowest = here <= sign * f[other];
                    }
                }
                if (lowest) {
                    found.add(new Extremum(
                            f[i * np + k], grid.x().coordinate(i), grid.p().coordinate(k)));
                }
            }
        }
        return found;
    }

    private Extremum refine(Extremum start) {
        double dx = grid.x().spacing();
        double dp = grid.p().spacing();
        double x = start.x();
        double p = start.p();
        FieldDerivatives f = interpolant.derivatives(x, p);
        for (int pass = 0; pass < MOST_STEPS; pass++) {
            double gx = sign * f.dx() * dx;
            double gp = sign * f.dp() * dp;
            double hxx = sign * f.dxx() * dx * dx;
            double hxp = sign * f.dxp() * dx * dp;
            double hpp = sign * f.dpp() * dp * dp;
            double half = 0.5 * (hxx + hpp);
            double lowestEigenvalue = half - Math.hypot(0.5 * (hxx - hpp), hxp);
            double scale = Math.abs(half) + Math.hypot(0.5 * (hxx - hpp), hxp);
            // Where the curvature is not positive, or vanishes along a degenerate line, follow a shifted Hessian.
            double shift = Math.max(0, 1e-9 * scale - lowestEigenvalue) + (lowestEigenvalue < 0 ? 0.1 * scale : 0);
            double a = hxx + shift;
            double b = hpp + shift;
            double determinant = a * b - hxp * hxp;
            if (!(determinant > 0)) {
                break;
            }
            double sx = (-gx * b + gp * hxp) / determinant;
            double sp = (-gp * a + gx * hxp) / determinant;
            double length = Math.hypot(sx, sp);
            double damping = length > 1 ? 1 / length : 1;
            FieldDerivatives next = interpolant.derivatives(x + damping * sx * dx, p + damping * sp * dp);
            while (!(sign * next.value() <= sign * f.value()) && damping * length > 1e-12) {
                damping *= 0.5;
                next = interpolant.derivatives(x + damping * sx * dx, p + damping * sp * dp);
            }
            if (damping * length <= 1e-12) {
                break;
            }
            x += damping * sx * dx;
            p += damping * sp * dp;
            f = next;
        }
        return new Extremum(f.value(), x, p);
    }
}
