// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import org.moyal.core.run.Stepper;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;
import org.moyal.wigner.propagation.ClassicalDensity;
import org.moyal.wigner.propagation.DensityView;

/** The exact quantum state and the exact classical density, side by side; they also watch over the edges of the grid. */
final class ExactPair {
    private final Stepper<WignerView, WignerFunction> quantum;
    private final Stepper<DensityView, ClassicalDensity> classical;
    private final double step;

    ExactPair(
            Stepper<WignerView, WignerFunction> quantum,
            Stepper<DensityView, ClassicalDensity> classical,
            double step) {
        this.quantum = quantum;
        this.classical = classical;
        this.step = step;
    }

    void advance(double time, double duration) {
        long steps = (long) Math.max(1, Math.ceil(duration / step * (1 - 0x1p-40)));
        for (long k = 0; k < steps; k++) {
            quantum.advance(time + k * duration / steps, duration / steps);
            classical.advance(time + k * duration / steps, duration / steps);
        }
    }

    WignerFunction quantum() {
        return quantum.snapshot();
    }

    ClassicalDensity classical() {
        return classical.snapshot();
    }
}
