// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceGrid;

/** The smallest box that holds all nodes on which |f| reaches a fraction of its largest value. */
final class SupportBox {

    private SupportBox() {}

    static PhaseSpaceExtent of(PhaseSpaceGrid grid, double[] f, double fraction) {
        double largest = 0;
        for (double value : f) {
            largest = Math.max(largest, Math.abs(value));
        }
        int[] bounds = {grid.nx(), -1, grid.np(), -1};
        for (int index = 0; index < f.length; index++) {
            if (Math.abs(f[index]) >= fraction * largest) {
                bounds[0] = Math.min(bounds[0], index / grid.np());
                bounds[1] = Math.max(bounds[1], index / grid.np());
                bounds[2] = Math.min(bounds[2], index % grid.np());
                bounds[3] = Math.max(bounds[3], index % grid.np());
            }
        }
        // Half a cell outwards, so that one node alone gives a box too; p = 0 is then no edge of grids that hold p = 0.
        double halfX = 0.5 * grid.x().spacing();
        double halfP = 0.5 * grid.p().spacing();
        return new PhaseSpaceExtent(
                Math.max(grid.x().min(), grid.x().coordinate(bounds[0]) - halfX),
                grid.x().coordinate(bounds[1]) + halfX,
                Math.max(grid.p().min(), grid.p().coordinate(bounds[2]) - halfP),
                grid.p().coordinate(bounds[3]) + halfP);
    }
}
