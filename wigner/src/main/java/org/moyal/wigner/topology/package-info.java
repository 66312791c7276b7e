// SPDX-License-Identifier: Apache-2.0
/**
 * Zeros of the Wigner current as topological objects: points with a Poincaré–Hopf index, lines, their balance in a box, and
 * their life in time.
 *
 * <p>A tour. {@link org.moyal.wigner.topology.StagnationSet} is what a search of a box returns: {@linkplain
 * org.moyal.wigner.topology.StagnationPoint points}, {@linkplain org.moyal.wigner.topology.StagnationLine lines} (harmonic
 * potentials), and the winding number of the current along the boundary, to which the indices must add up. In time, zeros
 * move; they appear and vanish in pairs of opposite index or through the boundary. {@link
 * org.moyal.wigner.topology.StagnationTracker} records the sets of a run as its observer, and {@link
 * org.moyal.wigner.topology.StagnationHistory} joins them into {@linkplain org.moyal.wigner.topology.StagnationTrack tracks}
 * and {@linkplain org.moyal.wigner.topology.StagnationEvent events}, with event times refined by bisection where the state at
 * any time is at hand.
 */
@NullMarked
package org.moyal.wigner.topology;

import org.jspecify.annotations.NullMarked;
