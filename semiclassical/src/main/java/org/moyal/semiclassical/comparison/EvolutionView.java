// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.comparison;

import org.moyal.wigner.function.WignerView;
import org.moyal.wigner.propagation.DensityView;

/** The quantum state and the classical density of one time, on one grid; borrowed while a run goes on. */
public interface EvolutionView {

    /**
     * The quantum state.
     *
     * @return W[ρ]
     */
    WignerView quantum();

    /**
     * The classical density.
     *
     * @return f
     */
    DensityView classical();
}
