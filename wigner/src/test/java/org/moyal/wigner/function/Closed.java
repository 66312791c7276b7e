// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import java.util.List;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.core.state.WaveFunction;
import org.moyal.core.transform.FourierEngine;

/** Closed forms written out once more, independently of the library. */
final class Closed {
    private Closed() {}

    /**
     * Σ_ab c_a c_b* W_ab with the Gaussian integral W_ab = (1/πħ) ∫ dy ψ_a(x+y) ψ_b*(x−y) e^(−2ipy/ħ) = (1/πħ) ∫ dy
     * exp(−Ay² + By + C) = √(π/A)/(πħ) exp(B²/4A + C).
     */
    static double superposition(GaussianSuperposition state, double x, double p) {
        List<GaussianPacket> packets = state.components();
        double sum = 0;
        for (int a = 0; a < packets.size(); a++) {
            for (int b = 0; b <= a; b++) {
                Complex weight =
                        state.weights().get(a).multiply(state.weights().get(b).conj());
                sum += (a == b ? 1 : 2) * cross(weight, packets.get(a), packets.get(b), x, p);
            }
        }
        return sum;
    }

    private static double cross(Complex weight, GaussianPacket a, GaussianPacket b, double x, double p) {
        double hbar = a.hbar();
        double u = x - a.x0();
        double v = x - b.x0();
        double sa = a.width() * a.width();
        double sb = b.width() * b.width();
        double quadratic = 0.5 / sa + 0.5 / sb;
        double linear = v / sb - u / sa;
        double frequency = (a.p0() + b.p0() - 2 * p) / hbar;
        double modulus = Math.exp(-0.5 * (u + v) * (u + v) / (sa + sb) - frequency * frequency / (4 * quadratic))
                / (Math.PI * hbar * Math.sqrt(a.width() * b.width() * quadratic));
        double phase = linear * frequency / (2 * quadratic) + (a.p0() * u - b.p0() * v) / hbar;
        return modulus * (weight.getReal() * Math.cos(phase) - weight.getImaginary() * Math.sin(phase));
    }

    /** Re⟨x²p²⟩ + ħ²/2 from the wave function: ⟨x²p²⟩ = (x²ψ, p²ψ), p²ψ by Fourier transforms. */
    static double weylX2P2(WaveFunction psi) {
        int n = psi.axis().size();
        var re = new double[n];
        var im = new double[n];
        psi.copyInto(re, im);
        var plan = FourierEngine.jTransforms().complex(n);
        plan.forward(re, im);
        for (int m = 0; m < n; m++) {
            double p = psi.hbar() * psi.axis().wavenumber(m);
            re[m] *= p * p;
            im[m] *= p * p;
        }
        plan.inverse(re, im);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double x = psi.axis().coordinate(i);
            sum += x * x * (psi.re(i) * re[i] + psi.im(i) * im[i]);
        }
        return sum * psi.axis().spacing() + 0.5 * psi.hbar() * psi.hbar();
    }
}
