// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.PolynomialPotential;
import org.moyal.core.law.Potential;
import org.moyal.core.law.SmoothPotential;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.wigner.function.WignerFunction;

/** A random ħ, mass, potential and superposition of Gaussian packets, on a grid that resolves it to rounding. */
final class RandomSetting {
    final double hbar;
    final double mass;
    final GaussianSuperposition state;
    private final Random random;

    private RandomSetting(long seed) {
        this.random = new Random(seed);
        this.hbar = uniform(0.4, 2);
        this.mass = uniform(0.5, 2);
        this.state = randomState();
    }

    static Arbitrary<RandomSetting> any() {
        return Arbitraries.longs().map(RandomSetting::new);
    }

    double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    GaussianSuperposition randomState() {
        return shifted(1 + random.nextInt(3));
    }

    private GaussianSuperposition shifted(int count) {
        var packets = new ArrayList<GaussianPacket>();
        var weights = new ArrayList<Complex>();
        for (int i = 0; i < count; i++) {
            packets.add(new GaussianPacket(uniform(-2, 2), hbar * uniform(-2, 2), uniform(0.75, 1.3), hbar));
            weights.add(Complex.ofCartesian(uniform(0.3, 1), uniform(-1, 1)));
        }
        return GaussianSuperposition.of(packets, weights);
    }

    /** The same state displaced by (dx, dp); phases p₀x₀ of the packets follow from the displacement operator. */
    GaussianSuperposition displaced(double dx, double dp) {
        List<GaussianPacket> packets = new ArrayList<>();
        List<Complex> weights = new ArrayList<>();
        for (int i = 0; i < state.components().size(); i++) {
            GaussianPacket packet = state.components().get(i);
            packets.add(new GaussianPacket(packet.x0() + dx, packet.p0() + dp, packet.width(), hbar));
            // e^(i dp x/ħ) on a packet centred at x0 leaves e^(i dp x0/ħ) beside the packet of momentum p0 + dp.
            weights.add(state.weights().get(i).multiply(Complex.ofCis(dp * packet.x0() / hbar)));
        }
        return GaussianSuperposition.of(packets, weights);
    }

    /**
     * Half widths 10.5 and 10.5ħ: packets end at 2 + 6.2·1.3 = 10.1 and (2 + 6.2/0.75)ħ = 10.3ħ with e^(−6.2²) = 2e-17.
     * Δp = 0.131ħ and Δx = 0.131 against π/21 = 0.150.
     */
    PhaseSpaceGrid grid() {
        return PhaseSpaceGrid.of(Axis.of(-10.5, 10.5, 160), Axis.of(-10.5 * hbar, 10.5 * hbar, 160));
    }

    WignerFunction wigner() {
        return WignerFunction.of(state, grid(), 1e-12);
    }

    PolynomialPotential polynomial() {
        var c = new double[2 + random.nextInt(5)];
        for (int n = 0; n < c.length; n++) {
            c[n] = uniform(-1, 1) / Math.pow(2, n);
        }
        return PolynomialPotential.of(c);
    }

    /** Potentials whose derivatives of any order are known. */
    SmoothPotential smooth() {
        return switch (random.nextInt(5)) {
            case 0 -> Potential.morse(uniform(1, 4), uniform(0.15, 0.3));
            case 1 -> Potential.gaussianBarrier(uniform(-2, 2), uniform(0.4, 2));
            case 2 -> Potential.cosine(uniform(-2, 2), uniform(0.5, 2));
            case 3 -> Potential.eckart(uniform(-2, 2), uniform(0.5, 1));
            default -> polynomial();
        };
    }

    /** Any potential: a smooth one, or a lambda of its values alone. */
    Potential potential() {
        SmoothPotential smooth = smooth();
        return random.nextBoolean() ? smooth : valuesOf(smooth);
    }

    /** The same potential known by its values alone, as a bare lambda is. */
    static Potential valuesOf(SmoothPotential potential) {
        return Potential.varyingOver(1, potential::value);
    }

    WignerCurrent current(Potential potential) {
        return WignerCurrent.of(wigner(), Hamiltonian.of(mass, potential));
    }

    @Override
    public String toString() {
        return "hbar " + hbar + ", mass " + mass + ", " + state;
    }
}
