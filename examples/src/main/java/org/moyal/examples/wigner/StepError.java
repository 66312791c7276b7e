// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.wigner;

import java.util.function.DoubleBinaryOperator;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.wigner.explicit.StepReport;
import org.moyal.wigner.function.Estimate;

/**
 * How far a step is from the exact evolution within |x| ≤ {@code half}, |p| ≤ {@code half}: two reports with different
 * panels, whose difference estimates the error of the finer one.
 */
record StepError(StepReport fine, StepReport coarse) {
    static StepError within(double half, DoubleBinaryOperator step, DoubleBinaryOperator exact) {
        PhaseSpaceExtent box = new PhaseSpaceExtent(-half, half, -half, half);
        int panels = (int) Math.ceil(4 * half);
        return new StepError(StepReport.of(step, exact, box, panels), StepReport.of(step, exact, box, panels * 3 / 4));
    }

    /** √∫δW² alone, for curves: its integrand is smooth, panels as wide as 0.6 give six digits. */
    static double meanSquare(double half, DoubleBinaryOperator step, DoubleBinaryOperator exact) {
        PhaseSpaceExtent box = new PhaseSpaceExtent(-half, half, -half, half);
        return StepReport.of(step, exact, box, (int) Math.ceil(3.3 * half)).l2();
    }

    /** ∫|δW|. */
    Estimate l1() {
        return estimate(fine.l1(), coarse.l1());
    }

    /** √∫δW². */
    Estimate l2() {
        return estimate(fine.l2(), coarse.l2());
    }

    /** max|δW|. */
    Estimate supremum() {
        return estimate(fine.supremum(), coarse.supremum());
    }

    /** The propagated W carries 1e-9 of its own. */
    private static Estimate estimate(double fine, double coarse) {
        return new Estimate(fine, Math.abs(fine - coarse) + 2e-9);
    }
}
