// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every engine must do. Data are white noise of unit variance, so that modes have the size √n; errors are held against that.
 *
 * <p>A fast transform makes an rms error of about 0.6·ε·√(log₂ n) in units of √n; the largest of n errors is some four times the
 * rms. The bound used is {@code 8·ε·√(1 + log₂ n)} for sizes 2^a·3^b·5^c.
 */
abstract class FourierEngineContract {
    private static final double EPSILON = Math.ulp(1.0);

    /** The engine under test. */
    abstract FourierEngine engine();

    /** By what factor errors may be larger for sizes with prime factors above 5. */
    abstract double penaltyOfLargePrimes();

    static IntStream allSmallSizes() {
        return IntStream.rangeClosed(1, 64);
    }

    static IntStream largeSizes() {
        return IntStream.of(81, 97, 100, 127, 128, 240, 243, 250, 256, 512, 600, 625, 720, 1000, 1024, 2048);
    }

    private double bound(int n) {
        double bound = 8 * EPSILON * Math.sqrt(1 + Math.log(n) / Math.log(2));
        return isSmooth(n) ? bound : penaltyOfLargePrimes() * bound;
    }

    private static boolean isSmooth(int n) {
        int rest = n;
        for (int prime : new int[] {2, 3, 5}) {
            while (rest % prime == 0) {
                rest /= prime;
            }
        }
        return rest == 1;
    }

    private static double[] noise(int n, long seed) {
        var random = new SplittableRandom(seed);
        double[] values = new double[n];
        Arrays.setAll(values, j -> Math.sqrt(12) * (random.nextDouble() - 0.5));
        return values;
    }

    @ParameterizedTest
    @MethodSource({"allSmallSizes", "largeSizes"})
    final void complexModesAreThoseOfTheDefinition(int n) {
        double[] re = noise(n, 1);
        double[] im = noise(n, 2);
        double[] transformedRe = re.clone();
        double[] transformedIm = im.clone();
        var plan = engine().complex(n);
        assertThat(plan.size()).isEqualTo(n);
        plan.forward(transformedRe, transformedIm);
        double worst = 0;
        for (int k = 0; k < n; k++) {
            double[] mode = DiscreteFourierSum.mode(re, im, k);
            worst = Math.max(worst, Math.hypot(transformedRe[k] - mode[0], transformedIm[k] - mode[1]));
        }
        assertThat(worst / Math.sqrt(2.0 * n)).isLessThan(bound(n));
    }

    @ParameterizedTest
    @MethodSource({"allSmallSizes", "largeSizes"})
    final void complexInverseUndoesForward(int n) {
        double[] re = noise(n, 3);
        double[] im = noise(n, 4);
        double[] backRe = re.clone();
        double[] backIm = im.clone();
        var plan = engine().complex(n);
        plan.forward(backRe, backIm);
        plan.inverse(backRe, backIm);
        for (int j = 0; j < n; j++) {
            assertThat(Math.hypot(backRe[j] - re[j], backIm[j] - im[j])).isLessThan(4 * bound(n));
        }
    }

    @ParameterizedTest
    @MethodSource({"allSmallSizes", "largeSizes"})
    final void realModesAreThoseOfTheDefinition(int n) {
        if (n % 2 != 0) {
            assertThatThrownBy(() -> engine().real(n))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("size = " + n + ": must be even and at least 2");
            return;
        }
        double[] values = noise(n, 5);
        double[] packed = values.clone();
        var plan = engine().real(n);
        assertThat(plan.size()).isEqualTo(n);
        plan.forward(packed);
        double[] zero = new double[n];
        double worst = 0;
        for (int k = 0; k <= n / 2; k++) {
            double[] mode = DiscreteFourierSum.mode(values, zero, k);
            double re = k < n / 2 ? packed[2 * k] : packed[1];
            double im = k > 0 && k < n / 2 ? packed[2 * k + 1] : 0;
            worst = Math.max(worst, Math.hypot(re - mode[0], im - mode[1]));
        }
        assertThat(worst / Math.sqrt(n)).isLessThan(bound(n));
        plan.inverse(packed);
        for (int j = 0; j < n; j++) {
            assertThat(Math.abs(packed[j] - values[j])).isLessThan(4 * bound(n));
        }
    }

