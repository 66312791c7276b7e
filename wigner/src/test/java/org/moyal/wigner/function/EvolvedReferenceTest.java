// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moyal.core.grid.Axis;
import org.moyal.core.state.GaussianPacket;

/** The quartic oscillator and the double well at all times of the reference, evolved in eigenstates. */
class EvolvedReferenceTest {

    static Stream<Reference> values() {
        return Reference.matching("(quartic|doublewell)_t.*_W");
    }

    @ParameterizedTest
    @MethodSource
    void values(Reference reference) {
        WignerFunction w = Evolved.of(reference);
        double[][] points = reference.points();
        for (int m = 0; m < points.length; m++) {
            assertThat(w.valueAt(points[m][0], points[m][1]))
                    .as("W at point %d", m)
                    .isCloseTo(reference.value(m), within(reference.uncertainty()));
        }
    }

    static Stream<Reference> marginals() {
        return Reference.matching("(quartic|doublewell)_t.*_marginals");
    }

    @ParameterizedTest
    @MethodSource
    void marginals(Reference reference) {
        WignerFunction w = Evolved.of(reference);
        double[][] points = reference.points();
        for (int m = 0; m < points[0].length; m++) {
            double position =
                    sum(w.interpolant().row(points[0][m])) * w.grid().p().spacing();
            double momentum =
                    sum(w.interpolant().column(points[1][m])) * w.grid().x().spacing();
            assertThat(position)
                    .isCloseTo(reference.values().get(0).get(m).asDouble(), within(reference.uncertainty()));
            assertThat(momentum)
                    .isCloseTo(reference.values().get(1).get(m).asDouble(), within(reference.uncertainty()));
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    static Stream<Reference> overlap() {
        return Reference.matching("(quartic|doublewell)_t.*_overlap");
    }

    @ParameterizedTest
    @MethodSource
    void overlap(Reference reference) {
        WignerFunction w = Evolved.of(reference);
        var packet = reference.parameters().get("initial_state").get(0);
        var start = new GaussianPacket(
                packet.get("x0").asDouble(),
                packet.get("p0").asDouble(),
                packet.get("s").asDouble(),
                w.hbar());
        assertThat(w.overlap(WignerFunction.of(start, w.grid())))
                .isCloseTo(reference.value(0), within(reference.uncertainty()));
    }

    static Stream<Reference> moments() {
        return Reference.matching("(quartic|doublewell)_t.*_moments");
    }

    @ParameterizedTest
    @MethodSource
    void moments(Reference reference) {
        WignerFunction w = Evolved.of(reference);
        check(reference, "energy", w.energy(Evolved.hamiltonian(reference)));
        check(reference, "x", w.meanX());
        check(reference, "p", w.meanP());
        check(reference, "x2", w.moment(2, 0));
        check(reference, "p2", w.moment(0, 2));
        check(reference, "xp_sym", w.moment(1, 1));
        check(reference, "x3", w.moment(3, 0));
        check(reference, "p3", w.moment(0, 3));
        check(reference, "x4", w.moment(4, 0));
        check(reference, "p4", w.moment(0, 4));
        check(reference, "x2p2_weyl", w.moment(2, 2));
        check(reference, "re_x2p2_operator", w.moment(2, 2) - 0.5 * w.hbar() * w.hbar());
    }

    private static void check(Reference reference, String key, double value) {
        assertThat(value).as(key).isCloseTo(reference.values().get(key).asDouble(), within(reference.uncertainty(key)));
    }

    static Stream<Reference> minimum() {
        return Reference.matching("(quartic|doublewell)_t.*_minW");
    }

    @ParameterizedTest
    @MethodSource
    void minimum(Reference reference) {
        Extremum minimum = Evolved.of(reference).minimumPoint();
        assertThat(minimum.value()).isCloseTo(reference.value(0), within(reference.uncertainty()));
        // The states of the quartic oscillator are even: their minimum is attained twice.
        double[] place = reference.points()[0];
        double side = Math.signum(minimum.x()) == Math.signum(place[0]) ? 1 : -1;
        double allowed = reference.node().get("location_uncertainty").asDouble();
        assertThat(side * minimum.x()).isCloseTo(place[0], within(allowed));
        assertThat(side * minimum.p()).isCloseTo(place[1], within(allowed));
    }

    static Stream<Reference> negativity() {
        return Reference.matching("(quartic|doublewell)_t.*_negativity");
    }

    @ParameterizedTest
    @MethodSource
    void negativity(Reference reference) {
        WignerFunction w = Evolved.of(reference);
        Estimate volume = w.negativityVolume(1e-8);
        assertThat(volume.error()).isLessThanOrEqualTo(1e-8);
        assertThat(volume.value()).isCloseTo(reference.value(0), within(reference.uncertainty()));
        assertThat(w.negativity()).isCloseTo(volume.value(), within(1e-6));
        assertThat(w.absoluteIntegral(2e-8).value()).isCloseTo(1 + 2 * volume.value(), within(2e-8));
    }

    static Stream<Reference> purity() {
        return Reference.matching("(quartic|doublewell)_t.*_purity");
    }

    @ParameterizedTest
    @MethodSource
    void purity(Reference reference) {
        WignerFunction w = Evolved.of(reference);
        assertThat(w.norm()).isCloseTo(1, within(1e-12));
        assertThat(w.purity()).isCloseTo(1, within(1e-12));
    }

    static Stream<Reference> backToWaveFunction() {
        return Reference.matching("(quartic_t1|doublewell_t5)_W");
    }

    @ParameterizedTest
    @MethodSource
    void backToWaveFunction(Reference reference) {
        WignerFunction w = Evolved.of(reference);
        Axis axis = Axis.of(w.grid().x().min(), w.grid().x().max(), w.grid().nx());
        var psi = w.toWaveFunction(axis);
        WignerFunction again = WignerFunction.of(psi, w.grid(), 1e-8);
        double[] a = w.values();
        double[] b = again.values();
        double worst = 0;
        for (int index = 0; index < a.length; index++) {
            worst = Math.max(worst, Math.abs(a[index] - b[index]));
        }
        // The tails of ψ beyond 1e-8 in W are of order 1e-12 and less on this grid.
        assertThat(worst).isLessThan(1e-11);
    }
}
