// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import org.moyal.core.grid.PhaseSpaceExtent;

/**
 * What a step did to the norm, and how far it is from the exact W, all in a stated box.
 *
 * @param box the box of the integrals, in x and p
 * @param normViolation ∫_box W_step − 1
 * @param l1 ∫_box |W_step − W|
 * @param l2 (∫_box (W_step − W)²)^½, in units of 1/√action
 * @param supremum the largest |W_step − W| in the box, 1/action
 */
public record StepReport(PhaseSpaceExtent box, double normViolation, double l1, double l2, double supremum) {

    /**
     * Compares a step with the exact solution in a box. Integrals by 10-point Gauss–Legendre rules on equal panels, in x and
     * p; for L1 each row in p is cut at the zeros of the error, so that only the points where a row touches a zero line limit
     * it, to about the 2.5th power of the panel width. The supremum is refined by a
     * compass search from the largest node. Cost 100·panels² evaluations of both functions.
     *
     * @param step W after the step
     * @param exact the exact W at the same time
     * @param box a bounded box
     * @param panels the number of panels along each axis, at least 1; a panel must be no wider than the finest feature
     * @return norm violation and errors
     * @throws IllegalArgumentException if the box is not bounded, a number is below 1, or a value is not finite
     */
    public static StepReport of(
            DoubleBinaryOperator step, DoubleBinaryOperator exact, PhaseSpaceExtent box, int panels) {
        if (panels < 1) {
            throw new IllegalArgumentException("panels = " + panels + ": must be at least 1");
        }
        if (!box.isBounded()) {
            throw new IllegalArgumentException("box = " + box + ": must be bounded");
        }
        GaussPanels x = new GaussPanels(box.xMin(), box.xMax(), panels);
        GaussPanels p = new GaussPanels(box.pMin(), box.pMax(), panels);
        double norm = 0;
        double l1 = 0;
        double l2 = 0;
        ErrorRow row = new ErrorRow(step, exact, p);
        for (int i = 0; i < x.size(); i++) {
            row.at(x.node(i));
            norm += x.weight(i) * row.norm();
            l1 += x.weight(i) * row.absolute();
            l2 += x.weight(i) * row.square();
        }
        DoubleBinaryOperator error = (a, b) -> Math.abs(step.applyAsDouble(a, b) - exact.applyAsDouble(a, b));
        double supremum = CompassSearch.maximum(error, box, row.largest(), box.width() / x.size());
        return new StepReport(box, norm - 1, l1, Math.sqrt(l2), supremum);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "norm violation %.4g, L1 %.4g, L2 %.4g, sup %.4g in x [%.4g, %.4g], p [%.4g, %.4g]",
                normViolation,
                l1,
                l2,
                supremum,
                box.xMin(),
                box.xMax(),
                box.pMin(),
                box.pMax());
    }
}
