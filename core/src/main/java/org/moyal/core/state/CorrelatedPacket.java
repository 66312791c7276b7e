// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.grid.PhaseSpaceExtent;

/**
 * The general pure Gaussian, ψ = (2πσ_xx)^(−1/4) exp(−(1 − 2iσ_xp/ħ)(x−x₀)²/4σ_xx + ip₀(x−x₀)/ħ).
 *
 * @param state a pure Gaussian state of one degree of freedom
 */
record CorrelatedPacket(GaussianState state) implements PureState, PhaseSpaceDensity {

    @Override
    public double hbar() {
        return state.hbar();
    }

    @Override
    public Complex amplitude(double x) {
        double u = x - state.mean(0);
        double sxx = state.covariance(0, 0);
        double sxp = state.covariance(0, 1);
        double modulus = Math.exp(-u * u / (4 * sxx)) / Math.sqrt(Math.sqrt(2 * Math.PI * sxx));
        double phase = (state.mean(1) * u + sxp * u * u / (2 * sxx)) / hbar();
        return Complex.ofCartesian(modulus * Math.cos(phase), modulus * Math.sin(phase));
    }

    @Override
    public double density(double x, double p) {
        return state.density(x, p);
    }

    @Override
    public PhaseSpaceExtent extent(double tolerance) {
        return state.extent(tolerance);
    }
}
