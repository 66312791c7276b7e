// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.wigner.topology.StagnationPoint;

/** Polishes candidates by Newton's method, estimates their errors, and keeps each zero of J in the box once. */
final class StagnationCollector {
    private static final int MOST_STEPS = 14;
    /** In cells: fast jets that settle so close to a known zero of the same sign have found it again. */
    private static final double SAME = 1e-2;
    /** Strength below which fast jets are of no use, and above which they settle where there is a zero. */
    private static final double WEAK = 10;

    private static final double STRONG = 1e5;

    private enum Outcome {
        SETTLED,
        LEFT,
        UNSETTLED
    }

    /** Newton may leave its start by this many cells. */
    private static final double REACH = 1.5;

    private final SpectralJets jets;
    private final LocalJets fast;
    private final Noise noise;
    private final PhaseSpaceExtent box;
    private final double cellX;
    private final double cellP;
    private final List<Zero> zeros = new ArrayList<>();

    /** A zero on p = 0 or of W; signed if the sign of its determinant is beyond the noise. */
    private record Zero(CurrentJet jet, double uncertaintyX, double uncertaintyP, boolean onAxis, boolean signed) {}

    /** Fast jets lead Newton's method to the neighbourhood of a zero, exact ones to the zero. */
    StagnationCollector(
            SpectralJets jets, LocalJets fast, Noise noise, PhaseSpaceExtent box, double cellX, double cellP) {
        this.jets = jets;
        this.fast = fast;
        this.noise = noise;
        this.box = box;
        this.cellX = cellX;
        this.cellP = cellP;
    }

    double cellX() {
        return cellX;
    }

    double cellP() {
        return cellP;
    }

    /** Takes a root of Jp on p = 0. */
    void onAxis(CurrentJet jet) {
        double ux = noise.at(jet.x()) / Math.abs(jet.djpdx());
        add(new Zero(jet, ux, 0, true, Math.abs(jet.w()) > 4 * noise.wigner));
    }

    /**
     * Looks for a zero of (W, Jp) near a point by Newton's method: with fast jets where they are good enough, then with
     * exact ones unless the zero is known already.
     */
    void offAxis(double x0, double p0) {
        var at = new double[] {x0, p0};
        double strength = strength(fast.at(x0, p0));
        if (strength > WEAK) {
            Outcome outcome = newton(fast, x0, p0, at);
            boolean nothing = outcome == Outcome.LEFT || (outcome == Outcome.UNSETTLED && strength > STRONG);
            if (nothing || (outcome == Outcome.SETTLED && isKnown(fast.at(at[0], at[1])))) {
                return;
            }
        }
        if (newton(jets, x0, p0, at) == Outcome.SETTLED) {
            converged(jets.at(at[0], at[1]));
        }
    }

    /** As {@link #offAxis}, but only where fast jets are good enough: there a start that leads nowhere costs little. */
    void offAxisIfStrong(double x0, double p0) {
        if (strength(fast.at(x0, p0)) > STRONG) {
            offAxis(x0, p0);
        }
    }

    /** The variation of W and of Jp over a cell, in errors of the fast jets; the smaller of the two. */
    private double strength(CurrentJet jet) {
        double w = Math.abs(jet.dwdx()) * cellX + Math.abs(jet.dwdp()) * cellP;
        double force = Math.abs(jet.djpdx()) * cellX + Math.abs(jet.djpdp()) * cellP;
        return Math.min(w / fast.wignerError(), force / fast.forceError());
    }

    /** Two zeros of a pair have opposite signs, also when they are close. */
    private boolean isKnown(CurrentJet jet) {
        for (Zero known : zeros) {
            if (!known.onAxis
                    && slopeDeterminant(known.jet) * slopeDeterminant(jet) > 0
                    && Math.abs(known.jet.x() - jet.x()) < SAME * cellX
                    && Math.abs(known.jet.p() - jet.p()) < SAME * cellP) {
                return true;
            }
        }
        return false;
    }

    /** Newton's method from (and into) {@code at}, in the neighbourhood of (x0, p0). */
    private Outcome newton(JetSource source, double x0, double p0, double[] at) {
        for (int step = 0; step < MOST_STEPS; step++) {
            CurrentJet jet = source.at(at[0], at[1]);
            double det = slopeDeterminant(jet);
            double dx = (jet.dwdp() * jet.jp() - jet.w() * jet.djpdp()) / det;
            double dp = (jet.w() * jet.djpdx() - jet.dwdx() * jet.jp()) / det;
            double length = Math.max(Math.abs(dx) / cellX, Math.abs(dp) / cellP);
            if (!(length < 1e12)) {
                return Outcome.LEFT;
            }
            double damping = Math.min(1, 0.75 / length);
            at[0] += damping * dx;
            at[1] += damping * dp;
            if (Math.abs(at[0] - x0) > REACH * cellX || Math.abs(at[1] - p0) > REACH * cellP) {
                return Outcome.LEFT;
            }
            // Quadratic convergence: after a step below 1e-6 cells only round-off is left.
            boolean inNoise =
                    length < 1e-2 && Math.abs(dx) < 0.1 * uncertaintyX(jet) && Math.abs(dp) < 0.1 * uncertaintyP(jet);
            if (length < 1e-6 || inNoise) {
                return Outcome.SETTLED;
            }
        }
        return Outcome.UNSETTLED;
    }

