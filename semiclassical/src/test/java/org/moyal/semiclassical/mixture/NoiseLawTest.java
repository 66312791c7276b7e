// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.moyal.core.law.CertifiedPotential;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.bound.HarmonicFrame;

/** The noise of one short step: its mean and covariance, by quadrature over the random numbers instead of sampling. */
class NoiseLawTest {

    private static final CertifiedPotential TRAP = Potential.trap(1).plus(Potential.cosine(0.3, 1.2));
    private static final HarmonicFrame FRAME = new HarmonicFrame(TRAP.curvatureBound(), 1, 0.2);
    private static final double X = 1.3;
    private static final double P = -0.4;

    private static GaussianState packet() {
        return GaussianState.of(
                new double[] {X, P},
                new double[][] {{FRAME.referencePositionVariance(), 0}, {0, FRAME.referenceMomentumVariance()}},
                0.2);
    }

    /** E[Δx], E[Δp], Cov xx, xp, pp: three-point Gauss–Hermite in both numbers, exact to degree five. */
    private static double[] moments(NoiseLaw noise, double h) {
        double[] nodes = {-Math.sqrt(3), 0, Math.sqrt(3)};
        double[] weights = {1.0 / 6, 2.0 / 3, 1.0 / 6};
        var sums = new double[5];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                var scratch = new PacketScratch(1, FRAME.referencePositionVariance());
                scratch.x[0] = X;
                scratch.p[0] = P;
                scratch.zIm[0] = 1;
                noise.displace(scratch, h, new double[][] {{nodes[i]}, {nodes[j]}}, 0);
                double w = weights[i] * weights[j];
                double dx = scratch.x[0] - X;
                double dp = scratch.p[0] - P;
                sums[0] += w * dx;
                sums[1] += w * dp;
                sums[2] += w * dx * dx;
                sums[3] += w * dx * dp;
                sums[4] += w * dp * dp;
            }
        }
        return sums;
    }

    @Test
    void positionDependentNoiseIsItosAndHasTheCovarianceOfTheDynamics() {
        var diffusion = LinearLindblad.diffusion(0.22, 0.32);
        var law = new SqueezingLaw(FRAME, diffusion);
        assertThat(law.isDegenerate()).isTrue();
        var noise = new NoiseLaw.PositionDependent(law, new LocalModel.Taylor(TRAP), 1);
        var dynamics = PacketDynamics.at(TRAP, FRAME, diffusion, packet());
        double[] coarse = moments(noise, 0.02);
        double[] fine = moments(noise, 0.01);
        // Stratonovich's reading would add −½V‴σ*_xx, here 0.0216, to the mean of Δp/h
        double drift = -0.5 * TRAP.derivative(3, X) * FRAME.referencePositionVariance();
        assertThat(Math.abs(drift)).isGreaterThan(0.02);
        assertThat(coarse[0]).isCloseTo(0, within(1e-16));
        assertThat(Math.abs(coarse[1] / 0.02)).isLessThan(0.02 * Math.abs(drift));
        assertThat(coarse[1] / fine[1]).isGreaterThan(3.5);
        // rates to order h, extrapolated to order h²
        double[] expected = {
            dynamics.centreDiffusion(0, 0), dynamics.centreDiffusion(0, 1), dynamics.centreDiffusion(1, 1)
        };
        for (int k = 0; k < 3; k++) {
            double rate = 2 * fine[2 + k] / 0.01 - coarse[2 + k] / 0.02;
            assertThat(rate).isCloseTo(expected[k], within(1e-5));
        }
    }

    @Test
    void noiseOfSqueezedPacketsHasTheCovarianceOfTheDynamics() {
        var diffusion = LinearLindblad.diffusion(0.1, 0.12);
        var law = new SqueezingLaw(FRAME, diffusion);
        var dynamics = PacketDynamics.at(TRAP, FRAME, diffusion, packet());
        double h = 1e-3;
        double[] frozen = moments(new NoiseLaw.Frozen(law, 1), h);
        double[] contracting = moments(new NoiseLaw.Contracting(law, 1), h);
        for (double[] found : new double[][] {frozen, contracting}) {
            assertThat(found[0]).isCloseTo(0, within(1e-16));
            assertThat(found[1]).isCloseTo(0, within(1e-16));
            assertThat(found[2] / h).isCloseTo(dynamics.centreDiffusion(0, 0), within(1e-12));
            assertThat(found[3] / h).isCloseTo(dynamics.centreDiffusion(0, 1), within(1e-12));
            assertThat(found[4] / h).isCloseTo(dynamics.centreDiffusion(1, 1), within(1e-12));
        }
    }
}
