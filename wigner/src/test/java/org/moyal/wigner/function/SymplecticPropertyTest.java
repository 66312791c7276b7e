// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.SymplecticMap;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.GaussianSuperposition;

/** Covariance under linear symplectic maps, parity and Gaussian noise, against closed forms. */
class SymplecticPropertyTest {
    /**
     * Grids hold states and images at 1e-12, two passes of interpolation cost three digits more than the 1e-15 of one
     * transform.
     */
    private static final double EXACT = 1e-11;

    @Provide
    Arbitrary<GaussianSuperposition> superpositions() {
        return States.superpositions();
    }

    @Provide
    Arbitrary<GaussianState> gaussians() {
        return States.gaussians();
    }

    /** A grid that holds the image of every phase-space point of the state under the map. */
    private static PhaseSpaceGrid gridFor(GaussianSuperposition state, SymplecticMap map) {
        PhaseSpaceExtent box = state.extent(1e-12);
        PhaseSpaceExtent image = null;
        for (double x : new double[] {box.xMin(), box.xMax()}) {
            for (double p : new double[] {box.pMin(), box.pMax()}) {
                double[] r = map.apply(x, p);
                var corner = new PhaseSpaceExtent(r[0] - 1e-9, r[0] + 1e-9, r[1] - 1e-9, r[1] + 1e-9);
                image = image == null ? corner : image.union(corner);
            }
        }
        return PhaseSpaceGrid.resolving(image, state.hbar()).grid();
    }

    private static void checkImage(GaussianSuperposition state, SymplecticMap map) {
        WignerFunction w = WignerFunction.of(state, States.grid(state));
        WignerFunction image = w.under(map, gridFor(state, map));
        SymplecticMap back = map.inverse();
        assertThat(States.worst(image, (x, p) -> {
                    double[] r = back.apply(x, p);
                    return Closed.superposition(state, r[0], r[1]);
                }))
                .isLessThan(EXACT);
        assertThat(image.norm()).isCloseTo(1, within(EXACT));
        assertThat(image.purity()).isCloseTo(1, within(EXACT));
    }

    @Property(tries = 15)
    void generalMaps(
            @ForAll("superpositions") GaussianSuperposition state,
            @ForAll @DoubleRange(min = -0.4, max = 0.4) double strength,
            @ForAll @DoubleRange(min = -3.2, max = 3.2) double angle,
            @ForAll @DoubleRange(min = -1, max = 1) double shift) {
        double length = state.components().get(0).width();
        double scale = state.hbar() / (length * length);
        checkImage(
                state,
                SymplecticMap.squeeze(strength)
                        .then(SymplecticMap.rotation(angle, scale))
                        .then(SymplecticMap.displacement(shift * length, -shift * scale * length)));
    }

    @Property(tries = 10)
    void shears(
            @ForAll("superpositions") GaussianSuperposition state,
            @ForAll @DoubleRange(min = -0.7, max = 0.7) double strength) {
        double length = state.components().get(0).width();
        double scale = state.hbar() / (length * length);
        checkImage(state, SymplecticMap.drift(strength / scale));
        checkImage(state, SymplecticMap.kick(strength * scale));
    }

    @Property(tries = 10)
    void quarterTurnsAndParity(@ForAll("superpositions") GaussianSuperposition state) {
        double length = state.components().get(0).width();
        double scale = state.hbar() / (length * length);
        for (int quarter = 1; quarter <= 4; quarter++) {
            checkImage(state, SymplecticMap.rotation(quarter * 0.5 * Math.PI, scale));
        }
    }

    /** A quarter turn exchanges the marginals: φ is read off as a position density. */
    @Property(tries = 10)
    void quadraturesAreMarginals(
            @ForAll("superpositions") GaussianSuperposition state,
            @ForAll @DoubleRange(min = 0, max = 3.14) double angle) {
        double length = state.components().get(0).width();
        double scale = state.hbar() / (length * length);
        SymplecticMap turn = SymplecticMap.rotation(angle, scale);
        PhaseSpaceGrid grid = gridFor(state, turn);
        WignerFunction image = WignerFunction.of(state, States.grid(state)).under(turn, grid);
        var packetWise = GaussianState.coherent(0, 0, length, state.hbar());
        assertThat(packetWise.under(turn).covariance(0, 1)).isCloseTo(0, within(1e-12 * state.hbar()));
        // Σ_i ρ(x_i) x_i and x_i² of the turned quadrature x cos + p sin/scale from moments of the first function.
        WignerFunction w = WignerFunction.of(state, States.grid(state));
        double c = turn.matrix(0, 0);
        double s = turn.matrix(0, 1);
        double mean = c * w.meanX() + s * w.meanP();
        double square = c * c * w.moment(2, 0) + 2 * c * s * w.moment(1, 1) + s * s * w.moment(0, 2);
        double[] density = image.positionMarginal();
        double first = 0;
        double second = 0;
        for (int i = 0; i < density.length; i++) {
            double x = grid.x().coordinate(i);
            first += density[i] * x * grid.x().spacing();
            second += density[i] * x * x * grid.x().spacing();
            assertThat(density[i] * length).isGreaterThan(-EXACT);
        }
        assertThat(first / length).isCloseTo(mean / length, within(1e-9));
        assertThat(second / (length * length)).isCloseTo(square / (length * length), within(1e-9));
    }

