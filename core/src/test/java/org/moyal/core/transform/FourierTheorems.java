// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Parseval's, the shift and the convolution theorem for random signals of random sizes 2^a·3^b·5^c. Rounding errors are some
 * ε·log n times the 2-norms involved: 1e-13 leaves an order of magnitude.
 */
abstract class FourierTheorems {
    private static final double TOLERANCE = 1e-13;

    static final class Signal {
        final double[] re;
        final double[] im;

        Signal(double[] re, double[] im) {
            this.re = re;
            this.im = im;
        }

        @Override
        public String toString() {
            return Arrays.toString(re) + " + i" + Arrays.toString(im);
        }

        int size() {
            return re.length;
        }

        double norm() {
            double sum = 0;
            for (int j = 0; j < size(); j++) {
                sum += re[j] * re[j] + im[j] * im[j];
            }
            return Math.sqrt(sum);
        }
    }

    /** All modes of a signal, in natural order. */
    abstract Signal transformed(Signal signal);

    @Provide
    Arbitrary<Signal> signals() {
        return Arbitraries.of(2, 3, 4, 5, 6, 8, 9, 10, 16, 24, 27, 30, 50, 64, 75, 90, 128, 200)
                .flatMap(n -> Arbitraries.doubles()
                        .between(-1, 1)
                        .array(double[].class)
                        .ofSize(2 * n)
                        .map(values -> new Signal(Arrays.copyOf(values, n), Arrays.copyOfRange(values, n, 2 * n))));
    }

    @Property(tries = 200)
    void normsAgree(@ForAll("signals") Signal a) {
        double norm = a.norm();
        assertThat(Math.abs(transformed(a).norm() / Math.sqrt(a.size()) - norm)).isLessThanOrEqualTo(TOLERANCE * norm);
    }

    @Property(tries = 200)
    void aShiftIsAPhase(@ForAll("signals") Signal a, @ForAll @IntRange(max = 199) int shift) {
        int n = a.size();
        var shifted = new Signal(new double[n], new double[n]);
        for (int j = 0; j < n; j++) {
            shifted.re[(j + shift) % n] = a.re[j];
            shifted.im[(j + shift) % n] = a.im[j];
        }
        var direct = transformed(shifted);
        var modes = transformed(a);
        double scale = Math.sqrt(n) * a.norm();
        for (int k = 0; k < n; k++) {
            double angle = -2 * Math.PI * ((long) k * shift % n) / n;
            double re = modes.re[k] * Math.cos(angle) - modes.im[k] * Math.sin(angle);
            double im = modes.re[k] * Math.sin(angle) + modes.im[k] * Math.cos(angle);
            assertThat(Math.hypot(direct.re[k] - re, direct.im[k] - im)).isLessThanOrEqualTo(TOLERANCE * scale);
        }
    }

    @Property(tries = 100)
    void aConvolutionIsAProduct(@ForAll("signals") Signal a) {
        int n = a.size();
        var b = new Signal(a.im, a.re);
        var convolved = new Signal(new double[n], new double[n]);
        for (int j = 0; j < n; j++) {
            for (int l = 0; l < n; l++) {
                int m = Math.floorMod(j - l, n);
                convolved.re[j] += a.re[l] * b.re[m] - a.im[l] * b.im[m];
                convolved.im[j] += a.re[l] * b.im[m] + a.im[l] * b.re[m];
            }
        }
        var direct = transformed(convolved);
        var p = transformed(a);
        var q = transformed(b);
        double scale = n * a.norm() * b.norm();
        for (int k = 0; k < n; k++) {
            double re = p.re[k] * q.re[k] - p.im[k] * q.im[k];
            double im = p.re[k] * q.im[k] + p.im[k] * q.re[k];
            assertThat(Math.hypot(direct.re[k] - re, direct.im[k] - im)).isLessThanOrEqualTo(TOLERANCE * scale);
        }
    }
}
