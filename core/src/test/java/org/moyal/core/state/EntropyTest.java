// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;

class EntropyTest {

    private static final double HBAR = 0.7;
    private static final Axis AXIS = Axis.of(-10, 10, 128);

    /** A thermal oscillator: S = βħω n + ln(1 + n), n = 1/(e^(βħω) − 1), in both representations. */
    @Test
    void thermalOscillator() {
        GaussianState state = GaussianState.thermal(1, 1.2, 1.1, HBAR);
        double q = 1.1 * HBAR * 1.2;
        double n = 1 / Math.expm1(q);
        double expected = q * n + Math.log1p(n);
        assertThat(Entropy.vonNeumann(state)).isEqualTo(expected, within(1e-14));
        // some ten eigenvalues of rounding 1e-15
        assertThat(Entropy.vonNeumann(DensityMatrix.of(AXIS, state))).isEqualTo(expected, within(1e-10));
        assertThat(Entropy.linear(state)).isEqualTo(1 - Math.tanh(q / 2), within(1e-14));
        assertThat(Entropy.linear(DensityMatrix.of(AXIS, state))).isEqualTo(1 - Math.tanh(q / 2), within(1e-12));
        assertThat(Entropy.vonNeumann(state.tensor(state))).isEqualTo(2 * expected, within(1e-13));
    }

    /** Two orthogonal states, 0.3 and 0.7. */
    @Test
    void mixturesOfOrthogonalStates() {
        DensityMatrix rho = DensityMatrix.mixture(List.of(
                new WeightedState(0.3, WaveFunction.of(AXIS, new FockState(0, 0, 0, 1, HBAR))),
                new WeightedState(0.7, WaveFunction.of(AXIS, new FockState(3, 0, 0, 1, HBAR)))));
        assertThat(Entropy.vonNeumann(rho)).isEqualTo(-0.3 * Math.log(0.3) - 0.7 * Math.log(0.7), within(1e-11));
        assertThat(Entropy.linear(rho)).isEqualTo(0.42, within(1e-12));
    }

    @Test
    void pureStatesHaveNone() {
        GaussianState state = GaussianState.squeezed(0.5, 0.3, 1, HBAR);
        assertThat(Entropy.vonNeumann(state)).isEqualTo(0, within(1e-13));
        assertThat(Entropy.vonNeumann(DensityMatrix.of(AXIS, state))).isEqualTo(0, within(1e-11));
        assertThat(Entropy.linear(state)).isEqualTo(0, within(1e-14));
    }

    /** diag(1.01, −0.01)/Δx has trace 1 and a purity above 1; with a third element the purity is fine and ρ is no state. */
    @Test
    void negativeEigenvaluesAreRefused() {
        Axis three = Axis.of(0, 3, 3);
        DensityMatrix rho =
                DensityMatrix.of(three, HBAR, new double[] {0.61, 0, 0, 0, 0.4, 0, 0, 0, -0.01}, new double[9]);
        assertThatThrownBy(() -> Entropy.vonNeumann(rho))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "rho: smallest eigenvalue = -0\\.0(1|09)\\d*: must be at least -1\\.0E-8 for a state");
    }
}
