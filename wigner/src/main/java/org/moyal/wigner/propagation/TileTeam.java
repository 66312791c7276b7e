// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.moyal.core.parallel.WorkTeam;

/**
 * Does the tiles of a pass on one or several threads. Since tiles do not depend on each other and how the field is cut does not
 * depend on the threads, the result is the same to the bit for any number of them.
 */
final class TileTeam {

    private final WorkTeam<Workspace> team;
    private final List<Workspace> workspaces;

    TileTeam(Execution execution, Supplier<Workspace> workspace) {
        this.workspaces = Stream.generate(workspace).limit(execution.threads()).toList();
        this.team = new WorkTeam<>(execution.pool(), workspaces);
    }

    /** Does all tiles. What a tile throws, or a pool that refuses to help, is thrown here when all are done. */
    void run(TiledPass work) {
        team.run(work);
    }

    /** Forgets what the monitors of all threads have seen. */
    void resetMonitors() {
        for (int i = 0; i < workspaces.size(); i++) {
            workspaces.get(i).monitor().reset();
        }
    }

    /** What all threads have seen since the last reset. */
    LeakageMonitor monitor() {
        LeakageMonitor own = workspaces.get(0).monitor();
        for (int i = 1; i < workspaces.size(); i++) {
            own.absorb(workspaces.get(i).monitor());
        }
        return own;
    }
}
