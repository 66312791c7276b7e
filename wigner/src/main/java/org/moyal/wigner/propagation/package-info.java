// SPDX-License-Identifier: Apache-2.0
/**
 * Motion on phase space.
 *
 * <p>One split-operator engine on a real function of (x, p) serves three mechanics:
 * {@link org.moyal.wigner.propagation.WignerPropagator} (quantum, any potential, constant or driven),
 * {@link org.moyal.wigner.propagation.LindbladPropagator} (quantum with diffusion and friction) and
 * {@link org.moyal.wigner.propagation.LiouvillePropagator} (a {@link org.moyal.wigner.propagation.ClassicalDensity}, with
 * diffusion and friction if wanted). {@link org.moyal.wigner.propagation.QuadraticTransport} is exact, for quadratic
 * Hamiltonians alone. All of the former watch the ends of the grid and stop a run that leaves it.
 */
@NullMarked
package org.moyal.wigner.propagation;

import org.jspecify.annotations.NullMarked;
