// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Analytic fields: the Wigner function of a number state, which has fringes, and that of two packets, which has fine ones.
 *
 * <p>Where a field is resolved to rounding the interpolant must be exact to some ε·‖w‖₁ with ‖w‖₁ ~ log n the sum of the moduli
 * of the weights; derivatives multiply that by the Nyquist wavenumber π/Δ, once for each order.
 */
class TrigonometricInterpolantTest {
    private static final double EPSILON = Math.ulp(1.0);

    /** π·W of the fifth number state, (−1)^5 e^(−r²) L₅(2r²), at ħ = 1. */
    private static double number(double x, double p) {
        double z = 2 * (x * x + p * p);
        double laguerre = 1 - z * (5 - z * (5 - z * (10.0 / 6 - z * (5.0 / 24 - z / 120))));
        return -Math.exp(-0.5 * z) * laguerre;
    }

    /** The interference term of two packets at x = ±4, with its derivatives. */
    private static FieldDerivatives fringes(double x, double p) {
        double envelope = Math.exp(-x * x - p * p);
        double c = envelope * Math.cos(8 * p);
        double s = envelope * Math.sin(8 * p);
        double dp = -2 * p * c - 8 * s;
        return new FieldDerivatives(
                c, -2 * x * c, dp, (4 * x * x - 2) * c, -2 * x * dp, (4 * p * p - 2 - 64) * c + 32 * p * s);
    }

    @ParameterizedTest
    @CsvSource({"96, 128", "95, 127", "128, 81"})
    void numberStateIsReproduced(int nx, int np) {
        // At |x| = 7 the function is below 1e-15, and so are its modes beyond π·81/14 = 18.
        var grid = PhaseSpaceGrid.of(Axis.of(-7, 7, nx), Axis.of(-7, 7, np));
        var interpolant =
                PhaseSpaceField.of(grid, TrigonometricInterpolantTest::number).interpolant();
        var random = new SplittableRandom(1);
        for (int i = 0; i < 300; i++) {
            double x = random.nextDouble(-6, 6);
            double p = random.nextDouble(-6, 6);
            assertThat(interpolant.value(x, p)).isEqualTo(number(x, p), within(20 * EPSILON));
        }
    }

    @ParameterizedTest
    @CsvSource({"96, 144", "95, 145"})
    void derivativesAreExact(int nx, int np) {
        // Modes of p reach 8 + 12 at 1e-16; Nyquist is π·144/14 = 32.
        var grid = PhaseSpaceGrid.of(Axis.of(-7, 7, nx), Axis.of(-7, 7, np));
        var interpolant =
                PhaseSpaceField.of(grid, (x, p) -> fringes(x, p).value()).interpolant();
        double nyquist = grid.p().nyquist();
        var random = new SplittableRandom(2);
        for (int i = 0; i < 300; i++) {
            double x = random.nextDouble(-5, 5);
            double p = i < 50 ? grid.p().coordinate(i + 40) + 1e-9 * (i - 25) : random.nextDouble(-5, 5);
            var actual = interpolant.derivatives(x, p);
            var expected = fringes(x, p);
            double first = 20 * EPSILON * nyquist;
            double second = first * nyquist;
            assertThat(actual.value()).isEqualTo(expected.value(), within(20 * EPSILON));
            assertThat(actual.dx()).isEqualTo(expected.dx(), within(first));
            assertThat(actual.dp()).isEqualTo(expected.dp(), within(first));
            assertThat(actual.dxx()).isEqualTo(expected.dxx(), within(second));
            assertThat(actual.dxp()).isEqualTo(expected.dxp(), within(second));
            assertThat(actual.dpp()).isEqualTo(expected.dpp(), within(second));
        }
    }

