// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import org.moyal.core.law.LinearLindblad;

/**
 * Everything that the split-operator engine needs to know of a law of motion.
 *
 * @param action the unit of action s: ħ, or 1 in classical mechanics, where it drops out
 * @param mass M
 * @param symbol how the potential acts
 * @param open diffusion and friction
 */
record PhaseSpaceLaw(double action, double mass, ForceSymbol symbol, LinearLindblad open) {

    boolean hasCrossDiffusion() {
        return open.dxp() != 0;
    }
}
