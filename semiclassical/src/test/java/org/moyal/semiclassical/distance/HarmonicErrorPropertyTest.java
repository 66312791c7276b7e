// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.moyal.core.state.GaussianState;

/** The exact one-packet errors stay below their bounds, and depend on nothing that they must not depend on. */
class HarmonicErrorPropertyTest {

    @Property(tries = 60)
    void exactErrorsAreBelowTheirBounds(
            @ForAll @IntRange(min = 1, max = 3) int d,
            @ForAll @DoubleRange(min = -3, max = 3) double centre,
            @ForAll @DoubleRange(min = -1, max = 1) double strength,
            @ForAll @DoubleRange(min = 0, max = 6.3) double angle,
            @ForAll @DoubleRange(min = 0.1, max = 2) double wavenumber,
            @ForAll @DoubleRange(min = 0.05, max = 1) double hbar) {
        var q = new double[d];
        GaussianState packet = GaussianState.squeezed(strength, angle, 1, hbar).displaced(centre, 0.3);
        q[0] = wavenumber;
        for (int i = 1; i < d; i++) {
            packet = packet.tensor(GaussianState.squeezed(-0.5 * strength, angle + i, 1, hbar));
            q[i] = wavenumber / (i + 1);
        }
        var surface = new PlaneWaveTrap(0.7, 0.4, q);
        var norms = HarmonicError.of(surface).at(packet);
        var bound = new LocalErrorBound(surface.thirdDerivative(), d, hbar);
        double variance = bound.variance(packet);
        double rounding = 1e-12;
        assertThat(norms.quantum().value())
                .isLessThanOrEqualTo(
                        bound.sharperQuantum(variance) + norms.quantum().error() + rounding);
        assertThat(bound.sharperQuantum(variance)).isLessThanOrEqualTo(bound.quantum(variance) * (1 + rounding));
        assertThat(norms.classical().value())
                .isLessThanOrEqualTo(
                        bound.sharperClassical(variance) + norms.classical().error() + rounding);
        assertThat(bound.sharperClassical(variance)).isLessThanOrEqualTo(bound.classical(variance));
    }

    @Property(tries = 40)
    void scalingOfUnitsLeavesRatesAlone(
            @ForAll @DoubleRange(min = -3, max = 3) double centre,
            @ForAll @DoubleRange(min = 0.2, max = 5) double length,
            @ForAll @DoubleRange(min = 0.2, max = 5) double momentum) {
        double hbar = 0.3;
        var here = HarmonicError.of(new ReferencePotential(1, 0.3, 1.2, 0, 1, 0))
                .at(GaussianState.of(new double[] {centre, 0.4}, new double[][] {{0.2, 0.05}, {0.05, 0.125}}, hbar));
        // x → λx, p → μp at fixed times: V → λμ V(x/λ)
        double action = length * momentum;
        var there = HarmonicError.of(new ReferencePotential(momentum / length, 0.3 * action, 1.2 / length, 0, 1, 0))
                .at(GaussianState.of(
                        new double[] {centre * length, 0.4 * momentum},
                        new double[][] {
                            {0.2 * length * length, 0.05 * action}, {0.05 * action, 0.125 * momentum * momentum}
                        },
                        hbar * action));
        assertThat(there.quantum().value())
                .isCloseTo(here.quantum().value(), org.assertj.core.api.Assertions.within(1e-12));
        // kinks are found to rounding, their places differ by it
        assertThat(there.classical().value())
                .isCloseTo(here.classical().value(), org.assertj.core.api.Assertions.within(1e-11));
    }
}
