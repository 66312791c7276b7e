// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.explicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.LocalInterpolant;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.grid.TrigonometricInterpolant;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.problem.QuarticSteps;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.state.GaussianPacket;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.propagation.WignerPropagator;

/** The explicit steps of the literature against the reference table: what works, and what fails by how much. */
class ExplicitStepsTest {

    private static final Map<String, JsonNode> CASES = new HashMap<>();
    private static final QuarticSteps PROBLEM = new QuarticSteps(1, 1, 1);
    private static final PlaneFlow FLOW = PlaneFlow.of(PROBLEM);
    private static final Hamiltonian QUARTIC = Hamiltonian.of(1, Potential.quartic(1));
    /** Holds W and its first derivatives in time at 1e-12. */
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-7, 7, 128), Axis.of(-8, 8, 128));

    /** No larger than the state after twelve steps: rounding at the largest x and y grows by (Δt ΔV/ħ)^N. */
    private static final PhaseSpaceGrid TIGHT = PhaseSpaceGrid.of(Axis.of(-5.5, 5.5, 48), Axis.of(-8, 8, 56));

    static {
        try (InputStream in = ExplicitStepsTest.class.getResourceAsStream("explicit-reference.json")) {
            for (JsonNode each : new ObjectMapper().readTree(in).get("cases")) {
                CASES.put(each.get("name").asText(), each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WignerFunction start() {
        return WignerFunction.of(new GaussianPacket(0, 0, 1, 1), GRID);
    }

    /** W at a time, an error of 1e-11: the box of the problem at such short times. */
    private static DoubleBinaryOperator exact(double t) {
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-7, 7, 256), Axis.of(-32, 32, 288));
        WignerFunction end = WignerPropagator.of(QUARTIC, new FourthOrderSplitting(Math.min(2.5e-3, t / 4)))
                .propagate(WignerFunction.of(new GaussianPacket(0, 0, 1, 1), grid), TimeGrid.single(0, t))
                .finalState();
        return LocalInterpolant.of(end.field())::value;
    }

    private static void checkValues(String name, DoubleBinaryOperator step, double tolerance) {
        JsonNode node = CASES.get(name);
        for (int n = 0; n < 10; n++) {
            double x = node.get("points").get(n).get(0).asDouble();
            double p = node.get("points").get(n).get(1).asDouble();
            assertThat(step.applyAsDouble(x, p))
                    .as(name + " at " + x + ", " + p)
                    .isEqualTo(node.get("values").get(n).asDouble(), within(tolerance));
        }
    }

    private static double[] steps() {
        JsonNode dts = CASES.get("steps_euler1_errors").get("parameters").get("dts");
        double[] result = new double[dts.size()];
        for (int n = 0; n < result.length; n++) {
            result[n] = dts.get(n).asDouble();
        }
        return result;
    }

    @Test
    void closedFormsAtPoints() {
        for (String dt : new String[] {"0.05", "0.0025"}) {
            double h = Double.parseDouble(dt);
            checkValues("steps_euler1_dt" + dt + "_W", (x, p) -> PROBLEM.eulerian(x, p, h), 1e-13);
            checkValues("steps_lagr_dt" + dt + "_W", new LagrangianStep(h).apply(FLOW), 1e-13);
            checkValues("steps_shift_dt" + dt + "_W", new TransportShift(h).apply(FLOW), 1e-13);
        }
    }

    /** On the grid: spectral derivatives to rounding, interpolation to 1e-12, w = J/W to rounding over W. */
    @Test
    void gridStepsAtPoints() {
        for (String dt : new String[] {"0.05", "0.0025"}) {
            double h = Double.parseDouble(dt);
            TrigonometricInterpolant euler =
                    new EulerianStep(h).apply(start(), QUARTIC).interpolant();
            checkValues("steps_euler1_dt" + dt + "_W", euler::value, 1e-12);
        }
        // the displaced steps agree with the closed form wherever W is well above rounding
        double h = 0.0025;
        PhaseSpaceField lagrangian = new LagrangianStep(h).apply(start(), QUARTIC);
        PhaseSpaceField shift = new TransportShift(h).apply(start(), QUARTIC);
        DoubleBinaryOperator lagrangianExact = new LagrangianStep(h).apply(FLOW);
        DoubleBinaryOperator shiftExact = new TransportShift(h).apply(FLOW);
        for (int i = 0; i < GRID.nx(); i++) {
            for (int k = 0; k < GRID.np(); k++) {
                double x = GRID.x().coordinate(i);
                double p = GRID.p().coordinate(k);
                if (x * x + p * p < 12) {
                    assertThat(lagrangian.value(i, k)).isEqualTo(lagrangianExact.applyAsDouble(x, p), within(1e-10));
                    assertThat(shift.value(i, k)).isEqualTo(shiftExact.applyAsDouble(x, p), within(1e-10));
                }
            }
        }
    }

    @Test
    void eulerianStepMatchesItsClosedFormAndKeepsTheNorm() {
        PhaseSpaceField step = new EulerianStep(0.01).apply(start(), QUARTIC);
        PhaseSpaceField expected = PhaseSpaceField.of(GRID, (x, p) -> PROBLEM.eulerian(x, p, 0.01));
        assertThat(step.values()).usingComparatorWithPrecision(1e-13).containsExactly(expected.values());
        assertThat(step.integral()).isEqualTo(1, within(1e-13));
    }

    /** L1, L2 and sup on the plane, which is the box x ±6, p ±12 for these functions up to 1e-6 in L1, and the order 2 of the local error. */
    @Test
    void eulerianErrorsAndOrder() {
        JsonNode values = CASES.get("steps_euler1_errors").get("values");
        JsonNode orders =
                CASES.get("steps_euler1_order").get("values").get("orders").get("L2");
        PhaseSpaceExtent plane = new PhaseSpaceExtent(-6, 6, -12, 12);
        double previous = Double.NaN;
        double[] dts = steps();
        for (int n = 0; n < dts.length; n++) {
            double dt = dts[n];
            JsonNode expected = values.get(Double.toString(dt));
            StepReport report = StepReport.of((x, p) -> PROBLEM.eulerian(x, p, dt), exact(dt), plane, 80);
            assertThat(report.l2()).isEqualTo(expected.get("L2").asDouble(), within(1e-8));
            assertThat(report.supremum()).isEqualTo(expected.get("sup").asDouble(), within(1e-8));
            // Ours is converged to 1e-9 here (panels doubled, box enlarged). The table's L1 on the plane, by plain
            // rules
            // across the kinks, is good to 3e-7 only: at dt = 0.01 it is below the table's own value for the box ±6.
            double uncertainty = CASES.get("steps_euler1_errors")
                    .get("uncertainty")
                    .get(Double.toString(dt))
                    .get("L1")
                    .asDouble();
            assertThat(report.l1())
                    .as("dt " + dt)
                    .isEqualTo(expected.get("L1").asDouble(), within(Math.max(3e-7, uncertainty)));
            assertThat(report.normViolation()).isEqualTo(0, within(1e-9));
            if (n > 0) {
                double order = Math.log(previous / report.l2()) / Math.log(dts[n - 1] / dt);
                assertThat(order).isEqualTo(orders.get(n - 1).asDouble(), within(1e-4));
            }
            previous = report.l2();
        }
        double limit = CASES.get("steps_euler1_order")
                .get("values")
                .get("limit_error_over_dt2")
                .get("L2")
                .asDouble();
        assertThat(previous / (0.0025 * 0.0025)).isEqualTo(limit, within(0.05));
    }

    @Test
    void lagrangianErrorsInStatedBoxes() {
        JsonNode values = CASES.get("steps_lagr_errors").get("values");
        for (double dt : steps()) {
            DoubleBinaryOperator exact = exact(dt);
            for (int half : new int[] {4, 6}) {
                JsonNode expected = values.get(Double.toString(dt)).get("box_pm_" + half);
                PhaseSpaceExtent box = new PhaseSpaceExtent(-half, half, -half, half);
                // the finest features, Δt·∂w_p/∂p, are some 0.1 wide at Δt = 0.05 and the corner x = p = 6
                StepReport report = StepReport.of(new LagrangianStep(dt).apply(FLOW), exact, box, dt > 0.03 ? 60 : 30);
                String what = "dt " + dt + " box " + half;
                assertThat(report.normViolation())
                        .as(what)
                        .isEqualTo(expected.get("norm_minus_1").asDouble(), within(1e-8));
                assertThat(report.l2()).as(what).isEqualTo(expected.get("L2").asDouble(), within(1e-8));
                assertThat(report.supremum())
                        .as(what)
                        .isEqualTo(expected.get("sup").asDouble(), within(1e-8));
                double uncertainty = CASES.get("steps_lagr_errors")
                        .get("uncertainty")
                        .get(Double.toString(dt))
                        .get("box_pm_" + half)
                        .get("L1")
                        .asDouble();
                assertThat(report.l1())
                        .as(what)
                        .isEqualTo(expected.get("L1").asDouble(), within(Math.max(1e-8, uncertainty)));
                assertThat(report.toString()).contains("norm violation").contains("in x [-" + half);
            }
        }
    }

    /** ∫W_L − 1 → −1, ∫|W_L| → 2, min W_L → −1/(πħ) for Δt → 0. */
    @Test
    void lagrangianStepFailsOnTheWholePlane() {
        JsonNode values = CASES.get("steps_lagr_fullplane").get("values");
        for (double dt : steps()) {
            JsonNode expected = values.get(Double.toString(dt));
            PhaseSpaceExtent strip = new PhaseSpaceExtent(-5, 5, -10 / dt, 10 / dt);
            PlaneIntegrals plane = new LagrangianStep(dt).integrals(FLOW, strip);
            assertThat(plane.normViolation())
                    .isEqualTo(expected.get("norm_minus_1").asDouble(), within(1e-7));
            assertThat(plane.absolute()).isEqualTo(expected.get("int_abs").asDouble(), within(1e-5));
            assertThat(plane.minimum()).isEqualTo(expected.get("min").asDouble(), within(1e-3));
        }
    }

    /** Errors of N steps to T = 0.01 fall with N as far as double precision carries on this grid. */
    @Test
    void iteratedEulerianStep() {
        PhaseSpaceGrid grid = TIGHT;
        WignerFunction w0 = WignerFunction.of(new GaussianPacket(0, 0, 1, 1), grid);
        DoubleBinaryOperator exact = exact(0.01);
        PhaseSpaceField reference = PhaseSpaceField.of(grid, exact);
        JsonNode byNumber = CASES.get("steps_euler12_T0.01_errors").get("L2_by_number_of_steps");
        for (int n : new int[] {1, 2, 3, 4, 6, 8, 12, 16}) {
            PhaseSpaceField step = new EulerianStep(0.01 / n).iterated(w0, QUARTIC, n);
            double sum = 0;
            double[] a = step.values();
            double[] b = reference.values();
            for (int i = 0; i < a.length; i++) {
                sum += (a[i] - b[i]) * (a[i] - b[i]);
            }
            assertThat(Math.sqrt(sum * grid.cellArea()))
                    .as("N = " + n)
                    .isEqualTo(byNumber.get(Integer.toString(n)).asDouble(), within(1e-8));
            assertThat(step.integral()).isEqualTo(1, within(1e-12));
        }
        PhaseSpaceField twelve = new EulerianStep(0.01 / 12).iterated(w0, QUARTIC, 12);
        checkValues("steps_euler12_T0.01_W", twelve.interpolant()::value, 1e-8);
        JsonNode errors = CASES.get("steps_euler12_T0.01_errors").get("values");
        StepReport report = StepReport.of(
                LocalInterpolant.of(twelve)::value, exact, new PhaseSpaceExtent(-5.4, 5.4, -7.8, 7.8), 40);
        assertThat(report.l2()).isEqualTo(errors.get("L2").asDouble(), within(1e-8));
        assertThat(report.supremum()).isEqualTo(errors.get("sup").asDouble(), within(1e-8));
        assertThat(report.l1()).isEqualTo(errors.get("L1").asDouble(), within(3e-7));
    }

    /** The operator is unbounded: many steps explode, which a convergent propagator would not. */
    @Test
    void manyEulerianStepsExplode() {
        WignerFunction w0 = WignerFunction.of(new GaussianPacket(0, 0, 1, 1), TIGHT);
        double after12 = new EulerianStep(0.01 / 12).iterated(w0, QUARTIC, 12).maximum();
        double after96 = new EulerianStep(0.01 / 96).iterated(w0, QUARTIC, 96).maximum();
        assertThat(after12).isLessThan(0.32);
        assertThat(after96).isGreaterThan(10);
    }

    /** Negativity volume and minimum of one and of twelve steps. */
    @Test
    void negativityOfEulerianSteps() {
        PhaseSpaceGrid grid = TIGHT;
        WignerFunction w0 = WignerFunction.of(new GaussianPacket(0, 0, 1, 1), grid);
        for (int n : new int[] {1, 12}) {
            JsonNode node = CASES.get("steps_euler" + n + "_T0.01_neg");
            PhaseSpaceField step = new EulerianStep(0.01 / n).iterated(w0, QUARTIC, n);
            WignerFunction field = WignerFunction.ofValues(grid, 1, step.values(), 1e-3);
            assertThat(field.negativityVolume(1e-9).value())
                    .isEqualTo(node.get("values").get("negativity_volume").asDouble(), within(1e-8));
            var minimum = field.minimumPoint();
            assertThat(minimum.value()).isEqualTo(node.get("values").get("minW").asDouble(), within(1e-8));
            assertThat(Math.abs(minimum.x()))
                    .isEqualTo(Math.abs(node.get("points").get(0).get(0).asDouble()), within(1e-4));
            assertThat(Math.abs(minimum.p()))
                    .isEqualTo(Math.abs(node.get("points").get(0).get(1).asDouble()), within(1e-4));
        }
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> new EulerianStep(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dt = NaN: must be finite and above 0");
        assertThatThrownBy(() -> new LagrangianStep(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TransportShift(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EulerianStep(1).iterated(start(), QUARTIC, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("steps = 0: must be at least 1");
        assertThatThrownBy(() -> new EulerianStep(1).apply(start(), Hamiltonian.of(1, x -> Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be finite");
        assertThatThrownBy(
                        () -> StepReport.of((x, p) -> Double.NaN, (x, p) -> 0, new PhaseSpaceExtent(-1, 1, -1, 1), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be finite");
        assertThatThrownBy(() -> StepReport.of(
                        (x, p) -> 0, (x, p) -> 0, new PhaseSpaceExtent(-1, Double.POSITIVE_INFINITY, -1, 1), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be bounded");
    }
}
