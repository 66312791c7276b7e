// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** The same splitting on a density matrix and on its Wigner function: two codes, two representations, one state. */
class TwoRepresentationsTest {

    /**
     * What differs is what the two grids cut off. Both hold eight standard deviations and more at all times, e^(−32) = 1e-14, and
     * some hundred transforms round by 1e-15 each.
     */
    @ParameterizedTest
    @CsvSource({"0.15, 0.1", "0.15, 0", "0, 0.1"})
    void openEvolutionsAgree(double dxx, double dpp) {
        double hbar = 0.7;
        Hamiltonian well = Hamiltonian.of(1.3, Potential.boundedDoubleWell(0.6, 1.2, 0.9));
        LinearLindblad noise = LinearLindblad.diffusion(dxx, dpp);
        StrangSplitting scheme = new StrangSplitting(0.05);
        TimeGrid times = TimeGrid.single(0, 1.5);
        GaussianState start = GaussianState.of(new double[] {0.5, -0.3}, new double[][] {{0.4, 0.1}, {0.1, 0.5}}, hbar);

        DensityMatrix rho = VonNeumannPropagator.of(well, scheme)
                .withDiffusion(noise)
                .propagate(DensityMatrix.of(Axis.of(-14, 14, 256), start), times)
                .finalState();
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-14, 14, 256), Axis.of(-10, 10, 256));
        WignerFunction w = LindbladPropagator.of(well, noise, scheme)
                .propagate(WignerFunction.of(start, grid), times)
                .finalState();
        WignerFunction other = WignerFunction.of(rho, grid);
        double largest = 0;
        double peak = 0;
        for (int i = 0; i < 256; i++) {
            for (int j = 0; j < 256; j++) {
                largest = Math.max(largest, Math.abs(w.value(i, j) - other.value(i, j)));
                peak = Math.max(peak, Math.abs(w.value(i, j)));
            }
        }
        assertThat(peak).isGreaterThan(0.05);
        assertThat(largest).isLessThan(1e-12);
        assertThat(Math.abs(w.purity() - rho.purity())).isLessThan(1e-12);
        assertThat(rho.purity()).isLessThan(0.7);
    }
}
