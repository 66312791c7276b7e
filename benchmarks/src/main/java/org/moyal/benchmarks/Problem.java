// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import org.apache.commons.numbers.complex.Complex;
import org.moyal.benchmarks.peer.PeerRefusedException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;
import org.moyal.core.transform.FourierEngine;
import org.moyal.wigner.function.WignerFunction;

/**
 * What every engine computes: a packet released in the left well of V = 2(x²/4 − 1)² = 2 − x² + x⁴/8, M = ħ = 1, steps of 1e-3.
 * The numbers stand once more in each program of {@code benchmarks/peers}; that all agree is checked before each race.
 */
final class Problem {
    static final double HBAR = 1;
    static final double DT = 1e-3;
    static final double X0 = -2;
    static final Hamiltonian WELLS = Hamiltonian.of(1, Potential.doubleWell(2, 2));
    static final StrangSplitting SCHEME = new StrangSplitting(DT);

    private Problem() {}

    static Axis positions(int n) {
        return Axis.of(-8, 8, n);
    }

    static PhaseSpaceGrid grid(int n) {
        return PhaseSpaceGrid.of(positions(n), Axis.of(-16, 16, n));
    }

    static WignerFunction start(PhaseSpaceGrid grid) {
        return WignerFunction.of(GaussianState.coherent(X0, 0, HBAR), grid);
    }

    /** The wave function of the transforms and the Schrödinger steps, of momentum 1 about −2 + shift. */
    static Complex packet(double x, double shift) {
        double u = x - shift;
        double modulus = Math.pow(Math.PI, -0.25) * Math.exp(-0.5 * (u - X0) * (u - X0));
        return Complex.ofCartesian(modulus * Math.cos(u), modulus * Math.sin(u));
    }

    /**
     * The engine on the Vector API.
     *
     * @throws PeerRefusedException if this Java machine was started without it
     */
    static FourierEngine simd() throws PeerRefusedException {
        FourierEngine fastest = FourierEngine.fastest();
        if (fastest == FourierEngine.vectorised()) {
            throw new PeerRefusedException("needs java --add-modules jdk.incubator.vector");
        }
        return fastest;
    }
}
