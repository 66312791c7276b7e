// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.moyal.core.error.ResolutionException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.function.WignerFunction;

/** Mixtures on a grid: closed forms of single packets, two routes to the Wigner function, refusals. */
class MixtureImageTest {
    private static final double HBAR = 0.3;
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-6, 6, 192), Axis.of(-7, 7, 216));
    private static final Axis AXIS = Axis.of(-6, 6, 180);

    private static GaussianMixture sample(int size) {
        var random = new Random(5);
        List<GaussianState> packets = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            packets.add(
                    GaussianState.squeezed(0.4 * random.nextDouble(), 6 * random.nextDouble(), Math.sqrt(HBAR), HBAR)
                            .displaced(random.nextGaussian() * 0.4, random.nextGaussian() * 0.4));
        }
        return GaussianMixture.of(packets);
    }

    @Test
    void singlePacketsAreTheClosedForms() {
        var squeezed = GaussianState.of(new double[] {0.4, -0.7}, new double[][] {{0.2, 0.06}, {0.06, 0.1305}}, HBAR);
        var mixed = GaussianState.of(new double[] {0.4, -0.7}, new double[][] {{0.3, -0.1}, {-0.1, 0.35}}, HBAR);
        for (var packet : List.of(squeezed, mixed)) {
            var mixture = GaussianMixture.of(List.of(packet));
            double[] expected = WignerFunction.of(packet, GRID).values();
            // cut at e^(−24.5) of the peak, which is 1/(πħ) at most
            assertThat(largestDifference(mixture.toWignerFunction(GRID).values(), expected))
                    .isLessThan(3e-11);
            var matrix = mixture.toDensityMatrix(AXIS);
            var closed = DensityMatrix.of(AXIS, packet);
            double largest = 0;
            for (int i = 0; i < AXIS.size(); i++) {
                for (int j = 0; j < AXIS.size(); j++) {
                    largest = Math.max(largest, Math.abs(matrix.re(i, j) - closed.re(i, j)));
                    largest = Math.max(largest, Math.abs(matrix.im(i, j) - closed.im(i, j)));
                }
            }
            assertThat(largest).isLessThan(3e-11);
        }
    }

    private static double largestDifference(double[] a, double[] b) {
        double largest = 0;
        for (int index = 0; index < b.length; index++) {
            largest = Math.max(largest, Math.abs(a[index] - b[index]));
        }
        return largest;
    }

    @Test
    void bothRoutesGiveOneWignerFunction() {
        var mixture = sample(40);
        double[] direct = mixture.toWignerFunction(GRID).values();
        double[] throughMatrix =
                WignerFunction.of(mixture.toDensityMatrix(AXIS), GRID).values();
        // both cut their packets at 2e-11 of the peak of a packet, of which 1/40 is one share
        assertThat(largestDifference(throughMatrix, direct)).isLessThan(1e-11);
    }

    @Test
    void momentsAreThoseOfThePackets() {
        var mixture = sample(40);
        var w = mixture.toWignerFunction(GRID);
        // the trapezoidal rule is exact to rounding for what the grid resolves; patches to 1e-11
        assertThat(w.norm()).isCloseTo(1, within(1e-10));
        assertThat(w.meanX()).isCloseTo(mixture.mean(0).value(), within(1e-10));
        assertThat(w.meanP()).isCloseTo(mixture.mean(1).value(), within(1e-10));
        assertThat(w.covariance().xx()).isCloseTo(mixture.covariance(0, 0).value(), within(1e-10));
        assertThat(w.covariance().xp()).isCloseTo(mixture.covariance(0, 1).value(), within(1e-10));
        assertThat(w.covariance().pp()).isCloseTo(mixture.covariance(1, 1).value(), within(1e-10));
        assertThat(mixture.toDensityMatrix(AXIS).purity()).isCloseTo(w.purity(), within(1e-10));
    }

    @Test
    void unsuitableGridsAreRefused() {
        var mixture = sample(4);
        var coarse = PhaseSpaceGrid.of(Axis.of(-6, 6, 20), Axis.of(-6, 6, 192));
        assertThatThrownBy(() -> mixture.toWignerFunction(coarse))
                .isInstanceOf(ResolutionException.class)
                .hasMessageStartingWith("x spacing = 0.6: must be at most the width of the narrowest packet")
                .satisfies(thrown -> assertThat(
                                ((ResolutionException) thrown).resolvingGrid().nx())
                        .isGreaterThan(20));
        var coarseP = PhaseSpaceGrid.of(Axis.of(-6, 6, 192), Axis.of(-6, 6, 20));
        assertThatThrownBy(() -> mixture.toWignerFunction(coarseP))
                .isInstanceOf(ResolutionException.class)
                .hasMessageStartingWith("p spacing = 0.6");
        var small = PhaseSpaceGrid.of(Axis.of(-1, 1, 192), Axis.of(-6, 6, 192));
        assertThatThrownBy(() -> mixture.toWignerFunction(small)).isInstanceOf(ResolutionException.class);
        assertThatThrownBy(() -> mixture.toDensityMatrix(Axis.of(-1, 1, 64)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must hold the packets");
        assertThatThrownBy(() -> mixture.toDensityMatrix(Axis.of(-6, 6, 16)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be at most pi*hbar/|p|");
        var one = GaussianState.coherent(0, 0, 1);
        var plane = GaussianMixture.of(List.of(one.tensor(one)));
        assertThatThrownBy(() -> plane.toWignerFunction(GRID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("degreesOfFreedom() = 2: must be 1 for a mixture on a grid");
        assertThatThrownBy(() -> plane.toDensityMatrix(AXIS)).isInstanceOf(IllegalArgumentException.class);
    }
}
