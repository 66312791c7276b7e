// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import org.moyal.core.grid.LocalInterpolant;
import org.moyal.core.grid.PhaseSpaceField;

/** Values and first derivatives of W and Jp from local interpolants: fast, to about 1e-11 of the largest values. */
final class LocalJets implements JetSource {
    /** Relative to the largest value of a field. */
    private static final double ERROR = 1e-11;

    private final double mass;
    private final LocalInterpolant w;
    private final LocalInterpolant jp;
    private final double wignerError;
    private final double forceError;

    LocalJets(double mass, PhaseSpaceField w, PhaseSpaceField jp) {
        this.mass = mass;
        this.w = LocalInterpolant.of(w);
        this.jp = LocalInterpolant.of(jp);
        this.wignerError = ERROR * Math.max(w.maximum(), -w.minimum());
        this.forceError = ERROR * Math.max(jp.maximum(), -jp.minimum());
    }

    /** A bound of the error of W. */
    double wignerError() {
        return wignerError;
    }

    /** A bound of the error of Jp. */
    double forceError() {
        return forceError;
    }

    @Override
    public CurrentJet at(double x, double p) {
        var a = new double[3];
        var b = new double[3];
        w.gradient(x, p, a);
        jp.gradient(x, p, b);
        return new CurrentJet(x, p, mass, a[0], a[1], a[2], b[0], b[1], b[2]);
    }
}
