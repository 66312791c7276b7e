// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import java.util.ArrayList;
import java.util.List;
import org.moyal.core.grid.PhaseSpaceExtent;

/** Integrates dr/ds = J/|J| until the line closes, leaves the grid, weakens or is long enough. */
final class FieldLineIntegrator {
    private static final double WEAK = 10;
    private static final int MOST_STEPS = 50_000;

    private final JetSource source;
    private final PhaseSpaceExtent extent;
    private final Noise noise;
    private final double floor;
    private final FieldLineScheme scheme;

    /** The floor adds to the noise: |J| below it counts as weak. */
    FieldLineIntegrator(JetSource source, PhaseSpaceExtent extent, Noise noise, double floor, FieldLineScheme scheme) {
        this.source = source;
        this.extent = extent;
        this.noise = noise;
        this.floor = floor;
        this.scheme = scheme;
    }

    FieldLine from(double x0, double p0) {
        var method = new DormandPrince(this::direction);
        if (!method.begin(x0, p0)) {
            throw new IllegalArgumentException("(x, p) = (" + x0 + ", " + p0
                    + "): must be a point where |J| exceeds ten times its round-off noise");
        }
        double tx = method.directionX();
        double tp = method.directionP();
        List<Double> nodes = new ArrayList<>(List.of(0.0));
        List<double[]> steps = new ArrayList<>();
        double s = 0;
        double h = Math.min(Math.pow(scheme.tolerance(), 0.2), 0.1 * scheme.maximumLength());
        double smallest = 1e-3 * scheme.tolerance();
        double extremeX = x0;
        double extremeP = p0;
        boolean behind = false;
        FieldLine.End end = FieldLine.End.MAXIMUM_LENGTH;
        double closingError = Double.NaN;
        while (s < scheme.maximumLength()) {
            if (steps.size() == MOST_STEPS) {
                end = FieldLine.End.STEP_LIMIT;
                break;
            }
            h = Math.min(h, scheme.maximumLength() - s);
            double error = method.attempt(h);
            if (!(error <= scheme.tolerance())) {
                // A stage outside the grid or in a weak current: come closer by halves.
                h *= Double.isNaN(error) ? 0.5 : Math.max(0.2, 0.9 * Math.pow(scheme.tolerance() / error, 0.2));
                if (h < smallest) {
                    end = atEdge(method.x(), method.p()) ? FieldLine.End.EDGE : FieldLine.End.WEAK_CURRENT;
                    break;
                }
                continue;
            }
            double[] step = method.accept(h);
            double before = s;
            s += h;
            nodes.add(s);
            steps.add(step);
            if (Math.hypot(method.x() - x0, method.p() - p0) > Math.hypot(extremeX - x0, extremeP - p0)) {
                extremeX = method.x();
                extremeP = method.p();
            }
            double progress = (method.x() - x0) * tx + (method.p() - p0) * tp;
            if (behind && progress >= 0) {
                double crossing = crossing(step, x0, p0, tx, tp);
                double distance = Math.hypot(
                        DormandPrince.dense(step, 0, crossing) - x0,
                        DormandPrince.dense(step, FieldLine.DENSE / 2, crossing) - p0);
                double size = Math.hypot(extremeX - x0, extremeP - p0);
                if (distance <= closingTolerance(size, steps.size())) {
                    nodes.set(nodes.size() - 1, before + crossing);
                    end = FieldLine.End.CLOSED;
                    closingError = distance;
                    break;
                }
            }
            behind = progress < 0;
            h *= Math.min(4, 0.9 * Math.pow(scheme.tolerance() / Math.max(error, 1e-6 * scheme.tolerance()), 0.2));
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(
                    "(x, p) = (" + x0 + ", " + p0 + "): must be inside the grid, and not on a stagnation point");
        }
        return new FieldLine(
                nodes.stream().mapToDouble(Double::doubleValue).toArray(),
                steps.toArray(new double[0][]),
                end,
                closingError,
                source);
    }

    /** Errors of the steps add up; lines that come back farther off than this are spirals. */
    private double closingTolerance(double size, int steps) {
        return Math.min(1e-3 * size, 10 * steps * scheme.tolerance() + 1e-8 * size);
    }

    /** The length behind the start of the step at which the line crosses the normal plane of its start. */
    private static double crossing(double[] step, double x0, double p0, double tx, double tp) {
        double low = 0;
        double high = step[FieldLine.DENSE];
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            double progress = (DormandPrince.dense(step, 0, middle) - x0) * tx
                    + (DormandPrince.dense(step, FieldLine.DENSE / 2, middle) - p0) * tp;
            if (progress < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private boolean atEdge(double x, double p) {
        double nearX = 1e-6 * extent.width();
        double nearP = 1e-6 * extent.height();
        return x - extent.xMin() < nearX
                || extent.xMax() - x < nearX
                || p - extent.pMin() < nearP
                || extent.pMax() - p < nearP;
    }

    private boolean direction(double x, double p, double[] out) {
        if (!extent.contains(x, p)) {
            return false;
        }
        var jet = source.at(x, p);
        double jx = jet.jx();
        double jp = jet.jp();
        double size = Math.hypot(jx, jp);
        double limit = floor + WEAK * Math.hypot(noise.wigner * p / jet.mass(), noise.at(x));
        if (!(size > limit)) {
            return false;
        }
        out[0] = jx / size;
        out[1] = jp / size;
        return true;
    }
}
