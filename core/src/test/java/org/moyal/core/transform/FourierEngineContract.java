// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
        return IntStream.rangeClosed(1, 128);
    }

    static IntStream largeSizes() {
        return IntStream.of(240, 243, 250, 256, 512, 600, 625, 720, 1000, 1024, 2048);
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

    /** Of the 2-norm of the error over that of the modes, for any engine and any size 2^a·3^b·5^c. */
    private double batchedBound(int n) {
        double bound = 4e-16 * Math.max(1, Math.log(n) / Math.log(2));
        return isSmooth(n) ? bound : penaltyOfLargePrimes() * bound;
    }

    static IntStream batchedSizes() {
        return IntStream.concat(
                IntStream.rangeClosed(1, 128),
                IntStream.of(
                        144, 150, 160, 192, 225, 240, 243, 250, 256, 288, 320, 384, 400, 512, 600, 625, 720, 1000,
                        1024));
    }

    private static Tile noisyTile(BatchedTransform plan, int columns, long seed) {
        Tile tile = plan.tile(columns);
        for (int c = 0; c < columns; c++) {
            double[] re = noise(plan.size(), seed + 2L * c);
            double[] im = noise(plan.size(), seed + 2L * c + 1);
            for (int j = 0; j < plan.size(); j++) {
                tile.re()[j][c] = re[j];
                tile.im()[j][c] = im[j];
            }
        }
        return tile;
    }

    private static double[] column(double[][] rows, int c) {
        return Arrays.stream(rows).mapToDouble(row -> row[c]).toArray();
    }

    @ParameterizedTest
    @MethodSource("batchedSizes")
    final void batchedModesAreThoseOfTheDefinition(int n) {
        int columns = 3;
        BatchedTransform plan = engine().batched(n);
        assertThat(plan.size()).isEqualTo(n);
        Tile before = noisyTile(plan, columns, 20);
        Tile tile = noisyTile(plan, columns, 20);
        plan.forward(tile, columns);
        double squaredError = 0;
        double squaredNorm = 0;
        for (int c = 0; c < columns; c++) {
            double[] re = column(before.re(), c);
            double[] im = column(before.im(), c);
            for (int k = 0; k < n; k++) {
                double[] mode = DiscreteFourierSum.mode(re, im, k);
                double errorRe = tile.re()[plan.rowOf(k)][c] - mode[0];
                double errorIm = tile.im()[plan.rowOf(k)][c] - mode[1];
                squaredError += errorRe * errorRe + errorIm * errorIm;
                squaredNorm += mode[0] * mode[0] + mode[1] * mode[1];
            }
        }
        assertThat(Math.sqrt(squaredError / squaredNorm)).isLessThan(batchedBound(n));
        plan.backward(tile, columns);
        for (int c = 0; c < columns; c++) {
            for (int j = 0; j < n; j++) {
                double error =
                        Math.hypot(tile.re()[j][c] / n - before.re()[j][c], tile.im()[j][c] / n - before.im()[j][c]);
                assertThat(error).isLessThan(8 * batchedBound(n));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2048, 4096, 8192, 6000, 6561, 3125})
    final void largeBatchedTransformsAreThoseOfTheDefinition(int n) {
        BatchedTransform plan = engine().batched(n);
        Tile before = noisyTile(plan, 2, 30);
        Tile tile = noisyTile(plan, 2, 30);
        plan.forward(tile, 2);
        double[] re = column(before.re(), 1);
        double[] im = column(before.im(), 1);
        for (int k : new int[] {0, 1, 2, 17, n / 3, n / 2, n - 1}) {
            double[] mode = DiscreteFourierSum.mode(re, im, k);
            int row = plan.rowOf(k);
            assertThat(Math.hypot(tile.re()[row][1] - mode[0], tile.im()[row][1] - mode[1]) / Math.sqrt(2.0 * n))
                    .isLessThan(batchedBound(n));
        }
    }

    /** Every mode has a row of its own. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 12, 17, 64, 90, 360})
    final void rowsOfModesAreAPermutation(int n) {
        BatchedTransform plan = engine().batched(n);
        assertThat(IntStream.range(0, n).map(plan::rowOf).sorted().toArray())
                .isEqualTo(IntStream.range(0, n).toArray());
        assertThatThrownBy(() -> plan.rowOf(n)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> plan.rowOf(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** The bits of a column depend neither on its place nor on its neighbours, and columns not asked for stay. */
    @ParameterizedTest
    @ValueSource(ints = {16, 30, 128, 225, 7, 77})
    final void columnsAreIndependent(int n) {
        BatchedTransform plan = engine().batched(n);
        Tile many = noisyTile(plan, 131, 40);
        Tile old = noisyTile(plan, 131, 40);
        Tile one = plan.tile(1);
        for (int j = 0; j < n; j++) {
            one.re()[j][0] = many.re()[j][100];
            one.im()[j][0] = many.im()[j][100];
        }
        plan.forward(many, 101);
        plan.forward(one, 1);
        for (int j = 0; j < n; j++) {
            assertThat(many.re()[j][100]).isEqualTo(one.re()[j][0]);
            assertThat(many.im()[j][100]).isEqualTo(one.im()[j][0]);
            for (int c = 101; c < 131; c++) {
                assertThat(many.re()[j][c]).isEqualTo(old.re()[j][c]);
                assertThat(many.im()[j][c]).isEqualTo(old.im()[j][c]);
            }
        }
        plan.backward(many, 101);
        plan.backward(one, 1);
        for (int j = 0; j < n; j++) {
            assertThat(many.re()[j][100]).isEqualTo(one.re()[j][0]);
            assertThat(many.im()[j][100]).isEqualTo(one.im()[j][0]);
        }
    }

    /** One plan, many threads, each with its tile. */
    @Test
    final void batchedPlansAreShared() {
        int n = 360;
        BatchedTransform plan = engine().batched(n);
        Tile expected = noisyTile(plan, 9, 50);
        plan.forward(expected, 9);
        IntStream.range(0, 64).parallel().forEach(task -> {
            Tile tile = noisyTile(plan, 9, 50);
            plan.forward(tile, 9);
            for (int j = 0; j < n; j++) {
                assertThat(tile.re()[j]).isEqualTo(expected.re()[j]);
                assertThat(tile.im()[j]).isEqualTo(expected.im()[j]);
            }
        });
    }

    @Test
    final void wrongTilesAreRefused() {
        BatchedTransform plan = engine().batched(8);
        assertThatThrownBy(() -> plan.forward(Tile.of(9, 4), 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tile.rows() = 9: must be a tile made by this plan, with 8 rows");
        assertThatThrownBy(() -> plan.backward(Tile.of(4, 4), 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.forward(plan.tile(4), 5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> plan.backward(plan.tile(4), -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> plan.tile(0)).hasMessage("columns = 0: must be at least 1");
        assertThatThrownBy(() -> engine().batched(0)).hasMessage("size = 0: must be at least 1");
        assertThatThrownBy(() -> Tile.of(0, 3)).hasMessage("rows = 0: must be at least 1");
    }

    /** Products of pairs against the products of the two real columns, each transformed by itself. */
    @ParameterizedTest
    @ValueSource(ints = {16, 30, 48, 128})
    final void pairedColumnsAreMultipliedEachByItsFactors(int n) {
        int columns = 37;
        BatchedTransform plan = engine().batched(n);
        Tile tile = noisyTile(plan, columns, 60);
        Tile before = noisyTile(plan, columns, 60);
        double[] fc = new double[columns];
        double[] fs = new double[columns];
        double[] gc = new double[columns];
        double[] gs = new double[columns];
        plan.forward(tile, columns);
        for (int k = 1; 2 * k < n; k++) {
            fillPhases(fc, fs, 0.3 * k);
            fillPhases(gc, gs, 0.7 * k);
            int row = plan.rowOf(k);
            int mirror = plan.rowOf(n - k);
            if (k % 2 == 0) {
                engine().pairedColumns().multiply(tile, row, mirror, fc, fs, 0.4, 0.3, gc, gs, -0.2, 0.5, columns);
            } else {
                engine().pairedColumns()
                        .multiplyBySquare(tile, row, mirror, fc, fs, 0.4, 0.3, gc, gs, -0.2, 0.5, columns);
            }
        }
        RealTransform single = engine().real(n);
        for (int c = 0; c < columns; c += 12) {
            double[] x = column(before.re(), c);
            double[] y = column(before.im(), c);
            single.forward(x);
            single.forward(y);
            for (int k = 0; k < n; k++) {
                int m = Math.min(k, n - k);
                double[] left = product(x, m, 0.3 * m * (1 + 0.01 * c), 0.4, 0.3, n);
                double[] right = product(y, m, 0.7 * m * (1 + 0.01 * c), -0.2, 0.5, n);
                int sign = 2 * k <= n ? 1 : -1;
                int row = plan.rowOf(k);
                double re = left[0] - sign * right[1];
                double im = sign * left[1] + right[0];
                // some thirty operations on numbers of the size √n, the phases are good to ε times their argument below
                // 64
                assertThat(tile.re()[row][c]).isCloseTo(re, within(1e-13 * Math.sqrt(n)));
                assertThat(tile.im()[row][c]).isCloseTo(im, within(1e-13 * Math.sqrt(n)));
            }
        }
    }

    private static void fillPhases(double[] c, double[] s, double angle) {
        for (int j = 0; j < c.length; j++) {
            c[j] = Math.cos(angle * (1 + 0.01 * j));
            s[j] = Math.sin(angle * (1 + 0.01 * j));
        }
    }

    /** 2(u + iv)e^(iφ) times mode m of a packed spectrum; e^(2iφ) for odd m; the first and the unpaired last mode as they are. */
    private static double[] product(double[] packed, int m, double angle, double u, double v, int n) {
        if (m == 0) {
            return new double[] {packed[0], 0};
        }
        if (2 * m == n) {
            return new double[] {packed[1], 0};
        }
        double turn = m % 2 == 0 ? angle : 2 * angle;
        double fr = 2 * (u * Math.cos(turn) - v * Math.sin(turn));
        double fi = 2 * (u * Math.sin(turn) + v * Math.cos(turn));
        return new double[] {packed[2 * m] * fr - packed[2 * m + 1] * fi, packed[2 * m] * fi + packed[2 * m + 1] * fr};
    }
}
