// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/**
 * A maker of transform plans. Engines are stateless and may be shared; the plans that they make may not.
 *
 * <p>Code that transforms takes an engine, so that a faster one (many columns at once, native code) can replace the
 * default without a change elsewhere.
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
}
