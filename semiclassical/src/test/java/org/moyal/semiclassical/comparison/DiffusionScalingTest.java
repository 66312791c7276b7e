// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moyal.core.law.Potential;
import org.moyal.core.run.Progress;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.wigner.function.Estimate;

/** The 4/3 experiment against reference values, {@code nts-scaling.json}. */
class DiffusionScalingTest {
    private static final DiffusionScaling SCALING = DiffusionScaling.doubleWell();
    private static final JsonNode CASES = read();

    private static JsonNode read() {
        try (var stream = DiffusionScalingTest.class.getResourceAsStream("/nts-scaling.json")) {
            return new ObjectMapper().readTree(stream).get("cases");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value of any of the cases: their keys do not overlap. */
    private static JsonNode entry(String key) {
        for (var node : CASES) {
            if (node.get("values").has(key)) {
                return node.get("values").get(key);
            }
        }
        throw new IllegalArgumentException("key = " + key + ": must be in a reference case");
    }

    private static void close(String key, double value, double tolerance) {
        JsonNode entry = entry(key);
        assertThat(value)
                .as(key)
                .isCloseTo(
                        entry.get("value").asDouble(),
                        within(tolerance + entry.get("abs_unc").asDouble()));
    }

    private static double exponent(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? Double.parseDouble(name)
                : Double.parseDouble(name.substring(0, slash)) / Double.parseDouble(name.substring(slash + 1));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.32", "1, 0.08", "4/3, 0.16", "2, 0.16"})
    void evolutionsAreTheReference(String name, double hbar) {
        double q = exponent(name);
        var times = TimeGrid.of(0, 4, 8, 10);
        var grid = SCALING.comparison(q, hbar).gridFor(SCALING.initial(hbar), times);
        var coarse = SCALING.points(q, hbar, grid, times, new StrangSplitting(0.2));
        var fine = SCALING.points(q, hbar, grid, times, new StrangSplitting(0.1));
        assertThat(fine).hasSize(3);
        String system = "q=" + name + "_hbar=" + hbar + "_";
        close(system + "D0", fine.get(0).relativeDiffusion(), 1e-12);
        close(system + "z", fine.get(0).squeezing(), 1e-11);
        for (int i = 0; i < fine.size(); i++) {
            String key = system + "t=" + fine.get(i).time() + "_";
            extrapolated(
                    key + "L1_Wrho_minus_f",
                    coarse.get(i).distance(),
                    fine.get(i).distance());
            extrapolated(
                    key + "negativity", coarse.get(i).negativity(), fine.get(i).negativity());
        }
    }

    /** Without the term h² of the splitting error; of the rest, of order h⁴, a tenth of what was taken away is allowed. */
    private static void extrapolated(String key, Estimate coarse, Estimate fine) {
        double correction = (fine.value() - coarse.value()) / 3;
        close(key, fine.value() + correction, 0.1 * Math.abs(correction) + 2 * fine.error());
    }

    @ParameterizedTest
    @CsvSource({"1, 0.32, 4"})
    void mixturesAreTheReference(String name, double hbar, double end) {
        double q = exponent(name);
        var times = TimeGrid.evenly(0, end, (int) (end / 4) + 1);
        var comparison = SCALING.comparison(q, hbar).withStep(0.1);
        var initial = SCALING.initial(hbar);
        var points = comparison.compare(initial, comparison.gridFor(initial, times), times, 400, 3);
        for (ComparisonPoint point : points.subList(1, points.size())) {
            String key = "q=" + name + "_hbar=" + hbar + "_t=" + point.time() + "_";
            // three standard errors
            close(
                    key + "trace_norm_rho_minus_mixture",
                    point.quantumDistance().value(),
                    3 * point.quantumDistance().error());
            close(
                    key + "L1_mixture_minus_f",
                    point.classicalDistance().value(),
                    3 * point.classicalDistance().error());
            assertThat(point.quantumDistance().error())
                    .isLessThan(0.1 * point.quantumDistance().value());
            close(key + "eps_eq8", point.published(), 1e-9);
            assertThat(point.quantumDistance().value())
                    .isLessThan(point.quantumAPosteriori().value());
            assertThat(point.classicalDistance().value())
                    .isLessThan(point.classicalAPosteriori().value());
        }
    }

    @Test
    void tableRunsThroughTimesThenHbarsThenExponents() {
        var scaling = DiffusionScaling.of(Potential.trap(1).plus(Potential.cosine(0.3, 1.2)), 1, 1, 0, 2, 0.5);
        var reports = new ArrayList<Progress.Report>();
        var table = scaling.table(
                new double[] {1, 2},
                new double[] {0.5, 0.25},
                TimeGrid.of(0, 0.5, 1),
                new StrangSplitting(0.25),
                reports::add);
        assertThat(table).hasSize(8);
        assertThat(table).extracting(ScalingPoint::time).startsWith(0.5, 1.0, 0.5, 1.0);
        assertThat(table).extracting(ScalingPoint::hbar).startsWith(0.5, 0.5, 0.25, 0.25, 0.5);
        assertThat(table).extracting(ScalingPoint::exponent).startsWith(1.0, 1.0, 1.0, 1.0, 2.0);
        assertThat(reports).extracting(Progress.Report::steps).containsExactly(1L, 2L, 3L, 4L);
        assertThat(reports.get(3).total()).isEqualTo(4);
        // at ħ₀ all exponents are one system
        assertThat(table.get(4).distance()).isEqualTo(table.get(0).distance());
        assertThat(table.get(6).relativeDiffusion())
                .isCloseTo(0.5 * table.get(2).relativeDiffusion(), within(1e-15));
        assertThat(scaling.toString()).startsWith("DiffusionScaling[").contains("C = 2.0");
        // ε ~ ħ² D0^(−3/2) at z > 1: independent of ħ for q = 4/3
        assertThat(SCALING.comparison(4.0 / 3, 0.1).bound().error(1))
                .isCloseTo(SCALING.comparison(4.0 / 3, 0.3).bound().error(1), within(1e-12 * 100));
    }

    @Test
    void badInputIsRejected() {
        var well = Potential.trap(0.5).plus(Potential.cosine(1, 1.5));
        assertThatThrownBy(() -> DiffusionScaling.of(Potential.trap(1), 1, 0, 0, 0.2, 0.32))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be above 0, a harmonic potential has no scale");
        assertThatThrownBy(() -> DiffusionScaling.of(well, 0, 0, 0, 0.2, 0.32))
                .hasMessage("mass = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> DiffusionScaling.of(well, 1, Double.NaN, 0, 0.2, 0.32))
                .hasMessage("x = NaN: must be finite");
        assertThatThrownBy(() -> DiffusionScaling.of(well, 1, 0, 0, -1, 0.32))
                .hasMessage("strength = -1.0: must be finite and above 0");
        assertThatThrownBy(() -> SCALING.noise(Double.POSITIVE_INFINITY, 0.1))
                .hasMessage("exponent = Infinity: must be finite");
        assertThatThrownBy(() -> SCALING.noise(1, 0)).hasMessage("hbar = 0.0: must be finite and above 0");
    }
}
