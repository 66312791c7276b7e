// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.reference;

import java.util.function.DoubleFunction;
import org.apache.commons.numbers.complex.Complex;

/**
 * W(x, p) = (1/πħ) ∫dy ψ(x+y) ψ*(x−y) e^(−2ipy/ħ) by the trapezoidal rule, straight from the definition: the check of
 * every closed form. For analytic functions that vanish at ±range it converges faster than any power of the step.
 *
 * @param psi ψ
 * @param hbar ħ
 * @param range the largest lag y
 * @param steps the number of steps on each side
 */
public record WignerIntegral(DoubleFunction<Complex> psi, double hbar, double range, int steps) {

    /** W(x, p). */
    public double at(double x, double p) {
        double dy = range / steps;
        double sum = 0;
        for (int j = -steps; j <= steps; j++) {
            double y = j * dy;
            var product = psi.apply(x + y).multiply(psi.apply(x - y).conj());
            double phase = -2 * p * y / hbar;
            sum += product.getReal() * Math.cos(phase) - product.getImaginary() * Math.sin(phase);
        }
        return sum * dy / (Math.PI * hbar);
    }
}
