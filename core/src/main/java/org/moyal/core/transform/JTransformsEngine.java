// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import java.util.Objects;
import org.jtransforms.fft.DoubleFFT_1D;

/** Plans on JTransforms. Its global thread settings belong to the application and are not touched. */
enum JTransformsEngine implements FourierEngine {
    INSTANCE;

    @Override
    public ComplexTransform complex(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size = " + size + ": must be at least 1");
        }
        return new Complex(size);
    }

    @Override
    public RealTransform real(int size) {
        if (size < 2 || size % 2 != 0) {
            throw new IllegalArgumentException("size = " + size + ": must be even and at least 2");
        }
        return new Real(size);
    }

    @Override
    public BatchedTransform batched(int size) {
        return new Columns(size, this);
    }

    @Override
    public PairedColumns pairedColumns() {
        return PairedLoops.INSTANCE;
    }

    @Override
    public String toString() {
        return "JTransformsEngine";
    }

    /** One column after the other, in natural order; every thread has a plan of its own. */
    private static final class Columns implements BatchedTransform {
        private final int size;
        private final ThreadLocal<Column> column;

        Columns(int size, FourierEngine engine) {
            engine.complex(size); // checks the size
            this.size = size;
            this.column = ThreadLocal.withInitial(() -> new Column(engine.complex(size)));
        }

        private static final class Column {
            final ComplexTransform plan;
            final double[] re;
            final double[] im;

            Column(ComplexTransform plan) {
                this.plan = plan;
                this.re = new double[plan.size()];
                this.im = new double[plan.size()];
            }
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Tile tile(int columns) {
            return Tile.of(size, columns);
        }

        @Override
        public int rowOf(int mode) {
            return Objects.checkIndex(mode, size);
        }

        @Override
        public void forward(Tile tile, int columns) {
            check(tile, columns);
            Column work = column.get();
            for (int c = 0; c < columns; c++) {
                load(tile, c, work);
                work.plan.forward(work.re, work.im);
                store(work, tile, c, 1);
            }
        }

        @Override
        public void backward(Tile tile, int columns) {
            check(tile, columns);
            Column work = column.get();
            for (int c = 0; c < columns; c++) {
                load(tile, c, work);
                work.plan.inverse(work.re, work.im);
                store(work, tile, c, size);
            }
        }

        private void check(Tile tile, int columns) {
            if (tile.rows() != size) {
                throw new IllegalArgumentException(
                        "tile.rows() = " + tile.rows() + ": must be a tile made by this plan, with " + size + " rows");
            }
            Objects.checkFromToIndex(0, columns, tile.columns());
        }

        private void load(Tile tile, int c, Column work) {
            for (int j = 0; j < size; j++) {
                work.re[j] = tile.re()[j][c];
                work.im[j] = tile.im()[j][c];
            }
        }

        private void store(Column work, Tile tile, int c, double factor) {
            for (int j = 0; j < size; j++) {
                tile.re()[j][c] = factor * work.re[j];
                tile.im()[j][c] = factor * work.im[j];
            }
        }
    }

    private static final class Complex implements ComplexTransform {
        private final int size;
        private final DoubleFFT_1D plan;
        private final double[] interleaved;

        Complex(int size) {
            this.size = size;
            this.plan = new DoubleFFT_1D(size);
            this.interleaved = new double[2 * size];
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public void forward(double[] re, double[] im, int offset) {
            load(re, im, offset);
            plan.complexForward(interleaved);
            store(re, im, offset);
        }

        @Override
        public void inverse(double[] re, double[] im, int offset) {
            load(re, im, offset);
            plan.complexInverse(interleaved, true);
            store(re, im, offset);
        }

        private void load(double[] re, double[] im, int offset) {
            Objects.checkFromIndexSize(offset, size, re.length);
            Objects.checkFromIndexSize(offset, size, im.length);
            for (int j = 0; j < size; j++) {
                interleaved[2 * j] = re[offset + j];
                interleaved[2 * j + 1] = im[offset + j];
            }
        }

        private void store(double[] re, double[] im, int offset) {
            for (int j = 0; j < size; j++) {
                re[offset + j] = interleaved[2 * j];
                im[offset + j] = interleaved[2 * j + 1];
            }
        }
    }

    private static final class Real implements RealTransform {
        private final int size;
        private final DoubleFFT_1D plan;

        Real(int size) {
            this.size = size;
            this.plan = new DoubleFFT_1D(size);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public void forward(double[] a, int offset) {
            Objects.checkFromIndexSize(offset, size, a.length);
            plan.realForward(a, offset);
        }

        @Override
        public void inverse(double[] a, int offset) {
            Objects.checkFromIndexSize(offset, size, a.length);
            // scale = false would divide by n/2 for powers of two and by nothing otherwise.
            plan.realInverse(a, offset, true);
        }
    }
}
