// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.Tile;
import org.moyal.wigner.internal.Strips;

/** What one thread needs to work on tiles. */
final class Workspace {

    private final Tile alongP;
    private final Tile alongX;
    private final LeakageMonitor monitor;

    Workspace(PhaseSpaceGrid grid, BatchedTransform p, BatchedTransform x, double tolerance) {
        this.alongP = p.tile(Strips.COLUMNS);
        this.alongX = x.size() == p.size() ? alongP : x.tile(Strips.COLUMNS);
        this.monitor = new LeakageMonitor(grid, tolerance);
    }

    /** Rows p, columns x. */
    Tile alongP() {
        return alongP;
    }

    /** Rows x, columns p. */
    Tile alongX() {
        return alongX;
    }

    LeakageMonitor monitor() {
        return monitor;
    }
}
