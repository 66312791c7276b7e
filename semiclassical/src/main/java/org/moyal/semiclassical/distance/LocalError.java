// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import org.moyal.wigner.function.Estimate;

/**
 * How fast the local quadratic model of the potential leads one packet astray, see {@link HarmonicError}.
 *
 * @param quantum ‖(i/ħ)[δV, τ̂]‖_Tr, 1/time, with its quadrature error
 * @param classical ‖δV′·∂_p τ‖_L1, 1/time, with its quadrature error
 */
public record LocalError(Estimate quantum, Estimate classical) {}
