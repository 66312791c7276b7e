// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/** The library's own engine: many columns at once by {@link ColumnPlan}, single transforms by {@link StockhamPlan}. */
enum VectorisedEngine implements FourierEngine {
    INSTANCE;

    @Override
    public ComplexTransform complex(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size = " + size + ": must be at least 1");
        }
        return new StockhamComplex(size);
    }

    @Override
    public RealTransform real(int size) {
        if (size < 2 || size % 2 != 0) {
            throw new IllegalArgumentException("size = " + size + ": must be even and at least 2");
        }
        return new StockhamReal(size);
    }

    @Override
    public BatchedTransform batched(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size = " + size + ": must be at least 1");
        }
        return new ColumnPlan(size);
    }

    @Override
    public PairedColumns pairedColumns() {
        return PairedLoops.INSTANCE;
    }

    @Override
    public String toString() {
        return "VectorisedEngine";
    }
}
