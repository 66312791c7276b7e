// SPDX-License-Identifier: Apache-2.0
/**
 * The Moyal current of a Wigner function, ∂W/∂t = −∇·J.
 *
 * <p>A tour. {@link org.moyal.wigner.current.WignerCurrent} computes J for any potential by an integral over the lag, with
 * exact derivatives ({@link org.moyal.wigner.current.CurrentJet}), its classical and quantum parts, its divergence, its
 * stream function for eigenstates, and its zeros with their indices. For polynomial potentials {@link
 * org.moyal.wigner.current.MoyalSeries} gives the same as a sum over powers of ħ, and {@link
 * org.moyal.wigner.current.FiniteDifferenceCurrent} its momentum component by central differences of a {@link
 * org.moyal.wigner.current.StencilOrder}, with an estimate of their error. {@link
 * org.moyal.wigner.current.FieldLine}s follow the current at a frozen time, as accurately as a {@link
 * org.moyal.wigner.current.FieldLineScheme} says. What a search for zeros returns lies in {@code org.moyal.wigner.topology};
 * velocities J/W lie in {@code org.moyal.wigner.velocity}.
 */
@NullMarked
package org.moyal.wigner.current;

import org.jspecify.annotations.NullMarked;
