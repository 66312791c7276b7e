// SPDX-License-Identifier: Apache-2.0
package org.moyal.simd;

import org.moyal.core.transform.RootsOfUnity;

/**
 * One level of a {@link RowPlan}: butterflies of radix 2, 3, 4 or 5 between the rows j, j + span, …, j + (r − 1)·span, with twiddle
 * factors that depend on the block only.
 *
 * <p>A block with the phase φ (its polynomial is taken modulo X^m − e^(−2πiφ)) falls apart into blocks with the phases
 * (φ + q)/r. Phases are kept as integers over the number of blocks; those of the last level are the modes.
 */
final class RowLevel {

    private final int radix;
    private final int span;
    private final int factors;
    /** Factor s of block b at b·factors + s. */
    private final double[] re;

    private final double[] im;

    RowLevel(int radix, int span, long[] phases) {
        this.radix = radix;
        this.span = span;
        this.factors = radix == 4 ? 2 : radix - 1;
        this.re = new double[factors * phases.length];
        this.im = new double[factors * phases.length];
        long order = (long) radix * phases.length;
        for (int b = 0; b < phases.length; b++) {
            for (int s = 0; s < factors; s++) {
                // of four rows the second factor comes first: θ^(1/2), then θ^(1/4)
                long turn = (radix == 4 ? 2 - s : s + 1) * phases[b];
                re[b * factors + s] = RootsOfUnity.re(turn, order);
                im[b * factors + s] = RootsOfUnity.im(turn, order);
            }
        }
    }

    int radix() {
        return radix;
    }

    /** The distance of the rows of a butterfly, which is the number of rows of a block after this level. */
    int span() {
        return span;
    }

    /** The numerators of the phases of the next level; butterflies of four leave the roots 0, 2, 1, 3. */
    long[] phasesAfter(long[] phases) {
        long[] next = new long[phases.length * radix];
        for (int b = 0; b < phases.length; b++) {
            for (int t = 0; t < radix; t++) {
                int root = radix == 4 ? (t & 1) << 1 | t >> 1 : t;
                next[b * radix + t] = phases[b] + (long) root * phases.length;
            }
        }
        return next;
    }

    void forward(double[][] zr, double[][] zi, int row, int block, int columns) {
        int at = block * factors;
        switch (radix) {
            case 2 -> {
                if (block == 0) {
                    PairOfRows.plain(zr, zi, row, span, columns);
                } else {
                    PairOfRows.forward(zr, zi, row, span, re[at], im[at], columns);
                }
            }
            case 3 -> ThreeRows.forward(zr, zi, row, span, re[at], im[at], re[at + 1], im[at + 1], columns);
            case 4 -> {
                if (block == 0) {
                    FourRows.plain(zr, zi, row, span, columns);
                } else {
                    FourRows.forward(zr, zi, row, span, re[at], im[at], re[at + 1], im[at + 1], columns);
                }
            }
            default -> FiveRows.forward(zr, zi, row, span, re, im, at, columns);
        }
    }

    void backward(double[][] zr, double[][] zi, int row, int block, int columns) {
        int at = block * factors;
        switch (radix) {
            case 2 -> {
                if (block == 0) {
                    PairOfRows.plain(zr, zi, row, span, columns);
                } else {
                    PairOfRows.backward(zr, zi, row, span, re[at], im[at], columns);
                }
            }
            case 3 -> ThreeRows.backward(zr, zi, row, span, re[at], im[at], re[at + 1], im[at + 1], columns);
            case 4 -> {
                if (block == 0) {
                    FourRows.plainBack(zr, zi, row, span, columns);
                } else {
                    FourRows.backward(zr, zi, row, span, re[at], im[at], re[at + 1], im[at + 1], columns);
                }
            }
            default -> FiveRows.backward(zr, zi, row, span, re, im, at, columns);
        }
    }
}
