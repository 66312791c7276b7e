// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.comparison;

import org.moyal.wigner.function.Estimate;

/**
 * Quantum against classical evolution at one time for one ħ and one exponent of the diffusion.
 *
 * @param exponent q, the diffusion being proportional to ħ^q
 * @param hbar ħ
 * @param relativeDiffusion D0, the diffusion in units of the anharmonic scales
 * @param squeezing z
 * @param time t
 * @param distance ‖W[ρ] − f‖_L1, without the factor ½
 * @param negativity ∫∫|W| dx dp − 1
 * @param epsilon the published bound ε(t) of either distance to the mixture; above 2 it says nothing
 */
public record ScalingPoint(
        double exponent,
        double hbar,
        double relativeDiffusion,
        double squeezing,
        double time,
        Estimate distance,
        Estimate negativity,
        double epsilon) {}
