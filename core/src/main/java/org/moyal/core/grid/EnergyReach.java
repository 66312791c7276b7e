// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

/** A law of motion that knows how far its energy surfaces lead. */
@FunctionalInterface
public interface EnergyReach {

    /**
     * The box that the energy surfaces through an initial box can reach: turning points in x, the largest |p|. A side that
     * nothing confines is infinite.
     *
     * @param initial the box that the initial state occupies
     * @return a box that holds {@code initial}
     */
    PhaseSpaceExtent reachable(PhaseSpaceExtent initial);
}
