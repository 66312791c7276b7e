// SPDX-License-Identifier: Apache-2.0
/**
 * The velocity field w = J/W of the Moyal current, and why it carries no trajectories.
 *
 * <p>A tour. {@link org.moyal.wigner.velocity.SingularVelocityField} gives w as a typed answer, a {@linkplain
 * org.moyal.wigner.velocity.Velocity.Regular vector}, {@linkplain org.moyal.wigner.velocity.Velocity.Singular singular}, or
 * {@linkplain org.moyal.wigner.velocity.Velocity.Unresolved unresolved} where W and J are both rounding; further
 * the zero set of W where it diverges, and its divergence, which vanishes identically for harmonic potentials only. {@link
 * org.moyal.wigner.velocity.NonAdditivity} shows that velocities of a mixture are no sums. There is no method that moves a
 * point along w for a finite time: for anharmonic potentials such a flow does not exist. Exact transport is offered by
 * quadratic Hamiltonians alone.
 */
@NullMarked
package org.moyal.wigner.velocity;

import org.jspecify.annotations.NullMarked;
