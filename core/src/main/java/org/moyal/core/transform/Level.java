// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/**
 * One level of a {@link ColumnPlan}: butterflies of one radix r between the rows j, j + span, …, j + (r − 1)·span, with twiddle
 * factors that depend on the block only.
 *
 * <p>A block with the phase φ (its polynomial is taken modulo X^m − e^(−2πiφ)) falls apart into blocks with the phases
 * (φ + q)/r. Phases are kept as integers over the number of blocks; those of the last level are the modes.
 */
abstract sealed class Level permits LevelOfTwo, LevelOfFour, LevelOfOdd {

    private final int radix;
    private final int span;

    Level(int radix, int span) {
        this.radix = radix;
        this.span = span;
    }

    /** A level whose blocks have the phases φ = phases[b]/phases.length. */
    static Level of(int radix, int span, long[] phases) {
        return switch (radix) {
            case 2 -> new LevelOfTwo(span, phases);
            case 4 -> new LevelOfFour(span, phases);
            default -> new LevelOfOdd(radix, span, phases);
        };
    }

    final int radix() {
        return radix;
    }

    /** The distance of the rows of a butterfly, which is the number of rows of a block after this level. */
    final int span() {
        return span;
    }

    /** The root q that belongs to the part at place t of a block. */
    abstract int rootAt(int t);

    /** The numerators of the phases of the next level. */
    final long[] phasesAfter(long[] phases) {
        long[] next = new long[phases.length * radix];
        for (int b = 0; b < phases.length; b++) {
            for (int t = 0; t < radix; t++) {
                next[b * radix + t] = phases[b] + (long) rootAt(t) * phases.length;
            }
        }
        return next;
    }

    abstract void forward(Tile tile, int row, int block, int columns);

    abstract void backward(Tile tile, int row, int block, int columns);
}
