// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/**
 * A plan for discrete Fourier transforms of real data of one even size, in place.
 *
 * <p>A_k = Σ_j a_j e^(−2πijk/n) for k = 0 … n/2; the other half is its conjugate. It is stored as a[2k] = Re A_k,
 * a[2k+1] = Im A_k for 0 &lt; k &lt; n/2, a[0] = A_0, a[1] = A_{n/2} (both real). The inverse undoes the forward transform.
 * O(n log n) for sizes 2^a·3^b·5^c.
 *
 * <p>A plan owns work space: it belongs to one thread at a time.
 */
public interface RealTransform {

    /**
     * Returns the size n.
     *
     * @return the number of real elements, even
     */
    int size();

    /**
     * Replaces n reals by their packed half spectrum.
     *
     * @param a data
     * @param offset index of the first element
     * @throws IndexOutOfBoundsException if the array is too short
     */
    void forward(double[] a, int offset);

    /**
     * Undoes {@link #forward(double[], int)}.
     *
     * @param a data
     * @param offset index of the first element
     * @throws IndexOutOfBoundsException if the array is too short
     */
    void inverse(double[] a, int offset);

    /**
     * Replaces the first n reals by their packed half spectrum.
     *
     * @param a data
     */
    default void forward(double[] a) {
        forward(a, 0);
    }

    /**
     * Undoes {@link #forward(double[])}.
     *
     * @param a data
     */
    default void inverse(double[] a) {
        inverse(a, 0);
    }
}