    @Test
    void resamplingAgreesWithSinglePoints() {
        // Coordinates are rounded by up to ε·|p| = 7 ε, and the slope is 8.
        double tolerance = 80 * EPSILON;
        var grid = PhaseSpaceGrid.of(Axis.of(-7, 7, 98), Axis.of(-7, 7, 144));
        var field = PhaseSpaceField.of(grid, (x, p) -> fringes(x, p).value());
        var target = PhaseSpaceGrid.of(Axis.of(-6.93, 6.5, 61), Axis.of(-6.97, 6.9, 203));
        var resampled = field.interpolant().resample(target);
        assertThat(resampled.grid()).isEqualTo(target);
        double[] row = field.interpolant().row(target.x().coordinate(17));
        double[] column = field.interpolant().column(target.p().coordinate(33));
        for (int i = 0; i < 61; i++) {
            for (int k = 0; k < 203; k += 5) {
                double expected = fringes(target.x().coordinate(i), target.p().coordinate(k))
                        .value();
                assertThat(resampled.value(i, k)).isEqualTo(expected, within(tolerance));
            }
        }
        for (int k = 0; k < 144; k++) {
            double expected =
                    fringes(target.x().coordinate(17), grid.p().coordinate(k)).value();
            assertThat(row[k]).isEqualTo(expected, within(tolerance));
        }
        for (int i = 0; i < 98; i++) {
            double expected =
                    fringes(grid.x().coordinate(i), target.p().coordinate(33)).value();
            assertThat(column[i]).isEqualTo(expected, within(tolerance));
        }
    }

    @Test
    void resamplingOntoTheSameGridIsTheSameField() {
        var grid = PhaseSpaceGrid.of(Axis.of(-7, 7, 20), Axis.of(-7, 7, 30));
        var field = PhaseSpaceField.of(grid, TrigonometricInterpolantTest::number);
        assertThat(field.interpolant().resample(grid)).isSameAs(field);
        var interpolant = field.interpolant();
        var alongXOnly = interpolant.resample(PhaseSpaceGrid.of(Axis.of(-7, 7, 40), grid.p()));
        assertThat(alongXOnly.value(20, 15)).isEqualTo(field.value(10, 15), within(20 * EPSILON));
        var alongPOnly = interpolant.resample(PhaseSpaceGrid.of(grid.x(), Axis.of(-7, 7, 60)));
        assertThat(alongPOnly.value(10, 30)).isEqualTo(field.value(10, 15), within(20 * EPSILON));
    }

    @Test
    void nyquistModeIsACosine() {
        var grid = PhaseSpaceGrid.of(Axis.of(0, 2 * Math.PI, 8), Axis.of(0, 2 * Math.PI, 8));
        var interpolant = PhaseSpaceField.of(grid, (x, p) -> Math.cos(4 * x)).interpolant();
        assertThat(interpolant.value(0.1, 0.3)).isEqualTo(Math.cos(0.4), within(10 * EPSILON));
        assertThat(interpolant.derivatives(0.1, 0.3).dx()).isEqualTo(-4 * Math.sin(0.4), within(40 * EPSILON));
    }

    @Test
    void outsideTheGridTheFieldIsPeriodic() {
        var grid = PhaseSpaceGrid.of(Axis.of(-7, 7, 96), Axis.of(-7, 7, 96));
        var interpolant =
                PhaseSpaceField.of(grid, TrigonometricInterpolantTest::number).interpolant();
        // A shift by periods rounds the coordinate by some ε·|x|, and the slope is below 4.
        assertThat(interpolant.value(0.3 + 42, -0.2 - 28)).isEqualTo(number(0.3, -0.2), within(400 * EPSILON));
    }

    @Test
    void coordinatesAreChecked() {
        var grid = PhaseSpaceGrid.of(Axis.of(-7, 7, 8), Axis.of(-7, 7, 8));
        var interpolant = PhaseSpaceField.of(grid, (x, p) -> 1).interpolant();
        assertThatThrownBy(() -> interpolant.value(Double.NaN, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("coordinate = NaN: must be finite");
        assertThatThrownBy(() -> interpolant.derivatives(0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> interpolant.row(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> interpolant.column(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
