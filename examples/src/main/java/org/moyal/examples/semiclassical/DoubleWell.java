// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.semiclassical;

import java.util.List;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.law.CertifiedPotential;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.state.GaussianState;
import org.moyal.plot.HeatMap;
import org.moyal.plot.colour.ColourScale;
import org.moyal.semiclassical.bound.HarmonicFrame;
import org.moyal.semiclassical.mixture.InitialMixture;

/** The double well of two entries: V = 0.3x² + 1.2 exp(−x²/1.62), m = 1.5, ħ = 0.1, from a mixture near the barrier. */
final class DoubleWell {
    static final CertifiedPotential POTENTIAL = Potential.boundedDoubleWell(0.6, 1.2, 0.9);
    static final double MASS = 1.5;
    static final double HBAR = 0.1;
    static final LinearLindblad NOISE = LinearLindblad.diffusion(0.03, 0.05);

    static final String WORDS =
            "V = kx²/2 + A exp(−x²/2w²) with k = 0.6, A = 1.2, w = 0.9, m = 1.5, ħ = 0.1, starting at "
                    + "(0.3, 0.2) near the barrier";

    private DoubleWell() {}

    /** Packets σ* whose centres have variances 0.01 and 0.02. */
    static InitialMixture initial() {
        var frame = new HarmonicFrame(POTENTIAL.curvatureBound(), MASS, HBAR);
        var packet = GaussianState.coherent(0.3, 0.2, Math.sqrt(HBAR / frame.impedance()), HBAR);
        return InitialMixture.of(packet, new double[][] {{0.01, 0}, {0, 0.02}});
    }

    /** A panel of a picture in which all panels share their window and their colours. */
    static HeatMap panel(PhaseSpaceField field, ColourScale scale, String title) {
        return HeatMap.of(field, scale)
                .window(-2.6, 3.4, -2.2, 2.2)
                .labels(Sources.X, Sources.P)
                .valueLabel(Sources.DENSITY)
                .title(title)
                .size(430, 330);
    }

    /** One scale for quantum and classical panels, centred on zero: the largest magnitude of all of them. */
    static ColourScale commonScale(List<PhaseSpaceField> fields) {
        return ColourScale.symmetric(fields.stream()
                .mapToDouble(field -> Math.max(-field.minimum(), field.maximum()))
                .max()
                .orElseThrow());
    }
}