    @Property(tries = 15)
    void displacedAndMirrored(
            @ForAll("superpositions") GaussianSuperposition state,
            @ForAll @DoubleRange(min = -1, max = 1) double a,
            @ForAll @DoubleRange(min = -1, max = 1) double b) {
        double length = state.components().get(0).width();
        double momentum = state.hbar() / length;
        PhaseSpaceExtent box = state.extent(1e-12);
        double x = Math.max(Math.abs(box.xMin()), box.xMax()) + 2 * length;
        double p = Math.max(Math.abs(box.pMin()), box.pMax()) + 2 * momentum;
        PhaseSpaceGrid grid = PhaseSpaceGrid.resolving(PhaseSpaceExtent.around(0, 0, x, p), state.hbar())
                .grid();
        WignerFunction w = WignerFunction.of(state, grid);
        assertThat(States.worst(
                        w.displaced(a * length, b * momentum),
                        (u, v) -> Closed.superposition(state, u - a * length, v - b * momentum)))
                .isLessThan(1e-12);
        assertThat(States.worst(w.mirrored(), (u, v) -> Closed.superposition(state, -u, -v)))
                .isLessThan(1e-12);
        // Displaced parity: πħW(x, p) = ⟨ψ|DΠD†|ψ⟩, here as an overlap with the mirrored state at the origin.
        double parity = 0;
        double[] left = w.values();
        double[] right = w.mirrored().values();
        for (int index = 0; index < left.length; index++) {
            parity += left[index] * right[index];
        }
        assertThat(2 * Math.PI * w.hbar() * grid.cellArea() * parity)
                .isCloseTo(Math.pow(Math.PI * w.hbar() * w.valueAt(0, 0), 2), within(EXACT));
    }

    /** Convolution adds covariances; s = −1 gives the Husimi function of a Gaussian. */
    @Property(tries = 15)
    void smoothingAddsCovariances(
            @ForAll("gaussians") GaussianState state,
            @ForAll @DoubleRange(min = 0.1, max = 0.6) double xx,
            @ForAll @DoubleRange(min = 0.1, max = 0.6) double pp,
            @ForAll @DoubleRange(min = -0.9, max = 0.9) double correlation) {
        double sx = state.covariance(0, 0);
        double sp = state.covariance(1, 1);
        var noise = new Covariance(xx * sx, correlation * Math.sqrt(xx * pp * sx * sp), pp * sp);
        var wider = GaussianState.of(
                new double[] {state.mean(0), state.mean(1)},
                new double[][] {
                    {sx + noise.xx(), state.covariance(0, 1) + noise.xp()},
                    {state.covariance(0, 1) + noise.xp(), sp + noise.pp()}
                },
                state.hbar());
        PhaseSpaceGrid loose = States.grid(wider);
        PhaseSpaceGrid fine = States.grid(state);
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(
                Axis.of(loose.x().min(), loose.x().max(), 2 * Math.max(loose.nx(), fine.nx())),
                Axis.of(loose.p().min(), loose.p().max(), 2 * Math.max(loose.np(), fine.np())));
        WignerFunction w = WignerFunction.of(state, grid);
        assertThat(States.worst(w.blurred(noise), wider::density)).isLessThan(1e-12);
    }

    @Property(tries = 15)
    void husimiFunctionIsPositive(@ForAll("superpositions") GaussianSuperposition state) {
        double length = state.components().get(0).width();
        PhaseSpaceExtent box = state.extent(1e-12).scaled(1.6);
        PhaseSpaceGrid grid = PhaseSpaceGrid.resolving(box, state.hbar()).grid();
        WignerFunction w = WignerFunction.of(state, grid);
        var husimi = w.smoothed(-1, length);
        double scale = Math.PI * state.hbar();
        assertThat(husimi.minimum() * scale).isGreaterThan(-1e-13);
        assertThat(husimi.integral()).isCloseTo(1, within(1e-12));
        // Q(x, p) dx dp = |⟨α|ψ⟩|²/(2πħ): 2πħ times Q is an overlap with a coherent state.
        var probe = GaussianState.coherent(
                grid.x().coordinate(grid.nx() / 2), grid.p().coordinate(grid.np() / 2), length, state.hbar());
        double overlap = 0;
        for (int i = 0; i < grid.nx(); i++) {
            for (int k = 0; k < grid.np(); k++) {
                overlap += w.value(i, k)
                        * probe.density(grid.x().coordinate(i), grid.p().coordinate(k));
            }
        }
        assertThat(husimi.value(grid.nx() / 2, grid.np() / 2) * scale)
                .isCloseTo(overlap * grid.cellArea() * scale, within(1e-11));
    }

    /** Hudson: no negativity for a Gaussian; a rotation changes none. */
    @Property(tries = 6)
    void negativityIsInvariant(
            @ForAll("superpositions") GaussianSuperposition state,
            @ForAll @DoubleRange(min = -3.1, max = 3.1) double angle) {
        double length = state.components().get(0).width();
        double scale = state.hbar() / (length * length);
        SymplecticMap turn = SymplecticMap.rotation(angle, scale);
        WignerFunction w = WignerFunction.of(state, States.grid(state));
        WignerFunction image = w.under(turn, gridFor(state, turn));
        double before = w.negativityVolume(1e-8).value();
        assertThat(image.negativityVolume(1e-8).value()).isCloseTo(before, within(3e-8));
        assertThat(before).isPositive();
    }

    @Property(tries = 10)
    void gaussiansAreNotNegative(@ForAll("gaussians") GaussianState state) {
        WignerFunction w = WignerFunction.of(state, States.grid(state));
        assertThat(w.negativityVolume(1e-9).value()).isBetween(0.0, 1e-12);
    }
}
