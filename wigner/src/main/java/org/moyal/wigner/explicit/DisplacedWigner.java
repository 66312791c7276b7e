// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import org.moyal.core.grid.LocalInterpolant;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.wigner.function.WignerFunction;

/** W(r − Δt w(r)) on the nodes, with or without the factor 1 − Δt ∇·w, for a Wigner function on a grid. */
final class DisplacedWigner {

    /**
     * Where |W| is below this part of its maximum, J and W are both rounding and their quotient says nothing. The spectral
     * J_p carries an absolute error of some 1e-16·max|J_p|, so at the limit w_p has two digits left.
     */
    private static final double NOISE = 1e-13;

    private DisplacedWigner() {}

    static PhaseSpaceField of(WignerFunction state, Hamiltonian hamiltonian, double dt, boolean withDivergence) {
        PhaseSpaceGrid grid = state.grid();
        double[] w = state.values();
        SpectralDerivatives derivatives = new SpectralDerivatives(grid, state.hbar(), hamiltonian);
        double[] jp = derivatives.currentP(w);
        double[] jpSlope = derivatives.divergenceP(w);
        double[] slope = derivatives.slopeP(w);
        double limit = NOISE * Math.max(Math.abs(state.minimum()), Math.abs(state.maximum()));
        LocalInterpolant between = LocalInterpolant.of(state.field());
        double[] result = new double[w.length];
        for (int i = 0; i < grid.nx(); i++) {
            for (int k = 0; k < grid.np(); k++) {
                int n = grid.index(i, k);
                if (Math.abs(w[n]) <= limit) {
                    continue;
                }
                double x = grid.x().coordinate(i) - dt * grid.p().coordinate(k) / hamiltonian.mass();
                double p = grid.p().coordinate(k) - dt * jp[n] / w[n];
                if (grid.x().contains(x) && grid.p().contains(p)) {
                    double divergence = (w[n] * jpSlope[n] - jp[n] * slope[n]) / (w[n] * w[n]);
                    result[n] = between.value(x, p) * (withDivergence ? 1 - dt * divergence : 1);
                }
            }
        }
        return PhaseSpaceField.ofValues(grid, result);
    }
}
