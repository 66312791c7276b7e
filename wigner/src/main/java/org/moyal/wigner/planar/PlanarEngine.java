// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.planar;

import org.moyal.core.grid.PlanarGrid;
import org.moyal.core.law.PlanarHamiltonian;
import org.moyal.core.scheme.SplittingScheme;

/**
 * The split-operator method for W(x₁, x₂, p₁, p₂). The first kick of a step merges with the last of the step before, which
 * takes the square of its phases; {@link #complete()} adds the pending one. A step allocates nothing.
 */
final class PlanarEngine {

    private final SplittingScheme scheme;
    private final double[] w;
    private final PlanarPasses passes;

    private double preparedStep = Double.NaN;
    private boolean pending;
    private double now;
    private long steps;

    /** Takes the values as its own buffer. */
    PlanarEngine(
            PlanarGrid grid,
            double hbar,
            double[] values,
            PlanarHamiltonian law,
            SplittingScheme scheme,
            double tolerance) {
        this.scheme = scheme;
        this.w = values;
        this.passes = new PlanarPasses(grid, hbar, law, scheme.stages() / 2 + 1, (scheme.stages() + 1) / 2, tolerance);
    }

    /** The field, the buffer itself; completed. */
    double[] field() {
        complete();
        return w;
    }

    void advance(double time, double step) {
        if (step != preparedStep) {
            complete();
            prepare(step);
        }
        if (pending) {
            passes.kick().applyTwice(w, 0);
        } else {
            passes.kick().apply(w, 0);
        }
        int stages = scheme.stages();
        for (int s = 0; s < stages; s++) {
            passes.drift(w, Math.min(s, stages - 1 - s));
            if (s + 1 < stages) {
                passes.kick().apply(w, Math.min(s + 1, stages - 1 - s));
            }
        }
        pending = true;
        now = time + step;
        steps++;
        passes.monitor().check(now, steps);
        passes.monitor().reset();
    }

    private void prepare(double step) {
        int stages = scheme.stages();
        for (int s = 0; s <= stages / 2; s++) {
            passes.kick().prepare(s, scheme.kick(s) * step);
        }
        for (int s = 0; s < (stages + 1) / 2; s++) {
            passes.prepareDrift(s, scheme.drift(s) * step);
        }
        preparedStep = step;
    }

    /** Adds the kick that waits to be merged. */
    private void complete() {
        if (pending) {
            pending = false;
            passes.kick().apply(w, 0);
        }
    }

    /**
     * Completes the field and looks at all of its ends afresh.
     *
     * @throws org.moyal.core.error.NumericalFailureException without a state
     */
    void check() {
        complete();
        passes.survey(w);
        passes.monitor().check(now, steps);
        passes.monitor().reset();
    }
}
