// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.apache.commons.numbers.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.error.ResolutionException;
import org.moyal.core.grid.Axis;
import org.moyal.core.state.WaveFunction;

/** The transform on the nodes of ψ, against closed forms, the general transform and the sum that defines it. */
class WignerTransformTest {

    /** A Gaussian of width 1 at (x0, p0): W = e^(−(x−x0)² − (p−p0)²)/π for ħ = 1. */
    private static WaveFunction packet(Axis axis, double x0, double p0) {
        return WaveFunction.of(axis, 1, x -> {
            double envelope = Math.pow(Math.PI, -0.25) * Math.exp(-0.5 * (x - x0) * (x - x0));
            return Complex.ofCartesian(Math.cos(p0 * x), Math.sin(p0 * x)).multiply(envelope);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 128, 154, 256, 270})
    void gaussiansComeOutAsInClosedForm(int n) {
        Axis axis = Axis.of(-9, 9, n);
        WignerTransform transform = WignerTransform.on(axis, 1);
        WignerFunction w = transform.of(packet(axis, 1.2, -1.5));
        assertThat(w.grid()).isEqualTo(transform.grid());
        for (int i = 0; i < n; i += 3) {
            for (int k = 0; k < n; k++) {
                double dx = axis.coordinate(i) - 1.2;
                double dp = w.grid().p().coordinate(k) + 1.5;
                // rounding of a transform of n terms below 1/π; the truncated tails of ψ are below e^(−30)
                assertThat(w.value(i, k)).isCloseTo(Math.exp(-dx * dx - dp * dp) / Math.PI, within(1e-13));
            }
        }
    }

    /** The general transform interpolates ψ, which for shifts by whole nodes is exact up to rounding. */
    @Test
    void agreesWithTheGeneralTransform() {
        Axis axis = Axis.of(-10, 10, 200);
        WaveFunction left = packet(axis, -2.5, 1);
        WaveFunction right = packet(axis, 2.5, -0.5);
        double[] re = new double[200];
        double[] im = new double[200];
        for (int i = 0; i < 200; i++) {
            re[i] = (left.re(i) + right.re(i)) / Math.sqrt(2);
            im[i] = (left.im(i) + right.im(i)) / Math.sqrt(2);
        }
        double norm = 0;
        for (int i = 0; i < 200; i++) {
            norm += (re[i] * re[i] + im[i] * im[i]) * axis.spacing();
        }
        for (int i = 0; i < 200; i++) {
            re[i] /= Math.sqrt(norm);
            im[i] /= Math.sqrt(norm);
        }
        WaveFunction cat = WaveFunction.of(axis, 1, re, im);
        WignerTransform transform = WignerTransform.on(axis, 1);
        double[] natural = transform.of(cat).values();
        double[] general = WignerFunction.of(cat, transform.grid()).values();
        for (int i = 0; i < natural.length; i++) {
            assertThat(natural[i]).isCloseTo(general[i], within(1e-12));
        }
    }

    /** Any samples, with all lags and both ends, against the sum itself. */
    @ParameterizedTest
    @ValueSource(ints = {6, 10, 16, 30})
    void intoIsTheSumThatDefinesIt(int n) {
        Axis axis = Axis.of(-1, 2, n);
        double hbar = 0.7;
        WignerTransform transform = WignerTransform.on(axis, hbar);
        double[] re = new double[n];
        double[] im = new double[n];
        for (int i = 0; i < n; i++) {
            re[i] = Math.sin(1 + 3.7 * i);
            im[i] = Math.cos(2 + 2.9 * i);
        }
        double[] values = new double[n * n];
        transform.into(re, im, values);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double sum = 0;
                for (int j = -n / 2 + 1; j <= n / 2; j++) {
                    if (i + j < 0 || i + j >= n || i - j < 0 || i - j >= n) {
                        continue;
                    }
                    double c = re[i + j] * re[i - j] + im[i + j] * im[i - j];
                    double s = j == n / 2 ? 0 : im[i + j] * re[i - j] - re[i + j] * im[i - j];
                    double angle = 2 * transform.grid().p().coordinate(k) * j * axis.spacing() / hbar;
                    sum += c * Math.cos(angle) + s * Math.sin(angle);
                }
                assertThat(values[i * n + k]).isCloseTo(axis.spacing() / (Math.PI * hbar) * sum, within(1e-13 * n));
            }
        }
    }

    @Test
    void nothingIsAllocated() {
        Axis axis = Axis.of(-9, 9, 150);
        WignerTransform transform = WignerTransform.on(axis, 1);
        double[] re = new double[150];
        double[] im = new double[150];
        packet(axis, 0, 0).copyInto(re, im);
        double[] values = new double[150 * 150];
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 6; round++) {
            long before = threads.getThreadAllocatedBytes(id);
            for (int i = 0; i < 10; i++) {
                transform.into(re, im, values);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(id) - before);
        }
        assertThat(least).isZero();
    }

    @Test
    void badInputIsNamed() {
        Axis axis = Axis.of(-9, 9, 64);
        WignerTransform transform = WignerTransform.on(axis, 1);
        assertThatThrownBy(() -> WignerTransform.on(Axis.of(-1, 1, 9), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("axis.size() = 9: must be even");
        assertThatThrownBy(() -> WignerTransform.on(axis, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hbar = NaN: must be above 0 and finite");
        assertThatThrownBy(() -> transform.of(packet(Axis.of(-9, 9, 66), 0, 0)))
                .isInstanceOf(GridMismatchException.class);
        assertThatThrownBy(() -> WignerTransform.on(axis, 2).of(packet(axis, 0, 0)))
                .isInstanceOf(PlanckMismatchException.class);
        // Δx = 0.28 resolves |p| < 11 in ψ and 5.6 in W
        assertThatThrownBy(() -> transform.of(packet(axis, 0, 5))).isInstanceOf(ResolutionException.class);
        assertThatThrownBy(() -> transform.into(new double[64], new double[63], new double[64 * 64]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("psiIm.length = 63: must be 64");
        assertThatThrownBy(() -> transform.into(null, new double[64], new double[64 * 64]))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("psiRe");
    }
}
