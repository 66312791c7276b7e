// SPDX-License-Identifier: Apache-2.0
/**
 * Laws of motion: what happens, without a word on how it is computed.
 *
 * <p>A tour:
 *
 * <ul>
 *   <li>{@link org.moyal.core.law.Potential}: V(x); a lambda is enough. Its
 *       {@linkplain org.moyal.core.law.Potential#secant secant} is all that quantum mechanics on phase space asks for.
 *   <li>{@link org.moyal.core.law.SmoothPotential}: a potential with derivatives of every order, such as
 *       {@link org.moyal.core.law.PolynomialPotential}, {@link org.moyal.core.law.MorsePotential},
 *       {@link org.moyal.core.law.CosinePotential}, {@link org.moyal.core.law.GaussianBarrier},
 *       {@link org.moyal.core.law.EckartBarrier}.
 *   <li>{@link org.moyal.core.law.CertifiedPotential}, {@link org.moyal.core.law.CertifiedSurface}: potentials with proven bounds of
 *       the second and third derivative, and {@link org.moyal.core.law.RangedPotential}: bounds on any interval.
 *   <li>{@link org.moyal.core.law.TimeDependentPotential}: V(x, t).
 *   <li>{@link org.moyal.core.law.Hamiltonian} p²/2M + V(x) and {@link org.moyal.core.law.DrivenHamiltonian}
 *       p²/2M + V(x, t).
 *   <li>{@link org.moyal.core.law.QuadraticHamiltonian}, any number of degrees of freedom, with its exact
 *       {@linkplain org.moyal.core.law.SymplecticMap symplectic} flow.
 *   <li>{@link org.moyal.core.law.LinearLindblad}: diffusion and friction; {@link org.moyal.core.law.LindbladOperator}: the operators
 *       of a diffusion.
 * </ul>
 *
 * <p>All types are immutable and safe to share between threads, lambdas as far as their authors made them so.
 */
@NullMarked
package org.moyal.core.law;

import org.jspecify.annotations.NullMarked;
