// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.scheme;

/** Checks shared by the splitting schemes. */
final class Coefficients {

    private Coefficients() {}

    static void requireStep(double step) {
        if (!(step > 0) || Double.isInfinite(step)) {
            throw new IllegalArgumentException("step = " + step + ": must be positive and finite");
        }
    }

    static void requireStage(int stage, int last) {
        if (stage < 0 || stage > last) {
            throw new IllegalArgumentException("stage = " + stage + ": must lie in 0.." + last);
        }
    }
}
