// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.moyal.core.transform.ComplexTransform;
import org.moyal.core.transform.FourierEngine;

/** n complex transforms of length n, forward and back, along one axis of an n × n array. */
enum FourierKernel implements Kernel {
    /** Along the first axis: neighbours of a line are n elements apart. */
    STRIDED("fft-strided", "N complex transforms of length N and back, strided axis"),
    /** Along the second axis: lines are contiguous. */
    CONTIGUOUS("fft-contiguous", "N complex transforms of length N and back, contiguous axis");

    private final String word;
    private final String description;

    FourierKernel(String word, String description) {
        this.word = word;
        this.description = description;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String title() {
        return description;
    }

    @Override
    public String unit() {
        return "complex element";
    }

    @Override
    public List<Task> tasks() {
        return List.of(new Task(256, 1), new Task(512, 1), new Task(1024, 1), new Task(2048, 1));
    }

    @Override
    public double units(Task task) {
        return (double) task.n() * task.n();
    }

    /** The arguments of the sines reach 3000, where their rounding alone is 4e-13. */
    @Override
    public double tolerance(Task task) {
        return 1e-12;
    }

    @Override
    public List<Contender> contenders(Peers peers) {
        List<Contender> contenders = new ArrayList<>(List.of(
                new Contender("library", this::library),
                new Contender("JTransforms", this::handWritten),
                peers.c("C + FFTW", word),
                peers.python("SciPy", "scipy", word),
                peers.python("NumPy", "numpy", word)));
        if (this == CONTIGUOUS) {
            contenders.add(1, new Contender("library, line by line", FourierKernel::lines));
        }
        return contenders;
    }

    private Engine library(Task task) {
        if (this == STRIDED) {
            TiledPlane plane = new TiledPlane(task.n());
            return new LocalEngine(plane::columns, steps -> plane.spectrumOfColumns());
        }
        TiledRows rows = new TiledRows(task.n());
        return new LocalEngine(rows::rows, steps -> rows.spectrumOfRows());
    }

    private static Engine lines(Task task) {
        int n = task.n();
        ComplexTransform transform = FourierEngine.vectorised().complex(n);
        double[][] split = split(HandWrittenPlane.initial(n));
        return new LocalEngine(
                () -> {
                    for (int i = 0; i < n; i++) {
                        transform.forward(split[0], split[1], i * n);
                    }
                    for (int i = 0; i < n; i++) {
                        transform.inverse(split[0], split[1], i * n);
                    }
                },
                steps -> {
                    double[][] fresh = split(HandWrittenPlane.initial(n));
                    for (int i = 0; i < n; i++) {
                        transform.forward(fresh[0], fresh[1], i * n);
                    }
                    return interleaved(fresh);
                });
    }

    private Engine handWritten(Task task) {
        HandWrittenPlane plane = new HandWrittenPlane(task.n());
        return this == STRIDED
                ? new LocalEngine(plane::columns, steps -> plane.spectrumOfColumns())
                : new LocalEngine(plane::rows, steps -> plane.spectrumOfRows());
    }

    private static double[][] split(double[] interleaved) {
        double[][] parts = new double[2][interleaved.length / 2];
        for (int i = 0; i < interleaved.length; i++) {
            parts[i & 1][i >> 1] = interleaved[i];
        }
        return parts;
    }

    private static double[] interleaved(double[][] parts) {
        double[] values = new double[2 * parts[0].length];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts[i & 1][i >> 1];
        }
        return values;
    }
}
