// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.wigner;

import org.moyal.plot.Label;

/** Names of sources and labels of axes that several entries share. */
final class Sources {
    /** M. Oliva, D. Kakofengitis, O. Steuernagel, Physica A 502 (2018) 201. */
    static final String PAPER = "Oliva et al., Physica A 502 (2018) 201";

    /** Values computed twice by other methods (dense diagonalisation, high-precision quadrature). */
    static final String REFERENCE = "independent reference computation";

    /** Axes in the natural units of a well of frequency ω. */
    static final Label OSCILLATOR_X = Label.of("x", "√(ħ/Mω)");

    static final Label OSCILLATOR_P = Label.of("p", "√(ħMω)");

    /** Axes in the units of the width ℓ of the initial packet. */
    static final Label PACKET_X = Label.of("x", "ℓ");

    static final Label PACKET_P = Label.of("p", "ħ/ℓ");

    static final Label WIGNER = Label.of("W", "1/ħ");

    private Sources() {}
}
