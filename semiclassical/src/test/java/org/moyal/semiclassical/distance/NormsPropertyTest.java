// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.SymplecticMap;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianState;
import org.moyal.wigner.function.WignerFunction;

/** Invariance of the trace norm under unitary maps, and its closed form for pure states. */
class NormsPropertyTest {
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-10, 10, 108), Axis.of(-10, 10, 108));

    @Property(tries = 20)
    void traceNormDoesNotChangeUnderTranslationsAndRotations(
            @ForAll @IntRange(min = 0, max = 3) int n,
            @ForAll @DoubleRange(min = -1, max = 1) double dx,
            @ForAll @DoubleRange(min = -1, max = 1) double dp,
            @ForAll @DoubleRange(min = 0, max = 6.3) double angle) {
        var a = WignerFunction.of(new FockState(n, 0.5, 0, 1, 1), GRID);
        var b = WignerFunction.of(GaussianState.squeezed(0.3, 0.4, 1, 1), GRID);
        var map = SymplecticMap.of(
                new double[][] {{Math.cos(angle), Math.sin(angle)}, {-Math.sin(angle), Math.cos(angle)}},
                new double[] {dx, dp});
        double before = TraceNorm.ofDifference(a, b).value();
        double after = TraceNorm.ofDifference(a.under(map), b.under(map)).value();
        // tails of 1e-13 at the ends of the grid and the interpolation of the map
        assertThat(after).isCloseTo(before, within(1e-10));
    }

    @Property(tries = 30)
    void pureStatesFollowTheClosedForm(
            @ForAll @DoubleRange(min = 0, max = 0.5) double strength,
            @ForAll @DoubleRange(min = 0, max = 6.3) double angle,
            @ForAll @DoubleRange(min = -2, max = 2) double x,
            @ForAll @DoubleRange(min = -2, max = 2) double p) {
        var a = GaussianState.coherent(0.3, -0.2, 1);
        var b = GaussianState.squeezed(strength, angle, 1, 1).displaced(x, p);
        double closed = TraceNorm.ofDifference(a, b);
        var fromWigner = TraceNorm.ofDifference(WignerFunction.of(a, GRID), WignerFunction.of(b, GRID));
        // 1e-8: of nearly equal states the root is taken of rounding
        assertThat(fromWigner.value()).isCloseTo(closed, within(1e-10 + (closed < 1e-4 ? 1e-8 : 0)));
        var fromMatrix = TraceNorm.ofDifference(DensityMatrix.of(GRID.x(), a), DensityMatrix.of(GRID.x(), b));
        assertThat(fromMatrix.value()).isCloseTo(fromWigner.value(), within(1e-10));
    }

    @Property(tries = 30)
    void eigenvaluesAreThoseOfTheMatrixThatTheyBuild(@ForAll long seed, @ForAll @IntRange(min = 1, max = 24) int n) {
        // Σλ = trace, Σλ² = ‖A‖², Σλ³ = Tr A³ fix the spectrum's moments
        var random = new java.util.SplittableRandom(seed);
        var re = new double[n][n];
        var im = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                re[i][j] = random.nextDouble() - 0.5;
                re[j][i] = re[i][j];
                im[i][j] = i == j ? 0 : random.nextDouble() - 0.5;
                im[j][i] = -im[i][j];
            }
        }
        double trace = 0;
        double square = 0;
        double cube = 0;
        for (int i = 0; i < n; i++) {
            trace += re[i][i];
            for (int j = 0; j < n; j++) {
                square += re[i][j] * re[i][j] + im[i][j] * im[i][j];
                for (int k = 0; k < n; k++) {
                    double a = re[i][j] * re[j][k] - im[i][j] * im[j][k];
                    double b = re[i][j] * im[j][k] + im[i][j] * re[j][k];
                    cube += a * re[k][i] - b * im[k][i];
                }
            }
        }
        var matrix = new HermitianMatrix(re, im);
        double[] moments = new double[3];
        for (double value : matrix.eigenvalues()) {
            moments[0] += value;
            moments[1] += value * value;
            moments[2] += value * value * value;
        }
        double rounding = 1e-13 * n * n;
        assertThat(moments[0]).isCloseTo(trace, within(rounding));
        assertThat(moments[1]).isCloseTo(square, within(rounding));
        assertThat(moments[2]).isCloseTo(cube, within(rounding * n));
        // plane waves are another basis
        assertThat(matrix.inWavenumbers().traceNorm()).isCloseTo(matrix.traceNorm(), within(rounding));
    }
}
