// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot.overlay;

/** Something drawn over a heat map, in phase-space coordinates. Implementations are immutable. */
@FunctionalInterface
public interface Overlay {
    /**
     * Draws onto the canvas; what falls outside the window is cut off.
     *
     * @param canvas graphics and coordinates, valid during this call only
     */
    void draw(PhaseSpaceCanvas canvas);
}
