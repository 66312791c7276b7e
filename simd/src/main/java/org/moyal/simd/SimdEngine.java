// SPDX-License-Identifier: Apache-2.0
package org.moyal.simd;

import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.ComplexTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.PairedColumns;
import org.moyal.core.transform.RealTransform;

/**
 * The engine on the incubating Vector API of the JDK.
 *
 * <p>{@link #batched} and {@link #pairedColumns} do the arithmetic of {@link FourierEngine#vectorised()} in the same order, with
 * whole butterflies of radix 2, 3, 4 and 5 in one loop: the same bits, whatever the width of the vectors, in 0.5 to 0.9 of the time. Sizes with
 * prime factors above 5 are those of {@code vectorised()}. Tiles of 64 columns are as fast as wider ones, 32 are a little slower.
 *
 * <p>{@link #complex} of powers of two from 16 on takes 0.4 to 0.7 of the time of {@code vectorised()} where the processor has vectors
 * of 256 bits or more; its bits are its own, the same on every such machine. Other sizes and processors, and {@link #real}, are
 * {@code vectorised()}.
 *
 * <p>Loops allocate nothing once the compiler of the Java machine has seen them; before that, interpreted, they are slow and every vector
 * is an object.
 */
public final class SimdEngine implements FourierEngine {

    private static final String MODULE = "jdk.incubator.vector";
    private static final SimdEngine INSTANCE = new SimdEngine();

    private SimdEngine() {}

    /**
     * The engine.
     *
     * @return the only instance, stateless
     * @throws IllegalStateException if the Java machine was started without the module of the Vector API; the message names the
     *     flag
     */
    public static FourierEngine instance() {
        if (!isAvailable()) {
            throw new IllegalStateException(
                    "module " + MODULE + ": must be resolved, start Java with --add-modules " + MODULE);
        }
        return INSTANCE;
    }

    /**
     * Whether this Java machine was started with the module of the Vector API.
     *
     * @return true if {@link #instance()} will not throw
     */
    public static boolean isAvailable() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    @Override
    public ComplexTransform complex(int size) {
        return SingleComplex.covers(size)
                ? new SingleComplex(size)
                : FourierEngine.vectorised().complex(size);
    }

    @Override
    public RealTransform real(int size) {
        return FourierEngine.vectorised().real(size);
    }

    @Override
    public BatchedTransform batched(int size) {
        return size >= 1 && RowPlan.covers(size)
                ? new RowPlan(size)
                : FourierEngine.vectorised().batched(size);
    }

    @Override
    public PairedColumns pairedColumns() {
        return PairsInOneLoop.INSTANCE;
    }

    @Override
    public String toString() {
        return "SimdEngine[" + Lanes.SPECIES.vectorBitSize() + " bits]";
    }
}
