// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moyal.core.unit.UnitSystem;

class DecoherenceExampleTest {

    private static final double YEAR = 31_557_600;

    static List<Named<JsonNode>> dust() {
        return ScaleCases.of("dust");
    }

    /** The published worked example and its exact variant, recomputed from the definitions. */
    @ParameterizedTest
    @MethodSource("dust")
    void reference(JsonNode testCase) {
        JsonNode p = testCase.get("parameters");
        double hbar = ScaleCases.number(p, "hbar");
        DecoherenceExample grain = DecoherenceExample.of(
                "dust grain",
                "reference",
                new PotentialScale(ScaleCases.number(p, "m"), ScaleCases.number(p, "s"), ScaleCases.number(p, "v")),
                ScaleCases.number(p, "Dp_factor") * hbar * hbar * ScaleCases.number(p, "Lambda"),
                p.get("d").asInt());
        ClassicalityBound bound = grain.heuristicBound(hbar);
        int compared = 0;
        for (Map.Entry<String, JsonNode> each : testCase.get("values").properties()) {
            double value = quantity(grain, bound, hbar, each.getKey());
            assertThat(value)
                    .as(each.getKey())
                    .isEqualTo(
                            ScaleCases.number(each.getValue(), "value"),
                            within(ScaleCases.number(each.getValue(), "abs_unc")));
            compared++;
        }
        assertThat(compared).isEqualTo(9);
        // in its own units the same, to rounding
        UnitSystem units = grain.scale().units();
        DecoherenceExample own = grain.in(units);
        double ownHbar = hbar / units.action();
        assertThat(own.heuristicBound(ownHbar).time(BoundForm.PUBLISHED, 1) * units.time())
                .isEqualTo(bound.time(BoundForm.PUBLISHED, 1), within(1e-13 * bound.time(BoundForm.PUBLISHED, 1)));
        assertThat(own.printedTime(ownHbar) * units.time())
                .isEqualTo(grain.printedTime(hbar), within(1e-13 * grain.printedTime(hbar)));
    }

    private static double quantity(DecoherenceExample grain, ClassicalityBound bound, double hbar, String name) {
        return switch (name) {
            case "sH" -> bound.scales().action();
            case "hbar_over_sH" -> bound.scales().hbarOverAction();
            case "D0" -> bound.relativeDiffusion();
            case "ratio" -> bound.ratio();
            case "z" -> bound.squeezing();
            case "time_eps1_theorem_s" -> bound.time(BoundForm.PUBLISHED, 1);
            case "time_eps1_theorem_years" -> bound.time(BoundForm.PUBLISHED, 1) / YEAR;
            case "time_eps1_F4_s" -> grain.printedTime(hbar);
            case "time_eps1_F4_years" -> grain.printedTime(hbar) / YEAR;
            default -> throw new AssertionError(name);
        };
    }

    /** 9.8e3 years by the theorem, 1.6e4 by its proof, 3.2e5 with K′ = 105 K, and 1.06e7 as printed. */
    @Test
    void dustGrain() {
        DecoherenceExample grain = DecoherenceExample.all().get(0);
        ClassicalityBound bound = grain.heuristicBound(UnitSystem.HBAR_SI);
        assertThat(bound.time(BoundForm.PUBLISHED, 1) / YEAR).isEqualTo(9758, within(1.0));
        assertThat(bound.time(BoundForm.PROVEN, 1) / YEAR).isEqualTo(1.59e4, within(50.0));
        ClassicalityBound best = bound.withBestCurvatureBound();
        assertThat(best.scales().frame().curvature() / bound.scales().frame().curvature())
                .isEqualTo(105.5, within(0.1));
        assertThat(best.time(BoundForm.PUBLISHED, 1) / YEAR).isEqualTo(3.2e5, within(2e3));
        assertThat(grain.printedTime(UnitSystem.HBAR_SI) / YEAR).isEqualTo(1.0567e7, within(1e3));
        assertThat(bound.isVoid(BoundForm.PUBLISHED, 3e6 * YEAR)).isTrue();
        assertThat(bound.error(3e6 * YEAR)).isEqualTo(307, within(1.0));
        assertThat(grain.noise().dxx()).isZero();
    }

    @Test
    void table() {
        List<DecoherenceExample> all = DecoherenceExample.all();
        String[] lines = DecoherenceExample.table(all).split("\\R");
        assertThat(lines).hasSize(all.size() + 2);
        for (int i = 0; i < all.size(); i++) {
            assertThat(lines[i + 1]).startsWith(all.get(i).name());
            assertThat(all.get(i).source()).isNotBlank();
            assertThat(lines[i + 1]).doesNotContain("NaN").doesNotContain("Infinity");
        }
        assertThat(lines[1]).endsWith(" 3.08e+11     1.01e+13     3.33e+14");
        assertThat(lines[lines.length - 1]).contains("heuristic");
        // one atom in a lattice is quantum within its first oscillation
        DecoherenceExample atom = all.get(all.size() - 1);
        assertThat(atom.heuristicBound(UnitSystem.HBAR_SI)
                        .isVoid(BoundForm.QUANTUM, atom.scale().time()))
                .isTrue();
    }

    @Test
    void refusals() {
        PotentialScale scale = new PotentialScale(1, 1, 1);
        assertThatThrownBy(() -> ClassicalityBound.of(
                        scale.surface(1), 1, DecoherenceExample.all().get(0).noise(), 1))
                .hasMessageContaining("the theorem says nothing");
        assertThatThrownBy(() -> new PotentialScale(1, Double.NaN, 1))
                .hasMessage("length = NaN: must be finite and above 0");
        assertThatThrownBy(() -> scale.surface(0)).hasMessage("degreesOfFreedom = 0: must be at least 1");
        assertThatThrownBy(() -> DecoherenceExample.of("a", "b", scale, 0, 1))
                .hasMessage("momentumDiffusion = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> DecoherenceExample.of("a", "b", scale, 1, 0))
                .hasMessage("degreesOfFreedom = 0: must be at least 1");
        assertThatThrownBy(() -> DecoherenceExample.of("a", "b", scale, 1, 1).printedTime(0))
                .hasMessage("hbar = 0.0: must be finite and above 0");
    }
}
