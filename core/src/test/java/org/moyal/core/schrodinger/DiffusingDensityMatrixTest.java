// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moyal.core.error.FrictionException;
import org.moyal.core.grid.Axis;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeSeries;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.Entropy;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.WaveFunction;
import org.moyal.core.transform.FourierEngine;

/** Diffusion of position and momentum in the density matrix. */
class DiffusingDensityMatrixTest {

    private static final double HBAR = 0.8;
    private static final double MASS = 1.4;
    private static final LinearLindblad NOISE = LinearLindblad.diffusion(0.2, 0.3);
    private static final Hamiltonian WELL = Hamiltonian.of(MASS, Potential.polynomial(0.5, 0.1, -0.5, 0.02, 0.0625));

    private static double difference(DensityMatrix a, DensityMatrix b) {
        double largest = 0;
        int n = a.axis().size();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                largest = Math.max(largest, Math.hypot(a.re(i, j) - b.re(i, j), a.im(i, j) - b.im(i, j)));
            }
        }
        return largest;
    }

    /** In a parabola a Gaussian stays one through every kick and every drift, so that the scheme is checked to rounding. */
    @ParameterizedTest
    @ValueSource(ints = {160, 175})
    void gaussiansInAParabola(int nodes) {
        double k = 1.1;
        Axis axis = Axis.of(-11, 11, nodes);
        GaussianState start =
                GaussianState.of(new double[] {0.7, -0.3}, new double[][] {{0.5, 0.1}, {0.1, 0.45}}, HBAR);
        double h = 0.1;
        double x = 0.7;
        double p = -0.3;
        double xx = 0.5;
        double xp = 0.1;
        double pp = 0.45;
        for (int s = 0; s < 10; s++) {
            for (int half = 0; half < 2; half++) {
                double a = -0.5 * k * h;
                p += a * x;
                pp += 2 * a * xp + a * a * xx + 0.5 * NOISE.dpp() * h;
                xp += a * xx;
                if (half == 0) {
                    double b = h / MASS;
                    x += b * p;
                    xx += 2 * b * xp + b * b * pp + NOISE.dxx() * h;
                    xp += b * pp;
                }
            }
        }
        GaussianState expected = GaussianState.of(new double[] {x, p}, new double[][] {{xx, xp}, {xp, pp}}, HBAR);
        DensityMatrix end = VonNeumannPropagator.of(
                        Hamiltonian.of(MASS, Potential.polynomial(0, 0, 0.5 * k)), new StrangSplitting(h))
                .withDiffusion(NOISE)
                .propagate(DensityMatrix.of(axis, start), TimeGrid.single(0, 10 * h))
                .finalState();
        // 10 steps of four transforms, and what the axis cuts off
        assertThat(difference(end, DensityMatrix.of(axis, expected))).isLessThan(1e-11);
        assertThat(end.purity()).isEqualTo(expected.purity(), within(1e-11));
        assertThat(Entropy.vonNeumann(end)).isEqualTo(Entropy.vonNeumann(expected), within(1e-9));
    }

    /** Trace and Hermiticity stay, the purity falls and the entropy grows all along. */
    @Test
    void invariants() {
        Axis axis = Axis.of(-9, 9, 128);
        DensityMatrix start = DensityMatrix.of(WaveFunction.of(axis, new GaussianPacket(1, 0.4, 0.9, HBAR)));
        List<Double> purities = new ArrayList<>();
        var entropy = TimeSeries.of("entropy", (DensityMatrixView view) -> Entropy.vonNeumann(view.snapshot()));
        VonNeumannPropagator.of(WELL, new StrangSplitting(0.05))
                .withDiffusion(NOISE)
                .propagate(start, TimeGrid.evenly(0, 1, 5), entropy, (time, view) -> {
                    assertThat(view.trace()).isEqualTo(1, within(1e-12));
                    assertThat(view.re(50, 71)).isEqualTo(view.re(71, 50), within(1e-13));
                    assertThat(view.im(50, 71)).isEqualTo(-view.im(71, 50), within(1e-13));
                    purities.add(view.purity());
                });
        assertThat(entropy.value(0)).isEqualTo(0, within(1e-10));
        for (int i = 1; i < 5; i++) {
            assertThat(purities.get(i)).isLessThan(purities.get(i - 1) - 0.01);
            assertThat(entropy.value(i)).isGreaterThan(entropy.value(i - 1) + 0.01);
        }
    }

    @Test
    void enginesAgreeAndNothingIsAllocated() {
        Axis axis = Axis.of(-8, 8, 100);
        DensityMatrix start = DensityMatrix.of(WaveFunction.of(axis, new GaussianPacket(1, 0.4, 0.9, HBAR)));
        VonNeumannPropagator propagator =
                VonNeumannPropagator.of(WELL, new StrangSplitting(0.02)).withDiffusion(NOISE);
        TimeGrid times = TimeGrid.single(0, 0.2);
        assertThat(difference(
                        propagator.propagate(start, times).finalState(),
                        propagator
                                .withEngine(FourierEngine.jTransforms())
                                .propagate(start, times)
                                .finalState()))
                .isLessThan(1e-13); // 10 steps of four transforms of about 2ε each
        assertThat(SchrodingerBatchTest.allocated(propagator.prepare(start))).isZero();
    }

    @Test
    void refusals() {
        VonNeumannPropagator strang = VonNeumannPropagator.of(WELL, new StrangSplitting(0.1));
        assertThatThrownBy(() -> strang.withDiffusion(new LinearLindblad(1, 0.5, 1, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("diffusion.dxp() = 0.5: must be 0; the evolution of Wigner functions takes it");
        assertThatThrownBy(() -> strang.withDiffusion(LinearLindblad.friction(0.1, 1, 1)))
                .isInstanceOf(FrictionException.class)
                .hasMessage("VonNeumannPropagator with " + LinearLindblad.friction(0.1, 1, 1)
                        + ": friction = 0.1: must be 0; only diffusion is covered");
        assertThatThrownBy(() -> VonNeumannPropagator.of(WELL, new FourthOrderSplitting(0.1))
                        .withDiffusion(LinearLindblad.diffusion(0.1, 0)))
                .hasMessageMatching("dxx = 0\\.1: must be 0 with .*, whose drift \\d goes back in time; StrangSplitting"
                        + " would do");
        assertThat(strang.withDiffusion(NOISE).toString()).contains(NOISE.toString());
    }
}
