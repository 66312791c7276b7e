// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moyal.core.grid.TrigonometricInterpolant;
import org.moyal.wigner.velocity.SingularVelocityField;

/** Current, derivatives and field line against the reference values, whose uncertainty is 1e-10 or less. */
class CurrentReferenceTest {
    /** The project's promise; the fixtures' own errors of time integration are below 3e-10. */
    private static final double TOLERANCE = 1e-8;

    static Stream<ReferenceCase> currents() {
        return ReferenceCase.ending("_J");
    }

    static Stream<ReferenceCase> gradients() {
        return ReferenceCase.ending("_grad");
    }

    static Stream<ReferenceCase> divergences() {
        return ReferenceCase.ending("_divJ");
    }

    @ParameterizedTest
    @MethodSource("currents")
    void current(ReferenceCase reference) {
        double[][] points = reference.points();
        double[][] values = reference.values();
        for (int i = 0; i < points.length; i++) {
            CurrentJet jet = reference.current().at(points[i][0], points[i][1]);
            assertThat(jet.jx()).as("Jx at point %d", i).isCloseTo(values[i][0], within(TOLERANCE));
            assertThat(jet.jp()).as("Jp at point %d", i).isCloseTo(values[i][1], within(TOLERANCE));
        }
    }

    @ParameterizedTest
    @MethodSource("gradients")
    void derivatives(ReferenceCase reference) {
        double[][] points = reference.points();
        double[][] values = reference.values();
        for (int i = 0; i < points.length; i++) {
            CurrentJet jet = reference.current().at(points[i][0], points[i][1]);
            assertThat(jet.dwdx()).as("dW/dx at point %d", i).isCloseTo(values[i][0], within(TOLERANCE));
            assertThat(jet.dwdp()).as("dW/dp at point %d", i).isCloseTo(values[i][1], within(TOLERANCE));
            assertThat(jet.divergence()).as("div J at point %d", i).isCloseTo(values[i][2], within(TOLERANCE));
        }
    }

    @ParameterizedTest
    @MethodSource("gradients")
    void velocityDivergenceOfEigenstates(ReferenceCase reference) {
        if (!reference.name.startsWith("morse")) {
            return;
        }
        double[][] points = reference.points();
        double[][] values = reference.values();
        var velocity = SingularVelocityField.of(reference.current());
        for (int i = 0; i < points.length; i++) {
            double x = points[i][0];
            double p = points[i][1];
            assertThat(reference.current().at(x, p).advection()).isCloseTo(values[i][3], within(1e-12));
            // Stated: relative 1e-9. The smallest |W| here is 2e-3, so that 1e-13 in W, Jp and slopes gives 1e-10.
            double allowed = 1e-9 * Math.max(1, Math.abs(values[i][4]));
            assertThat(velocity.divergence(x, p).orElseThrow()).isCloseTo(values[i][4], within(allowed));
            assertThat(velocity.stationaryDivergence(x, p)).isCloseTo(values[i][4], within(allowed));
        }
    }

    @ParameterizedTest
    @MethodSource("divergences")
    void eigenstatesHaveNoSources(ReferenceCase reference) {
        WignerCurrent current = reference.current();
        double largest = 0;
        double scale = 0;
        double[] divergence = current.divergence().values();
        double[] slope = current.momentumDerivative(current.jp()).values();
        for (int i = 0; i < current.grid().nx(); i++) {
            double x = current.grid().x().coordinate(i);
            for (int k = 0; k < current.grid().np(); k++) {
                double p = current.grid().p().coordinate(k);
                if (x >= -2.5 && x <= 5 && Math.abs(p) <= 2.5) {
                    largest =
                            Math.max(largest, Math.abs(divergence[current.grid().index(i, k)]));
                    scale = Math.max(scale, Math.abs(slope[current.grid().index(i, k)]));
                }
            }
        }
        // The noise of Jp at x = −2.5, about 2e-12, times the rms wavenumber of about 13.
        assertThat(largest).isLessThan(1e-10);
        // The reference is a maximum over another grid, hence its uncertainty of 0.01.
        assertThat(scale).isCloseTo(reference.node.get("values").get(2).asDouble(), within(0.01));
    }

    @Test
    void fieldLineOfTheFirstExcitedMorseState() {
        ReferenceCase reference = ReferenceCase.named("morse_n1_fieldline");
        double[][] points = reference.points();
        for (var interpolation : FieldLineScheme.Interpolation.values()) {
            FieldLine line = reference
                    .current()
                    .fieldLine(points[0][0], points[0][1], new FieldLineScheme(1e-11, 20, interpolation));
            assertThat(line.end()).isEqualTo(FieldLine.End.CLOSED);
            assertThat(line.length()).isCloseTo(3.34774443001144, within(TOLERANCE));
            for (int i = 0; i < points.length; i++) {
                double s = 0.25 * i * line.length();
                assertThat(line.x(s)).isCloseTo(points[i][0], within(TOLERANCE));
                assertThat(line.p(s)).isCloseTo(points[i][1], within(TOLERANCE));
            }
            assertThat(line.wignerZeros()).hasSize(4);
            // The reference states 1e-6 for both.
            assertThat(line.minimumWigner()).isCloseTo(-0.101356325087407, within(1e-6));
            assertThat(line.maximumWigner()).isCloseTo(0.0790353568089632, within(1e-6));
        }
    }

    @Test
    void streamFunctionIsConstantOnFieldLines() {
        ReferenceCase reference = ReferenceCase.named("morse_n1_fieldline");
        var stream = TrigonometricInterpolant.of(reference.current().streamFunction());
        assertThat(stream.value(0.8, 0.6)).isCloseTo(-0.152424311319806, within(1e-10));
        FieldLine line = reference.current().fieldLine(0.8, 0.6, FieldLineScheme.upTo(20));
        for (int i = 0; i <= 20; i++) {
            double s = line.length() * (i / 20.0);
            assertThat(stream.value(line.x(s), line.p(s))).isCloseTo(-0.152424311319806, within(TOLERANCE));
        }
    }
}
