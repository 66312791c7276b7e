// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

/**
 * The order of accuracy q of a central difference: its error falls as Δ^q for a field that the grid resolves.
 *
 * <p>The d-th derivative needs ⌊(d+1)/2⌋ − 1 + q/2 nodes on either side, and one more multiplication and addition of a pair a
 * point for every two orders. A mode with θ = (wavenumber)·Δ has a relative error of about θ²/6, θ⁴/30, θ⁶/140, θ⁸/630 in
 * the first derivative.
 */
public enum StencilOrder {
    /** q = 2. */
    SECOND(2),
    /** q = 4. */
    FOURTH(4),
    /** q = 6. */
    SIXTH(6),
    /** q = 8. */
    EIGHTH(8);

    private final int accuracy;

    StencilOrder(int accuracy) {
        this.accuracy = accuracy;
    }

    /**
     * Returns the order.
     *
     * @return q
     */
    public int accuracy() {
        return accuracy;
    }
}
