// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.grid.Axis;
import org.moyal.core.transform.FourierEngine;

/** Momenta of a sampled wave function. */
final class MomentumSpectrum {
    private MomentumSpectrum() {}

    static double mean(Axis axis, double hbar, double[] re, double[] im, DoubleUnaryOperator f) {
        int n = axis.size();
        var a = re.clone();
        var b = im.clone();
        FourierEngine.vectorised().complex(n).forward(a, b);
        double sum = 0;
        for (int j = 0; j < n; j++) {
            double p = hbar * axis.wavenumber(j);
            double value = 2 * j == n ? 0.5 * (f.applyAsDouble(p) + f.applyAsDouble(-p)) : f.applyAsDouble(p);
            sum += value * (a[j] * a[j] + b[j] * b[j]);
        }
        // Parseval: Σ_j |A_j|² = n Σ_i |a_i|².
        return sum * axis.spacing() / n;
    }

    /** Σ_i ψ_i e^(−ikx_i). */
    static Complex amplitude(Axis axis, double k, double[] re, double[] im) {
        double a = 0;
        double b = 0;
        for (int i = 0; i < re.length; i++) {
            double phase = k * axis.coordinate(i);
            double c = Math.cos(phase);
            double s = Math.sin(phase);
            a += re[i] * c + im[i] * s;
            b += im[i] * c - re[i] * s;
        }
        return Complex.ofCartesian(a, b);
    }
}
