// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.concurrent.TimeUnit;
import org.jtransforms.fft.DoubleFFT_1D;
import org.moyal.core.transform.ComplexTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.RealTransform;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A forward and an inverse transform of n numbers: the library's plans against JTransforms used directly. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class TransformBenchmark {
    /** Numbers to transform. */
    @Param({"256", "1024"})
    public int n;

    private ComplexTransform complex;
    private RealTransform real;
    private DoubleFFT_1D direct;
    private double[] re;
    private double[] im;
    private double[] interleaved;
    private double[] line;

    /** Prepares plans and data. */
    @Setup
    public void prepare() {
        complex = FourierEngine.vectorised().complex(n);
        real = FourierEngine.vectorised().real(n);
        direct = new DoubleFFT_1D(n);
        re = new double[n];
        im = new double[n];
        line = new double[n];
        interleaved = new double[2 * n];
        for (int i = 0; i < n; i++) {
            re[i] = Math.exp(-Math.pow((i - n / 2.0) / 20, 2));
            im[i] = 0.5 * re[i];
            line[i] = re[i];
            interleaved[2 * i] = re[i];
            interleaved[2 * i + 1] = im[i];
        }
    }

    /** The library, complex. */
    @Benchmark
    public double libraryComplex() {
        complex.forward(re, im);
        complex.inverse(re, im);
        return re[n / 2];
    }

    /** JTransforms alone, complex, on its own interleaved layout. */
    @Benchmark
    public double directComplex() {
        direct.complexForward(interleaved);
        direct.complexInverse(interleaved, true);
        return interleaved[n];
    }

    /** The library, real. */
    @Benchmark
    public double libraryReal() {
        real.forward(line);
        real.inverse(line);
        return line[n / 2];
    }

    /** JTransforms alone, real. */
    @Benchmark
    public double directReal() {
        direct.realForward(line);
        direct.realInverse(line, true);
        return line[n / 2];
    }
}
