// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import org.moyal.core.grid.PhaseSpaceExtent;

/**
 * Turns of J along a closed path, counterclockwise. Arcs are bisected until J turns by less than π/3 on each; where J is
 * below the noise, or jumps however short the arc, there is no number.
 */
final class WindingNumber {
    /** Samples for each grid spacing: J is a trigonometric polynomial whose shortest wave has two spacings. */
    private static final double SAMPLES = 8;

    private static final int DEEPEST = 45;
    private static final double LARGEST_TURN = Math.PI / 3;
    private static final double WEAK = 4;

    private final Noise noise;
    private boolean defined = true;
    private double turned;

    private WindingNumber(Noise noise) {
        this.noise = noise;
    }

    /** Along the boundary of a box. */
    static OptionalInt around(PhaseSpaceExtent box, SpectralJets jets, Noise noise) {
        var winding = new WindingNumber(noise);
        double dx = jets.grid().x().spacing();
        double dp = jets.grid().p().spacing();
        int nx = (int) Math.ceil(16 + SAMPLES * box.width() / dx);
        int np = (int) Math.ceil(16 + SAMPLES * box.height() / dp);
        winding.walk(jets.atMomentum(box.pMin())::at, box.xMin(), box.xMax(), nx);
        winding.walk(jets.atPosition(box.xMax())::at, box.pMin(), box.pMax(), np);
        winding.walk(jets.atMomentum(box.pMax())::at, box.xMax(), box.xMin(), nx);
        winding.walk(jets.atPosition(box.xMin())::at, box.pMax(), box.pMin(), np);
        return winding.result();
    }

    /** Along an ellipse. */
    static OptionalInt around(double x, double p, double radiusX, double radiusP, JetSource jets, Noise noise) {
        var winding = new WindingNumber(noise);
        winding.walk(
                angle -> jets.at(x + radiusX * Math.cos(angle), p + radiusP * Math.sin(angle)), 0, 2 * Math.PI, 24);
        return winding.result();
    }

    private OptionalInt result() {
        double turns = turned / (2 * Math.PI);
        return defined ? OptionalInt.of((int) Math.rint(turns)) : OptionalInt.empty();
    }

    private void walk(DoubleFunction<CurrentJet> path, double from, double to, int samples) {
        CurrentJet before = path.apply(from);
        double at = from;
        for (int m = 1; m <= samples && defined; m++) {
            double next = m == samples ? to : from + (to - from) * m / samples;
            CurrentJet after = path.apply(next);
            arc(path, at, before, next, after, 0);
            before = after;
            at = next;
        }
    }

    private void arc(DoubleFunction<CurrentJet> path, double from, CurrentJet a, double to, CurrentJet b, int depth) {
        if (!defined || isWeak(a) || isWeak(b)) {
            defined = false;
            return;
        }
        double turn = Math.atan2(a.jx() * b.jp() - a.jp() * b.jx(), a.jx() * b.jx() + a.jp() * b.jp());
        if (Math.abs(turn) < LARGEST_TURN) {
            turned += turn;
            return;
        }
        if (depth == DEEPEST) {
            defined = false;
            return;
        }
        double middle = 0.5 * (from + to);
        CurrentJet between = path.apply(middle);
        arc(path, from, a, middle, between, depth + 1);
        arc(path, middle, between, to, b, depth + 1);
    }

    private boolean isWeak(CurrentJet jet) {
        return Math.abs(jet.jp()) <= WEAK * noise.at(jet.x())
                && Math.abs(jet.jx()) <= WEAK * noise.wigner * Math.abs(jet.p()) / jet.mass();
    }
}
