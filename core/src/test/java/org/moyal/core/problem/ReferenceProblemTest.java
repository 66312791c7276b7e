// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.moyal.core.reference.ReferenceCases.named;
import static org.moyal.core.reference.ReferenceCases.parameter;
import static org.moyal.core.reference.ReferenceCases.tolerance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.numbers.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moyal.core.law.Potential;
import org.moyal.core.reference.WignerIntegral;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianSuperposition;

/** The problems against reference values with provenance. */
class ReferenceProblemTest {

    private static void agrees(JsonNode node, DoubleBinaryOperator density) {
        for (int k = 0; k < node.get("points").size(); k++) {
            var point = node.get("points").get(k);
            assertThat(density.applyAsDouble(
                            point.get(0).asDouble(), point.get(1).asDouble()))
                    .as("%s at %s", node.get("name"), point)
                    .isCloseTo(node.get("values").get(k).asDouble(), within(tolerance(node)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.7", "2"})
    void displacedFockStateInTheOscillator(String time) {
        var node = named("harmonic_fock1_t" + time + "_W");
        double t = parameter(node, "t");
        var centre = HarmonicProblem.coherent(
                parameter(node, "M"),
                parameter(node, "omega"),
                parameter(node, "x0"),
                parameter(node, "p0"),
                parameter(node, "hbar"));
        HarmonicProblem<FockState> problem = HarmonicProblem.displacedFock(1, centre);
        agrees(node, problem.at(t));
        var current = named("harmonic_fock1_t" + time + "_J");
        for (int k = 0; k < current.get("points").size(); k++) {
            double x = current.get("points").get(k).get(0).asDouble();
            double p = current.get("points").get(k).get(1).asDouble();
            var value = current.get("values").get(k);
            assertThat(problem.currentX(x, p, t)).isCloseTo(value.get(0).asDouble(), within(1e-12));
            assertThat(problem.currentP(x, p, t)).isCloseTo(value.get(1).asDouble(), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.7", "3"})
    void catStateInTheOscillator(String time) {
        var node = named("harmonic_cat_t" + time + "_W");
        var centre = HarmonicProblem.coherent(
                parameter(node, "M"),
                parameter(node, "omega"),
                parameter(node, "a"),
                parameter(node, "q"),
                parameter(node, "hbar"));
        HarmonicProblem<GaussianSuperposition> problem = HarmonicProblem.cat(parameter(node, "phi"), centre);
        agrees(node, problem.at(parameter(node, "t")));
        assertThat(centre.initial().width()).isEqualTo(parameter(node, "s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "2"})
    void dampedParticle(String time) {
        var node = named("damped_t" + time + "_rho");
        var mean = node.get("parameters").get("mean");
        double sx = parameter(node, "sigma_x");
        double sp = parameter(node, "sigma_p");
        var initial = new GaussianDensity(
                mean.get(0).asDouble(), mean.get(1).asDouble(), sx * sx, parameter(node, "cov_xp"), sp * sp);
        var problem = new DampedParticle(parameter(node, "M"), parameter(node, "gamma"), initial);
        double t = parameter(node, "t");
        agrees(node, (x, p) -> problem.density(x, p, t));
        agrees(node, problem.at(t));
        var moments = named("damped_t" + time + "_moments");
        var values = moments.get("values");
        var now = problem.at(t);
        double[] ours = {
            1,
            now.meanX(),
            now.meanP(),
            now.sxx(),
            now.sxp(),
            now.spp(),
            now.determinant() / initial.determinant(),
            now.squareIntegral()
        };
        for (int k = 0; k < ours.length; k++) {
            assertThat(ours[k]).isCloseTo(values.get(k).asDouble(), within(2e-13));
        }
        assertThat(problem.dissipation().friction()).isEqualTo(0.4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.05", "0.0025"})
    void explicitStepsInTheQuarticPotential(String step) {
        var steps = new QuarticSteps(1, 1, 1);
        double dt = Double.parseDouble(step);
        agrees(named("steps_euler1_dt" + step + "_W"), (x, p) -> steps.eulerian(x, p, dt));
        agrees(named("steps_lagr_dt" + step + "_W"), (x, p) -> steps.lagrangian(x, p, dt));
        agrees(named("steps_shift_dt" + step + "_W"), (x, p) -> steps.transportShift(x, p, dt));
    }

    @Test
    void quarticInitialStateAndItsCurrent() {
        var steps = new QuarticSteps(1, 1, 1);
        agrees(named("quartic_t0_W"), steps::initial);
        var current = named("quartic_t0_J");
        for (int k = 0; k < current.get("points").size(); k++) {
            double x = current.get("points").get(k).get(0).asDouble();
            double p = current.get("points").get(k).get(1).asDouble();
            var value = current.get("values").get(k);
            double w = steps.initial(x, p);
            assertThat(w * steps.velocityX(p)).isCloseTo(value.get(0).asDouble(), within(tolerance(current)));
            assertThat(w * steps.velocityP(x, p)).isCloseTo(value.get(1).asDouble(), within(tolerance(current)));
        }
    }

    /** The Lagrangian step loses the whole norm of the plane, in the limit Δt → 0 (reference: −1.0301 at Δt = 0.05). */
    @Test
    void lagrangianStepLosesItsNorm() {
        var node = named("steps_lagr_fullplane");
        var steps = new QuarticSteps(1, 1, 1);
        double dt = 0.05;
        // Coordinates (x − Δt p/M, p), in which the far sheets stay within reach.
        double sum = 0;
        double h = 0.004;
        for (int i = -2500; i <= 2500; i++) {
            for (int k = -7500; k <= 7500; k++) {
                double p = k * 2 * h;
                sum += steps.lagrangian(i * h + dt * p, p, dt);
            }
        }
        double violation = sum * h * 2 * h - 1;
        // Trapezoidal sums of narrow gashes; their width Δx ~ 1e-2 sets the error.
        assertThat(violation)
                .isCloseTo(node.get("values").get("0.05").get("norm_minus_1").asDouble(), within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "1", "1.5", "3"})
    void morseSuperposition(String time) {
        var node = named("morse_mix01_t" + time + "_W");
        var problem = new MorseEigenproblem(Potential.morse(parameter(node, "D"), parameter(node, "a")), 1, 1);
        var state = problem.superposition(parameter(node, "t"), Complex.ONE, Complex.ONE);
        agrees(node, new WignerIntegral(state::amplitude, 1, 40, 2000)::at);
        assertThat(problem.boundStates()).isEqualTo(6);
        assertThat(problem.hamiltonian().mass()).isEqualTo(1);
    }
}
