// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.comparison;

import org.moyal.semiclassical.mixture.MixtureView;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.propagation.ClassicalDensity;

/** The states behind a {@link ComparisonPoint} at its time; the packets are borrowed, everything else is the reader's to keep. */
public interface ComparisonView {

    /**
     * The numbers of this time.
     *
     * @return distances, bounds and moments
     */
    ComparisonPoint point();

    /**
     * The exact quantum state.
     *
     * @return W[ρ]
     */
    WignerFunction quantum();

    /**
     * The exact classical density.
     *
     * @return f
     */
    ClassicalDensity classical();

    /**
     * The mixture without most of its sampling noise, ρ̃ = ρ + Δ.
     *
     * @return W[ρ̃]
     */
    WignerFunction mixture();

    /**
     * The packets of the mixture, each with its own ellipse.
     *
     * @return the packets, borrowed
     */
    MixtureView packets();
}