    private static double slopeDeterminant(CurrentJet jet) {
        return jet.dwdx() * jet.djpdp() - jet.dwdp() * jet.djpdx();
    }

    private double uncertaintyX(CurrentJet jet) {
        double error = Math.abs(jet.djpdp()) * noise.wigner + Math.abs(jet.dwdp()) * noise.at(jet.x());
        return error / Math.abs(slopeDeterminant(jet));
    }

    private double uncertaintyP(CurrentJet jet) {
        double error = Math.abs(jet.djpdx()) * noise.wigner + Math.abs(jet.dwdx()) * noise.at(jet.x());
        return error / Math.abs(slopeDeterminant(jet));
    }

    private void converged(CurrentJet jet) {
        // Noise of a derivative: white noise times the root mean square wavenumber, 1/√3 of the Nyquist wavenumber.
        double kx = jets.grid().x().nyquist() / Math.sqrt(3);
        double kp = jets.grid().p().nyquist() / Math.sqrt(3);
        double sigmaJ = noise.at(jet.x());
        double detNoise = Math.abs(jet.dwdx()) * kp * sigmaJ
                + Math.abs(jet.djpdp()) * kx * noise.wigner
                + Math.abs(jet.dwdp()) * kx * sigmaJ
                + Math.abs(jet.djpdx()) * kp * noise.wigner;
        double up = uncertaintyP(jet);
        boolean signed = Math.abs(slopeDeterminant(jet)) > 4 * detNoise && Math.abs(jet.p()) > 4 * up;
        add(new Zero(jet, uncertaintyX(jet), up, false, signed));
    }

    private void add(Zero zero) {
        if (!(zero.uncertaintyX < 0.5 * cellX && zero.uncertaintyP < 0.5 * cellP)
                || !box.contains(zero.jet.x(), zero.jet.p())) {
            return;
        }
        if (zeros.stream().noneMatch(known -> isSame(known, zero))) {
            zeros.add(zero);
        }
    }

    private boolean isSame(Zero a, Zero b) {
        if (a.onAxis != b.onAxis && a.signed && b.signed) {
            // W vanishes in one and not in the other, p in the other and not in the one, however close they are.
            return false;
        }
        double apartX = Math.abs(a.jet.x() - b.jet.x());
        double apartP = Math.abs(a.jet.p() - b.jet.p());
        return apartX <= 1e-7 * cellX + 10 * Math.max(a.uncertaintyX, b.uncertaintyX)
                && apartP <= 1e-7 * cellP + 10 * Math.max(a.uncertaintyP, b.uncertaintyP);
    }

    int indexSum(PhaseSpaceExtent part) {
        return points().stream()
                .filter(point -> part.contains(point.x(), point.p()))
                .mapToInt(StagnationPoint::index)
                .sum();
    }

    List<StagnationPoint> points() {
        var points = new ArrayList<StagnationPoint>();
        for (Zero zero : zeros) {
            double determinant = zero.jet.determinant();
            OptionalInt index = zero.signed ? OptionalInt.of(determinant > 0 ? 1 : -1) : windingAround(zero);
            if (index.isPresent()) {
                points.add(new StagnationPoint(
                        zero.jet.x(),
                        zero.jet.p(),
                        index.getAsInt(),
                        determinant,
                        Math.hypot(zero.uncertaintyX, zero.uncertaintyP)));
            }
        }
        points.sort(Comparator.comparingDouble(StagnationPoint::x).thenComparingDouble(StagnationPoint::p));
        return points;
    }

    /** For degenerate zeros: on a circle that reaches a quarter of the way to the next zero. */
    private OptionalInt windingAround(Zero zero) {
        double radius = 0.5;
        for (Zero other : zeros) {
            double apart = Math.hypot((other.jet.x() - zero.jet.x()) / cellX, (other.jet.p() - zero.jet.p()) / cellP);
            if (apart > 0) {
                radius = Math.min(radius, 0.25 * apart);
            }
        }
        return WindingNumber.around(zero.jet.x(), zero.jet.p(), radius * cellX, radius * cellP, jets, noise);
    }
}
