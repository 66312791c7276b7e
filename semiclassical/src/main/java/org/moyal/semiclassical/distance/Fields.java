// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import org.moyal.core.grid.PhaseSpaceField;

/** Arithmetic of fields on one grid. */
final class Fields {
    private Fields() {}

    static PhaseSpaceField difference(PhaseSpaceField a, PhaseSpaceField b) {
        double[] values = a.values();
        double[] others = b.values();
        for (int index = 0; index < values.length; index++) {
            values[index] -= others[index];
        }
        return PhaseSpaceField.ofValues(a.grid(), values);
    }
}
