// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LinearLindbladTest {

    @Test
    void diffusionMatrixMustBePositive() {
        assertThat(new LinearLindblad(1, 1, 1, 0).dxp()).isEqualTo(1);
        assertThatThrownBy(() -> new LinearLindblad(1, 1.1, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("dxp = 1.1: must satisfy dxp^2 <= dxx*dpp = 1.0");
        assertThatThrownBy(() -> new LinearLindblad(-1, 0, 1, 0))
                .hasMessage("dxx = -1.0: must be finite and at least 0");
        assertThatThrownBy(() -> LinearLindblad.momentumDiffusion(Double.NaN))
                .hasMessage("dpp = NaN: must be finite and at least 0");
        assertThatThrownBy(() -> LinearLindblad.friction(-0.1))
                .hasMessage("friction = -0.1: must be finite and at least 0");
        assertThatThrownBy(() -> new LinearLindblad(1, Double.NaN, 1, 0)).hasMessage("dxp = NaN: must be finite");
    }

    @Test
    void frictionNeedsDiffusionForQuantumStates() {
        double hbar = 0.7;
        double gamma = 0.4;
        assertThat(LinearLindblad.none().isCompletelyPositive(hbar)).isTrue();
        assertThat(LinearLindblad.momentumDiffusion(0.1).isCompletelyPositive(hbar))
                .isTrue();
        assertThat(LinearLindblad.friction(gamma).isCompletelyPositive(hbar)).isFalse();
        // The boundary Dxx·Dpp = (γħ/2)² = 0.0196.
        assertThat(LinearLindblad.friction(gamma, 0.14, 0.14).isCompletelyPositive(hbar))
                .isTrue();
        assertThat(LinearLindblad.friction(gamma, 0.14, 0.1399).isCompletelyPositive(hbar))
                .isFalse();
        assertThatThrownBy(() -> LinearLindblad.friction(gamma).requireCompletelyPositive(1))
                .hasMessage("friction = 0.4: must satisfy dxx*dpp - dxp^2 = 0.0 >= (friction*hbar/2)^2 = "
                        + Math.pow(0.2, 2)
                        + " for quantum states; diffusion with dxx*dpp >= 0.04000000000000001 would do");
        assertThatThrownBy(() -> LinearLindblad.none().isCompletelyPositive(0))
                .hasMessage("hbar = 0.0: must be finite and above 0");
        LinearLindblad.diffusion(0.1, 0.2).requireCompletelyPositive(5);
    }
}
