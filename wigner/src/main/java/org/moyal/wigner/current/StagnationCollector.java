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
    private static final int MOST_STEPS = 18;
    private static final int FAST_STEPS = 8;
    /** Newton may leave its start by this many cells. */
    private static final double REACH = 1.5;

    private final SpectralJets jets;
    private final JetSource fast;
    private final Noise noise;
    private final PhaseSpaceExtent box;
    private final double cellX;
    private final double cellP;
    private final List<Zero> zeros = new ArrayList<>();

    private record Zero(CurrentJet jet, double uncertaintyX, double uncertaintyP, boolean signed) {}

    /** Fast jets lead Newton's method to the neighbourhood of a zero, exact ones to the zero. */
    StagnationCollector(
            SpectralJets jets, JetSource fast, Noise noise, PhaseSpaceExtent box, double cellX, double cellP) {
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
        add(new Zero(jet, ux, 0, Math.abs(jet.w()) > 4 * noise.wigner));
    }

    /** Looks for a zero of (W, Jp) near a point by Newton's method with exact derivatives. */
    void offAxis(double x0, double p0) {
        double x = x0;
        double p = p0;
        boolean near = false;
        for (int step = 0; step < MOST_STEPS; step++) {
            CurrentJet jet = near || step >= FAST_STEPS ? jets.at(x, p) : fast.at(x, p);
            double det = jet.dwdx() * jet.djpdp() - jet.dwdp() * jet.djpdx();
            double dx = (jet.dwdp() * jet.jp() - jet.w() * jet.djpdp()) / det;
            double dp = (jet.w() * jet.djpdx() - jet.dwdx() * jet.jp()) / det;
            double length = Math.max(Math.abs(dx) / cellX, Math.abs(dp) / cellP);
            if (!(length < 1e12)) {
                return;
            }
            double damping = Math.min(1, 0.75 / length);
            x += damping * dx;
            p += damping * dp;
            if (Math.abs(x - x0) > REACH * cellX || Math.abs(p - p0) > REACH * cellP) {
                return;
            }
            double ux = (Math.abs(jet.djpdp()) * noise.wigner + Math.abs(jet.dwdp()) * noise.at(x)) / Math.abs(det);
            double up = (Math.abs(jet.djpdx()) * noise.wigner + Math.abs(jet.dwdx()) * noise.at(x)) / Math.abs(det);
            // Quadratic convergence: after a step below 1e-6 cells only round-off is left.
            boolean small = length < 1e-6 || (length < 1e-2 && Math.abs(dx) < 0.1 * ux && Math.abs(dp) < 0.1 * up);
            if (small && (near || step >= FAST_STEPS)) {
                converged(jets.at(x, p), ux, up, det);
                return;
            }
            near |= length < 1e-2;
        }
    }

    private void converged(CurrentJet jet, double ux, double up, double det) {
        // Noise of a derivative: white noise times the root mean square wavenumber, 1/√3 of the Nyquist wavenumber.
        double kx = jets.grid().x().nyquist() / Math.sqrt(3);
        double kp = jets.grid().p().nyquist() / Math.sqrt(3);
        double sigmaJ = noise.at(jet.x());
        double detNoise = Math.abs(jet.dwdx()) * kp * sigmaJ
                + Math.abs(jet.djpdp()) * kx * noise.wigner
                + Math.abs(jet.dwdp()) * kx * sigmaJ
                + Math.abs(jet.djpdx()) * kp * noise.wigner;
        boolean signed = Math.abs(det) > 4 * detNoise && Math.abs(jet.p()) > 4 * up;
        add(new Zero(jet, ux, up, signed));
    }

    private void add(Zero zero) {
        if (!(zero.uncertaintyX < 0.5 * cellX && zero.uncertaintyP < 0.5 * cellP)
                || !box.contains(zero.jet.x(), zero.jet.p())) {
            return;
        }
        for (Zero known : zeros) {
            double apartX = Math.abs(known.jet.x() - zero.jet.x());
            double apartP = Math.abs(known.jet.p() - zero.jet.p());
            if (apartX <= 1e-7 * cellX + 10 * Math.max(known.uncertaintyX, zero.uncertaintyX)
                    && apartP <= 1e-7 * cellP + 10 * Math.max(known.uncertaintyP, zero.uncertaintyP)) {
                return;
            }
        }
        zeros.add(zero);
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
