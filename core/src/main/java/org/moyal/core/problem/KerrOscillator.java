// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.problem;

import java.util.List;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.core.state.PureState;

/**
 * A coherent state |α⟩ under H = ħχ N², N = a†a, a = (x/ℓ + iℓp/ħ)/√2: collapse, cat states, revival (B. Yurke, D. Stoler,
 * Phys. Rev. Lett. 57 (1986) 13).
 *
 * <p>|ψ(t)⟩ = e^(−|α|²/2) Σ_n α^n/√n! e^(−iχn²t)|n⟩; period 2π/χ, and at t = π/(2χ) the cat
 * (e^(−iπ/4)|α⟩ + e^(iπ/4)|−α⟩)/√2. The law is no function p²/2M + V(x).
 *
 * @param alpha α, finite
 * @param chi χ, an angular frequency, above 0
 * @param length ℓ, above 0
 * @param hbar ħ, above 0
 */
public record KerrOscillator(Complex alpha, double chi, double length, double hbar) {

    /**
     * Checks the arguments.
     *
     * @param alpha α, finite
     * @param chi χ, an angular frequency, above 0
     * @param length ℓ, above 0
     * @param hbar ħ, above 0
     * @throws IllegalArgumentException if α is not finite, or another argument not above 0
     */
    public KerrOscillator {
        Arguments.finite("alpha.real", alpha.getReal());
        Arguments.finite("alpha.imaginary", alpha.getImaginary());
        Arguments.positive("chi", chi);
        Arguments.positive("length", length);
        Arguments.positive("hbar", hbar);
    }

    /**
     * Returns the initial coherent state around x₀ = √2 ℓ Re α, p₀ = √2 ħ Im α/ℓ. Its wave function is that of |α⟩ up to a
     * constant phase.
     *
     * @return the packet
     */
    public GaussianPacket initialState() {
        return packet(1);
    }

    private GaussianPacket packet(int sign) {
        double root = Math.sqrt(2) * sign;
        return new GaussianPacket(
                root * length * alpha.getReal(), root * hbar / length * alpha.getImaginary(), length, hbar);
    }

    /**
     * Returns the period 2π/χ.
     *
     * @return the time after which the state returns
     */
    public double period() {
        return 2 * Math.PI / chi;
    }

    /**
     * Returns the time π/(2χ) of the cat state.
     *
     * @return a quarter of the period
     */
    public double catTime() {
        return 0.25 * period();
    }

    /**
     * The cat state at {@link #catTime}, (e^(−iπ/4)|α⟩ + e^(iπ/4)|−α⟩)/√2, with its density in closed form.
     *
     * @return the exact state, up to a constant phase
     */
    public GaussianSuperposition cat() {
        // |±α⟩ = e^{−ix₀p₀/2ħ} G(±x₀, ±p₀): the phase of the packet convention is the same for both.
        double s = Math.sqrt(0.5);
        return GaussianSuperposition.of(
                List.of(packet(1), packet(-1)), List.of(Complex.ofCartesian(s, -s), Complex.ofCartesian(s, s)));
    }

    /**
     * Returns ⟨a⟩ = α e^(−iχt) exp(|α|²(e^(−2iχt) − 1)).
     *
     * @param t the time
     * @return the mean amplitude
     */
    public Complex meanAmplitude(double t) {
        double n = alpha.norm();
        double decay = -2 * n * Math.pow(Math.sin(chi * t), 2);
        double phase = -chi * t - n * Math.sin(2 * chi * t);
        return alpha.multiply(Math.exp(decay)).multiply(Complex.ofCartesian(Math.cos(phase), Math.sin(phase)));
    }

    /**
     * The exact state at any time, as a sum over number states of weight above 1e-18 of the largest.
     *
     * @param t the time, of either sign
     * @return the state; an amplitude costs O(n) operations for n ≈ |α|² + 9|α| number states
     */
    public PureState state(double t) {
        return new NumberSum(this, Arguments.finite("t", t));
    }

    private int lastNumber() {
        return (int) Math.ceil(alpha.norm() + 9 * alpha.abs() + 20);
    }

    private record NumberSum(KerrOscillator kerr, double t) implements PureState {
        @Override
        public double hbar() {
            return kerr.hbar;
        }

        @Override
        public Complex amplitude(double x) {
            double n = kerr.alpha.norm();
            double modulus = Math.sqrt(n);
            double argument = n > 0 ? kerr.alpha.arg() : 0;
            int last = kerr.lastNumber();
            double re = 0;
            double im = 0;
            double logFactorial = 0;
            for (int k = 0; k <= last; k++) {
                logFactorial += k > 0 ? Math.log(k) : 0;
                double logWeight = -0.5 * n + (k > 0 ? k * Math.log(modulus) : 0) - 0.5 * logFactorial;
                double phase = k * argument - Math.IEEEremainder(kerr.chi * t * k * k, 2 * Math.PI);
                double value = Math.exp(logWeight)
                        * new FockState(k, 0, 0, kerr.length, kerr.hbar)
                                .amplitude(x)
                                .getReal();
                re += value * Math.cos(phase);
                im += value * Math.sin(phase);
            }
            return Complex.ofCartesian(re, im);
        }

        /**
         * At any time the state is, on its m number states, a sum of m coherent states on the circle of radius |α| whose
         * weights have squares that sum to 1. Each pair gives |W| ≤ |c_j c_k| e^(−d²)/πħ at the distance d from the disc, and
         * (Σ|c|)² ≤ m; the largest |W| is at least 1/√(2πħ·area) ≥ 1/(πħ(8 + 3|α|)).
         */
        @Override
        public PhaseSpaceExtent extent(double tolerance) {
            var circle = kerr.initialState();
            var vacuum = new GaussianPacket(0, 0, kerr.length, kerr.hbar)
                    .extent(tolerance / ((kerr.lastNumber() + 1) * (8 + 3 * kerr.alpha.abs())));
            double radius = Math.hypot(circle.x0() / kerr.length, circle.p0() * kerr.length / kerr.hbar)
                    + vacuum.xMax() / kerr.length;
            return PhaseSpaceExtent.around(0, 0, radius * kerr.length, radius * kerr.hbar / kerr.length);
        }
    }
}
