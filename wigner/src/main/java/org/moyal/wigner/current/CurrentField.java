// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import org.moyal.core.grid.PhaseSpaceField;

/**
 * A vector field on a phase-space grid: two components on the same nodes.
 *
 * @param x the component along x
 * @param p the component along p
 */
public record CurrentField(PhaseSpaceField x, PhaseSpaceField p) {

    /**
     * Checks that both components live on one grid.
     *
     * @param x the component along x
     * @param p the component along p
     * @throws org.moyal.core.error.GridMismatchException if the grids differ
     */
    public CurrentField {
        x.grid().requireSame(p.grid(), "components of a vector field");
    }
}
