// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import java.util.function.DoubleBinaryOperator;
import org.moyal.core.grid.PhaseSpaceExtent;

/** A local maximum in a box by looking along the four directions, with a step that is halved when none of them rises. */
final class CompassSearch {

    /** Steps end here, relative to the first: the error of the maximum is of the order of its square. */
    private static final double LAST = 1e-7;

    private CompassSearch() {}

    static double maximum(DoubleBinaryOperator f, PhaseSpaceExtent box, double[] start, double firstStep) {
        double x = start[0];
        double p = start[1];
        double best = f.applyAsDouble(x, p);
        double step = firstStep;
        while (step > LAST * firstStep) {
            boolean risen = false;
            for (int d = 0; d < 4; d++) {
                double a = clip(x + (d == 0 ? step : d == 1 ? -step : 0), box.xMin(), box.xMax());
                double b = clip(p + (d == 2 ? step : d == 3 ? -step : 0), box.pMin(), box.pMax());
                double value = f.applyAsDouble(a, b);
                if (value > best) {
                    best = value;
                    x = a;
                    p = b;
                    risen = true;
                }
            }
            if (!risen) {
                step *= 0.5;
            }
        }
        return best;
    }

    private static double clip(double value, double low, double high) {
        return Math.min(Math.max(value, low), high);
    }
}
