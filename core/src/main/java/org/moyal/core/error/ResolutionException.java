// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.error;

import org.moyal.core.grid.PhaseSpaceGrid;

/**
 * A grid is too small or too coarse for the state that was to be put on it.
 *
 * <p>Nothing was computed. The exception carries a grid that would do: repeat with {@link #resolvingGrid()}.
 */
public final class ResolutionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final PhaseSpaceGrid givenGrid;
    private final PhaseSpaceGrid resolvingGrid;

    /**
     * Says what failed and what would do.
     *
     * @param reason which tail is too large and by how much, for instance {@code "tail in p = 3e-4: must be below 1e-8"}
     * @param givenGrid the grid that was offered
     * @param resolvingGrid a grid that resolves the state
     */
    public ResolutionException(String reason, PhaseSpaceGrid givenGrid, PhaseSpaceGrid resolvingGrid) {
        super(reason + "; the grid is " + givenGrid + ", a grid that would do is " + resolvingGrid);
        this.givenGrid = givenGrid;
        this.resolvingGrid = resolvingGrid;
    }

    /**
     * Returns the grid that was offered.
     *
     * @return the grid that was offered
     */
    public PhaseSpaceGrid givenGrid() {
        return givenGrid;
    }

    /**
     * Returns a grid that resolves the state.
     *
     * @return a grid that resolves the state
     */
    public PhaseSpaceGrid resolvingGrid() {
        return resolvingGrid;
    }
}
