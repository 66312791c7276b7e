// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moyal.simd.SimdEngine;

/** In the package of the contract, which is not public. */
class SimdEngineContractTest extends FourierEngineContract {

    @Override
    FourierEngine engine() {
        return SimdEngine.instance();
    }

    /** As for the engine in plain Java, which does these sizes. */
    @Override
    double penaltyOfLargePrimes() {
        return 11;
    }

    private static Tile noise(int rows, int columns) {
        var random = new SplittableRandom(1);
        Tile tile = Tile.of(rows, columns);
        for (int j = 0; j < rows; j++) {
            for (int c = 0; c < columns; c++) {
                tile.re()[j][c] = random.nextDouble(-1, 1);
                tile.im()[j][c] = random.nextDouble(-1, 1);
            }
        }
        return tile;
    }

    private static void assertSameBits(Tile actual, Tile expected) {
        assertThat(Arrays.deepEquals(actual.re(), expected.re())).isTrue();
        assertThat(Arrays.deepEquals(actual.im(), expected.im())).isTrue();
    }

    static IntStream sizesOfSmallPrimes() {
        return IntStream.of(
                2, 3, 4, 5, 6, 8, 9, 12, 15, 16, 25, 30, 32, 64, 128, 225, 240, 256, 512, 720, 1000, 1024, 2048);
    }

    @ParameterizedTest
    @MethodSource("sizesOfSmallPrimes")
    void transformsHaveTheBitsOfThePlainEngine(int n) {
        BatchedTransform plan = engine().batched(n);
        BatchedTransform plain = FourierEngine.vectorised().batched(n);
        assertThat(plan.getClass()).isNotEqualTo(plain.getClass());
        for (int columns : new int[] {1, 37}) {
            Tile tile = noise(n, columns);
            Tile expected = noise(n, columns);
            plan.forward(tile, columns);
            plain.forward(expected, columns);
            assertSameBits(tile, expected);
            plan.backward(tile, columns);
            plain.backward(expected, columns);
            assertSameBits(tile, expected);
        }
        for (int k = 0; k < n; k++) {
            assertThat(plan.rowOf(k)).isEqualTo(plain.rowOf(k));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 37})
    void pairsHaveTheBitsOfThePlainEngine(int columns) {
        Tile tile = noise(8, columns);
        Tile expected = noise(8, columns);
        double[][] table = noise(4, columns).re();
        for (PairedColumns pairs : new PairedColumns[] {
            engine().pairedColumns(), FourierEngine.vectorised().pairedColumns()
        }) {
            Tile target = pairs == engine().pairedColumns() ? tile : expected;
            pairs.multiply(target, 1, 6, table[0], table[1], 0.3, 0.4, table[2], table[3], -0.5, 0.6, columns);
            pairs.multiplyBySquare(target, 2, 5, table[0], table[1], 0.3, 0.4, table[2], table[3], -0.5, 0.6, columns);
        }
        assertSameBits(tile, expected);
    }

    /** The sizes with loops of their own, in a window and back. */
    @ParameterizedTest
    @ValueSource(ints = {16, 32, 64, 1024})
    void singleTransformsTouchOnlyTheirWindow(int n) {
        double[] re = noise(1, n + 8).re()[0];
        double[] im = noise(1, n + 8).im()[0];
        double[] oldRe = re.clone();
        double[] oldIm = im.clone();
        double[] windowRe = Arrays.copyOfRange(re, 3, 3 + n);
        double[] windowIm = Arrays.copyOfRange(im, 3, 3 + n);
        ComplexTransform plan = engine().complex(n);
        plan.forward(re, im, 3);
        plan.forward(windowRe, windowIm);
        for (int j = 0; j < re.length; j++) {
            boolean inside = j >= 3 && j < 3 + n;
            assertThat(re[j]).isEqualTo(inside ? windowRe[j - 3] : oldRe[j]);
            assertThat(im[j]).isEqualTo(inside ? windowIm[j - 3] : oldIm[j]);
        }
    }

    /** Vectors are objects until the compiler has seen all loops; after that a hundred runs stay far below one array of n numbers each. */
    @ParameterizedTest
    @ValueSource(ints = {240, 512})
    void nothingIsAllocatedOnceCompiled(int n) throws InterruptedException {
        int columns = 37;
        BatchedTransform plan = engine().batched(n);
        PairedColumns pairs = engine().pairedColumns();
        Tile tile = plan.tile(columns);
        double[] table = new double[columns];
        ComplexTransform single = engine().complex(n);
        double[] re = new double[n];
        double[] im = new double[n];
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 200 && least >= 8L * n; attempt++) {
            long before = threads.getThreadAllocatedBytes(id);
            for (int run = 0; run < 100; run++) {
                plan.forward(tile, columns);
                pairs.multiply(tile, 1, n - 1, table, table, 1, 0, table, table, 1, 0, columns);
                plan.backward(tile, columns);
                single.forward(re, im);
                single.inverse(re, im);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(id) - before);
            Thread.sleep(20);
        }
        assertThat(least).isLessThan(8L * n);
    }
}
