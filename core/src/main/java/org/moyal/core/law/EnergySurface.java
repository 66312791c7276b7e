// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import org.moyal.core.grid.PhaseSpaceExtent;

/** The part of phase space below the highest energy in a box, as far as it is connected with the box. */
final class EnergySurface {
    private static final int SAMPLES = 4096;
    private static final int TIME_PIECES = 256;
    private static final int SELF_CONSISTENCY_LIMIT = 200;
    private static final double FARTHEST = 1e6;

    private final double mass;
    private final Potential potential;
    private final PhaseSpaceExtent initial;
    private final double energy;
    private final double left;
    private final double right;

    EnergySurface(Hamiltonian h, PhaseSpaceExtent initial) {
        if (!initial.isBounded()) {
            throw new IllegalArgumentException("initial = " + initial + ": must be bounded");
        }
        this.mass = h.mass();
        this.potential = h.potential();
        this.initial = initial;
        double p = Math.max(Math.abs(initial.pMin()), Math.abs(initial.pMax()));
        this.energy = p * p / (2 * mass) - lowest(x -> -checked(x), initial.xMin(), initial.xMax());
        if (energy == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "potential in x = [" + initial.xMin() + ", " + initial.xMax() + "]: must be finite");
        }
        this.left = turningPoint(initial.xMin(), -1);
        this.right = turningPoint(initial.xMax(), 1);
    }

    /** V(x), where +∞ is a wall and NaN and −∞ are errors. */
    private double checked(double x) {
        double v = potential.value(x);
        if (!(v > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException("potential V(" + x + ") = " + v + ": must be a number above -infinity");
        }
        return v;
    }

    /** V(x), where −∞ means that the motion has run away, and NaN is an error. */
    private double falling(double x) {
        double v = potential.value(x);
        return v == Double.NEGATIVE_INFINITY ? v : checked(x);
    }

    private double turningPoint(double edge, int direction) {
        double width = initial.width();
        double inside = edge;
        double step = width / 64;
        while (Math.abs(inside - edge) <= FARTHEST * width) {
            double outside = inside + direction * step;
            if (checked(outside) > energy) {
                return bisect(inside, outside);
            }
            inside = outside;
            step *= 1 + 1.0 / 32;
        }
        return direction * Double.POSITIVE_INFINITY;
    }

    private double bisect(double inside, double outside) {
        double below = inside;
        double above = outside;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (below + above);
            if (checked(middle) > energy) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return above;
    }

    PhaseSpaceExtent box() {
        double width = initial.width();
        boolean openLeft = left == Double.NEGATIVE_INFINITY;
        boolean openRight = right == Double.POSITIVE_INFINITY;
        double from = openLeft ? initial.xMin() - FARTHEST * width : left;
        double to = openRight ? initial.xMax() + FARTHEST * width : right;
        double least = lowestInPieces(from, to);
        // Falls further and further on an open side: nothing bounds |p|.
        boolean falling = (openLeft && isFalling(initial.xMin(), -1)) || (openRight && isFalling(initial.xMax(), 1));
        return withMomenta(left, right, falling ? Double.POSITIVE_INFINITY : speedlessMomentum(least));
    }

    private boolean isFalling(double edge, int direction) {
        double far = FARTHEST * initial.width();
        double v1 = checked(edge + direction * far / 4);
        double v2 = checked(edge + direction * far / 2);
        double v3 = checked(edge + direction * far);
        double scale = Math.max(Math.abs(energy), Math.abs(v1));
        return v3 < v2 && v2 < v1 && v1 - v3 > 0x1p-20 * scale;
    }

    /** Resolves the surroundings of the box as finely as the box, although the interval may be 10⁶ times as wide. */
    private double lowestInPieces(double from, double to) {
        double width = initial.width();
        double least =
                lowest(this::checked, Math.max(from, initial.xMin() - width), Math.min(to, initial.xMax() + width));
        double reach = width;
        while (initial.xMin() - reach > from || initial.xMax() + reach < to) {
            double wider = 4 * reach;
            double a = Math.max(from, initial.xMin() - wider);
            double b = Math.min(to, initial.xMax() + wider);
            if (a < initial.xMin() - reach) {
                least = Math.min(least, lowest(this::checked, a, initial.xMin() - reach));
            }
            if (b > initial.xMax() + reach) {
                least = Math.min(least, lowest(this::checked, initial.xMax() + reach, b));
            }
            reach = wider;
        }
        return least;
    }

    private double speedlessMomentum(double leastPotential) {
        return Math.sqrt(2 * mass * (energy - leastPotential));
    }

    private PhaseSpaceExtent withMomenta(double from, double to, double p) {
        return new PhaseSpaceExtent(
                Math.min(from, initial.xMin()),
                Math.max(to, initial.xMax()),
                Math.min(-p, initial.pMin()),
                Math.max(p, initial.pMax()));
    }

    PhaseSpaceExtent box(double duration) {
        double from = initial.xMin();
        double to = initial.xMax();
        double piece = duration / TIME_PIECES;
        double least = lowest(this::falling, from, to);
        for (int k = 0; k < TIME_PIECES; k++) {
            double startFrom = from;
            double startTo = to;
            for (int i = 0; ; i++) {
                double shift = speedlessMomentum(least) / mass * piece;
                double newFrom = Math.max(left, startFrom - shift);
                double newTo = Math.min(right, startTo + shift);
                double newLeast = least;
                if (newFrom < from) {
                    newLeast = Math.min(newLeast, lowest(this::falling, newFrom, from));
                }
                if (newTo > to) {
                    newLeast = Math.min(newLeast, lowest(this::falling, to, newTo));
                }
                from = Math.min(from, newFrom);
                to = Math.max(to, newTo);
                if (i == SELF_CONSISTENCY_LIMIT || !(newLeast > Double.NEGATIVE_INFINITY)) {
                    throw new IllegalArgumentException("duration = " + duration
                            + ": must be shorter, for the potential lets the motion run to infinity within it");
                }
                boolean settled = energy - newLeast <= (energy - least) * (1 + 1e-6);
                least = newLeast;
                if (settled) {
                    break;
                }
            }
        }
        return withMomenta(from, to, speedlessMomentum(least));
    }

    /** The lowest value: samples, then a golden-section search around the best one. */
    private static double lowest(Potential v, double from, double to) {
        double spacing = (to - from) / SAMPLES;
        double least = Double.POSITIVE_INFINITY;
        double place = from;
        for (int i = 0; i <= SAMPLES; i++) {
            double x = i == SAMPLES ? to : from + i * spacing;
            double value = v.value(x);
            if (value < least) {
                least = value;
                place = x;
            }
        }
        double a = Math.max(from, place - spacing);
        double b = Math.min(to, place + spacing);
        double golden = 0.5 * (Math.sqrt(5) - 1);
        for (int i = 0; i < 50; i++) {
            double c = b - golden * (b - a);
            double d = a + golden * (b - a);
            double vc = v.value(c);
            double vd = v.value(d);
            least = Math.min(least, Math.min(vc, vd));
            if (vc < vd) {
                b = d;
            } else {
                a = c;
            }
        }
        return least;
    }
}
