// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;

/** The box outside which a field is small. */
final class FieldExtent {
    private FieldExtent() {}

    /** The smallest box of nodes with |f| above tolerance times the largest |f|, one spacing wider on each side. */
    static PhaseSpaceExtent of(PhaseSpaceField field, double tolerance) {
        PhaseSpaceGrid grid = field.grid();
        double floor = tolerance * Math.max(field.maximum(), -field.minimum());
        int firstX = grid.nx();
        int lastX = -1;
        int firstP = grid.np();
        int lastP = -1;
        for (int i = 0; i < grid.nx(); i++) {
            for (int k = 0; k < grid.np(); k++) {
                if (Math.abs(field.value(i, k)) > floor) {
                    firstX = Math.min(firstX, i);
                    lastX = i;
                    firstP = Math.min(firstP, k);
                    lastP = Math.max(lastP, k);
                }
            }
        }
        if (lastX < 0) {
            throw new IllegalArgumentException("field = " + field + ": must not be zero everywhere");
        }
        return new PhaseSpaceExtent(
                grid.x().coordinate(firstX) - grid.x().spacing(),
                grid.x().coordinate(lastX) + grid.x().spacing(),
                grid.p().coordinate(firstP) - grid.p().spacing(),
                grid.p().coordinate(lastP) + grid.p().spacing());
    }
}
