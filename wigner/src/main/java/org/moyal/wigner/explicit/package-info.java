// SPDX-License-Identifier: Apache-2.0
/**
 * Explicit steps of the literature, and why they are no propagators.
 *
 * <p>{@link org.moyal.wigner.explicit.EulerianStep} keeps the norm and has a local error of second order, but its iteration
 * diverges. {@link org.moyal.wigner.explicit.LagrangianStep} and {@link org.moyal.wigner.explicit.TransportShift} try to
 * transport W along the velocity field w = J/W and fail, which is what they are here to show: an anharmonic quantum system has
 * no phase-space trajectories. They work on a Wigner function on a grid, or on a closed form on the whole plane
 * ({@link org.moyal.wigner.explicit.PlaneFlow}), and {@link org.moyal.wigner.explicit.StepReport} says what they did to the
 * norm and how far they are off.
 *
 * <p>The exception among the explicit steps is {@link org.moyal.wigner.explicit.RungeKuttaStep} on {@link
 * org.moyal.wigner.explicit.FiniteDifferenceRate}: central differences make the generator bounded and skew-symmetric, so that it
 * converges below a limit of the step that it knows and enforces.
 *
 * <p>To propagate without an error in space use {@link org.moyal.wigner.propagation}.
 */
@NullMarked
package org.moyal.wigner.explicit;

import org.jspecify.annotations.NullMarked;
