// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

/**
 * Roots of Jp on the line p = 0. Between two samples there may be one root (a change of sign) or two (an extremum of Jp on
 * the other side of zero, told by a change of sign of ∂Jp/∂x).
 */
final class AxisRoots {
    private final SpectralJets.Slice axis;
    private final StagnationCollector found;
    private final Noise noise;

    AxisRoots(SpectralJets.Slice axis, StagnationCollector found, Noise noise) {
        this.axis = axis;
        this.found = found;
        this.noise = noise;
    }

    void between(double from, double to, int samples) {
        CurrentJet before = axis.at(from);
        for (int m = 1; m <= samples; m++) {
            CurrentJet after = axis.at(m == samples ? to : from + (to - from) * m / samples);
            interval(before, after);
            before = after;
        }
    }

    private void interval(CurrentJet a, CurrentJet b) {
        if (a.jp() < 0 != b.jp() < 0) {
            root(a, b);
            return;
        }
        boolean approaches = a.jp() * a.djpdx() < 0 && b.jp() * b.djpdx() > 0;
        if (approaches) {
            CurrentJet extremum = extremum(a, b);
            if (extremum.jp() < 0 != a.jp() < 0 && Math.abs(extremum.jp()) > noise.at(extremum.x())) {
                root(a, extremum);
                root(extremum, b);
            }
        }
    }

    private CurrentJet extremum(CurrentJet a, CurrentJet b) {
        CurrentJet low = a;
        CurrentJet high = b;
        for (int i = 0; i < 60; i++) {
            CurrentJet middle = axis.at(0.5 * (low.x() + high.x()));
            if (middle.jp() < 0 != a.jp() < 0) {
                return middle;
            }
            if (middle.djpdx() < 0 == a.djpdx() < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Newton, kept inside the bracket by bisection. */
    private void root(CurrentJet a, CurrentJet b) {
        double low = a.x();
        double high = b.x();
        CurrentJet at = axis.at(0.5 * (low + high));
        for (int i = 0; i < 80; i++) {
            if (at.jp() < 0 == a.jp() < 0) {
                low = at.x();
            } else {
                high = at.x();
            }
            double next = at.x() - at.jp() / at.djpdx();
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            if (Math.abs(next - at.x()) <= 2 * Math.ulp(Math.max(Math.abs(a.x()), Math.abs(b.x())))) {
                break;
            }
            at = axis.at(next);
        }
        found.onAxis(at);
    }
}
