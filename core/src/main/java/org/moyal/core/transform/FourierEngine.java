// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/**
 * A maker of transform plans. Engines are stateless and may be shared.
 *
 * <p>{@link #batched} is for hot loops: many transforms at once, on plans that hold constants only and tiles that belong to
 * the caller. {@link #complex} and {@link #real} do one transform at a time on plain arrays, in natural order; their plans own
 * work space and belong to one thread.
 *
 * <p>The library uses {@link #vectorised()}. {@link #jTransforms()} is a second, independent implementation of the same
 * contract: the reference in tests and benchmarks, and for whoever wants to compare. {@link #fastest()} is for whoever adds the optional
 * artifact {@code moyal-simd}.
 */
public interface FourierEngine {

    /**
     * Plans complex transforms.
     *
     * @param size the number of elements, at least 1; 2^a·3^b·5^c is fast and accurate
     * @return a new plan
     * @throws IllegalArgumentException if size &lt; 1
     */
    ComplexTransform complex(int size);

    /**
     * Plans real transforms.
     *
     * @param size the number of elements, even, at least 2; 2^a·3^b·5^c is fast and accurate
     * @return a new plan
     * @throws IllegalArgumentException if size is odd or below 2
     */
    RealTransform real(int size);

    /**
     * Plans complex transforms of many columns at once.
     *
     * @param size the number of elements of a column, at least 1; 2^a·3^b·5^c is fast
     * @return a new plan, immutable, to be shared at will
     * @throws IllegalArgumentException if size &lt; 1
     */
    BatchedTransform batched(int size);

    /**
     * The products of modes that go with {@link #batched} transforms of real columns in pairs.
     *
     * @return the products, stateless
     */
    PairedColumns pairedColumns();

    /**
     * The library's own engine, in plain Java that the compiler turns into vector instructions, for every size.
     *
     * <p>Errors are about ½ε√(log₂ n) of the rms of the modes; a prime factor q above 5 costs O(q) operations an element. Tables come from
     * {@link StrictMath} and products from fused multiply-adds, so that all Java machines give the same bits. Nothing is allocated after
     * planning.
     *
     * @return the engine
     */
    static FourierEngine vectorised() {
        return VectorisedEngine.INSTANCE;
    }

    /**
     * The engine on the library JTransforms, pure Java, for every size.
     *
     * <p>Errors are about ε√(log n) of the rms of the modes for sizes 2^a·3^b·5^c; other prime factors may lose three digits.
     * Powers of two below 4096 allocate nothing, other sizes a work array in each transform. Long transforms (4096 complex, 8192
     * real elements and more) may be shared among threads that JTransforms owns; their bits do not depend on the number of
     * threads. Its settings, global to the Java machine, are left as the application has them.
     *
     * @return the engine
     */
    static FourierEngine jTransforms() {
        return JTransformsEngine.INSTANCE;
    }

    /**
     * The fastest engine that this Java machine can run: that of a {@link FourierEngineProvider} on the class or module path, such as the
     * optional artifact {@code moyal-simd}, if it finds what it needs; otherwise {@link #vectorised()}.
     *
     * <p>Which one it is depends on the class path and the command line, and is the same for the life of the Java machine; engines print their
     * name. The bits of a result may depend on the engine. Whoever must have the same bits everywhere chooses {@link #vectorised()}. The
     * engine of {@code moyal-simd} has the same bits in {@link #batched} and {@link #pairedColumns}.
     *
     * @return the engine
     */
    static FourierEngine fastest() {
        return FastestEngine.INSTANCE;
    }
}