    /** Engines may turn to other code, or to threads, for long transforms: some modes of these are compared. */
    @ParameterizedTest
    @ValueSource(ints = {8192, 16384, 65536, 19440, 131072})
    final void longTransformsAreThoseOfTheDefinition(int n) {
        double[] re = noise(n, 6);
        double[] im = noise(n, 7);
        double[] transformedRe = re.clone();
        double[] transformedIm = im.clone();
        double[] packed = re.clone();
        engine().complex(n).forward(transformedRe, transformedIm);
        engine().real(n).forward(packed);
        double[] zero = new double[n];
        for (int k : new int[] {1, 17, n / 3, n / 2 - 1}) {
            double[] mode = DiscreteFourierSum.mode(re, im, k);
            assertThat(Math.hypot(transformedRe[k] - mode[0], transformedIm[k] - mode[1]) / Math.sqrt(2.0 * n))
                    .isLessThan(bound(n));
            double[] real = DiscreteFourierSum.mode(re, zero, k);
            assertThat(Math.hypot(packed[2 * k] - real[0], packed[2 * k + 1] - real[1]) / Math.sqrt(n))
                    .isLessThan(bound(n));
        }
        engine().complex(n).inverse(transformedRe, transformedIm);
        engine().real(n).inverse(packed);
        for (int j = 0; j < n; j++) {
            assertThat(Math.abs(transformedRe[j] - re[j])).isLessThan(4 * bound(n));
            assertThat(Math.abs(packed[j] - re[j])).isLessThan(4 * bound(n));
        }
    }

    @Test
    final void onlyTheWindowIsTouched() {
        int n = 12;
        double[] re = noise(n + 5, 8);
        double[] im = noise(n + 5, 9);
        double[] windowRe = Arrays.copyOfRange(re, 3, 3 + n);
        double[] windowIm = Arrays.copyOfRange(im, 3, 3 + n);
        double[] real = re.clone();
        double[] windowReal = windowRe.clone();
        double[] oldRe = re.clone();
        double[] oldIm = im.clone();
        engine().complex(n).forward(re, im, 3);
        engine().complex(n).forward(windowRe, windowIm);
        engine().real(n).forward(real, 3);
        engine().real(n).forward(windowReal);
        assertThat(Arrays.copyOfRange(re, 3, 3 + n)).isEqualTo(windowRe);
        assertThat(Arrays.copyOfRange(im, 3, 3 + n)).isEqualTo(windowIm);
        assertThat(Arrays.copyOfRange(real, 3, 3 + n)).isEqualTo(windowReal);
        for (int j : new int[] {0, 1, 2, n + 3, n + 4}) {
            assertThat(re[j]).isEqualTo(oldRe[j]);
            assertThat(im[j]).isEqualTo(oldIm[j]);
            assertThat(real[j]).isEqualTo(oldRe[j]);
        }
    }

    @Test
    final void shortArraysAreRefused() {
        assertThatThrownBy(() -> engine().complex(8).forward(new double[8], new double[7]))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> engine().complex(8).inverse(new double[9], new double[9], 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> engine().real(8).forward(new double[8], 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> engine().real(8).inverse(new double[7])).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    final void sizesAreChecked() {
        assertThatThrownBy(() -> engine().complex(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size = 0: must be at least 1");
        assertThatThrownBy(() -> engine().real(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size = 0: must be even and at least 2");
    }

    /** Plans of one engine, one to each thread, do not disturb each other. */
    @Test
    final void plansOfSeveralThreadsAreIndependent() {
        int n = 960;
        double[] expectedRe = noise(n, 10);
        double[] expectedIm = noise(n, 11);
        engine().complex(n).forward(expectedRe, expectedIm);
        IntStream.range(0, 64).parallel().forEach(task -> {
            double[] re = noise(n, 10);
            double[] im = noise(n, 11);
            engine().complex(n).forward(re, im);
            assertThat(re).isEqualTo(expectedRe);
            assertThat(im).isEqualTo(expectedIm);
        });
    }
}
