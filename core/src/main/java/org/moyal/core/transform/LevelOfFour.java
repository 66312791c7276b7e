// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/**
 * Butterflies of four rows, as two steps of two; without twiddle factors, in the first block, the two are merged. The parts come
 * out in the order of the roots 0, 2, 1, 3.
 */
final class LevelOfFour extends Level {

    /** θ^(1/2), for the first step. */
    private final double[] re;

    private final double[] im;
    /** θ^(1/4), for the second step; its other half has −iθ^(1/4). */
    private final double[] quarterRe;

    private final double[] quarterIm;

    LevelOfFour(int span, long[] phases) {
        super(4, span);
        int blocks = phases.length;
        this.re = new double[blocks];
        this.im = new double[blocks];
        this.quarterRe = new double[blocks];
        this.quarterIm = new double[blocks];
        for (int b = 0; b < blocks; b++) {
            re[b] = RootsOfUnity.re(phases[b], 2L * blocks);
            im[b] = RootsOfUnity.im(phases[b], 2L * blocks);
            quarterRe[b] = RootsOfUnity.re(phases[b], 4L * blocks);
            quarterIm[b] = RootsOfUnity.im(phases[b], 4L * blocks);
        }
    }

    @Override
    int rootAt(int t) {
        return (t & 1) << 1 | t >> 1;
    }

    @Override
    void forward(Tile tile, int row, int block, int columns) {
        double[] ar = tile.re()[row];
        double[] ai = tile.im()[row];
        double[] br = tile.re()[row + span()];
        double[] bi = tile.im()[row + span()];
        double[] cr = tile.re()[row + 2 * span()];
        double[] ci = tile.im()[row + 2 * span()];
        double[] dr = tile.re()[row + 3 * span()];
        double[] di = tile.im()[row + 3 * span()];
        if (block == 0) {
            Butterflies.halfOfFour(ar, br, cr, dr, columns);
            Butterflies.halfOfFour(ai, bi, ci, di, columns);
            Butterflies.quarterTurn(cr, ci, dr, di, columns);
        } else {
            double wr = re[block];
            double wi = im[block];
            Butterflies.twiddled(ar, ai, cr, ci, wr, wi, columns);
            Butterflies.twiddled(br, bi, dr, di, wr, wi, columns);
            double vr = quarterRe[block];
            double vi = quarterIm[block];
            Butterflies.twiddled(ar, ai, br, bi, vr, vi, columns);
            Butterflies.twiddled(cr, ci, dr, di, vi, -vr, columns);
        }
    }

    @Override
    void backward(Tile tile, int row, int block, int columns) {
        double[] ar = tile.re()[row];
        double[] ai = tile.im()[row];
        double[] br = tile.re()[row + span()];
        double[] bi = tile.im()[row + span()];
        double[] cr = tile.re()[row + 2 * span()];
        double[] ci = tile.im()[row + 2 * span()];
        double[] dr = tile.re()[row + 3 * span()];
        double[] di = tile.im()[row + 3 * span()];
        if (block == 0) {
            Butterflies.quarterTurnBack(cr, ci, dr, di, columns);
            Butterflies.halfOfFourBack(ar, br, cr, dr, columns);
            Butterflies.halfOfFourBack(ai, bi, ci, di, columns);
        } else {
            double vr = quarterRe[block];
            double vi = quarterIm[block];
            Butterflies.twiddledBack(ar, ai, br, bi, vr, vi, columns);
            Butterflies.twiddledBack(cr, ci, dr, di, vi, -vr, columns);
            double wr = re[block];
            double wi = im[block];
            Butterflies.twiddledBack(ar, ai, cr, ci, wr, wi, columns);
            Butterflies.twiddledBack(br, bi, dr, di, wr, wi, columns);
        }
    }
}
