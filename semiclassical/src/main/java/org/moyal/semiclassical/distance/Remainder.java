// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import java.util.Arrays;
import org.moyal.core.law.PotentialSurface;
import org.moyal.semiclassical.internal.GaussRule;

/**
 * δV, a potential minus its quadratic model about the centre of a packet, and ∇δV; scratch of one thread.
 *
 * <p>The straight difference V(α+y) − V − b·y − ½y·cy loses the digits in which δV ~ y³ is smaller than V. Where that shows,
 * {@link #integrated} takes the Taylor remainder as an integral of the curvature instead: ∇δV = ∫₀¹ (∇²V(α+sy) − ∇²V(α)) y ds and
 * δV = ∫₀¹ (1−s) y·(∇²V(α+sy) − ∇²V(α)) y ds, whose rounding is smaller by a factor (y/length of V)².
 */
final class Remainder {
    private static final GaussRule ALONG_RAY = GaussRule.legendre(8);
    private static final GaussRule AVERAGE = GaussRule.hermite(12);

    private final PotentialSurface surface;
    private final boolean averaged;
    private final int d;
    private final double[] centre;
    private final double[] slope;
    private final double[] curvature;
    private final double[] place;
    private final double[] gradient;
    private final double[] hessian;
    private double level;
    private boolean integrated;

    Remainder(PotentialSurface surface, boolean averaged) {
        this.surface = surface;
        this.averaged = averaged;
        this.d = surface.degreesOfFreedom();
        this.centre = new double[d];
        this.slope = new double[d];
        this.curvature = new double[d * d];
        this.place = new double[d];
        this.gradient = new double[d];
        this.hessian = new double[d * d];
    }

    /** Takes a packet by its centre and the lower Cholesky factor of the covariance of its positions. */
    void about(double[] position, double[] factor) {
        System.arraycopy(position, 0, centre, 0, d);
        integrated = false;
        level = surface.value(centre);
        if (!averaged) {
            surface.gradient(centre, slope);
            surface.hessian(centre, curvature);
            return;
        }
        Arrays.fill(slope, 0);
        Arrays.fill(curvature, 0);
        var points = new TensorPoints(AVERAGE, d);
        do {
            for (int a = 0; a < d; a++) {
                place[a] = centre[a] + points.coordinate(factor, a);
            }
            surface.gradient(place, gradient);
            surface.hessian(place, hessian);
            for (int a = 0; a < d; a++) {
                slope[a] += points.weight() * gradient[a];
            }
            for (int a = 0; a < d * d; a++) {
                curvature[a] += points.weight() * hessian[a];
            }
        } while (points.next());
    }

    /** From now on, until the next packet, the integral form; for the Taylor model only. */
    void integrated() {
        integrated = !averaged;
    }

    /** About how far δV is off by rounding at a distance. */
    double rounding(double distance) {
        double bend = norm(curvature) * distance * distance;
        return 0x1p-51 * (integrated ? bend : Math.abs(level) + norm(slope) * distance + bend);
    }

    /** About how far a component of ∇δV is off by rounding at a distance. */
    double slopeRounding(double distance) {
        double bend = norm(curvature) * distance;
        return 0x1p-51 * (integrated ? bend : norm(slope) + bend);
    }

    private static double norm(double[] array) {
        double largest = 0;
        for (double value : array) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** δV at α + y. */
    double value(double[] y) {
        if (integrated) {
            return alongRay(y, gradient);
        }
        double sum = -level;
        for (int a = 0; a < d; a++) {
            place[a] = centre[a] + y[a];
            double bend = 0;
            for (int b = 0; b < d; b++) {
                bend += curvature[a * d + b] * y[b];
            }
            sum -= y[a] * (slope[a] + 0.5 * bend);
        }
        return sum + surface.value(place);
    }

    /** Writes ∇δV at α + y. */
    void gradient(double[] y, double[] target) {
        if (integrated) {
            alongRay(y, target);
            return;
        }
        for (int a = 0; a < d; a++) {
            place[a] = centre[a] + y[a];
        }
        surface.gradient(place, target);
        for (int a = 0; a < d; a++) {
            double bend = 0;
            for (int b = 0; b < d; b++) {
                bend += curvature[a * d + b] * y[b];
            }
            target[a] -= slope[a] + bend;
        }
    }

    private double alongRay(double[] y, double[] target) {
        Arrays.fill(target, 0, d, 0);
        double value = 0;
        for (int k = 0; k < ALONG_RAY.size(); k++) {
            double s = 0.5 * (1 + ALONG_RAY.node(k));
            for (int a = 0; a < d; a++) {
                place[a] = centre[a] + s * y[a];
            }
            surface.hessian(place, hessian);
            for (int a = 0; a < d; a++) {
                double bend = 0;
                for (int b = 0; b < d; b++) {
                    bend += (hessian[a * d + b] - curvature[a * d + b]) * y[b];
                }
                target[a] += ALONG_RAY.weight(k) * bend;
                value += ALONG_RAY.weight(k) * (1 - s) * y[a] * bend;
            }
        }
        return value;
    }
}
