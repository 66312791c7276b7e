// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.concurrent.TimeUnit;
import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.PairedColumns;
import org.moyal.core.transform.Tile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Is the kernel of the step still turned into vector instructions? Nothing else would tell: a change to a loop that makes the
 * compiler give up leaves every result as it was. The same work is done with and without the pass of the compiler that
 * does it; without it, it must take at least 1.7 times as long.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class VectorisationGuard {
    private static final int N = 256;
    private static final int COLUMNS = 64;

    private final BatchedTransform plan = FourierEngine.vectorised().batched(N);
    private final PairedColumns products = FourierEngine.vectorised().pairedColumns();
    private final Tile tile = plan.tile(COLUMNS);
    private final double[] cos = new double[COLUMNS];
    private final double[] sin = new double[COLUMNS];

    /** Fills the tile with numbers of the size 1, which the transforms and phases keep. */
    @Setup(Level.Iteration)
    public void prepare() {
        for (int c = 0; c < COLUMNS; c++) {
            for (int j = 0; j < N; j++) {
                tile.re()[j][c] = Math.sin(1 + 0.7 * j + 0.3 * c);
                tile.im()[j][c] = Math.cos(2 + 0.2 * j + 0.9 * c);
            }
            cos[c] = Math.cos(0.1 * c);
            sin[c] = Math.sin(0.1 * c);
        }
    }

    private double turn() {
        plan.forward(tile, COLUMNS);
        for (int k = 1; k < N / 2; k++) {
            products.multiply(
                    tile, plan.rowOf(k), plan.rowOf(N - k), cos, sin, 0.5 / N, 0, cos, sin, 0.5 / N, 0, COLUMNS);
        }
        for (int mode = 0; mode < N; mode += N / 2) {
            double[] re = tile.re()[plan.rowOf(mode)];
            double[] im = tile.im()[plan.rowOf(mode)];
            for (int c = 0; c < COLUMNS; c++) {
                re[c] /= N;
                im[c] /= N;
            }
        }
        plan.backward(tile, COLUMNS);
        return tile.re()[0][0];
    }

    /**
     * As users run it.
     *
     * @return a number of the result
     */
    @Benchmark
    @Fork(3)
    public double vectorised() {
        return turn();
    }

    /**
     * Without vector instructions.
     *
     * @return a number of the result
     */
    @Benchmark
    @Fork(value = 3, jvmArgsAppend = "-XX:-UseSuperWord")
    public double scalar() {
        return turn();
    }
}
