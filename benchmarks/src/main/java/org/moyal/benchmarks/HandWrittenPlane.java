// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import org.jtransforms.fft.DoubleFFT_1D;

/** n complex transforms of length n, forward and back, on JTransforms alone; strided ones through tiles of sixteen columns. */
final class HandWrittenPlane {
    private static final int COLUMNS = 16;

    private final int n;
    private final double[] values;
    private final double[] tile;
    private final DoubleFFT_1D transform;

    HandWrittenPlane(int n) {
        this.n = n;
        this.values = initial(n);
        this.tile = new double[2 * n * COLUMNS];
        this.transform = new DoubleFFT_1D(n);
    }

    /** The numbers that every engine transforms, interleaved. */
    static double[] initial(int n) {
        double[] values = new double[2 * n * n];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < n; c++) {
                values[2 * (i * n + c)] = Math.sin(1 + 0.7 * i + 0.3 * c);
                values[2 * (i * n + c) + 1] = Math.cos(2 + 0.2 * i + 0.9 * c);
            }
        }
        return values;
    }

    void rows() {
        rowsForward();
        for (int i = 0; i < n; i++) {
            transform.complexInverse(values, 2 * i * n, true);
        }
    }

    private void rowsForward() {
        for (int i = 0; i < n; i++) {
            transform.complexForward(values, 2 * i * n);
        }
    }

    void columns() {
        columns(Direction.FORWARD);
        columns(Direction.BACK);
    }

    private enum Direction {
        FORWARD,
        BACK
    }

    private void columns(Direction direction) {
        for (int first = 0; first < n; first += COLUMNS) {
            for (int i = 0; i < n; i++) {
                for (int c = 0; c < COLUMNS; c++) {
                    tile[2 * (c * n + i)] = values[2 * (i * n + first + c)];
                    tile[2 * (c * n + i) + 1] = values[2 * (i * n + first + c) + 1];
                }
            }
            for (int c = 0; c < COLUMNS; c++) {
                if (direction == Direction.FORWARD) {
                    transform.complexForward(tile, 2 * c * n);
                } else {
                    transform.complexInverse(tile, 2 * c * n, true);
                }
            }
            for (int i = 0; i < n; i++) {
                for (int c = 0; c < COLUMNS; c++) {
                    values[2 * (i * n + first + c)] = tile[2 * (c * n + i)];
                    values[2 * (i * n + first + c) + 1] = tile[2 * (c * n + i) + 1];
                }
            }
        }
    }

    double[] spectrumOfRows() {
        return HandWrittenPlane.fresh(n, HandWrittenPlane::rowsForward);
    }

    double[] spectrumOfColumns() {
        return HandWrittenPlane.fresh(n, plane -> plane.columns(Direction.FORWARD));
    }

    private static double[] fresh(int n, java.util.function.Consumer<HandWrittenPlane> transform) {
        HandWrittenPlane plane = new HandWrittenPlane(n);
        transform.accept(plane);
        return plane.values;
    }
}
