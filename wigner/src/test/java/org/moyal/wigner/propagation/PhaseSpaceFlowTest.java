// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.function.WignerFunction;

/** The flow on fields of any norm is the propagator's, and linear. */
class PhaseSpaceFlowTest {
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-8, 8, 96), Axis.of(-8, 8, 96));
    private static final Hamiltonian LAW = Hamiltonian.of(1, Potential.quartic(0.05));
    private static final LinearLindblad NOISE = LinearLindblad.diffusion(0.1, 0.2);
    private static final StrangSplitting SCHEME = new StrangSplitting(0.03);

    private static WignerFunction state(double x) {
        return WignerFunction.of(GaussianState.coherent(x, 0.3, 1), GRID);
    }

    @Test
    void itIsThePropagator() {
        var initial = state(1);
        double[] expected = LindbladPropagator.of(LAW, NOISE, SCHEME)
                .propagate(initial, TimeGrid.evenly(0, 0.25, 2))
                .finalState()
                .values();
        double[] values = initial.values();
        LindbladPropagator.of(LAW, NOISE, SCHEME).flow(GRID, 1).advance(values, 0, 0.25);
        assertThat(values).containsExactly(expected, within(1e-15)); // the same operations
        double[] density = LiouvillePropagator.of(LAW, NOISE, SCHEME)
                .propagate(ClassicalDensity.of(initial), TimeGrid.evenly(0, 0.25, 2))
                .finalState()
                .values();
        values = initial.values();
        LiouvillePropagator.of(LAW, NOISE, SCHEME).flow(GRID).advance(values, 0, 0.25);
        assertThat(values).containsExactly(density, within(1e-15));
    }

    @Test
    void differencesGoAsTheStatesDo() {
        var flow = LindbladPropagator.of(LAW, NOISE, SCHEME).flow(GRID, 1);
        assertThat(flow.grid()).isEqualTo(GRID);
        double[] a = state(1).values();
        double[] b = state(-0.5).values();
        var difference = new double[a.length];
        for (int index = 0; index < a.length; index++) {
            difference[index] = 1e-3 * (a[index] - b[index]);
        }
        flow.advance(difference, 0, 0.4);
        flow.advance(a, 0, 0.4);
        flow.advance(b, 0, 0.4);
        for (int index = 0; index < a.length; index++) {
            // rounding of a and b
            assertThat(difference[index]).isCloseTo(1e-3 * (a[index] - b[index]), within(1e-16));
        }
        var zero = new double[a.length];
        flow.advance(zero, 0, 0.4);
        assertThat(zero).containsOnly(0);
    }

    @Test
    void noTailIsTooLarge() {
        // a field at the very edge, which the propagator would refuse
        var flow = LindbladPropagator.of(LAW, NOISE, SCHEME).flow(GRID, 1);
        var values = new double[GRID.size()];
        values[GRID.index(0, 0)] = 1;
        flow.advance(values, 0, 0.03);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        assertThat(sum).isCloseTo(1, within(1e-12)); // the norm is kept
    }

    @Test
    void badInputIsRejected() {
        var flow = LindbladPropagator.of(LAW, NOISE, SCHEME).flow(GRID, 1);
        assertThatThrownBy(() -> flow.advance(new double[3], 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values.length = 3: must be nx*np = 9216");
        var values = new double[GRID.size()];
        assertThatThrownBy(() -> flow.advance(values, Double.NaN, 1)).hasMessage("time = NaN: must be finite");
        assertThatThrownBy(() -> flow.advance(values, 0, 0)).hasMessage("duration = 0.0: must be finite and above 0");
        values[5] = Double.NaN;
        assertThatThrownBy(() -> flow.advance(values, 0, 0.03)).isInstanceOf(NumericalFailureException.class);
        assertThatThrownBy(() -> LindbladPropagator.of(LAW, NOISE, SCHEME).flow(GRID, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hbar = NaN: must be finite and above 0");
        assertThatThrownBy(() -> LindbladPropagator.of(LAW, LinearLindblad.friction(1), SCHEME)
                        .flow(GRID, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("friction = 1.0");
    }
}
