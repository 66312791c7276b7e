// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

/** The outermost 1/64 of the nodes of an axis and of its momenta, whose emptiness shows that the axis is long and fine enough. */
final class TailBand {

    private static final int FRACTION = 64;

    private TailBand() {}

    /** How many nodes belong to each end. */
    static int width(int size) {
        return Math.max(1, size / FRACTION);
    }

    /** How many modes, about the mode size/2. */
    static int modes(int size) {
        return lastMode(size) - firstMode(size) + 1;
    }

    static int firstMode(int size) {
        return Math.max(0, size / 2 - width(size));
    }

    static int lastMode(int size) {
        return Math.min(size - 1, size / 2 + width(size));
    }

    /** The i-th node of the two ends, 0 ≤ i &lt; 2·width. */
    static int node(int size, int i) {
        int width = width(size);
        return i < width ? i : size - 2 * width + i;
    }
}
