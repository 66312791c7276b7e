// SPDX-License-Identifier: Apache-2.0
/**
 * Wigner functions: how to make, read, transform and store them.
 *
 * <p>A tour. {@link org.moyal.wigner.function.WignerView} is what can be read of a Wigner function on a grid: values, norm,
 * purity, marginals, moments, energy, negativity. {@link org.moyal.wigner.function.WignerFunction} is a view that owns its
 * values and never changes; it comes from a wave function, a density matrix or a named state, and goes back to the first two:
 *
 * <pre>{@code
 * var cat  = GaussianSuperposition.cat(3, 0, 0, 1, 1);                   // centre, phase, width, ħ
 * var grid = PhaseSpaceGrid.resolving(cat, 1e-10).grid();
 * var w    = WignerFunction.of(cat, grid);
 * w.negativityVolume(1e-9);                                               // value ± error
 * w.minimumPoint();                                                       // value, x, p
 * w.under(SymplecticMap.rotation(Math.PI / 2, 1)).positionMarginal();     // a quadrature
 * w.toWaveFunction(Axis.of(-8, 8, 256));
 * }</pre>
 *
 * <p>Between the nodes a Wigner function is the trigonometric polynomial through its values; all that is computed here is
 * exact for it, or carries an {@link org.moyal.wigner.function.Estimate}. Whether the grid is large and fine enough for the
 * state is checked when a Wigner function is made, never assumed.
 */
@NullMarked
package org.moyal.wigner.function;

import org.jspecify.annotations.NullMarked;
