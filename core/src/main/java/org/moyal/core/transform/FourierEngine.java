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
     * @return the engine
     */
    static FourierEngine jTransforms() {
        return JTransformsEngine.INSTANCE;
    }
}
