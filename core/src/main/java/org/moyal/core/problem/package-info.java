// SPDX-License-Identifier: Apache-2.0
/**
 * Problems with exact answers, as public assets: written once, used by tests, benchmarks, examples and users.
 *
 * <p>Each gives its initial state, its law, and the exact answer at any time, most of them as a density on phase space
 * ({@link org.moyal.core.problem.ExactDensity}):
 *
 * <ul>
 *   <li>{@link org.moyal.core.problem.FreePacket}: a spreading packet;
 *   <li>{@link org.moyal.core.problem.HarmonicProblem}: coherent, displaced Fock and cat states, carried rigidly;
 *   <li>{@link org.moyal.core.problem.DampedParticle}: a classical density under friction;
 *   <li>{@link org.moyal.core.problem.MorseEigenproblem}: bound levels, eigenstates and their superpositions;
 *   <li>{@link org.moyal.core.problem.QuarticSteps}: one explicit step in the quartic potential, Eulerian and Lagrangian;
 *   <li>{@link org.moyal.core.problem.KerrOscillator}: collapse, cat states and revival;
 *   <li>{@link org.moyal.core.problem.PureDephasing}: decoherence of a superposition without any motion.
 * </ul>
 *
 * <p>Densities are Wigner densities W(x, p) = (1/πħ)∫dy ⟨x+y|ρ|x−y⟩e^(−2ipy/ħ) unless a problem says that it is classical.
 */
@NullMarked
package org.moyal.core.problem;

import org.jspecify.annotations.NullMarked;
