// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import org.moyal.core.grid.Axis;

/** Standard deviations of the round-off in W (one number) and in Jp (one for each node of the x-axis). */
final class Noise {
    final double wigner;
    private final Axis axis;
    private final double[] force;

    Noise(Axis axis, double wigner, double[] force) {
        this.axis = axis;
        this.wigner = wigner;
        this.force = force;
    }

    /** The noise in Jp at x: the larger of those at the two neighbouring nodes. */
    double at(double x) {
        double xi = (x - axis.min()) / axis.spacing();
        int below = Math.floorMod((int) Math.floor(xi), axis.size());
        int above = Math.floorMod((int) Math.ceil(xi), axis.size());
        return Math.max(force[below], force[above]);
    }

    double largest() {
        double largest = 0;
        for (double value : force) {
            largest = Math.max(largest, value);
        }
        return largest;
    }
}
