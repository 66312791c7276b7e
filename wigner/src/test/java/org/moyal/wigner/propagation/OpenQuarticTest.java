// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.schrodinger.VonNeumannPropagator;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.function.WignerFunction;

/**
 * The open quartic oscillator p²/2 + x⁴, ħ = 1, with D_xx = D_pp = 0.1, from the coherent state at the origin to t = 1: a bounded
 * number of levels does badly here, since x⁴ heats every one of them. ⟨x²⟩ to 1e-6, by refinement and in a second representation.
 */
class OpenQuarticTest {
    private static final Hamiltonian QUARTIC = Hamiltonian.of(1, Potential.quartic(1));
    private static final LinearLindblad NOISE = LinearLindblad.diffusion(0.1, 0.1);
    private static final GaussianState START = GaussianState.coherent(0, 0, 1);
    private static final TimeGrid TIMES = TimeGrid.single(0, 1);

    /**
     * ⟨x²⟩(1) in 120 number states of the length 0.55 by a Runge–Kutta method of fourth order in the eigenbasis of H, 1600 steps: 90
     * states and 800 steps give 0.341151770. (With the length 1, 140 states still give 0.341164.)
     */
    private static final double REFERENCE = 0.341151789;

    private static double onPhaseSpace(double tolerance, double step) {
        PhaseSpaceGrid grid =
                PhaseSpaceGrid.resolving(START, QUARTIC, tolerance).grid();
        return LindbladPropagator.of(QUARTIC, NOISE, new StrangSplitting(step))
                .withLeakageTolerance(1e-4)
                .propagate(WignerFunction.of(START, grid), TIMES)
                .finalState()
                .moment(2, 0);
    }

    private static double ofDensityMatrix(double step) {
        DensityMatrix rho = VonNeumannPropagator.of(QUARTIC, new StrangSplitting(step))
                .withDiffusion(NOISE)
                .withLeakageTolerance(1e-4)
                .propagate(DensityMatrix.of(Axis.of(-6, 6, 160), START), TIMES)
                .finalState();
        double sum = 0;
        for (int i = 0; i < rho.axis().size(); i++) {
            double x = rho.axis().coordinate(i);
            sum += x * x * rho.density(i) * rho.axis().spacing();
        }
        return sum;
    }

    /** Takes away the term h² of the splitting error. */
    private static double extrapolated(double coarse, double fine) {
        return (4 * fine - coarse) / 3;
    }

    @Test
    void varianceToOneInAMillion() {
        // 128² nodes and 300 steps in all: what the benchmark times
        double coarse = onPhaseSpace(1e-6, 0.01);
        double fine = onPhaseSpace(1e-6, 0.005);
        double value = extrapolated(coarse, fine);
        assertThat(value).isCloseTo(REFERENCE, within(2e-7));
        // refined in the grid (192²) and in the step
        double refined = extrapolated(onPhaseSpace(1e-8, 0.01), onPhaseSpace(1e-8, 0.005));
        assertThat(value).isCloseTo(refined, within(2e-7));
        assertThat(extrapolated(fine, onPhaseSpace(1e-6, 0.0025))).isCloseTo(value, within(1e-8));
        // second order: a quarter of the error at half the step
        assertThat((coarse - value) / (fine - value)).isCloseTo(4, within(0.01));
    }

    @Test
    void densityMatrixHasTheSameVariance() {
        assertThat(extrapolated(ofDensityMatrix(0.01), ofDensityMatrix(0.005))).isCloseTo(REFERENCE, within(2e-7));
    }
}
