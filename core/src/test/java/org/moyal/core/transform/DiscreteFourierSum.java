// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import org.apache.commons.numbers.core.Sum;

/**
 * A_k = Σ_j a_j e^(−2πijk/n) by its definition, with sums and products that lose no digit, O(n) for one k.
 *
 * <p>What is left is the rounding of the factors, half a unit in the last place each: the error of A_k has a standard deviation of
 * about 0.3·ε·|a| with |a| the 2-norm, which is that of A_k itself times ε.
 */
final class DiscreteFourierSum {
    private DiscreteFourierSum() {}

    /** Returns (Re A_k, Im A_k). */
    static double[] mode(double[] re, double[] im, int k) {
        int n = re.length;
        Sum real = Sum.create();
        Sum imaginary = Sum.create();
        for (int j = 0; j < n; j++) {
            long turn = (long) j * k % n;
            double c = cosine(turn, n);
            double s = sine(turn, n);
            real.addProduct(re[j], c).addProduct(im[j], s);
            imaginary.addProduct(im[j], c).addProduct(-re[j], s);
        }
        return new double[] {real.getAsDouble(), imaginary.getAsDouble()};
    }

    private static double cosine(long turn, int n) {
        return 4 * turn == n || 4 * turn == 3L * n ? 0 : StrictMath.cos(2 * Math.PI * turn / n);
    }

    private static double sine(long turn, int n) {
        return 2 * turn == n ? 0 : StrictMath.sin(2 * Math.PI * turn / n);
    }
}
