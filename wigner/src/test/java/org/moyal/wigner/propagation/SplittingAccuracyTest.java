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
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.spectrum.Spectrum;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.WaveFunction;
import org.moyal.wigner.function.WignerFunction;

/** The order in time of the schemes, and the accuracy of the quartic oscillator against its spectrum. */
class SplittingAccuracyTest {

    private static final Hamiltonian WELL = Hamiltonian.of(1.3, Potential.polynomial(0, 0.1, -0.5, 0.05, 0.0625));
    private static final double HBAR = 0.9;
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-9, 9, 160), Axis.of(-13, 13, 160));

    private static WignerFunction start() {
        return WignerFunction.of(GaussianState.coherent(1.2, 0.4, HBAR), GRID);
    }

    private static double difference(double[] a, double[] b) {
        double largest = 0;
        for (int n = 0; n < a.length; n++) {
            largest = Math.max(largest, Math.abs(a[n] - b[n]));
        }
        return largest;
    }

    private static double[] propagated(SplittingScheme scheme) {
        return WignerPropagator.of(WELL, scheme)
                .propagate(start(), TimeGrid.single(0, 2))
                .finalState()
                .values();
    }

    @Test
    void strangHasOrderTwo() {
        double[] exact = propagated(new FourthOrderSplitting(0.05));
        double coarse = difference(propagated(new StrangSplitting(0.04)), exact);
        double fine = difference(propagated(new StrangSplitting(0.02)), exact);
        assertThat(Math.log(coarse / fine) / Math.log(2)).isEqualTo(2, within(0.2));
    }

    @Test
    void fourthOrderHasOrderFour() {
        double[] exact = propagated(new FourthOrderSplitting(0.025));
        double coarse = difference(propagated(new FourthOrderSplitting(0.2)), exact);
        double fine = difference(propagated(new FourthOrderSplitting(0.1)), exact);
        assertThat(Math.log(coarse / fine) / Math.log(2)).isEqualTo(4, within(0.2));
    }

    @Test
    void classicalSchemesHaveTheSameOrders() {
        assertThat(classicalOrder(new StrangSplitting(0.04), new StrangSplitting(0.02)))
                .isEqualTo(2, within(0.2));
        assertThat(classicalOrder(new FourthOrderSplitting(0.2), new FourthOrderSplitting(0.1)))
                .isEqualTo(4, within(0.2));
    }

    private static double classicalOrder(SplittingScheme coarse, SplittingScheme fine) {
        double[] exact = classical(new FourthOrderSplitting(0.025));
        return Math.log(difference(classical(coarse), exact) / difference(classical(fine), exact)) / Math.log(2);
    }

    private static double[] classical(SplittingScheme scheme) {
        return LiouvillePropagator.of(WELL, scheme)
                .propagate(ClassicalDensity.of(start()), TimeGrid.single(0, 0.8))
                .finalState()
                .values();
    }

    @Test
    void strangWithDiffusionAndFrictionHasOrderTwo() {
        double[] exact = open(0.005);
        double coarse = difference(open(0.08), exact);
        double fine = difference(open(0.04), exact);
        assertThat(Math.log(coarse / fine) / Math.log(2)).isEqualTo(2, within(0.2));
    }

    private static double[] open(double step) {
        return LindbladPropagator.of(WELL, new LinearLindblad(0.1, 0.05, 0.3, 0.2), new StrangSplitting(step))
                .propagate(start(), TimeGrid.single(0, 0.8))
                .finalState()
                .values();
    }

    /**
     * ħ = M = K = 1 to t = 0.5 against ψ(t) = Σ c_n e^(−iE_n t) ψ_n from the spectrum, an independent method; 200 levels
     * leave e^(−√(2·E₂₀₀)/2) < 1e-10. Box and step errors of W are some 1e-10 each.
     */
    @Test
    void quarticOscillatorToOneInABillion() {
        Hamiltonian quartic = Hamiltonian.of(1, Potential.quartic(1));
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-7, 7, 256), Axis.of(-30, 30, 256));
        GaussianPacket packet = new GaussianPacket(0, 0, 1, 1);
        WignerFunction end = WignerPropagator.of(quartic, new FourthOrderSplitting(2.5e-3))
                .propagate(WignerFunction.of(packet, grid), TimeGrid.single(0, 0.5))
                .finalState();

        Axis axis = Axis.of(-6.5, 6.5, 480);
        Spectrum spectrum = Spectrum.of(quartic, axis, 1, 200);
        WaveFunction start = WaveFunction.of(axis, packet);
        double[] re = new double[axis.size()];
        double[] im = new double[axis.size()];
        for (int n = 0; n < 200; n++) {
            WaveFunction state = spectrum.state(n);
            var c = state.inner(start);
            double phase = spectrum.energy(n) * 0.5;
            double a = c.getReal() * Math.cos(phase) + c.getImaginary() * Math.sin(phase);
            double b = c.getImaginary() * Math.cos(phase) - c.getReal() * Math.sin(phase);
            for (int i = 0; i < re.length; i++) {
                re[i] += a * state.re(i) - b * state.im(i);
                im[i] += a * state.im(i) + b * state.re(i);
            }
        }
        WignerFunction exact = WignerFunction.of(WaveFunction.of(axis, 1, re, im), grid);
        assertThat(difference(end.values(), exact.values())).isLessThanOrEqualTo(1e-9);
        assertThat(end.norm()).isEqualTo(1, within(1e-12));
        assertThat(end.purity()).isEqualTo(1, within(1e-12));
    }
}
