// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/**
 * A plan for discrete Fourier transforms of complex data of one size, in place, with real and imaginary parts in two
 * arrays.
 *
 * <p>Forward: A_k = Σ_j a_j e^(−2πijk/n). Inverse: a_j = (1/n) Σ_k A_k e^(+2πijk/n). Both in natural order, so the
 * inverse undoes the forward transform. O(n log n) for sizes 2^a·3^b·5^c.
 *
 * <p>A plan owns work space: it belongs to one thread at a time.
 */
public interface ComplexTransform {

    /**
     * Returns the size n.
     *
     * @return the number of complex elements
     */
    int size();

    /**
     * Transforms elements offset … offset + n − 1.
     *
     * @param re real parts
     * @param im imaginary parts
     * @param offset index of the first element in both arrays
     * @throws IndexOutOfBoundsException if an array is too short
     */
    void forward(double[] re, double[] im, int offset);

    /**
     * Undoes {@link #forward(double[], double[], int)}.
     *
     * @param re real parts
     * @param im imaginary parts
     * @param offset index of the first element in both arrays
     * @throws IndexOutOfBoundsException if an array is too short
     */
    void inverse(double[] re, double[] im, int offset);

    /**
     * Transforms the first n elements.
     *
     * @param re real parts
     * @param im imaginary parts
     */
    default void forward(double[] re, double[] im) {
        forward(re, im, 0);
    }

    /**
     * Undoes {@link #forward(double[], double[])}.
     *
     * @param re real parts
     * @param im imaginary parts
     */
    default void inverse(double[] re, double[] im) {
        inverse(re, im, 0);
    }
}
