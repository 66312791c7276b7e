// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.Localised;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.SymplecticMap;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.GaussianSuperposition;

/** Random physical states: ħ from 0.05 to 5, lengths in units of √ħ times a random aspect ratio. */
final class States {
    private States() {}

    static Arbitrary<Double> hbars() {
        return Arbitraries.integers().between(0, 1000).map(m -> 0.05 * Math.pow(100, 1e-3 * m));
    }

    /** The number of position units per √ħ, so that x and p carry very different numbers. */
    private static Arbitrary<Double> aspects() {
        return Arbitraries.integers().between(0, 1000).map(m -> 0.3 * Math.pow(10, 1e-3 * m));
    }

    private static Arbitrary<Double> coordinate() {
        return Arbitraries.doubles().between(-3, 3);
    }

    /** Two to three packets of different places, widths and complex weights. */
    static Arbitrary<GaussianSuperposition> superpositions() {
        Arbitrary<double[]> packet = Combinators.combine(
                        coordinate(),
                        coordinate(),
                        Arbitraries.doubles().between(0.7, 1.4),
                        Arbitraries.doubles().between(0.4, 1),
                        Arbitraries.doubles().between(-3.14, 3.14))
                .as((x, p, s, r, phi) -> new double[] {x, p, s, r, phi});
        return Combinators.combine(
                        hbars(), aspects(), packet.list().ofMinSize(2).ofMaxSize(3))
                .as(States::superposition);
    }

    private static GaussianSuperposition superposition(double hbar, double aspect, List<double[]> packets) {
        double length = Math.sqrt(hbar) * aspect;
        double momentum = Math.sqrt(hbar) / aspect;
        return GaussianSuperposition.of(
                packets.stream()
                        .map(a -> new GaussianPacket(a[0] * length, a[1] * momentum, a[2] * length, hbar))
                        .toList(),
                packets.stream().map(a -> Complex.ofPolar(a[3], a[4])).toList());
    }

    static Arbitrary<FockState> focks() {
        return Combinators.combine(Arbitraries.integers().between(0, 8), hbars(), aspects(), coordinate(), coordinate())
                .as((n, hbar, aspect, x, p) -> new FockState(
                        n, x * Math.sqrt(hbar) * aspect, p * Math.sqrt(hbar) / aspect, Math.sqrt(hbar) * aspect, hbar));
    }

    /** Displaced, squeezed, rotated and mixed. */
    static Arbitrary<GaussianState> gaussians() {
        return Combinators.combine(
                        hbars(),
                        aspects(),
                        coordinate(),
                        coordinate(),
                        Arbitraries.doubles().between(-0.6, 0.6),
                        Arbitraries.doubles().between(0, 3.14),
                        Arbitraries.doubles().between(1, 3))
                .as((hbar, aspect, x, p, strength, angle, heat) -> {
                    double length = Math.sqrt(hbar) * aspect;
                    double scale = hbar / (length * length);
                    double variance = 0.5 * heat * length * length;
                    double[][] round = {{variance, 0}, {0, variance * scale * scale}};
                    return GaussianState.of(new double[] {x * length, p * length * scale}, round, hbar)
                            .under(about(
                                    x * length,
                                    p * length * scale,
                                    SymplecticMap.squeeze(strength).then(SymplecticMap.rotation(angle, scale))));
                });
    }

    /** The map about a point, so that a displaced state stays where it is. */
    static SymplecticMap about(double x, double p, SymplecticMap map) {
        return SymplecticMap.displacement(-x, -p).then(map).then(SymplecticMap.displacement(x, p));
    }

    static PhaseSpaceGrid grid(Localised state) {
        return PhaseSpaceGrid.resolving(state, 1e-14).grid();
    }

    /**
     * An axis for the wave function of a state on a grid, unlike the axis of the grid and longer: at its ends |ψ| has to be as
     * small as |ψ|² is at the ends of the grid, because matrix elements ψ(x)ψ*(x′) count.
     */
    static Axis waveAxis(PhaseSpaceGrid grid) {
        double margin = 0.21 * grid.x().length();
        int size = (int) (1.5 * grid.nx());
        return Axis.of(grid.x().min() - margin, grid.x().max() + 1.1 * margin, size + size % 2);
    }

    /** The largest difference of the values of a Wigner function from a function, in units of 1/(πħ). */
    static double worst(WignerFunction w, DoubleBinaryOperator exact) {
        double worst = 0;
        for (int i = 0; i < w.grid().nx(); i++) {
            for (int k = 0; k < w.grid().np(); k++) {
                double f = exact.applyAsDouble(
                        w.grid().x().coordinate(i), w.grid().p().coordinate(k));
                worst = Math.max(worst, Math.abs(w.value(i, k) - f));
            }
        }
        return worst * Math.PI * w.hbar();
    }
}
